"""Scans: the pages of a PDF as pictures."""

from __future__ import annotations

import importlib.util
import io
import shutil
import zlib

import pypdfium2
import pytest

from tests.readers.pdffile import PdfFile

READY = shutil.which("tesseract") is not None and importlib.util.find_spec("pytesseract") is not None
needs_tesseract = pytest.mark.skipif(not READY, reason="needs pytesseract and the program tesseract")


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
