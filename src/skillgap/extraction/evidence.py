"""How a resume shows each skill: kinds of evidence, months of dated use, first and last use, the places."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from datetime import date

from skillgap.extraction.dates import union
from skillgap.extraction.entries import Entry
from skillgap.extraction.hits import Hit, Text
from skillgap.extraction.quoting import quote
from skillgap.model.dates import PartialDate
from skillgap.model.document import SectionKind
from skillgap.model.profile import Assertion, EvidenceKind, Method, ResumeMention, ResumeSkill

_SHOWN = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING, SectionKind.PUBLICATIONS})
_TAUGHT = frozenset({SectionKind.EDUCATION, SectionKind.COURSES})
_ORDER = (Assertion.PRESENT, Assertion.ASPIRED, Assertion.OTHER, Assertion.NEGATED)
_METHODS = tuple(Method)
_MOST_QUOTE = 240


def collect_skills(text: Text, hits: list[Hit], entries: list[Entry], *, today: date) -> tuple[ResumeSkill, ...]:
    """One value for each skill, by id; a skill that is anywhere present is present."""
    by_skill: dict[str, list[Hit]] = defaultdict(list)
    certified = frozenset(at for hit in hits if hit.certification for at in range(hit.first, hit.last))
    for hit in hits:
        if not hit.certification:
            by_skill[hit.target].append(hit)
    starts = [entry.start for entry in entries]
    return tuple(_skill(text, by_skill[id], entries, starts, certified, today) for id in sorted(by_skill))


def _skill(
    text: Text, hits: list[Hit], entries: list[Entry], starts: list[int], certified: frozenset[int], today: date
) -> ResumeSkill:
    assertion = min((hit.assertion for hit in hits), key=_ORDER.index)
    counted = [hit for hit in hits if hit.assertion is assertion]
    kinds = (
        {EvidenceKind.CERTIFIED if hit.first in certified else _kind(text, hit) for hit in counted}
        if assertion is Assertion.PRESENT
        else set()
    )
    used = [
        entry
        for hit in counted
        if (entry := _entry_of(hit, entries, starts)) and entry.period and entry.section in _SHOWN
    ]
    spans = (
        union([entry.period.months(today) for entry in used if entry.period]) if assertion is Assertion.PRESENT else []
    )
    return ResumeSkill(
        id=hits[0].target,
        label=hits[0].label,
        method=min((hit.method for hit in counted), key=_METHODS.index),
        assertion=assertion,
        evidence=tuple(kind for kind in EvidenceKind if kind in kinds),
        months=sum(stop - begin for begin, stop in spans) if spans else None,
        first_used=_month(spans[0][0]) if spans else None,
        last_used=_month(spans[-1][1] - 1) if spans else None,
        mentions=tuple(_mention(text, hit) for hit in counted),
    )


def _month(number: int) -> PartialDate:
    return PartialDate(number // 12, number % 12 + 1)


def _entry_of(hit: Hit, entries: list[Entry], starts: list[int]) -> Entry | None:
    at = bisect_right(starts, hit.start) - 1
    return entries[at] if at >= 0 and hit.start < entries[at].end else None


def section_kind(text: Text, hit: Hit) -> SectionKind:
    """The kind of the section that a mention stands in."""
    return text.outline.section_of(text.outline.blocks[max(text.outline.block_at(hit.start), 0)]).kind


def _kind(text: Text, hit: Hit) -> EvidenceKind:
    kind = section_kind(text, hit)
    if kind in _SHOWN:
        return EvidenceKind.DEMONSTRATED
    if kind is SectionKind.CERTIFICATIONS:
        return EvidenceKind.CERTIFIED
    return EvidenceKind.EDUCATION if kind in _TAUGHT else EvidenceKind.LISTED


def _mention(text: Text, hit: Hit) -> ResumeMention:
    begin, stop = text.outline.raw_span(hit.start, hit.end)
    sentence = text.sentence(hit.first)
    around = (
        quote(text, sentence.start, sentence.end)
        if sentence and sentence.end - sentence.start <= _MOST_QUOTE
        else quote(text, hit.start, hit.end)
    )
    document = text.outline.document
    return ResumeMention(
        begin,
        stop,
        document.page_of(begin),
        document.text[begin:stop],
        section_kind(text, hit).value,
        around.quote,
        around.start,
        hit.because,
    )
