"""`--ocr`: scans are read where Tesseract is there, and what is missing is named where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from skillgap.errors import ExitStatus
from tests.cli.conftest import RESUME, Call
from tests.readers.pdffile import simple
from tests.readers.scan import needs_tesseract, scanned

COMMANDS = {
    "compare": ("compare", "scan.pdf", "job.txt", "--format", "json"),
    "extract": ("extract", "scan.pdf", "--as", "resume", "--format", "json"),
    "roles": ("roles", "scan.pdf", "--format", "json"),
    "batch": ("batch", "scan.pdf", "--job", "job.txt", "--format", "jsonl"),
}


@pytest.fixture(autouse=True)
def scan(folder: Path) -> None:
    (folder / "scan.pdf").write_bytes(scanned(simple(RESUME.splitlines())))


@needs_tesseract
@pytest.mark.parametrize("command", COMMANDS)
def test_a_scan_is_read_where_it_is_asked_for(skillgap: Call, command: str) -> None:
    done = skillgap(*COMMANDS[command], "--ocr")
    assert done.status == ExitStatus.DONE, done.err
    assert "PyTorch" in done.text or "missing" in done.text


def test_without_the_option_it_is_a_scan_and_the_hint_names_the_extra(skillgap: Call) -> None:
    done = skillgap(*COMMANDS["compare"])
    assert (done.status, done.out) == (ExitStatus.NO_TEXT, b"")
    assert "--ocr" in done.err
    assert "skillgap[ocr]" in done.err


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_missing_is_named(skillgap: Call, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setenv("PATH", "")
    done = skillgap(*COMMANDS[command], "--ocr")
    assert done.status == ExitStatus.MISSING_DEPENDENCY
    assert "skillgap[ocr]" in done.err
    assert "tesseract-ocr" in done.err
    assert done.err.count("\n") == 1
