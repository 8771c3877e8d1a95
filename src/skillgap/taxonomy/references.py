"""Checks across entries: every named id exists, and no chain of edges returns to where it began."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from graphlib import CycleError, TopologicalSorter

from skillgap.errors import Problem
from skillgap.taxonomy.composition import Composed
from skillgap.taxonomy.entries import Entry
from skillgap.yamlfile import Path

_REFERENCES: dict[str, dict[str, str]] = {
    "skills": {"broader": "skills", "implies": "skills", "related": "skills", "needs": "skills"},
    "siblings": {"members": "skills"},
    "certifications": {"successors": "certifications", "skills": "skills", "roles": "roles"},
    "roles": {"skills": "skills", "certifications": "certifications", "transitions": "roles"},
    "stages": {},
    "projects": {"skills": "skills", "stage": "stages"},
    "signals": {},
    "sources": {},
}
"""For each section, the fields that hold ids, and the section that the ids belong to."""


def check_references(composed: Composed, problems: list[Problem]) -> None:
    """Add a problem for every id that is named and not defined, and for an edge from an entry to itself."""
    for entry in composed.all_entries():
        if entry.named:
            continue
        own = getattr(entry.record, "id", None)
        for path, target, section in references(entry):
            if target not in composed.entries[section]:
                problems.append(_dangling(entry, path, target, section, composed))
            elif target == own and section == entry.section:
                problems.append(entry.problem(path, "edge.self", f"'{target}' names itself", "leave it out"))


def references(entry: Entry) -> Iterator[tuple[Path, str, str]]:
    """Every id that an entry names: where, which, and of which section."""
    for name, section in _REFERENCES[entry.section].items():
        value = getattr(entry.record, name, ())
        if isinstance(value, str):
            yield (name,), value, section
        elif isinstance(value, dict):
            yield from (((name, target), target, section) for target in value)
        else:
            yield from (((name, number), target, section) for number, target in enumerate(value))
    for number, area in enumerate(getattr(entry.record, "areas", ())):
        yield from ((("areas", number, "skills", n), target, "skills") for n, target in enumerate(area.skills))
    if entry.source.document:
        yield ("source", "document"), entry.source.document, "sources"


def _dangling(entry: Entry, path: Path, target: str, section: str, composed: Composed) -> Problem:
    close = get_close_matches(target, composed.entries[section], n=1, cutoff=0.8)
    hint = f"did you mean '{close[0]}'?" if close else "correct the id, or add the entry"
    return entry.problem(path, "id.dangling", f"there is no '{target}' in {section}", hint)


def check_cycles(composed: Composed, problems: list[Problem]) -> None:
    """Add a problem for every cycle of `broader`, `implies`, or `needs` edges, told once at its first id."""
    skills = composed.entries["skills"]
    for name in ("broader", "implies", "needs"):
        edges = {
            key: [target for target in targets if target in skills and target != key]
            for key, entry in skills.items()
            if (targets := getattr(entry.record, name))
        }
        for cycle in cycles(edges):
            entry = skills[cycle[0]]
            path = " -> ".join((*cycle, cycle[0]))
            step: str | int = cycle[1] if name == "broader" else 0
            message = f"'{name}' goes in a circle: {path}"
            problems.append(entry.problem((name, step), "edge.cycle", message, "drop one of these edges"))


def cycles(edges: Mapping[str, list[str]]) -> list[tuple[str, ...]]:
    """Cycles of a graph, each begun at its smallest node; enough of them that dropping one edge of each leaves none."""
    graph = {node: dict.fromkeys(sorted(targets)) for node, targets in sorted(edges.items())}
    found = []
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            cycle = _rotated(error.args[1][:0:-1])
            found.append(cycle)
            del graph[cycle[0]][cycle[1 % len(cycle)]]
        else:
            return sorted(found)


def _rotated(cycle: list[str]) -> tuple[str, ...]:
    first = cycle.index(min(cycle))
    return (*cycle[first:], *cycle[:first])
