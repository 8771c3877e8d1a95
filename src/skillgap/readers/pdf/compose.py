"""Rows to text: cells joined, blocks separated, headings marked, repeated page headers and footers left out."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median

from skillgap.readers.draft import Draft
from skillgap.readers.pdf.lines import Line
from skillgap.readers.pdf.order import Arranged, Row

_NUMBERS = re.compile(r"\d+")
_LONGEST_HEADING = 60
_LARGER = 1.12
"""Size of a heading in body sizes, at least."""

_EDGE_ROWS = 2
"""Rows at the top and bottom of a page that may be its header and footer."""


def compose(pages: list[Arranged], draft: Draft) -> None:
    """Write all pages."""
    repeated = _repeated([page.rows for page in pages])
    body, levels = _sizes(pages)
    seen: set[str] = set()
    for page in pages:
        draft.page()
        draft.columns = max(draft.columns, page.columns)
        _write_page(page.rows, draft, repeated, seen, body, levels)


def _write_page(
    rows: list[Row],
    draft: Draft,
    repeated: frozenset[str],
    seen: set[str],
    body: float,
    levels: list[tuple[float, bool]],
) -> None:
    usual = _usual_gap(rows)
    above: Row | None = None
    for row in rows:
        text = join_cells(row)
        if repeated and (key := _NUMBERS.sub("0", text)) in repeated:
            if key in seen:
                continue
            seen.add(key)
        if above is not None and _set_apart(above, row, usual):
            draft.blank()
        look = _look(row, body)
        if look:
            draft.heading(text, level=levels.index(look) + 1)
        else:
            draft.line(text)
        above = row


def join_cells(row: Row) -> str:
    """One line of text; cells apart from each other by a tab."""
    text = row[0].text
    if len(row) == 1:
        return text
    for cell, following in pairwise(row):
        text += ("\t" if following.left - cell.right > 0.9 * cell.size else " ") + following.text
    return text


def _repeated(pages: list[list[Row]]) -> frozenset[str]:
    """Lines, numbers aside, that stand at the top or bottom of several pages."""
    counts: Counter[str] = Counter()
    for rows in pages if len(pages) > 1 else []:
        by_height = sorted(rows, key=lambda row: -row[0].middle)
        edge = by_height[:_EDGE_ROWS] + by_height[-_EDGE_ROWS:]
        counts.update({_NUMBERS.sub("0", join_cells(row)) for row in edge})
    return frozenset(text for text, count in counts.items() if count > 1)


def _usual_gap(rows: list[Row]) -> float:
    gaps = [above[0].bottom - row[0].top for above, row in pairwise(rows) if above[0].bottom > row[0].top]
    return median(gaps) if gaps else 0.0


def _set_apart(above: Row, row: Row, usual: float) -> bool:
    """Whether a block ends between two rows: a gap, or a move up the page."""
    if len(above) == 1 == len(row):
        gap = above[0].bottom - row[0].top
    else:
        gap = min(cell.bottom for cell in above) - max(cell.top for cell in row)
    return gap > max(0.55 * row[0].size, 1.5 * usual) or gap < -3 * row[0].size


def _sizes(pages: list[Arranged]) -> tuple[float, list[tuple[float, bool]]]:
    """The body's size, and the looks of headings from the largest to the smallest."""
    weights: dict[float, int] = {}
    for line in _lines(pages):
        size = int(line.size * 5) / 5
        weights[size] = weights.get(size, 0) + len(line.text)
    if not weights:
        return 0.0, []
    body = max(weights.items(), key=lambda item: (item[1], -item[0]))[0]
    looks = {look for page in pages for row in page.rows if (look := _look(row, body))}
    return body, sorted(looks, reverse=True)


def _lines(pages: list[Arranged]) -> list[Line]:
    return [line for page in pages for row in page.rows for line in row]


def _look(row: Row, body: float) -> tuple[float, bool] | None:
    """Size and capitals of a heading; None for any other row."""
    text = row[0].text
    if len(text) > _LONGEST_HEADING or len(text) < 3 or len(row) > 1:
        return None
    capitals = text.isupper() and sum(map(str.isalpha, text)) >= 4
    if row[0].size < _LARGER * body and not capitals:
        return None
    return (round(row[0].size * 2) / 2, capitals) if text[-1] not in ".,;" and text[0].isalpha() else None
