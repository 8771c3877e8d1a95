"""The taxonomy as one immutable value: entries by id, surface forms by phrase key, edges followed to their ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from heapq import heappop, heappush

from skillgap.model.skill import (
    Certification,
    Form,
    Link,
    Project,
    Role,
    SiblingGroup,
    Signal,
    Skill,
    SourceDocument,
    Stage,
)

Key = tuple[str, ...]
"""A phrase key: the stems of a form's words (`skillgap.words.phrase_key`)."""


@dataclass(frozen=True, eq=False)
class Taxonomy:
    """All entries of one or more packs, each mapping sorted by id.

    `keys` holds the phrase key of every surface form's text; `digest` is the SHA-256 of the packs' files;
    `notices` are the sentences that the packs' licences ask to show.
    """

    skills: Mapping[str, Skill]
    siblings: Mapping[str, SiblingGroup]
    certifications: Mapping[str, Certification]
    roles: Mapping[str, Role]
    stages: Mapping[str, Stage]
    projects: Mapping[str, Project]
    signals: Mapping[str, Signal]
    sources: Mapping[str, SourceDocument]
    keys: Mapping[str, Key] = field(repr=False)
    digest: str
    notices: tuple[str, ...] = ()
    _ancestors: dict[str, Mapping[str, float]] = field(default_factory=dict, init=False, repr=False)
    _implied: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False, repr=False)

    def label(self, id: str) -> str:
        """The name to show for a skill, certification or role.

        Raises:
            KeyError: there is no such entry.
        """
        if id in self.skills:
            return self.skills[id].label
        if id in self.certifications:
            return self.certifications[id].name
        return self.roles[id].label

    def index(self) -> None:
        """Build the lookups of surface forms, which are otherwise built at the first question."""
        _ = self.skill_forms, self.certification_forms

    def lookup(self, key: Key) -> tuple[tuple[str, Form], ...]:
        """Ids of the skills, each with the form, that a phrase key may denote; sorted, empty if none."""
        return self.skill_forms.get(key, ())

    def certification_lookup(self, key: Key) -> tuple[tuple[str, Form], ...]:
        """Ids of the certifications, each with the form, that a phrase key may denote; sorted, empty if none."""
        return self.certification_forms.get(key, ())

    @cached_property
    def skill_forms(self) -> Mapping[Key, tuple[tuple[str, Form], ...]]:
        """Every phrase key of a skill's form, with what it may denote."""
        return self._by_key(self.skills.values())

    @cached_property
    def certification_forms(self) -> Mapping[Key, tuple[tuple[str, Form], ...]]:
        """Every phrase key of a certification's form, with what it may denote."""
        return self._by_key(self.certifications.values())

    def _by_key(self, entries: Iterable[Skill | Certification]) -> dict[Key, tuple[tuple[str, Form], ...]]:
        found: dict[Key, tuple[tuple[str, Form], ...]] = {}
        keys = self.keys
        for entry in entries:
            id = entry.id
            for form in entry.forms:
                key = keys[form.text]
                pair = (id, form)
                found[key] = tuple(sorted((*found[key], pair), key=_by_id_and_text)) if key in found else (pair,)
        return found

    def is_child(self, id: str, parent: str) -> bool:
        """Whether a skill stands directly below another; what is no skill stands below none."""
        return id in self.skills and any(link.target == parent for link in self.skills[id].broader)

    def ancestors(self, id: str) -> Mapping[str, float]:
        """Every skill above this one, with the product of the weights along the best path, nearest first."""
        if id not in self._ancestors:
            self._ancestors[id] = self._climb(id)
        return self._ancestors[id]

    def _climb(self, id: str) -> dict[str, float]:
        found: dict[str, float] = {}
        frontier = [(-1.0, id)]
        while frontier:
            weight, current = heappop(frontier)
            if current in found:
                continue
            found[current] = -weight
            for link in self.skills[current].broader:
                heappush(frontier, (weight * link.weight, link.target))
        del found[id]
        return found

    def implied(self, id: str) -> tuple[str, ...]:
        """Ids of all skills that whoever has this one has too: through `implies` and `broader`, to their ends."""
        if id not in self._implied:
            found = {id}
            waiting = [id]
            while waiting:
                skill = self.skills[waiting.pop()]
                fresh = {*skill.implies, *(link.target for link in skill.broader)} - found
                found |= fresh
                waiting += fresh
            self._implied[id] = tuple(sorted(found - {id}))
        return self._implied[id]

    def related(self, id: str) -> Mapping[str, Link]:
        """Related skills by id, edges of both directions; where both are given the stronger counts."""
        return self._related.get(id, {})

    @cached_property
    def _related(self) -> Mapping[str, Mapping[str, Link]]:
        found: dict[str, dict[str, Link]] = {}
        for skill in self.skills.values():
            for link in skill.related:
                back = Link(skill.id, link.weight, link.why)
                for start, edge in ((skill.id, link), (link.target, back)):
                    edges = found.setdefault(start, {})
                    known = edges.get(edge.target)
                    if known is None or edge.weight > known.weight:
                        edges[edge.target] = edge
        return {start: dict(sorted(edges.items())) for start, edges in found.items()}

    def sibling(self, first: str, second: str) -> SiblingGroup | None:
        """The group that makes two skills alternatives; the one with the highest weight if several do."""
        if first == second:
            return None
        groups = [group for group in self._groups.get(first, ()) if second in group.members]
        return max(groups, key=lambda group: (group.weight, group.id), default=None)

    @cached_property
    def _groups(self) -> Mapping[str, tuple[SiblingGroup, ...]]:
        found: dict[str, tuple[SiblingGroup, ...]] = {}
        for group in self.siblings.values():
            for member in group.members:
                found[member] = (*found.get(member, ()), group)
        return found

    def neighbours(self, id: str) -> frozenset[str]:
        """Ids one edge of any kind and direction away: their presence nearby supports an ambiguous form."""
        return self._neighbours.get(id, frozenset())

    @cached_property
    def _neighbours(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for skill in self.skills.values():
            targets = [*skill.implies, *skill.needs, *(link.target for link in (*skill.broader, *skill.related))]
            for target in targets:
                found.setdefault(skill.id, set()).add(target)
                found.setdefault(target, set()).add(skill.id)
        for group in self.siblings.values():
            for member in group.members:
                found.setdefault(member, set()).update(other for other in group.members if other != member)
        return {start: frozenset(others) for start, others in found.items()}


def _by_id_and_text(pair: tuple[str, Form]) -> tuple[str, str]:
    return pair[0], pair[1].text
