"""Packs laid over each other: a later one adds, extends, retires or replaces, and never redefines silently."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from skillgap.errors import Problem
from skillgap.taxonomy.entries import Entry
from skillgap.taxonomy.records import RECORDS, ExtendRecord, RetireRecord


@dataclass(frozen=True, slots=True)
class Composed:
    """The entries that hold, by section and id, with the later packs' extensions and retirements of skills."""

    entries: dict[str, dict[str, Entry]] = field(default_factory=lambda: {section: {} for section in RECORDS})
    extensions: dict[str, list[Entry]] = field(default_factory=dict)
    retirements: dict[str, Entry] = field(default_factory=dict)

    def all_entries(self) -> Iterable[Entry]:
        """Every entry that has a say in the result, in section order."""
        for held in self.entries.values():
            yield from held.values()
        for extensions in self.extensions.values():
            yield from extensions
        yield from self.retirements.values()


def compose(entries: Iterable[Entry], problems: list[Problem]) -> Composed:
    """Lay entries, given in the order of their packs, over each other; conflicts are added to `problems`."""
    composed = Composed()
    changes = []
    for entry in entries:
        if isinstance(entry.record, (ExtendRecord, RetireRecord)):
            changes.append(entry)
        else:
            _define(entry, composed, problems)
    for entry in changes:
        _change(entry, composed, problems)
    return composed


def _define(entry: Entry, composed: Composed, problems: list[Problem]) -> None:
    key = entry.record.id
    held = composed.entries[entry.section]
    earlier = held.get(key)
    if earlier is None:
        if entry.record.replace:
            message = f"'{key}' replaces nothing: no earlier pack has it"
            problems.append(entry.problem(("replace",), "id.replaces-nothing", message, "leave `replace` out"))
    elif earlier.pack == entry.pack:
        message = f"'{key}' is already defined at {earlier.place()}"
        problems.append(entry.problem(("id",), "id.duplicate", message, "merge the two entries"))
        return
    elif not entry.record.replace:
        message = f"'{key}' silently redefines the entry at {earlier.place()}"
        hint = f"write `replace: true`, or `extend: {key}` to add to it"
        problems.append(entry.problem(("id",), "id.redefined", message, hint))
        return
    held[key] = entry


def _change(entry: Entry, composed: Composed, problems: list[Problem]) -> None:
    extends = isinstance(entry.record, ExtendRecord)
    verb = "extend" if extends else "retire"
    key = getattr(entry.record, verb)
    target = composed.entries["skills"].get(key)
    if target is None:
        message = f"there is no skill '{key}' to {verb}"
        problems.append(entry.problem((verb,), "id.dangling", message, "correct the id, or load its pack first"))
    elif target.pack >= entry.pack:
        message = f"'{key}' is defined by this or a later pack, at {target.place()}"
        problems.append(entry.problem((verb,), "id.own-pack", message, "change the entry itself"))
    elif extends:
        composed.extensions.setdefault(key, []).append(entry)
    else:
        composed.retirements[key] = entry
