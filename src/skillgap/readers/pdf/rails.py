"""Labels in a rail at the left margin, each beside the block of text that it names.

Why: read row by row, "Experience" becomes the first word of a job's title and heads nothing. A table of one row per
label is read by rows all the same, and so is a rail of dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from skillgap.readers.pdf.lines import Line, body_edge
from skillgap.readers.pdf.rows import side_by_side

_LEADING = 1.45
"""Distance of the lines of one label, in sizes, at most."""

_BESIDE = 0.6
"""Difference of height, in sizes, between a label and the first line of its block, at most."""

_LABEL_LINES, _LABEL_WIDTH = 3, 40
_APART, _MOST = 1.2, 0.7
"""Distance of two blocks, in the usual distances of rows, and share of the blocks that stand so far apart, at least."""

_FEWEST_ROWS = 2
"""Rows of a block, in the middle of all: below that, labels and blocks are a table."""

_DIGIT = re.compile(r"\d")


class Labelled(NamedTuple):
    """A label and the lines of its block, from top to bottom."""

    label: Line
    body: list[Line]


class Railed(NamedTuple):
    """What stands above a rail, the labelled blocks, and what stands below."""

    head: list[Line]
    blocks: list[Labelled]
    tail: list[Line]


def by_labels(lines: list[Line]) -> Railed | None:
    """The blocks of a page, sorted from top to bottom, of which a rail of labels takes half or more."""
    edge = body_edge(lines) - 1.5
    if edge < 0:
        return None
    first = next((line for line in lines if _is_label(line, edge, lines)), None)
    if first is None:
        return None
    top = first.middle + _BESIDE * first.size
    head, below = [line for line in lines if line.middle > top], [line for line in lines if line.middle <= top]
    end = next((index for index, line in enumerate(below) if line.left < edge < line.right), len(below))
    inside, tail = below[:end], below[end:]
    if 2 * len(inside) < len(lines):
        return None
    labels = list(_labels([line for line in inside if line.right <= edge]))
    blocks = _blocks(labels, [line for line in inside if line.left >= edge])
    return Railed(head, blocks, tail) if _plausible(labels, blocks) else None


def _is_label(line: Line, edge: float, lines: list[Line]) -> bool:
    """Whether a line ends before the body begins and has some of it beside it."""
    return line.right <= edge and any(
        other.left >= edge and abs(other.middle - line.middle) < _BESIDE * line.size for other in lines
    )


def _labels(rail: list[Line]) -> Iterator[list[Line]]:
    """The lines of a rail, those that follow each other closely together."""
    label = [rail[0]]
    for above, line in pairwise(rail):
        if above.middle - line.middle > _LEADING * line.size:
            yield label
            label = []
        label.append(line)
    yield label


def _blocks(labels: list[list[Line]], body: list[Line]) -> list[Labelled]:
    """Each label, its lines joined, with the lines from its height down to that of the next."""
    blocks = []
    for label, below in zip(labels, [*labels[1:], None], strict=True):
        end = below[0].middle + _BESIDE * below[0].size if below else float("-inf")
        block = [line for line in body if line.middle > end]
        body = body[len(block) :]
        text, right = " ".join(line.text for line in label), max(line.right for line in label)
        blocks.append(Labelled(label[0]._replace(text=text, right=right, label=True), block))
    return blocks


def _plausible(labels: list[list[Line]], blocks: list[Labelled]) -> bool:
    """Whether short words without numbers stand beside the first lines of blocks, which are several rows apart."""
    most = _LABEL_LINES if len(labels) > 1 else 1
    if max(map(len, labels)) > most or not all(block.body for block in blocks):
        return False
    if any(len(label.text) > _LABEL_WIDTH or _DIGIT.search(label.text) for label, _ in blocks):
        return False
    rows = [[row[0] for row in side_by_side(block.body)] for block in blocks]
    if median(map(len, rows)) < _FEWEST_ROWS:
        return False
    usual = median([a.middle - b.middle for block in rows for a, b in pairwise(block)])
    apart = [above[-1].middle - below[0].middle > _APART * usual for above, below in pairwise(rows)]
    beside = [abs(label.middle - body[0].middle) < _BESIDE * label.size for label, body in blocks]
    return all(beside) and sum(apart) >= _MOST * len(apart)
