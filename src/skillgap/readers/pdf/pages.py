"""PDFium's side of PDF reading: open, walk the pages, close."""

from __future__ import annotations

from ctypes import create_string_buffer
from functools import cache, cached_property
from typing import Any

import pypdfium2.raw as pdfium

from skillgap.errors import ReadError, Status
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.pdf.annotations import Field, as_lines, fields, flattened, has_typed, may_be_typed
from skillgap.readers.pdf.attachments import attached_profile
from skillgap.readers.pdf.calls import count_annotations, meta_text, page_rotation
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

_PRODUCER = create_string_buffer(400)
"""Where PDFium writes the name of the program that made a file."""


def read_with_pdfium(source: Source, limits: Limits) -> Draft:
    """Read the pages' lines in reading order.

    Raises:
        ReadError: encrypted, not openable, or without a page that is.
    """
    draft = Draft("pdfium")
    pages: list[Arranged] = []
    characters = 0
    file = opened(source)
    try:
        draft.pages = count = pdfium.FPDF_GetPageCount(file)
        if count > limits.pages:
            draft.limit("limit_pages", f"pages {limits.pages + 1} to {count}")
        reader = _PageReader(file, source, limits, draft)
        for number in range(min(count, limits.pages)):
            lines, length = reader.lines(number)
            pages.append(arrange(lines))
            characters += length
            if characters > limits.characters:
                draft.limit("limit_chars", f"text after character {limits.characters}, from page {number + 1} on")
                break
        if draft.codes.count("unreadable_page") == len(pages):
            raise damaged("none of its pages can be opened" if pages else "it has no pages", source.name)
        compose(continued([*map(name_first, pages[:1]), *pages[1:]]), draft)
        return attached_profile(file, draft, source, limits) or draft
    finally:
        pdfium.FPDF_CloseDocument(file)


class _PageReader:
    """Reads a file's pages into lines; what they hide and what cannot be read of them is told to the draft."""

    def __init__(self, file: Any, source: Source, limits: Limits, draft: Draft) -> None:
        self._file = file
        self._data = source.data
        self._most = limits.characters
        self._draft = draft
        self._inspector = Inspector(layered=has_layers(source.data))
        self._glued = _drops_spaces(file)

    def lines(self, number: int) -> tuple[list[Line], int]:
        """A page's lines, none for a page that PDFium cannot load, and how many characters it has."""
        page, filled = self._loaded(number)
        text_page = pdfium.FPDFText_LoadPage(page) if page else None
        try:
            glyphs = upright(Glyphs(text_page)) if text_page else None
            lines = mended(self._visible(page, glyphs, number), glyphs, every=self._glued) if glyphs else []
            lines = as_lines(filled, lines) if filled else lines
            if not lines:
                self._remark_textless(page, number)
            return lines, glyphs.count if glyphs else 0
        finally:
            if text_page:
                pdfium.FPDFText_ClosePage(text_page)
            if page:
                pdfium.FPDF_ClosePage(page)

    def _loaded(self, number: int) -> tuple[Any, list[Field]]:
        """A page with what is typed onto it in its content, and the values of its fields that are not."""
        page = pdfium.FPDF_LoadPage(self._file, number)
        if page and page_rotation(page):
            # PDFium takes the letters of a page that is turned for showing in the wrong order.
            pdfium.FPDFPage_SetRotation(page, 0)
        if page and count_annotations(page) > 0 and self._may_be_typed and has_typed(page):
            filled = fields(page)
            return flattened(self._file, number, page), filled
        return page, []

    @cached_property
    def _may_be_typed(self) -> bool:
        return may_be_typed(self._data)

    def _visible(self, page: Any, glyphs: Glyphs, number: int) -> list[Line]:
        """The lines of a page without what nobody sees, which is reported instead."""
        text = glyphs.text(self._most)
        lines = page_lines(glyphs, text)
        placed = [glyphs.on_the_page(line) for line in lines] if isinstance(glyphs, TurnedGlyphs) else lines
        hidden = self._inspector.hidden(page, glyphs, placed)
        if not hidden:
            return lines
        shown = Shown(page)
        hidden = [found for found in hidden if found.why != REPLACED or not shown.tells(text[found.start : found.end])]
        for start, end, why in hidden:
            if why != ICON:
                self._draft.hide(why, text[start:end], number + 1)
        return without(lines, hidden)

    def _remark_textless(self, page: Any, number: int) -> None:
        """A page that cannot be opened is left out, and said to be; one that shows something may be a scan."""
        if not page:
            self._draft.limit("unreadable_page", f"page {number + 1}")
        elif pdfium.FPDFPage_CountObjects(page) > 0:
            self._draft.pictured = True


def opened(source: Source) -> Any:
    """A PDFium document, which is the caller's to close.

    Raises:
        ReadError: encrypted, or not openable.
    """
    _start()
    file = pdfium.FPDF_LoadMemDocument64(source.data, len(source.data), None)
    if not file:
        raise _open_error(pdfium.FPDF_GetLastError(), source.name)
    return file


def _drops_spaces(file: Any) -> bool:
    """Whether the file was made by Qt, in whose files PDFium drops spaces."""
    written = meta_text(file, b"Producer", _PRODUCER, len(_PRODUCER))
    # A longer name is not written, and what another file's was may stand there still.
    return written <= len(_PRODUCER) and b"Q\0t\0" in _PRODUCER.raw[:written]


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
