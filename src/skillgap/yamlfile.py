"""YAML as plain strings, lists and mappings of which each part knows its line and column (counted from 1).

Why not `yaml.safe_load`: it turns `no`, `3.10` and `2024-05` into something else, forgets where they stood, lets a
key be given twice, and its composer overflows the C stack on 100,000 `[`. Here events of the C parser are built up
on a stack of our own, in one pass, with bounded depth and without anchors, tags or a second document. Where a part
stands is asked for only when there is something to tell of it, and looked up in the text then.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from skillgap.errors import DataError, Problem

LARGEST = 5_000_000
"""Characters of the largest accepted file."""

DEEPEST = 20
"""Collections inside collections that are accepted."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

Plain = str | list["Plain"] | dict[str, "Plain"]
"""A YAML value without places; every scalar is the text that stood in the file."""

Path = tuple[str | int, ...]
"""Keys and list positions that lead from a value to a part of it."""


class Place(NamedTuple):
    """A part of a file, by the way that leads to it."""

    path: Path
    file: _File

    def part(self, step: str | int) -> Place:
        """The place of the value of a mapping's key, or of a list's member."""
        return Place((*self.path, step), self.file)

    def position(self, path: Path = ()) -> tuple[int, int]:
        """Line and column of the deepest part that exists on a path; where the path ends in a key, of that key."""
        return self.file.position(self.path, path)


class Node(NamedTuple):
    """A value of a file, and its place there."""

    value: Plain
    place: Place

    def part(self, step: str | int) -> Node:
        """The value of a mapping's key, or a list's member.

        Raises:
            LookupError: there is no such part.
        """
        value: Any = self.value
        return Node(value[step], self.place.part(step))

    def get(self, key: str) -> Node | None:
        """The value of a mapping's key; None where there is no such key, or no mapping."""
        return self.part(key) if isinstance(self.value, dict) and key in self.value else None

    def items(self) -> list[Node]:
        """The members of a list; nothing for any other value."""
        return [self.part(number) for number in range(len(self.value))] if isinstance(self.value, list) else []

    def position(self, path: Path = ()) -> tuple[int, int]:
        """Line and column of the value, or of a part of it as `Place.position` has it."""
        return self.place.position(path)


def load(text: str, *, file: str) -> Node:
    """Read one YAML document; an empty one is an empty mapping.

    Args:
        text: the file's content.
        file: its name, for the problems.

    Raises:
        DataError: with every problem found: syntax, depth, size, anchors, tags, keys given twice.
    """
    if len(text) > LARGEST:
        raise DataError((Problem(file, 1, 1, "yaml.size", f"more than {LARGEST} characters", "split the file"),))
    builder = _Builder(file)
    loader = _Loader(text)
    try:
        builder.take(iter(loader.get_event, None))
    except yaml.YAMLError as error:
        builder.problems.append(_syntax_problem(error, file))
    finally:
        loader.dispose()
    value = builder.finish()
    if builder.problems:
        raise DataError(tuple(builder.problems))
    return Node(value, Place((), _File(text)))


def dump(value: object) -> str:
    """Write plain values as block YAML with short innermost collections on one line; order is kept."""
    text = yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=160, default_flow_style=None)
    return str(text)


def _syntax_problem(error: yaml.YAMLError, file: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or getattr(error, "reason", None) or "not readable as YAML"
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Problem(file, line, column, "yaml.syntax", str(what), "quote texts that hold ': ', '#' or brackets")


class _Builder:
    """Turns parser events into one value, noting problems instead of stopping at the first.

    Why the events of a collection are kept until it ends: it is made at once then, and a faulty key still knows its
    place. A pack has two hundred thousand events, and this is where loading it spends its time.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        # The values in each open collection, a mapping's keys among them, with their events; below them the documents.
        self._open: list[tuple[list[Any], list[Any]]] = [([], [])]

    def take(self, events: Iterator[Any]) -> None:
        """Build on from events; what is too deep ends it."""
        values, begun = self._open[-1]
        for event in events:
            kind = type(event)
            if kind is ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    self._refuse_marks(event)
                values.append(event.value)
                begun.append(event)
            elif kind is SequenceEndEvent or kind is MappingEndEvent:
                self._close()
                values, begun = self._open[-1]
            elif kind is SequenceStartEvent or kind is MappingStartEvent:
                if event.anchor is not None or event.tag is not None:
                    self._refuse_marks(event)
                if len(self._open) > DEEPEST:
                    what = f"more than {DEEPEST} collections inside each other"
                    self._note(event, "yaml.depth", what, "flatten the file")
                    return
                begun.append(event)
                values, begun = [], []
                self._open.append((values, begun))
            elif kind is AliasEvent:
                self._note(event, "yaml.alias", "aliases are not accepted", "write the value out")
                values.append("")
                begun.append(event)

    def finish(self) -> Plain:
        """The value of the first document; collections that a fault left open end here."""
        while len(self._open) > 1:
            self._close()
        [(values, begun)] = self._open
        for further in begun[1:]:
            self._note(further, "yaml.documents", "a second document in one file", "one file holds one document")
        return values[0] if values else {}

    def _close(self) -> None:
        values, begun = self._open.pop()
        around, openings = self._open[-1]
        around.append(values if type(openings[-1]) is SequenceStartEvent else self._mapping(values, begun))

    def _mapping(self, values: list[Any], begun: list[Any]) -> dict[str, Plain]:
        try:
            found = dict(zip(values[::2], values[1::2], strict=False))
        except TypeError:  # A collection as a key.
            found = {}
        if 2 * len(found) != len(values):
            self._refuse_keys(values, begun)
        return found

    def _refuse_keys(self, values: list[Any], begun: list[Any]) -> None:
        first: dict[str, str] = {}
        # A key that a fault has left without a value is none yet.
        for number in range(0, len(values) - 1, 2):
            name, event = values[number], begun[number]
            if not isinstance(name, str):
                self._note(event, "yaml.key", "a key must be a text", "quote the key")
            elif name in first:
                self._note(event, "yaml.duplicate-key", f"'{name}' is given twice, first at {first[name]}", "keep one")
            else:
                first[name] = ":".join(map(str, _position(event.start_mark)))

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor is not None:
            self._note(event, "yaml.anchor", "anchors are not accepted", "write the value out where it is used")
        if event.tag is not None:
            self._note(event, "yaml.tag", f"the tag {event.tag} is not accepted", "leave the tag out")

    def _note(self, event: Any, code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(self.file, *_position(event.start_mark), code, message, hint))


class _File:
    """An accepted file's text, to find out where its parts stand."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _root(self) -> yaml.Node | None:
        return yaml.compose(self._text, Loader=_Loader)

    def position(self, start: Path, path: Path) -> tuple[int, int]:
        """Line and column of the deepest part on a path from the value that `start` leads to."""
        if self._root is None:
            return 1, 1
        node = self._root
        for step in start:
            _, node = _part(node, step) or (node, node)
        at = node
        for step in path:
            found = _part(node, step)
            if found is None:
                at = node
                break
            at, node = found
        return _position(at.start_mark)


def _part(node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """What stands at a step, and the value there: a key and its value, or a list's member twice."""
    if isinstance(node, yaml.MappingNode):
        return next((pair for pair in node.value if pair[0].value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _position(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1
