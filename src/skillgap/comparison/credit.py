"""How much of an asked skill a resume earns, along one explicit edge of the taxonomy, never by likeness of letters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from skillgap.comparison.asking import is_soft
from skillgap.comparison.policy import Policy
from skillgap.comparison.showing import Shown
from skillgap.comparison.unlisted import PhraseIndex, is_unlisted
from skillgap.model.profile import SkillRef
from skillgap.model.report import Edge, Via
from skillgap.model.skill import NAMED, PRODUCTS, Tier
from skillgap.taxonomy import Taxonomy
from skillgap.words import phrase_key

_ORDER = tuple(Edge)
_GENERAL = "examples of it are asked"


@dataclass(frozen=True, slots=True)
class Earned:
    """The best that a resume has for an asked skill; `years` says what the dates add or lack."""

    via: Via
    shown: Shown
    years: str | None


@dataclass(frozen=True, slots=True)
class Creditor:
    """Finds the credit of asked skills for one resume."""

    shown: Mapping[str, Shown]
    phrases: PhraseIndex
    taxonomy: Taxonomy
    policy: Policy

    def best(self, asked: SkillRef, min_years: float | None) -> Earned | None:
        """The strongest way in which the resume covers the skill; None where there is none."""
        ways = [self._earned(asked, min_years, *way) for way in self._ways(asked)]
        return min(ways, key=_rank, default=None)

    def general(self, asked: SkillRef, examples: Sequence[SkillRef], min_years: float | None) -> Earned | None:
        """The strongest way in which the resume covers a term of which the job gives examples.

        What stands directly below it beside an example counts in full, the term and all else only in part: "message
        brokers such as Kafka" is met by RabbitMQ, and not by the words "message brokers".
        """
        beside = any(self.taxonomy.is_child(one.id, asked.id) for one in examples)
        ways = [
            self._earned(asked, min_years, shown, edge, weight, why)
            if beside and edge is Edge.CHILD and self.taxonomy.is_child(shown.skill.id, asked.id)
            else self._earned(asked, min_years, shown, edge, min(weight, self.policy.general), f"{why}; {_GENERAL}")
            for shown, edge, weight, why in self._ways(asked)
        ]
        return min(ways, key=_rank, default=None)

    def _ways(self, asked: SkillRef) -> Iterator[tuple[Shown, Edge, float, str]]:
        if is_unlisted(asked.id):
            yield from self.phrases.ways(asked)
            yield from self._begun(asked)
            return
        for shown in self.shown.values():
            edge = self._edge(shown, asked)
            if edge is not None and edge[1] >= self.policy.least_edge:
                yield shown, *edge

    def _begun(self, asked: SkillRef) -> Iterator[tuple[Shown, Edge, float, str]]:
        """The products with whose names an unlisted skill's begins: OpenShift for "OpenShift Data Foundation"."""
        words = phrase_key(asked.label)
        for shown in self.shown.values():
            skill = self.taxonomy.skills.get(shown.skill.id)
            if skill is None or skill.kind not in PRODUCTS:
                continue
            names = (self.taxonomy.keys[form.text] for form in skill.forms if form.tier is Tier.STRONG)
            if any(len(name) < len(words) and words[: len(name)] == name for name in names):
                yield shown, Edge.PARENT, self.policy.begun, f"{asked.label} is a product around {skill.label}"

    def _edge(self, shown: Shown, asked: SkillRef) -> tuple[Edge, float, str] | None:
        if shown.skill.id == asked.id:
            if shown.certificate:
                return Edge.CERTIFIED, 1.0, f"{shown.certificate} covers it"
            return Edge.SAME, 1.0, shown.how
        if not {shown.skill.id, asked.id} <= self.taxonomy.skills.keys() or self._is_beyond(shown.skill.id, asked.id):
            return None
        return self._downward(shown.skill, asked) or self._sideways(shown.skill, asked)

    def _is_beyond(self, has: str, asked: str) -> bool:
        """Whether a thing with a name would stand for a way of working: slide software is no communication."""
        return is_soft(asked, self.taxonomy) and self.taxonomy.skills[has].kind in NAMED

    def _downward(self, has: SkillRef, asked: SkillRef) -> tuple[Edge, float, str] | None:
        # A way of working is shown only by what stands directly below it.
        if is_soft(asked.id, self.taxonomy) and not self.taxonomy.is_child(has.id, asked.id):
            return None
        if asked.id in self.taxonomy.ancestors(has.id):
            return Edge.CHILD, 1.0, f"{has.label} is a part of {self.taxonomy.label(asked.id)}"
        if asked.id in self.taxonomy.implied(has.id):
            return Edge.IMPLIED, 1.0, f"{has.label} cannot be used without {self.taxonomy.label(asked.id)}"
        return None

    def _sideways(self, has: SkillRef, asked: SkillRef) -> tuple[Edge, float, str] | None:
        ways = []
        weight = self.taxonomy.ancestors(asked.id).get(has.id)
        if weight is not None:
            ways.append((Edge.PARENT, weight, f"{has.label} is the wider term"))
        group = self.taxonomy.sibling(asked.id, has.id)
        if group is not None:
            ways.append((Edge.SIBLING, group.weight, group.why or f"{has.label} is an alternative ({group.label})"))
        link = self.taxonomy.related(asked.id).get(has.id)
        if link is not None:
            ways.append((Edge.RELATED, link.weight, link.why or f"{has.label} is related"))
        return max(ways, key=lambda way: (way[1], -_ORDER.index(way[0])), default=None)

    def _earned(
        self, asked: SkillRef, min_years: float | None, shown: Shown, edge: Edge, weight: float, why: str
    ) -> Earned:
        share, years = years_share(shown, min_years, self.policy)
        credit = round(weight * shown.strength * share, 4)
        return Earned(Via(shown.skill, asked, edge, credit, why), shown, years)


def years_share(shown: Shown, min_years: float | None, policy: Policy) -> tuple[float, str | None]:
    """The factor 0..1 by which dated use of a skill lowers its credit, and a sentence where years are asked."""
    if not min_years:
        return 1.0, None
    label = shown.skill.label
    if shown.months is None:
        return 1 - policy.years, f"{in_years(min_years)} asked; no dated use of {label}"
    missing = max(0.0, 1 - shown.months / (12 * min_years))
    found = f"{in_years(min_years)} asked; dated use of {label}: {shown.months / 12:.1f} years"
    return 1 - policy.years * missing, found


def in_years(years: float) -> str:
    """A number of years in words: "1 year", "2.5 years"."""
    return f"{years:g} year{'' if years == 1 else 's'}"


def _rank(earned: Earned) -> tuple[float, int, int, str]:
    """Best first: credit, then the nearest edge, then the longest use."""
    return -earned.via.credit, _ORDER.index(earned.via.edge), -(earned.shown.months or 0), earned.via.skill.id
