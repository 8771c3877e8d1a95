"""Paragraphs, bullets and tables in WordprocessingML; the styles that they name are in `word_parts/styles.xml`."""

from __future__ import annotations

from xml.sax.saxutils import escape


def paragraph(text: str, style: str = "Normal", properties: str = "") -> str:
    """A paragraph in which **bold** is marked as in Markdown."""
    runs = [_run(piece, bold=place % 2 == 1) for place, piece in enumerate(text.split("**")) if piece]
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{"".join(runs)}</w:p>'


def heading(text: str) -> str:
    """A heading of the first level."""
    return paragraph(text, "Heading1")


def bullet(text: str) -> str:
    """An item of the bullet list that `word_parts/numbering.xml` defines."""
    return paragraph(text, "ListParagraph", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')


def table(rows: list[list[str]], widths: list[int], *, lined: bool = False) -> str:
    """Cells that hold paragraphs; widths are twentieths of a point."""
    border = '<w:insideH w:val="single" w:sz="4" w:color="BFBFBF"/>' if lined else ""
    properties = (
        f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{border}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(_row(row, widths) for row in rows)}</w:tbl>"


def _row(cells: list[str], widths: list[int]) -> str:
    pairs = zip(cells, widths, strict=True)
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for cell, width in pairs
    )
    return f"<w:tr>{inside}</w:tr>"


def _run(text: str, *, bold: bool) -> str:
    pieces = (f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "" for piece in text.split("\t"))
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{'<w:tab/>'.join(pieces)}</w:r>"
