"""Text that a file gives out in place of what its pages show (`/ActualText`).

Why: PDFium takes such text for the page's own. Most of it is honest: ligatures, and names of icons. But a line of
prose can stand for a list of skills that nobody sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import byref, c_ulong, create_string_buffer
from itertools import groupby, islice
from typing import Any

import pypdfium2.raw as pdfium

from skillgap.readers.pdf.calls import (
    count_in_form,
    count_marks,
    form_object,
    kind_of_object,
    mark,
    mark_string,
    page_object,
    remove_mark,
    text_object,
)
from skillgap.readers.pdf.glyphs import Glyphs
from skillgap.readers.pdf.lines import Line

_LIGATURE = 3
"""Letters of a ligature or of an accented letter, at most: such a piece is what the page shows."""

_ICON = 1.8
"""Width of one icon, in sizes, at most."""

_LABEL = 20
"""Characters of an icon's name, at most."""

_LONGEST = 8_000
_MOST = 200_000
"""Objects and characters of a page that are looked at."""

_SIZE = c_ulong()
_SIZE_REFERENCE = byref(_SIZE)
_WORD = re.compile(r"[^\W\d_]{3,}")
_ADDRESS = re.compile(r"(?<!\S)(?:(?:(?:https?|mailto|tel):|www\.|/)\S+|[^\s@]*+@\S+)")
"""Addresses name no skills, and stand in many files for what is linked; what stands beside them is an icon's name."""


def pieces(glyphs: Glyphs, line: Line) -> Iterator[tuple[int, int, bool]]:
    """Half-open stretches of a line that stand for something else, ligatures aside; True for the name of an icon."""
    places = range(line.first, line.first + len(line.text))
    for thing, group in groupby(places, lambda place: text_object(glyphs.handle, glyphs.index(place))):
        spoken = actual_text(thing) if thing and count_marks(thing) else None
        if spoken is None or sum(map(str.isalpha, spoken)) <= _LIGATURE:
            continue
        stretch = list(group)
        start, end = stretch[0], stretch[-1] + 1
        if _ADDRESS.search(spoken):
            said = line.text[start - line.first : end - line.first]
            kept = [start, *(start + place for match in _ADDRESS.finditer(said) for place in match.span()), end]
            yield from ((a, b, True) for a, b in zip(kept[::2], kept[1::2], strict=True) if b - a > _LIGATURE)
            continue
        first, last = glyphs.box(start), glyphs.box(end - 1)
        icon = first and last and last[2] - first[0] < _ICON * line.size and len(stretch) <= _LABEL
        yield start, end, bool(icon)


def actual_text(thing: int) -> str | None:
    """What a text object is said to stand for; None where nothing is said."""
    buffer = create_string_buffer(_LONGEST)
    if not _replacement(thing, buffer):
        return None
    return buffer.raw[: _SIZE.value].decode("utf-16-le", "replace").replace("\x00", "")


def _replacement(thing: int, buffer: Any = None) -> int | None:
    """The mark that says what an object stands for; what it says goes into the buffer."""
    for number in range(count_marks(thing)):
        held: int = mark(thing, number)
        if mark_string(held, b"ActualText", buffer, _LONGEST if buffer else 0, _SIZE_REFERENCE):
            return held
    return None


class Shown:
    """The words that a page's glyphs spell; asked for where a page gives out other text."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._words: frozenset[str] | None = None

    def tells(self, text: str) -> bool:
        """Whether the page shows at least half of a text's words."""
        if self._words is None:
            self._words = frozenset(_WORD.findall(_spelt(self._page).lower()))
        words = _WORD.findall(text.lower())
        return 2 * sum(word in self._words for word in words) >= len(words)


def _spelt(page: Any) -> str:
    """The page's text as its glyphs spell it: what its objects are said to stand for is forgotten first."""
    for thing in _objects(page):
        while held := _replacement(thing):
            if not remove_mark(thing, held):
                break
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return ""
    try:
        return Glyphs(text_page).text(_MOST)
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _objects(page: Any) -> Iterator[int]:
    """The addresses of what is painted on a page, and of what its forms hold."""
    things = [page_object(page, place) for place in range(min(pdfium.FPDFPage_CountObjects(page), _MOST))]
    for thing in islice(things, _MOST):
        yield thing
        if kind_of_object(thing) == pdfium.FPDF_PAGEOBJ_FORM:
            things += [form_object(thing, place) for place in range(min(count_in_form(thing), _MOST))]
