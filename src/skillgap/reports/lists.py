"""Lists of rows for people and programs: resumes ranked for a job, roles ranked for a resume.

Same rows, same bytes: nothing here depends on the clock or on the machine.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from skillgap.model.ranking import RankedResume, RoleFit
from skillgap.printable import csv_cell, one_line
from skillgap.reports.paper import Paper
from skillgap.reports.view import percent
from skillgap.serial import to_dict, to_json

CSV_COLUMNS = (
    "rank", "file", "status", "score", "met", "partial", "gaps", "missing", "flags", "reason", "duplicate_of", "sha256",
    "as_of",
)  # fmt: skip
"""Columns of the CSV form, in order; lists are joined with `; `."""

_MISSING_SHOWN = 3
_MISSING_WIDTH = 60


def ranking_table(rows: Sequence[RankedResume], *, width: int = 80, colour: bool = False) -> str:
    """Ranked resumes as a table, then every file without a score with its reason."""
    paper = Paper(width=width, colour=colour)
    scored = [row for row in rows if row.score is not None]
    paper.table(
        [("Rank", True), ("Score", True), ("Met", True), ("Part", True), ("Gaps", True), ("File", False),
         ("Missing (required)", False)],
        [_scored_cells(row) for row in scored],
    )  # fmt: skip
    without = [row for row in rows if row.score is None]
    if without:
        paper.line()
        paper.line(f"Without a score: {len(without)}", style="bold")
        for row in without:
            paper.hanging("-", one_line(f"{row.file}: {row.reason} [{row.status.value}]"))
    return paper.text()


def ranking_csv(rows: Sequence[RankedResume]) -> str:
    """Ranked resumes as CSV (RFC 4180, every cell quoted); no cell can act as a formula."""
    out = StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(CSV_COLUMNS)
    for row in rows:
        plain = to_dict(row)
        writer.writerow([_csv_value(plain[column]) for column in CSV_COLUMNS])
    return out.getvalue()


def json_lines(rows: Sequence[object]) -> str:
    """One JSON object a line."""
    return "".join(to_json(row, indent=None) for row in rows)


def roles_table(fits: Sequence[RoleFit], *, width: int = 80, colour: bool = False) -> str:
    """Roles by how far the resume fulfils what they need."""
    paper = Paper(width=width, colour=colour)
    rows = [_role_cells(fit) for fit in fits]
    paper.table([("Rank", True), ("Score", True), ("Gaps", True), ("Role", False), ("Missing first", False)], rows)
    reasons = dict.fromkeys(one_line(fit.reason) for fit in fits if fit.reason)
    for reason in reasons:
        paper.hanging("!", reason, style="bold yellow")
    return paper.text()


def _scored_cells(row: RankedResume) -> list[str]:
    marks = "".join([" (!)" if row.flags else "", " (copy)" if row.duplicate_of else ""])
    counts = [str(count) for count in (row.met, row.partial, row.gaps)]
    return [str(row.rank), _score(row.score), *counts, one_line(row.file) + marks, _missing(row.missing)]


def _role_cells(fit: RoleFit) -> list[str]:
    return [str(fit.rank or "-"), _score(fit.score), str(fit.gaps), one_line(fit.label), _missing(fit.missing)]


def _score(score: float | None) -> str:
    return "-" if score is None else percent(score)


def _missing(labels: tuple[str, ...]) -> str:
    shown = ", ".join(one_line(label) for label in labels[:_MISSING_SHOWN])
    more = len(labels) - _MISSING_SHOWN
    cut = one_line(shown, limit=_MISSING_WIDTH)
    return f"{cut} and {more} more" if more > 0 else cut


def _csv_value(value: object) -> object:
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    return "" if value is None else csv_cell(value)
