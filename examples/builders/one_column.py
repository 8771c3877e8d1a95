"""A classic resume in one column, with a footer on each page."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from examples.builders.paper import Look, blocks, paragraph

_SIDE, _TOP, _FOOT = 18 * mm, 14 * mm, 15 * mm
_BLUE = HexColor(0x1F4E79)


def one_column(resume: dict[str, Any]) -> bytes:
    """The PDF's bytes; the same source gives the same bytes."""
    width, height = A4
    name, look = resume["name"], Look(width - 2 * _SIDE, size=9.7, accent=_BLUE)
    frame = Frame(_SIDE, _FOOT, look.width, height - _TOP - _FOOT, 0, 0, 0, 0)
    target = BytesIO()
    template = BaseDocTemplate(target, pagesize=A4, title=f"{name}, resume", author=name, invariant=1)
    template.addPageTemplates(PageTemplate(frames=[frame], onPage=lambda canvas, _: _footer(canvas, name)))
    body = [block for section in resume["sections"] for block in blocks(section, look)]
    template.build([*_head(resume, look), *body])
    return target.getvalue()


def _head(resume: dict[str, Any], look: Look) -> list[Flowable]:
    name = ParagraphStyle("name", look.heading, fontSize=23, leading=27, spaceBefore=0, spaceAfter=0)
    role = ParagraphStyle("role", look.text, fontSize=11.5, leading=15, spaceAfter=2)
    return [
        paragraph(resume["name"], name),
        paragraph(resume["headline"], role),
        paragraph("  |  ".join(resume["contact"]), ParagraphStyle("contact", look.text, fontSize=8.6, leading=12)),
    ]


def _footer(canvas: Canvas, name: str) -> None:
    canvas.setFont("Helvetica", 7.5)
    canvas.setFillGray(0.45)
    canvas.drawCentredString(A4[0] / 2, 8 * mm, f"{name} · Page {canvas.getPageNumber()}")
