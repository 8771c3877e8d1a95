"""Rows to text: cells joined, blocks separated, headings marked, repeated page headers and footers left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from itertools import pairwise
from operator import sub
from typing import NamedTuple

from skillgap.readers.draft import Draft
from skillgap.readers.pdf.order import Arranged
from skillgap.readers.pdf.rows import Row

_PAGE_NUMBER = "\x00"
"""Stands for the number of a page where the edges of pages are compared."""

_EDGE = re.compile(
    r"(?i:(?:page )?[-–—]? ?\d{1,3} ?[-–—]?(?: ?(?:of|/) ?\d{1,3})?)"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?(?:\t.*)?|(?:https?|file)://\S*\t\d{1,3}/\d{1,3}"
)
"""A page's first or last row that is nothing but its number, or what browsers print above and below a page: time and
title, address and number."""

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
    """A page's rows field by field: what will be written, sizes of first cells, and how many cells there are.

    `labels` says that a row names what follows, `apart` that a block begins with it, `edges` where a row stands at an
    edge of the page.
    """

    texts: list[str]
    sizes: list[float]
    cells: list[int]
    labels: list[bool]
    apart: list[bool]
    edges: list[int]


def compose(pages: list[Arranged], draft: Draft) -> None:
    """Write all pages."""
    written = [_as_written(page.rows, several=len(pages) > 1) for page in pages]
    _empty_edges(written)
    large = _LARGER * _body_size(written)
    looks = [_looks(page, large) for page in written]
    ordered = sorted({look for page in looks for look in page.values()}, reverse=True)
    levels = {look: level for level, look in enumerate(ordered, 1)}
    for page, columns, headings in zip(written, pages, looks, strict=True):
        draft.page()
        draft.columns = max(draft.columns, columns.columns)
        draft.lines(page.texts, page.apart, {place: levels[look] for place, look in headings.items()})


def _as_written(rows: list[Row], *, several: bool) -> _Written:
    if not rows:
        return _Written([], [], [], [], [], [])
    # All values of the first cells at once, field by field: asking each cell for each takes three times as long.
    columns = map(list, zip(*[row[0] for row in rows], strict=True))
    texts, _, bottoms, _, tops, sizes, middles, _, _, labels = columns
    cells = list(map(len, rows))
    for place in [place for place, count in enumerate(cells) if count > 1]:
        row = rows[place]
        texts[place] = join_cells(row)
        bottoms[place], tops[place] = min([cell.bottom for cell in row]), max([cell.top for cell in row])
    if "\xad" in "".join(texts):
        texts = [_DRAWN_HYPHEN.sub("-", text) for text in texts]
    apart = _set_apart(list(map(sub, bottoms, tops[1:])), sizes)
    return _Written(texts, sizes, cells, labels, apart, _edges(middles) if several else [0, len(rows) - 1])


def _set_apart(gaps: list[float], sizes: list[float]) -> list[bool]:
    """Whether a block begins with a row: a gap above it, or a move up the page."""
    ordered = sorted(gaps)
    below = ordered[bisect_right(ordered, 0.0) :] or [0.0]
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


def _edges(middles: list[float]) -> list[int]:
    """The places of a page's highest and lowest rows, in the page's order."""
    by_height = sorted(range(len(middles)), key=middles.__getitem__, reverse=True)
    return sorted({*by_height[:_EDGE_ROWS], *by_height[-_EDGE_ROWS:]})


def _empty_edges(pages: list[_Written]) -> None:
    """Take out numbers of pages, what browsers add, and headers and footers that have been written before."""
    repeated = _repeated(pages) if len(pages) > 1 else frozenset()
    seen: set[str] = set()
    for number, page in enumerate(pages, 1):
        for place in page.edges:
            text = page.texts[place]
            if _is_edge(text) or (repeated and _is_repetition(text, number, repeated, seen)):
                page.texts[place] = ""


def _repeated(pages: list[_Written]) -> frozenset[str]:
    """Lines, page numbers aside, that stand at the edges of several pages."""
    counts: Counter[str] = Counter()
    for number, page in enumerate(pages, 1):
        counts.update({key for place in page.edges for key in _keys(page.texts[place], number)})
    return frozenset(text for text, count in counts.items() if count > 1)


def _keys(text: str, number: int) -> set[str]:
    """A line itself, and with the first or last number that may be the page's left open."""
    if str(number) not in text:
        return {text}
    places = [match.span() for match in re.finditer(rf"(?<!\d){number}(?!\d)", text)]
    return {text, *(text[:start] + _PAGE_NUMBER + text[end:] for start, end in (*places[:1], *places[-1:]))}


def _is_edge(text: str) -> bool:
    """Whether a line at a page's edge is a page number, or what a browser adds."""
    return _EDGE.fullmatch(text) is not None


def _is_repetition(text: str, number: int, repeated: frozenset[str], seen: set[str]) -> bool:
    """Whether a line at a page's edge carries the page's number, or has been written on an earlier page."""
    keys = repeated & _keys(text, number)
    if any(_PAGE_NUMBER in key for key in keys) or keys & seen:
        return True
    seen |= keys
    return False


def _body_size(pages: list[_Written]) -> float:
    """The size that most characters have."""
    weights: defaultdict[float, int] = defaultdict(int)
    for page in pages:
        for size, length in zip(page.sizes, map(len, page.texts), strict=True):
            weights[size] += length
    rounded: defaultdict[float, int] = defaultdict(int)
    for size, weight in weights.items():
        rounded[int(size * 5) / 5] += weight
    return max(rounded.items(), key=lambda item: (item[1], -item[0]))[0] if rounded else 0.0


def _looks(page: _Written, large: float) -> dict[int, _Look]:
    """The looks of a page's headings by their places; most rows are seen to be none at a glance."""
    texts, sizes, cells, labels, apart, _ = page
    capitals = list(map(str.isupper, texts))
    return {
        place: look
        for place, size in enumerate(sizes)
        if (size >= large or capitals[place] or labels[place])
        and cells[place] == 1
        and (look := _look(texts[place], size, large=large, marked=labels[place], apart=apart[place]))
    }


def _look(text: str, size: float, *, large: float, marked: bool, apart: bool) -> _Look | None:
    if not 3 <= len(text) <= _LONGEST_HEADING:
        return None
    capitals = text.isupper() and sum(map(str.isalpha, text)) >= 4
    if size < large and not (capitals and apart) and not marked:
        return None
    return (round(size * 2) / 2, capitals) if text[-1] not in ".,;" and text[0].isalpha() else None
