"""The degrees of a resume's education, each with its field, school and date.

Resumes name the school above its degree or below it, and keep to one of the two: the first degree of a section tells.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import cached_property
from itertools import islice

from skillgap.extraction.clues import Clues
from skillgap.extraction.degrees import NamedDegree, end_date_in, find_degrees, institution_in, names_subject
from skillgap.extraction.hits import Text
from skillgap.extraction.lines import Lines
from skillgap.extraction.phrases import Phrases
from skillgap.extraction.places import without_place
from skillgap.extraction.quoting import quote
from skillgap.model.dates import PartialDate
from skillgap.model.document import SectionKind
from skillgap.model.profile import DegreeHeld
from skillgap.text import Block
from skillgap.text.shadow import Span

_ASIDE = frozenset(
    {SectionKind.CONTACT, SectionKind.SUMMARY, SectionKind.OTHER, SectionKind.COURSES, SectionKind.GOALS}
)
_NONE_HELD = re.compile(
    r"(?:['’]s)?[\s-]*(?:thesis|dissertation|students?\b|fellow|advis|supervis|committee|courses?\b|project|scholarship"
    r"|award|entrance"
    r"|level\b)",
    re.I,
)
_OTHERS = re.compile(
    r"\b(?:supervis|mentor|advis|taught|tutor|fellowship for|google|scholar|admitted|committee)\w*\W*(?:\w+\W+){0,3}\Z",
    re.I,
)
_NO_SCHOOL = re.compile(
    r"\b(?:c?gpa|cum laude|honou?rs|minor|major|thesis|dean|coursework|relevant|graduated|graduation|expected"
    r"|distinction|class"
    r"|grade|percent\w*|rank|scholar\w*|concentration|speciali[sz]ation|focus|advisor|courses?|study|studied|degree"
    r"|candidate)\b|%|\d",
    re.I,
)
_NO_FIELD = re.compile(
    r"\b(?:candidate|student|hon(?:ou)?rs|gpa|expected|graduated|present|summa|magna|cum|laude|thesis|class|first"
    r"|second|degree|minor"
    r"|university|college|school|institute|academy|your|major|distinction|with|from|at)\b",
    re.I,
)
_AFTER = re.compile(
    r"\.?\)?(?:['’]s?)?(?:\s++[Dd]egree)?(?:\s++of\s++(?:Applied\s+)?(?:Science|Arts|Engineering|Technology"
    r"|Business Administration|Philosophy))?"
    r"(?:\s*+\([^)]{1,24}\))?\s*+(?:,|:|in\b|of\b|–|-|—)?\s*+(?P<field>[A-Z][\w&/’'.-]*(?:\s(?:and|of|in|&|the|for"
    r"|[A-Z][\w&/’'-]*)){0,6})"
)
_OF_THESIS = re.compile(r"\s*(?:thesis|dissertation|advis[oe]rs?|supervisors?|committee|courses?|coursework)\b", re.I)
_BRACKET = re.compile(r"\.?\s*\((?P<field>[A-Z][\w &,/-]{2,60})\)")
_MAJOR = re.compile(
    r"\b(?:major(?:ed|ing)?|speciali[sz]ation|speciali[sz]ed|concentration|field)(?:\s+in"
    r"|\s*:)?\s+(?P<field>[A-Z][\w&/’' -]+)",
    re.I,
)
_LEAD = re.compile(r"(?:Degrees?,? (?:in )?|Majors?(?:ed|ing)?(?: in|:)?\s+|Double Major in\s+)", re.I)
_TAIL = re.compile(
    r"(?:(?<![\s,])[\s,]++)?+\b(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?|Spring|Summer|Fall|Winter|Expected"
    r"|Minors? (?:in|:).*|GPA.*"
    r"|Class of)\s*+\Z"
)
_TOWN = re.compile(r"(?P<link>,| at) (?P<town>[A-Z][\w-]+(?: [A-Z][\w-]+)?)")
_DISCIPLINES = frozenset(
    ("Engineering", "Science", "Arts", "Technology", "Applied Science", "Fine Arts", "Business", "Commerce")
)
_MOST_LINE, _MOST_BULLET = 240, 60
"""Characters of a line, and of a bulleted one, within which a degree of the person's stands."""
_MOST_DEGREES = 40
"""Degrees of one section after which nobody's own are told."""
_REACH = 3
"""Blocks below a degree that can still tell of it."""


def held_degrees(text: Text, lines: Lines, clues: Clues) -> tuple[DegreeHeld, ...]:
    """The degrees that the sections about education name, in order; without any, those of lines beside the work."""
    blocks = text.outline.blocks
    told = {text.sentences[number].block for number in clues["degree"]}
    sections = {blocks[number].section for number in told if text.kinds[number] is SectionKind.EDUCATION}
    starts = frozenset([blocks[number].start for number in told])
    found = [
        held
        for section in sorted(sections)
        for held in _Studies(text, lines, text.outline.blocks_in(section), starts).held()
    ]
    if not found:
        aside = (blocks[number] for number in sorted(told) if text.kinds[number] in _ASIDE)
        tells = (held for block in aside for held in _Studies(text, lines, [block], starts).held())
        found = list(islice((held for held in tells if held.field or held.institution), _MOST_DEGREES))
    return tuple(found)


def _clean(field: str) -> str | None:
    """A field without what stands before and behind it: "Degree, ", a month, a school, a minor."""
    first, *more = [part.strip() for part in _TAIL.sub("", _LEAD.sub("", field)).split(",")]
    kept = [first] if not institution_in(first, 0, len(first)) else []
    for part in more:
        if not kept or not names_subject(part, 0, len(part)) or institution_in(part, 0, len(part)):
            break
        kept.append(part)
    return ", ".join(kept).strip(" .-–") or None


_cleaned = Phrases(_clean, most=2_000)


def _said_again(before: DegreeHeld, one: DegreeHeld) -> bool:
    """Whether a degree repeats the one before, as where a margin names it too."""
    fields = {before.field, one.field}
    schools = [name for name in (before.institution, one.institution) if name]
    return (
        before.level is one.level
        and before.date == one.date
        and (len(fields) == 1 or None in fields)
        and (len(schools) < 2 or schools[0] in schools[1] or schools[1] in schools[0])
        and (before.evidence.quote != one.evidence.quote or None in fields)
    )


class _Studies:
    """The blocks of one section about education; `told` are the starts of those that may name a degree."""

    def __init__(self, text: Text, lines: Lines, blocks: Sequence[Block], told: Container[int]) -> None:
        self.text = text
        self.told = told
        self.lines = lines
        self.blocks = blocks
        self.known = lines.words.places
        self.named = list(islice(self._own_degrees(), _MOST_DEGREES))
        self.taken = {index for index, _ in self.named}
        self._cut: dict[int, list[Span]] = {}

    def _own_degrees(self) -> Iterator[tuple[int, NamedDegree]]:
        for index, block in enumerate(self.blocks):
            if block.start not in self.told:
                continue
            end = min(block.end, block.start + _MOST_LINE)
            for degree in find_degrees(self.text.text, block.start, end, held=True):
                if self._is_own(block, degree):
                    yield index, degree

    def _is_own(self, block: Block, degree: NamedDegree) -> bool:
        """Whether a degree is the person's: not a thesis, a fellowship, or a student taught."""
        text = self.text.text
        if _NONE_HELD.match(text, degree.end) or (block.label and _OF_THESIS.match(block.label)):
            return False
        before = degree.start - block.start
        if block.bullet and before > _MOST_BULLET:
            return False
        return not (before and _OTHERS.search(text[max(block.start, degree.start - 40) : degree.start]))

    def held(self) -> list[DegreeHeld]:
        """The degrees in order."""
        found: list[DegreeHeld] = []
        lines = sorted(self.taken)
        around = zip([-1, *lines], [*lines[1:], len(self.blocks)], strict=False)
        beside = dict(zip(lines, around, strict=False))
        for index, degree in self.named:
            floor, stop = beside[index][0] + 1, beside[index][1]
            at, school = self._school(index, degree, floor, stop)
            if school is None and self._school_above and found and floor == index:
                school = found[-1].institution
            when, completed = self._date(index, at, floor, stop)
            field = degree.field or self._field(index, degree, stop)
            line = quote(self.text, self.blocks[index].start, self.blocks[index].end)
            one = DegreeHeld(degree.level, _cleaned[field] if field else None, school, when, completed, line)
            if not (found and _said_again(found[-1], one)):
                found.append(one)
        return found

    @cached_property
    def _school_above(self) -> bool:
        """Whether schools stand above their degrees in this section."""
        first = self.named[0][0]
        return (
            first > 0
            and self._school_in(first - 1, loose=True) is not None
            and self._own_school(*self.named[0]) is None
        )

    def _parts(self, index: int) -> list[Span]:
        """The pieces of a line between gaps, signs and commas, without dates and places."""
        if index not in self._cut:
            block, text = self.blocks[index], self.text.text
            dates = tuple([(period.start, period.end) for period in self.lines.periods(block)])
            parts: list[Span] = []
            for field in self.lines.fields(block, dates):
                names = field.names
                parts += without_place(text, names, self.known)[0] if field.sort else names[: len(field.head)]
            self._cut[index] = parts
        return self._cut[index]

    def _school_in(self, index: int, *, loose: bool = False) -> str | None:
        block = self.blocks[index]
        if index in self.taken or block.bullet or block.label:
            return None
        words = self.text.text
        parts = self._parts(index)
        named = next((part for part in parts if institution_in(words, *part)), None)
        if named or not parts:
            return self._whole_name(index, named) if named else None
        free = not any(_NO_SCHOOL.search(words, *part) for part in parts) and block.end - block.start <= 60
        return words[slice(*parts[0])] if loose and free else None

    def _whole_name(self, index: int, part: Span) -> str:
        """The name of a school, with the town that belongs to it: "University of California, Berkeley"."""
        words = self.text.text
        name = institution_in(words, *part) or words[slice(*part)]
        found = _TOWN.match(words, part[1], self.blocks[index].end) if name.startswith("University of ") else None
        if not found:
            return name
        link, town = found.groups()
        if names_subject(town, 0, len(town)) or self.known.is_region(town):
            return name
        first = town.split()
        return f"{name}{link} {first[0] if len(first) == 2 and first[0] == first[1] else town}"

    def _own_school(self, index: int, degree: NamedDegree) -> str | None:
        """The school on the degree's own line."""
        words = self.text.text
        for part in self._parts(index):
            if institution_in(words, *part):
                start = max(degree.end, degree.field_end) if part[0] <= degree.start < part[1] else part[0]
                if name := institution_in(words, start, part[1]) or institution_in(words, part[0], degree.start):
                    return self._whole_name(index, part) if start == part[0] else name.removeprefix("of ")
        return None

    def _school(self, index: int, degree: NamedDegree, floor: int, stop: int) -> tuple[int, str | None]:
        """The line and name of a degree's school."""
        own = self._own_school(index, degree)
        if own:
            return index, own
        above = range(index - 1, max(floor, index - _REACH) - 1, -1)
        below = range(index + 1, min(stop, index + 1 + _REACH))
        for loose in (False, True):
            for at in above if self._school_above else below:
                if name := self._school_in(at, loose=loose and abs(at - index) == 1):
                    return at, name
        return index, None

    def _date(self, index: int, school: int, floor: int, stop: int) -> tuple[PartialDate | None, bool]:
        """The end of the studies: of the degree's line, its school's, or the nearest beside them."""
        beside = [index, school, *range(index + 1, min(stop, index + 1 + _REACH))]
        beside += [index - 1] if index - 1 >= floor and (index == floor + 1 or self._school_above) else []
        done = True
        for at in dict.fromkeys(beside):
            block = self.blocks[at]
            if at not in (index, school) and (
                block.bullet or (self._school_above and at > index and self._school_in(at))
            ):
                continue
            if at == index and (range_below := self._range_below(index, stop)):
                block = range_below
            when, completed = end_date_in(self.text.small, block.start, block.end, self.lines.periods(block))
            done = done and completed
            if when or not completed:
                return when, done
        return None, done

    def _range_below(self, index: int, stop: int) -> Block | None:
        """The line of nothing but dates below a degree whose own line has their first year: a time line."""
        said = self.lines.periods(self.blocks[index])
        if len(said) != 1 or not said[0].single or index + 1 >= stop or self._parts(index + 1):
            return None
        below = self.lines.periods(self.blocks[index + 1])
        return self.blocks[index + 1] if below and below[0].first == said[0].first and not below[0].single else None

    def _field(self, index: int, degree: NamedDegree, stop: int) -> str | None:
        """The field of study behind the degree, elsewhere on its line, or named as a major below."""
        words = self.text.text
        own = next((part for part in self._parts(index) if part[0] <= degree.start < part[1]), None)
        end = own[1] if own else self.blocks[index].end
        bracket = _BRACKET.match(words, degree.end, end)
        if bracket and names_subject(words, *bracket.span("field")):
            return bracket["field"]
        match = _AFTER.match(words, degree.end, end)
        broad = match is not None and match["field"].strip() in _DISCIPLINES
        if (
            match
            and not broad
            and not _NO_FIELD.search(match["field"])
            and not institution_in(words, *match.span("field"))
        ):
            return match["field"].strip(" .-")
        for part in self._parts(index):
            if part != own and names_subject(words, *part) and not institution_in(words, *part):
                return words[slice(*part)]
        for at in range(index, min(stop, index + 3)):
            if major := _MAJOR.search(words, self.blocks[at].start, self.blocks[at].end):
                return re.split(r"\s+(?:with|and a)\b|[,;.(]", major["field"])[0].strip()
        return match["field"].strip() if match and broad else None
