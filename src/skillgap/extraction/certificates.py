"""Certificates that a resume tells by name, line by line, known to the taxonomy or not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from skillgap.extraction.clues import Clues
from skillgap.extraction.dates import find_periods
from skillgap.extraction.degrees import find_degrees
from skillgap.extraction.header_words import header_words
from skillgap.extraction.hits import Text
from skillgap.extraction.lines import Lines
from skillgap.extraction.places import pieces, places, without_place
from skillgap.extraction.quoting import quote
from skillgap.extraction.standing import standing
from skillgap.extraction.tools import Tools
from skillgap.model.dates import PartialDate
from skillgap.model.document import SectionKind
from skillgap.model.profile import CertificationHeld, HeldStatus
from skillgap.text import Block, Lexicon
from skillgap.text.shadow import Span
from skillgap.words import phrase_key

_MOST_WORDS = 14
_NO_NAME = re.compile(
    r"(?:(?:name|title|certificat\w+)\W+(?:issuer|issued|organi[sz]ation|date|year)|certifications?"
    r"|certificates?(?! (?:[ivx]+ )?in\b)|licen[sc]es?|issued|issuer|credential id|certificate (?:id|no|number)|valid"
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
_MOST_OF_STUDY = 120
_LONGEST_LIST = 300
"""Characters above which a line is no list of certificates but a text without line ends."""
_FULL_LINE = 70
"""Characters from which a line may go on in the next one."""
_HEADS_ROW = re.compile(r"(?i:certifications|certificates|licen[sc]es)\W*\s(?=[A-Z])")
"""How the row of a table begins that lists certificates."""
_SPELLED_OUT = re.compile(r"[A-Z][A-Z0-9]{2,6} \(([A-Z][\w&+ -]{8,80})\)")
_SHORT = re.compile(r"[A-Z]{4,6}\Z")
"""What a certificate is called by letters alone: "OSCP"."""
_OF_STUDY = re.compile(
    r"\b(?:certificate\b(?! of (?:merit|completion|secondary|education))|certified\b"
    r"|(?:btec|nvq)\b.*\b(?:diploma|award|level)\b)"
)
_OF_SCHOOL = re.compile(r"\b(?:school|secondary|leaving|matric\w*|general)\W+(?:\w+\W+)?certificate\b")
"""Certificates among studies, and those with which school ends; in small letters."""
_PARTED = re.compile(r";\s|\s[·•]\s")
_WITH_DATE = re.compile(r"\W*[A-Z][\w.:+-]*+\W+\w.*(?:(?:19|20)\d\d|\()", re.S)


def date_in(text: Text, start: int, end: int) -> PartialDate | None:
    """The first date of a stretch."""
    periods = find_periods(text.small, start, end)
    return periods[0].first if periods else None


def items(text: Text, start: int, end: int) -> list[Span]:
    """A line, or its parts where it lists several certificates with their dates: "CSPO, 2014 · PMC-III, 2021"."""
    cuts = [match.span() for match in _PARTED.finditer(text.text, start, end)]
    if not cuts or end - start > _LONGEST_LIST:
        return [(start, end)]
    begins = [start, *[after for _, after in cuts]]
    parts = list(zip(begins, [*[before for before, _ in cuts], end], strict=True))
    told = [span for span in parts if _WITH_DATE.match(text.text, *span) and not _DETAIL.match(text.text, *span)]
    return parts if len(told) > 1 else [(start, end)]


def end_of_details(text: Text, block: Block) -> int:
    """Where the lines end that give a certification's issuer, dates and number: "Issued Jan 2022 · Expires 2025"."""
    at = text.outline.block_at(block.start) + 1
    below = text.outline.blocks[at : at + _MOST_DETAILS]
    stop = block.end
    for one in below:
        if one.section != block.section or not _DETAIL.match(text.text, one.start, one.end):
            break
        stop = one.end
    return stop


def named_certifications(
    text: Text, lines: Lines, used: Collection[int], clues: Clues, tools: Tools, *, today: date
) -> list[CertificationHeld]:
    """The certificates that lines about them name, beside those recognised, which stand where `used` says."""
    blocks = text.outline.blocks
    listed = _listed(text, lines, clues)
    if not listed:
        return _of_languages(text, clues, ())
    taken = {text.outline.block_at(at) for at in used}
    numbers = sorted(listed - taken)
    strange = {number for number in numbers if _of_person(text, blocks[number], tools.lexicon)}
    courses = _courses(text, numbers)
    named = [
        one
        for number, span in _spans(text, sorted(listed - courses))
        if not any(span[0] <= at < span[1] for at in used)
        if not strange.intersection((number, number + 1))
        if (number in numbers or span != (blocks[number].start, blocks[number].end))
        if (held := _by_name(text, blocks[number], span, tools, today))
        for one in _each(text, span, held)
    ]
    return named + _of_languages(text, clues, numbers)


def _listed(text: Text, lines: Lines, clues: Clues) -> set[int]:
    """The lines about certificates: of their section, with their label, and those among studies that name one."""
    kinds = text.kinds
    found = {number for number, block in lines.labelled if _SECTION_LABEL.match(block.label)}
    if SectionKind.CERTIFICATIONS in kinds:
        found.update(number for number, kind in enumerate(kinds) if kind is SectionKind.CERTIFICATIONS)
    for number in {text.sentences[at].block for at in clues["certificate"]}:
        start, end, *_ = text.outline.blocks[number]
        row = kinds[number] is SectionKind.SKILLS and _HEADS_ROW.match(text.text, start, end)
        if row or (kinds[number] is SectionKind.EDUCATION and _is_of_study(text, start, end, lines)):
            found.add(number)
    return found


def _is_of_study(text: Text, start: int, end: int, lines: Lines) -> bool:
    """Whether a line among studies is a certificate that is neither a degree nor of a school."""
    small = text.small
    if end - start > _MOST_OF_STUDY or not _OF_STUDY.search(small, start, end) or _OF_SCHOOL.search(small, start, end):
        return False
    return not lines.words.tells_deed(text.text[start:end]) and not find_degrees(text.text, start, end, held=True)


def _spans(text: Text, numbers: list[int]) -> Iterator[tuple[int, Span]]:
    """The items of some lines, each with the number of its line; a full line may go on in the next."""
    blocks = text.outline.blocks
    reached = -1
    for number in numbers:
        if number <= reached:
            continue
        below = number + 1
        start, end = blocks[number].start, blocks[number].end
        *whole, last = items(text, start, end)
        cut_off = whole and end - start >= _FULL_LINE and not date_in(text, *last)
        if cut_off and below in numbers and not blocks[below].bullet:
            last, reached = (last[0], blocks[below].end), below
        for span in (*whole, last):
            yield number, span


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


def _each(text: Text, span: Span, held: CertificationHeld) -> list[CertificationHeld]:
    """An item's certificate, or the several that it tells with their short names: "Basic Life Support (BLS), ..."."""
    names = [match[1] for match in _ABBREVIATED.finditer(text.text, *span)]
    return [replace(held, name=name) for name in names] if len(names) > 1 else [held]


def _by_name(text: Text, block: Block, span: Span, tools: Tools, today: date) -> CertificationHeld | None:
    start, end = span
    if start == block.start and _SECTION_LABEL.match(block.label):
        start += len(block.label) + 1
    elif row := _HEADS_ROW.match(text.text, start, end):
        start = row.end()
    line = " ".join(text.text[start:end].split("\n"))
    when = date_in(text, *span) or (date_in(text, end, end_of_details(text, block)) if end == block.end else None)
    name = _name_in(line.strip(), dated=when is not None)
    if not name or _PART_DONE.search(line) or _LEADS_LIST.search(line.rstrip()):
        return None
    status = standing(line.replace(name, "", 1), when, today)
    known = tools.taxonomy.certification_lookup(phrase_key(name)) if end > block.end else ()
    id, name = (known[0][0], tools.taxonomy.label(known[0][0])) if known else (None, name)
    return CertificationHeld(id, name, status, when, quote(text, *span))


def _name_in(line: str, *, dated: bool) -> str | None:
    """The name of the certificate that a line tells; None where it tells none."""
    spelled = _SPELLED_OUT.match(line)
    leading = _LEADING_DATE.match(line)
    name = spelled[1] if spelled else _NAME_END.split(line[leading.end() :] if leading else line)[0].strip(" ,.;:-")
    head, _, issuer = name.partition(", ")
    if issuer and _NAMES_CERTIFICATION.search(head):
        name = head
    if _ISSUER.search(line) and not _NAMES_CERTIFICATION.search(name):
        return None
    if not 5 < len(name) <= _LONGEST_NAME and not (dated and _SHORT.match(name)):
        return None
    return None if len(name.split()) > _MOST_WORDS or _NO_NAME.match(name) else name
