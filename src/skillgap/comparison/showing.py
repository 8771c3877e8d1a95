"""What a resume shows: each skill with the strength of its evidence, its months and its quotes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from skillgap.comparison.policy import Policy
from skillgap.model.document import SectionKind
from skillgap.model.profile import (
    Assertion,
    CertificationHeld,
    EvidenceKind,
    HeldStatus,
    Quote,
    ResumeMention,
    ResumeProfile,
    ResumeSkill,
    SkillRef,
)
from skillgap.taxonomy import Taxonomy

_IN_USE = (SectionKind.EXPERIENCE.value, SectionKind.PROJECTS.value)


@dataclass(frozen=True, slots=True)
class Shown:
    """A skill that a resume shows. `how` says it in words; `certificate` is set where only an exam covers it."""

    skill: SkillRef
    strength: float
    how: str
    months: int | None
    quotes: tuple[Quote, ...]
    certificate: str | None = None


_HOW = {
    EvidenceKind.DEMONSTRATED: "shown in use",
    EvidenceKind.LISTED: "listed without use",
    EvidenceKind.CERTIFIED: "covered by a certification",
    EvidenceKind.EDUCATION: "part of the education",
}


def shown_by(resume: ResumeProfile, *, taxonomy: Taxonomy, policy: Policy) -> dict[str, Shown]:
    """The skills that a resume asserts, sorted by id; planned, denied and other people's skills are not among them."""
    found = {skill.id: _shown(skill, policy) for skill in resume.skills if skill.assertion is Assertion.PRESENT}
    for held in resume.certifications:
        for shown in _covered(held, taxonomy, policy):
            known = found.get(shown.skill.id)
            if known is None:
                found[shown.skill.id] = shown
            elif known.strength < shown.strength:
                quotes = (*shown.quotes, *known.quotes)
                found[shown.skill.id] = replace(shown, months=known.months, quotes=quotes)
    return dict(sorted(found.items()))


def not_shown_by(resume: ResumeProfile) -> Mapping[str, Assertion]:
    """Skills that a resume names without claiming them."""
    return {skill.id: skill.assertion for skill in resume.skills if skill.assertion is not Assertion.PRESENT}


def _shown(skill: ResumeSkill, policy: Policy) -> Shown:
    kinds = skill.evidence or (EvidenceKind.LISTED,)
    best = max(kinds, key=policy.strength)
    quotes = tuple(_quote(mention) for mention in sorted(skill.mentions, key=_use_first))
    return Shown(SkillRef(skill.id, skill.label), policy.strength(best), _HOW[best], skill.months, quotes)


def _quote(mention: ResumeMention) -> Quote:
    return Quote(mention.quote_start, mention.quote_start + len(mention.quote), mention.page, mention.quote)


def _use_first(mention: ResumeMention) -> tuple[bool, int, int]:
    return mention.section not in _IN_USE, mention.start, mention.end


def _covered(held: CertificationHeld, taxonomy: Taxonomy, policy: Policy) -> list[Shown]:
    certification = taxonomy.certifications.get(held.id or "")
    if held.status is not HeldStatus.HELD or certification is None:
        return []
    covered = {*certification.skills, *(skill for area in certification.areas for skill in area.skills)}
    how = _HOW[EvidenceKind.CERTIFIED]
    return [
        Shown(SkillRef(skill, taxonomy.label(skill)), policy.certified, how, None, (held.evidence,), certification.name)
        for skill in sorted(covered & taxonomy.skills.keys())
    ]
