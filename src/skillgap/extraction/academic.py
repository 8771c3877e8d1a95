"""The fields of study that a posting accepts: "a degree in mathematics or physics" asks for no skill."""

from __future__ import annotations

import re

from skillgap.extraction.degrees import names_subject
from skillgap.extraction.hits import Text
from skillgap.extraction.refusing import Region

_DEGREE = (
    r"(?:degrees?|bachelor(?:['’]?s)?|master(?:['’]?s)?(?= (?:degree|in|of|or)|[,/])|ph\.?\s?d\.?(?:['’]s)?|doctorate"
    r"|doctoral|(?-i:B\.?Sc?|M\.?Sc?|BA|MA|MBA|B\.?Tech|M\.?Tech|B\.?Eng|M\.?Eng)\.?|graduates?|graduation|diploma"
    r"|(?:educational|academic) background)"
)
_BETWEEN = (
    r"(?:[\s,/()'’.-]|\b(?:or|and|above|higher|equivalent|degrees?|advanced|doctoral|doctorate|postgraduate|graduates?"
    r"|undergraduate|master\S{0,2}|bachelor\S{0,2}|ph\.?d\S{0,3}|b\.?sc?|m\.?sc?|ma|ba|with|an?|the|background|majors?"
    r"|majoring|minor|required|preferred|preferably|preferable|if|from|accredited|university|college|four-year|4-year"
    r"|technical|relevant|related|quantitative|science|arts|engineering)\b)"
)
_NAMED = re.compile(
    rf"\b{_DEGREE}(?=\W){_BETWEEN}{{0,40}}?(?:\b(?:in|of)\s+|:\s*|\bif\s+)(?P<fields>(?:[^.;:\n•]|(?<=[ie])\.(?=[ge]\.)"
    r"|(?<=[ie]\.[ge])\.){2,240})",
    re.I,
)
_END = re.compile(
    r"\bor (?:equivalent|comparable|commensurate)|\b(?:and|with|plus|or|,)\s+(?:an?\s+)?(?:[\w+-]+\s+){0,4}?"
    r"(?:experience|knowledge|understanding|proficiency|proficient|skills?|expertise|exposure|years?|track record"
    r"|ability)\b"
    r"|\b(?:with|and) (?:an? )?(?:thesis|research|coursework)\b"
    r"|(?:\b(?:with|and|preferably|ideally)\s+)?(?:\b(?:an?|strong|clear|particular|specific|primary|special|major)\s+){0,3}"
    r"\b(?:focus(?:s?ed|s?ing)?|emphasis|speciali[sz](?:ation|ing|ed)|concentration) (?:on|in|around)\b",
    re.I,
)
_LONGEST_NAME = 40
_JOINT = re.compile(r",\s*(?:or\s|and\s)?|\s(?:or|and|&)\s|/|\(|\)")


def fields_of_study(text: Text) -> list[Region]:
    """Stretches behind a degree that name the fields it may be in, up to what else is asked."""
    return [(start, end, "a field of study") for start, end in _stretches(text.text, 0, len(text.text))]


def field_names(text: str, start: int, end: int) -> tuple[str, ...]:
    """The fields of study that a stretch of a posting names, each by itself, as written."""
    parts = [part.strip() for begin, stop in _stretches(text, start, end) for part in _JOINT.split(text[begin:stop])]
    told = [part for part in parts if names_subject(part, 0, len(part)) and len(part) <= _LONGEST_NAME]
    return tuple(dict.fromkeys(told))


def _stretches(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    for match in _NAMED.finditer(text, start, end):
        first, last = match.span("fields")
        stop = _END.search(text, first, last)
        found.append((first, stop.start() if stop else last))
    return found
