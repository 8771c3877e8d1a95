"""What stands on a page beside its content: values of form fields, and texts that were typed onto it."""

from __future__ import annotations

import re
from ctypes import POINTER, byref, c_ushort, cast, create_string_buffer
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from skillgap.readers.pdf.calls import annotation, annotation_kind, close_annotation, count_annotations
from skillgap.readers.pdf.lines import Line

_TYPED = frozenset({pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP})
_NAMES = b"ObjStm", b"Widget", b"FreeText", b"Stamp"
_ESCAPED = re.compile(rb"/[A-Za-z]{0,8}#[0-9A-Fa-f]{2}")
"""A name with letters spelt as numbers, as any of these may be: `/#57idget`."""
_HIDDEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_MOST, _LONGEST = 1_000, 8_000
_LOOKS = pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL


class Field(NamedTuple):
    """The value of a field that has no look of its own, and its box: left, bottom, right, top."""

    text: str
    box: tuple[float, float, float, float]


def may_be_typed(data: bytes) -> bool:
    """Whether a file may hold such annotations: it names their kinds or spells names oddly, or packs its objects.

    Why: PDFium takes seven microseconds to look at one, and the links of a page are a dozen.
    """
    return any(data.rfind(name) >= 0 for name in _NAMES) or _ESCAPED.search(data) is not None


def has_typed(page: Any) -> bool:
    """Whether anything on a page may hold text that its content does not; links do not."""
    for number in range(min(count_annotations(page), _MOST)):
        held = annotation(page, number)
        kind = annotation_kind(held) if held else 0
        if held:
            close_annotation(held)
        if kind in _TYPED:
            return True
    return False


def fields(page: Any) -> list[Field]:
    """Values of fields whose look is left to the program that shows them."""
    found = []
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST)):
        held = pdfium.FPDFPage_GetAnnot(page, number)
        if held and pdfium.FPDFAnnot_GetSubtype(held) == pdfium.FPDF_ANNOT_WIDGET:
            box = pdfium.FS_RECTF()
            shown = not pdfium.FPDFAnnot_GetFlags(held) & _HIDDEN and pdfium.FPDFAnnot_GetRect(held, byref(box))
            if shown and pdfium.FPDFAnnot_GetAP(held, _LOOKS, None, 0) <= 2:
                text = " ".join(_value(held).split())
                found += [Field(text, (box.left, box.bottom, box.right, box.top))] if text else []
        if held:
            pdfium.FPDFPage_CloseAnnot(held)
    return found


def flattened(file: Any, number: int, page: Any) -> Any:
    """The page with the looks of fields and typed texts as part of its content; it takes the place of the given one."""
    pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    pdfium.FPDF_ClosePage(page)
    return pdfium.FPDF_LoadPage(file, number)


def as_lines(found: list[Field], lines: list[Line]) -> list[Line]:
    """A page's lines with the values of its fields, in the size of the lines about them."""
    size = sorted(line.size for line in lines)[len(lines) // 2] if lines else 10.0
    values = []
    for order, (text, (left, bottom, right, top)) in enumerate(found, len(lines)):
        middle = max((bottom + top) / 2, top - size) if top - bottom > 2 * size else (bottom + top) / 2
        low, high = middle - size / 2, middle + size / 2
        values.append(Line(text, left, low, min(right, left + size * len(text) / 2), high, size, middle, 0, order))
    return [*lines, *values]


def _value(field: Any) -> str:
    buffer = create_string_buffer(_LONGEST)
    written = pdfium.FPDFAnnot_GetStringValue(field, b"V", cast(buffer, POINTER(c_ushort)), _LONGEST)
    return buffer.raw[: max(min(written, _LONGEST) - 2, 0)].decode("utf-16-le", "replace")
