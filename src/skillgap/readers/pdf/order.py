"""Reading order of a page: as its content goes where that is plausible, else rebuilt from where the lines stand.

Why: one resume in five has a page whose content order is not the visual order. A page is rebuilt by finding the
largest band in which two columns run side by side, and doing the same with what is above, in, and below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from skillgap.readers.pdf.cells import with_whole_cells, with_whole_periods, written_by_cells
from skillgap.readers.pdf.lines import Line
from skillgap.readers.pdf.rails import Railed, by_labels
from skillgap.readers.pdf.rows import RAIL_LINES, RAIL_WIDTH, Row, joined, leaf

_DATE = re.compile(r"\b(?:19|20)\d\d\b|\bpresent\b|\bcurrent\b", re.IGNORECASE)
FEWEST = 3
"""Lines that each side of a column band has at least."""

_INDENT = 12
"""Points that continuation lines of a list item are moved in."""


_DEEPEST = 6


class Arranged(NamedTuple):
    """A page's rows in reading order, and how many columns it has at most.

    `sides` are the rows at which the left column of a page begins, the right one begins, and both end.
    """

    rows: list[Row]
    columns: int
    sides: tuple[int, int, int] | None = None


class _Band(NamedTuple):
    above: list[Line]
    left: list[Line]
    right: list[Line]
    below: list[Line]


def arrange(lines: list[Line]) -> Arranged:
    """Put a page's lines in reading order; text that runs upwards comes last."""
    sideways = [line for line in lines if line.top - line.bottom > 3 * line.size and _vertical(line)]
    upright = [line for line in lines if line not in sideways] if sideways else lines
    rest = [[line] for line in sideways]
    if _in_order(upright):
        return Arranged([[line] for line in upright] + rest, 1)
    lines = with_whole_periods(list(joined(upright)))
    lines.sort(key=lambda line: (-line.middle, line.left, line.order))
    arranged = _arrange(lines, 1)
    return arranged._replace(rows=arranged.rows + rest)


def _vertical(line: Line) -> bool:
    return len(line.text) > 3 and line.right - line.left < 0.7 * (line.top - line.bottom)


def _in_order(lines: list[Line]) -> bool:
    """Whether each line begins below the one before it: one column, nothing side by side."""
    sizes, middles = [line.size for line in lines], [line.middle for line in lines]
    for above, below, size, following in zip(middles, middles[1:], sizes, sizes[1:], strict=False):
        if below > above - 0.4 * (size if size < following else following):
            return False
    return True


def _arrange(lines: list[Line], depth: int) -> Arranged:
    """Arrange lines that are sorted from top to bottom."""
    railed = by_labels(lines) if depth == 1 else None
    if railed:
        return _arrange_blocks(railed, depth)
    band = _best_band(lines) if depth <= _DEEPEST else None
    if band is None:
        return Arranged(with_whole_cells(leaf(lines)), 1)
    parts = [_arrange(part, depth + 1) for part in band]
    columns = max(parts[0].columns, parts[1].columns + parts[2].columns, parts[3].columns)
    start = len(parts[0].rows)
    middle = start + len(parts[1].rows)
    sides = start, middle, middle + len(parts[2].rows)
    return Arranged([row for part in parts for row in part.rows], columns, sides)


def _arrange_blocks(railed: Railed, depth: int) -> Arranged:
    """Each label on a line of its own before its block."""
    head, blocks, tail = railed
    parts = [_arrange(head, depth + 1)]
    for label, body in blocks:
        parts += [Arranged([[label]], 1), _arrange(body, depth + 1)]
    parts.append(_arrange(tail, depth + 1))
    return Arranged([row for part in parts for row in part.rows], max(part.columns for part in parts))


def _best_band(lines: list[Line]) -> _Band | None:
    """The stretch of the page with most lines in two real columns."""
    if len(lines) < 2 * FEWEST:
        return None
    best: tuple[int, int, int, float] | None = None
    least = 2 * FEWEST - 1
    for edge in _edges(lines):
        for start, end in _runs(lines, edge):
            # No more than its lines can be its weight, so most stretches need no closer look.
            if end - start > least and (weight := _weight(lines[start:end], edge)):
                best, least = (weight, start, end, edge), weight
    if best is None:
        return None
    _, start, end, edge = best
    inside = lines[start:end]
    left = [line for line in inside if line.left < edge]
    right = [line for line in inside if line.left >= edge]
    row, left, right = _without_shared_row(left, right)
    head, left = _without_head(left, right)
    left, tail = _without_tail(left, right, ended=end < len(lines))
    right, other = _without_tail(right, left, ended=end < len(lines))
    below = sorted([*tail, *other], key=lambda line: (-line.middle, line.left)) + lines[end:]
    return _Band(lines[:start] + row + head, left, right, below)


def _edges(lines: list[Line]) -> list[float]:
    """Where a right column may begin: left edges that several lines share, from left to right."""
    edges: list[float] = []
    lefts = sorted(line.left for line in lines)
    leftmost = lefts[0]
    for position in range(len(lefts) - FEWEST + 1):
        x = lefts[position]
        if x > leftmost + 40 and lefts[position + FEWEST - 1] - x < _INDENT and (not edges or x - edges[-1] > 8):
            edges.append(x - 1.5)
    return edges


def _runs(lines: list[Line], edge: float) -> Iterator[tuple[int, int]]:
    """Stretches of lines of which none crosses the edge."""
    start, before, past = 0, edge - 1, edge + 1
    for index in [index for index, line in enumerate(lines) if line.left < before and line.right > past]:
        yield start, index
        start = index + 1
    yield start, len(lines)


def _weight(lines: list[Line], edge: float) -> int:
    """How many lines the smaller column has; 0 where the two sides are no columns."""
    left = [line for line in lines if line.left < edge]
    right = [line for line in lines if line.left >= edge]
    if min(len(left), len(right)) < FEWEST:
        return 0
    shared_top = min(left[0].top, right[0].top)
    shared_bottom = max(left[-1].bottom, right[-1].bottom)
    beside = [line for line in left if shared_bottom <= line.middle <= shared_top]
    if len(beside) < 2 or shared_top - shared_bottom < 2.4 * left[0].size:
        return 0
    if edge - max(line.right for line in beside) < 0.4 * beside[0].size or _is_rail(left, right):
        return 0
    return len(left) + len(right)


def _is_rail(left: list[Line], right: list[Line]) -> bool:
    """Whether two sides belong together row by row: dates at the margin, labels, tables.

    A rail's lines stand beside lines of the other side, and either apart from each other, or written row by row.
    """
    few, many = sorted((left, right), key=len)
    runs = list(_contiguous(few))
    # Dates are sought last: that takes longest, and most columns are too long for a rail.
    short = max(map(len, runs)) <= RAIL_LINES and max(len(line.text) for line in few) < RAIL_WIDTH
    if short and sum(any(_DATE.search(line.text) for line in run) for run in runs) > 0.6 * len(runs):
        return True
    if written_by_cells(left, right):
        return True
    beside = sum(any(abs(line.middle - other.middle) < 0.4 * line.size for other in many) for line in few)
    if beside < 0.75 * len(few):
        return False
    return len(runs) > 1 + 0.5 * (len(few) - 1) or _written_by_rows(left, right)


def _contiguous(lines: list[Line]) -> Iterator[list[Line]]:
    """Runs of lines that follow each other closely."""
    run = [lines[0]]
    for above, line in pairwise(lines):
        if above.middle - line.middle > 1.7 * line.size:
            yield run
            run = []
        run.append(line)
    yield run


def _written_by_rows(left: list[Line], right: list[Line]) -> bool:
    """Whether the page's content goes from a line of the left side to the one beside it, most of the time."""
    edge = min(line.left for line in right) - 5
    steps = pairwise(sorted([*left, *right], key=lambda line: line.order))
    across = sum(a.left < edge <= b.left and abs(a.middle - b.middle) < 0.4 * a.size for a, b in steps)
    return across > 0.6 * min(len(left), len(right))


def _without_shared_row(left: list[Line], right: list[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    """Cut off a row of the page's head, such as addresses, that reaches over both columns and stands apart."""
    first, below = right[0], right[1]
    shared = any(line.order == first.order for line in left)
    if not shared or first.bottom - below.top < first.size or len(right) <= FEWEST:
        return [], left, right
    head = [line for line in left if line.middle > first.bottom - 0.5 * first.size]
    row = sorted([*head, first], key=lambda line: (-line.middle, line.left, line.order))
    return (row, left[len(head) :], right[1:]) if len(left) - len(head) >= FEWEST else ([], left, right)


def _without_head(column: list[Line], other: list[Line]) -> tuple[list[Line], list[Line]]:
    """Cut off what stands above the other column, such as a name: it is the page's head."""
    head = sum(line.bottom > other[0].top for line in column)
    return (column[:head], column[head:]) if len(column) - head >= FEWEST else ([], column)


def _without_tail(column: list[Line], other: list[Line], *, ended: bool) -> tuple[list[Line], list[Line]]:
    """Cut off what stands below both columns, after a gap, where a line across both follows."""
    if not ended:
        return column, []
    for index, (above, line) in enumerate(pairwise(column), 1):
        if line.top < other[-1].bottom and above.bottom - line.top > 0.7 * line.size:
            return column[:index], column[index:]
    return column, []
