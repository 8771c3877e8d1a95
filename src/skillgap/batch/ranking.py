"""Results to rows: ranks, copies, and the reason where there is no score."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from skillgap.analyzer import Failed, Scored, missing, ranking_key
from skillgap.errors import Status
from skillgap.gap_report import GapReport
from skillgap.model.ranking import RankedResume


def rank_results(
    results: Iterable[Scored | Failed], *, as_of: date, top: int | None = None
) -> tuple[RankedResume, ...]:
    """Rows, best match first, then files without a score by path; equal scores share a rank.

    The outcome does not depend on the order of `results`. `top` keeps the best so many; files without a score stay.
    """
    ordered = sorted(results, key=ranking_key)
    originals = _originals(ordered)
    rows = [_row(result, as_of, originals) for result in ordered]
    scored = _ranked([row for row in rows if row.score is not None])
    return (*scored[:top], *(row for row in rows if row.score is None))


def _originals(results: list[Scored | Failed]) -> dict[str, str]:
    """For each digest the first path, in the order of paths, that has it."""
    pairs = [(_digest(result), result.path.as_posix()) for result in results if isinstance(result, Scored)]
    return dict(sorted(pairs, reverse=True))


def _digest(result: Scored) -> str:
    return result.report.data.resume.document.sha256


def _row(result: Scored | Failed, as_of: date, originals: dict[str, str]) -> RankedResume:
    if isinstance(result, Failed):
        return _blank_row(result, result.error.status, as_of, reason=result.error.what)
    report = result.report
    file, digest, quality = result.path.as_posix(), _digest(result), report.data.resume.quality
    hidden = ("hidden_text",) if quality.hidden else ()
    doubts = f"inconclusive: {'; '.join(report.inconclusive.because)}" if report.inconclusive else None
    row = replace(
        _blank_row(result, quality.status, as_of, reason=doubts),
        flags=tuple(dict.fromkeys([*(flag.code for flag in quality.flags), *hidden])),
        duplicate_of=originals[digest] if originals[digest] != file else None,
        sha256=digest,
    )
    return row if report.score is None else _with_score(row, report)


def _blank_row(result: Scored | Failed, status: Status, as_of: date, *, reason: str | None) -> RankedResume:
    return RankedResume(
        rank=None,
        file=result.path.as_posix(),
        status=status,
        score=None,
        met=None,
        partial=None,
        gaps=None,
        missing=(),
        flags=(),
        reason=reason,
        duplicate_of=None,
        sha256=None,
        as_of=as_of,
    )


def _with_score(row: RankedResume, report: GapReport) -> RankedResume:
    return replace(
        row,
        score=report.score,
        met=len(report.met),
        partial=len(report.partial),
        gaps=len(report.gaps),
        missing=missing(report),
    )


def _ranked(rows: list[RankedResume]) -> list[RankedResume]:
    ranked: list[RankedResume] = []
    for position, row in enumerate(rows, start=1):
        tied = bool(ranked) and ranked[-1].score == row.score
        ranked.append(replace(row, rank=ranked[-1].rank if tied else position))
    return ranked
