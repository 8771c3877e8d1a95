"""Rows of lists: resumes ranked for a job, roles ranked for a resume."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from skillgap.errors import Status


@dataclass(frozen=True, slots=True)
class RankedResume:
    """One file of a batch. `rank` counts from 1, equal scores share it; None where there is no score.

    `score` is 0..1; `met`, `partial` and `gaps` count requirements and are None without a score; `missing` names the
    required skills that are gaps, alternatives as `Go or Rust`; `reason` says why there is no score; `duplicate_of`
    names an earlier file with the same bytes.
    """

    rank: int | None
    file: str
    status: Status
    score: float | None
    met: int | None
    partial: int | None
    gaps: int | None
    missing: tuple[str, ...]
    flags: tuple[str, ...]
    reason: str | None
    duplicate_of: str | None
    sha256: str | None
    as_of: date
    schema: str = "skillgap.ranked-resume/1"


@dataclass(frozen=True, slots=True)
class RoleFit:
    """How far a resume is from a role of the taxonomy; fields as in `RankedResume`, `role` is the role's id."""

    rank: int | None
    role: str
    label: str
    score: float | None
    met: int
    partial: int
    gaps: int
    missing: tuple[str, ...]
    reason: str | None
    as_of: date
    schema: str = "skillgap.role-fit/1"
