"""What a comparison leaves to earn, and how much of it a set of skills would bring."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import fsum

from skillgap.advice.policy import AdvicePolicy
from skillgap.model.profile import SkillRef
from skillgap.model.report import Comparison, Edge, Outcome
from skillgap.taxonomy import Taxonomy

_NOT_TAUGHT = frozenset({"professional", "domains"})
"""Categories in which one grows by working, not by a course or an exam."""

_HAS_IT = frozenset({Edge.SAME, Edge.CHILD, Edge.IMPLIED})


@dataclass(frozen=True, slots=True)
class Gap:
    """A requirement with something left to earn: `parts` is the credit now of each skill that counts, by id.

    `open` holds the skills among them that the resume does not have.
    """

    outcome: Outcome
    parts: Mapping[str, float]
    open: tuple[str, ...]

    def points(self, learned: Collection[str], credit: float) -> float:
        """Points that the requirement gains when these skills are worth at least this credit."""
        raised = [max(now, credit) if skill in learned else now for skill, now in self.parts.items()]
        if raised == list(self.parts.values()):
            return 0.0  # what a rounded credit leaves open is no gain
        best = sorted(raised, reverse=True)[: self.outcome.needed]
        return max(0.0, self.outcome.weight * (fsum(best) / self.outcome.needed - self.outcome.credit))


@dataclass(frozen=True, slots=True)
class Gaps:
    """All gaps of a comparison; gains are shares of the score."""

    gaps: tuple[Gap, ...]
    possible: float
    labels: Mapping[str, str]
    policy: AdvicePolicy

    @property
    def open(self) -> tuple[str, ...]:
        """Every missing skill once, in the order in which the job asks."""
        return tuple(dict.fromkeys(skill for gap in self.gaps for skill in gap.open))

    def by_learning(self, skills: Collection[str]) -> float:
        """What the score gains, at least, when these skills are learned and shown in use."""
        return self._share(gap.points(skills, self._learned(gap)) for gap in self.gaps)

    def by_exam(self, skills: Collection[str]) -> float:
        """What the score gains when an exam covers these skills and nothing else shows them."""
        return self._share(gap.points(skills, self._certified(gap)) for gap in self.gaps)

    def closed_by_exam(self, skills: Collection[str]) -> list[Gap]:
        """The gaps that an exam on these skills makes smaller."""
        return [gap for gap in self.gaps if gap.points(set(skills) & set(gap.open), self._certified(gap)) > 0]

    def closed_by_learning(self, skill: str) -> list[Gap]:
        """The gaps that learning one skill makes smaller."""
        return [gap for gap in self.gaps if gap.points({skill}, self._learned(gap)) > 0]

    def ref(self, skill: str) -> SkillRef:
        """A skill as reports show it."""
        return SkillRef(skill, self.labels[skill])

    def _share(self, points: Iterable[float]) -> float:
        return fsum(points) / self.possible

    def _learned(self, gap: Gap) -> float:
        return self.policy.without_years if gap.outcome.requirement.min_years else self.policy.learned

    def _certified(self, gap: Gap) -> float:
        return self.policy.certified * self._learned(gap)


def gaps_of(comparison: Comparison, *, taxonomy: Taxonomy, policy: AdvicePolicy) -> Gaps:
    """The gaps that learning can close: skills of the taxonomy that the resume lacks, but no soft ones or industries.

    Why: an unlisted skill has no edges to advise by, and nobody should be sent to an exam for "communication".
    """
    found = [_gap(outcome, taxonomy) for outcome in comparison.outcomes if outcome.needed and outcome.weight]
    labels = {skill: taxonomy.label(skill) for gap in found for skill in gap.open}
    return Gaps(tuple(gap for gap in found if gap.open), comparison.score.possible, labels, policy)


def _gap(outcome: Outcome, taxonomy: Taxonomy) -> Gap:
    via = {one.asked.id: one for one in outcome.via}
    parts = {skill: via[skill].credit if skill in via else 0.0 for skill in outcome.counted}
    has = {skill for skill, one in via.items() if one.edge in _HAS_IT}
    missing = tuple(skill for skill in outcome.counted if skill not in has and _can_be_learned(skill, taxonomy))
    return Gap(outcome, parts, missing)


def _can_be_learned(skill: str, taxonomy: Taxonomy) -> bool:
    known = taxonomy.skills.get(skill)
    return known is not None and known.retired is None and bool(known.broader) and known.category not in _NOT_TAUGHT
