"""Certifications that close gaps of this comparison, from dated facts.

Never one that is retired, not open to the public, unverified, or already held under this or its former or later name.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from skillgap.advice.ecosystems import home, named_by
from skillgap.advice.gaps import Gaps
from skillgap.advice.projects import project_for
from skillgap.model.profile import HeldStatus, JobProfile, ResumeProfile
from skillgap.model.report import CertificationAdvice
from skillgap.model.skill import Catalog, Certification, CertificationStatus, Stage
from skillgap.taxonomy import Taxonomy

NEUTRAL = "vendor-neutral"
"""The ecosystem of certifications that belong to no vendor's platform."""

_OFFERED = (CertificationStatus.ACTIVE, CertificationStatus.BETA)


@dataclass(frozen=True, slots=True)
class _Choice:
    """A certification with the missing skills that it covers."""

    certification: Certification
    covers: tuple[str, ...]


def certifications(
    gaps: Gaps, resume: ResumeProfile, job: JobProfile, *, taxonomy: Taxonomy, as_of: date
) -> tuple[CertificationAdvice, ...]:
    """The best few, each for gaps that those before it leave open, in one ecosystem."""
    stage = taxonomy.stages.get(resume.stage or "")
    choices = _eligible(gaps, resume, job, taxonomy, as_of)
    chosen: list[CertificationAdvice] = []
    done: set[str] = set()
    while choices and len(chosen) < gaps.policy.most_certifications:
        best = max(choices, key=lambda choice: (_value(choice, gaps, done, stage), choice.certification.id))
        if gaps.by_exam({*best.covers} | done) - gaps.by_exam(done) < gaps.policy.least_gain:
            break
        chosen.append(_advice(best, gaps, done, stage, taxonomy, as_of))
        done |= set(best.covers)
        choices = [choice for choice in choices if choice is not best and _same_house(choice, best)]
    return tuple(chosen)


def _eligible(gaps: Gaps, resume: ResumeProfile, job: JobProfile, taxonomy: Taxonomy, as_of: date) -> list[_Choice]:
    taken = _held_under_any_name(resume, taxonomy)
    asked = named_by(_asked(job), taxonomy)
    ecosystems = {one.ecosystem for one in taxonomy.certifications.values()} - {NEUTRAL}
    allowed = home(ecosystems, asked, named_by((skill.id for skill in resume.skills), taxonomy))
    return [
        choice
        for one in taxonomy.certifications.values()
        if one.id not in taken and _offered(one, asked, as_of) and one.ecosystem in {*allowed, NEUTRAL}
        if (choice := _choice(one, gaps, taxonomy)).covers
    ]


def _asked(job: JobProfile) -> Iterable[str]:
    for requirement in job.requirements:
        yield from (skill.id for skill in requirement.skills)
        yield from requirement.umbrella


def _offered(one: Certification, asked: frozenset[str], as_of: date) -> bool:
    """Whether it may be suggested at all; extended ones only where the job names their platform or main subject."""
    if not one.public or not one.verified or one.status_on(as_of) not in _OFFERED:
        return False
    pointed = one.ecosystem in asked or (bool(one.skills) and one.skills[0] in asked)
    return one.catalog is Catalog.CORE or (one.catalog is Catalog.EXTENDED and pointed)


def _held_under_any_name(resume: ResumeProfile, taxonomy: Taxonomy) -> frozenset[str]:
    held = {one.id for one in resume.certifications if one.id and one.status is not HeldStatus.EXPIRED}
    later = {id for one in held if one in taxonomy.certifications for id in taxonomy.certifications[one].successors}
    former = {one.id for one in taxonomy.certifications.values() if held.intersection(one.successors)}
    return frozenset(held | later | former)


def _choice(one: Certification, gaps: Gaps, taxonomy: Taxonomy) -> _Choice:
    taught = {*one.skills, *(skill for area in one.areas for skill in area.skills)}
    covered = named_by(taught, taxonomy)
    return _Choice(one, tuple(skill for skill in gaps.open if skill in covered))


def _same_house(choice: _Choice, best: _Choice) -> bool:
    """Depth in one ecosystem: after a vendor's certification no other vendor's is suggested."""
    return NEUTRAL in (best.certification.ecosystem, choice.certification.ecosystem) or (
        best.certification.ecosystem == choice.certification.ecosystem
    )


def _value(choice: _Choice, gaps: Gaps, done: set[str], stage: Stage | None) -> float:
    gain = gaps.by_exam({*choice.covers} | done) - gaps.by_exam(done)
    return round(gain * (1.0 if _fits(choice.certification, stage) else gaps.policy.strange_level), 6)


def _fits(one: Certification, stage: Stage | None) -> bool:
    return stage is None or one.level in stage.certification_levels


def _advice(
    choice: _Choice, gaps: Gaps, done: set[str], stage: Stage | None, taxonomy: Taxonomy, as_of: date
) -> CertificationAdvice:
    one = choice.certification
    fresh = [skill for skill in choice.covers if skill not in done]
    closed = gaps.closed_by_exam(fresh)
    closing = [skill for skill in fresh if any(skill in gap.open for gap in closed)]
    names = ", ".join(gaps.labels[skill] for skill in closing)
    gain = gaps.by_exam({*choice.covers} | done) - gaps.by_exam(done)
    return CertificationAdvice(
        id=one.id,
        name=one.name,
        exam=one.exam_on(as_of),
        issuer=one.issuer,
        level=one.level,
        ecosystem=one.ecosystem,
        status_as_of=one.status_as_of,
        closes=tuple(gap.outcome.requirement.id for gap in closed),
        skills=tuple(gaps.ref(skill) for skill in closing),
        because=(f"covers {names}: up to {gain:.0%} of the score", *_remarks(one, stage, as_of)),
        does_not_replace=_does_not_replace(closing, gaps, stage, taxonomy),
        url=one.url,
    )


def _remarks(one: Certification, stage: Stage | None, as_of: date) -> list[str]:
    remarks = []
    if one.status_on(as_of) is CertificationStatus.BETA:
        remarks.append(f"its exam is still a beta on {as_of.isoformat()}")
    if stage is not None:
        fit = "fits" if _fits(one, stage) else "is not usual for"
        remarks.append(f"the level, {one.level}, {fit} this stage ({stage.label.lower()})")
    if one.prerequisites:
        remarks.append(f"asks first: {one.prerequisites}")
    return remarks


def _does_not_replace(closing: list[str], gaps: Gaps, stage: Stage | None, taxonomy: Taxonomy) -> str:
    names = " and ".join(gaps.labels[skill] for skill in closing[:2])
    project = project_for(closing, gaps.open, taxonomy, stage)
    example = f"; for instance: {project.title}" if project else ""
    return f"Passing says that you know {names}, not that you have run it in earnest: put finished work beside it{example}."
