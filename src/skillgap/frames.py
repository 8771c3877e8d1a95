"""Results as pandas frames: the one module that imports pandas."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from io import BytesIO

import pandas as pd

from skillgap.errors import MissingDependencyError
from skillgap.model.ranking import RankedResume
from skillgap.model.report import Report
from skillgap.printable import printable
from skillgap.serial import to_dict

EXCEL_LIMIT = 32_767
"""Characters that a cell of a workbook may hold."""

OUTCOME_COLUMNS = (
    "requirement", "importance", "operator", "skills", "min_years", "verdict", "credit", "weight", "points", "via",
    "because", "resume_quotes", "job_quotes",
)  # fmt: skip


def outcomes_frame(report: Report) -> pd.DataFrame:
    """One row for each requirement, in the job's order; columns `OUTCOME_COLUMNS`, credit 0..1."""
    rows = []
    for outcome in report.outcomes:
        requirement = outcome.requirement
        rows.append(
            {
                "requirement": requirement.id,
                "importance": requirement.importance.value,
                "operator": requirement.operator.value,
                "skills": "; ".join(skill.label for skill in requirement.skills),
                "min_years": requirement.min_years,
                "verdict": outcome.verdict.value,
                "credit": outcome.credit,
                "weight": outcome.weight,
                "points": outcome.points,
                "via": "; ".join(f"{via.skill.label} ({via.edge.value})" for via in outcome.via),
                "because": "; ".join(outcome.because),
                "resume_quotes": "\n".join(quote.quote for quote in outcome.evidence),
                "job_quotes": "\n".join(quote.quote for quote in requirement.evidence),
            }
        )
    return pd.DataFrame(rows, columns=list(OUTCOME_COLUMNS))


def ranking_excel(rows: Iterable[RankedResume]) -> bytes:
    """Ranked resumes as an Excel workbook in which every text is text, never a formula.

    Raises:
        MissingDependencyError: openpyxl is not installed.
    """
    require("openpyxl", extra="excel")
    frame = ranking_frame(rows).map(_excel_cell)
    out = BytesIO()
    with pd.ExcelWriter(out, engine="openpyxl") as book:
        frame.to_excel(book, sheet_name="ranking", index=False)
        for cells in book.sheets["ranking"].iter_rows():
            for cell in cells:
                if isinstance(cell.value, str):
                    # Else a text that begins with = is stored as a formula.
                    cell.data_type = "s"
    return out.getvalue()


def ranking_parquet(rows: Iterable[RankedResume]) -> bytes:
    """Ranked resumes as a Parquet file.

    Raises:
        MissingDependencyError: pyarrow is not installed.
    """
    require("pyarrow", extra="parquet")
    out = BytesIO()
    ranking_frame(rows).to_parquet(out, engine="pyarrow", index=False)
    return out.getvalue()


def require(package: str, *, extra: str) -> None:
    """Make sure that an optional package is there.

    Raises:
        MissingDependencyError: it is not; the hint names the extra that brings it.
    """
    if find_spec(package) is None:
        raise MissingDependencyError(f"{package} is not installed", hint=f"pip install 'skillgap[{extra}]'")


def _excel_cell(value: object) -> object:
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    return printable(value)[:EXCEL_LIMIT] if isinstance(value, str) else value


def ranking_frame(rows: Iterable[RankedResume]) -> pd.DataFrame:
    """One row for each file, in the given order; columns are the fields of `RankedResume` but its schema."""
    columns = [name for name in RankedResume.__dataclass_fields__ if name != "schema"]
    return pd.DataFrame([to_dict(row) for row in rows], columns=columns)
