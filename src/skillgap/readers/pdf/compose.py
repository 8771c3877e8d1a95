"""Rows to text: cells joined, blocks separated, headings marked, repeated page headers and footers left out."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, pairwise
from statistics import median
from typing import NamedTuple

from skillgap.readers.draft import Draft
from skillgap.readers.pdf.order import Arranged
from skillgap.readers.pdf.rows import Row

_PAGE_NUMBER = "\x00"
"""Stands for the number of a page where the edges of pages are compared."""

_DRAWN_HYPHEN = re.compile(r"-?\xad\u2010?")
"""A soft hyphen of a page is a hyphen that shows: LaTeX and Word name the glyph so."""

_LONGEST_HEADING = 60
_LARGER = 1.12
"""Size of a heading in body sizes, at least; capitals of the body's size count where they are set apart."""

_EDGE_ROWS = 2
"""Rows at the top and bottom of a page that may be its header and footer."""


class _Written(NamedTuple):
    """A row as it will be written; `apart` says that a block begins with it."""

    text: str
    size: float
    apart: bool
    alone: bool
    at_edge: bool


def compose(pages: list[Arranged], draft: Draft) -> None:
    """Write all pages."""
    repeated = _repeated([page.rows for page in pages])
    written = [_as_written(page.rows, several=len(pages) > 1) for page in pages]
    body = _body_size(written)
    looks = [[_look(row, body) for row in rows] for rows in written]
    levels = {look: level for level, look in enumerate(sorted({*filter(None, chain(*looks))}, reverse=True), 1)}
    seen: set[str] = set()
    for number, (page, rows, page_looks) in enumerate(zip(pages, written, looks, strict=True), 1):
        draft.page()
        draft.columns = max(draft.columns, page.columns)
        for row, look in zip(rows, page_looks, strict=True):
            if row.at_edge and _is_repetition(row.text, number, repeated, seen):
                continue
            if row.apart:
                draft.blank()
            if look:
                draft.heading(row.text, level=levels[look])
            else:
                draft.line(row.text)


def _as_written(rows: list[Row], *, several: bool) -> list[_Written]:
    usual = _usual_gap(rows)
    edge = {id(row) for row in _edge_rows(rows)} if several else set()
    written = []
    above: Row | None = None
    for row in rows:
        apart = above is None or _set_apart(above, row, usual)
        text = join_cells(row)
        if "\xad" in text:
            text = _DRAWN_HYPHEN.sub("-", text)
        written.append(_Written(text, row[0].size, apart, len(row) == 1, id(row) in edge))
        above = row
    return written


def join_cells(row: Row) -> str:
    """One line of text; cells apart from each other by a tab."""
    text = row[0].text
    if len(row) == 1:
        return text
    for cell, following in pairwise(row):
        beside = -0.5 * cell.size < following.left - cell.right < 0.9 * cell.size
        text += (" " if beside else "\t") + following.text
    return text


def _repeated(pages: list[list[Row]]) -> frozenset[str]:
    """Lines, page numbers aside, that stand at the top or bottom of several pages."""
    counts: Counter[str] = Counter()
    for number, rows in enumerate(pages if len(pages) > 1 else [], 1):
        counts.update({key for row in _edge_rows(rows) for key in _keys(join_cells(row), number)})
    return frozenset(text for text, count in counts.items() if count > 1)


def _keys(text: str, number: int) -> set[str]:
    """A line itself, and with the first or last number that may be the page's left open."""
    places = [match.span() for match in re.finditer(rf"(?<!\d){number}(?!\d)", text)]
    return {text, *(text[:start] + _PAGE_NUMBER + text[end:] for start, end in (*places[:1], *places[-1:]))}


def _edge_rows(rows: list[Row]) -> list[Row]:
    by_height = sorted(rows, key=lambda row: -row[0].middle)
    return by_height[:_EDGE_ROWS] + by_height[-_EDGE_ROWS:]


def _is_repetition(text: str, number: int, repeated: frozenset[str], seen: set[str]) -> bool:
    """Whether a line at a page's edge carries the page's number, or has been written on an earlier page."""
    keys = repeated & _keys(text, number)
    if any(_PAGE_NUMBER in key for key in keys) or keys & seen:
        return True
    seen |= keys
    return False


def _usual_gap(rows: list[Row]) -> float:
    gaps = [above[0].bottom - row[0].top for above, row in pairwise(rows) if above[0].bottom > row[0].top]
    return median(gaps) if gaps else 0.0


def _set_apart(above: Row, row: Row, usual: float) -> bool:
    """Whether a block ends between two rows: a gap, or a move up the page."""
    if len(above) == 1 == len(row):
        gap = above[0].bottom - row[0].top
    else:
        gap = min(cell.bottom for cell in above) - max(cell.top for cell in row)
    size = row[0].size
    return gap > max(0.55 * size, 1.5 * usual) or gap < -3 * size


def _body_size(pages: list[list[_Written]]) -> float:
    """The size that most characters have."""
    weights: dict[float, int] = {}
    for rows in pages:
        for row in rows:
            size = int(row.size * 5) / 5
            weights[size] = weights.get(size, 0) + len(row.text)
    return max(weights.items(), key=lambda item: (item[1], -item[0]))[0] if weights else 0.0


def _look(row: _Written, body: float) -> tuple[float, bool] | None:
    """Size and capitals of a heading; None for any other row."""
    text = row.text
    if len(text) > _LONGEST_HEADING or len(text) < 3 or not row.alone:
        return None
    capitals = text.isupper() and sum(map(str.isalpha, text)) >= 4
    if row.size < _LARGER * body and not (capitals and row.apart):
        return None
    return (round(row.size * 2) / 2, capitals) if text[-1] not in ".,;" and text[0].isalpha() else None
