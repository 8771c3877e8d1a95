"""Stretches of a sentence that are asked with one force, and how far a cue word speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from skillgap.model.profile import Importance

_SAID_OF = re.compile(r"\b(?:is|are|be)\s+(?:an?\s+)?$")
_IN_BRACKET = re.compile(r"\)")
_CLOSES = re.compile(r"\s*+(?:but not (?:required|necessary)|only|though)?\s*+\)")
_AHEAD = re.compile(r";|\.(?=\s|$)|\bbut (?:must|required)\b")
_BEHIND = re.compile(
    r";|(?<!\betc)\.(?=\s)|\bbut\b|,\s*(?:with|while|though|(?:and\s+)?(?:experience|knowledge|familiarity|proficiency"
    r"|understanding))\b|\s[-–—]\s|\b(?:(?:is|are) (?:a must|mandatory|essential)|required)\b,?"
    r"|\(required\),?(?:\s*and)?",
    re.I,
)
_BEFORE_ONLY = re.compile(
    r"\b(?:preferably|ideally|bonus(?: points)?|nice to have|prefer|we'd love|would love to see|extra credit|pluses"
    r"|plus if|good to have|great to have|particularly interested in|preference for|additional helpful"
    r"|even better|exceptional candidates|ideal candidates? (?:will )?(?:also )?ha(?:ve|s))\b",
    re.I,
)
ASIDE = "speaks of "
"""How the reason begins where a line is about pay, benefits or law."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters `[start, end)` of a sentence and what is asked there, with the reason."""

    start: int
    end: int
    importance: Importance
    because: str

    @property
    def aside(self) -> bool:
        """Whether pay, benefits or law are spoken of, which say nothing of the work."""
        return self.because.startswith(ASIDE)


def reach(whole: str, cue: re.Match[str]) -> tuple[int, int]:
    """The part of a sentence that a cue speaks of: what follows it, its bracket's forerunner, or its clause before."""
    if whole[: cue.start()].strip() == "(" and _CLOSES.match(whole, cue.end()):
        ends = _AHEAD.search(whole, cue.end())
        return 0, ends.start() if ends else len(whole)
    if whole[: cue.start()].rstrip()[-1:] == "(" and _CLOSES.match(whole, cue.end()):
        opening = whole.rindex("(", 0, cue.start() + 1)
        return _last_end(re.compile(r"[,;.(]|\band\b|\bor\b"), whole, opening), opening
    said_of = _SAID_OF.search(whole, 0, cue.start())
    if not said_of and (_BEFORE_ONLY.fullmatch(cue[0]) or cue.start() < 4):
        inside = whole.count("(", 0, cue.start()) > whole.count(")", 0, cue.start())
        ends = (_IN_BRACKET if inside else _AHEAD).search(whole, cue.end())
        return cue.start(), ends.start() if ends else len(whole)
    opened = whole.rfind("(", 0, cue.start())
    inside = opened >= 0 and ")" not in whole[opened : cue.start()]
    return max(_last_end(_BEHIND, whole, cue.start()), opened + 1 if inside else 0), cue.end()


def _last_end(pattern: re.Pattern[str], whole: str, stop: int) -> int:
    return max((match.end() for match in pattern.finditer(whole, 0, stop)), default=0)


def overlay(parts: list[Stretch], new: Stretch) -> list[Stretch]:
    """The parts with a new one on top, still in order and without gaps."""
    found = []
    for part in parts:
        if part.start < new.start:
            found.append(Stretch(part.start, min(part.end, new.start), part.importance, part.because))
        if part.end > new.end:
            found.append(Stretch(max(part.start, new.end), part.end, part.importance, part.because))
    return sorted([*(part for part in found if part.start < part.end), new], key=lambda part: part.start)


def stretch_at(stretches: list[Stretch], position: int) -> Stretch:
    """The stretch that holds a position; the last one for a position behind all."""
    return next((stretch for stretch in stretches if position < stretch.end), stretches[-1])


def is_asked(stretches: list[list[Stretch]], sentence: int, position: int) -> bool:
    """Whether a posting asks something at a position of a sentence; outside all sentences (-1) nothing is asked."""
    return sentence >= 0 and stretch_at(stretches[sentence], position).importance is not Importance.CONTEXT
