"""A document's outline: its shadow text cut into sections, and these into blocks (paragraphs, list items, lines)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from skillgap.model.document import Document, SectionKind
from skillgap.text.headings import Found, find_heading
from skillgap.text.lexicon import Lexicon
from skillgap.text.lines import Line, has_date, joins, joins_in_column, read_lines, split_long, wrap_width
from skillgap.text.shadow import Shadow, cast
from skillgap.text.unheaded import unheaded_work, without_inner


class Block(NamedTuple):
    """A paragraph, list item or line: half-open `[start, end)` of the outline's text, without its bullet.

    `label` is what stands before the colon in "Languages: Python, Go".
    """

    start: int
    end: int
    section: int
    bullet: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Section:
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
    shadow = cast(document.text, known=lexicon.knows, names=lexicon.names)
    lines = read_lines(shadow.text)
    lines = split_long(lines, shadow.text, lexicon, sort)
    headings = find_headings(document, shadow, lines, lexicon, sort)
    gapped = _gapped(document, shadow, lines) if sort == "resume" else frozenset()
    sections, blocks, soft = _assemble(shadow.text, lines, headings, sort, gapped, paged=bool(document.page_starts))
    text = _softened(shadow.text, soft)
    return Outline(document, text, shadow, sections, blocks, tuple(block.start for block in blocks))


def find_headings(
    document: Document, shadow: Shadow, lines: list[Line], lexicon: Lexicon, sort: str
) -> dict[int, Found]:
    """The headings among the lines, by line index."""
    marked = _marked_lines(document, shadow, lines)
    found = {}
    current: SectionKind | None = None
    for index in range(len(lines)):
        heading = find_heading(index, lines, shadow.text, lexicon.headings[sort], marked.get(index), current, sort)
        if heading:
            found[index] = heading
            current = heading.kind
    if sort == "resume":
        found = without_inner(found, marked)
        titles = frozenset((*lexicon.cue("title_words"), *lexicon.cue("post_words")))
        found = dict(sorted((found | unheaded_work(found, lines, shadow.text, titles)).items()))
    return _with_unknown(found, lines, shadow.text, marked)


def _marked_lines(document: Document, shadow: Shadow, lines: list[Line]) -> dict[int, tuple[int, SectionKind | None]]:
    """Lines that the format itself marks as headings: index to level and, where a source says so, kind."""
    if not document.headings:
        return {}
    starts = [heading.start for heading in document.headings]
    marked = {}
    for index, line in enumerate(lines):
        raw = shadow.raw(line.start)
        nearest = bisect_right(starts, raw) - 1
        if nearest >= 0 and raw < document.headings[nearest].end:
            marked[index] = (document.headings[nearest].level, document.headings[nearest].kind)
    return marked


def _with_unknown(
    found: dict[int, Found], lines: list[Line], text: str, marked: dict[int, tuple[int, SectionKind | None]]
) -> dict[int, Found]:
    """Add marked headings of unknown wording that stand on the level of known ones: their section ends there."""
    levels = {marked[index][0] for index in found if index in marked}
    first = min(found, default=0)
    for index, (level, _) in marked.items():
        if index > first and index not in found and level in levels and _may_head(index, lines, text):
            found[index] = Found(SectionKind.OTHER, lines[index].text(text), lines[index].end)
    return {
        index: heading
        for index, heading in sorted(found.items())
        if heading.kind is not SectionKind.OTHER or not _opens_list(index, lines, found)
    }


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


_GAPS = ("\t", " " * 5)


def _gapped(document: Document, shadow: Shadow, lines: list[Line]) -> frozenset[int]:
    """Lines with a wide gap on the page (a tab or a run of spaces): they open an entry and go on with nothing."""
    raw = document.text
    starts: list[int] = []
    found = set()
    for gap in _GAPS:
        at = raw.find(gap)
        while at >= 0:
            starts = starts or [line.start for line in lines]
            place = shadow.find(at)
            number = bisect_right(starts, place) - 1
            if number >= 0 and place < lines[number].end - 1:
                found.add(number)
            at = raw.find(gap, at + len(gap))
    return frozenset(found)


def _assemble(
    text: str, lines: list[Line], headings: dict[int, Found], sort: str, gapped: frozenset[int], *, paged: bool
) -> tuple[tuple[Section, ...], tuple[Block, ...], list[int]]:
    """Sections, blocks, and the positions of line ends inside blocks."""
    first = SectionKind.CONTACT if sort == "resume" else SectionKind.ABOUT
    sections = [Section(first, "", 0, 0)]
    blocks: list[Block] = []
    soft: list[int] = []
    open_block = False
    wrap = wrap_width(lines, paged=paged)
    narrow = _IN_NARROW_COLUMNS if paged and sort == "resume" else frozenset()
    for index, line in enumerate(lines):
        heading = headings.get(index)
        if heading:
            kind = sections[-1].kind if heading.kind is None else heading.kind
            sections.append(Section(kind, heading.text, line.start, line.end, True))
            open_block = False
            if heading.rest < line.end and text[heading.rest : line.end].strip():
                blocks.append(_block(text, heading.rest, line.end, len(sections) - 1, bullet=False))
                open_block = True
        elif line.blank:
            open_block = False
        elif (
            open_block
            and index - 1 not in headings
            and index not in gapped
            and (
                joins(lines[index - 1], line, text, wrap)
                or (
                    sections[-1].kind in narrow
                    and joins_in_column(lines[index - 1], line, text, wrap, item=blocks[-1].bullet)
                )
            )
        ):
            soft.append(lines[index - 1].end)
            blocks[-1] = Block(blocks[-1].start, line.end, blocks[-1].section, blocks[-1].bullet, blocks[-1].label)
        else:
            blocks.append(_block(text, line.start, line.end, len(sections) - 1, bullet=line.bullet))
            open_block = True
    return _closed(sections, len(text)), tuple(blocks), soft


def _block(text: str, start: int, end: int, section: int, *, bullet: bool) -> Block:
    label = text[start : min(end, start + 48)].partition(":")
    named = (
        label[0].strip()
        if label[1] and label[0][:1].isalpha() and len(label[0].split()) <= 5 and "//" not in label[2][:2]
        else ""
    )
    return Block(start, end, section, bullet, named)


def _closed(sections: list[Section], length: int) -> tuple[Section, ...]:
    ends = [section.start for section in sections[1:]] + [length]
    return tuple(Section(s.kind, s.heading, s.start, end, s.marked) for s, end in zip(sections, ends, strict=True))


def _softened(text: str, soft: list[int]) -> str:
    """The same text with a space for each line end inside a block."""
    parts, done = [], 0
    for position in soft:
        stop = text.index("\n", position)
        parts += [text[done:stop], " "]
        done = stop + 1
    return "".join([*parts, text[done:]])
