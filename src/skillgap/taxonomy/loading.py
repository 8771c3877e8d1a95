"""The way in: the bundled pack and the user's, from the cache where nothing has changed."""

from __future__ import annotations

from pathlib import Path

from skillgap.config import data_folder
from skillgap.errors import DataError, Problem
from skillgap.pausing import collection_paused
from skillgap.taxonomy.cache import store, stored
from skillgap.taxonomy.files import PackFiles, digest_of, read_files
from skillgap.taxonomy.taxonomy import Taxonomy


def load_taxonomy(*extra: Path, cache: bool = True) -> Taxonomy:
    """The bundled taxonomy with further packs laid over it, in their order.

    Raises:
        DataError: a pack cannot be read or is invalid; with every problem as file, line, column, code and hint.
    """
    return load_packs(bundled_pack(), *pack_files(extra), cache=cache)


def load_packs(*packs: PackFiles, cache: bool = True) -> Taxonomy:
    """The taxonomy of these packs alone, in their order.

    Raises:
        DataError: a pack is invalid.
    """
    with collection_paused():
        taxonomy = stored(digest_of(packs)) if cache else None
        found = taxonomy is not None
        if taxonomy is None:
            # Here and not above: checking needs pydantic, and a run that finds the cache warm does without it.
            from skillgap.taxonomy.assembly import assemble

            taxonomy = assemble(packs)
        taxonomy.index()
    if cache and not found:
        store(taxonomy)
    return taxonomy


def bundled_pack() -> PackFiles:
    """The files of the pack that comes with skillgap.

    Raises:
        DataError: the installation is damaged.
    """
    return read_files(data_folder(), place="taxonomy")


def pack_files(folders: tuple[Path, ...]) -> tuple[PackFiles, ...]:
    """The files of a user's packs.

    Raises:
        DataError: a folder is no pack; the problems of all of them.
    """
    found: list[PackFiles] = []
    problems: list[Problem] = []
    for folder in folders:
        try:
            found.append(read_files(folder, place=folder.as_posix()))
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError(tuple(problems))
    return tuple(found)
