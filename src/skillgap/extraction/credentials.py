"""Certifications that a resume names: held, expired, in progress or planned."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from skillgap.extraction.clues import Clues
from skillgap.extraction.dates import find_periods
from skillgap.extraction.header_words import header_words
from skillgap.extraction.hits import Hit, Text
from skillgap.extraction.lines import Lines
from skillgap.extraction.places import pieces, places, without_place
from skillgap.extraction.quoting import quote
from skillgap.extraction.tools import Tools
from skillgap.model.dates import PartialDate
from skillgap.model.document import SectionKind
from skillgap.model.profile import Assertion, CertificationHeld, HeldStatus
from skillgap.text import Block, Lexicon

_EXPIRED = re.compile(r"\b(?:expired|lapsed|no longer valid|former(?:ly)?)\b|\bexp(?:\.|ires?d?)?:?\s", re.I)
_ENDS = re.compile(r"\b(?:exp\w*|valid|until|through|renew\w*)\b", re.I)
_UNDER_WAY = re.compile(
    r"\b(?:in progress|in-progress|studying|preparing|pursuing|working towards?|ongoing|currently|candidate)\b", re.I
)
_BOOKED = re.compile(r"\b(?:expected|scheduled|booked)\b", re.I)
_PLANNED = re.compile(
    r"\b(?:plan(?:ned|ning)?|intend\w*|next|aim\w*|goal|target\w*|hope|want|will take|to take)\b", re.I
)
_LONG_LINE = 240
"""Characters from which a line speaks of more than one certification."""
_MOST_WORDS = 14
_ENDS_LATER = re.compile(r"\bexp\w*[.:]?\s+\w*\.?\s*20[23]\d", re.I)
_NO_NAME = re.compile(
    r"(?:(?:name|title|certificat\w+)\W+(?:issuer|issued|organi[sz]ation|date|year)|certifications?|certificates?"
    r"|licen[sc]es?|issued|issuer|credential id|certificate (?:id|no|number)|valid"
    r"|expires?|see |show |show credential"
    r"|verif|https?:|www\.|\W*\Z|[\W\d]*(?:\w{3,9}\.?\s+)?\d{4}[\W\d]*\Z)",
    re.I,
)
_LEADING_DATE = re.compile(
    r"\(?(?:(?:\d{1,2}[/.])?(?:19|20)\d\d|[A-Z][a-z]{2,8}\.? (?:19|20)\d\d)\)?(?:\s*[-–—]\s*(?:(?:19|20)\d\d"
    r"|present))?\s*[:|•,–—-]*\s+",
    re.I,
)
_NAME_END = re.compile(
    r"\s*[|•–—·]\s*|\s{2,}|\s-\s|,\s*(?=\w+\.?\s*\d{4}|\d{4})|\(|\s+(?=(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d\Z)"
)
_MOST_DETAILS = 3
_DETAIL = re.compile(
    r"(?:[\w .,&-]{2,40}[·|•,-]\s*)?(?:issued|issuing|issue date|expires?|expir\w+|valid\w*|date|earned|obtained"
    r"|credential|certificate (?:id|no)"
    r"|show credential|no expiration)\b",
    re.I,
)
_ISSUER = re.compile(r"\bissued\b", re.I)
_UNTIL = re.compile(r"\b(?:exp\w*[.:]?|valid (?:until|through|till|to)|until)\s", re.I)
_OF_LANGUAGE = re.compile(
    r"[CDGHJT](?<!\w.)(?:(?<=J)LPT[ -]?N[1-5]|(?<=D)ELF [AB][12]|(?<=D)ALF C[12]|(?<=D)ELE [ABC][12]|(?<=H)SK ?[1-6]"
    r"|(?<=T)OPIK ?(?:II?|[1-6])|(?<=T)estDaF|(?<=G)oethe-Zertifikat [ABC][12]"
    r"|(?<=C)ambridge (?:C1 Advanced|C2 Proficiency|B2 First))\b"
)
_TELL_LANGUAGES = frozenset(
    {SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.EDUCATION, SectionKind.OTHER, SectionKind.SUMMARY}
)
_SECTION_LABEL = re.compile(r"(?:certifications?|certificates?|licen[sc]es?)(?:\s*(?:[&/,(]|and\b).*)?\Z", re.I)
_ABBREVIATED = re.compile(r"(?<!\w)([A-Z][\w'’/&-]{1,30}+(?: [\w'’/&-]{1,30}+){1,6}?) \([A-Z]{2,6}\)")
_NAMES_CERTIFICATION = re.compile(
    r"\b(?:certifi\w+|licen[sc]e\w*|diploma|badge|associate|professional|specialist|specialization|practitioner"
    r"|level|nanodegree|expert|exam|fundamentals)\b",
    re.I,
)
_PROGRAMME = re.compile(
    r"\w\W+(?:specialization|nanodegree|diploma|certificate|bootcamp|program(?:me)?|track|path)\b.*:\Z", re.I
)
"""The line of a programme above the list of its courses: "Data Science Specialization, Hill Academy:"."""
_LEADS_LIST = re.compile(r"\b(?:courses|trainings|certificates|certifications|workshops)\s?:\Z", re.I)
_PART_DONE = re.compile(r"(?<![\d.])\d\d?\s?% (?:complete|done|finished)", re.I)
_LONGEST_NAME = 200
"""Characters above which a line of certifications is no name."""


def held_certifications(
    text: Text, hits: list[Hit], lines: Lines, clues: Clues, tools: Tools, *, today: date
) -> tuple[CertificationHeld, ...]:
    """Every certification that a resume names, known ones by id, then lines of its section that hold unknown ones."""
    known: dict[str, CertificationHeld] = {}
    blocks_used: set[int] = set()
    for hit in hits:
        if not hit.certification:
            continue
        sentence = text.sentence(hit.first)
        if sentence is None:
            continue
        blocks_used.add(sentence.block)
        block = text.outline.blocks[sentence.block]
        validity = tools.taxonomy.certifications[hit.target].validity_months
        held = _held(text, block, hit, validity, today)
        if held and (hit.target not in known or known[hit.target].status is not HeldStatus.HELD):
            known[hit.target] = held
    return (*(known[id] for id in sorted(known)), *_unknown(text, lines, blocks_used, clues, tools.lexicon))


def _held(text: Text, block: Block, hit: Hit, validity: int | None, today: date) -> CertificationHeld | None:
    long = block.end - block.start > _LONG_LINE
    if hit.assertion in (Assertion.NEGATED, Assertion.OTHER):
        return None
    stop = _end_of_details(text, block)
    line = text.text[max(block.start, hit.start - 60) : hit.end + 80] if long else text.text[block.start : stop]
    when = _date(text, block.start, block.end) or _date(text, block.end, stop)
    status = _status(line, hit.assertion, when, validity, today, in_goals=_kind_of(text, block) is SectionKind.GOALS)
    return CertificationHeld(hit.target, hit.label, status, when, quote(text, block.start, block.end))


def _kind_of(text: Text, block: Block) -> SectionKind:
    return text.outline.section_of(block).kind


def _end_of_details(text: Text, block: Block) -> int:
    """Where the lines end that give a certification's issuer, dates and number: "Issued Jan 2022 · Expires 2025"."""
    at = text.outline.block_at(block.start) + 1
    below = text.outline.blocks[at : at + _MOST_DETAILS]
    stop = block.end
    for one in below:
        if one.section != block.section or not _DETAIL.match(text.text, one.start, one.end):
            break
        stop = one.end
    return stop


def _date(text: Text, start: int, end: int) -> PartialDate | None:
    periods = find_periods(text.small, start, end)
    return periods[0].first if periods else None


def _is_over(line: str, today: date) -> bool:
    """Whether the end that a line gives lies behind: "expires 2024", "Mar 2021 - Mar 2024"."""
    month = today.year * 12 + today.month - 1
    small = line.lower()
    end = _UNTIL.search(small)
    said = find_periods(small, end.end(), len(small)) if end else []
    ranges = [period.last for period in find_periods(small, 0, len(small)) if period.last]
    last = said[0].first if said else ranges[0] if ranges else None
    return last is not None and last.last_month < month


def _status(
    line: str, assertion: Assertion, when: PartialDate | None, validity: int | None, today: date, *, in_goals: bool
) -> HeldStatus:
    if _UNDER_WAY.search(line) and not re.search(r"\bcurrently (?:held|valid|active|certified)\b", line, re.I):
        return HeldStatus.IN_PROGRESS
    if assertion is Assertion.ASPIRED or in_goals or _PLANNED.search(line):
        return HeldStatus.PLANNED
    if _BOOKED.search(line):
        return HeldStatus.IN_PROGRESS
    if _EXPIRED.search(line) and not _ENDS_LATER.search(line):
        return HeldStatus.EXPIRED
    month = today.year * 12 + today.month - 1
    if _is_over(line, today):
        return HeldStatus.EXPIRED
    if (
        when
        and validity
        and not re.search(r"\b(?:renewed|valid until|valid through|active)\b", line, re.I)
        and when.last_month + validity < month
    ):
        return HeldStatus.EXPIRED
    if when and when.first_month > month and not _ENDS.search(line):
        return HeldStatus.IN_PROGRESS
    return HeldStatus.HELD


def _unknown(text: Text, lines: Lines, used: set[int], clues: Clues, lexicon: Lexicon) -> list[CertificationHeld]:
    """The certifications by name that the taxonomy does not know, line by line of their section."""
    blocks = text.outline.blocks
    listed = {number for number, block in lines.labelled if _SECTION_LABEL.match(block.label)}
    if SectionKind.CERTIFICATIONS in text.kinds:
        listed.update(number for number, kind in enumerate(text.kinds) if kind is SectionKind.CERTIFICATIONS)
    taken = listed - used
    numbers = sorted(taken)
    strange = {number for number in numbers if _of_person(text, blocks[number], lexicon)}
    named = [
        one
        for number in sorted(taken - _courses(text, numbers))
        if number not in strange and number + 1 not in strange and (held := _by_name(text, blocks[number]))
        for one in _each(text, blocks[number], held)
    ]
    return named + _of_languages(text, clues, taken)


def _of_languages(text: Text, clues: Clues, taken: Collection[int]) -> list[CertificationHeld]:
    """The certificates of languages that stand outside some lines."""
    told = {text.sentences[number].block for number in clues["language test"]}
    return [
        CertificationHeld(None, match[0], HeldStatus.HELD, None, quote(text, block.start, block.end))
        for number in sorted(told.difference(taken))
        if text.kinds[number] in _TELL_LANGUAGES
        for block in [text.outline.blocks[number]]
        for match in _OF_LANGUAGE.finditer(text.text, block.start, block.end)
    ]


def _courses(text: Text, lines: list[int]) -> set[int]:
    """The items below the line of a programme: they are its courses, no certificates of their own."""
    found: set[int] = set()
    programme = False
    for before, number in zip([-1, *lines], lines, strict=False):
        block = text.outline.blocks[number]
        if block.bullet and programme and before == number - 1:
            found.add(number)
        else:
            programme = not block.bullet and _PROGRAMME.search(text.text, block.start, block.end) is not None
    return found


def _of_person(text: Text, block: Block, lexicon: Lexicon) -> bool:
    """Whether a line of a margin speaks of the person: "Data Scientist at Acme", "Toronto, Canada"."""
    line = text.text[block.start : block.end]
    if re.search(r"\w at [A-Z]", line) and header_words(lexicon).names_title(line):
        return True
    return not without_place(text.text, pieces(text.text, block.start, block.end), places(lexicon))[0]


def _each(text: Text, block: Block, held: CertificationHeld) -> list[CertificationHeld]:
    """A line's certificate, or the several that it tells with their short names: "Basic Life Support (BLS), ..."."""
    names = [match[1] for match in _ABBREVIATED.finditer(text.text, block.start, block.end)]
    return [replace(held, name=name) for name in names] if len(names) > 1 else [held]


def _by_name(text: Text, block: Block) -> CertificationHeld | None:
    start = block.start + len(block.label) + 1 if _SECTION_LABEL.match(block.label) else block.start
    line = text.text[start : block.end]
    name = _NAME_END.split(_LEADING_DATE.sub("", line.strip()))[0].strip(" ,.;:-")
    head, _, issuer = name.partition(", ")
    if issuer and _NAMES_CERTIFICATION.search(head):
        name = head
    if _ISSUER.search(line) and not _NAMES_CERTIFICATION.search(name):
        return None
    if not 5 < len(name) <= _LONGEST_NAME or len(name.split()) > _MOST_WORDS or _NO_NAME.match(name):
        return None
    if _PART_DONE.search(line) or _LEADS_LIST.search(line.rstrip()):
        return None
    when = _date(text, block.start, block.end) or _date(text, block.end, _end_of_details(text, block))
    status = (
        HeldStatus.IN_PROGRESS
        if _UNDER_WAY.search(line)
        else HeldStatus.PLANNED
        if re.search(r"\bplan(?:ned|ning)?\b", line, re.I)
        else HeldStatus.EXPIRED
        if _EXPIRED.search(line) and not _ENDS_LATER.search(line)
        else HeldStatus.HELD
    )
    return CertificationHeld(None, name, status, when, quote(text, block.start, block.end))
