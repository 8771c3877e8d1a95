"""Dates and periods as resumes write them: "Jan 2020 - Present", "2019-2021", "05/2018 – 03/2020", "Summer 2019"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from skillgap.model.dates import PartialDate

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_SEASONS = {"winter": (1, 3), "spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11)}
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)(?!\d)"
_ONE = (
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}\s*(?:\d{{1,2}}(?:st|nd|rd|th)?,\s*)?[,'’/-]?\s*(?:{_YEAR}"
    rf"|['’]\d\d\b)"
    rf"|(?:Spring|Summer|Fall|Autumn|Winter)\s+(?:of\s+)?{_YEAR}"
    rf"|(?:0?[1-9]|1[0-2])\s?[/.]\s?{_YEAR}|{_YEAR}\s?[/.-]\s?(?:0[1-9]|1[0-2])(?![\d])(?:-\d\d)?|{_YEAR})"
)
_NOW = r"(?:present|current(?:ly)?|now|today|to\s+date|ongoing|date|actual|till\s+date|until\s+now)"
PERIOD = re.compile(
    rf"(?<![\w/.])(?=[\dadfjmnosw])(?:(?P<since>since|from)\s+)?(?P<first>{_ONE}"
    rf"|(?P<bare>{_MONTH})(?=\s*(?:-|–|—|to)\s*{_MONTH}\s*{_YEAR}))"
    rf"(?:\s*(?:-{{1,3}}|–|—|−|\bto\b|\buntil\b|\bthrough\b|/|→|~)\s*(?:(?P<last>{_ONE})|(?P<now>{_NOW})\b"
    rf"|(?P<short>\d\d)(?![\d/.])|(?P<open>(?=\s*(?:$|\n|\)|\||•|,)))))?",
    re.IGNORECASE,
)
_A_YEAR = re.compile(_YEAR)
_A_NAME = re.compile(r"[a-z]{3,}")
_YEAR_HINT = re.compile(r"(?:19[5-9]|20[0-4])\d|['’]\d\d")
"""What stands in every period: most texts are spared the pattern above."""
LONGEST = 60 * 12


@dataclass(frozen=True, slots=True)
class Period:
    """A period in a text: half-open characters, first and last date; `ongoing` where it reaches the present."""

    start: int
    end: int
    first: PartialDate
    last: PartialDate | None
    ongoing: bool

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


def find_periods(text: str, start: int, end: int) -> list[Period]:
    """The periods and single dates that stand in a stretch of text, in order."""
    if not _YEAR_HINT.search(text, start, end):
        return []
    return [period for match in PERIOD.finditer(text, start, end) if (period := _period(match))]


def _period(match: re.Match[str]) -> Period | None:
    last = None
    if match["last"]:
        last = read_date(match["last"], closing=True)
    elif match["short"] and (year := read_date(match["first"])) and not year.month:
        last = PartialDate(year.year // 100 * 100 + int(match["short"]))
    first = _bare(match["bare"], last) if match["bare"] else read_date(match["first"])
    ongoing = bool(match["now"] or (match["since"] and not last) or (match["open"] is not None and not last))
    if match["first"] and first and not last and not ongoing and match["first"].split()[0].lower() in _SEASONS:
        last = read_date(match["first"], closing=True)
    if first is None or (
        last and (last.last_month < first.first_month or last.first_month - first.first_month > LONGEST)
    ):
        return None
    return Period(match.start(), match.end(), first, last, ongoing)


def _bare(month: str, last: PartialDate | None) -> PartialDate | None:
    return PartialDate(last.year, _MONTHS[month[:3].lower()]) if last else None


def read_date(text: str, *, closing: bool = False) -> PartialDate | None:
    """Read one date; a season begins, or with `closing` ends, with its first or last month."""
    words = text.strip().lower()
    year = _A_YEAR.search(words)
    if season := next((name for name in _SEASONS if words.startswith(name)), None):
        return PartialDate(int(year[0]), _SEASONS[season][closing]) if year else None
    named = _A_NAME.search(words)
    if named and named[0][:3] in _MONTHS:
        short = re.search(r"['’](\d\d)\b", words)
        number = int(year[0]) if year else 2000 + int(short[1]) if short else 0
        return PartialDate(number, _MONTHS[named[0][:3]]) if number else None
    numbers = [int(part) for part in re.findall(r"\d+", words)]
    month = next((part for part in numbers if 1 <= part <= 12), 0) if len(numbers) > 1 else 0
    return PartialDate(int(year[0]), month) if year else None


def union(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Half-open spans in order, overlapping and touching ones merged."""
    merged: list[tuple[int, int]] = []
    for begin, stop in sorted(spans):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], stop))
        else:
            merged.append((begin, stop))
    return merged
