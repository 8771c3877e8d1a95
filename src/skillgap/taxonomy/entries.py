"""Entries: the checked records of a pack's files, each of which knows where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from skillgap.errors import DataError, Problem
from skillgap.model.skill import Source
from skillgap.taxonomy.fields import Record, SourceRecord
from skillgap.taxonomy.files import PACK_FILE, PackFiles
from skillgap.taxonomy.records import RECORDS, PackRecord, record_type
from skillgap.yamlfile import Node, Path, Place, load

R = TypeVar("R", bound=Record)


class Entry(NamedTuple):
    """One record with its place: `file` as messages show it, `pack` the number of its pack in loading order.

    `named` tells that another entry names it as a product, so that it refers only to what is there.
    """

    section: str
    record: Any
    where: Place
    file: str
    pack: int
    category: str
    source: Source
    named: bool = False

    def place(self, path: Path = ()) -> str:
        """`file:line:column` of the entry, or of the part of it that `path` leads to."""
        return ":".join(map(str, (self.file, *self.where.position(path))))

    def problem(self, path: Path, code: str, message: str, hint: str = "") -> Problem:
        """A fault of the part of the entry that `path` leads to."""
        return Problem(self.file, *self.where.position(path), code, message, hint)


@dataclass(frozen=True, slots=True)
class PackEntries:
    """What one pack holds; `record` is None where `pack.yaml` itself is faulty."""

    record: PackRecord | None
    entries: tuple[Entry, ...]


def read_entries(files: PackFiles, number: int, problems: list[Problem]) -> PackEntries:
    """Parse and check all files of a pack; faults are added to `problems`, and what is faultless is returned."""
    header: PackRecord | None = None
    entries: list[Entry] = []
    for path, text in files.texts.items():
        name = files.name(path)
        try:
            root = load(text, file=name)
        except DataError as error:
            problems += error.problems
            continue
        if path == PACK_FILE:
            header = _checked(PackRecord, root, name, problems)
        else:
            entries += _file_entries(root, name, number, _category(path), problems)
    return PackEntries(header, tuple(entries))


def _category(path: str) -> str:
    """The file's name, or that of the folder under `skills/` which holds it."""
    parts = path.rpartition(".")[0].split("/")
    return parts[1] if len(parts) > 1 and parts[0] == "skills" else parts[-1]


def _file_entries(root: Node, file: str, number: int, category: str, problems: list[Problem]) -> Iterator[Entry]:
    if not isinstance(root.value, dict):
        hint = f"begin with one of: {', '.join(RECORDS)}"
        problems.append(Problem(file, *root.position(), "file.no-sections", "the file is no mapping", hint))
        return
    default = _default_source(root, file, problems)
    for section in root.value:
        if section == "source":
            continue
        if section not in RECORDS:
            problems.append(_unknown_section(section, root, file))
            continue
        listing = root.part(section)
        if not isinstance(listing.value, list):
            message, hint = f"'{section}' is no list", "begin each entry with '- id:'"
            problems.append(Problem(file, *listing.position(), "file.no-list", message, hint))
        for node in listing.items():
            entry = _entry(section, node, file, number, category, default, problems)
            if entry is not None:
                yield entry


def _default_source(root: Node, file: str, problems: list[Problem]) -> Source:
    node = root.get("source")
    record = _checked(SourceRecord, node, file, problems) if node else None
    return Source(record.document, record.section) if record else Source("")


def _unknown_section(section: str, root: Node, file: str) -> Problem:
    message, known = f"there is no section '{section}'", ", ".join(("source", *RECORDS))
    return Problem(file, *root.position((section,)), "file.unknown-section", message, f"known: {known}")


def _entry(
    section: str, node: Node, file: str, number: int, category: str, default: Source, problems: list[Problem]
) -> Entry | None:
    keys = node.value if isinstance(node.value, dict) else {}
    record = _checked(record_type(section, keys), node, file, problems)
    if record is None:
        return None
    given: SourceRecord | None = getattr(record, "source", None)
    source = Source(given.document, given.section) if given else default
    return Entry(section, record, node.place, file, number, category, source)


def _checked(model: type[R], node: Node, file: str, problems: list[Problem]) -> R | None:
    try:
        return model.model_validate(node.value)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False)
        problems += [_schema_problem(model, node, file, fault) for fault in faults]
        return None


def _schema_problem(model: type[Record], node: Node, file: str, fault: ErrorDetails) -> Problem:
    path, kind, message = fault["loc"], fault["type"], fault["msg"]
    line, column = node.position(path)
    where = ".".join(str(step) for step in path if step != "[key]")
    if kind == "missing":
        return Problem(file, line, column, "entry.missing", f"'{where}' is missing", "add it")
    if kind == "extra_forbidden":
        close = get_close_matches(str(path[-1]), model.model_fields, n=1)
        hint = f"did you mean '{close[0]}'?" if close else f"known: {', '.join(model.model_fields)}"
        return Problem(file, line, column, "entry.unknown-key", f"'{where}' is not known here", hint)
    message = f"{where or 'the entry'}: {message[0].lower()}{message[1:]}"
    return Problem(file, line, column, "entry.value", message, "correct it")
