"""The lines of a page with their places, cut into cells where they have wide gaps."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from skillgap.readers.pdf.glyphs import Box, Glyphs

_BLANKS = " \t\x0b\x0c\xa0" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u3000"
"""Spaces; Python counts ASCII 28 to 31 among them too, which are ligatures in files made by TeX."""

_BLANK, _SPACES = re.compile(f"[{_BLANKS}]"), re.compile(f"[{_BLANKS}]+")
_HYPHENS = ("\ufffe", "\x02")
"""What PDFium puts for a hyphen at a line end, joining the two lines."""

_SPARSE = 0.62
"""Width of a line per character and size from which it surely has gaps; prose has 0.35 to 0.55."""

_WIDEST = 0.5
"""The usual width of a page's lines, at most: where it seems to be more, most lines have gaps."""

_DENSE = 0.15
"""Width below which PDFium has joined what stands further left."""

_SHORT = 64
"""Characters up to which a line leaves room for small gaps."""

_EXCESS = 1.3, 0.07
"""What such a line is wider than the page's usual line of as many characters: sizes, and share of its width."""

_EXCESS_LONG = 0.25
"""The same share for longer lines, which are capitals or justified."""

_GAP = 1.6
"""Gap between words, in sizes, that separates cells; justified text stays below."""

_FLAT = 1.2
"""Height of a line, in sizes, up to which its ends stand on one level."""

_TALL = 1.8
"""Height, in sizes, from which a line's ends stand on different heights."""

_STEP = 0.6
"""Difference of height, in sizes, between characters that belong to different cells, at least."""

_LEVEL = 0.35
"""Difference of height, in sizes, between the first character of a line and another that still stands on it."""

_NARROW, _FEW = 0.8, 20
"""Share of the usual width per character below which a line of so many characters may show less than its text."""

_RAIL = 40
"""Points that the body stands right of labels at the margin, at least; list items are moved in by less."""

_RAIL_GAP, _RAIL_WORDS = 0.7, 6
"""Gap before the body, in sizes, and words of a label, at most."""


class Line(NamedTuple):
    """A line, or a cell of one: its text, its box in points with y upwards, and where its characters begin.

    `size` is the height of its first character's font box, `first` that character's position in the page's text,
    `order` the line's place in the content of the page, `label` says that it stands in a rail and names what follows.
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
    label: bool = False


def page_lines(glyphs: Glyphs, text: str) -> list[Line]:
    """The lines of a page's text in content order, cut into cells at wide gaps."""
    lines: list[Line] = []
    widths: list[float] = []
    tall: list[int] = []
    bodies, spans = _bodies(text)
    for body, (first, _), extent in zip(bodies, spans, glyphs.extents(spans), strict=True):
        if extent:
            left, bottom, right, top, size, even = extent
            if even:
                glyphs.even.add(first)
            if top - bottom >= _TALL * size:
                tall.append(len(lines))
            # What the named tuple's own constructor does, in a third of the time.
            values = body, left, bottom, right, top, size, (bottom + top) / 2, first, len(lines), False
            lines.append(tuple.__new__(Line, values))
            widths.append((right - left) / (size * len(body)))
    return _with_cells(lines, widths, tall, glyphs, text) if lines else lines


def _bodies(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """A page's lines without blanks at their ends, and the positions of their first and last characters."""
    bodies: list[str] = []
    spans: list[tuple[int, int]] = []
    # Each sign is replaced by one other, so that places stay; a blank at the end of a line is taken off below.
    whole = parted = text.replace("\r\n", " \n").replace("\r", "\n")
    for mark in _HYPHENS:
        parted = parted.replace(mark, "\n")
    breaks_words = parted != whole
    start = 0
    for piece in parted.split("\n"):
        body = piece.strip(_BLANKS)
        if body:
            first = start + piece.index(body)
            spans.append((first, first + len(body) - 1))
            bodies.append(body)
        start += len(piece) + 1
        if body and breaks_words and text[start - 1 : start] in _HYPHENS:
            bodies[-1] += "-"
    return bodies, spans


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


def _with_cells(lines: list[Line], widths: list[float], tall: list[int], glyphs: Glyphs, text: str) -> list[Line]:
    """Look for gaps inside the lines that are wider than their characters need.

    `widths` are those per character, `tall` the places of lines whose ends stand on different heights.
    """
    usual = min(sorted(widths)[len(widths) // 3], _WIDEST)
    narrow, widest = _NARROW * usual, usual * (1 + _EXCESS[1])
    least = narrow if narrow > _DENSE else _DENSE
    edge = body_edge(lines)
    # Most lines are seen to need no closer look from these figures alone.
    places = {place for place, width in enumerate(widths) if not least < width < widest}.union(tall)
    if edge:
        places.update(place for place, line in enumerate(lines) if line.left < edge - _RAIL < edge < line.right)
    for place in sorted(places, reverse=True):
        line = lines[place]
        parts = edge and line.left < edge - _RAIL < edge < line.right and _without_label(line, edge, glyphs, text)
        if parts:
            lines[place], line = parts
            lines.insert(place + 1, line)
        if _is_odd(line, usual):
            at = place + bool(parts)
            lines[at : at + 1] = _cells(line, glyphs, usual)
        elif not parts and widths[place] < narrow and len(line.text) >= _FEW:
            glyphs.crowded.add(line.first)
    return lines


def body_edge(lines: list[Line]) -> float:
    """Where the body begins on a page most of whose lines leave a rail free at the left; 0 on any other."""
    lefts = sorted([line.left for line in lines])
    within = bisect_right(lefts, lefts[0] + _RAIL)
    if not 0 < 2 * within <= len(lefts):
        return 0.0
    return next((x for x, third in zip(lefts[within:], lefts[within + 2 :], strict=False) if third - x < 2), 0.0)


def _without_label(line: Line, edge: float, glyphs: Glyphs, text: str) -> tuple[Line, Line] | None:
    """A line that begins in the rail, cut where one of its words begins at the body's edge after a gap."""
    begin, end = line.first, line.first + len(line.text)
    for space in islice(_SPACES.finditer(text, begin, end), _RAIL_WORDS):
        after = glyphs.box(space.end())
        if after and after[0] > edge - 2:
            before, closing = glyphs.box(space.start() - 1), glyphs.box(end - 1)
            if not before or not closing or after[0] > edge + 2 or after[0] - before[2] < _RAIL_GAP * line.size:
                return None
            opening = glyphs.box(begin) or before
            label = _line(line.text[: space.start() - begin], opening, before, begin, line.order)
            return label, _line(line.text[space.end() - begin :], after, closing, space.end(), line.order)
    return None


def _spaces(text: str) -> Iterator[tuple[int, int]]:
    """Half-open stretches of blanks inside a line, from right to left."""
    # Among Unicode's blanks, Python prints the plain space only.
    end, text = len(text), text if text.isprintable() else _BLANK.sub(" ", text)
    while (last := text.rfind(" ", 0, end)) >= 0:
        end = last
        while text[end - 1] == " ":
            end -= 1
        yield end, last + 1


def _is_odd(line: Line, usual: float) -> bool:
    """Whether a line is much wider than its characters need, or so narrow that it must go back on itself."""
    length, width = len(line.text), line.right - line.left
    if not 0 < line.text.count(" ") < 0.4 * (length - 1):
        return False
    expected = usual * line.size * length
    share = _EXCESS[1] if length <= _SHORT else _EXCESS_LONG
    if width - expected > max(_EXCESS[0] * line.size, share * expected):
        return True
    return width > _SPARSE * line.size * length or _is_folded(line)


def _is_folded(line: Line) -> bool:
    """Whether a line goes back on itself, or ends on another height than it begins, and does not run upwards."""
    width, height = line.right - line.left, line.top - line.bottom
    if height < 2.5 * line.size and width < _DENSE * line.size * len(line.text):
        return True
    return height > _TALL * line.size and width > height


def _cells(line: Line, glyphs: Glyphs, usual: float) -> list[Line]:
    """Cut a line at its wide gaps, and where PDFium joined what stands on different heights.

    Goes from right to left, since dates stand at the right, and stops where what is left of a gap is as wide as usual.
    """
    cells: list[Line] = []
    text, first, order, end = line.text, line.first, line.order, len(line.text)
    size, left, folded = line.size, line.left, _is_folded(line)
    pace, room, gap_width, step, level = usual * size, _EXCESS[0] * size, _GAP * size, _STEP * size, _LEVEL * size
    opening = left, line.bottom, left, line.top
    if line.top - line.bottom > _FLAT * size:
        opening = glyphs.box(first) or opening
    closing: Box | None = None
    for start, past in _spaces(text):
        pair = glyphs.pair(first + start - 1, first + past)
        if not pair:
            continue
        before, after = pair
        _, bottom, right, _ = before
        across = after[0] - right
        if across > gap_width or across < -size or abs(after[1] - bottom) > step:
            closing = closing or glyphs.box(first + end - 1) or after
            cells.append(_line(text[past:end], after, closing, first + past, order))
            end, closing = start, before
        if not folded and right - left < pace * start + room and abs(bottom - opening[1]) < level:
            break
    if not closing:
        return [line]
    return [_line(text[:end], opening, closing, first, order), *reversed(cells)]
