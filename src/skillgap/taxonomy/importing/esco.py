"""ESCO's `skills_*.csv`, its collections, and Tabiya's variant.

`altLabels` is separated by line ends in the main files and by ` | ` in the collections; older exports have only
some columns, so no more than the concept and its label is required.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from skillgap.model.skill import SkillKind
from skillgap.taxonomy.importing.candidates import Candidate, HeaderError, Row, Skipped, bare, listed, table_rows

NOTICE = "This service uses the ESCO classification of the European Commission."

_SEPARATORS = r"\r?\n| \| "


def read(text: str) -> Iterator[Row]:
    """Rows of an ESCO skills file.

    Raises:
        HeaderError: the file has neither ESCO's columns nor Tabiya's.
    """
    try:
        yield from table_rows(text, ("conceptUri", "preferredLabel"), _row)
    except HeaderError:
        if "ORIGINURI" not in text.partition("\n")[0]:
            raise
        yield from table_rows(text, ("ORIGINURI", "PREFERREDLABEL"), _row)


def _row(cells: Mapping[str, str], line: int) -> Row:
    status = cells.get("status", "").strip()
    if status and status != "released":
        return Skipped(line, f"its status is '{status}'")
    label, whole = bare(cells["preferredlabel"].strip())
    aliases = listed(cells.get("altlabels", ""), _SEPARATORS) + listed(cells.get("hiddenlabels", ""), _SEPARATORS)
    knowledge = cells.get("skilltype", "").strip() == "knowledge"
    return Candidate(
        line=line,
        label=label,
        aliases=(*whole, *aliases),
        kind=SkillKind.FIELD if knowledge else SkillKind.PRACTICE,
        group=cells.get("broaderconceptpt", "").partition(" | ")[0].strip(),
        uri=(cells.get("concepturi") or cells.get("originuri") or "").strip(),
    )
