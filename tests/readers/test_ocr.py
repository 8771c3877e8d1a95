"""Scans: said to be scans, and read where the user asks for it and Tesseract is there."""

from __future__ import annotations

import importlib.util
import io
import re
import shutil
import sys
import zlib
from pathlib import Path

import pypdfium2
import pytest

from skillgap.errors import MissingDependencyError, NoTextError
from skillgap.readers import Limits, read
from tests.readers.hostile.pdfs import GOOD
from tests.readers.pdffile import PdfFile

ASKED = Limits(ocr=True, wall=60)
READY = shutil.which("tesseract") is not None and importlib.util.find_spec("pytesseract") is not None
EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "resumes").glob("*.pdf"))


def scanned(data: bytes) -> bytes:
    """The same pages as pictures, 200 pixels an inch."""
    file = PdfFile()
    with pypdfium2.PdfDocument(io.BytesIO(data)) as original:
        for page in original:
            bitmap = page.render(scale=200 / 72, grayscale=True)
            rows = bytes(bitmap.buffer)
            pixels = b"".join(rows[y * bitmap.stride : y * bitmap.stride + bitmap.width] for y in range(bitmap.height))
            size = f"/Width {bitmap.width} /Height {bitmap.height} /ColorSpace /DeviceGray /BitsPerComponent 8"
            image = file.stream(zlib.compress(pixels), f"/Type /XObject /Subtype /Image {size} /Filter /FlateDecode")
            file.page("q 612 0 0 792 0 0 cm /I Do Q", resources=f"/XObject << /I {image} 0 R >>")
    return file.data()


def test_a_scan_is_said_to_be_one() -> None:
    with pytest.raises(NoTextError, match="no text") as caught:
        read(scanned(GOOD), name="scan.pdf")
    assert "scan" in str(caught.value.hint)


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pytesseract", None)
    with pytest.raises(MissingDependencyError, match="pytesseract") as caught:
        read(scanned(GOOD), limits=ASKED)
    assert "skillgap[ocr]" in str(caught.value.hint)


def test_a_file_with_text_does_not_need_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pytesseract", None)
    assert read(GOOD, limits=ASKED).quality.engine == "pdfium"


@pytest.mark.skipif(not READY, reason="needs pytesseract and the program tesseract")
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_scan_of_an_example_gives_its_words(path: Path) -> None:
    document = read(scanned(path.read_bytes()), limits=ASKED)
    assert "ocr" in {flag.code for flag in document.quality.flags}
    words = [set(re.findall(r"[a-z]{4,}", text.lower())) for text in (read(path).text, document.text)]
    assert len(words[0] & words[1]) > 0.95 * len(words[0])
