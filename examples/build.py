"""Makes the example resumes from their sources; at the top of the checkout: `python -m examples.build [--to FOLDER]`.

The same sources give the same bytes with the same versions of reportlab and zlib, and the same text with any.
Needs PyYAML and reportlab, which the extra `skillgap[test]` brings.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from examples.builders.one_column import one_column
from examples.builders.two_columns import two_columns
from examples.builders.word import word

_HERE = Path(__file__).parent
_EXAMPLES: tuple[tuple[str, str, Callable[[dict[str, Any]], bytes]], ...] = (
    ("maya-lindqvist", "pdf", one_column),
    ("tomas-okafor", "pdf", two_columns),
    ("ines-caballero", "docx", word),
)


def build(folder: Path) -> list[Path]:
    """Write every example resume into a folder; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_build(folder / f"{name}.{suffix}", layout) for name, suffix, layout in _EXAMPLES]


def load(source: Path) -> dict[str, Any]:
    """A resume's source; every value is text, so that a year does not become a number."""
    resume: dict[str, Any] = yaml.load(source.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return resume


def _build(target: Path, layout: Callable[[dict[str, Any]], bytes]) -> Path:
    target.write_bytes(layout(load(_HERE / "sources" / f"{target.stem}.yaml")))
    return target


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Make the example resumes from their sources.")
    parser.add_argument("--to", type=Path, default=_HERE / "resumes", metavar="FOLDER", help="where to write them")
    for path in build(parser.parse_args().to):
        print(path)  # noqa: T201


if __name__ == "__main__":
    main()
