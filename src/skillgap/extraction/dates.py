"""Dates and periods as resumes write them: "Jan 2020 - Present", "2019-2021", "05/2018 – 03/2020", "Summer 2019".

They are sought in small letters, which is quick; the places are those of the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple

from skillgap.model.dates import PartialDate
from skillgap.words import Remembered

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_SEASONS = {"winter": (1, 3), "spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11)} | {
    f"q{number}": (3 * number - 2, 3 * number) for number in (1, 2, 3, 4)
}
_SEASON_NAMES = tuple(_SEASONS)
_MONTH_NAME = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_MONTH = _MONTH_NAME.lower()
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)(?!\d|s\b)"
_DAY = r"(?:[0-3]?\d(?:st|nd|rd|th)?\s*)"
_ONE = (
    rf"(?:{_DAY}?+{_MONTH}\s*(?:\d{{1,2}}(?:st|nd|rd|th)?,\s*)?[,'’/-]?\s*(?:{_YEAR}"
    rf"|['’]\d\d\b)"
    rf"|(?:spring|summer|fall|autumn|winter|q[1-4])[,/]?\s*(?:of\s+)?{_YEAR}"
    rf"|[0-3]?\d[/.][0-3]?\d[/.]{_YEAR}"
    rf"|(?:0?[1-9]|1[0-2])\s?[/.]\s?{_YEAR}|(?<!-)(?:0[1-9]|1[0-2])-{_YEAR}"
    rf"|{_YEAR}(?:\s?[/.-]\s?(?:0[1-9]|1[0-2])(?![\d])(?:-\d\d)?|[/.][1-9](?=\s*[-–—~])|[\s-]{_MONTH}(?![\w'’]|\s*\d)|))"
)
_SHORT = rf"(?:(?:0?[1-9]|1[0-2])/\d\d(?![/\d])|['’]\d\d(?!\d)|{_DAY}?+{_MONTH}[\s-]?\d\d(?![\d/]))"
"""Two-digit years without an apostrophe: believed in a period only."""
_NOW = (
    r"(?:(?:the\s+)?present(?:ly|\s+day)?|pres\.?|current(?:ly)?|in\s+progress|continu(?:e|ing)|this\s+da(?:y|te)|now|today|to\s+date|ongoing|date|actual|till\s+(?:date|now|present)"
    r"|until\s+(?:now|today|present)|heute|aujourd['’]hui|actualidad|presente|oggi|atual|obecnie)"
)
_STOP = r"(?![^\W_])"
_TO = r"(?:\\?-{1,3}|–|—|－|−|‒|―|‑|»|›|>|\bup\s+to\b|\bto\b|\bthru\b|\buntil\b|\btill\b|\bthrough\b|/|→|~)"
_EXPECTED = r"(?:(?:exp(?:ected)?\.?|est\.?|anticipated|early|mid|late|end(?:\s+of)?)[\s-]+|\()"
PERIOD = re.compile(
    rf"(?:(?<![^\W_]|[/.])(?=[\d'’adefjlmnosqw])|(?<=[a-z])(?=\d\d?/\d\d?/\d{{4}}))"
    rf"(?:(?P<since>since|from|seit|depuis|desde|starting)\s+)?(?:(?:early|mid|late)[\s-]+)?(?P<first>{_ONE}"
    rf"|(?P<bare>{_MONTH})(?=\s*(?:-|–|—|to)\s*{_MONTH},?\s*{_YEAR})"
    rf"|(?P<two>{_SHORT})(?=\s*{_TO}\s*(?:{_SHORT}|{_NOW}{_STOP})|\s?[-–—](?:[ ]*$|[ ]*\n|[ ]{{3}})))"
    rf"(?:[ ]?[-–—](?P<gap>(?=[ ]{{3}}(?![ ]*(?:{_ONE}|{_NOW}{_STOP}|{_SHORT}))))"
    rf"|(?P<onward>\s*onwards?\b|\+(?=\s|\Z))|\s*{_TO}:?\s*(?:{_EXPECTED})?(?:(?P<last>{_ONE})|(?P<now>{_NOW}){_STOP}|(?P<late>{_SHORT})"
    rf"|(?P<short>\d\d)(?![\d/.])|(?P<open>(?=\s*(?:$|\n|\)|\||•|,))|(?<=\d[-–—])(?=\s[a-z]))))?"
)
_WORDS_BEFORE = ("since", "from", "seit", "depuis", "desde", "starting", "early", "mid", "late")
_OPENINGS = "|".join((*_MONTHS, *_SEASONS, *_WORDS_BEFORE))
_BEFORE = re.compile(rf"[^\dA-Za-z/.](?=[\d'’]|{_OPENINGS})")
"""What stands before a period, told by how it begins."""
_NOTHING = re.compile("")
"""What stands before the period that opens a text."""
_GLUED = re.compile(r"\d(?<=[a-z].)\d?/\d\d?/\d{4}")
"""A date that a page glued to the word before it."""
_BLANK = r"(?:(?:Month|MM|" + _MONTH_NAME + r")[ /.]*)?(?:(?:19|20)(?:XX|xx|YY|yy|__)|YYYY|XXXX|yyyy)"
_PLACEHOLDER = re.compile(rf"(?<!\w){_BLANK}(?:\s*{_TO}\s*(?:{_BLANK}|(?i:{_NOW}))\b)?")
_BLANKS = re.compile(r"[XYxy_][XYxy_]")
LIKE_DATE = re.compile(rf"['’/0-9](?:9(?<=19)[5-9]\d|0(?<=20)[0-4]\d|\d(?:(?<=['’/].)\d|(?<=\d\d)\s*{_TO}))")
"""What stands in every period, and in little else: a year, or two digits behind a sign or before another date."""
_A_YEAR = re.compile(_YEAR)
_A_NAME = re.compile(r"[a-z]{3,}")
LONGEST = 60 * 12


class Period(NamedTuple):
    """A period in a text: half-open characters, first and last date; `ongoing` where it reaches the present."""

    start: int
    end: int
    first: PartialDate
    last: PartialDate | None
    ongoing: bool

    @property
    def single(self) -> bool:
        """Whether the text gives one date, not a beginning and an end."""
        return self.last is None and not self.ongoing

    def months(self, today: date) -> tuple[int, int]:
        """Half-open months since year 0; a period of bare years counts the years between them."""
        begin = self.first.first_month
        if self.ongoing:
            return begin, max(begin, today.year * 12 + today.month - 1) + 1
        last = self.last or self.first
        if not last.month and not self.first.month:
            return begin, begin + max(12 * (last.year - self.first.year), 12 if last.year == self.first.year else 0)
        stop = last.first_month if last.month else last.year * 12 + 5
        return begin, max(stop, begin) + 1


_Fields = tuple[int, int, PartialDate, PartialDate | None, bool]
_quick_period: Callable[[_Fields], Period] = partial(tuple.__new__, Period)
"""A period of its fields, quickly."""


def find_periods(small: str, start: int, end: int) -> list[Period]:
    """The periods and single dates that stand in a stretch of a text in small letters, in order."""
    if small.find("/", start, end) >= 0 and _GLUED.search(small, start, end):
        return [period for match in PERIOD.finditer(small, start, end) if (period := _period(match))]
    found = []
    before = _BEFORE.search(small, start - 1, end) if start else _NOTHING.match(small)
    while before:
        at = before.end()
        if match := PERIOD.match(small, at, end):
            at = match.end() - 1
            if period := _period(match):
                found.append(period)
        before = _BEFORE.search(small, at, end)
    return found


def find_placeholders(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Dates that a template leaves open: "January 20XX - Current"."""
    if not _BLANKS.search(text, start, end):
        return []
    return [match.span() for match in _PLACEHOLDER.finditer(text, start, end)]


def _period(match: re.Match[str]) -> Period | None:
    since, said, bare, _, gap, onward, end, now, late, short, cut = match.groups()
    last = None
    if end or late:
        last = _ends[end or late]
    elif short and (year := _begins[said]) and not year.month:
        last = PartialDate(year.year // 100 * 100 + int(short))
    first = _bare(bare, last) if bare else _begins[said]
    if first is None:
        return None
    start, stop = match.span()
    if now:
        return _quick_period((start, stop, first, last, True))
    ongoing = not last and bool(since or onward or gap is not None or cut is not None)
    if not last and not ongoing and said.startswith(_SEASON_NAMES):
        last = _ends[said]
    if last and not 0 <= last.last_month - first.first_month <= LONGEST:
        return None
    return _quick_period((start, stop, first, last, ongoing))


def _bare(month: str, last: PartialDate | None) -> PartialDate | None:
    return PartialDate(last.year, _MONTHS[month[:3]]) if last else None


def read_date(text: str, *, closing: bool = False) -> PartialDate | None:
    """Read one date; a season or quarter begins, or with `closing` ends, with its first or last month."""
    words = text.strip().lower()
    year = _A_YEAR.search(words)
    if season := next((name for name in _SEASONS if words.startswith(name)), None):
        return PartialDate(int(year[0]), _SEASONS[season][closing]) if year else None
    short = re.search(r"(?<!\d)\d\d\Z", words) if not year else None
    number = int(year[0]) if year else _century(int(short[0])) if short else 0
    named = _A_NAME.search(words)
    if named and named[0][:3] in _MONTHS:
        return PartialDate(number, _MONTHS[named[0][:3]]) if number else None
    return PartialDate(number, _month(words)) if number else None


_begins = Remembered(read_date, most=2_000)
_ends = Remembered(lambda text: read_date(text, closing=True), most=2_000)
"""What each written date means at the beginning and at the end of a period."""


def _century(short: int) -> int:
    """The year that two digits mean: 98 lies behind, 24 in our time."""
    return 1900 + short if short >= 60 else 2000 + short


def _month(words: str) -> int:
    """The month of a date in digits: 05/2018, 2018-05, 05/31/2018 and 31/05/2018."""
    numbers = [int(part) for part in re.findall(r"\d+", words)]
    if len(numbers) == 3 and (12 < numbers[0] < 32 or (words.count(".") == 2 and numbers[1] <= 12)):
        numbers.pop(0)
    return next((part for part in numbers if 1 <= part <= 12), 0) if len(numbers) > 1 else 0


def union(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Half-open spans in order, overlapping and touching ones merged."""
    merged: list[tuple[int, int]] = []
    for begin, stop in sorted(spans):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], stop))
        else:
            merged.append((begin, stop))
    return merged
