"""Faults of edges, ids and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from skillgap.errors import Problem
from skillgap.taxonomy.checks.subject import Subject


def orphans(subject: Subject) -> Iterator[Problem]:
    """Skills without `broader` that are not the root of their category.

    The root is the one above most others of its category.
    """
    above = Counter(parent for key in subject.skills for parent in subject.taxonomy.ancestors(key))
    roots: dict[str, str] = {}
    parentless = [key for key, skill in sorted(subject.taxonomy.skills.items()) if not skill.broader]
    for key in sorted(parentless, key=lambda key: -above[key]):
        entry = subject.skills[key]
        root = roots.setdefault(entry.category, key)
        if root != key:
            message = f"'{key}' reaches no root; that of '{entry.category}' is '{root}'"
            yield entry.problem(("id",), "edge.orphan", message, "give it a `broader` parent")


def edges_without_reason(subject: Subject) -> Iterator[Problem]:
    """`related` edges and sibling groups that do not say why."""
    for entry in subject.composed.all_entries():
        for target, link in getattr(entry.record, "related", {}).items():
            if not link.why.strip():
                message = f"the edge to '{target}' has no reason"
                yield entry.problem(("related", target), "edge.no-reason", message, "add `why:`")
    for entry in subject.composed.entries["siblings"].values():
        if not entry.record.why.strip():
            message = f"the group '{entry.record.id}' has no reason"
            yield entry.problem(("id",), "edge.no-reason", message, "add `why:`")


def shared_ids(subject: Subject) -> Iterator[Problem]:
    """One id for a skill, a certification or a role; reports name all three by id alone."""
    seen: dict[str, str] = {}
    for section in ("skills", "certifications", "roles"):
        for key, entry in subject.composed.entries[section].items():
            first = seen.setdefault(key, entry.place())
            if first != entry.place():
                message = f"'{key}' is also the id of another kind of entry, at {first}"
                yield entry.problem(("id",), "id.shared", message, "rename one")


def sourceless(subject: Subject) -> Iterator[Problem]:
    """Entries that say nowhere, nor does their file, where they come from."""
    for section, entries in subject.composed.entries.items():
        for entry in entries.values():
            if section not in ("sources", "siblings") and not entry.source.document:
                message = f"'{entry.record.id}' has no source"
                yield entry.problem(("id",), "entry.no-source", message, "add `source:` to the entry or its file")
