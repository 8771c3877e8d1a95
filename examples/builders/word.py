"""A Word resume: the name in the page header, the skills in a floating text box, the career in a table."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from examples.builders import wordparts
from examples.builders.wordparts import bullet, heading, paragraph, table, text_box

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP entry can carry; any fixed one makes the bytes reproducible."""


def word(resume: dict[str, Any]) -> bytes:
    """The DOCX's bytes; the same source gives the same bytes."""
    body = "".join(_section(section) for section in resume["sections"])
    contact = "  |  ".join(resume["contact"])
    parts = {
        "[Content_Types].xml": wordparts.CONTENT_TYPES,
        "_rels/.rels": wordparts.PACKAGE_LINKS,
        "docProps/core.xml": wordparts.properties(resume["name"]),
        "word/document.xml": wordparts.part("document", f"<w:body>{body}{wordparts.PAGE}</w:body>"),
        "word/_rels/document.xml.rels": wordparts.DOCUMENT_LINKS,
        "word/styles.xml": wordparts.STYLES,
        "word/numbering.xml": wordparts.NUMBERING,
        "word/header1.xml": wordparts.part(
            "hdr", paragraph(resume["name"], "Title") + paragraph(resume["headline"], "Subtitle") + paragraph(contact, "Contact")
        ),
        "word/footer1.xml": wordparts.part("ftr", paragraph(resume["footer"], "Contact")),
    }
    return _zipped(parts)


def _section(section: dict[str, Any]) -> str:
    layout = section.get("layout")
    lines = [paragraph(f"**{label}:** {items}", "Compact") for label, items in section.get("groups", {}).items()]
    if layout == "text-box":
        return text_box(heading(section["heading"]) + "".join(lines), rows=len(lines) + 3)
    if layout == "table" and "rows" in section:
        rows = [[paragraph(cell, "Compact") for cell in row] for row in section["rows"]]
        return heading(section["heading"]) + table(rows, [5200, 1900, 2540], lined=True)
    if layout == "table":
        rows = [[paragraph(entry["dates"], "Dates"), _entry(entry)] for entry in section["entries"]]
        return heading(section["heading"]) + table(rows, [1900, 7740])
    text = [paragraph(section["text"])] if "text" in section else []
    entries = [_entry(entry, entry["dates"]) for entry in section.get("entries", [])]
    return heading(section["heading"]) + "".join([*text, *lines, *map(bullet, section.get("items", [])), *entries])


def _entry(entry: dict[str, Any], dates: str = "") -> str:
    """Title, employer and bullets; the dates, unless a column of their own holds them, stand behind a tab."""
    employer = ", ".join(entry[key] for key in ("organisation", "place") if key in entry)
    head = paragraph(f"**{entry['title']}**" + (f"\t{dates}" if dates else ""), "Compact") + paragraph(employer, "Employer")
    return head + "".join(map(bullet, entry.get("bullets", [])))


def _zipped(parts: dict[str, str]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()
