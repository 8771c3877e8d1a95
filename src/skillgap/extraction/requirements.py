"""Mentions of a posting to requirements: groups, importance, years, quotes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from skillgap.extraction.grammar import Group, group
from skillgap.extraction.hits import Hit, Sentence, Text
from skillgap.extraction.quoting import quote
from skillgap.extraction.stretches import Stretch, stretch_at
from skillgap.extraction.years import Years
from skillgap.model.profile import Assertion, Importance, Operator, Requirement, SkillRef

_NEW_SUBJECT = (
    "experience",
    "knowledge",
    "proficien",
    "familiar",
    "strong ",
    "ability",
    "understanding",
    "expertise",
    "; ",
    ". ",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement with the mentions that it was made of."""

    requirement: Requirement
    hits: tuple[Hit, ...]


def requirements_of(
    text: Text,
    hits: list[Hit],
    stretches: list[list[Stretch]],
    years: list[list[Years]],
    *,
    above: Callable[[str, str], bool],
    field: Callable[[str], bool],
) -> list[Asked]:
    """The requirements of a posting in order; context asks nothing.

    Args:
        text: the posting.
        hits: its mentions.
        stretches: what is asked where, by sentence.
        years: the years that each sentence asks.
        above: whether the first skill id is an ancestor of the second.
        field: whether a skill is a field of knowledge.
    """
    by_sentence: dict[int, list[Hit]] = {}
    for hit in hits:
        if hit.assertion is Assertion.PRESENT and not hit.certification:
            by_sentence.setdefault(text.sentence_of[hit.first], []).append(hit)
    found: list[Asked] = []
    for number in sorted(by_sentence):
        if number < 0:
            continue
        sentence, parts = text.sentences[number], stretches[number]
        for made in group(text.text, sentence.start, sentence.end, by_sentence[number], above=above, field=field):
            for members in _by_importance(made, parts):
                asked = _asked(text, sentence, members, parts, years[number], len(found) + 1)
                if asked:
                    found.append(asked)
    return found


def _by_importance(made: Group, parts: list[Stretch]) -> list[Group]:
    """A group whose members are asked with different force, divided; alternatives stay together."""
    if made.operator is not Operator.ALL:
        return [made]
    by: dict[Importance, list[Hit]] = {}
    for hit in made.hits:
        by.setdefault(stretch_at(parts, hit.start).importance, []).append(hit)
    return [Group(tuple(hits), made.operator, len(hits), made.umbrella, made.because) for hits in by.values()]


def _asked(
    text: Text, sentence: Sentence, made: Group, parts: list[Stretch], years: list[Years], number: int
) -> Asked | None:
    stretch = stretch_at(parts, made.hits[0].start)
    if stretch.importance is Importance.CONTEXT:
        return None
    span = years_for(text.text, made, years)
    because = (stretch.because, *made.because, *((f"asks {span.words!r}",) if span else ()))
    requirement = Requirement(
        id=f"r{number}",
        importance=stretch.importance,
        operator=made.operator,
        n=made.n,
        skills=tuple(SkillRef(hit.target, hit.label) for hit in made.hits),
        umbrella=tuple(dict.fromkeys(hit.target for hit in made.umbrella)),
        min_years=span.years if span else None,
        evidence=(quote(text, sentence.start, sentence.end),),
        because=because,
    )
    return Asked(requirement, (*made.umbrella, *made.hits))


def years_for(text: str, made: Group, years: list[Years]) -> Years | None:
    """The years that a sentence asks for a group: said directly behind it, or before it in the same clause."""
    start, end = made.hits[0].start, made.hits[-1].end
    for span in years:
        between = text[end : span.start]
        if (
            span.start >= end
            and len(between) <= 24
            and not any(sign in between for sign in ",;.")
            and (
                "(" in between
                or ":" in between
                or "-" in between
                or "–" in between
                or between.strip() in ("", "for", "experience")
            )
        ):
            return span
    before = [span for span in years if span.end <= start]
    if not before:
        return None
    between = text[before[-1].end : start].lower()
    clauses = sum(between.count(sign) for sign in _NEW_SUBJECT)
    first = 1 if any(word in between[:60] for word in ("experience", "knowledge", "expertise", "proficien")) else 0
    return before[-1] if clauses <= first and len(between) < 220 else None
