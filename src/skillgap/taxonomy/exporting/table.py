"""CSV: one row a skill, for spreadsheets."""

from __future__ import annotations

import csv
import io

from skillgap.model.skill import Skill
from skillgap.printable import csv_cell
from skillgap.taxonomy.taxonomy import Taxonomy

COLUMNS = (
    "id",
    "label",
    "aliases",
    "category",
    "kind",
    "broader",
    "implies",
    "related",
    "needs",
    "retired",
    "source",
    "section",
)
"""Header of the export; lists are joined by ` | `, as ESCO's collections do."""


def to_csv(taxonomy: Taxonomy) -> str:
    r"""The skills as CSV with `\n` line ends; cells that a spreadsheet would run as a formula begin with `'`."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for skill in taxonomy.skills.values():
        writer.writerow([csv_cell(cell) for cell in _row(skill)])
    return text.getvalue()


def _row(skill: Skill) -> list[str]:
    lists = (
        [form.text for form in skill.forms[1:]],
        [link.target for link in skill.broader],
        list(skill.implies),
        [link.target for link in skill.related],
        list(skill.needs),
    )
    aliases, broader, implies, related, needs = (" | ".join(items) for items in lists)
    retired = str(skill.retired) if skill.retired else ""
    start = [skill.id, skill.label, aliases, skill.category, skill.kind.value]
    return [*start, broader, implies, related, needs, retired, skill.source.document, skill.source.section]
