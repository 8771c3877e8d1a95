"""Skills to learn, chosen by what they add to the score, told in the order in which they build on each other."""

from __future__ import annotations

from collections.abc import Sequence

from skillgap.advice.gaps import Gaps
from skillgap.advice.projects import project_for
from skillgap.model.report import LearningStep
from skillgap.model.skill import Stage
from skillgap.taxonomy import Taxonomy


def learning(gaps: Gaps, *, taxonomy: Taxonomy, stage: Stage | None) -> tuple[LearningStep, ...]:
    """The steps; each `gain` is what the step adds after those chosen before it, so the gains add up."""
    chosen = _choose(gaps)
    ordered = in_order(list(chosen), taxonomy)
    return tuple(
        _step(skill, chosen[skill], ordered[:index], gaps, taxonomy, stage) for index, skill in enumerate(ordered)
    )


def _choose(gaps: Gaps) -> dict[str, float]:
    """Greedily the skills that add most; of alternatives one suffices, so the others add nothing after it."""
    chosen: dict[str, float] = {}
    waiting = list(gaps.open)
    reached = 0.0
    while waiting and len(chosen) < gaps.policy.most_steps:
        totals = [gaps.by_learning({*chosen, skill}) for skill in waiting]
        best = max(range(len(waiting)), key=lambda index: (round(totals[index], 6), -index))
        if totals[best] - reached < gaps.policy.least_gain:
            break
        chosen[waiting.pop(best)] = round(totals[best] - reached, 4)
        reached = totals[best]
    return chosen


def in_order(skills: Sequence[str], taxonomy: Taxonomy) -> list[str]:
    """The skills with every prerequisite before what builds on it, otherwise as given."""
    waiting, ordered = list(skills), list[str]()
    while waiting:
        free = (skill for skill in waiting if not prerequisites(skill, taxonomy).intersection(waiting))
        step = next(free, waiting[0])
        waiting.remove(step)
        ordered.append(step)
    return ordered


def prerequisites(skill: str, taxonomy: Taxonomy) -> frozenset[str]:
    """Everything that the learning order puts before a skill, itself excluded."""
    found: set[str] = set()
    waiting = [skill]
    while waiting:
        fresh = set(taxonomy.skills[waiting.pop()].needs) - found
        found |= fresh
        waiting += sorted(fresh)
    return frozenset(found - {skill})


def _step(
    skill: str, gain: float, before: Sequence[str], gaps: Gaps, taxonomy: Taxonomy, stage: Stage | None
) -> LearningStep:
    needed = prerequisites(skill, taxonomy)
    closed = gaps.closed_by_learning(skill)
    project = project_for([skill], gaps.open, taxonomy, stage)
    return LearningStep(
        skill=gaps.ref(skill),
        closes=tuple(gap.outcome.requirement.id for gap in closed),
        after=tuple(gaps.ref(one) for one in before if one in needed),
        gain=gain,
        project=project.title if project else None,
        because=tuple(_reasons(skill, gaps)),
    )


def _reasons(skill: str, gaps: Gaps) -> list[str]:
    closed = gaps.closed_by_learning(skill)
    known = [via for gap in closed for via in gap.outcome.via if via.asked.id == skill]
    reasons = [f"{via.skill.label} already counts {via.credit * 100:.0f} % of it" for via in known]
    if any(gap.outcome.requirement.min_years for gap in closed):
        reasons.append("the job also asks years of it, which only time adds")
    return list(dict.fromkeys(reasons))
