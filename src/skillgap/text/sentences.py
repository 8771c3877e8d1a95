"""Sentences inside a block."""

from __future__ import annotations

import re

_END = re.compile(
    r"[.!?…\n](?:(?<![.!?…][.!?…])(?<!\n)[.!?…]*+[\"')\]”’]*+\s++(?:[-–]\s)?+(?=[\"'“‘(\[]?[A-Z0-9•])|(?<=\n)\n*)"
    r"|\s•\s(?=[A-Z][a-z]+\s[a-z])"
)
_END_INSIDE = re.compile(
    r"[.!?…•](?:(?<!•)(?<![.!?…][.!?…])[.!?…]*+[\"')\]”’]*+[^\S\n]++(?:[-–]\s)?+(?=[\"'“‘(\[]?[A-Z0-9•])|(?<=[^\S\n]•)\s(?=[A-Z][a-z]+\s[a-z]))"
)
"""The same inside a line, by the first sign: what is sought in a whole text at once."""
_BETWEEN = " \t\r\n\xa0-–"
"""What may part two sentences: a paragraph that was a list keeps the dashes of its items."""
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|Inc|Ltd|Corp|Co|Sr|Jr|Dr|Mr|Ms|Mrs|St|No|approx|incl|min|max|Ph\.D|Ph\.D|dept|Dept|Univ|Fig|al)|\b[A-Z]|\b[A-Z]\.[A-Z])\.$"
)

LONGEST = 1200
"""Characters after which a sentence is cut."""


def ends_inside(text: str) -> list[int]:
    """Where sentences may end before the end of their line; a stretch of a line that holds no such place is one."""
    return [match.start() for match in _END_INSIDE.finditer(text)]


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut `[start, end)` of a text into half-open sentences; abbreviations and initials do not end one."""
    found = []
    begin = start
    for match in _END.finditer(text, start, end):
        if match[0][0] == "." and _ABBREVIATION.search(text, max(begin, match.start() - 8), match.start() + 1):
            continue
        found.append((begin, match.start() + len(match[0].rstrip(_BETWEEN))))
        begin = match.end()
    if begin < end:
        found.append((begin, end))
    return found if end - start <= LONGEST else [part for piece in found for part in _pieces(text, *piece)]


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence, cut at spaces where it is longer than any that a person writes.

    Why: what is read inside one sentence may cost its length squared.
    """
    found = []
    while end - start > LONGEST:
        cut = max(text.rfind(" ", start, start + LONGEST), text.rfind(",", start, start + LONGEST)) + 1
        cut = cut if cut > start else start + LONGEST
        found.append((start, cut))
        start = cut
    return [*found, (start, end)]
