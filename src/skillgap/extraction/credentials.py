"""Certifications that a resume names: held, expired, in progress or planned."""

from __future__ import annotations

import re
from datetime import date

from skillgap.extraction.dates import find_periods
from skillgap.extraction.hits import Hit, Text
from skillgap.extraction.quoting import quote
from skillgap.extraction.tools import Tools
from skillgap.model.dates import PartialDate
from skillgap.model.document import SectionKind
from skillgap.model.profile import Assertion, CertificationHeld, HeldStatus
from skillgap.text import Block

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
_NO_NAME = re.compile(r"^(?:certifications?|certificates?|licenses?|issued|credential id|valid|see |\W*$)", re.I)
_LONGEST_NAME = 200
"""Characters above which a line of certifications is no name."""


def held_certifications(text: Text, hits: list[Hit], tools: Tools, *, today: date) -> tuple[CertificationHeld, ...]:
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
    return (*(known[id] for id in sorted(known)), *_unknown(text, blocks_used))


def _held(text: Text, block: Block, hit: Hit, validity: int | None, today: date) -> CertificationHeld | None:
    long = block.end - block.start > _LONG_LINE
    line = text.text[max(block.start, hit.start - 60) : hit.end + 80] if long else text.text[block.start : block.end]
    if hit.assertion in (Assertion.NEGATED, Assertion.OTHER):
        return None
    when = _date(text, block)
    status = _status(line, hit.assertion, when, validity, today, in_goals=_kind_of(text, block) is SectionKind.GOALS)
    return CertificationHeld(hit.target, hit.label, status, when, quote(text, block.start, block.end))


def _kind_of(text: Text, block: Block) -> SectionKind:
    return text.outline.section_of(block).kind


def _date(text: Text, block: Block) -> PartialDate | None:
    periods = find_periods(text.text, block.start, block.end)
    return periods[0].first if periods else None


def _status(
    line: str, assertion: Assertion, when: PartialDate | None, validity: int | None, today: date, *, in_goals: bool
) -> HeldStatus:
    if _UNDER_WAY.search(line) and not re.search(r"\bcurrently (?:held|valid|active|certified)\b", line, re.I):
        return HeldStatus.IN_PROGRESS
    if assertion is Assertion.ASPIRED or in_goals or _PLANNED.search(line):
        return HeldStatus.PLANNED
    if _BOOKED.search(line):
        return HeldStatus.IN_PROGRESS
    if _EXPIRED.search(line) and not re.search(r"\bexp\w*:?\s+\w*\.?\s*20[23]\d", line, re.I):
        return HeldStatus.EXPIRED
    month = today.year * 12 + today.month - 1
    if (
        end := re.search(r"\b(?:exp\w*:?|valid (?:until|through|till|to)|until)\s+\D{0,12}(20\d\d)", line, re.I)
    ) and int(end[1]) < today.year:
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


def _unknown(text: Text, used: set[int]) -> list[CertificationHeld]:
    found = []
    for number, block in enumerate(text.outline.blocks):
        if number in used or _kind_of(text, block) is not SectionKind.CERTIFICATIONS:
            continue
        name = re.split(r"\s*[|•–—]\s*|\s{2,}|\s-\s|,\s*(?=\w+\s*\d{4}|\d{4})|\(", text.text[block.start : block.end])[
            0
        ].strip(" ,.;:-")
        if (
            5 < len(name) <= _LONGEST_NAME
            and len(name.split()) <= 14
            and not _NO_NAME.match(name)
            and not re.fullmatch(r"[\W\d]*(?:\w{3,9}\.?\s+)?\d{4}[\W\d]*", name)
        ):
            line = text.text[block.start : block.end]
            status = (
                HeldStatus.IN_PROGRESS
                if _UNDER_WAY.search(line)
                else HeldStatus.PLANNED
                if re.search(r"\bplan(?:ned|ning)?\b", line, re.I)
                else HeldStatus.HELD
            )
            found.append(CertificationHeld(None, name, status, _date(text, block), quote(text, block.start, block.end)))
    return found
