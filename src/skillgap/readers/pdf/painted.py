"""What is painted on a page beside its text: covers over it, and the picture of a scan under it."""

from __future__ import annotations

from ctypes import byref, c_float, c_int
from typing import Any

import pypdfium2.raw as pdfium

from skillgap.readers.pdf.calls import count_objects, kind_of_object, page_object
from skillgap.readers.pdf.glyphs import Box

_LAST_PAINTED = 40
"""Objects at the end of a page that are looked at for covers."""

_HOLDING_TEXT = pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_FORM


def cover_of(page: Any) -> Box | None:
    """The box of what is painted after all text and could hide it."""
    count = count_objects(page)
    boxes = []
    for number in range(count - 1, max(count - 1 - _LAST_PAINTED, -1), -1):
        kind = kind_of_object(page_object(page, number))
        if kind in _HOLDING_TEXT:
            break
        thing = pdfium.FPDFPage_GetObject(page, number)
        if kind != pdfium.FPDF_PAGEOBJ_PATH or _is_filled(thing):
            box = _bounds(thing)
            if box and box[2] - box[0] > 15 and box[3] - box[1] > 4:
                boxes.append(box)
    if not boxes:
        return None
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _is_filled(path: Any) -> bool:
    mode, stroke = c_int(), c_int()
    return bool(pdfium.FPDFPath_GetDrawMode(path, byref(mode), byref(stroke))) and mode.value != 0


def _bounds(thing: Any) -> Box | None:
    """The box around a page object."""
    edges = [c_float(), c_float(), c_float(), c_float()]
    if not pdfium.FPDFPageObj_GetBounds(thing, *(byref(edge) for edge in edges)):
        return None
    left, bottom, right, top = (edge.value for edge in edges)
    return left, bottom, right, top


def has_scan(page: Any, visible: Box) -> bool:
    """Whether images cover half the page or more, as under the text layer of a scan, which may come in strips."""
    area = (visible[2] - visible[0]) * (visible[3] - visible[1])
    pictured = 0.0
    for number in range(min(pdfium.FPDFPage_CountObjects(page), 5_000)):
        thing = pdfium.FPDFPage_GetObject(page, number)
        if _is_picture(thing):
            box = _bounds(thing)
            pictured += (box[2] - box[0]) * (box[3] - box[1]) if box else 0.0
    return pictured > area / 2


def _is_picture(thing: Any) -> bool:
    """An image, or a form that draws one."""
    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind == pdfium.FPDF_PAGEOBJ_FORM:
        inner = [pdfium.FPDFFormObj_GetObject(thing, n) for n in range(min(pdfium.FPDFFormObj_CountObjects(thing), 50))]
        return any(pdfium.FPDFPageObj_GetType(each) == pdfium.FPDF_PAGEOBJ_IMAGE for each in inner)
    return bool(kind == pdfium.FPDF_PAGEOBJ_IMAGE)
