from __future__ import annotations

from pathlib import Path

import pytest

from skillgap.config import Settings, data_folder, load_settings
from skillgap.errors import DataError


def test_the_data_folder_holds_the_pack() -> None:
    assert (data_folder() / "pack.yaml").is_file()


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_settings() == Settings()


def test_the_file_of_the_working_folder_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("skillgap.toml").write_text('taxonomy = ["ours"]\nworkers = 3\nfail_under = 60\nquotes = false\n')
    assert load_settings() == Settings(taxonomy=(Path("ours"),), workers=3, fail_under=60, quotes=False)


def test_packs_are_relative_to_the_file(tmp_path: Path) -> None:
    file = tmp_path / "skillgap.toml"
    file.write_text('taxonomy = ["ours"]\n')
    assert load_settings(file).taxonomy == (tmp_path / "ours",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("colour = 1\n", ["1 settings.unknown"]),
        ("[colour]\na = 1\n", ["1 settings.unknown"]),
        ("blind = true\nworkers = -1\nquotes = 1\n", ["2 settings.type", "3 settings.type"]),
        ("workers = true\n", ["1 settings.type"]),
        ('taxonomy = "ours"\n', ["1 settings.type"]),
        ("taxonomy = [1]\n", ["1 settings.type"]),
        ("fail_under = 101\n", ["1 settings.type"]),
        ("workers = = 1\n", ["1 settings.unreadable"]),
    ],
)
def test_what_cannot_be_set_is_named_with_its_line(tmp_path: Path, text: str, expected: list[str]) -> None:
    file = tmp_path / "skillgap.toml"
    file.write_text(text)
    with pytest.raises(DataError) as caught:
        load_settings(file)
    assert [f"{problem.line} {problem.code}" for problem in caught.value.problems] == expected


def test_a_named_file_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"settings\.unreadable"):
        load_settings(tmp_path / "none.toml")
