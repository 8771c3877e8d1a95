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
from skillgap.readers.pdf.attachments import attached_profile
from skillgap.readers.pdf.compose import compose
from skillgap.readers.pdf.flow import continued, name_first
from skillgap.readers.pdf.hidden import Inspector, has_layers, without
from skillgap.readers.pdf.lines import Glyphs, Line, page_lines
from skillgap.readers.pdf.order import Arranged, arrange
from skillgap.readers.pdf.spacing import mended
from skillgap.readers.source import Source


def read_with_pdfium(source: Source, limits: Limits) -> Draft:
    """Read the pages' lines in reading order.

    Raises:
        ReadError: encrypted, or not openable.
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
            with loaded(file, number) as (page, glyphs):
                lines = _visible_lines(page, glyphs, limits, inspector, number, draft) if glyphs else []
                lines = mended(lines, glyphs, every=glued) if glyphs else []
            pages.append(arrange(lines))
            characters += sum(len(line.text) for line in lines)
            if characters > limits.characters:
                break
        compose(continued([*map(name_first, pages[:1]), *pages[1:]]), draft)
        return attached_profile(file, draft, source, limits) or draft


def _visible_lines(
    page: Any, glyphs: Glyphs, limits: Limits, inspector: Inspector, number: int, draft: Draft
) -> list[Line]:
    """The lines of a page without what nobody sees, which is reported instead."""
    text = glyphs.text(limits.characters)
    lines = page_lines(glyphs, text)
    hidden = inspector.hidden(page, glyphs, lines)
    for stretch in hidden:
        draft.hide(stretch.why, text[stretch.start : stretch.end], number + 1)
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
def loaded(file: Any, number: int) -> Iterator[tuple[Any, Glyphs | None]]:
    """A page and its characters; None for a page that PDFium cannot load."""
    page = pdfium.FPDF_LoadPage(file, number)
    text_page = pdfium.FPDFText_LoadPage(page) if page else None
    try:
        yield page, Glyphs(text_page) if text_page else None
    finally:
        if text_page:
            pdfium.FPDFText_ClosePage(text_page)
        if page:
            pdfium.FPDF_ClosePage(page)


def _drops_spaces(file: Any) -> bool:
    """Whether the file was made by Qt, in whose files PDFium drops spaces."""
    buffer = create_string_buffer(400)
    written = pdfium.FPDF_GetMetaText(file, b"Producer", buffer, 400)
    return "Qt" in buffer.raw[: max(written, 0)].decode("utf-16-le", "replace")


@cache
def _start() -> None:
    pdfium.FPDF_InitLibrary()


def _open_error(code: int, name: str) -> ReadError:
    if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return ReadError(Status.ENCRYPTED, "the PDF is protected by a password", where=name, hint="save it without one")
    return ReadError(Status.CORRUPT, "the PDF is damaged", where=name, hint="open it and print it to PDF again")
