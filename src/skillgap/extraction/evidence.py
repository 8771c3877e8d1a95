"""How a resume shows each skill: kinds of evidence, months of dated use, first and last use, the places."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from skillgap.extraction.dates import union
from skillgap.extraction.entries import Entry
from skillgap.extraction.hits import Hit, Text
from skillgap.extraction.quoting import quote
from skillgap.model.dates import PartialDate
from skillgap.model.document import SectionKind
from skillgap.model.profile import Assertion, EvidenceKind, Method, ResumeMention, ResumeSkill

_SHOWN = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING, SectionKind.PUBLICATIONS})
_TAUGHT = frozenset({SectionKind.EDUCATION, SectionKind.COURSES})
_SHOWS = {
    **dict.fromkeys(SectionKind, EvidenceKind.LISTED),
    **dict.fromkeys(_SHOWN, EvidenceKind.DEMONSTRATED),
    **dict.fromkeys(_TAUGHT, EvidenceKind.EDUCATION),
    SectionKind.CERTIFICATIONS: EvidenceKind.CERTIFIED,
}
"""What a mention in each kind of section shows."""
_ORDER = (Assertion.PRESENT, Assertion.ASPIRED, Assertion.OTHER, Assertion.NEGATED)
_METHODS = tuple(Method)
_KINDS = tuple(EvidenceKind)
_NAMES = {kind: kind.value for kind in SectionKind}
_MOST_QUOTE = 240


class _Told(NamedTuple):
    """What one mention tells of its skill; `months` are half-open since year 0, None where no dated entry holds it."""

    hit: Hit
    shows: EvidenceKind
    months: tuple[int, int] | None
    mention: ResumeMention


def collect_skills(text: Text, hits: list[Hit], entries: list[Entry], *, today: date) -> tuple[ResumeSkill, ...]:
    """One value for each skill, by id; a skill that is anywhere present is present."""
    by_skill: dict[str, list[_Told]] = defaultdict(list)
    for told in _tell(text, hits, entries, today):
        by_skill[told.hit.target].append(told)
    return tuple([_skill(by_skill[id]) for id in sorted(by_skill)])


def _tell(text: Text, hits: list[Hit], entries: list[Entry], today: date) -> Iterator[_Told]:
    document, raw_span = text.outline.document, text.outline.shadow.raw_span
    certified = frozenset([at for hit in hits if hit.certification for at in range(hit.first, hit.last)])
    months_at = _timeline(entries, today)
    quoted, line = -1, None
    for hit in hits:
        if hit.certification:
            continue
        start, end = raw_span(hit.start, hit.end)
        surface = document.text[start:end]
        number = text.sentence_of[hit.first]
        if number < 0:
            kind, line = text.kinds[max(text.outline.block_at(hit.start), 0)], None
        elif number != quoted:
            begin, stop, _, _, block = text.sentences[number]
            kind = text.kinds[block]
            line = quote(text, begin, stop) if stop - begin <= _MOST_QUOTE else None
        quoted = number
        yield _Told(
            hit,
            EvidenceKind.CERTIFIED if hit.first in certified else _SHOWS[kind],
            months_at(hit.start),
            ResumeMention(
                start,
                end,
                document.page_of(start),
                surface,
                _NAMES[kind],
                line.quote if line else surface,
                line.start if line else start,
                hit.because,
            ),
        )


def _timeline(entries: list[Entry], today: date) -> Callable[[int], tuple[int, int] | None]:
    """Tells the months of the entry that holds a character; None for one that shows no skill or has no date."""
    starts = [entry.start for entry in entries]
    ends = [entry.end for entry in entries]
    months = [entry.period.months(today) if entry.period and entry.section in _SHOWN else None for entry in entries]

    def months_at(position: int) -> tuple[int, int] | None:
        number = bisect_right(starts, position) - 1
        return months[number] if number >= 0 and position < ends[number] else None

    return months_at


def _skill(told: list[_Told]) -> ResumeSkill:
    hit = told[0].hit
    assertion, method = hit.assertion, hit.method
    evidence: tuple[EvidenceKind, ...] = (told[0].shows,)
    if len(told) > 1:
        assertion = min([one.hit.assertion for one in told], key=_ORDER.index)
        told = [one for one in told if one.hit.assertion is assertion]
        method = min([one.hit.method for one in told], key=_METHODS.index)
        evidence = tuple(sorted({one.shows for one in told}, key=_KINDS.index))
    present = assertion is Assertion.PRESENT
    months, first, last = _use(*[one.months for one in told if one.months]) if present else (None, None, None)
    return ResumeSkill(
        hit.target,
        hit.label,
        method,
        assertion,
        evidence if present else (),
        months,
        first,
        last,
        tuple([one.mention for one in told]),
    )


@lru_cache(maxsize=5_000)
def _use(*spans: tuple[int, int]) -> tuple[int | None, PartialDate | None, PartialDate | None]:
    """How many months some spans of months cover together, the first of them and the last."""
    if not spans:
        return None, None, None
    apart = union(list(spans))
    return sum([stop - begin for begin, stop in apart]), _month(apart[0][0]), _month(apart[-1][1] - 1)


def _month(number: int) -> PartialDate:
    return PartialDate(number // 12, number % 12 + 1)
