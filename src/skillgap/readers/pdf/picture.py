"""A page rendered small, in grey, to see whether anything shows in a place."""

from __future__ import annotations

from ctypes import string_at
from math import sqrt
from typing import Any

import pypdfium2.raw as pdfium

from skillgap.readers.pdf.glyphs import Box

_PIXELS = 1_000_000
"""Size of the picture; the largest page is rendered no larger than this."""

_FLAT = 20
"""Difference of grey values that a person does not see on a page."""


class Picture:
    """Grey values row by row, `width` in each; `scale` is pixels per point."""

    def __init__(self, pixels: bytes, width: int, scale: float, visible: Box) -> None:
        self._pixels = pixels
        self._width = width
        self._scale = scale
        self._visible = visible

    @classmethod
    def of(cls, page: Any, visible: Box) -> Picture | None:
        """Render a page; None for a page without a size."""
        wide, high = visible[2] - visible[0], visible[3] - visible[1]
        if pdfium.FPDFPage_GetRotation(page) or not (1 < wide < 20_000 and 1 < high < 20_000):
            return None
        scale = min(1.5, sqrt(_PIXELS / (wide * high)))
        width, height = max(int(wide * scale), 1), max(int(high * scale), 1)
        pixels = grey_pixels(page, width, height)
        if pixels is None:
            return None
        return cls(pixels, width, scale, visible)

    def is_flat(self, box: Box) -> bool:
        """Whether nothing shows in a place of the page."""
        width = self._width
        left, right = min(self._column(box[0]), width), min(self._column(box[2]) + 1, width)
        top, bottom = self._row(box[3]) * width, (self._row(box[1]) + 1) * width
        rows = range(top, min(bottom, len(self._pixels)), width)
        shown = b"".join([self._pixels[row + left : row + right] for row in rows])
        return not shown or max(shown) - min(shown) <= _FLAT

    def _column(self, x: float) -> int:
        return max(int((x - self._visible[0]) * self._scale), 0)

    def _row(self, y: float) -> int:
        return max(int((self._visible[3] - y) * self._scale), 0)


def grey_pixels(page: Any, width: int, height: int) -> bytes | None:
    """A page as grey values, row by row without gaps; None where it cannot be rendered."""
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        return None
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, pdfium.FPDF_ANNOT)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        pixels = string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    if stride == width:
        return pixels
    return b"".join([pixels[row : row + width] for row in range(0, stride * height, stride)])
