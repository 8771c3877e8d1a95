"""Years of experience that a line asks: "5+ years", "3-5 yrs", "at least three years", "18 months"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBERS = {
    word: number
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a couple of": 2, "couple of": 2, "fifteen": 15, "twenty": 20, "a": 1, "an": 1}
_NUMBER = r"(?:\d{1,2}(?:\.\d)?|" + "|".join(sorted(_NUMBERS, key=lambda w: (-len(w), w))) + ")"
_DASH = "[-‐-―−~]"
_TO = rf"(?:{_DASH}?\s*(?:to|or|and)\s*{_DASH}?|{_DASH})"
_YEARS = re.compile(
    rf"(?:(?<![\w.,$€£‐-―−-])|(?<=[a-z]{{3}})(?=\d\d?\+))(?P<low>{_NUMBER})(?:\s*\(\d+\s*\+?\s*\))?"
    rf"\s*(?P<plus>\\?\+|or more|{_DASH}?plus)?\s*(?:{_TO}\s*(?P<high>{_NUMBER})\s*\+?\s*(?:\(\d+{_DASH}\d+\)\s*)?)?"
    rf"(?:(?:\+|or more|{_DASH})\s*)?(?:full\s+|solid\s+)?(?P<unit>years?|yrs?\.?|yoe|months?|mos\.|decades?)"
    r"(?:\(s\))?(?:['’]|(?!\w))",
    re.I,
)
_ELSEWHERE = re.compile(
    r"\b(?:for over|for more than|history|in business|since|founded|anniversary|old|ago|of age|vesting|contract"
    r"|over the past|over the last|within the last|in the last|in the past|the next|the past|the last|fortune|company"
    r"|we have|our|every|per|each|warranty|internship|program duration|duration|maternity|paternity|leave|vacation"
    r"|tenure as|promot(?:ed|ion)|18|21|(?:your|the) first|within (?:your|the)|funded)\b",
    re.I,
)
_NO_WORK = re.compile(
    r"[\s–—-]*(?:of |above )?(?:full[- ]time |formal |fixed[- ])?(?:study|studies|high school|education|schooling"
    r"|degree|college|university|program(?:me)?|course|term|master|bachelor|phd|internship|placement|of service"
    r"|prior to|(?:or )?older|(?:initial )?commitment)\b",
    re.I,
)
"""What lasts some years and is no work."""
_WITH = re.compile(r"\W{0,3}with(?: over| more than| nearly| almost)?\s{0,3}", re.I)
_WHOSE = re.compile(r"[^,.;]{0,60},\s(?:we\b|our\b|the\b|[A-Z])")
"""A firm's own years: "With 20 years of experience, Brightloom leads"."""
_COUNTED = re.compile(
    r"\b(?:years? of (?:\w+ )?experience|experience \((?:in )?(?:years|yrs)\)) ?(?:required)? ?[:–—-] ?"
    rf"(?P<low>{_NUMBER})(?!\w)",
    re.I,
)
"""A number behind its label: "Years of experience: 4+"."""
_OF_THEM = re.compile(rf"(?<![\w.])(?P<low>{_NUMBER})(?: years)? of (?:them|these|those|which)\b", re.I)
"""Years among those named before: "4+ years in machine learning, at least 2 of them with models in production"."""
_UNITS = ("year", "yr", "month", "yoe", "decade")
_IN_YEARS = {"m": 1 / 12, "d": 10}
"""What a unit is in years, by its first letter."""
_MOST = 25
_LOST_DASH = re.compile(r"(?!1)(?P<low>\d)(?P<high>\d)")
"""Two digits of which the second is more: "26 years" is "2-6 years" whose dash was lost on the way."""
_FEW = 40
"""Characters behind some months within which they must be called experience."""


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
    found = [
        Years(match.start(), match.end(), round(years, 2), match[0].strip())
        for match in _YEARS.finditer(text, start, end)
        if 0 < (years := _years(match)) <= _MOST and _is_of_work(text, match, start, end)
    ]
    found += [_among(match) for match in _COUNTED.finditer(text, start, end)]
    return found + [_among(match) for match in _OF_THEM.finditer(text, found[-1].end, end)] if found else found


def _years(match: re.Match[str]) -> float:
    lost = None if match["high"] or match["plus"] else _LOST_DASH.fullmatch(match["low"])
    if lost and lost["low"] < lost["high"]:
        return float(lost["low"])
    return _value(match["low"]) * _IN_YEARS.get(match["unit"][0].lower(), 1)


def _is_of_work(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether the years are asked of the person, by the words around them."""
    before, behind = (
        text[max(start, match.start() - 28) : match.start()],
        text[match.end() : min(end, match.end() + 12)],
    )
    counts = match["low"].lower() not in ("a", "an") or match["plus"] or match["unit"][0] in "dD"
    if _WITH.fullmatch(text, start, match.start()) and _WHOSE.match(text, match.end(), end):
        return False
    if _years(match) < 1 and "experience" not in text[match.end() : min(end, match.end() + _FEW)].lower():
        return False
    return bool(counts) and not _ELSEWHERE.search(f"{before} | {behind}") and not _NO_WORK.match(text, match.end(), end)


def _among(match: re.Match[str]) -> Years:
    return Years(match.start(), match.end(), _value(match["low"]), match[0])


def _value(text: str) -> float:
    return float(_NUMBERS.get(text.lower(), 0)) if text[0].isalpha() else float(text)
