"""The lines of a page with their places, from as few calls into PDFium as will do."""

from __future__ import annotations

import re
from ctypes import POINTER, byref, c_double, c_ushort, cast, create_string_buffer
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

_BREAK = re.compile(r"\r\n|\n|\r|\ufffe|\x02")
_WORDS = re.compile(r"\S(?:.*\S)?", re.DOTALL)
_SPARSE = 0.62
"""Width of a line per character and point of size from which it is searched for gaps; prose has 0.35 to 0.55."""

_GAP = 1.9
"""Gap between words, in sizes, that separates cells; justified text stays below 1.5."""


class Line(NamedTuple):
    """A line, or a cell of one: its text, its box in points with y upwards, and where its characters begin.

    `size` is the height of its first character's font box; `order` its place in the content of the page.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    first: int
    order: int

    @property
    def middle(self) -> float:
        """Height of the line's middle."""
        return (self.bottom + self.top) / 2


class Glyphs:
    """A page's characters: text once, boxes when asked for."""

    def __init__(self, text_page: Any) -> None:
        self.handle = text_page
        self.count = max(pdfium.FPDFText_CountChars(text_page), 0)
        self._box = pdfium.FS_RECTF()
        self._by_text_index = False

    def text(self, most: int) -> str:
        """The page's text in content order, at most so many characters."""
        count = min(self.count, most)
        buffer = create_string_buffer(2 * count + 2)
        written = pdfium.FPDFText_GetText(self.handle, 0, count, cast(buffer, POINTER(c_ushort)))
        text = buffer.raw[: 2 * max(written - 1, 0)].decode("utf-16-le", "surrogatepass")
        self._by_text_index = written - 1 != count
        if any("\ud800" <= char <= "\udfff" for char in text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            self._by_text_index = True
        return text

    def index(self, position: int) -> int:
        """PDFium's number of the character at a position of the text."""
        if not self._by_text_index:
            return position
        found: int = pdfium.FPDFText_GetCharIndexFromTextIndex(self.handle, position)
        return max(found, 0)

    def box(self, index: int) -> tuple[float, float, float, float] | None:
        """Left, bottom, right and top of a character's font box."""
        if not pdfium.FPDFText_GetLooseCharBox(self.handle, index, byref(self._box)):
            return None
        return self._box.left, self._box.bottom, self._box.right, self._box.top


def page_lines(glyphs: Glyphs, most: int) -> list[Line]:
    """The page's lines in content order, cut into cells at wide gaps."""
    text = glyphs.text(most)
    lines: list[Line] = []
    start = 0
    for match in _BREAK.finditer(text):
        hyphen = "-" if match[0] in "\ufffe\x02" else ""
        _add_line(lines, glyphs, text, start, match.start(), hyphen)
        start = match.end()
    _add_line(lines, glyphs, text, start, len(text), "")
    return lines


def _add_line(lines: list[Line], glyphs: Glyphs, text: str, start: int, end: int, hyphen: str) -> None:
    found = _WORDS.search(text, start, end)
    if not found:
        return
    first, last = glyphs.index(found.start()), glyphs.index(found.end() - 1)
    opening, closing = glyphs.box(first), glyphs.box(last)
    if opening is None or closing is None:
        return
    size = max(opening[3] - opening[1], 1.0)
    line = Line(
        found[0] + hyphen, opening[0], min(opening[1], closing[1]), max(closing[2], opening[2]), max(opening[3], closing[3]),
        size, first, len(lines),
    )  # fmt: skip
    if line.right - line.left > _SPARSE * size * len(found[0]) and " " in found[0]:
        lines += _cells(line, glyphs, text, found.start(), found.end(), len(lines))
    else:
        lines.append(line)


def _cells(line: Line, glyphs: Glyphs, text: str, start: int, end: int, order: int) -> list[Line]:
    """Cut a line at its wide gaps."""
    cells = []
    left, begin = line.left, start
    for space in re.finditer(r"\s+", text[start:end]):
        before = glyphs.box(glyphs.index(start + space.start() - 1))
        after = glyphs.box(glyphs.index(start + space.end()))
        if before and after and after[0] - before[2] > _GAP * line.size:
            cells.append(
                line._replace(
                    text=text[begin : start + space.start()], left=left, right=before[2], first=glyphs.index(begin), order=order + len(cells)
                )
            )
            left, begin = after[0], start + space.end()
    rest = line.text[begin - start :]
    return [*cells, line._replace(text=rest, left=left, first=glyphs.index(begin), order=order + len(cells))]


def font_weight(glyphs: Glyphs, index: int) -> int:
    """Weight of a character's font: 400 is regular, 700 bold; -1 where the file does not say."""
    weight: int = pdfium.FPDFText_GetFontWeight(glyphs.handle, index)
    return weight


def origin(glyphs: Glyphs, index: int) -> tuple[float, float]:
    """Where a character stands on its baseline."""
    x, y = c_double(), c_double()
    pdfium.FPDFText_GetCharOrigin(glyphs.handle, index, byref(x), byref(y))
    return x.value, y.value
