"""Scans: said to be scans, and read where the user asks for it and Tesseract is there."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from skillgap.errors import ExitStatus, MissingDependencyError, NoTextError
from skillgap.readers import OCR_LIMITS, read, read_isolated
from tests.readers.hostile.pdfs import GOOD
from tests.readers.pdffile import PdfFile
from tests.readers.scan import needs_tesseract, scanned

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "resumes").glob("*.pdf"))


def test_a_scan_is_said_to_be_one() -> None:
    with pytest.raises(NoTextError, match="no text") as caught:
        read(scanned(GOOD), name="scan.pdf")
    assert "scan" in str(caught.value.hint)
    assert "skillgap[ocr]" in str(caught.value.hint)


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pytesseract", None)
    with pytest.raises(MissingDependencyError, match="pytesseract") as caught:
        read(scanned(GOOD), limits=OCR_LIMITS)
    assert "skillgap[ocr]" in str(caught.value.hint)


def test_a_file_with_text_does_not_need_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pytesseract", None)
    assert read(GOOD, limits=OCR_LIMITS).quality.engine == "pdfium"


@needs_tesseract
def test_a_program_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MissingDependencyError, match="Tesseract") as caught:
        read(scanned(GOOD), limits=OCR_LIMITS)
    assert "apt install tesseract-ocr" in str(caught.value.hint)
    assert caught.value.exit_status is ExitStatus.MISSING_DEPENDENCY


@needs_tesseract
def test_an_empty_page_holds_no_text_for_tesseract_either() -> None:
    file = PdfFile()
    file.page("")
    with pytest.raises(NoTextError):
        read_isolated(file.data(), limits=OCR_LIMITS)


@needs_tesseract
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_scan_of_an_example_gives_its_words(path: Path) -> None:
    document = read_isolated(scanned(path.read_bytes()), limits=OCR_LIMITS)
    assert "ocr" in {flag.code for flag in document.quality.flags}
    words = [set(re.findall(r"[a-z]{4,}", text.lower())) for text in (read(path).text, document.text)]
    assert len(words[0] & words[1]) > 0.95 * len(words[0])
