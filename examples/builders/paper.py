"""What the PDF layouts share: type, colours, and the blocks that a resume is made of."""

from __future__ import annotations

import re
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Paragraph, Spacer, Table

Section = dict[str, Any]

INK = HexColor(0x22272E)
_GREY = HexColor(0x5B6470)


class Look:
    """Sizes in points and two colours; `accent` is for headings, `ink` for the text."""

    def __init__(self, width: float, *, size: float = 9.0, ink: Color = INK, accent: Color, caps: bool = True) -> None:
        self.width, self.ink, self.accent, self.caps = width, ink, accent, caps
        base = ParagraphStyle("base", fontName="Helvetica", fontSize=size, leading=size * 1.38, textColor=ink)
        self.text = ParagraphStyle("text", base, spaceAfter=size * 0.35)
        self.bullet = ParagraphStyle("bullet", base, leftIndent=size * 1.25, bulletIndent=1, spaceAfter=size * 0.28)
        self.title = ParagraphStyle("title", base, fontSize=size * 1.06)
        self.dates = ParagraphStyle("dates", base, alignment=TA_RIGHT, textColor=_GREY)
        self.heading = ParagraphStyle(
            "heading", base, fontName="Helvetica-Bold", fontSize=size * 1.2, leading=size * 1.6, textColor=accent,
            spaceBefore=size * 0.9, spaceAfter=1, keepWithNext=True,
        )  # fmt: skip


def blocks(section: Section, look: Look) -> list[Flowable]:
    """A section: its heading with a rule, then whatever it holds."""
    name = section["heading"].upper() if look.caps else section["heading"]
    rule = HRFlowable("100%", thickness=0.7, color=look.accent, spaceBefore=0, spaceAfter=look.text.fontSize * 0.4)
    rule.keepWithNext = True
    body = [
        *([paragraph(section["text"], look.text)] if "text" in section else []),
        *[bullet(item, look) for item in section.get("items", [])],
        *[_group(label, items, look) for label, items in section.get("groups", {}).items()],
        *[block for entry in section.get("entries", []) for block in _entry(entry, look)],
    ]
    if "note" in section:
        body.append(paragraph(f"*{section['note']}*", look.text))
    return [paragraph(name, look.heading), rule, *body]


def paragraph(text: str, style: ParagraphStyle) -> Paragraph:
    """Text in which **bold** and *italic* are marked as in Markdown."""
    bold = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(text))
    return Paragraph(re.sub(r"\*(.+?)\*", r"<i>\1</i>", bold), style)


def bullet(text: str, look: Look, mark: str = "•") -> Paragraph:
    """A hanging item; the small square comes from another font than the text, as in many templates."""
    font, sign = ("ZapfDingbats", "n") if mark == "▪" else ("Helvetica", mark)
    size = look.text.fontSize * (0.5 if mark == "▪" else 1)
    style = ParagraphStyle("marked", look.bullet, bulletFontName=font, bulletFontSize=size, bulletColor=look.accent)
    style.bulletOffsetY = size * 0.3 if mark == "▪" else 0
    item = paragraph(text, style)
    return Paragraph(item.text, style, bulletText=sign)


def _group(label: str, items: str, look: Look) -> Paragraph:
    return paragraph(f"**{label}:** {items}", look.text)


def _entry(entry: dict[str, Any], look: Look) -> list[Flowable]:
    place = f", {entry['place']}" if "place" in entry else ""
    employer = f" | {entry['organisation']}{place}" if "organisation" in entry else ""
    left, right = paragraph(f"**{entry['title']}**{employer}", look.title), paragraph(entry["dates"], look.dates)
    size = look.text.fontSize
    widths = [look.width - size * 10.6, size * 10.6]
    head = Table([[left, right]], colWidths=widths, style=_TIGHT, spaceBefore=size * 0.55)
    bullets = [bullet(text, look, entry.get("bullet", "•")) for text in entry.get("bullets", [])]
    return [KeepTogether([head, Spacer(0, 1), *bullets[:1]]), *bullets[1:]]


_TIGHT = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]
