"""Finding entries by what a person types: an id, a name, the beginning of one, or something close."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from enum import IntEnum

from skillgap.errors import UsageError
from skillgap.taxonomy.taxonomy import Taxonomy
from skillgap.words import phrase_key


class Closeness(IntEnum):
    """How well an entry answers a query, best first."""

    ID = 0
    FORM = 1
    BEGINNING = 2
    PART = 3
    SPELLING = 4


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that answers a query, and the form of it that does; `section` is skills or certifications."""

    closeness: Closeness
    label: str
    id: str
    form: str
    section: str

    @property
    def rank(self) -> tuple[int, int, str, str]:
        """Total order of answers: closest first, of equally close ones the shortest form."""
        return self.closeness, len(self.form), self.label, self.id


def find(taxonomy: Taxonomy, query: str, *, limit: int = 10) -> tuple[Found, ...]:
    """Skills and certifications that a query may mean, best first; spelling is tried only where nothing else fits."""
    best: dict[tuple[str, str], Found] = {}
    for found in _matches(taxonomy, query):
        known = best.get((found.section, found.id))
        if known is None or found.rank < known.rank:
            best[found.section, found.id] = found
    return tuple(sorted(best.values() or _close(taxonomy, query), key=lambda found: found.rank))[:limit]


def resolve(taxonomy: Taxonomy, query: str) -> str:
    """The id of the one skill that a query names by id or by a form.

    Raises:
        UsageError: it names none, or several.
    """
    matches = [found for found in find(taxonomy, query) if found.section == "skills"]
    exact = [found for found in matches if found.closeness == Closeness.ID]
    exact = exact or [found for found in matches if found.closeness == Closeness.FORM]
    if len(exact) == 1:
        return exact[0].id
    names = ", ".join(found.id for found in (exact or matches)[:5])
    hint = f"did you mean: {names}?" if names else "`skillgap taxonomy export -f csv` lists all"
    raise UsageError(f"'{query}' names {'several skills' if exact else 'no skill'}", hint=hint)


def _matches(taxonomy: Taxonomy, query: str) -> Iterator[Found]:
    key, folded = phrase_key(query), query.casefold().strip()
    for section, entry, label, form in _forms(taxonomy):
        if entry == folded:
            yield Found(Closeness.ID, label, entry, label, section)
        elif taxonomy.keys[form] == key:
            yield Found(Closeness.FORM, label, entry, form, section)
        elif folded and form.casefold().startswith(folded):
            yield Found(Closeness.BEGINNING, label, entry, form, section)
        elif len(folded) > 2 and f" {folded}" in f" {form.casefold()}":
            yield Found(Closeness.PART, label, entry, form, section)


def _close(taxonomy: Taxonomy, query: str) -> list[Found]:
    by_form: dict[str, list[tuple[str, str, str, str]]] = {}
    for row in _forms(taxonomy):
        by_form.setdefault(row[3].casefold(), []).append(row)
    close = get_close_matches(query.casefold(), by_form, n=10, cutoff=0.75)
    rows = [row for form in close for row in by_form[form]]
    first = {(row[0], row[1]): row for row in reversed(rows)}
    return [Found(Closeness.SPELLING, row[2], row[1], row[3], row[0]) for row in first.values()]


def _forms(taxonomy: Taxonomy) -> Iterator[tuple[str, str, str, str]]:
    for skill in taxonomy.skills.values():
        for form in skill.forms:
            yield "skills", skill.id, skill.label, form.text
    for certification in taxonomy.certifications.values():
        for form in certification.forms:
            yield "certifications", certification.id, certification.name, form.text
