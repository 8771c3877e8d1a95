"""YAML as plain strings, lists and mappings of which each part knows its line and column (counted from 1).

Why not `yaml.safe_load`: it turns `no`, `3.10` and `2024-05` into something else, forgets where they stood, lets a
key be given twice, and its composer overflows the C stack on 100,000 `[`. Here events of the C parser are built up
on a stack of our own, in one pass, with bounded depth and without anchors, tags or a second document.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import yaml

from skillgap.errors import DataError, Problem

LARGEST = 5_000_000
"""Characters of the largest accepted file."""

DEEPEST = 20
"""Collections inside collections that are accepted."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

_NO_KEYS: dict[str, tuple[int, int]] = {}

Plain = str | list["Plain"] | dict[str, "Plain"]
"""A YAML value without places; every scalar is the text that stood in the file."""


class Node(NamedTuple):
    """A value and where it begins; `keys` holds the places of a mapping's keys."""

    value: str | list[Node] | dict[str, Node]
    line: int
    column: int
    keys: dict[str, tuple[int, int]]

    def plain(self) -> Plain:
        """The value without its places."""
        if isinstance(self.value, list):
            return [item.plain() for item in self.value]
        if isinstance(self.value, dict):
            return {key: item.plain() for key, item in self.value.items()}
        return self.value

    def get(self, key: str) -> Node | None:
        """The value of a mapping's key; None where there is no such key, or no mapping."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def items(self) -> list[Node]:
        """The members of a list; nothing for any other value."""
        return self.value if isinstance(self.value, list) else []

    def place(self, path: tuple[str | int, ...]) -> tuple[int, int]:
        """Line and column of the deepest part that exists on a path of keys and list positions."""
        node = self
        for number, step in enumerate(path):
            if isinstance(node.value, dict) and step in node.value:
                if number + 1 == len(path):
                    return node.keys[str(step)]
                node = node.value[str(step)]
            elif isinstance(node.value, list) and isinstance(step, int) and 0 <= step < len(node.value):
                node = node.value[step]
            else:
                break
        return node.line, node.column


_node: Callable[[tuple[str, int, int, dict[str, tuple[int, int]]]], Node] = partial(tuple.__new__, Node)
"""Makes a scalar's Node in half the time of calling Node."""


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
        while (event := loader.get_event()) is not None:
            builder.take(event)
    except yaml.YAMLError as error:
        raise DataError((*builder.problems, _syntax_problem(error, file))) from None
    finally:
        loader.dispose()
    if builder.problems:
        raise DataError(tuple(builder.problems))
    return builder.root or Node({}, 1, 1, {})


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
    """Turns parser events into one Node tree, noting problems instead of stopping at the first.

    Why so few calls: a pack has a hundred thousand events, and this is where loading it spends its time.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self._open: list[Node] = []
        # For each open mapping the key that waits for its value.
        self._keys: list[Node | None] = []

    def take(self, event: Any) -> None:
        """Add one event to the tree."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                self._refuse_marks(event)
            mark = event.start_mark
            node = _node((event.value, mark.line + 1, mark.column + 1, _NO_KEYS))
            if self._open and isinstance(listing := self._open[-1].value, list):
                listing.append(node)
            else:
                self._add(node)
        elif kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
            self._open.pop()
            self._keys.pop()
        elif kind is yaml.SequenceStartEvent:
            self._begin(event, [])
        elif kind is yaml.MappingStartEvent:
            self._begin(event, {})
        elif kind is yaml.AliasEvent:
            self._note(event, "yaml.alias", "aliases are not accepted", "write the value out")
            self._add(Node("", *_place(event), _NO_KEYS))

    def _begin(self, event: Any, value: list[Node] | dict[str, Node]) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        if len(self._open) >= DEEPEST:
            self._note(event, "yaml.depth", f"more than {DEEPEST} collections inside each other", "flatten the file")
            raise DataError(tuple(self.problems))
        node = Node(value, *_place(event), {})
        self._add(node)
        self._open.append(node)
        self._keys.append(None)

    def _add(self, node: Node) -> None:
        if not self._open:
            self._add_root(node)
            return
        parent = self._open[-1]
        if isinstance(parent.value, list):
            parent.value.append(node)
        elif (key := self._keys[-1]) is None:
            self._keys[-1] = node
        else:
            self._keys[-1] = None
            self._set(parent, key, node)

    def _add_root(self, node: Node) -> None:
        if self.root is not None:
            self._note(node, "yaml.documents", "a second document in one file", "one file holds one document")
        self.root = self.root or node

    def _set(self, parent: Node, key: Node, node: Node) -> None:
        assert isinstance(parent.value, dict)
        name = key.value
        if not isinstance(name, str):
            self._note(key, "yaml.key", "a key must be a text", "quote the key")
        elif name in parent.value:
            first = ":".join(map(str, parent.keys[name]))
            self._note(key, "yaml.duplicate-key", f"'{name}' is given twice, first at {first}", "keep one")
        else:
            parent.value[name] = node
            parent.keys[name] = (key.line, key.column)

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor is not None:
            self._note(event, "yaml.anchor", "anchors are not accepted", "write the value out where it is used")
        if event.tag is not None:
            self._note(event, "yaml.tag", f"the tag {event.tag} is not accepted", "leave the tag out")

    def _note(self, at: Any, code: str, message: str, hint: str) -> None:
        place = (at.line, at.column) if isinstance(at, Node) else _place(at)
        self.problems.append(Problem(self.file, *place, code, message, hint))


def _place(event: Any) -> tuple[int, int]:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
