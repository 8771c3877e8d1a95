"""Whether enough was understood on both sides to give a score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum

from skillgap.comparison.asking import Ask
from skillgap.comparison.policy import Policy
from skillgap.comparison.showing import Shown
from skillgap.comparison.unlisted import is_unlisted
from skillgap.errors import Status
from skillgap.model.document import Quality
from skillgap.model.profile import JobProfile, ResumeProfile
from skillgap.model.report import Inconclusive


def doubts(
    resume: ResumeProfile, job: JobProfile, *, shown: Mapping[str, Shown], asked: Sequence[Ask], policy: Policy
) -> Inconclusive | None:
    """The reasons to withhold the score; None where there are none."""
    because = [
        *_unreadable("resume", resume.quality),
        *_unreadable("job", job.quality),
        *_too_little_shown(shown, policy),
        *_too_little_asked(asked, policy),
        *_unread_lines(job, asked, policy),
    ]
    return Inconclusive(tuple(because)) if because else None


def _unreadable(side: str, quality: Quality) -> list[str]:
    because = []
    if quality.status not in (Status.OK, Status.OK_PARTIAL):
        because.append(f"the {side} was not read well: {quality.status.value}")
    if quality.language != "en":
        because.append(f"the {side} is not in English (looks like {quality.language})")
    return because


def _too_little_shown(shown: Mapping[str, Shown], policy: Policy) -> list[str]:
    known = sum(not is_unlisted(skill) for skill in shown)
    if known >= policy.least_shown:
        return []
    return [f"only {known} known skills were recognised in the resume; a score needs {policy.least_shown}"]


def _too_little_asked(asked: Sequence[Ask], policy: Policy) -> list[str]:
    ids = {skill.id for ask in asked for skill in ask.options}
    known = sum(not is_unlisted(skill) for skill in ids)
    if known < policy.least_asked:
        return [f"only {known} known skills were recognised in the job; a score needs {policy.least_asked}"]
    total = fsum(ask.weight for ask in asked)
    unlisted = fsum(ask.weight * _unlisted_share(ask) for ask in asked)
    if unlisted <= policy.most_unlisted * total:
        return []
    return [f"{unlisted / total * 100:.0f} % of what the job asks is not in the taxonomy"]


def _unlisted_share(ask: Ask) -> float:
    return sum(is_unlisted(skill.id) for skill in ask.options) / len(ask.options) if ask.options else 0.0


def _unread_lines(job: JobProfile, asked: Sequence[Ask], policy: Policy) -> list[str]:
    read = {(quote.start, quote.end) for ask in asked for quote in ask.requirement.evidence[:1]}
    lines = len(read) + len(job.unrecognized)
    if not lines or len(job.unrecognized) <= policy.most_unread * lines:
        return []
    return [f"{len(job.unrecognized)} of {lines} asking lines of the job name nothing that is known"]
