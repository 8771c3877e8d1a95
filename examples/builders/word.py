"""A Word resume: the name in the page header, the skills in a floating text box, the career in a table.

What is the same in every document lies as XML in `word_parts/`; `wordml.py` writes what is not.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from string import Template
from typing import Any
from xml.sax.saxutils import escape

from examples.builders.wordml import bullet, heading, paragraph, table

_PARTS = Path(__file__).parent / "word_parts"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP entry can carry; any fixed one makes the bytes reproducible."""

_ROW = 177_800
"""Height of a line of the text box in English metric units, 12,700 to a point."""


def word(resume: dict[str, Any]) -> bytes:
    """The DOCX's bytes; the same source gives the same bytes."""
    body = "".join(_section(section) for section in resume["sections"])
    parts = {
        "[Content_Types].xml": _part("content-types.xml"),
        "_rels/.rels": _part("package.rels"),
        "docProps/core.xml": _part("core.xml", author=escape(resume["name"])),
        "word/document.xml": _part("part.xml", root="document", content=f"<w:body>{body}{_part('page.xml')}</w:body>"),
        "word/_rels/document.xml.rels": _part("document.rels"),
        "word/styles.xml": _part("styles.xml"),
        "word/numbering.xml": _part("numbering.xml"),
        "word/header1.xml": _part("part.xml", root="hdr", content=_header(resume)),
        "word/footer1.xml": _part("part.xml", root="ftr", content=paragraph(resume["footer"], "Contact")),
    }
    return _zipped(parts)


def _part(name: str, **values: object) -> str:
    return Template((_PARTS / name).read_text(encoding="utf-8")).substitute(values)


def _header(resume: dict[str, Any]) -> str:
    contact = "  |  ".join(resume["contact"])
    return (
        paragraph(resume["name"], "Title") + paragraph(resume["headline"], "Subtitle") + paragraph(contact, "Contact")
    )


def _section(section: dict[str, Any]) -> str:
    title = heading(section["heading"])
    match section.get("layout"):
        case "text-box":
            lines = _lines(section)
            return _part("text-box.xml", content=title + "".join(lines), height=(len(lines) + 3) * _ROW)
        case "table" if "rows" in section:
            rows = [[paragraph(cell, "Compact") for cell in row] for row in section["rows"]]
            return title + table(rows, [5200, 1900, 2540], lined=True)
        case "table":
            rows = [[paragraph(entry["dates"], "Dates"), _entry(entry)] for entry in section["entries"]]
            return title + table(rows, [1900, 7740])
        case _:
            return title + "".join(_lines(section))


def _lines(section: dict[str, Any]) -> list[str]:
    return [
        *([paragraph(section["text"])] if "text" in section else []),
        *[paragraph(f"**{label}:** {items}", "Compact") for label, items in section.get("groups", {}).items()],
        *map(bullet, section.get("items", [])),
        *[_entry(entry, entry["dates"]) for entry in section.get("entries", [])],
    ]


def _entry(entry: dict[str, Any], dates: str = "") -> str:
    """Title, employer and bullets; the dates, unless a column of their own holds them, stand behind a tab."""
    title = f"**{entry['title']}**" + (f"\t{dates}" if dates else "")
    employer = ", ".join(entry[key] for key in ("organisation", "place") if key in entry)
    items = map(bullet, entry.get("bullets", []))
    return paragraph(title, "Compact") + paragraph(employer, "Employer") + "".join(items)


def _zipped(parts: dict[str, str]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()
