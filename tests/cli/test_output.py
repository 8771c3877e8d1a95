"""Results reach their place whole, and the same everywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from skillgap.cli.streams import emit, terminal_layout
from skillgap.errors import OutputError


def test_a_file_is_replaced_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text("old")
    file.chmod(0o640)
    emit("new", str(file))
    assert file.read_text() == "new"
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_keeps_pointing_where_it_did(tmp_path: Path) -> None:
    file, link = tmp_path / "real", tmp_path / "link"
    file.write_text("old")
    link.symlink_to(file)
    emit("new", str(link))
    assert link.is_symlink()
    assert file.read_text() == "new"


def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    emit("gone", os.devnull)
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("name", ["missing/report.json", "."])
def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        emit("new", str(tmp_path / name))
    assert list(tmp_path.iterdir()) == []


def test_bytes_of_undecodable_names_are_spelled_out(tmp_path: Path) -> None:
    emit("r\udce9sum\udce9", str(tmp_path / "out"))
    assert (tmp_path / "out").read_bytes() == rb"r\xe9sum\xe9"


def test_layout_away_from_a_terminal_is_plain(tmp_path: Path) -> None:
    assert terminal_layout("report.txt") == (80, False)


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are a matter of Unix")
@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colour_on_a_terminal_unless_it_is_unwanted(environment: dict[str, str], coloured: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    code = (
        "import sys; from skillgap.cli.streams import terminal_layout; sys.stderr.write(str(terminal_layout('-')[1]))"
    )
    clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, stdout=theirs, stderr=subprocess.PIPE, env={**clean, "TERM": "xterm", **environment})
    os.close(ours)
    os.close(theirs)
    assert done.stderr == str(coloured).encode()


COMPARE = [sys.executable, "-m", "skillgap", "compare", "resume.txt", "job.txt", "-f", "json", "--as-of", "2026-11-21"]


def test_same_bytes_under_any_hash_seed_and_locale(folder: Path) -> None:
    surroundings = [("0", "C"), ("1", "C.UTF-8"), ("2", "en_US.ISO-8859-1")]
    environments = [{**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale} for seed, locale in surroundings]
    outputs = [subprocess.run(COMPARE, capture_output=True, check=True, env=each).stdout for each in environments]
    assert len(outputs[0]) > 1000
    assert len(set(outputs)) == 1
