"""Spaces put back, and taken out, by where the glyphs stand.

Why: PDFium drops a quarter of the spaces in files made by Qt (wkhtmltopdf), which the gaps between glyphs give back;
and it reports each gap of a letter-spaced heading as a space.
"""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from skillgap.readers.pdf.glyphs import Box, Glyphs
from skillgap.readers.pdf.lines import Line

_LETTER_SPACED = re.compile(r"(?:[^\W\d_a-z] ){3}|(?:\S ){6}")
_LONG_WORD = re.compile(r"[^\W\d_]{25}")
_WORD_GAP = 0.16
"""Gap, in sizes, that is a space; kerning stays below 0.08."""


def mended(lines: list[Line], glyphs: Glyphs, *, every: bool) -> list[Line]:
    """The lines with their spaces set right; those that look right are left alone unless `every` is to be checked."""
    # A quick look, which most lines pass: single letters at the start, or fewer spaces than words need.
    wrong = (
        lines
        if every
        else [
            line
            for line in lines
            if (length := len(text := line.text)) > 5
            and (text[1] == text[3] == " " or (length > 25 and 13 * text.count(" ") < length))
        ]
    )
    if not wrong:
        return lines
    return [_mend(line, glyphs, every=every) if line in wrong else line for line in lines]


def _mend(line: Line, glyphs: Glyphs, *, every: bool) -> Line:
    text = line.text
    if is_letter_spaced(text):
        return line._replace(text=_closed_up(line, glyphs))
    if every or (len(text) > 25 and _LONG_WORD.search(text)):
        return line._replace(text=_opened_up(line, glyphs))
    return line


def is_letter_spaced(text: str) -> bool:
    """Whether nearly every character of a line stands alone."""
    return _LETTER_SPACED.match(text) is not None and 5 * text.count(" ") >= 2 * (len(text) - 1)


def _closed_up(line: Line, glyphs: Glyphs) -> str:
    """Letter-spaced text without the spaces inside words; gaps clearly wider than most are between words."""
    letters = [(char, glyphs.box(line.first + place)) for place, char in enumerate(line.text) if char != " "]
    gaps = [_gap(before, after) for (_, before), (_, after) in pairwise(letters)]
    usual = max(median(gaps), 0.1)
    spaced = [char + (" " if gap > 1.8 * usual else "") for (char, _), gap in zip(letters, gaps, strict=False)]
    return "".join(spaced) + letters[-1][0]


def _opened_up(line: Line, glyphs: Glyphs) -> str:
    """Text with a space wherever two glyphs of a line stand apart."""
    parts = [line.text[:1]]
    before = glyphs.box(line.first)
    for place, char in enumerate(line.text[1:], 1):
        after = None if char.isspace() else glyphs.box(line.first + place)
        if before and after and _WORD_GAP * line.size < after[0] - before[2] and parts[-1].strip():
            parts.append(" ")
        parts.append(char)
        before = after
    return "".join(parts)


def _gap(before: Box | None, after: Box | None) -> float:
    return after[0] - before[2] if before and after else 0.0
