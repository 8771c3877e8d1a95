"""Years of experience that a line asks: "5+ years", "3-5 yrs", "at least three years", "18 months"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBERS = {
    word: number
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a couple of": 2, "couple of": 2, "fifteen": 15, "twenty": 20, "a": 1, "an": 1}
_NUMBER = r"(?:\d{1,2}(?:\.\d)?|" + "|".join(sorted(_NUMBERS, key=lambda w: (-len(w), w))) + ")"
_YEARS = re.compile(
    rf"(?:(?<![\w.$€£-])|(?<=[a-z]{{3}})(?=\d\d?\+))(?P<low>{_NUMBER})(?:\s*\(\d+\))?\s*(?P<plus>\+|or more"
    rf"|plus)?\s*(?:(?:-|–|—|to|or)\s*(?P<high>{_NUMBER})\s*\+?\s*)?(?:\+\s*)?(?:full\s+|solid\s+)?(?P<unit>years?"
    rf"|yrs?\.?|months?)(?:['’]|\b)",
    re.I,
)
_ELSEWHERE = re.compile(
    r"\b(?:for over|for more than|history|in business|since|founded|anniversary|old|ago|of age|vesting|contract"
    r"|over the past|over the last|within the last|in the last|in the past|the next|the past|the last|fortune|company"
    r"|we have|our|every|per|each|warranty|internship|program duration|duration|maternity|paternity|leave|vacation"
    r"|tenure as|18|21)\b",
    re.I,
)
_OF_THEM = re.compile(rf"(?<![\w.])(?P<low>{_NUMBER})(?: years)? of (?:them|these|those|which)\b", re.I)
"""Years among those named before: "4+ years in machine learning, at least 2 of them with models in production"."""
_UNITS = ("year", "yr", "month")
_MOST = 25


@dataclass(frozen=True, slots=True)
class Years:
    """A number of years asked; half-open characters of the text."""

    start: int
    end: int
    years: float
    words: str


def find_years(text: str, start: int, end: int) -> list[Years]:
    """The years that a sentence asks of a person; a firm's age, leave and the like are left out."""
    small = text[start:end].lower()
    if not any(unit in small for unit in _UNITS):
        return []
    found = []
    for match in _YEARS.finditer(text, start, end):
        low = _value(match["low"])
        years = low / 12 if match["unit"].lower().startswith("month") else low
        around = (
            text[max(start, match.start() - 28) : match.start()]
            + " | "
            + text[match.end() : min(end, match.end() + 12)]
        )
        if (
            0 < years <= _MOST
            and not _ELSEWHERE.search(around)
            and not (match["low"].lower() in ("a", "an") and not match["plus"])
        ):
            found.append(Years(match.start(), match.end(), round(years, 2), match[0].strip()))
    return found + [_among(match) for match in _OF_THEM.finditer(text, found[-1].end, end)] if found else found


def _among(match: re.Match[str]) -> Years:
    return Years(match.start(), match.end(), _value(match["low"]), match[0])


def _value(text: str) -> float:
    return float(_NUMBERS.get(text.lower(), 0)) if text[0].isalpha() else float(text)
