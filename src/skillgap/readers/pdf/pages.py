"""PDFium's side of PDF reading: open, walk the pages, close."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import create_string_buffer
from functools import cache
from typing import Any

import pypdfium2.raw as pdfium

from skillgap.errors import ReadError, Status
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.pdf.annotations import Field, as_lines, fields, flattened, has_typed
from skillgap.readers.pdf.attachments import attached_profile
from skillgap.readers.pdf.calls import meta_text, page_rotation
from skillgap.readers.pdf.compose import compose
from skillgap.readers.pdf.flow import continued, name_first
from skillgap.readers.pdf.glyphs import Glyphs
from skillgap.readers.pdf.hidden import ICON, REPLACED, Inspector, has_layers, without
from skillgap.readers.pdf.lines import Line, page_lines
from skillgap.readers.pdf.order import Arranged, arrange
from skillgap.readers.pdf.replaced import Shown
from skillgap.readers.pdf.spacing import mended
from skillgap.readers.pdf.turned import TurnedGlyphs, upright
from skillgap.readers.source import Source

_PRODUCER = 400
"""Bytes of the name of the program that made a file, at most."""


def read_with_pdfium(source: Source, limits: Limits) -> Draft:
    """Read the pages' lines in reading order.

    Raises:
        ReadError: encrypted, not openable, or without a page that is.
    """
    draft = Draft("pdfium")
    pages: list[Arranged] = []
    characters = 0
    with opened(source) as file:
        draft.pages = count = pdfium.FPDF_GetPageCount(file)
        if count > limits.pages:
            draft.limit("limit_pages", f"pages {limits.pages + 1} to {count}")
        inspector = Inspector(layered=has_layers(source.data))
        glued = _drops_spaces(file)
        for number in range(min(count, limits.pages)):
            with loaded(file, number) as (page, glyphs, filled):
                lines = _visible_lines(page, glyphs, limits, inspector, Shown(page, number), draft) if glyphs else []
                lines = mended(lines, glyphs, every=glued) if glyphs else []
                lines = as_lines(filled, lines) if filled else lines
                if not lines:
                    _remark_textless(page, number, draft)
            pages.append(arrange(lines))
            characters += glyphs.count if glyphs else 0
            if characters > limits.characters:
                draft.limit("limit_chars", f"text after character {limits.characters}, from page {number + 1} on")
                break
        if draft.codes.count("unreadable_page") == len(pages):
            raise damaged("none of its pages can be opened" if pages else "it has no pages", source.name)
        compose(continued([*map(name_first, pages[:1]), *pages[1:]]), draft)
        return attached_profile(file, draft, source, limits) or draft


def _remark_textless(page: Any, number: int, draft: Draft) -> None:
    """A page that cannot be opened is left out, and said to be; one that shows something may be a scan."""
    if not page:
        draft.limit("unreadable_page", f"page {number + 1}")
    elif pdfium.FPDFPage_CountObjects(page) > 0:
        draft.pictured = True


def _visible_lines(
    page: Any, glyphs: Glyphs, limits: Limits, inspector: Inspector, shown: Shown, draft: Draft
) -> list[Line]:
    """The lines of a page without what nobody sees, which is reported instead."""
    text = glyphs.text(limits.characters)
    lines = page_lines(glyphs, text)
    placed = [glyphs.on_the_page(line) for line in lines] if isinstance(glyphs, TurnedGlyphs) else lines
    hidden = [
        stretch
        for stretch in inspector.hidden(page, glyphs, placed)
        if stretch.why != REPLACED or not shown.tells(text[stretch.start : stretch.end])
    ]
    for stretch in hidden:
        if stretch.why != ICON:
            draft.hide(stretch.why, text[stretch.start : stretch.end], shown.number + 1)
    return without(lines, hidden) if hidden else lines


@contextmanager
def opened(source: Source) -> Iterator[Any]:
    """A PDFium document, closed at the end.

    Raises:
        ReadError: encrypted, or not openable.
    """
    _start()
    file = pdfium.FPDF_LoadMemDocument64(source.data, len(source.data), None)
    if not file:
        raise _open_error(pdfium.FPDF_GetLastError(), source.name)
    try:
        yield file
    finally:
        pdfium.FPDF_CloseDocument(file)


@contextmanager
def loaded(file: Any, number: int) -> Iterator[tuple[Any, Glyphs | None, list[Field]]]:
    """A page, its characters, and what is filled in; no characters for a page that PDFium cannot load."""
    page = pdfium.FPDF_LoadPage(file, number)
    if page and page_rotation(page):
        # PDFium takes the letters of a page that is turned for showing in the wrong order.
        pdfium.FPDFPage_SetRotation(page, 0)
    filled: list[Field] = []
    if page and has_typed(page):
        filled = fields(page)
        page = flattened(file, number, page)
    text_page = pdfium.FPDFText_LoadPage(page) if page else None
    try:
        yield page, upright(Glyphs(text_page)) if text_page else None, filled
    finally:
        if text_page:
            pdfium.FPDFText_ClosePage(text_page)
        if page:
            pdfium.FPDF_ClosePage(page)


def _drops_spaces(file: Any) -> bool:
    """Whether the file was made by Qt, in whose files PDFium drops spaces."""
    buffer = create_string_buffer(_PRODUCER)
    written = meta_text(file, b"Producer", buffer, _PRODUCER)
    return b"Q\0t\0" in buffer.raw[:written]


@cache
def _start() -> None:
    pdfium.FPDF_InitLibrary()


def _open_error(code: int, name: str) -> ReadError:
    if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return ReadError(Status.ENCRYPTED, "the PDF is protected by a password", where=name, hint="save it without one")
    return damaged("it cannot be opened", name)


def damaged(why: str, name: str) -> ReadError:
    """The error for a PDF that neither engine can read."""
    return ReadError(Status.CORRUPT, f"the PDF is damaged: {why}", where=name, hint="open it and print it to PDF again")
