"""A list of one's own: CSV with `label`, and if wanted `id`, `aliases` (joined by ` | `), `kind` and `category`.

An `id` of a known skill says that the row is that skill. What `skillgap taxonomy export -f csv` writes has this form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from skillgap.model.skill import SkillKind
from skillgap.taxonomy.importing.candidates import Candidate, Row, Skipped, listed, table_rows


def read(text: str) -> Iterator[Row]:
    """Rows of a plain list.

    Raises:
        HeaderError: there is no column `label`.
    """
    return table_rows(text, ("label",), _row)


def _row(cells: Mapping[str, str], line: int) -> Row:
    kind = cells.get("kind", "").strip() or SkillKind.TECHNIQUE.value
    if kind not in list(SkillKind):
        return Skipped(line, f"there is no kind '{kind}'")
    return Candidate(
        line=line,
        label=cells["label"].strip(),
        aliases=listed(cells.get("aliases", ""), r"\|"),
        kind=SkillKind(kind),
        group=cells.get("category", "").strip(),
        known_id=cells.get("id", "").strip(),
    )
