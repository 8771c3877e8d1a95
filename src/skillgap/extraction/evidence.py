"""How a resume shows each skill: kinds of evidence, months of dated use, first and last use, the places."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from skillgap.extraction.dates import union
from skillgap.extraction.entries import Entry
from skillgap.extraction.hits import Hit, Text
from skillgap.extraction.quoting import quote
from skillgap.model.dates import PartialDate
from skillgap.model.document import SectionKind
from skillgap.model.profile import Assertion, EvidenceKind, Method, ResumeMention, ResumeSkill

Value = TypeVar("Value")
_SHOWN = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING, SectionKind.PUBLICATIONS})
_TAUGHT = frozenset({SectionKind.EDUCATION, SectionKind.COURSES})
_EVIDENCE = {
    **dict.fromkeys(SectionKind, EvidenceKind.LISTED),
    **dict.fromkeys(_SHOWN, EvidenceKind.DEMONSTRATED),
    **dict.fromkeys(_TAUGHT, EvidenceKind.EDUCATION),
    SectionKind.CERTIFICATIONS: EvidenceKind.CERTIFIED,
}
"""What a mention in each kind of section shows."""
_ORDER = (Assertion.PRESENT, Assertion.ASPIRED, Assertion.OTHER, Assertion.NEGATED)
_METHODS = tuple(Method)
_KINDS = tuple(EvidenceKind)
_MOST_QUOTE = 240


@dataclass(frozen=True, slots=True)
class _Timeline:
    """The months, half-open since year 0, that each entry covers; None for one that shows no skill or has no date."""

    starts: list[int]
    ends: list[int]
    months: list[tuple[int, int] | None]

    def at(self, position: int) -> tuple[int, int] | None:
        """The months of the entry that holds a character."""
        number = bisect_right(self.starts, position) - 1
        return self.months[number] if number >= 0 and position < self.ends[number] else None


def _timeline(entries: list[Entry], today: date) -> _Timeline:
    return _Timeline(
        [entry.start for entry in entries],
        [entry.end for entry in entries],
        [entry.period.months(today) if entry.period and entry.section in _SHOWN else None for entry in entries],
    )


def collect_skills(text: Text, hits: list[Hit], entries: list[Entry], *, today: date) -> tuple[ResumeSkill, ...]:
    """One value for each skill, by id; a skill that is anywhere present is present."""
    by_skill: dict[str, list[Hit]] = defaultdict(list)
    certified = frozenset(at for hit in hits if hit.certification for at in range(hit.first, hit.last))
    for hit in hits:
        if not hit.certification:
            by_skill[hit.target].append(hit)
    timeline = _timeline(entries, today)
    return tuple(_skill(text, by_skill[id], timeline, certified) for id in sorted(by_skill))


def _skill(text: Text, hits: list[Hit], timeline: _Timeline, certified: frozenset[int]) -> ResumeSkill:
    assertion = _first([hit.assertion for hit in hits], _ORDER)
    counted = [(hit, section_kind(text, hit)) for hit in hits if hit.assertion is assertion]
    kinds: list[EvidenceKind] = []
    spans: list[tuple[int, int]] = []
    if assertion is Assertion.PRESENT:
        kinds = [EvidenceKind.CERTIFIED if hit.first in certified else _EVIDENCE[kind] for hit, kind in counted]
        spans = [months for hit, _ in counted if (months := timeline.at(hit.start))]
        spans = union(spans) if len(spans) > 1 else spans
    return ResumeSkill(
        id=hits[0].target,
        label=hits[0].label,
        method=_first([hit.method for hit, _ in counted], _METHODS),
        assertion=assertion,
        evidence=tuple(kinds) if len(kinds) < 2 else tuple([kind for kind in _KINDS if kind in kinds]),
        months=sum([stop - begin for begin, stop in spans]) if spans else None,
        first_used=_month(spans[0][0]) if spans else None,
        last_used=_month(spans[-1][1] - 1) if spans else None,
        mentions=tuple([_mention(text, hit, kind) for hit, kind in counted]),
    )


def _first(found: list[Value], order: tuple[Value, ...]) -> Value:
    """The one of the found values that comes first in their order."""
    return found[0] if len(found) == 1 else min(found, key=order.index)


def _month(number: int) -> PartialDate:
    return PartialDate(number // 12, number % 12 + 1)


def section_kind(text: Text, hit: Hit) -> SectionKind:
    """The kind of the section that a mention stands in."""
    sentence = text.sentence(hit.first)
    return text.kinds[sentence.block if sentence else max(text.outline.block_at(hit.start), 0)]


def _mention(text: Text, hit: Hit, kind: SectionKind) -> ResumeMention:
    document = text.outline.document
    start, end = text.outline.raw_span(hit.start, hit.end)
    surface = document.text[start:end]
    sentence = text.sentence(hit.first)
    page, line, line_start = document.page_of(start), surface, start
    if sentence is not None and sentence.end - sentence.start <= _MOST_QUOTE:
        around = quote(text, sentence.start, sentence.end)
        line, line_start = around.quote, around.start
    return ResumeMention(start, end, page, surface, kind.value, line, line_start, hit.because)
