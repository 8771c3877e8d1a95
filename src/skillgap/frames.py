"""Results as pandas frames: the one module that imports pandas."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from skillgap.model.ranking import RankedResume
from skillgap.model.report import Report
from skillgap.serial import to_dict

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


def ranking_frame(rows: Iterable[RankedResume]) -> pd.DataFrame:
    """One row for each file, in the given order; columns are the fields of `RankedResume` but its schema."""
    columns = [name for name in RankedResume.__dataclass_fields__ if name != "schema"]
    return pd.DataFrame([to_dict(row) for row in rows], columns=columns)
