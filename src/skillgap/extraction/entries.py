"""The entries of a resume: positions, projects and studies with their header lines and dates.

A header is the lines around a date that are neither bullets nor sentences. Resumes are regular: how many lines the
first entry of a section has before its date, the others have too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from skillgap.extraction.dates import Period, find_periods
from skillgap.model.document import SectionKind, SourceEntry
from skillgap.text import Block, Lexicon, Outline

DATED = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING, SectionKind.EDUCATION})
_PARTS = re.compile(r"(?=[\s|•;,a])\s*(?:\||•|\t|\n| [-–—] |\s@\s|;|\s{3,}|,\s|\bat\b(?=\s[A-Z])| {2,})\s*")
_TRIM = " ,;|•-–—()[]:·\t\n*_"
_PLACE = re.compile(r"^(?:remote|hybrid|on-?site|[A-Z][\w.’' -]+,\s*(?:[A-Z]{2}|[A-Z][a-z]+)|[A-Z]{2}|USA?|UK)$")
_FIRMS = ("Inc.", "Ltd.", "Co.", "Corp.", "LLC.", "S.A.", "Pvt.", "L.P.")
_MOST_HEADER = 110


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a section: half-open characters of the outline's text; the header's own end, title, employer.

    `names` are the stretches of the header that name no skill: employer, school, place.
    """

    start: int
    end: int
    header_end: int
    section: SectionKind
    title: str
    title_start: int
    employer: str | None
    period: Period | None
    names: tuple[tuple[int, int], ...]


def find_entries(outline: Outline, lexicon: Lexicon) -> list[Entry]:
    """The entries of all dated sections, in order."""
    if outline.document.entries:
        return [_given(outline, entry) for entry in outline.document.entries]
    found: list[Entry] = []
    title_words = frozenset(lexicon.cue("title_words"))
    for number, section in enumerate(outline.sections):
        if section.kind in DATED:
            found += _in_section(outline.text, outline.blocks_in(number), section.kind, title_words)
    return found


def _given(outline: Outline, entry: SourceEntry) -> Entry:
    """An entry that a structured source states as data, moved to the outline's text."""
    text = outline.document.text
    start = outline.shadow_of(entry.start)
    end = outline.shadow_of(entry.end)
    names = []
    for name in (entry.organisation,):
        at = text.find(name, entry.start, entry.end) if name else -1
        if at >= 0:
            names.append((outline.shadow_of(at), outline.shadow_of(at + len(name))))
    at = text.find(entry.title, entry.start, entry.end) if entry.title else -1
    title_start = outline.shadow_of(at) if at >= 0 else start
    header_end = max([title_start + len(entry.title), *(stop for _, stop in names)])
    period = Period(start, start, entry.since, entry.until, entry.ongoing) if entry.since else None
    return Entry(
        start,
        end,
        header_end,
        entry.section,
        entry.title,
        title_start,
        entry.organisation or None,
        period,
        tuple(names),
    )


def _in_section(text: str, blocks: Sequence[Block], kind: SectionKind, title_words: frozenset[str]) -> list[Entry]:
    dated = [(index, period) for index, block in enumerate(blocks) if (period := _header_period(text, block, kind))]
    starts: list[tuple[int, int, Period]] = []
    lead = 0
    for order, (index, period) in enumerate(dated):
        floor = starts[-1][1] + 1 if starts else 0
        above = _lines_above(text, blocks, index, floor)
        if order == 0:
            lead = len(above)
        begin = above[-min(lead, len(above))] if lead and above else index
        starts.append((begin, index, period))
    ends = [*(begin for begin, _, _ in starts[1:]), len(blocks)][: len(starts)]
    return [
        _entry(text, blocks[begin:stop], index - begin, period, kind, title_words)
        for (begin, index, period), stop in zip(starts, ends, strict=True)
        if begin < stop
    ]


def _header_period(text: str, block: Block, kind: SectionKind) -> Period | None:
    """The period of a block that can be (part of) a header; bullets and sentences with dates are none."""
    length = block.end - block.start
    periods = find_periods(text, block.start, block.end) if length < 260 else []
    if not periods:
        return None
    whole = [period for period in periods if period.last or period.ongoing]
    period = (whole or periods)[0]
    alone = length - (period.end - period.start)
    if block.bullet and (not whole or alone > 90 or text[block.end - 1] == "."):
        return None
    if not whole and (alone > 70 or (kind is SectionKind.EXPERIENCE and alone > 24)):
        return None
    if (text[block.start : block.end].rstrip().endswith(".") and alone > 80) or alone > 170:
        return None
    return period


def _lines_above(text: str, blocks: Sequence[Block], index: int, floor: int) -> list[int]:
    """Blocks directly above a date that can belong to its header, nearest last."""
    found: list[int] = []
    at = index - 1
    while at >= floor and len(found) < 3 and _can_head(text, blocks[at]):
        found.insert(0, at)
        at -= 1
    return found


def _can_head(text: str, block: Block) -> bool:
    return (
        not block.bullet
        and block.end - block.start <= _MOST_HEADER
        and (text[block.end - 1] not in ".;:" or text.endswith(_FIRMS, block.start, block.end))
    )


def _entry(
    text: str, blocks: Sequence[Block], dated: int, period: Period, kind: SectionKind, title_words: frozenset[str]
) -> Entry:
    last = dated
    while last + 1 < len(blocks) and last - dated < 2 and _can_head(text, blocks[last + 1]) and len(blocks) > last + 2:
        last += 1
    header = blocks[: last + 1]
    parts = [part for block in header for part in _parts(text, block, period)]
    title = next((part for part in parts if _names_title(text[part[0] : part[1]], title_words)), None)
    others = [part for part in parts if part != title and not _PLACE.match(text[part[0] : part[1]])]
    if title is None and others:
        title = others.pop(0) if kind in (SectionKind.PROJECTS, SectionKind.EXPERIENCE) and len(others) > 1 else None
    employer = text[slice(*others[0])] if others else None
    names = (
        tuple(part for part in parts if part != title)
        if kind in (SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.VOLUNTEERING)
        else ()
    )
    if kind is SectionKind.EDUCATION:
        names = tuple(
            part
            for part in parts
            if re.search(
                r"\b(?:university|college|institute|school|academy|universit\w+|polytechnic)\b",
                text[slice(*part)],
                re.I,
            )
        )
    return Entry(
        blocks[0].start,
        blocks[-1].end,
        header[-1].end,
        kind,
        text[slice(*title)] if title else "",
        title[0] if title else blocks[0].start,
        employer,
        period,
        names,
    )


def _parts(text: str, block: Block, period: Period) -> list[tuple[int, int]]:
    """The pieces of a header line between its separators, without the date."""
    found = []
    for start, end in (
        ((block.start, min(block.end, period.start)), (max(block.start, period.end), block.end))
        if block.start <= period.start < block.end
        else ((block.start, block.end),)
    ):
        at = start
        for match in [*_PARTS.finditer(text, start, end), None]:
            stop = match.start() if match else end
            piece = text[at:stop]
            begin = at + len(piece) - len(piece.lstrip(_TRIM))
            finish = stop - (len(piece) - len(piece.rstrip(_TRIM)))
            if finish - begin > 1:
                found.append((begin, finish))
            at = match.end() if match else end
    return found


def _names_title(text: str, title_words: frozenset[str]) -> bool:
    return any(word.strip("().,").lower() in title_words for word in text.replace("/", " ").replace("-", " ").split())
