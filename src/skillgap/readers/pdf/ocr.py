"""Scanned pages, read by Tesseract; needs the extra `skillgap[ocr]` and the program itself."""

from __future__ import annotations

import os
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
_PAGE_SECONDS = 30
_SYSTEM_PACKAGE = "the program Tesseract (on Debian: apt install tesseract-ocr)"


def read_with_ocr(source: Source, limits: Limits) -> Draft:
    """Render the pages and have them read; the quality says that it was guessed from pictures.

    Raises:
        MissingDependencyError: pytesseract or Tesseract is not installed.
        ReadError: the file cannot be opened.
    """
    engine, image = _engine()
    draft = Draft("tesseract")
    draft.flag("ocr", "read from pictures of the pages; expect misread letters")
    file = opened(source)
    try:
        draft.pages = count = pdfium.FPDF_GetPageCount(file)
        most = min(limits.pages, _MOST_PAGES)
        if count > most:
            draft.limit("limit_pages", f"pages {most + 1} to {count}")
        for number in range(min(count, most)):
            draft.page()
            picture = _picture(file, number, image)
            if picture is not None:
                _write(_words(picture, engine, draft, number), draft)
    finally:
        pdfium.FPDF_CloseDocument(file)
    return draft


def _engine() -> tuple[Any, Any]:
    try:
        import pytesseract
        from PIL import Image
    except ImportError:
        hint = f"pip install 'skillgap[ocr]', and install {_SYSTEM_PACKAGE}"
        raise MissingDependencyError("reading scans needs pytesseract", hint=hint) from None
    # On a page of text, Tesseract's own threads wait for each other seven times longer than they work.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    return pytesseract, Image


def _picture(file: Any, number: int, image: Any) -> Any:
    """A page as Tesseract likes it; None for one that cannot be rendered."""
    page = pdfium.FPDF_LoadPage(file, number)
    if not page:
        return None
    try:
        wide, high = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        scale = min(_POINT, sqrt(_MOST_PIXELS / max(wide * high, 1.0)))
        size = max(int(wide * scale), 1), max(int(high * scale), 1)
        pixels = grey_pixels(page, *size)
    finally:
        pdfium.FPDF_ClosePage(page)
    return None if pixels is None else image.frombytes("L", size, pixels)


def _words(picture: Any, engine: Any, draft: Draft, number: int) -> str:
    """What Tesseract reads on one page; a page on which it fails is left out, and said to be."""
    try:
        return str(engine.image_to_string(picture, timeout=_PAGE_SECONDS))
    except engine.TesseractNotFoundError:
        hint = f"install {_SYSTEM_PACKAGE}; `skillgap[ocr]` is its other half"
        raise MissingDependencyError("reading scans needs Tesseract", hint=hint) from None
    except (engine.TesseractError, RuntimeError) as error:
        # pytesseract raises a bare RuntimeError at the end of the time.
        draft.limit("unreadable_page", f"page {number + 1} ({type(error).__name__})")
        return ""


def _write(text: str, draft: Draft) -> None:
    for line in map(str.strip, text.splitlines()):
        if line:
            draft.line(line)
        else:
            draft.blank()
