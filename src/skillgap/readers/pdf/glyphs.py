"""A page's characters: their text once, and their places when asked for.

Why: a call from Python costs a microsecond, a page has 3,000 characters, and PDFium reads a page in 2,000
microseconds. So only the first and last character of a line are asked where they are, and more only of odd lines.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from ctypes import byref, c_ushort, sizeof
from typing import Any

import pypdfium2.raw as pdfium

from skillgap.readers.pdf.calls import count_characters, loose_box

_THIN, _SAME = 1.2, 0.001
"""Width below which a letter is that of an icon's name, and difference of widths that are the same, in points."""

_EDGES = array("f", bytes(sizeof(pdfium.FS_RECTF)))
_BOX = byref(pdfium.FS_RECTF.from_buffer(_EDGES))
"""Where PDFium writes the box of a character: left, top, right, bottom."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points with y upwards."""


class Glyphs:
    """A page's characters: text once, boxes when asked for.

    `crowded` holds the first characters of lines that are too narrow for their text, once the lines are known, `even`
    those that are as wide as their line's last character, or hardly anything: such are letters of a replaced text.
    `plain` are the same characters where they stand on the page, which may be turned for reading.
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
        self.plain = self

    def text(self, most: int) -> str:
        """The page's text in content order, at most so many characters."""
        count = min(self.count, most)
        buffer = bytearray(2 * count + 2)
        # A type of one element spares ctypes the making of a type for each length.
        written = pdfium.FPDFText_GetText(self.handle, 0, count, byref(c_ushort.from_buffer(buffer)))
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

    def ends(self, first: int, last: int) -> tuple[float, float, float, float, float] | None:
        """The box around two characters at positions of the text, and the height of the first one's font box."""
        place, handle = first, self.handle
        if self.by_text_index:
            first, last = self.index(first), self.index(last)
        if not loose_box(handle, first, _BOX):
            return None
        left, top, right, bottom = _EDGES
        if not loose_box(handle, last, _BOX):
            return None
        begin, upper, end, lower = _EDGES
        width, size = right - left, top - bottom
        if width < _THIN or -_SAME < width - end + begin < _SAME:
            self.even.add(place)
        return (
            left,
            bottom if bottom < lower else lower,
            right if right > end else end,
            top if top > upper else upper,
            size if size > 1.0 else 1.0,
        )

    def gap(self, first: int, second: int) -> tuple[float, float, float, float] | None:
        """How far two characters stand apart, where the first one ends, and the lower edges of both."""
        if self.by_text_index:
            first, second = self.index(first), self.index(second)
        handle = self.handle
        if not loose_box(handle, first, _BOX):
            return None
        _, _, right, bottom = _EDGES
        if not loose_box(handle, second, _BOX):
            return None
        left, _, _, lower = _EDGES
        return left - right, right, bottom, lower

    def box(self, position: int) -> Box | None:
        """The font box of the character at a position of the text."""
        if not loose_box(self.handle, self.index(position) if self.by_text_index else position, _BOX):
            return None
        left, top, right, bottom = _EDGES
        return left, bottom, right, top
