"""Rich Skill Descriptors: the CSV that OSMT writes, and the one that it reads.

Their keywords belong to a skill without being names of it: they support a match and never become forms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from skillgap.model.skill import SkillKind
from skillgap.taxonomy.importing.candidates import Candidate, Row, listed, table_rows

NOTICE = "Rich Skill Descriptors of their publishers; each publisher sets the terms of reuse."


def read(text: str) -> Iterator[Row]:
    """Rows of an RSD file.

    Raises:
        HeaderError: the file has neither `RSD Name` nor `Skill Name`.
    """
    name = "RSD Name" if "RSD Name" in text.partition("\n")[0] else "Skill Name"
    return table_rows(text, (name,), _row)


def _row(cells: Mapping[str, str], line: int) -> Row:
    return Candidate(
        line=line,
        label=(cells.get("rsd name") or cells.get("skill name") or "").strip(),
        hints=listed(cells.get("keywords", ""), r";"),
        kind=SkillKind.PRACTICE,
        group=(cells.get("category") or cells.get("skill category") or "").strip(),
    )
