"""A requirement and a resume in, a verdict with its reasons out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from skillgap.comparison.asking import Ask
from skillgap.comparison.credit import Creditor, Earned
from skillgap.comparison.policy import Policy
from skillgap.model.profile import Assertion, Quote, SkillRef
from skillgap.model.report import Outcome, Verdict

Part = tuple[SkillRef, Earned | None]
"""An asked skill with what the resume has for it."""

_UNCLAIMED = {
    Assertion.ASPIRED: "is being learned or planned, which earns nothing yet",
    Assertion.NEGATED: "is named as missing",
    Assertion.OTHER: "is named as someone else's",
}


def judge(ask: Ask, creditor: Creditor, unclaimed: Mapping[str, Assertion]) -> Outcome:
    """Judge one requirement. Its credit is the mean of the best parts, as many as it needs, to four decimals."""
    policy = creditor.policy
    requirement = ask.requirement
    options, needed = (ask.fresh, ask.rest) if ask.rest else (ask.options, ask.needed)
    parts = [(skill, creditor.best(skill, requirement.min_years)) for skill in options]
    if ask.rest:
        parts += [(term, creditor.general(term, ask.options, requirement.min_years)) for term in ask.general]
    counted = sorted(parts, key=_credit, reverse=True)[:needed]
    credit = round(sum(map(_credit, counted)) / needed, 4)
    earned = [part for _, part in counted if part is not None]
    return Outcome(
        requirement=requirement,
        verdict=_verdict(counted, policy),
        credit=credit,
        weight=ask.weight,
        points=round(ask.weight * credit, 4),
        via=tuple(part.via for part in earned),
        evidence=_quotes(earned, policy),
        because=(*ask.because, *_reasons(counted, parts, unclaimed)),
        counted=tuple(skill.id for skill in options) if ask.rest else (),
        needed=ask.rest,
    )


def _credit(part: Part) -> float:
    return part[1].via.credit if part[1] else 0.0


def _verdict(counted: Sequence[Part], policy: Policy) -> Verdict:
    earned = [_credit(part) for part in counted]
    if min(earned) >= policy.met:
        return Verdict.MET
    return Verdict.PARTIAL if max(earned) >= policy.partial else Verdict.GAP


def _quotes(earned: Sequence[Earned], policy: Policy) -> tuple[Quote, ...]:
    found: dict[Quote, None] = {}
    for part in earned:
        lines = {quote.quote: quote for quote in reversed(part.shown.quotes)}
        found.update((quote, None) for quote in list(reversed(lines.values()))[: policy.quotes])
    return tuple(found)


def _reasons(counted: Sequence[Part], parts: Sequence[Part], unclaimed: Mapping[str, Assertion]) -> list[str]:
    named = [skill for skill, _ in parts if skill.id in unclaimed]
    claims = [f"{skill.label} {_UNCLAIMED[unclaimed[skill.id]]}" for skill in named]
    missing = [skill.label for skill, earned in parts if earned is None and skill.id not in unclaimed]
    if len(parts) > len(counted) and len(missing) == len(parts):
        return [f"none of these is in the resume: {', '.join(missing)}"]
    return [reason for skill, earned in counted for reason in _reason(skill, earned, unclaimed)] + claims


def _reason(skill: SkillRef, earned: Earned | None, unclaimed: Mapping[str, Assertion]) -> list[str]:
    if earned is None:
        return [] if skill.id in unclaimed else [f"{skill.label}: not in the resume"]
    via = earned.via
    how = via.why if via.skill.id == skill.id else f"{via.skill.label} counts {via.credit * 100:.0f} %; {via.why}"
    return [f"{skill.label}: {how}", *([earned.years] if earned.years else [])]
