"""What a job asks, each skill once, and what each requirement weighs. Knows nothing of any resume.

Why: weights that depend on the job alone make the score monotonic, and two candidates comparable.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from skillgap.comparison.policy import Policy
from skillgap.model.profile import Importance, JobProfile, Operator, Requirement, SkillRef
from skillgap.model.skill import SkillKind
from skillgap.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class Ask:
    """A requirement as `needed` of `options`, of which `rest` of `fresh` are not asked by a stricter line.

    `general` are the terms of which the options are examples. `weight` is in skills of importance 1; a line without
    rest adds nothing and weighs nothing.
    """

    requirement: Requirement
    options: tuple[SkillRef, ...]
    needed: int
    fresh: tuple[SkillRef, ...]
    rest: int
    general: tuple[SkillRef, ...] = ()
    because: tuple[str, ...] = ()
    weight: float = 0.0


def asks(job: JobProfile, *, taxonomy: Taxonomy, policy: Policy) -> tuple[Ask, ...]:
    """Everything asked, in the order of the job, with weights rounded to four decimals."""
    labels = {mention.skill: mention.label for mention in reversed(job.mentions)}
    found = [_ask(one, taxonomy, labels) for one in job.requirements if one.importance is not Importance.CONTEXT]
    found = _once([ask for ask in found if ask.options], policy)
    found = [replace(ask, weight=_size(ask, taxonomy, policy)) for ask in found]
    found = _cap_lines(found, policy)
    found = [replace(ask, weight=ask.weight * policy.importance(ask.requirement.importance)) for ask in found]
    found = _cap_sides(found, policy)
    return tuple(replace(ask, weight=round(ask.weight, 4)) for ask in found)


def _ask(requirement: Requirement, taxonomy: Taxonomy, labels: Mapping[str, str]) -> Ask:
    options, general = _options(requirement, taxonomy, labels)
    needed = {
        Operator.ALL: len(options),
        Operator.ANY: 1,
        Operator.AT_LEAST: min(max(requirement.n, 1), len(options)),
    }[requirement.operator]
    return Ask(requirement, options, needed, options, needed, general)


def _options(
    requirement: Requirement, taxonomy: Taxonomy, labels: Mapping[str, str]
) -> tuple[tuple[SkillRef, ...], tuple[SkillRef, ...]]:
    """The skills that may satisfy a requirement, each once, and the general terms of which they are examples.

    `labels` say how the job's mentions name what the taxonomy does not hold.
    """
    options = {skill.id: skill for skill in requirement.skills}
    general = {
        skill: SkillRef(skill, taxonomy.label(skill) if skill in taxonomy.skills else labels.get(skill, skill))
        for skill in requirement.umbrella
        if skill not in options
    }
    if not options:
        return tuple(general.values()), ()
    return tuple(options.values()), tuple(general.values()) if requirement.operator is not Operator.ALL else ()


@dataclass(slots=True)
class _Seen:
    """What stricter lines ask: skills outright, and choices of so many of a set; each with the line's id."""

    outright: dict[str, str] = field(default_factory=dict)
    choices: list[tuple[frozenset[str], int, str]] = field(default_factory=list)

    def add(self, ask: Ask) -> None:
        ids = [skill.id for skill in ask.fresh]
        if ask.rest == len(ids):
            self.outright.update(dict.fromkeys(ids, ask.requirement.id))
        elif ask.rest:
            self.choices.append((frozenset(ids), ask.rest, ask.requirement.id))

    def rest_of(self, ask: Ask) -> Ask:
        """What the line asks beyond the lines seen. Asking A, and A or B, is asking A."""
        known = [skill for skill in ask.options if skill.id in self.outright]
        fresh = tuple(skill for skill in ask.options if skill.id not in self.outright)
        rest = max(0, ask.needed - len(known))
        because = [
            f"{skill.label} is also asked elsewhere and counts there ({self.outright[skill.id]})" for skill in known
        ]
        ids = {skill.id for skill in ask.options}
        twins = [line for choice, count, line in self.choices if choice <= ids and count >= rest]
        if rest and twins:
            because.append(f"the same choice is also asked elsewhere and counts there ({twins[0]})")
            rest = 0
        return replace(ask, fresh=fresh, rest=rest, because=tuple(because))


def _once(found: Sequence[Ask], policy: Policy) -> list[Ask]:
    """Count each skill where it is asked most strictly: by importance, then with years, then without a choice."""

    def strictness(index: int) -> tuple[float, float, bool, int]:
        ask = found[index]
        years = ask.requirement.min_years or 0.0
        return -policy.importance(ask.requirement.importance), -years, ask.needed < len(ask.options), index

    seen = _Seen()
    rest: dict[int, Ask] = {}
    for index in sorted(range(len(found)), key=strictness):
        rest[index] = seen.rest_of(found[index])
        seen.add(rest[index])
    return [rest[index] for index in range(len(found))]


def _size(ask: Ask, taxonomy: Taxonomy, policy: Policy) -> float:
    """The rest in skills; soft skills are smaller."""
    if not ask.rest:
        return 0.0
    sizes = [policy.soft_skill if is_soft(skill.id, taxonomy) else 1.0 for skill in ask.fresh]
    return ask.rest * sum(sizes) / len(sizes)


def is_soft(id: str, taxonomy: Taxonomy) -> bool:
    """Whether a skill is a way of working."""
    return id in taxonomy.skills and taxonomy.skills[id].kind is SkillKind.SOFT_SKILL


def _cap_lines(found: Sequence[Ask], policy: Policy) -> list[Ask]:
    totals: dict[object, float] = defaultdict(float)
    for ask in found:
        totals[_line(ask)] += ask.weight
    return [_scaled(ask, policy.line_cap, totals[_line(ask)], "a line counts as at most") for ask in found]


def _line(ask: Ask) -> object:
    evidence = ask.requirement.evidence
    return (evidence[0].start, evidence[0].end) if evidence else ask.requirement.id


def _cap_sides(found: Sequence[Ask], policy: Policy) -> list[Ask]:
    totals: dict[Importance, float] = defaultdict(float)
    for ask in found:
        totals[ask.requirement.importance] += ask.weight
    cap = policy.side_cap * max(totals.pop(Importance.REQUIRED, 0.0), policy.least_base * policy.required)
    return [
        _scaled(ask, cap, totals.get(ask.requirement.importance, 0.0), "all lines of this importance count as at most")
        for ask in found
    ]


def _scaled(ask: Ask, cap: float, total: float, why: str) -> Ask:
    if total <= cap or not ask.weight:
        return ask
    return replace(ask, weight=ask.weight * cap / total, because=(*ask.because, f"{why} {cap:g} required skills"))
