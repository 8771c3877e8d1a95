"""A page's characters: their text once, and their places when asked for.

Why: a call from Python costs a microsecond, a page has 3,000 characters, and PDFium reads a page in 2,000
microseconds. So only the first and last character of a line are asked where they are, and more only of odd lines.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from ctypes import byref, c_ushort, sizeof
from typing import Any

import pypdfium2.raw as pdfium

from skillgap.readers.pdf.calls import count_characters, loose_box, page_text

_THIN, _SAME = 1.2, 0.001
"""Width below which a letter is that of an icon's name, and difference of widths that are the same, in points."""

_EDGES = array("f", bytes(2 * sizeof(pdfium.FS_RECTF)))
_FIRST, _SECOND = (byref(pdfium.FS_RECTF.from_buffer(_EDGES, place * sizeof(pdfium.FS_RECTF))) for place in range(2))
"""Where PDFium writes the boxes of two characters: left, top, right, bottom of each."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points with y upwards."""

Extent = tuple[float, float, float, float, float, bool]
"""A box around two characters, the height of the first one's font box, and whether the text may be a replaced one."""


class Glyphs:
    """A page's characters: text once, boxes when asked for.

    Once the lines are known, `crowded` holds the first characters of those that are too narrow for their text, `even`
    of those whose letters may be a replaced text's: as wide as the line's last one, or hardly anything.
    """

    def __init__(self, text_page: Any) -> None:
        self.text_page = text_page
        # ctypes passes a reference faster than a pointer.
        self.handle = byref(text_page.contents)
        self.count = max(count_characters(self.handle), 0)
        self.by_text_index = False
        self._paired: list[int] = []
        self.crowded: set[int] = set()
        self.even: set[int] = set()

    @property
    def plain(self) -> Glyphs:
        """The same characters where they stand on the page, which may be turned for reading."""
        return self

    def text(self, most: int) -> str:
        """The page's text in content order, at most so many characters."""
        count = min(self.count, most)
        buffer = bytearray(2 * count + 2)
        # A type of one element spares ctypes the making of a type for each length.
        written = page_text(self.handle, 0, count, byref(c_ushort.from_buffer(buffer)))
        text = buffer[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace")
        self.by_text_index = len(text) != count
        if len(text) < written - 1:
            self._paired = [place for place, char in enumerate(text) if char > "\uffff"]
        return text

    def index(self, position: int) -> int:
        """PDFium's number of the character at a position of the text."""
        if not self.by_text_index:
            return position
        # PDFium counts two for a character beyond the first 65,536, such as an emoji.
        place = position + bisect_left(self._paired, position) if self._paired else position
        found: int = pdfium.FPDFText_GetCharIndexFromTextIndex(self.handle, place)
        return max(found, 0)

    def extents(self, spans: list[tuple[int, int]]) -> Iterator[Extent | None]:
        """The extents of stretches of the text, given by the positions of their first and last characters."""
        handle = self.handle
        if self.by_text_index:
            spans = [(self.index(first), self.index(last)) for first, last in spans]
        for first, last in spans:
            if not (loose_box(handle, first, _FIRST) and loose_box(handle, last, _SECOND)):
                yield None
                continue
            left, top, right, bottom, begin, upper, end, lower = _EDGES.tolist()
            width, size = right - left, top - bottom
            yield (
                left,
                bottom if bottom < lower else lower,
                right if right > end else end,
                top if top > upper else upper,
                size if size > 1.0 else 1.0,
                width < _THIN or -_SAME < width - end + begin < _SAME,
            )

    def pair(self, first: int, second: int) -> tuple[Box, Box] | None:
        """The font boxes of two characters at positions of the text."""
        if self.by_text_index:
            first, second = self.index(first), self.index(second)
        if not (loose_box(self.handle, first, _FIRST) and loose_box(self.handle, second, _SECOND)):
            return None
        left, top, right, bottom, begin, upper, end, lower = _EDGES.tolist()
        return (left, bottom, right, top), (begin, lower, end, upper)

    def box(self, position: int) -> Box | None:
        """The font box of the character at a position of the text."""
        if not loose_box(self.handle, self.index(position) if self.by_text_index else position, _FIRST):
            return None
        left, top, right, bottom, *_ = _EDGES
        return left, bottom, right, top
