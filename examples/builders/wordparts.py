"""The pieces of WordprocessingML that a resume needs, as strings."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_POINT = 12_700
"""English metric units in a point, the unit of drawings."""


def part(root: str, content: str) -> str:
    """A part of the package with `w:root` as its root."""
    return f"{_XML}<w:{root} {_NAMESPACES}>{content}</w:{root}>"


def paragraph(text: str, style: str = "Normal", extra: str = "") -> str:
    """A paragraph in which **bold** is marked as in Markdown."""
    runs = [_run(piece, bold=place % 2 == 1) for place, piece in enumerate(re.split(r"\*\*", text)) if piece]
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{"".join(runs)}</w:p>'


def heading(text: str) -> str:
    """A heading of the first level."""
    return paragraph(text, "Heading1")


def bullet(text: str) -> str:
    """An item of the bullet list that `NUMBERING` defines."""
    return paragraph(text, "ListParagraph", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')


def table(rows: list[list[str]], widths: list[int], *, lined: bool = False) -> str:
    """Cells that hold paragraphs; widths are twentieths of a point."""
    border = '<w:insideH w:val="single" w:sz="4" w:color="BFBFBF"/>' if lined else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = "".join(
        "<w:tr>" + "".join(_cell(cell, width) for cell, width in zip(row, widths, strict=True)) + "</w:tr>" for row in rows
    )
    properties = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{border}</w:tblBorders><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"


def text_box(content: str, *, rows: int) -> str:
    """A drawn box as Word writes it: the shape, and the same text once more for programs before 2010."""
    width, height = 482, 14 * rows
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    shape = (
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width * _POINT}" cy="{height * _POINT}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="EEF3F1"/></a:solidFill></wps:spPr>'
        f"<wps:txbx>{inside}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
    )
    anchor = (
        '<wp:anchor distT="45720" distB="45720" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0"'
        ' layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0'
        '</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width * _POINT}" cy="{height * _POINT}"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="Text Box 1"/>'
        f"{shape}</wp:anchor>"
    )
    old = f'<w:pict><v:shape id="box1" type="#_x0000_t202" style="width:{width}pt;height:{height}pt"><v:textbox>{inside}</v:textbox></v:shape></w:pict>'
    choice = f'<mc:Choice Requires="wps"><w:drawing>{anchor}</w:drawing></mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    return f"<w:p><w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r></w:p>"


def properties(author: str) -> str:
    """Who made the document; the day is fixed so that the bytes are."""
    namespaces = (
        f'xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    )
    day = '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-01T09:00:00Z</dcterms:created>'
    return f"{_XML}<cp:coreProperties {namespaces}><dc:creator>{escape(author)}</dc:creator>{day}</cp:coreProperties>"


def _run(text: str, *, bold: bool) -> str:
    tabbed = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "" for piece in text.split("\t"))
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{tabbed}</w:r>"


def _cell(content: str, width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def _links(links: dict[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(links.items(), start=1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def _style(name: str, size: int, *, colour: str = "222222", before: int = 0, after: int = 40, extra: str = "", run: str = "") -> str:
    """A paragraph style; sizes are half points, spaces twentieths of a point."""
    spacing = f'<w:spacing w:before="{before}" w:after="{after}"/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"{" w:default=" + chr(34) + "1" + chr(34) if name == "Normal" else ""}>'
        f'<w:name w:val="{_STYLE_NAMES.get(name, name)}"/><w:pPr>{extra}{spacing}</w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>{run}<w:color w:val="{colour}"/><w:sz w:val="{size}"/></w:rPr></w:style>'
    )


_STYLE_NAMES = {"Heading1": "heading 1", "ListParagraph": "List Paragraph"}
_RULE = '<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="2F6B5B"/></w:pBdr>'
_OUTLINE = "<w:b/><w:caps/>"

PAGE = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1021" w:left="1134" w:header="567" w:footer="454"/></w:sectPr>'
)
STYLES = part(
    "styles",
    _style("Normal", 20, after=60)
    + _style("Title", 44, colour="2F6B5B", after=0, run="<w:b/>")
    + _style("Subtitle", 24, colour="555555", after=0)
    + _style("Contact", 17, colour="555555", after=60)
    + _style("Heading1", 23, colour="2F6B5B", before=160, after=60, extra=_RULE, run=_OUTLINE)
    + _style("Compact", 20, after=10, extra='<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>')
    + _style("Employer", 19, colour="555555", after=30)
    + _style("Dates", 18, colour="555555")
    + _style("ListParagraph", 19, after=20, extra='<w:ind w:left="284" w:hanging="227"/>'),
)
NUMBERING = part(
    "numbering",
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)
PACKAGE_LINKS = _links(
    {
        "word/document.xml": f"{_OFFICE}/officeDocument",
        "docProps/core.xml": f"{_PACKAGE}/relationships/metadata/core-properties",
    }
)
DOCUMENT_LINKS = _links(
    {name + ".xml": f"{_OFFICE}/{name.rstrip('1')}" for name in ("styles", "numbering", "header1", "footer1")}
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CONTENT_TYPES = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in {
            "document": "document.main", "styles": "styles", "numbering": "numbering", "header1": "header", "footer1": "footer",
        }.items()
    )
    + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)  # fmt: skip
