"""A document's outline: its shadow text cut into sections, and these into blocks (paragraphs, list items, lines)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from skillgap.model.document import Document, SectionKind
from skillgap.text.headings import Found, Mark, Marks
from skillgap.text.job_headings import headings_of_job
from skillgap.text.lexicon import Lexicon
from skillgap.text.lines import Line, has_date, joins, joins_in_column, read_lines, wrap_width
from skillgap.text.paragraphs import split_long
from skillgap.text.resume_headings import headings_of_resume
from skillgap.text.shadow import Shadow, cast
from skillgap.text.unheaded import unheaded_work, without_inner

_GAPS = {gap: re.compile(gap) for gap in ("\t", " " * 5)}
"""What parts two fields of a line on the page."""
_LONGEST_LABEL = 48
"""Characters in which a label ends, with its colon."""


class Block(NamedTuple):
    """A paragraph, list item or line: half-open `[start, end)` of the outline's text, without its bullet.

    `label` is what stands before the colon in "Languages: Python, Go".
    """

    start: int
    end: int
    section: int
    bullet: bool = False
    label: str = ""


_block: Callable[[tuple[int, int, int, bool, str]], Block] = partial(tuple.__new__, Block)
"""A block of its fields, quickly."""


class Section(NamedTuple):
    """A heading and what follows it up to the next; the first section of a document may lack a heading."""

    kind: SectionKind
    heading: str
    start: int
    end: int
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """The shadow text, in which soft line ends are spaces, with its sections and blocks in order."""

    document: Document
    text: str
    shadow: Shadow
    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]
    _starts: tuple[int, ...]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the document's raw text behind a stretch of the outline's text."""
        return self.shadow.raw_span(start, end)

    def shadow_of(self, raw: int) -> int:
        """The position of the outline's text that stands for a raw offset."""
        return self.shadow.find(raw)

    def block_at(self, position: int) -> int:
        """Index of the block that holds a position (or the last that begins before it); -1 before the first."""
        return bisect_right(self._starts, position) - 1

    def blocks_in(self, section: int) -> tuple[Block, ...]:
        """The blocks of a section, by its number."""
        first = bisect_left(self.blocks, section, key=lambda block: block.section)
        return self.blocks[first : bisect_right(self.blocks, section, first, key=lambda block: block.section)]

    def section_of(self, block: Block) -> Section:
        """The section that a block stands in."""
        return self.sections[block.section]


def outline(document: Document, lexicon: Lexicon, *, sort: str) -> Outline:
    """Find the sections and blocks of a document; `sort` is "resume" or "job"."""
    shadow = cast(document.text, known=lexicon.knows, names=lexicon.names, without_bold=sort == "job")
    lines = read_lines(shadow.text)
    lines = split_long(lines, shadow.text, lexicon, sort)
    raws = (
        shadow.raws([line.start for line in lines])
        if document.headings or any(gap in document.text for gap in _GAPS)
        else []
    )
    headings = find_headings(lines, shadow.text, lexicon, _marked_lines(document, raws), sort)
    gapped = _gapped(document, shadow, lines, raws) if sort == "resume" else frozenset()
    sections, blocks, soft = _assemble(shadow.text, lines, headings, sort, gapped, paged=bool(document.page_starts))
    text = _softened(shadow.text, soft)
    return Outline(document, text, shadow, sections, blocks, tuple([block.start for block in blocks]))


def find_headings(lines: list[Line], text: str, lexicon: Lexicon, marks: Marks, sort: str) -> dict[int, Found]:
    """The headings among the lines of a text, by line number."""
    if sort == "job":
        found = headings_of_job(lines, text, lexicon, marks)
    else:
        found = without_inner(headings_of_resume(lines, text, lexicon.headings[sort], marks), marks)
        found |= unheaded_work(found, lines, text, _titles(lexicon))
    return _with_unknown(found, lines, text, marks)


@lru_cache(maxsize=4)
def _titles(lexicon: Lexicon) -> frozenset[str]:
    return frozenset((*lexicon.cue("title_words"), *lexicon.cue("post_words")))


def _marked_lines(document: Document, raws: list[int]) -> Marks:
    """Lines that the format itself marks as headings; `raws` are the raw offsets at which the lines begin."""
    if not document.headings:
        return {}
    marked: dict[int, Mark] = {}
    ends = [heading.start for heading in document.headings[1:]] + [len(document.text) + 1]
    for heading, end in zip(document.headings, ends, strict=True):
        for index in range(bisect_left(raws, heading.start), bisect_left(raws, min(heading.end, end))):
            marked[index] = (heading.level, heading.kind)
    return marked


def _with_unknown(found: dict[int, Found], lines: list[Line], text: str, marked: Marks) -> dict[int, Found]:
    """Add marked headings of unknown wording that stand on the level of known ones: their section ends there.

    Below a known heading of a higher level they do so only beside known ones of another kind.
    """
    known = {index: (marked[index][0], heading.kind) for index, heading in found.items() if index in marked}
    places, levels, under = list(known), {level for level, _ in known.values()}, _levels_under(known)
    first = min(found, default=0)
    for index, (level, _) in marked.items():
        if index <= first or index in found:
            continue
        above = bisect_left(places, index) - 1
        inner = above >= 0 and known[places[above]][0] < level
        if level in (under[places[above]] if inner else levels) and _may_head(index, lines, text):
            found[index] = Found(SectionKind.OTHER, lines[index].text(text), lines[index].end)
    return {
        index: heading
        for index, heading in sorted(found.items())
        if heading.kind is not SectionKind.OTHER or not _opens_list(index, lines, found)
    }


def _levels_under(known: dict[int, tuple[int, SectionKind | None]]) -> dict[int, set[int]]:
    """For each heading the levels of those of another kind under it; `known` are levels and kinds, in order."""
    under: dict[int, set[int]] = {}
    around: list[int] = []
    for index, (level, kind) in known.items():
        while around and known[around[-1]][0] >= level:
            around.pop()
        for outer in around:
            if known[outer][1] is not kind:
                under[outer].add(level)
        around.append(index)
        under[index] = set()
    return under


def _opens_list(index: int, lines: list[Line], found: dict[int, Found]) -> bool:
    """Whether a line is the first item below the heading of a list of skills, in letters as large."""
    above = next((at for at in range(index - 1, -1, -1) if not lines[at].blank), None)
    return above in found and found[above].kind is SectionKind.SKILLS


_IN_NARROW_COLUMNS = frozenset({SectionKind.CERTIFICATIONS})
"""Sections whose items are names of several words with a date: a narrow column breaks them at capitals too."""


def _may_head(index: int, lines: list[Line], text: str) -> bool:
    """Whether an unknown heading can open a section: short, and not the employer or school of a dated entry."""
    below = [line for line in lines[index + 1 : index + 6] if not line.blank][:3]
    return len(lines[index].text(text).split()) <= 6 and not any(has_date(line, text) for line in below)


def _gapped(document: Document, shadow: Shadow, lines: list[Line], raws: list[int]) -> frozenset[int]:
    """Lines with a wide gap on the page (a tab or a run of spaces): they open an entry and go on with nothing."""
    gaps = [gap.start() for pattern in _GAPS.values() for gap in pattern.finditer(document.text)]
    held = [(bisect_right(raws, gap) - 1, gap) for gap in gaps]
    return frozenset(
        index for index, gap in held if index >= 0 and not lines[index].blank and gap < shadow.raw(lines[index].end - 1)
    )


def _assemble(
    text: str, lines: list[Line], headings: dict[int, Found], sort: str, gapped: frozenset[int], *, paged: bool
) -> tuple[tuple[Section, ...], tuple[Block, ...], list[int]]:
    """Sections, blocks, and the positions of line ends inside blocks."""
    first = SectionKind.CONTACT if sort == "resume" else SectionKind.ABOUT
    ends = iter([*[lines[index].start for index in headings], len(text)])
    sections = [Section(first, "", 0, next(ends))]
    blocks: list[Block] = []
    soft: list[int] = []
    wrap = wrap_width(lines, text, paged=paged)
    narrow = _IN_NARROW_COLUMNS if paged and sort == "resume" else frozenset()
    apart = {0, *gapped, *[index + 1 for index in headings]}
    number, above = 0, lines[0]
    for index, line in enumerate(lines):
        start, end, bullet, _, _ = line
        if index in headings:
            kind, heading, rest = headings[index]
            number += 1
            sections.append(Section(kind or sections[-1].kind, heading, start, next(ends), True))
            if text[rest:end].strip():
                blocks.append(_block((rest, end, number, False, _label(text, rest, end))))
        elif start >= end:
            apart.add(index + 1)
        elif (
            not bullet
            and index not in apart
            and (
                joins(above, line, text, wrap)
                or (sections[-1].kind in narrow and joins_in_column(above, line, text, wrap, item=blocks[-1].bullet))
            )
        ):
            soft.append(above.end)
            begin, _, of, is_item, label = blocks[-1]
            blocks[-1] = _block((begin, end, of, is_item, label))
        else:
            blocks.append(_block((start, end, number, bullet, _label(text, start, end))))
        above = line
    return tuple(sections), tuple(blocks), soft


def _label(text: str, start: int, end: int) -> str:
    """What stands before a block's first colon; nothing where that is no short phrase, or the colon an address's."""
    colon = text.find(":", start, start + _LONGEST_LABEL)
    if colon < 0:
        return ""
    end = min(end, start + _LONGEST_LABEL)
    if colon >= end or not text[start].isalpha() or text.startswith("//", colon + 1, end):
        return ""
    label = text[start:colon]
    return label.strip() if len(label.split()) <= 5 else ""


def _softened(text: str, soft: list[int]) -> str:
    """The same text with a space for each line end inside a block."""
    parts, done = [], 0
    for position in soft:
        stop = text.index("\n", position)
        parts += [text[done:stop], " "]
        done = stop + 1
    return "".join([*parts, text[done:]])
