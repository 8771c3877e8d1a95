"""Which blocks of a section can be lines of a header, and which of them carry its date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from skillgap.extraction.dates import LIKE_DATE, Period, find_periods, find_placeholders
from skillgap.extraction.header_words import HeaderWords, tells_post
from skillgap.extraction.headers import Field, fields_of, read_field, read_header
from skillgap.extraction.places import Span
from skillgap.model.document import SectionKind
from skillgap.text import Block, Outline

POSTS = frozenset({SectionKind.EXPERIENCE, SectionKind.VOLUNTEERING})
_FIRMS = ("Inc.", "Ltd.", "Co.", "Corp.", "LLC.", "S.A.", "Pvt.", "L.P.", "S.p.A.")
_STAMP = re.compile(r"\W*(?:last\s+)?(?:updated|revised|modified)\b|\W*(?:page|references)\b", re.I)
_EDITION = re.compile(
    r"(?:office|server|studio|sharepoint|windows|sql|exchange|word|excel|project|visio|autocad|designer|directory|dynamics|access"
    r"|outlook|powerpoint|version|release|edition|solidworks|r2|v)\s*\Z",
    re.I,
)
"""What a year is the edition of, no date: "SQL Server 2019"."""
_FILLING = re.compile(r"[ .·_–—-]{3,}")
"""What only leads the eye across a line."""
_NOW_BELOW = re.compile(r"[\s|]+(?:present|current|now|today|ongoing|(?:till|to) date)[\s|]*", re.I)
_MOST_HEADER = 110
_MOST_TOLD = 120
_YEAR = 4
"""Digits of a year, which alone on its line heads no post."""
_MOST_FACT = 40
_BEHIND = 60
"""Characters behind a date among which a title is its own."""


class Mark(NamedTuple):
    """The date of a header: which block of the section holds it, and the period unless it is left open.

    `dates` are the characters of this and of every other date of the block.
    """

    block: int
    period: Period | None
    dates: tuple[Span, ...]


def _to_now(text: str, period: Period, end: int) -> Period:
    """A date that a word for the present follows in its column, as the period that it begins."""
    if period.single and _NOW_BELOW.fullmatch(text, period.end, end):
        return period._replace(end=end, ongoing=True)
    return period


def _in_columns(text: str, periods: list[Period]) -> Period | None:
    """The period whose beginning and end stand in two columns of a table; None elsewhere."""
    if len(periods) != 2 or not (periods[0].single and periods[1].single):
        return None
    first, last = periods
    gap = text[first.end : last.start]
    if gap.strip(" |–-") or last.first < first.first:
        return None
    return Period(first.start, last.end, first.first, last.first, ongoing=False)


class HeaderLines:
    """The blocks of one section, judged one by one."""

    def __init__(self, outline: Outline, number: int, blocks: Sequence[Block], words: HeaderWords) -> None:
        self.outline = outline
        self.text = outline.text
        self.number = number
        self.kind = outline.sections[number].kind
        self.blocks = blocks
        self.words = words
        self._fields: dict[tuple[int, tuple[Span, ...]], list[Field]] = {}

    def marks(self) -> list[Mark]:
        """The dates of the blocks that can be (part of) a header; bullets and sentences with dates are none."""
        found = []
        for index, (start, end, *_) in enumerate(self.blocks):
            mark = self._mark(index) if LIKE_DATE.search(self.text, start, end) else self._left_open(index)
            if mark:
                found.append(mark)
        return found

    def _mark(self, index: int) -> Mark | None:
        block = self.blocks[index]
        length = block.end - block.start
        if length >= 260:
            return None
        periods = find_periods(self.text, block.start, block.end)
        if not periods:
            return self._left_open(index)
        if self._is_stamp(block) or (self.kind in POSTS and block.label.lower().startswith("project")):
            return None
        if len(periods) == 1:
            periods = [_to_now(self.text, periods[0], block.end)]
        dates = tuple([(period.start, period.end) for period in periods])
        if whole_of := _in_columns(self.text, periods):
            periods = [whole_of]
        whole = [period for period in periods if not period.single]
        if block.label and (len(whole) > 1 or not (whole or block.label.lower() in self.words.labels)):
            return None
        period = self._as_one(whole) if whole else periods[0]
        alone = self._length(block) - (period.end - period.start)
        if not whole and not self._may_be_single(index, period, alone):
            return None
        return Mark(index, period, dates) if self._fits(block, period, alone, bool(whole)) else None

    def _length(self, block: Block) -> int:
        """The characters of a block, without those that only fill its line."""
        whole = self.text[block.start : block.end]
        filled = "   " in whole or "---" in whole or "..." in whole or "___" in whole
        return len(_FILLING.sub("  ", whole) if filled else whole)

    def _as_one(self, periods: list[Period]) -> Period:
        """The first of a line's periods, reaching over those of the posts named behind it."""
        one = periods[0]
        for before, other in pairwise(periods):
            if not self.words.names_title(self.text[before.end : other.start]):
                break
            first = min(one.first, other.first)
            ongoing = one.ongoing or other.ongoing
            ends = [period.last for period in (one, other) if period.last]
            one = Period(one.start, one.end, first, None if ongoing else max(ends), ongoing)
        return one

    def _fits(self, block: Block, period: Period, alone: int, whole: bool) -> bool:
        """Whether what stands around a date is a header's; `alone` counts its characters."""
        titled = whole and self._is_titled(block, period)
        ends = self.text[block.end - 1] == "." and not titled and not self.text.endswith(_FIRMS, block.start, block.end)
        at_edge = period.end >= block.end - 2 or period.start <= block.start + 2
        told = whole and tells_post(self.text, block.start, block.end)
        if told:
            return alone <= _MOST_TOLD
        if block.bullet and alone > 2 and (not whole or alone > 90 or ends or not (titled or at_edge)):
            return False
        return not (alone > 170 or (ends and alone > 80) or (alone > 40 and self.tells_deed(block)))

    def _is_titled(self, block: Block, period: Period) -> bool:
        """Whether a post is named before a date, or right behind one that opens its line or ends its label."""
        if self.words.names_title(self.text[block.start : period.start]):
            return True
        opens = period.start <= block.start + 2 or (block.label and period.end == block.start + len(block.label))
        return bool(opens) and self.words.names_title(self.text[period.end : min(period.end + _BEHIND, block.end)])

    def _left_open(self, index: int) -> Mark | None:
        """A date that a template leaves open."""
        block = self.blocks[index]
        if block.bullet or block.end - block.start > _MOST_HEADER or self.kind not in POSTS:
            return None
        spans = find_placeholders(self.text, block.start, block.end)
        return Mark(index, None, tuple(spans)) if spans and not self._is_stamp(block) else None

    def _may_be_single(self, index: int, period: Period, alone: int) -> bool:
        """Whether one date without an end can date a header: at an edge of its line, in a post's beside a title."""
        if alone > 70 or _EDITION.search(self.text, max(period.start - 24, self.blocks[index].start), period.start):
            return False
        if self.kind not in POSTS or alone <= 3:
            return alone > 3 or self.kind not in POSTS or self._beside_title(index)
        block = self.blocks[index]
        if self.text.startswith("   ", period.end) and period.start == block.start:
            return True
        at_edge = period.end >= block.end - 2 or period.start <= block.start + 1
        return at_edge and not self.tells_deed(block) and (self.names_title(block) or self._beside_title(index))

    def _beside_title(self, index: int) -> bool:
        above = index - 2 if index > 1 and self._is_fact(self.blocks[index - 1]) else index - 1
        near = [self.blocks[at] for at in (above, index + 1) if 0 <= at < len(self.blocks)]
        return any(self.can_head(block) and self.names_title(block) for block in near)

    def names_title(self, block: Block) -> bool:
        """Whether a block names a post."""
        return self.words.names_title(self.text[block.start : block.end])

    def tells_deed(self, block: Block) -> bool:
        """Whether a block begins by telling what was done."""
        return self.words.tells_deed(self.text[block.start : block.end])

    def can_head(self, block: Block) -> bool:
        """Whether a block can be a line of a header: short, no bullet, sentence or deed, no label of another kind."""
        text, start, end = self.text, block.start, block.end
        if block.bullet:
            return self._is_fact(block)
        if end - start > _MOST_HEADER and self._length(block) > _MOST_HEADER:
            return False
        if end - start == _YEAR and text[start:end].isdecimal():
            return False
        if text[end - 1] in ".;:" and not text.endswith(_FIRMS, start, end):
            return False
        if (
            text.count("://", start, end) > text.count("](", start, end)
            or self._is_stamp(block)
            or self._is_table_head(block)
        ):
            return False
        if block.label and block.label.lower() not in self.words.labels:
            return " at " in block.label or "," in block.label
        return not self.tells_deed(block)

    def _is_fact(self, block: Block) -> bool:
        """Whether a list item or quoted line holds a place and nothing else: "> Oslo, Norway" below a title."""
        if not block.bullet or block.end - block.start > _MOST_FACT:
            return False
        fields = self.fields(block, ())
        return bool(fields) and all(field.perhaps or not field.head for field in fields)

    def _is_stamp(self, block: Block) -> bool:
        """Whether a block tells of the document: "Last updated in May 2024", "Page 2"."""
        return _STAMP.match(self.text, block.start, block.end) is not None

    def _is_table_head(self, block: Block) -> bool:
        """Whether a line is the first row of a table: "Company, Designation, From, To"."""
        words = self.text[block.start : block.end].lower().split()
        return 2 < len(words) <= 8 and all(word == "|" or word.strip("|:,") in self.words.labels for word in words)

    def fields(self, block: Block, dates: tuple[Span, ...]) -> list[Field]:
        """The pieces of a block that is or may be a header's line, without its dates."""
        known = self._fields.get((block.start, dates))
        if known is None:
            known = [read_field(self.text, span, self.words) for span in fields_of(self.outline, block, dates)]
            self._fields[block.start, dates] = known
        return known

    def is_place(self, block: Block) -> bool:
        """Whether a block holds a place and nothing else."""
        fields = self.fields(block, ())
        header = read_header(fields, self.text, self.words)
        return bool(fields) and header.title is None and header.employer is None

    def names_firm_or_place(self, block: Block) -> bool:
        """Whether a block without a title holds the name of a firm, or a name and a place."""
        fields = self.fields(block, ())
        header = read_header(fields, self.text, self.words)
        firm = self.words.names_firm(self.text[block.start : block.end])
        return header.title is None and (firm or len(fields) > 1)
