"""Cells of several lines: dates and words that were broken because their column is narrow.

Why: read row by row, the second line of a cell would stand beside what it has nothing to do with.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from skillgap.readers.pdf.lines import Line
from skillgap.readers.pdf.rows import RAIL_LINES, RAIL_WIDTH, Row

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = rf"(?:(?:\d{{1,2}}[./-]){{0,2}}|{_MONTH},? ?)(?:19|20)\d\d"
_END = rf"(?:{_DATE}|present|current|today|now|ongoing|(?:to|till) (?:date|now|present))"
_PERIOD = re.compile(rf"{_DATE} ?[-–—](?:\n{_END}| ?{_MONTH}\n(?:19|20)\d\d)|{_DATE}\n[-–—] ?{_END}", re.IGNORECASE)
"""A period broken over two lines: after its sign, after the second month, or before its sign."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST = 24
"""Characters of either half of a period, at most."""

_LEADING = 1.7
"""Distance of the lines of one cell, in sizes, at most."""

_FEWEST, _DATED, _MOST = 2, 0.3, 0.7
"""Dated cells at the left and their share, and the share of cells beside what follows them, of a rail of dates."""


def with_whole_periods(lines: list[Line]) -> list[Line]:
    """The lines in content order, the halves of a broken period put together where the first one stands."""
    broken = {
        place
        for place, (above, below) in enumerate(pairwise(lines))
        if len(below.text) <= _LONGEST >= len(above.text)
        and _follows(above, below)
        and _PERIOD.fullmatch(f"{above.text}\n{below.text}")
    }
    if not broken:
        return lines
    return [
        _together(line, lines[place + 1]) if place in broken else line
        for place, line in enumerate(lines)
        if place - 1 not in broken
    ]


def _together(line: Line, below: Line) -> Line:
    text, right = f"{line.text} {below.text}", max(line.right, below.right)
    return line._replace(text=text, right=right, bottom=below.bottom)


def _follows(above: Line, below: Line) -> bool:
    """Whether a line stands below another in the same cell."""
    aligned = abs(above.left - below.left) < 3 or abs(above.right - below.right) < 3
    return aligned and 0.5 * above.size < above.middle - below.middle < _LEADING * above.size


def written_by_cells(left: list[Line], right: list[Line]) -> bool:
    """Whether the page's content goes from short cells at the left, some of them dates, to what stands beside each."""
    edge = min(line.left for line in right) - 5
    content = sorted([*left, *right], key=lambda line: line.order)
    sides = [list(group) for _, group in groupby(content, key=lambda line: line.left < edge)]
    steps = [(cell, following[0]) for cell, following in pairwise(sides) if cell[0].left < edge]
    fitting = sum(len(cell) <= RAIL_LINES and any(_beside(line, right) for line in cell) for cell, right in steps)
    dated = sum(any(_YEAR.search(line.text) for line in cell) for cell, _ in steps)
    return dated >= _FEWEST and dated >= _DATED * len(steps) and fitting >= _MOST * len(steps)


def _beside(line: Line, other: Line) -> bool:
    return len(line.text) < RAIL_WIDTH and abs(line.middle - other.middle) < 0.4 * line.size


def with_whole_cells(rows: list[Row]) -> list[Row]:
    """The rows, with the lower lines of a cell at the left in the row where it begins.

    They are known by being written before their neighbour. What stands below a date becomes a field of its own; words
    of a heading that had no room beside a date are put back.
    """
    kept: list[Row] = []
    anchor, last = None, None
    for row in rows:
        below = row[0]
        if anchor and last and below.order == last.order + 1 < anchor[1].order and _follows(last, below):
            if max(len(below.text), len(anchor[0].text)) < RAIL_WIDTH and _YEAR.search(anchor[0].text):
                anchor.append(row.pop(0))
                last = below
            elif len(row) == 1 and last is anchor[0] and _had_no_room(below, last, anchor[1]):
                anchor[0] = _together(last, row.pop(0))
        elif len(row) > 1:
            anchor, last = row, below
        if row:
            kept.append(row)
    return kept


def _had_no_room(below: Line, line: Line, beside: Line) -> bool:
    """Whether the first word of a line would have run into the date beside the line above it."""
    if not _YEAR.search(beside.text):
        return False
    share = (len(below.text.partition(" ")[0]) + 1) / len(below.text)
    return line.right + share * (below.right - below.left) > beside.left - 0.5 * line.size
