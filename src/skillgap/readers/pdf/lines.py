"""The lines of a page with their places, from as few calls into PDFium as will do.

Why: a call from Python costs a microsecond, a page has 3,000 characters, and PDFium reads a page in 2,000
microseconds. So only the first and last character of a line are asked where they are, and more only of odd lines.
"""

from __future__ import annotations

import re
from ctypes import POINTER, byref, c_ushort, cast, create_string_buffer
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from skillgap.readers.pdf.calls import loose_box

_LINE = re.compile(r"[^\r\n\ufffe\x02]+")
_SPACES = re.compile(r"\s+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_HYPHENS = ("\ufffe", "\x02")
"""What PDFium puts for a hyphen at a line end, joining the two lines."""

_SPARSE = 0.62
"""Width of a line per character and size from which it surely has gaps; prose has 0.35 to 0.55."""

_DENSE = 0.15
"""Width below which PDFium has joined what stands further left."""

_SHORT = 64
"""Characters up to which a line leaves room for small gaps."""

_EXCESS = 1.3, 0.07
"""What such a line is wider than the page's usual line of as many characters: sizes, and share of its width."""

_GAP = 1.6
"""Gap between words, in sizes, that separates cells; justified text stays below."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points with y upwards."""


class Line(NamedTuple):
    """A line, or a cell of one: its text, its box in points with y upwards, and where its characters begin.

    `size` is the height of its first character's font box, `first` that character's position in the page's text,
    `order` the line's place in the content of the page.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    middle: float
    first: int
    order: int


class Glyphs:
    """A page's characters: text once, boxes when asked for."""

    def __init__(self, text_page: Any) -> None:
        self.handle = text_page
        self.count = max(pdfium.FPDFText_CountChars(text_page), 0)
        self._box = pdfium.FS_RECTF()
        self._reference = byref(self._box)
        self._by_text_index = False

    def text(self, most: int) -> str:
        """The page's text in content order, at most so many characters."""
        count = min(self.count, most)
        buffer = create_string_buffer(2 * count + 2)
        written = pdfium.FPDFText_GetText(self.handle, 0, count, cast(buffer, POINTER(c_ushort)))
        text = buffer.raw[: 2 * max(written - 1, 0)].decode("utf-16-le", "surrogatepass")
        self._by_text_index = written - 1 != count
        if _SURROGATE.search(text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            self._by_text_index = True
        return text

    def index(self, position: int) -> int:
        """PDFium's number of the character at a position of the text."""
        if not self._by_text_index:
            return position
        found: int = pdfium.FPDFText_GetCharIndexFromTextIndex(self.handle, position)
        return max(found, 0)

    def box(self, position: int, get: Any = loose_box) -> Box | None:
        """The font box of the character at a position of the text."""
        if not get(self.handle, self.index(position) if self._by_text_index else position, self._reference):
            return None
        box = self._box
        return box.left, box.bottom, box.right, box.top


def page_lines(glyphs: Glyphs, text: str) -> list[Line]:
    """The lines of a page's text in content order, cut into cells at wide gaps."""
    lines: list[Line] = []
    box = glyphs.box
    breaks_words = any(mark in text for mark in _HYPHENS)
    for match in _LINE.finditer(text):
        piece = match[0]
        body = piece.strip()
        if not body:
            continue
        start = match.start() if body is piece else match.start() + piece.index(body)
        opening, closing = box(start), box(start + len(body) - 1)
        if opening and closing:
            if breaks_words and text[match.end() : match.end() + 1] in _HYPHENS:
                body += "-"
            lines.append(_line(body, opening, closing, start, len(lines)))
    return _with_cells(lines, glyphs, text)


def _line(text: str, opening: Box, closing: Box, first: int, order: int) -> Line:
    left, bottom, right, top = opening
    size = top - bottom if top - bottom > 1.0 else 1.0
    if closing[1] < bottom:
        bottom = closing[1]
    if closing[3] > top:
        top = closing[3]
    if closing[2] > right:
        right = closing[2]
    return Line(text, left, bottom, right, top, size, (bottom + top) / 2, first, order)


def _with_cells(lines: list[Line], glyphs: Glyphs, text: str) -> list[Line]:
    """Look for gaps inside the lines that are wider than their characters need."""
    if not lines:
        return lines
    widths = [(line.right - line.left) / (line.size * len(line.text)) for line in lines]
    usual = min(sorted(widths)[len(widths) // 2], _SPARSE)
    widest = usual * (1 + _EXCESS[1])
    cut: list[Line] = []
    for line, width in zip(lines, widths, strict=True):
        if _DENSE < width < widest or not _is_odd(line, usual):
            cut.append(line)
        else:
            cut += _cells(line, glyphs, text, usual)
    return cut


def _is_odd(line: Line, usual: float) -> bool:
    """Whether a line is much wider than its characters need, or so narrow that it must go back on itself."""
    length, width = len(line.text), line.right - line.left
    if not 0 < line.text.count(" ") < 0.4 * (length - 1):
        return False
    expected = usual * line.size * length
    if length <= _SHORT and width - expected > max(_EXCESS[0] * line.size, _EXCESS[1] * expected):
        return True
    return width > _SPARSE * line.size * length or _is_folded(line)


def _is_folded(line: Line) -> bool:
    flat = line.top - line.bottom < 2.5 * line.size
    return flat and line.right - line.left < _DENSE * line.size * len(line.text)


def _cells(line: Line, glyphs: Glyphs, text: str, usual: float) -> list[Line]:
    """Cut a line at its wide gaps, and where PDFium joined what stands on different heights.

    Goes from right to left, since dates stand at the right, and stops where what is left of a gap is as wide as usual.
    """
    cells: list[Line] = []
    begin, end = line.first, line.first + len(line.text)
    folded = _is_folded(line)
    closing = glyphs.box(min(end, len(text)) - 1) or (line.left, line.bottom, line.right, line.top)
    for space in reversed(list(_SPACES.finditer(text, begin, end))):
        before, after = glyphs.box(space.start() - 1), glyphs.box(space.end()) if space.end() < end else None
        if not before or not after:
            continue
        if _apart(before, after, line.size):
            cells.append(_line(line.text[space.end() - begin : end - begin], after, closing, space.end(), line.order))
            end, closing = space.start(), before
        if not folded and before[2] - line.left < usual * line.size * (space.start() - begin) + _EXCESS[0] * line.size:
            break
    if not cells:
        return [line]
    opening = glyphs.box(begin) or (line.left, line.bottom, line.left, line.top)
    return [_line(line.text[: end - begin], opening, closing, begin, line.order), *reversed(cells)]


def _apart(before: Box, after: Box, size: float) -> bool:
    """Whether two neighbouring characters belong to different cells."""
    gap = after[0] - before[2]
    return gap > _GAP * size or gap < -size or abs(after[1] - before[1]) > 0.6 * size
