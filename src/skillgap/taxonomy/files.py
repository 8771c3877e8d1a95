"""The files of a pack: which ones belong to it, their text, and the digest that stands for their content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources.abc import Traversable

from skillgap.errors import DataError, Problem

PACK_FILE = "pack.yaml"

_NOT_PACK = frozenset({"lexicon"})
"""Folders inside a pack folder that hold other data."""


@dataclass(frozen=True, slots=True)
class PackFiles:
    """A pack's YAML files: `texts` by path inside the pack, sorted; `place` is put before a path in messages."""

    place: str
    texts: dict[str, str]

    def name(self, path: str) -> str:
        """The path as messages show it."""
        return f"{self.place}/{path}" if self.place else path


def read_files(folder: Traversable, *, place: str) -> PackFiles:
    """Read all YAML files of a pack folder.

    Raises:
        DataError: the folder is missing, holds no `pack.yaml`, or a file is no UTF-8 text; all problems at once.
    """
    files = PackFiles(place, {})
    problems = []
    if not folder.is_dir():
        hint = f"give a folder with a {PACK_FILE}"
        raise DataError((Problem(place, 1, 1, "pack.missing", "there is no such pack folder", hint),))
    for path, file in sorted(_walk(folder, "")):
        try:
            files.texts[path] = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        except (OSError, UnicodeDecodeError) as error:
            problems.append(Problem(files.name(path), 1, 1, "pack.unreadable", str(error), "save the file as UTF-8"))
    if PACK_FILE not in files.texts:
        message, hint = "the pack says nothing about itself", "write id, version, label, licence and language"
        problems.append(Problem(files.name(PACK_FILE), 1, 1, "pack.no-header", message, hint))
    if problems:
        raise DataError(tuple(problems))
    return files


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not (prefix == "" and entry.name in _NOT_PACK):
            yield from _walk(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith((".yaml", ".yml")):
            yield f"{prefix}{entry.name}", entry


def digest_of(packs: Iterable[PackFiles]) -> str:
    """SHA-256 of packs in their order: each file's path inside its pack and its text, line ends made equal."""
    digest = sha256()
    for number, pack in enumerate(packs):
        for path, text in pack.texts.items():
            for part in (str(number), path, text):
                content = part.encode()
                digest.update(len(content).to_bytes(8) + content)
    return digest.hexdigest()
