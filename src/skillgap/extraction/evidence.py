"""How a resume shows each skill: kinds of evidence, months of dated use, first and last use, the places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Set as AbstractSet
from datetime import date
from functools import lru_cache

from skillgap.extraction.dates import union
from skillgap.extraction.entries import Entry
from skillgap.extraction.hits import Hit, Text
from skillgap.model.dates import PartialDate
from skillgap.model.document import SectionKind
from skillgap.model.making import maker
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
_STUDIED = re.compile(
    r"\bcoursework\b|\b(?:took|taken|completed|attended|underwent|enrolled in|finished|passed)\b[^.;]{0,40}"
    r"\b(?:courses?|boot ?camps?|trainings?|workshops?|class(?:es)?|seminars?|lectures) (?:in|on)\b",
    re.I,
)
"""What makes that which follows in its sentence a thing that was studied."""
_ORDER = (Assertion.PRESENT, Assertion.ASPIRED, Assertion.OTHER, Assertion.NEGATED)
_METHODS = tuple(Method)
_KINDS = tuple(EvidenceKind)
_NAMES = {kind: kind.value for kind in SectionKind}
_MOST_QUOTE = 240
_mention, _resume_skill = maker(ResumeMention), maker(ResumeSkill)


_Months = tuple[int, int] | None
"""Half-open months since year 0; None where no dated entry holds a mention."""
_Told = tuple[Hit, EvidenceKind, _Months, ResumeMention]
"""A mention, what it shows, and when."""
_Line = tuple[SectionKind, _Months, str, int]
"""The line around a mention: its kind of section, its months, the raw text (none of long ones) and where that is."""


def collect_skills(
    text: Text, hits: list[Hit], entries: list[Entry], *, courses: AbstractSet[int], today: date
) -> tuple[ResumeSkill, ...]:
    """One value for each skill, by id; a skill that is anywhere present is present.

    `courses` are the numbers of the sentences that may speak of courses.
    """
    document = text.outline.document
    raw, page_of, sentence_of = document.text, document.page_of, text.sentence_of
    studied = _studied(text, courses)
    certified = frozenset([at for hit in hits if hit.certification for at in range(hit.first, hit.last)])
    shown = [hit for hit in hits if not hit.certification]
    spans = text.outline.shadow.raw_spans([(hit.start, hit.end) for hit in shown])
    months = _Calendar(entries, today)
    lines = _lines(text, {sentence_of[hit.first] for hit in shown}, months)
    by_skill: dict[str, list[_Told]] = defaultdict(list)
    for hit, (start, end) in zip(shown, spans, strict=True):
        number = sentence_of[hit.first]
        kind, when, quote, quoted = lines[number] if number >= 0 else _heading(text, hit, months)
        surface = raw[start:end]
        if not quote:
            quote, quoted = surface, start
        mention = _mention(start, end, page_of(start), surface, _NAMES[kind], quote, quoted, hit.because)
        shows = EvidenceKind.CERTIFIED if hit.first in certified else _SHOWS[kind]
        if number in studied and hit.start >= studied[number] and shows is EvidenceKind.DEMONSTRATED:
            shows = EvidenceKind.EDUCATION
        by_skill[hit.target].append((hit, shows, when, mention))
    return tuple([_skill(by_skill[id]) for id in sorted(by_skill)])


def _studied(text: Text, courses: AbstractSet[int]) -> dict[int, int]:
    """From where on some sentences of what was done tell what was studied: "underwent a bootcamp on Scala"."""
    found: dict[int, int] = {}
    for number in courses:
        start, end, _, _, block = text.sentences[number]
        if text.kinds[block] in _SHOWN and (match := _STUDIED.search(text.text, start, end)):
            found[number] = match.end()
    return found


class _Calendar:
    """The months of the entries that show skills."""

    def __init__(self, entries: list[Entry], today: date) -> None:
        self._starts = [entry.start for entry in entries]
        self._entries = [
            (entry.end, entry.period.months(today) if entry.period and entry.section in _SHOWN else None)
            for entry in entries
        ]

    def at(self, place: int) -> _Months:
        """The months of the entry that holds a place; None for one that shows no skill or has no date."""
        number = bisect_right(self._starts, place) - 1
        if number < 0:
            return None
        end, months = self._entries[number]
        return months if place < end else None


def _lines(text: Text, numbers: set[int], months: _Calendar) -> dict[int, _Line]:
    """Some sentences by their numbers."""
    told = [(number, text.sentences[number]) for number in numbers if number >= 0]
    spans = text.outline.shadow.raw_spans([(line.start, line.end) for _, line in told])
    raw, kinds = text.outline.document.text, text.kinds
    return {
        number: (kinds[block], months.at(begin), raw[start:end] if stop - begin <= _MOST_QUOTE else "", start)
        for (number, (begin, stop, _, _, block)), (start, end) in zip(told, spans, strict=True)
    }


def _heading(text: Text, hit: Hit, months: _Calendar) -> _Line:
    """The section around a mention in a heading."""
    return text.kinds[max(text.outline.block_at(hit.start), 0)], months.at(hit.start), "", 0


def _skill(told: list[_Told]) -> ResumeSkill:
    hit, shows, when, mention = told[0]
    assertion, method = hit.assertion, hit.method
    evidence: tuple[EvidenceKind, ...] = (shows,)
    spans: tuple[_Months, ...] = (when,)
    mentions: tuple[ResumeMention, ...] = (mention,)
    if len(told) > 1:
        assertion = min({hit.assertion for hit, _, _, _ in told}, key=_ORDER.index)
        told = [one for one in told if one[0].assertion is assertion]
        hits, shown, spans, mentions = zip(*told, strict=True)
        method = min({hit.method for hit in hits}, key=_METHODS.index)
        evidence = tuple([kind for kind in _KINDS if kind in shown])
    if assertion is not Assertion.PRESENT:
        return _resume_skill(hit.target, hit.label, method, assertion, (), None, None, None, mentions)
    months, first, last = _use(*spans)
    return _resume_skill(hit.target, hit.label, method, assertion, evidence, months, first, last, mentions)


@lru_cache(maxsize=5_000)
def _use(*spans: _Months) -> tuple[int | None, PartialDate | None, PartialDate | None]:
    """How many months some spans of months cover together, the first of them and the last; None is no span."""
    apart = union([span for span in spans if span])
    if not apart:
        return None, None, None
    return sum([stop - begin for begin, stop in apart]), _month(apart[0][0]), _month(apart[-1][1] - 1)


def _month(number: int) -> PartialDate:
    return PartialDate(number // 12, number % 12 + 1)
