"""Rows to text: cells joined, blocks separated, headings marked, repeated page headers and footers left out."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, pairwise
from operator import itemgetter, sub
from typing import NamedTuple

from skillgap.readers.draft import Draft
from skillgap.readers.pdf.lines import Line
from skillgap.readers.pdf.order import Arranged
from skillgap.readers.pdf.rows import Row

_PAGE_NUMBER = "\x00"
"""Stands for the number of a page where the edges of pages are compared."""

_ONLY_NUMBER = re.compile(r"(?:page )?[-–—]? ?\d{1,3} ?[-–—]?(?: ?(?:of|/) ?\d{1,3})?", re.IGNORECASE)
"""A page's first or last row that is nothing but its number."""

_PRINTED = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?(?:\t.*)?|(?:https?|file)://\S*\t\d{1,3}/\d{1,3}"
)
"""What browsers print above and below a page: time and title, address and number."""

_DRAWN_HYPHEN = re.compile(r"-?\xad\u2010?")
"""A soft hyphen of a page is a hyphen that shows: LaTeX and Word name the glyph so."""

_LONGEST_HEADING = 60
_LARGER = 1.12
"""Size of a heading in body sizes, at least; capitals of the body's size count where they are set apart."""

_EDGE_ROWS = 2
"""Rows at the top and bottom of a page that may be its header and footer."""

_Look = tuple[float, bool]
"""Size and capitals of a heading."""


class _Written(NamedTuple):
    """A page's rows as they will be written, with the sizes of their first cells.

    `apart` says that a block begins with a row, `edges` holds those at the page's edges.
    """

    rows: list[Row]
    texts: list[str]
    sizes: list[float]
    apart: list[bool]
    edges: list[Row]


def compose(pages: list[Arranged], draft: Draft) -> None:
    """Write all pages."""
    written = [_as_written(page.rows, several=len(pages) > 1) for page in pages]
    repeated = _repeated([page.edges for page in written] if len(pages) > 1 else [])
    body = _body_size(written)
    looks = [_looks(page, _LARGER * body) for page in written]
    levels = {look: level for level, look in enumerate(sorted({*filter(None, chain(*looks))}, reverse=True), 1)}
    seen: set[str] = set()
    for number, (page, columns, page_looks) in enumerate(zip(written, pages, looks, strict=True), 1):
        draft.page()
        draft.columns = max(draft.columns, columns.columns)
        edges = set(map(id, page.edges))
        for row, text, apart, look in zip(page.rows, page.texts, page.apart, page_looks, strict=True):
            if id(row) in edges and (_is_edge(text) or (repeated and _is_repetition(text, number, repeated, seen))):
                continue
            if apart:
                draft.blank()
            if look:
                draft.heading(text, level=levels[look])
            else:
                draft.line(text)


def _as_written(rows: list[Row], *, several: bool) -> _Written:
    if not rows:
        return _Written([], [], [], [], [])
    # All values of the first cells at once, field by field: asking each cell for each takes three times as long.
    texts, _, bottoms, _, tops, sizes, *_ = map(list, zip(*map(itemgetter(0), rows), strict=True))
    for place in [place for place, cells in enumerate(map(len, rows)) if cells > 1]:
        row = rows[place]
        texts[place] = join_cells(row)
        bottoms[place], tops[place] = min([cell.bottom for cell in row]), max([cell.top for cell in row])
    if "\xad" in "".join(texts):
        texts = [_DRAWN_HYPHEN.sub("-", text) for text in texts]
    edges = _edge_rows(rows) if several else rows[:1] + rows[-1:]
    return _Written(rows, texts, sizes, _set_apart(list(map(sub, bottoms, tops[1:])), sizes), edges)


def _set_apart(gaps: list[float], sizes: list[float]) -> list[bool]:
    """Whether a block begins with a row: a gap above it, or a move up the page."""
    below = sorted([gap for gap in gaps if gap > 0]) or [0.0]
    least = 0.75 * (below[len(below) // 2] + below[(len(below) - 1) // 2])
    return [True] + [
        gap > least and gap > 0.55 * size if gap > 0 else gap < -3 * size
        for gap, size in zip(gaps, sizes[1:], strict=True)
    ]


def join_cells(row: Row) -> str:
    """One line of text; cells apart from each other by a tab."""
    text = row[0].text
    for cell, following in pairwise(row):
        beside = -0.5 * cell.size < following.left - cell.right < 0.9 * cell.size
        text += (" " if beside else "\t") + following.text
    return text


def _repeated(edges: list[list[Row]]) -> frozenset[str]:
    """Lines, page numbers aside, that stand at the edges of several pages."""
    counts: Counter[str] = Counter()
    for number, rows in enumerate(edges, 1):
        counts.update({key for row in rows for key in _keys(join_cells(row), number)})
    return frozenset(text for text, count in counts.items() if count > 1)


def _keys(text: str, number: int) -> set[str]:
    """A line itself, and with the first or last number that may be the page's left open."""
    if str(number) not in text:
        return {text}
    places = [match.span() for match in re.finditer(rf"(?<!\d){number}(?!\d)", text)]
    return {text, *(text[:start] + _PAGE_NUMBER + text[end:] for start, end in (*places[:1], *places[-1:]))}


def _edge_rows(rows: list[Row]) -> list[Row]:
    by_height = sorted(rows, key=lambda row: -row[0].middle)
    return by_height[:_EDGE_ROWS] + by_height[-_EDGE_ROWS:]


def _is_edge(text: str) -> bool:
    """Whether a line at a page's edge is a page number, or what a browser adds."""
    return bool(_ONLY_NUMBER.fullmatch(text) or _PRINTED.fullmatch(text))


def _is_repetition(text: str, number: int, repeated: frozenset[str], seen: set[str]) -> bool:
    """Whether a line at a page's edge carries the page's number, or has been written on an earlier page."""
    keys = repeated & _keys(text, number)
    if any(_PAGE_NUMBER in key for key in keys) or keys & seen:
        return True
    seen |= keys
    return False


def _body_size(pages: list[_Written]) -> float:
    """The size that most characters have."""
    weights: dict[float, int] = {}
    for page in pages:
        for size, text in zip(page.sizes, page.texts, strict=True):
            weights[size] = weights.get(size, 0) + len(text)
    rounded: dict[float, int] = {}
    for size, weight in weights.items():
        rounded[int(size * 5) / 5] = rounded.get(int(size * 5) / 5, 0) + weight
    return max(rounded.items(), key=lambda item: (item[1], -item[0]))[0] if rounded else 0.0


def _looks(page: _Written, large: float) -> list[_Look | None]:
    """The looks of a page's headings; None for any other row, which most are seen to be at a glance."""
    return [
        _look(text, row[0], apart=apart, large=large)
        if len(row) == 1 and (size >= large or text.isupper() or row[0].label)
        else None
        for row, text, size, apart in zip(page.rows, page.texts, page.sizes, page.apart, strict=True)
    ]


def _look(text: str, line: Line, *, apart: bool, large: float) -> _Look | None:
    if len(text) > _LONGEST_HEADING or len(text) < 3:
        return None
    capitals = text.isupper() and sum(map(str.isalpha, text)) >= 4
    if line.size < large and not (capitals and apart) and not line.label:
        return None
    return (round(line.size * 2) / 2, capitals) if text[-1] not in ".,;" and text[0].isalpha() else None
