"""Advice that is neither a skill to learn nor an exam to take."""

from __future__ import annotations

from skillgap.advice.policy import AdvicePolicy
from skillgap.model.profile import Assertion, EvidenceKind, HeldStatus, ResumeProfile
from skillgap.model.report import Comparison, Edge
from skillgap.model.skill import SkillKind, Stage
from skillgap.taxonomy import Taxonomy


def notes(
    comparison: Comparison, resume: ResumeProfile, *, taxonomy: Taxonomy, stage: Stage | None, policy: AdvicePolicy
) -> tuple[str, ...]:
    """What to show better, what is under way, what no course teaches, and what the career stage suggests."""
    found = [
        *_only_listed(comparison, resume),
        *_soft(comparison, taxonomy),
        *(
            f"Finish {one.name}: it is under way."
            for one in resume.certifications
            if one.id and one.status is HeldStatus.IN_PROGRESS
        ),
    ]
    return (*found, *(stage.advice[: policy.stage_notes] if stage else ()))


def _only_listed(comparison: Comparison, resume: ResumeProfile) -> list[str]:
    listed = {
        skill.id
        for skill in resume.skills
        if skill.assertion is Assertion.PRESENT and EvidenceKind.DEMONSTRATED not in skill.evidence
    }
    names = [
        via.asked.label
        for outcome in comparison.outcomes
        for via in outcome.via
        if via.edge is Edge.SAME and via.skill.id in listed
    ]
    if not names:
        return []
    return [
        f"Named in the resume but not shown in use: {_series(names)}. One line of what you did with it earns the rest."
    ]


def _soft(comparison: Comparison, taxonomy: Taxonomy) -> list[str]:
    names = [
        taxonomy.label(skill)
        for outcome in comparison.outcomes
        for skill in outcome.counted
        if not outcome.credit and skill in taxonomy.skills and taxonomy.skills[skill].kind is SkillKind.SOFT_SKILL
    ]
    return [f"Asked and best shown by an example from your work: {_series(names)}."] if names else []


def _series(names: list[str]) -> str:
    return ", ".join(dict.fromkeys(names))
