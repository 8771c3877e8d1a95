"""Certifications that close gaps of this comparison, from dated facts.

Never one that is retired, not open to the public, unverified, or already held under this or its former or later name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from skillgap.advice.ecosystems import PLATFORMS, ecosystems_of, with_implied
from skillgap.advice.gaps import Gaps
from skillgap.advice.projects import project_for
from skillgap.model.profile import Assertion, HeldStatus, JobProfile, ResumeProfile
from skillgap.model.report import CertificationAdvice
from skillgap.model.skill import Catalog, Certification, CertificationStatus, Stage
from skillgap.taxonomy import Taxonomy

_OFFERED = (CertificationStatus.ACTIVE, CertificationStatus.BETA)


@dataclass(frozen=True, slots=True)
class _Choice:
    """A certification with the missing skills that it covers, and how well it suits the person, 0..1."""

    one: Certification
    covers: tuple[str, ...]
    suits: float


@dataclass(frozen=True, slots=True)
class _Adviser:
    """Everything that one choice is judged by. `asked` and `shown` hold skills with all that they imply."""

    gaps: Gaps
    taxonomy: Taxonomy
    as_of: date
    stage: Stage | None
    asked: frozenset[str]
    shown: frozenset[str]
    taken: frozenset[str]

    def choices(self) -> Iterator[_Choice]:
        """The certifications that may be suggested and cover something that is missing."""
        for one in self.taxonomy.certifications.values():
            if one.id not in self.taken and self._offered(one) and self._at_home(one):
                taught = {*one.skills, *(skill for area in one.areas for skill in area.skills)}
                covered = with_implied(taught, self.taxonomy)
                covers = tuple(skill for skill in self.gaps.open if skill in covered)
                if covers:
                    yield _Choice(one, covers, self._suits(one))

    def _offered(self, one: Certification) -> bool:
        """Extended ones only where the job names their platform or main subject."""
        if not one.public or not one.verified or one.status_on(self.as_of) not in _OFFERED:
            return False
        pointed = one.ecosystem in ecosystems_of(self.asked) or not self.asked.isdisjoint(one.skills[:1])
        return one.catalog is Catalog.CORE or (one.catalog is Catalog.EXTENDED and pointed)

    def _at_home(self, one: Certification) -> bool:
        """In an ecosystem that the job names, else in one of the resume's, else in any."""
        homes = ecosystems_of(self.asked) or ecosystems_of(self.shown)
        return one.ecosystem not in PLATFORMS or not homes or one.ecosystem in homes

    def _suits(self, one: Certification) -> float:
        """Lower where the level is strange to the stage, or the job also names a platform that the person knows."""
        policy = self.gaps.policy
        known = ecosystems_of(self.asked) & ecosystems_of(self.shown)
        strange = one.ecosystem in PLATFORMS and bool(known) and one.ecosystem not in known
        return (1.0 if self.fits(one) else policy.strange_level) * (policy.new_ecosystem if strange else 1.0)

    def fits(self, one: Certification) -> bool:
        """Whether the level is usual for the career stage."""
        return self.stage is None or one.level in self.stage.certification_levels


def certifications(
    gaps: Gaps, resume: ResumeProfile, job: JobProfile, *, taxonomy: Taxonomy, as_of: date
) -> tuple[CertificationAdvice, ...]:
    """The best few, each for gaps that those before it leave open, in one ecosystem."""
    adviser = _adviser(gaps, resume, job, taxonomy, as_of)
    choices = list(adviser.choices())
    chosen: list[CertificationAdvice] = []
    done: set[str] = set()
    while choices and len(chosen) < gaps.policy.most_certifications:
        best = max(choices, key=lambda choice: (round(_gain(choice, gaps, done) * choice.suits, 6), choice.one.id))
        if _gain(best, gaps, done) < gaps.policy.least_gain:
            break
        chosen.append(_advice(best, adviser, done))
        done |= set(best.covers)
        choices = [choice for choice in choices if choice is not best and _same_house(choice.one, best.one)]
    return tuple(chosen)


def _adviser(gaps: Gaps, resume: ResumeProfile, job: JobProfile, taxonomy: Taxonomy, as_of: date) -> _Adviser:
    asked = [skill.id for requirement in job.requirements for skill in requirement.skills]
    asked += [skill for requirement in job.requirements for skill in requirement.umbrella]
    shown = [skill.id for skill in resume.skills if skill.assertion is Assertion.PRESENT]
    return _Adviser(
        gaps=gaps,
        taxonomy=taxonomy,
        as_of=as_of,
        stage=taxonomy.stages.get(resume.stage or ""),
        asked=with_implied(asked, taxonomy),
        shown=with_implied(shown, taxonomy),
        taken=_held_under_any_name(resume, taxonomy),
    )


def _held_under_any_name(resume: ResumeProfile, taxonomy: Taxonomy) -> frozenset[str]:
    held = {one.id for one in resume.certifications if one.id and one.status is not HeldStatus.EXPIRED}
    later = (taxonomy.certifications[one].successors for one in held if one in taxonomy.certifications)
    former = {one.id for one in taxonomy.certifications.values() if held.intersection(one.successors)}
    return frozenset(held).union(former, *later)


def _gain(choice: _Choice, gaps: Gaps, done: set[str]) -> float:
    return gaps.by_exam({*choice.covers} | done) - gaps.by_exam(done)


def _same_house(one: Certification, best: Certification) -> bool:
    """Depth in one ecosystem: after one platform's certification no other platform's is suggested."""
    return one.ecosystem == best.ecosystem or not {one.ecosystem, best.ecosystem} <= PLATFORMS.keys()


def _advice(choice: _Choice, adviser: _Adviser, done: set[str]) -> CertificationAdvice:
    one, gaps = choice.one, adviser.gaps
    fresh = [skill for skill in choice.covers if skill not in done]
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
        because=(f"covers {names}: up to {_gain(choice, gaps, done):.0%} of the score", *_remarks(one, adviser)),
        does_not_replace=_does_not_replace(closing, adviser),
        url=one.url,
    )


def _remarks(one: Certification, adviser: _Adviser) -> Iterator[str]:
    if one.status_on(adviser.as_of) is CertificationStatus.BETA:
        yield f"its exam is still a beta on {adviser.as_of.isoformat()}"
    if adviser.stage:
        fit = "fits" if adviser.fits(one) else "is unusual for"
        yield f"its level, {one.level}, {fit} the stage of the resume: {adviser.stage.label.lower()}"
    if one.prerequisites:
        yield f"asks first: {one.prerequisites}"


def _does_not_replace(closing: Sequence[str], adviser: _Adviser) -> str:
    gaps = adviser.gaps
    names = " and ".join(gaps.labels[skill] for skill in closing[:2])
    project = project_for(closing, gaps.open, adviser.taxonomy, adviser.stage)
    example = f", such as {project.title}" if project else ""
    return f"Passing says that you know {names}, not that you made it work: show finished work beside it{example}."
