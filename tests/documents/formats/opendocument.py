"""An ODT as LibreOffice lays it out: real headings, a list for the items, tabs before the dates."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from tests.documents.blocks import Block, blocks

_MIME = "application/vnd.oasis.opendocument.text"
_SPACE = "urn:oasis:names:tc:opendocument:xmlns"
_ROOT = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    f'<office:document-content office:version="1.3" xmlns:office="{_SPACE}:office:1.0"'
    f' xmlns:text="{_SPACE}:text:1.0"><office:body><office:text>'
)
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    f'<manifest:manifest xmlns:manifest="{_SPACE}:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIME}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


def odt(resume: dict[str, Any]) -> bytes:
    body = "".join(map(_element, blocks(resume)))
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", _MIME)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", f"{_ROOT}{body}</office:text></office:body></office:document-content>")
    return target.getvalue()


def _element(block: Block) -> str:
    aside = f"<text:tab/>{escape(block.aside)}" if block.aside else ""
    words = escape(block.text) + aside
    if block.kind == "bullet":
        return f"<text:list><text:list-item><text:p>{words}</text:p></text:list-item></text:list>"
    if block.kind in ("name", "heading"):
        level = 1 if block.kind == "name" else 2
        return f'<text:h text:outline-level="{level}">{words}</text:h>'
    return f"<text:p>{words}</text:p>"
