"""What goes on from one page to the next, and what comes first of all."""

from __future__ import annotations

from itertools import pairwise, zip_longest

from skillgap.readers.pdf.order import FEWEST, Arranged
from skillgap.readers.pdf.rows import Row

_TALL = 10
"""Rows of a column that may go on over the page."""

_NAME = 1.5
"""Size of a person's name, at least, in the sizes of what stands in the other column."""

_HEAD = 6
"""Rows below a name, at most, before the first heading, which is larger than they are."""


def continued(pages: list[Arranged]) -> list[Arranged]:
    """Keep a main column that goes on over a page together, so that no sidebar stands in its middle."""
    kept: list[Arranged] = []
    for page, following in zip_longest(pages, pages[1:]):
        goes_on = following is not None and _goes_on(page, following)
        kept.append(_left_last(page) if goes_on or (kept and _takes_up(page, kept[-1])) else page)
    return kept


def name_first(page: Arranged) -> Arranged:
    """Move a name at the top of the right column, with the lines below it, before a sidebar that has none."""
    if not page.sides:
        return page
    _, middle, end = page.sides
    left, right = page.rows[:middle], page.rows[middle:end]
    if not left or not right or right[0][0].size < _NAME * max(row[0].size for row in left):
        return page
    if max(row[-1].right for row in left) > min(row[0].left for row in right):
        return page
    below = [row[0].size for row in right[1 : _HEAD + 1]]
    head = next((place for place, (size, larger) in enumerate(pairwise(below), 2) if larger > 1.1 * size), 1)
    return page._replace(rows=right[:head] + left + right[head:] + page.rows[end:], sides=(head, middle + head, end))


def _takes_up(page: Arranged, before: Arranged) -> bool:
    """Whether the wide right column of a page goes on with what the page before ended with."""
    if not page.sides or not before.rows:
        return False
    start, middle, end = page.sides
    left, right = page.rows[start:middle], page.rows[middle:end]
    if start or not left or not right or _width(right) < _width(left):
        return False
    edge = min(row[0].left for row in right)
    return before.columns > 1 and edge - 5 < before.rows[-1][0].left < edge + 30


def _goes_on(page: Arranged, following: Arranged) -> bool:
    """Whether the wide left column of a page, and nothing else, is taken up by the next page."""
    if not page.sides or not following.rows:
        return False
    start, middle, end = page.sides
    left, right = page.rows[start:middle], page.rows[middle:end]
    if end < len(page.rows) or min(len(left), len(right)) < FEWEST or len(left) < _TALL:
        return False
    edge = min(row[0].left for row in right)
    alone = all(row[0].left < edge for row in following.rows)
    return (
        alone
        and _width(left) > _width(right)
        and abs(min(row[0].left for row in left) - following.rows[0][0].left) < 20
    )


def _left_last(page: Arranged) -> Arranged:
    assert page.sides
    start, middle, end = page.sides
    return page._replace(rows=page.rows[:start] + page.rows[middle:end] + page.rows[start:middle] + page.rows[end:])


def _width(rows: list[Row]) -> float:
    return max(row[-1].right for row in rows) - min(row[0].left for row in rows)
