"""Bad input of each kind ends with one clear line, the documented exit status, and no traceback."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfWriter

from skillgap.cli import app
from skillgap.errors import ExitStatus
from tests.cli.conftest import Call

SCHEMA = [sys.executable, "-m", "skillgap", "schema", "report"]


def _blank_pdf() -> bytes:
    return _pdf(lambda writer: None)


def _encrypted_pdf() -> bytes:
    return _pdf(lambda writer: writer.encrypt("secret", algorithm="RC4-128"))


def _pdf(change: Callable[[PdfWriter], None]) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


BAD_FILES: dict[str, tuple[bytes, ExitStatus, str]] = {
    "empty.pdf": (b"", ExitStatus.UNREADABLE, "empty_file"),
    "damaged.pdf": (b"%PDF-1.7\nnothing that follows is a PDF", ExitStatus.UNREADABLE, "corrupt"),
    "locked.pdf": (_encrypted_pdf(), ExitStatus.UNREADABLE, "encrypted"),
    "scan.pdf": (_blank_pdf(), ExitStatus.NO_TEXT, "no_text"),
    "blank.txt": (b" \n\t\n", ExitStatus.NO_TEXT, "no_text"),
    "program.pdf": (b"\x7fELF\x02\x01\x01" + bytes(500), ExitStatus.UNREADABLE, "unsupported_type"),
    "image.docx": (b"\x89PNG\r\n\x1a\n" + bytes(500), ExitStatus.UNREADABLE, "unsupported_type"),
    "damaged.docx": (b"PK\x03\x04" + b"nonsense" * 50, ExitStatus.UNREADABLE, "corrupt"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_bad_files(skillgap: Call, folder: Path, name: str) -> None:
    content, status, code = BAD_FILES[name]
    (folder / name).write_bytes(content)
    done = skillgap("compare", name, "job.txt")
    assert (done.status, done.out) == (status, b""), done.err
    assert done.err.startswith("skillgap: ")
    assert f"[{code}]" in done.err
    assert name in done.err
    assert done.err.count("\n") == 1
    assert "Traceback" not in done.err


def test_missing_file(skillgap: Call, folder: Path) -> None:
    done = skillgap("extract", "nowhere.pdf", "--as", "resume")
    assert done.status == ExitStatus.UNREADABLE
    assert "nowhere.pdf" in done.err
    assert done.err.count("\n") == 1


def test_folder_in_the_place_of_a_file(skillgap: Call, folder: Path) -> None:
    done = skillgap("compare", ".", "job.txt")
    assert done.status == ExitStatus.UNREADABLE
    assert "[not_regular_file]" in done.err


WRONG_USAGE = [
    ("compare",),
    ("compare", "resume.txt", "job.txt", "--as-of", "tomorrow"),
    ("compare", "resume.txt", "job.txt", "--fail-under", "120"),
    ("compare", "resume.txt", "job.txt", "-f", "papyrus"),
    ("extract", "resume.txt"),
    ("extract", "resume.txt", "--as", "novel"),
    ("batch", "resume.txt"),
    ("batch", "--job", "job.txt"),
    ("batch", "resume.txt", "--job", "job.txt", "-j", "0"),
    ("schema", "novel"),
    ("certs", "show", "no-such-certification"),
    ("nonsense",),
    ("--nonsense",),
]


@pytest.mark.parametrize("arguments", WRONG_USAGE, ids=" ".join)
def test_wrong_usage(skillgap: Call, folder: Path, arguments: tuple[str, ...]) -> None:
    done = skillgap(*arguments)
    assert (done.status, done.out) == (ExitStatus.USAGE, b"")
    assert done.err.startswith("skillgap: ")
    assert "[usage]" in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [(), ("certs",), ("taxonomy",)])
def test_no_command_shows_the_help(skillgap: Call, arguments: tuple[str, ...]) -> None:
    done = skillgap(*arguments)
    assert done.status == ExitStatus.USAGE
    assert "Usage: skillgap" in done.err


def test_file_names_cannot_drive_the_terminal(skillgap: Call, folder: Path) -> None:
    done = skillgap("extract", "\x1b]52;c;aGk=\x07\u202e.pdf", "--as", "resume")
    assert done.status == ExitStatus.UNREADABLE
    assert not {"\x1b", "\x07", "\u202e"} & set(done.err)


def test_invalid_pack(skillgap: Call, folder: Path) -> None:
    pack = folder / "pack"
    pack.mkdir()
    (pack / "pack.yaml").write_text("nonsense: [1\n", "utf-8")
    done = skillgap("compare", "resume.txt", "job.txt", "--taxonomy", str(pack))
    assert done.status == ExitStatus.BAD_DATA
    assert "pack.yaml:" in done.err
    assert "Traceback" not in done.err


def test_output_that_cannot_be_written(skillgap: Call, folder: Path) -> None:
    done = skillgap("schema", "report", "-o", "no-such-folder/out.json")
    assert done.status == ExitStatus.OUTPUT
    assert "out.json" in done.err


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has /dev/full")  # noqa: PTH110
def test_full_disk(folder: Path) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(SCHEMA, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == ExitStatus.OUTPUT
    assert done.stderr.count(b"\n") == 1


def test_reader_of_the_output_that_goes_away() -> None:
    process = subprocess.Popen(SCHEMA, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.wait() == ExitStatus.OUTPUT
    assert process.stderr.read() == b""
    process.stderr.close()


WITH_INTERRUPTIONS = (
    "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "runpy.run_module('skillgap', run_name='__main__')"
)
"""The program as a terminal starts it: a shell's background jobs are told to ignore the signal."""


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no SIGINT to one process")
def test_interruption(folder: Path) -> None:
    command = [sys.executable, "-c", WITH_INTERRUPTIONS, "compare", "resume.txt", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        assert process.stdin is not None
        assert process.wait(timeout=10) == ExitStatus.INTERRUPTED
        assert process.stderr is not None
        assert process.stderr.read().split() == [b"interrupted"]


def test_a_bug_of_ours_is_told_without_text_of_documents(
    skillgap: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> object:
        raise ZeroDivisionError("secret line of a resume")

    monkeypatch.setattr("skillgap.cli.schema._schema", fail)
    done = skillgap("schema", "report")
    assert done.status == ExitStatus.BUG
    assert "ZeroDivisionError at cli/schema.py:" in done.err
    assert "secret" not in done.err
    assert done.err.count("\n") == 1
    assert "secret" in skillgap("--traceback", "schema", "report").err


def test_every_exit_status_of_the_readme_is_the_enum_s() -> None:
    readme = (Path(app.__file__).parents[3] / "README.md").read_text("utf-8")
    rows = [line.split("|")[1].strip() for line in readme.splitlines() if line.startswith("| ") and line[2].isdigit()]
    assert rows == [str(status.value) for status in ExitStatus]
