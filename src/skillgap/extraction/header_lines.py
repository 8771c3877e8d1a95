"""Which blocks of a section can be lines of a header, and which of them carry its date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress, count, pairwise, repeat
from typing import NamedTuple

from skillgap.extraction.dates import LIKE_DATE, Period, find_placeholders
from skillgap.extraction.header_words import tells_post
from skillgap.extraction.headers import BEST_FIT, read_header
from skillgap.extraction.lines import Lines
from skillgap.model.document import SectionKind
from skillgap.text import Block
from skillgap.text.shadow import Span

POSTS = frozenset({SectionKind.EXPERIENCE, SectionKind.VOLUNTEERING})
_FIRMS = ("inc.", "ltd.", "co.", "corp.", "llc.", "s.a.", "pvt.", "l.p.", "s.p.a.")
_STAMP = re.compile(r"\W*(?:(?:last\s+)?(?:updated|revised|modified)|page|references)\b")
"""How a line about the document begins, in small letters."""
_EDITION = re.compile(
    r"(?:office|server|studio|sharepoint|windows|sql|exchange|word|excel|project|visio|autocad|designer|directory|dynamics|access"
    r"|outlook|powerpoint|version|release|edition|solidworks|r2|v|of the (?:year|month|quarter))\s*\Z"
)
"""What a year is the edition of, no date: "SQL Server 2019", "Employee of the Year 2019"; in small letters."""
_NUMBERED = re.compile(r"(?<!\S)\d{1,2}[.)]\s+\Z")
_LONGEST_NUMBER = 6
_FILLING = re.compile(r"[ .·_–—-]{3,}")
"""What only leads the eye across a line."""
_NOW_BELOW = re.compile(r"[\s|]+(?:present|current|now|today|ongoing|(?:till|to) date)[\s|]*", re.I)
_MOST_HEADER = 110
_MOST_TOLD = 120
_MOST_DATED = 260
"""Characters from which a line with a date is a paragraph."""
_MOST_BESIDE = 40
"""Characters that may stand beside any date of a header."""
_YEAR = 4
"""Digits of a year, which alone on its line heads no post."""
_MOST_FACT = 40
_MOST_LABELLED = 70
"""Characters of a line with a label and a full stop, above which it is a sentence."""
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


def _in_columns(text: str, first: Period, last: Period) -> Period | None:
    """The period whose beginning and end stand in two columns of a table; None elsewhere."""
    if not (first.single and last.single):
        return None
    gap = text[first.end : last.start]
    if gap.strip(" |–-") or last.first < first.first:
        return None
    return Period(first.start, last.end, first.first, last.first, ongoing=False)


class HeaderLines:
    """The blocks of one section, judged one by one."""

    def __init__(self, lines: Lines, number: int, blocks: Sequence[Block]) -> None:
        self.lines = lines
        self.text = lines.text
        self.small = lines.small
        self.number = number
        self.kind = lines.outline.sections[number].kind
        self.blocks = blocks
        self.words = lines.words

    def marks(self) -> list[Mark]:
        """The dates of the blocks that can be (part of) a header; bullets and sentences with dates are none."""
        starts, ends, *_ = zip(*self.blocks, strict=True)
        dated = map(LIKE_DATE.search, repeat(self.small), starts, ends)
        asked = range(len(starts)) if self.lines.left_open else compress(count(), dated)
        return [mark for mark in map(self._mark, asked) if mark]

    def _mark(self, index: int) -> Mark | None:
        start, end, _, bullet, label = block = self.blocks[index]
        if end - start >= _MOST_DATED:
            return None
        periods = self.lines.periods(block)
        if not periods:
            return self._left_open(index)
        if self._is_stamp(block) or (label and self.kind in POSTS and label.lower().startswith("project")):
            return None
        if len(periods) > 1:
            period, whole = self._of_several(periods)
            dates = tuple([one[:2] for one in periods])
        else:
            period = _to_now(self.text, periods[0], end)
            whole, dates = 0 if period.single else 1, (period[:2],)
        if label and (whole > 1 or not (whole or self.words.sort_of(label))):
            return None
        if whole and not bullet and end - start - (period.end - period.start) <= _MOST_BESIDE:
            return Mark(index, period, dates)
        alone = self._length(block) - (period.end - period.start)
        if not whole and not self._may_be_single(index, period, alone):
            return None
        return Mark(index, period, dates) if self._fits(block, period, alone, whole > 0) else None

    def _of_several(self, periods: list[Period]) -> tuple[Period, int]:
        """The period that several dates of a line tell, and how many of them are whole."""
        if len(periods) == 2 and (whole_of := _in_columns(self.text, *periods)):
            return whole_of, 1
        whole = [period for period in periods if not period.single]
        return self._as_one(whole) if len(whole) > 1 else (whole or periods)[0], len(whole)

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
        if whole and tells_post(self.text, block.start, block.end):
            return alone <= _MOST_TOLD
        if not block.bullet and alone <= _MOST_BESIDE:
            return True
        titled = whole and self._is_titled(block, period)
        ends = self.text[block.end - 1] == "." and not titled and not self._ends_name(block)
        at_edge = period.end >= block.end - 2 or period.start <= block.start + 2
        if block.bullet and alone > 2 and (not whole or alone > 90 or ends or not (titled or at_edge)):
            return False
        return not (alone > 170 or (ends and alone > 80) or (alone > _MOST_BESIDE and self.tells_deed(block)))

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
        if alone > 70 or _EDITION.search(self.small, max(period.start - 24, self.blocks[index].start), period.start):
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
        text, (start, end, _, bullet, label) = self.text, block
        if bullet and not self._numbers_firm(block):
            return end - start <= _MOST_FACT and self._is_fact(block)
        if end - start > _MOST_HEADER and self._length(block) > _MOST_HEADER:
            return False
        if end - start == _YEAR and text[start:end].isdecimal():
            return False
        if label and self.words.sort_of(label):
            return text[end - 1] != "." or end - start <= _MOST_LABELLED
        if label and not (" at " in label or "," in label):
            return False
        if text[end - 1] in ".;:" and not self._ends_name(block):
            return False
        if text.find("://", start, end) >= 0 and text.count("://", start, end) > text.count("](", start, end):
            return False
        if not self.words.opens_other[text[start:end].partition(" ")[0]]:
            return True
        return not (self._is_stamp(block) or self._is_table_head(block) or self.tells_deed(block))

    def _ends_name(self, block: Block) -> bool:
        """Whether the full stop of a line ends a firm ("Hill Ltd."), a state ("Salem, Ore.") or a bare title."""
        if self.small.endswith(_FIRMS, block.start, block.end):
            return True
        _, comma, last = self.text[block.start : block.end].rpartition(",")
        if not last.endswith(".") or len(last) > _MOST_FACT:
            return False
        return self.words.places.is_region(last) if comma else self.words.phrases[last[:-1]].fit == BEST_FIT

    def _numbers_firm(self, block: Block) -> bool:
        """Whether a list item counts the firms worked for: "2. Hill & Sons Ltd.", "1. Company: Hill & Sons"."""
        if not _NUMBERED.search(self.text, max(block.start - _LONGEST_NUMBER, 0), block.start):
            return False
        line = self.text[block.start : block.end]
        if self.words.names_title(line):
            return False
        return self.words.sort_of(block.label) == "employer" or (
            self.words.names_firm(line) and (not line.endswith(".") or self._ends_name(block))
        )

    def is_bare_date(self, index: int) -> bool:
        """Whether a block holds one date and nothing else."""
        block = self.blocks[index]
        periods = self.lines.periods(block)
        return len(periods) == 1 and not self.lines.cut(block, ((periods[0].start, periods[0].end),))

    def names_both(self, block: Block) -> bool:
        """Whether a list item names a firm and a post, each in a field of its own: "Hill & Sons - Junior Clerk"."""
        fields = self.lines.fields(block) if block.bullet and not self.tells_deed(block) else []
        return (
            len(fields) > 1
            and {0, BEST_FIT}.issuperset(fit := [field.fitness for field in fields])
            and len(set(fit)) > 1
        )

    def _is_fact(self, block: Block) -> bool:
        """Whether a list item or quoted line holds a place and nothing else: "> Oslo, Norway" below a title."""
        if not block.bullet or block.end - block.start > _MOST_FACT:
            return False
        if not self.words.places.may_stand_in(self.text[block.start : block.end]):
            return False
        fields = self.lines.fields(block)
        return bool(fields) and all(field.perhaps or not field.head for field in fields)

    def _is_stamp(self, block: Block) -> bool:
        """Whether a block tells of the document: "Last updated in May 2024", "Page 2"."""
        return _STAMP.match(self.small, block.start, block.end) is not None

    def _is_table_head(self, block: Block) -> bool:
        """Whether a line is the first row of a table: "Company, Designation, From, To"."""
        line, labels = self.small[block.start : block.end], self.words.labels
        first = line.partition(" ")[0]
        if first != "|" and first.strip("|:,") not in labels:
            return False
        words = line.split()
        return 2 < len(words) <= 8 and all(word == "|" or word.strip("|:,") in labels for word in words)

    def is_place(self, block: Block) -> bool:
        """Whether a block holds a place and nothing else."""
        fields = self.lines.fields(block)
        header = read_header(fields, self.text, self.words)
        return bool(fields) and header.title is None and header.employer is None

    def names_firm_or_place(self, block: Block) -> bool:
        """Whether a block without a title holds the name of a firm, or a name and a place."""
        fields = self.lines.fields(block)
        header = read_header(fields, self.text, self.words)
        firm = self.words.names_firm(self.text[block.start : block.end])
        return header.title is None and (firm or len(fields) > 1)
