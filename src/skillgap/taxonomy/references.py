"""Checks across entries: every named id exists, and no chain of edges returns to where it began."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from graphlib import CycleError, TopologicalSorter
from itertools import chain

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
        for path, named, section in _references(entry):
            held = composed.entries[section]
            targets = (named,) if isinstance(named, str) else named
            if all(map(held.__contains__, targets)) and (own not in targets or section != entry.section):
                continue
            for at, target in _placed(path, named):
                if target not in held:
                    problems.append(_dangling(entry, at, target, section, composed))
                elif target == own and section == entry.section:
                    problems.append(entry.problem(at, "edge.self", f"'{target}' names itself", "leave it out"))


def _references(entry: Entry) -> Iterator[tuple[Path, str | Collection[str], str]]:
    """All that an entry names: where, an id or several, and of which section."""
    for name, section in _REFERENCES[entry.section].items():
        if named := getattr(entry.record, name, None):
            yield (name,), named, section
    if entry.section == "certifications":
        for number, area in enumerate(entry.record.areas):
            yield ("areas", number, "skills"), area.skills, "skills"
    if entry.source.document:
        yield ("source", "document"), entry.source.document, "sources"


def _placed(path: Path, named: str | Collection[str]) -> list[tuple[Path, str]]:
    if isinstance(named, str):
        return [(path, named)]
    steps: Iterable[str | int] = named if isinstance(named, dict) else range(len(named))
    return [((*path, step), id) for step, id in zip(steps, named, strict=True)]


def _dangling(entry: Entry, path: Path, target: str, section: str, composed: Composed) -> Problem:
    close = get_close_matches(target, composed.entries[section], n=1, cutoff=0.8)
    hint = f"did you mean '{close[0]}'?" if close else "correct the id, or add the entry"
    return entry.problem(path, "id.dangling", f"there is no '{target}' in {section}", hint)


def check_cycles(composed: Composed, problems: list[Problem]) -> None:
    """Add a problem for every cycle of `broader`, `implies`, or `needs` edges, told once at its first id."""
    skills = composed.entries["skills"]
    for name in ("broader", "implies", "needs"):
        named = {key: targets for key, entry in skills.items() if (targets := getattr(entry.record, name))}
        if _is_acyclic(named):
            continue
        edges = {key: [target for target in named[key] if target in skills and target != key] for key in named}
        for cycle in cycles(edges):
            entry = skills[cycle[0]]
            path = " -> ".join((*cycle, cycle[0]))
            step: str | int = cycle[1] if name == "broader" else 0
            message = f"'{name}' goes in a circle: {path}"
            problems.append(entry.problem((name, step), "edge.cycle", message, "drop one of these edges"))


def _is_acyclic(edges: Mapping[str, Collection[str]]) -> bool:
    """Whether nothing is left of a graph when nodes to which no edge leads are taken away one by one (Kahn 1962)."""
    leading_to = Counter(chain.from_iterable(edges.values()))
    nodes = len(leading_to.keys() | edges.keys())
    free = [node for node in edges if node not in leading_to]
    for node in free:
        for target in edges.get(node, ()):
            leading_to[target] -= 1
            if not leading_to[target]:
                free.append(target)
    return len(free) == nodes


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
