"""The entries of a resume: positions, projects and studies with their header lines and dates.

A header is the lines around a date that are neither bullets nor sentences. Resumes are regular: how many lines the
first entry of a section has before its date, the others have too. A post without any date is an entry where its title
stands on a line of its own above the work.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from skillgap.extraction.dates import Period
from skillgap.extraction.header_lines import POSTS, HeaderLines, Mark
from skillgap.extraction.headers import Field, Header, read_header
from skillgap.extraction.lines import Lines
from skillgap.model.document import SectionKind, SourceEntry
from skillgap.text import Outline
from skillgap.text.shadow import Span

DATED = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING, SectionKind.EDUCATION})
_SCHOOL = re.compile(
    r"[acipsu](?<!\w.)(?<=(?=(?:university|college|institute|school|academy|universit\w+|polytechnic)\b).)"
)
"""What a school is called, in small letters, told by the first one."""
_MOST_LINES = 3


class _Head(NamedTuple):
    """A header: its first and last block in the section, its date, and what it says."""

    begin: int
    last: int
    mark: Mark | None
    says: Header


_head: Callable[[tuple[int, int, Mark | None, Header]], _Head] = partial(tuple.__new__, _Head)
"""A header of its parts, quickly."""


class Entry(NamedTuple):
    """An entry of a section: half-open characters of the outline's text; the header's own end, title, employer.

    `names` are the stretches of the header that name no skill: employer, school, place. `number` is the section's.
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
    number: int = 0


def find_entries(lines: Lines) -> list[Entry]:
    """The entries of all dated sections, in order."""
    outline = lines.outline
    if outline.document.entries:
        return [_given(outline, entry) for entry in outline.document.entries]
    found: list[Entry] = []
    for number, blocks in groupby(outline.blocks, attrgetter("section")):
        if outline.sections[number].kind in DATED:
            found += _Section(lines, number, tuple(blocks)).entries()
    return found


def _given(outline: Outline, entry: SourceEntry) -> Entry:
    """An entry that a structured source states as data, moved to the outline's text."""
    text = outline.document.text
    start = outline.shadow_of(entry.start)
    end = outline.shadow_of(entry.end)
    at = text.find(entry.organisation, entry.start, entry.end) if entry.organisation else -1
    names = ((outline.shadow_of(at), outline.shadow_of(at + len(entry.organisation))),) if at >= 0 else ()
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
        names,
    )


def _below_banners(entries: list[Entry]) -> list[Entry]:
    """The posts without the dated lines of their employer above them: these are the employer of all posts below.

    Such a line has no title and no work of its own, and a period that holds those of the posts.
    """
    kept: list[Entry] = []
    banner: Entry | None = None
    for before, entry, below in zip([None, *entries], entries, [*entries[1:], None], strict=False):
        if banner and not (entry.employer is None and _holds(banner, entry)):
            banner = None
        if not entry.title and entry.end <= entry.header_end + 1 and below and below.title and _holds(entry, below):
            banner = entry
        elif banner:
            first = banner if before is banner else entry
            names = (*banner.names, *entry.names) if before is banner else entry.names
            kept.append(entry._replace(start=first.start, employer=banner.employer, names=names))
        else:
            kept.append(entry)
    return kept


def _single(mark: Mark) -> bool:
    return mark.period is not None and mark.period.single


def _holds(banner: Entry, entry: Entry) -> bool:
    """Whether the period of an entry lies inside another's; years alone may be rounded."""
    outer, inner = banner.period, entry.period
    if outer is None or inner is None or inner.first.year < outer.first.year:
        return False
    if outer.ongoing or inner.ongoing:
        return outer.ongoing
    return (inner.last or inner.first).year <= (outer.last or outer.first).year


class _Section(HeaderLines):
    """The blocks of one section while its entries are sought; `dates` are those of its headers, by their block."""

    dates: Mapping[int, tuple[Span, ...]]

    def entries(self) -> list[Entry]:
        """The entries in order: the dated ones, or in a section without dates the undated posts."""
        marks = self.marks()
        self.dates = {mark.block: mark.dates for mark in marks}
        heads = self._dated(self._without_years(marks)) if marks else self._undated()
        stops = [head.begin for head in heads[1:]]
        stops.append(len(self.blocks))
        found: list[Entry] = []
        for head, stop in zip(heads, stops, strict=False):
            if found and self._says_nobody(head.says):
                found[-1] = found[-1]._replace(end=self.blocks[stop - 1].end)
            else:
                found.append(self._entry(head, stop, found[-1] if found else None))
        return _below_banners(found) if self.kind is SectionKind.EXPERIENCE else found

    def _without_years(self, marks: list[Mark]) -> list[Mark]:
        """The dates without years that are headings of a time line, above the post with its own period."""
        years = {
            mark.block
            for mark, below in pairwise(marks)
            if below.block == mark.block + 1 and self._is_year(mark, below) and not _single(below)
        }
        return [mark for mark in marks if mark.block not in years] if years else marks

    def _is_year(self, mark: Mark, below: Mark) -> bool:
        """Whether a line holds a year alone, or begins with the year of the bare dates below it."""
        block, period, dates = self.blocks[mark.block], mark.period, below.period
        if not (period and dates and _single(mark) and period.start == block.start and period.end - period.start == 4):
            return False
        return period.end == block.end or (period.first.year == dates.first.year and self.is_bare_date(below.block))

    def _says_nobody(self, header: Header) -> bool:
        """Whether a date among the work names neither post nor firm: "Duration: March to May 2019"."""
        return header.title is None and header.employer is None and self.kind is SectionKind.EXPERIENCE

    def _dated(self, marks: Sequence[Mark]) -> list[_Head]:
        """The headers around dates."""
        begins = self._begins(marks)
        stops = [*begins[1:], len(self.blocks)]
        return [self._head(begin, mark, stop) for begin, mark, stop in zip(begins, marks, stops, strict=True)]

    def _head(self, begin: int, mark: Mark, stop: int) -> _Head:
        """A header with the blocks below its date that belong to it."""
        last = mark.block
        lowest = min(stop, last + _MOST_LINES) - 1
        head = self._read(begin, last, mark)
        while last < lowest and self._goes_on(head, stop):
            last += 1
            head = self._read(begin, last, mark)
        return head

    def _begins(self, marks: Sequence[Mark]) -> list[int]:
        """The first block of each header, by its date; the first header tells how many lines there are above it."""
        dated = [mark.block for mark in marks]
        first = self._above(dated[0], 0, _MOST_LINES)
        if dated[0] - first == _MOST_LINES:
            beside = sum(map(self.is_place, self.blocks[first : dated[0]]))
            first = self._above(dated[0], 0, _MOST_LINES + beside)
        lead = dated[0] - first
        if not lead:
            return dated
        return [first, *[self._above(block, before + 1, lead) for before, block in pairwise(dated)]]

    def _above(self, index: int, floor: int, most: int) -> int:
        """The first of the blocks directly above a date that can belong to its header."""
        at = index
        while at > floor and index - at < most and self.can_head(self.blocks[at - 1]):
            at -= 1
        if at == index > floor and self.names_both(self.blocks[at - 1]) and self.is_bare_date(index):
            return at - 1
        return at + 1 if floor and at == floor < index and self.is_place(self.blocks[at]) else at

    def _undated(self) -> list[_Head]:
        """The headers of a section without dates: a title's lines above the work, at most three."""
        if self.kind is not SectionKind.EXPERIENCE:
            return []
        found: list[_Head] = []
        at = 0
        while at < len(self.blocks):
            last = at
            while last < len(self.blocks) and self.can_head(self.blocks[last]):
                last += 1
            if self._lists_posts(at, last):
                found += [self._read(line, line, None) for line in range(at, last)]
            elif 0 < last - at <= _MOST_LINES and self._heads_post(at, last):
                found.append(self._read(at, last - 1, None))
            at = last + 1
        return found

    def _lists_posts(self, begin: int, stop: int) -> bool:
        """Whether each of several lines is a post: "Head Chef, The Lantern" above "Line Cook, Mill House"."""
        lines = self.blocks[begin:stop]
        commas = {self.text.count(",", block.start, block.end) for block in lines}
        titled = sum(self.names_title(block) for block in lines)
        return len(lines) > 1 and len(commas) == 1 and 0 not in commas and titled * 2 > len(lines)

    def _heads_post(self, begin: int, stop: int) -> bool:
        """Whether lines without a date are the header of a post: a title, and an employer or work below."""
        below = stop < len(self.blocks) and (self.blocks[stop].bullet or self.tells_deed(self.blocks[stop]))
        titled = any(self.names_title(block) for block in self.blocks[begin:stop])
        return titled and (below or stop - begin > 1)

    def _entry(self, head: _Head, stop: int, before: Entry | None) -> Entry:
        begin, last, mark, (title, firm, _, sure) = head
        text, start = self.text, self.blocks[begin].start
        employer = text[firm[0] : firm[1]] if firm else None
        if before and not (employer and sure) and self._is_below_banner(before, last + 1 - begin, employer):
            if title and firm and firm[0] > title[1]:
                title = (title[0], firm[1])
            employer = before.employer
        return Entry(
            start,
            self.blocks[stop - 1].end,
            self.blocks[last].end,
            self.kind,
            text[title[0] : title[1]] if title else "",
            title[0] if title else start,
            employer,
            mark.period if mark else None,
            self._names(head),
            self.number,
        )

    def _is_below_banner(self, before: Entry, lines: int, employer: str | None) -> bool:
        """Whether the employer of the entry before stands above this one too: on a line that only the first has."""
        head = self.text[before.start : before.header_end]
        banner = before.end > before.header_end and ("\n" in head or (before.employer or "\n") not in head)
        return banner and (lines == 1 or (employer is None and lines <= head.count("\n")))

    def _read(self, begin: int, last: int, mark: Mark | None) -> _Head:
        """The header that some blocks make, without their dates."""
        fields: list[Field] = []
        for at in range(begin, last + 1):
            fields += self.lines.fields(self.blocks[at], self.dates.get(at, ()))
        header = read_header(fields, self.text, self.words)
        if self.kind is SectionKind.PROJECTS and header.employer is None and header.title is None and fields:
            header = header._replace(title=fields[0].span)
        return _head((begin, last, mark, header))

    def _goes_on(self, head: _Head, stop: int) -> bool:
        """Whether the block below still belongs to the header: it brings the title, the employer or the place."""
        below, last, says = self.blocks[head.last + 1], head.last, head.says
        if below.bullet and last == head.begin and not says.title and not says.employer:
            return self.names_title(below) and not self.tells_deed(below) and below.end - below.start < 80
        if not self.can_head(below):
            return False
        if says.title is None or not self.words.phrases[self.text[slice(*says.title)]].fit:
            return last + 2 < stop or self.names_title(below)
        if says.employer is None:
            return last + 2 < stop
        return self.is_place(below) or (not says.sure and self.names_firm_or_place(below))

    def _names(self, head: _Head) -> tuple[Span, ...]:
        if self.kind is SectionKind.EDUCATION:
            spans = [field.span for field in head.says.fields]
            return tuple([span for span in spans if _SCHOOL.search(self.small, *span)])
        return head.says.names() if self.kind in POSTS else ()
