"""Which files a batch takes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from skillgap.batch import discover


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.pdf", "a.docx", "deep/er/c.txt", "job.txt", ".hidden", "~$a.docx", ".git/config"):
        file = tmp_path / "in" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "in"


def test_every_file_at_any_depth_sorted_without_hidden_ones(folder: Path) -> None:
    names = [path.as_posix() for path in discover(["in"])]
    assert names == ["in/a.docx", "in/b.pdf", "in/deep/er/c.txt", "in/job.txt"]


def test_the_job_is_no_candidate(folder: Path) -> None:
    assert "job.txt" not in [path.name for path in discover(["in"], leave_out=Path("in/deep/../job.txt"))]
    assert len(discover(["in"], leave_out=Path("nowhere.txt"))) == 4


def test_named_files_are_taken_once_and_also_if_they_are_missing(folder: Path) -> None:
    named = discover(["in/b.pdf", folder / "b.pdf", "in/b.pdf", "in/missing.pdf"])
    assert [path.as_posix() for path in named] == [(folder / "b.pdf").as_posix(), "in/b.pdf", "in/missing.pdf"]


def test_folders_and_their_files_may_be_mixed(folder: Path) -> None:
    assert len(discover(["in", "in/b.pdf"])) == 4


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_links_are_listed_and_not_followed(folder: Path) -> None:
    (folder / "loop").symlink_to(folder)
    (folder / "link.pdf").symlink_to(folder / "b.pdf")
    names = [path.name for path in discover(["in"])]
    assert names.count("b.pdf") == 1
    assert {"loop", "link.pdf"} <= set(names)


def test_an_empty_folder_has_nothing(tmp_path: Path) -> None:
    assert discover([tmp_path]) == ()
