"""What a hostile file is, and what must become of it."""

from __future__ import annotations

from typing import NamedTuple

from skillgap.errors import Status

OK, PARTIAL = Status.OK, Status.OK_PARTIAL


class Case(NamedTuple):
    """A file of one row of the threat model; it must end with this status, and these flags."""

    row: str
    name: str
    data: bytes
    expected: Status
    flags: frozenset[str] = frozenset()


def case(row: str, name: str, data: bytes, expected: Status, *, flags: str = "") -> Case:
    """A case; `flags` are the codes that must be among the document's, separated by spaces."""
    return Case(row, name, data, expected, frozenset(flags.split()))
