"""Lines side by side as rows: words joined, grids kept, dates at the margin with the line they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter

from skillgap.readers.pdf.lines import Line

Row = list[Line]
"""Lines and cells that stand side by side, from left to right."""

_BULLETS = "•●▪◦‣∙■□–-*"
_left = attrgetter("left")
RAIL_LINES, RAIL_WIDTH = 4, 45
"""Lines and characters that a place and date at the margin have at most."""


def joined(lines: list[Line]) -> Iterator[Line]:
    """Put together what PDFium reports word by word."""
    current: Line | None = None
    for line in lines:
        if current and abs(current.middle - line.middle) < 0.3 * current.size and _adjoins(current, line):
            text, top = f"{current.text} {line.text}", max(current.top, line.top)
            current = current._replace(text=text, right=line.right, top=top, bottom=min(current.bottom, line.bottom))
            continue
        if current:
            yield current
        current = line
    if current:
        yield current


def _adjoins(line: Line, following: Line) -> bool:
    return -0.3 * line.size < following.left - line.right < 0.9 * line.size


def leaf(lines: list[Line]) -> list[Row]:
    """Lines without columns: by rows, or as the content goes where that fills a grid cell by cell."""
    rows = side_by_side(lines)
    steps = [b.order - a.order for row in rows if len(row) > 2 for a, b in pairwise(row)]
    if sum(step != 1 for step in steps) > 0.5 * len(steps) and len(steps) > 3:
        return side_by_side(sorted(lines, key=attrgetter("order")))
    return _with_rails_lifted(rows)


def _with_rails_lifted(rows: list[Row]) -> list[Row]:
    """Move places and dates at the margin, that happen to stand beside a list item, up to the line they belong to."""
    anchor: Row | None = None
    for row in rows:
        item = row[0].text[0] in _BULLETS or (anchor is not None and row[0].left > anchor[0].left + 5)
        if not item:
            anchor = row if len(row) > 1 else None
        elif anchor and len(row) == 2 and _same_rail(anchor[-1], row[1]):
            anchor.append(row.pop())
        elif len(row) == 1 and anchor and row[0].text[0] in _BULLETS:
            anchor = None
    return rows


def _same_rail(cell: Line, below: Line) -> bool:
    aligned = abs(cell.right - below.right) < 4 or abs(cell.left - below.left) < 4
    return aligned and len(below.text) < RAIL_WIDTH


def side_by_side(lines: list[Line]) -> list[Row]:
    """Group neighbours of about the same height, each row from the left."""
    starts = [
        place
        for place, (above, line) in enumerate(pairwise(lines), 1)
        if abs(above.middle - line.middle) > 0.4 * (above.size if above.size < line.size else line.size)
    ]
    rows = [lines[start:end] for start, end in pairwise([0, *starts, len(lines)])] if lines else []
    return [sorted(row, key=_left) if len(row) > 1 else row for row in rows]
