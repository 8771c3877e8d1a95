"""Candidates of a foreign list against the skills that are there: new, merged, or left for a person to decide.

Why not by label: "Jackson" is a library and a city, and two lists may name two things alike. A candidate is a known
skill only if the row names its id, or if two different forms of it denote that one skill and no other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from skillgap.taxonomy.importing.candidates import Candidate, Row, Skipped
from skillgap.taxonomy.taxonomy import Key, Taxonomy
from skillgap.words import phrase_key


@dataclass(frozen=True, slots=True)
class Merged:
    """A candidate that is a known skill, and the forms that it adds to it."""

    candidate: Candidate
    skill: str
    added: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A candidate that may be known; `skills` are the known ids it may be, `why` what is unclear."""

    candidate: Candidate
    skills: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Sorted:
    """All rows of a list, each in exactly one place, in the order of the file."""

    new: list[Candidate] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)
    ambiguous: list[Ambiguous] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def sort_rows(rows: Iterable[Row], taxonomy: Taxonomy) -> Sorted:
    """Put every row where it belongs."""
    result = Sorted()
    taken: dict[Key, int] = {}
    for row in rows:
        if isinstance(row, Skipped):
            result.skipped.append(row)
            continue
        key = phrase_key(row.label)
        if key in taken:
            result.skipped.append(Skipped(row.line, f"the same name as in line {taken[key]}"))
            continue
        taken[key] = row.line
        _place(row, taxonomy, result)
    return result


def _place(row: Candidate, taxonomy: Taxonomy, result: Sorted) -> None:
    if row.known_id in taxonomy.skills:
        result.merged.append(Merged(row, row.known_id, _free_forms(row, taxonomy)))
        return
    evidence = _evidence(row, taxonomy)
    if not evidence:
        result.new.append(row)
        return
    certain = [skill for skill, keys in evidence.items() if len(keys) > 1]
    if len(evidence) == 1 and certain:
        result.merged.append(Merged(row, certain[0], _free_forms(row, taxonomy)))
    else:
        why = "its names denote several skills" if len(evidence) > 1 else "only one name agrees"
        result.ambiguous.append(Ambiguous(row, tuple(sorted(evidence)), why))


def _evidence(row: Candidate, taxonomy: Taxonomy) -> dict[str, set[Key]]:
    """Known skills that the row's names denote, with the phrase keys that say so; hints only add to them."""
    found: dict[str, set[Key]] = {}
    for text in (row.label, *row.aliases):
        key = phrase_key(text)
        for skill, _ in taxonomy.lookup(key):
            found.setdefault(skill, set()).add(key)
    for text in row.hints:
        key = phrase_key(text)
        for skill, _ in taxonomy.lookup(key):
            if skill in found:
                found[skill].add(key)
    return found


def _free_forms(row: Candidate, taxonomy: Taxonomy) -> tuple[str, ...]:
    free: dict[Key, str] = {}
    for text in (row.label, *row.aliases):
        key = phrase_key(text)
        if key and not taxonomy.lookup(key):
            free.setdefault(key, text)
    return tuple(free.values())
