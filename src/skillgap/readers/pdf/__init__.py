"""PDF: PDFium reads first, pypdf where it cannot or where its reading looks wrong."""

from __future__ import annotations

from skillgap.errors import ReadError, Status
from skillgap.readers.draft import Draft
from skillgap.readers.finish import has_letters
from skillgap.readers.limits import Limits
from skillgap.readers.pdf.fallback import read_with_pypdf
from skillgap.readers.pdf.opinion import second_opinion
from skillgap.readers.pdf.pages import read_with_pdfium
from skillgap.readers.source import Source

__all__ = ["read_pdf", "read_with_pypdf"]


def read_pdf(source: Source, limits: Limits) -> Draft:
    """Read a PDF in reading order.

    Raises:
        ReadError: encrypted, or damaged beyond what either engine repairs.
    """
    try:
        draft = read_with_pdfium(source, limits)
    except ReadError as error:
        if error.status is not Status.CORRUPT:
            raise
        draft = read_with_pypdf(source, limits)
        draft.flag("second_opinion", "PDFium could not open the file")
        return draft
    draft = second_opinion(draft, source, limits)
    if limits.ocr and not has_letters(draft.text):
        from skillgap.readers.pdf.ocr import read_with_ocr

        return read_with_ocr(source, limits)
    return draft
