"""What every foreign format is read into: one candidate a row, and a note for each row that is none."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from skillgap.model.skill import SkillKind

LONGEST_LABEL = 120
"""Characters after which a cell is a sentence and no name."""

_BRACKETS = re.compile(r"\(([^()]*)\)\s*$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A skill as a foreign list has it.

    `line` counts from 1; `hints` are words that belong to it without being names of it; `group` is its heading in
    the foreign list; `known_id` the id of a skill of ours that the row itself names.
    """

    line: int
    label: str
    aliases: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    kind: SkillKind = SkillKind.TECHNIQUE
    group: str = ""
    known_id: str = ""
    uri: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Skipped:
    """A row that gives no skill, and why."""

    line: int
    why: str


Row = Candidate | Skipped


class HeaderError(ValueError):
    """The file is not in the format that was named; the message says which columns are missing."""


Reader = Callable[[str], Iterator[Row]]
"""Text of a file to its rows; raises HeaderError before the first."""


def table_rows(
    text: str, required: tuple[str, ...], read: Callable[[Mapping[str, str], int], Row], *, delimiter: str = ","
) -> Iterator[Row]:
    """Rows of a table whose columns are found by name, in any order and any case.

    Raises:
        HeaderError: a required column is missing.
    """
    source = io.StringIO(text, newline="")
    # Tab-separated files of O*NET hold quotes as plain signs.
    plain_quotes: Literal[0, 3] = csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL
    lines = csv.reader(source, delimiter=delimiter, quoting=plain_quotes)
    header = [name.strip().lower() for name in next(lines, [])]
    missing = [name for name in required if name.lower() not in header]
    if missing:
        raise HeaderError(f"the column {', '.join(missing)} is missing; there are: {', '.join(header) or 'none'}")
    yield from _rows(lines, header, read)


def _rows(lines: Any, header: list[str], read: Callable[[Mapping[str, str], int], Row]) -> Iterator[Row]:
    while True:
        line = lines.line_num + 1
        try:
            cells = next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            yield Skipped(line, f"not readable: {error}")
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            yield Skipped(line, f"{len(cells)} columns instead of {len(header)}")
            continue
        yield checked(read(dict(zip(header, cells, strict=True)), line))


def checked(row: Row) -> Row:
    """The row, unless its label is empty, too long to be a name, or holds control characters."""
    if isinstance(row, Skipped):
        return row
    label = row.label
    if not any(character.isalnum() for character in label):
        return Skipped(row.line, "no label")
    if len(label) > LONGEST_LABEL:
        return Skipped(row.line, f"the label has more than {LONGEST_LABEL} characters")
    if any(not character.isprintable() for text in (label, *row.aliases) for character in text):
        return Skipped(row.line, "control characters in a name")
    return row


def bare(label: str) -> tuple[str, tuple[str, ...]]:
    """A label without what stands in brackets at its end, and the whole as an alias if there was any."""
    short = _BRACKETS.sub("", label).strip()
    return (short, (label,)) if short and short != label else (label, ())


def listed(cell: str, separators: str) -> tuple[str, ...]:
    """The entries of a cell that is a list."""
    return tuple(dict.fromkeys(part.strip() for part in re.split(separators, cell) if part.strip()))
