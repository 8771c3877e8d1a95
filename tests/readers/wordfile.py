"""A DOCX written by hand, part by part."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = (
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="Heading1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Bullets"><w:name w:val="List Bullet"/></w:style>'
    '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def run(text: str, properties: str = "") -> str:
    """A run; `properties` is the content of its rPr."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text: str = "", *, style: str = "", runs: str = "", properties: str = "") -> str:
    """A paragraph of a text, or of runs."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    look = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{look}{runs or run(text)}</w:p>"


def paragraphs(text: str) -> str:
    """One paragraph per line."""
    return "".join(paragraph(line) for line in text.splitlines())


def docx(body: str, *, relations: str = "", parts: dict[str, str] | None = None, part_only: bool = False) -> bytes:
    """A whole file; `parts` are headers, footers and notes by file name, each related to the main part."""
    main = f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>".encode()
    if part_only:
        return main
    out = io.BytesIO()
    related = relations
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", main)
        file.writestr("word/styles.xml", f"<w:styles {_NAMESPACES}>{STYLES}</w:styles>")
        for number, (name, content) in enumerate((parts or {}).items()):
            role = (
                name.rstrip("0123456789.xml")
                if not name.startswith("foot")
                else name.partition(".")[0].rstrip("0123456789")
            )
            related += f'<Relationship Id="p{number}" Type="{_RELATION}/{role}" Target="{name}"/>'
            file.writestr(f"word/{name}", f"<w:hdr {_NAMESPACES}>{content}</w:hdr>")
        file.writestr("word/_rels/document.xml.rels", f"<Relationships>{related}</Relationships>")
    return out.getvalue()
