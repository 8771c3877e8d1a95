"""A PDF as Chromium prints it through Skia, without Chromium.

Its marks: the page is turned upside down and scaled, a subset of a TrueType font is addressed by glyph, each word is
put at its own place and no space character is drawn, and the right-hand dates come after their line.
"""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.documents.blocks import Block, blocks

_SCALE = 0.75
"""Points in a CSS pixel."""
_LEFT, _RIGHT, _TOP, _END = 72.0, 720.0, 60.0, 1050.0
_SIZES = {"name": 30.0, "heading": 19.0, "entry": 14.0}


def skia(resume: dict[str, Any]) -> bytes:
    for name, file in {"Page": "Vera.ttf", "Page-Bold": "VeraBd.ttf"}.items():
        pdfmetrics.registerFont(TTFont(name, str(files("reportlab") / "fonts" / file)))
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    _turn(canvas)
    height = _TOP
    for block in blocks(resume):
        height = _draw(canvas, block, height + (10 if block.kind in ("heading", "entry") else 2))
    canvas.save()
    return target.getvalue()


def _turn(canvas: Canvas) -> None:
    canvas.transform(_SCALE, 0, 0, -_SCALE, 0, A4[1])


def _draw(canvas: Canvas, block: Block, height: float) -> float:
    """Draws a block below a height, both in pixels from the top of the page; returns where it ends."""
    size = _SIZES.get(block.kind, 12.5)
    font = "Page-Bold" if block.kind in _SIZES else "Page"
    left = _LEFT + (18 if block.kind == "bullet" else 0)
    dates = [block.aside] if block.aside else []
    edge = _RIGHT - sum(pdfmetrics.stringWidth(date, "Page", 12.5) + 12 for date in dates)
    height = _room(canvas, height + size * 1.4, size)
    if block.kind == "bullet":
        _word(canvas, "•", "Page", size, _LEFT, height)
    x, first = left, height
    for word in block.text.split():
        width = pdfmetrics.stringWidth(word, font, size)
        if x + width > edge:
            x, edge, height = left, _RIGHT, _room(canvas, height + size * 1.4, size)
        _word(canvas, word, font, size, x, height)
        x += width + size * 0.318
    for date in dates:
        _word(canvas, date, "Page", 12.5, _RIGHT - pdfmetrics.stringWidth(date, "Page", 12.5), first)
    return height


def _room(canvas: Canvas, height: float, size: float) -> float:
    if height < _END:
        return height
    canvas.showPage()
    _turn(canvas)
    return _TOP + size


def _word(canvas: Canvas, word: str, font: str, size: float, x: float, y: float) -> None:
    line = canvas.beginText()
    line.setTextTransform(1, 0, 0, -1, x, y)
    line.setFont(font, size)
    line.textOut(word)
    canvas.drawText(line)
