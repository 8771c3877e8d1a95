"""Scanned pages, read by Tesseract; needs the extra `skillgap[ocr]` and the program itself."""

from __future__ import annotations

from math import sqrt
from typing import Any

import pypdfium2.raw as pdfium

from skillgap.errors import MissingDependencyError
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.pdf.pages import opened
from skillgap.readers.pdf.picture import grey_pixels
from skillgap.readers.source import Source

_MOST_PIXELS = 9_000_000
_POINT = 300 / 72
"""Pixels per point that Tesseract reads best: 300 per inch."""

_MOST_PAGES = 10


def read_with_ocr(source: Source, limits: Limits) -> Draft:
    """Render the pages and have them read; the quality says that it was guessed from pictures.

    Raises:
        MissingDependencyError: pytesseract or Tesseract is not installed.
        ReadError: the file cannot be opened.
    """
    engine, image = _engine()
    draft = Draft("tesseract")
    draft.flag("ocr", "read from pictures of the pages; expect misread letters")
    with opened(source) as file:
        draft.pages = count = pdfium.FPDF_GetPageCount(file)
        most = min(limits.pages, _MOST_PAGES)
        if count > most:
            draft.limit("limit_pages", f"pages {most + 1} to {count}")
        for number in range(min(count, most)):
            draft.page()
            for line in _page_text(file, number, engine, image).splitlines():
                if line.strip():
                    draft.line(line.strip())
                else:
                    draft.blank()
    return draft


def _engine() -> tuple[Any, Any]:
    try:
        import pytesseract
        from PIL import Image
    except ImportError:
        what = "reading scans needs pytesseract"
        raise MissingDependencyError(
            what, hint="pip install 'skillgap[ocr]' and install the program tesseract-ocr"
        ) from None
    return pytesseract, Image


def _page_text(file: Any, number: int, engine: Any, image: Any) -> str:
    page = pdfium.FPDF_LoadPage(file, number)
    if not page:
        return ""
    try:
        wide, high = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        scale = min(_POINT, sqrt(_MOST_PIXELS / max(wide * high, 1.0)))
        pixels = grey_pixels(page, int(wide * scale), int(high * scale))
    finally:
        pdfium.FPDF_ClosePage(page)
    if pixels is None:
        return ""
    picture = image.frombytes("L", (int(wide * scale), int(high * scale)), pixels)
    try:
        return str(engine.image_to_string(picture))
    except engine.TesseractNotFoundError:
        what = "reading scans needs the program tesseract"
        raise MissingDependencyError(what, hint="install it, on Debian: apt install tesseract-ocr") from None
