"""PDF: PDFium reads first, pypdf where it cannot or where its reading looks wrong."""

from __future__ import annotations

from skillgap.errors import ReadError, Status
from skillgap.readers.draft import Draft
from skillgap.readers.finish import has_letters
from skillgap.readers.limits import Limits
from skillgap.readers.pdf.fallback import read_with_pypdf
from skillgap.readers.pdf.opinion import is_garbled, second_opinion
from skillgap.readers.pdf.pages import read_with_pdfium
from skillgap.readers.pdf.repair import with_trailer
from skillgap.readers.source import Source

_SHORT = 1_000
_PLACEHOLDERS = (
    (
        "is not eventually replaced with the proper contents",
        "a form that only Adobe Reader shows (XFA)",
        "print it there",
    ),
    ("open this PDF portfolio in", "a portfolio of other files", "save the file that is meant out of it"),
)

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
        return _read_damaged(source, limits)
    _refuse_placeholder(draft, source)
    draft = second_opinion(draft, source, limits)
    if limits.ocr and (is_garbled(draft.text) or not has_letters(draft.text)):
        from skillgap.readers.pdf.ocr import read_with_ocr

        return read_with_ocr(source, limits)
    return draft


def _refuse_placeholder(draft: Draft, source: Source) -> None:
    """Some files show one page that says that their content is elsewhere.

    Raises:
        ReadError: this is such a file.
    """
    if draft.length > _SHORT or "PDF" not in draft.text:
        return
    text = " ".join(draft.text.split())
    for said, kind, hint in _PLACEHOLDERS:
        if said in text:
            raise ReadError(Status.UNSUPPORTED_TYPE, f"the PDF is {kind}", where=source.name, hint=hint)


def _read_damaged(source: Source, limits: Limits) -> Draft:
    """What pypdf, or PDFium with a trailer put back, makes of a file that PDFium cannot open.

    Raises:
        ReadError: nothing.
    """
    try:
        draft = read_with_pypdf(source, limits)
    except ReadError:
        repaired = with_trailer(source)
        if repaired is None:
            raise
        draft = read_with_pdfium(repaired, limits)
        draft.limit("repaired", "what the end of the file held: it is cut off")
    else:
        draft.flag("second_opinion", "PDFium could not open the file")
    return draft
