"""Certifications that a resume names: held, expired, in progress or planned."""

from __future__ import annotations

from datetime import date
from operator import attrgetter

from skillgap.extraction.certificates import date_in, end_of_details, items, named_certifications
from skillgap.extraction.clues import Clues
from skillgap.extraction.hits import Hit, Text
from skillgap.extraction.lines import Lines
from skillgap.extraction.quoting import quote
from skillgap.extraction.standing import standing
from skillgap.extraction.tools import Tools
from skillgap.model.document import SectionKind
from skillgap.model.profile import Assertion, CertificationHeld, HeldStatus
from skillgap.text import Block

_CERTIFICATION = attrgetter("certification")
_LONG_LINE = 240
"""Characters from which a line speaks of more than one certification."""
_BEFORE, _BEHIND = 60, 80
"""Characters around a name in a long line that speak of it."""


def held_certifications(
    text: Text, hits: list[Hit], lines: Lines, clues: Clues, tools: Tools, *, today: date
) -> tuple[CertificationHeld, ...]:
    """Every certification that a resume names, known ones by id, then lines of its section that hold unknown ones."""
    known: dict[str, CertificationHeld] = {}
    used: set[int] = set()
    for hit in filter(_CERTIFICATION, hits):
        sentence = text.sentence(hit.first)
        if sentence is None:
            continue
        used.add(hit.start)
        block = text.outline.blocks[sentence.block]
        validity = tools.taxonomy.certifications[hit.target].validity_months
        held = _held(text, block, hit, validity, today)
        if held and (hit.target not in known or known[hit.target].status is not HeldStatus.HELD):
            known[hit.target] = held
    named = named_certifications(text, lines, used, clues, tools, today=today)
    return (*(known[id] for id in sorted(known)), *[one for one in named if one.id not in known])


def _held(text: Text, block: Block, hit: Hit, validity: int | None, today: date) -> CertificationHeld | None:
    if hit.assertion in (Assertion.NEGATED, Assertion.OTHER):
        return None
    parts = items(text, block.start, block.end)
    start, end = next((part for part in parts if part[0] <= hit.start < part[1]), parts[0])
    stop = end_of_details(text, block) if len(parts) == 1 else end
    when = date_in(text, start, end) or date_in(text, end, stop)
    if end - start > _LONG_LINE:
        start, stop = max(start, hit.start - _BEFORE), hit.end + _BEHIND
    wanted = hit.assertion is Assertion.ASPIRED or text.outline.section_of(block).kind is SectionKind.GOALS
    told = text.text[start : hit.start] + text.text[hit.end : stop]
    status = standing(told, when, today, wanted=wanted, validity=validity)
    return CertificationHeld(hit.target, hit.label, status, when, quote(text, start, end))
