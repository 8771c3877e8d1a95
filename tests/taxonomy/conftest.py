from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from skillgap.taxonomy.files import PackFiles

HEADER = "id: {id}\nversion: 1.0\nlabel: A pack of a test\nlicence: CC0\nlanguage: en\n"
SOURCES = "sources:\n- {id: market, title: What postings ask}\n"

Pack = Callable[..., PackFiles]


@pytest.fixture
def pack() -> Pack:
    """Makes the files of a pack from texts by path; `skills` is short for one file of the category `tools`."""

    def make(skills: str = "", *, place: str = "pack", **files: str) -> PackFiles:
        texts = {"pack.yaml": HEADER.format(id=place), "sources.yaml": SOURCES}
        if skills:
            texts["skills/tools.yaml"] = "source: {document: market}\nskills:\n" + dedent(skills).lstrip("\n")
        texts |= {path.replace("__", "/") + ".yaml": dedent(text).lstrip("\n") for path, text in files.items()}
        return PackFiles(place, dict(sorted(texts.items())))

    return make


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keeps the user's cache folder out of the tests."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder / "skillgap"
