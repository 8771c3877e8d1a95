"""Certifications that close gaps of this comparison: the best few, each with what it does not replace."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from skillgap.advice.ecosystems import PLATFORMS
from skillgap.advice.eligibility import Adviser, Choice, adviser_for
from skillgap.advice.gaps import Gaps
from skillgap.advice.projects import project_for
from skillgap.model.profile import JobProfile, ResumeProfile
from skillgap.model.report import CertificationAdvice
from skillgap.model.skill import Certification, CertificationStatus
from skillgap.taxonomy import Taxonomy


def certifications(
    gaps: Gaps, resume: ResumeProfile, job: JobProfile, *, taxonomy: Taxonomy, as_of: date
) -> tuple[CertificationAdvice, ...]:
    """The best few, each for gaps that those before it leave open, in one ecosystem."""
    adviser = adviser_for(gaps, resume, job, taxonomy=taxonomy, as_of=as_of)
    choices = list(adviser.choices())
    chosen: list[CertificationAdvice] = []
    done: set[str] = set()
    while choices and len(chosen) < gaps.policy.most_certifications:
        best = max(choices, key=lambda choice: (round(_gain(choice, gaps, done) * choice.suits, 6), choice.one.id))
        if _gain(best, gaps, done) < gaps.policy.least_exam_gain:
            break
        chosen.append(_advice(best, adviser, done))
        done |= best.covers
        choices = [choice for choice in choices if choice.about - done and _same_house(choice.one, best.one)]
    return tuple(chosen)


def _gain(choice: Choice, gaps: Gaps, done: set[str]) -> float:
    return gaps.by_exam(choice.covers | done) - gaps.by_exam(done)


def _same_house(one: Certification, best: Certification) -> bool:
    """Depth in one ecosystem: after one platform's certification no other platform's is suggested."""
    return one.ecosystem == best.ecosystem or not {one.ecosystem, best.ecosystem} <= PLATFORMS.keys()


def _advice(choice: Choice, adviser: Adviser, done: set[str]) -> CertificationAdvice:
    one, gaps = choice.one, adviser.gaps
    fresh = [skill for skill in gaps.open if skill in choice.covers - done]
    closed = gaps.closed_by_exam(fresh)
    closing = [skill for skill in fresh if any(skill in gap.open for gap in closed)]
    names = ", ".join(gaps.labels[skill] for skill in closing)
    return CertificationAdvice(
        id=one.id,
        name=one.name,
        exam=one.exam_on(adviser.as_of),
        issuer=one.issuer,
        level=one.level,
        ecosystem=one.ecosystem,
        status_as_of=one.status_as_of,
        closes=tuple(gap.outcome.requirement.id for gap in closed),
        skills=tuple(gaps.ref(skill) for skill in closing),
        because=(
            f"covers {names}: up to {_gain(choice, gaps, done) * 100:.0f} % of the score",
            *_remarks(one, adviser),
        ),
        does_not_replace=_does_not_replace(closing, adviser),
        url=one.url,
    )


def _remarks(one: Certification, adviser: Adviser) -> Iterator[str]:
    if one.status_on(adviser.as_of) is CertificationStatus.BETA:
        yield f"its exam is still a beta on {adviser.as_of.isoformat()}"
    if adviser.stage:
        fit = "fits" if adviser.fits(one) else "is unusual for"
        yield f"its level, {one.level}, {fit} the stage of the resume: {adviser.stage.label.lower()}"
    if one.prerequisites:
        yield f"asks first: {one.prerequisites}"


def _does_not_replace(closing: Sequence[str], adviser: Adviser) -> str:
    gaps = adviser.gaps
    heaviest = sorted(closing, key=lambda skill: (-round(gaps.by_learning({skill}), 6), closing.index(skill)))[:2]
    names = " and ".join(gaps.labels[skill] for skill in heaviest)
    project = project_for(closing, gaps.open, adviser.taxonomy, adviser.stage)
    example = f", such as {project.title}" if project else ""
    return f"Passing says that you know {names}, not that you made it work: show finished work beside it{example}."
