"""One resume in every format that people send; each file is written when a test first asks for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from examples.build import load
from examples.builders.one_column import one_column
from examples.builders.two_columns import two_columns
from examples.builders.word import word
from skillgap import Analyzer
from skillgap.model.profile import ResumeProfile
from tests.documents.formats.browser import browser, printed
from tests.documents.formats.json_resume import json_resume
from tests.documents.formats.opendocument import odt
from tests.documents.formats.rtf import rtf
from tests.documents.formats.skia import skia
from tests.documents.formats.tex import tex
from tests.documents.formats.text import text
from tests.documents.formats.web import page

AS_OF = date(2026, 11, 21)
_BESIDE = ("Skills", "Certifications", "Languages")

Resume = dict[str, Any]

WRITERS: dict[str, Callable[[Resume], bytes]] = {
    "text.txt": text,
    "plain.docx": word,
    "table.docx": lambda resume: word(_laid_out(resume, Experience="table")),
    "text-box.docx": lambda resume: word(_laid_out(resume, Skills="text-box")),
    "one-column.pdf": one_column,
    "two-columns.pdf": lambda resume: two_columns(_split(resume)),
    "tex.pdf": tex,
    "skia.pdf": skia,
    "page.html": page,
    "writer.odt": odt,
    "writer.rtf": rtf,
    "resume.json": json_resume,
}


@pytest.fixture(scope="session")
def content() -> Resume:
    return load(Path(__file__).with_name("resume.yaml"))


@pytest.fixture(scope="session")
def analyzer() -> Analyzer:
    return Analyzer(as_of=AS_OF)


@pytest.fixture(scope="session")
def profile_of(
    content: Resume, analyzer: Analyzer, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], ResumeProfile]:
    """What skillgap reads from the resume in the format of that name; each is written and read once."""
    folder = tmp_path_factory.mktemp("formats")
    known: dict[str, ResumeProfile] = {}

    def profile(name: str) -> ResumeProfile:
        if name not in known:
            file = folder / name
            file.write_bytes(_printed(content, folder) if name == "browser.pdf" else WRITERS[name](content))
            known[name] = analyzer.resume(file)
        return known[name]

    return profile


def _printed(content: Resume, folder: Path) -> bytes:
    program = browser()
    if program is None:
        pytest.skip("no Chromium-like browser is installed here; skia.pdf stands for what it prints")
    source = folder / "printed.html"
    source.write_bytes(page(content))
    return printed(program, source, folder)


def _laid_out(resume: Resume, **layouts: str) -> Resume:
    sections = [section | {"layout": layouts.get(section["heading"], "")} for section in resume["sections"]]
    return resume | {"sections": sections}


def _split(resume: Resume) -> Resume:
    sections = resume["sections"]
    sidebar = [section for section in sections if section["heading"] in _BESIDE]
    return resume | {"sidebar": sidebar, "main": [section for section in sections if section not in sidebar]}
