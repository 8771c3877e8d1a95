"""PDFium's functions that are called for every line, without the cost of checking their arguments.

Why: ctypes converts each argument by the type that is declared for it, which takes three times as long as the call.
What is passed here is already what C wants: handles, references and small integers.
"""

from __future__ import annotations

from ctypes import CFUNCTYPE, c_int, c_void_p, cast
from typing import Any

import pypdfium2.raw as pdfium


def _unchecked(function: Any, *arguments: Any, result: Any = c_int) -> Any:
    return CFUNCTYPE(result, *arguments)(cast(function, c_void_p).value or 0)


fill_color = _unchecked(pdfium.FPDFText_GetFillColor)
"""Page, number of the character, references to red, green, blue and alpha; 0 where it has none."""

loose_box = _unchecked(pdfium.FPDFText_GetLooseCharBox)
"""Page, number of the character, reference to a rectangle; 0 where it has none."""

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
