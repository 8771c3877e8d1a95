"""PDFium's functions that are called for every line, without the cost of checking their arguments.

Why: ctypes converts each argument by the type that is declared for it, which takes three times as long as the call.
What is passed here is already what C wants: handles, references and small integers. Nor do these calls
give up and take back the interpreter's lock, which takes as long as most of them.
"""

from __future__ import annotations

from ctypes import PYFUNCTYPE, c_char_p, c_float, c_int, c_ulong, c_void_p, cast
from typing import Any

import pypdfium2.raw as pdfium


def _unchecked(function: Any, *arguments: Any, result: Any = c_int) -> Any:
    return PYFUNCTYPE(result, *arguments)(cast(function, c_void_p).value or 0)


fill_color = _unchecked(pdfium.FPDFText_GetFillColor)
"""Page, number of the character, references to red, green, blue and alpha; 0 where it has none."""

char_angle = _unchecked(pdfium.FPDFText_GetCharAngle, result=c_float)
"""Page, number of the character; the angle at which it runs, clockwise, in radians, or -1."""

loose_box = _unchecked(pdfium.FPDFText_GetLooseCharBox)
"""Page, number of the character, reference to a rectangle; 0 where it has none."""

page_text = _unchecked(pdfium.FPDFText_GetText)
"""Page, number of the first character, how many, reference to a buffer; how many were written, with the end."""

text_object = _unchecked(pdfium.FPDFText_GetTextObject, result=c_void_p)
"""Page, number of the character; the address of the object that paints it, or None."""

render_mode = _unchecked(pdfium.FPDFTextObj_GetTextRenderMode, c_void_p)
"""The address of a text object; one of PDFium's modes."""

clip_path = _unchecked(pdfium.FPDFPageObj_GetClipPath, c_void_p, result=c_void_p)
"""The address of an object; that of what clips it, or None."""

count_clips = _unchecked(pdfium.FPDFClipPath_CountPaths, c_void_p)
"""The address of what clips an object; how many paths that are, -1 for none."""

count_corners = _unchecked(pdfium.FPDFClipPath_CountPathSegments, c_void_p, c_int)
clip_corner = _unchecked(pdfium.FPDFClipPath_GetPathSegment, c_void_p, c_int, c_int, result=c_void_p)
corner_point = _unchecked(pdfium.FPDFPathSegment_GetPoint, c_void_p, c_void_p, c_void_p)

count_marks = _unchecked(pdfium.FPDFPageObj_CountMarks, c_void_p)
"""The address of an object; how many marks of content it stands in."""

mark = _unchecked(pdfium.FPDFPageObj_GetMark, c_void_p, c_ulong, result=c_void_p)
"""The address of an object, number of the mark; the mark's address."""

mark_string = _unchecked(pdfium.FPDFPageObjMark_GetParamStringValue, c_void_p, c_char_p, c_void_p, c_ulong, c_void_p)
"""A mark's address, a key, a buffer and its size, a reference to the size needed; 0 where it holds no such string."""

remove_mark = _unchecked(pdfium.FPDFPageObj_RemoveMark, c_void_p, c_void_p)
"""The address of an object, that of a mark; 0 where the object does not stand in it."""

page_object = _unchecked(pdfium.FPDFPage_GetObject, result=c_void_p)
form_object = _unchecked(pdfium.FPDFFormObj_GetObject, c_void_p, c_ulong, result=c_void_p)
count_in_form = _unchecked(pdfium.FPDFFormObj_CountObjects, c_void_p)
kind_of_object = _unchecked(pdfium.FPDFPageObj_GetType, c_void_p)

meta_text = _unchecked(pdfium.FPDF_GetMetaText, c_void_p, c_char_p, c_void_p, c_ulong)
"""File, a key, a buffer and its size; the size needed, in bytes of UTF-16 with its end."""

page_rotation = _unchecked(pdfium.FPDFPage_GetRotation)
page_box = _unchecked(pdfium.FPDF_GetPageBoundingBox)
count_objects = _unchecked(pdfium.FPDFPage_CountObjects)
count_characters = _unchecked(pdfium.FPDFText_CountChars)
count_annotations = _unchecked(pdfium.FPDFPage_GetAnnotCount)
"""Page; a number. For its box, a reference to a rectangle also."""

annotation = _unchecked(pdfium.FPDFPage_GetAnnot, result=c_void_p)
"""Page and number of an annotation; its address, or None."""

annotation_kind = _unchecked(pdfium.FPDFAnnot_GetSubtype, c_void_p)
close_annotation = _unchecked(pdfium.FPDFPage_CloseAnnot, c_void_p, result=None)
