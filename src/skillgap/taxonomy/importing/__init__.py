"""Foreign skill lists into packs of our own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from skillgap.errors import DataError, OutputError, Problem
from skillgap.taxonomy.importing.candidates import HeaderError
from skillgap.taxonomy.importing.formats import FORMATS, Format
from skillgap.taxonomy.importing.merging import Ambiguous, Merged, Sorted, sort_rows
from skillgap.taxonomy.importing.writing import pack_texts
from skillgap.taxonomy.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class Imported:
    """A pack that is not yet written: its files' texts by path, and what became of every row."""

    format: Format
    rows: Sorted
    texts: dict[str, str]


def import_skills(file: Path, form: Format, taxonomy: Taxonomy, *, ordinary: frozenset[str]) -> Imported:
    """Read a foreign list and make a pack of what the taxonomy does not hold.

    Raises:
        DataError: the file cannot be read, or is not in the format.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
        rows = sort_rows(form.read(text), taxonomy)
    except (OSError, UnicodeDecodeError, HeaderError) as error:
        hint = f"give a file in the format '{form.id}', in UTF-8"
        raise DataError((Problem(str(file), 1, 1, "import.unreadable", str(error), hint),)) from None
    return Imported(form, rows, pack_texts(rows, form, taxonomy, ordinary))


def write_pack(imported: Imported, folder: Path) -> None:
    """Write a pack into a new or empty folder.

    Raises:
        OutputError: the folder holds something, or cannot be written.
    """
    try:
        if folder.exists() and any(folder.iterdir()):
            raise OutputError("the folder is not empty", where=str(folder), hint="name a new one")
        for path, text in imported.texts.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(str(error), where=str(folder), hint="choose a folder that can be written") from None


__all__ = ["FORMATS", "Ambiguous", "Format", "Imported", "Merged", "Sorted", "import_skills", "write_pack"]
