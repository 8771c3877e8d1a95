"""A designed resume: a dark sidebar with light text on each page, and the career beside it."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from examples.builders.paper import Look, blocks, paragraph

_WIDTH, _HEIGHT = A4
_BAR, _GAP, _EDGE = 64 * mm, 7 * mm, 13 * mm
_TEAL, _SAND = HexColor(0x17404A), HexColor(0xF2C879)


def two_columns(resume: dict[str, Any]) -> bytes:
    """The PDF's bytes; the same source gives the same bytes."""
    look = Look(_WIDTH - _BAR - _GAP - _EDGE, size=9.6, accent=_TEAL, caps=False)
    beside = [*_contact(resume), *(block for section in resume["sidebar"] for block in blocks(section, _bar_look()))]
    frame = Frame(_BAR + _GAP, _EDGE, look.width, _HEIGHT - 2 * _EDGE, 0, 0, 0, 0)
    target = BytesIO()
    template = BaseDocTemplate(target, pagesize=A4, title=f"{resume['name']}, CV", author=resume["name"], invariant=1)
    template.addPageTemplates(PageTemplate(frames=[frame], onPage=lambda canvas, _: _sidebar(canvas, beside)))
    template.build([*_head(resume, look), *(block for section in resume["main"] for block in blocks(section, look))])
    if beside:
        raise ValueError(f"the sidebar is longer than the pages: {len(beside)} blocks are left")
    return target.getvalue()


def _bar_look() -> Look:
    return Look(_BAR - 2 * _GAP, size=9.2, ink=white, accent=_SAND, caps=False)


def _sidebar(canvas: Canvas, beside: list[Flowable]) -> None:
    """Fills the page's bar with as many blocks as fit and takes them off the list."""
    canvas.setFillColor(_TEAL)
    canvas.rect(0, 0, _BAR, _HEIGHT, stroke=0, fill=1)
    Frame(_GAP, _EDGE, _BAR - 2 * _GAP, _HEIGHT - 2 * _EDGE, 0, 0, 0, 0).addFromList(beside, canvas)


def _contact(resume: dict[str, Any]) -> list[Flowable]:
    look = _bar_look()
    return blocks({"heading": "Contact"}, look) + [paragraph(line, look.text) for line in resume["contact"]]


def _head(resume: dict[str, Any], look: Look) -> list[Flowable]:
    name = ParagraphStyle("name", look.heading, fontSize=25, leading=29, spaceBefore=0, spaceAfter=1)
    role = ParagraphStyle("role", look.text, fontSize=11.5, leading=15, spaceAfter=3)
    return [paragraph(resume["name"], name), paragraph(resume["headline"], role)]
