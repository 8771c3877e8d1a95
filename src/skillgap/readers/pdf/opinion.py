"""Whether PDFium's text looks wrong, and which engine's reading to take.

pypdf costs fifteen times PDFium, so it is only asked on cheap signs of trouble.
"""

from __future__ import annotations

import re

from skillgap.errors import ReadError
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.pdf.fallback import read_with_pypdf
from skillgap.readers.source import Source

_GLUED = re.compile(r"[^\W\d_]{26,}")
_PLAUSIBLE = re.compile(r"(?<![^\W_])[^\W\d_]{2,20}(?![^\W_])")
_ODD = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_FEWEST_SPACES, _MOST_GLUED, _MOST_ODD, _LITTLE = 0.08, 3, 0.05, 150
_BETTER = 1.1
"""How much more of its text in plausible words the second engine must have to be taken."""


def second_opinion(draft: Draft, source: Source, limits: Limits) -> Draft:
    """The draft itself, or pypdf's where PDFium's looks wrong and pypdf's is clearly better."""
    trouble = _trouble(draft)
    if trouble is None:
        return draft
    try:
        other = read_with_pypdf(source, limits)
    except (ReadError, RecursionError):
        draft.flag("second_opinion", f"{trouble}; pypdf could not read the file")
        return draft
    ours, theirs = plausibility(draft.text), plausibility(other.text)
    chosen = other if theirs > _BETTER * ours else draft
    chosen.flag("second_opinion", f"{trouble}; plausible words: PDFium {ours:.0f}, pypdf {theirs:.0f}")
    if chosen is other:
        # What PDFium saw hidden stays hidden: pypdf does not tell.
        other.hidden += draft.hidden
    return chosen


def plausibility(text: str) -> float:
    """How many characters stand in words of 2 to 20 letters, less those that are glued or odd."""
    words = sum(len(match[0]) for match in _PLAUSIBLE.finditer(text))
    return float(words - sum(len(glued) for glued in _GLUED.findall(text)) - 5 * len(_ODD.findall(text)))


def _trouble(draft: Draft) -> str | None:
    """The first sign of trouble, in words."""
    text = draft.text
    letters, words = len(text) - text.count("\n"), text.split()
    if letters < _LITTLE * min(draft.pages or 1, 3):
        return "little text for the page"
    if len(words) < _FEWEST_SPACES * letters:
        return "few spaces"
    if sum(_GLUED.search(word) is not None for word in [word for word in words if len(word) > 25]) >= _MOST_GLUED:
        return "very long words"
    if text.count("\ufffd") + text.count("\x00") > _MOST_ODD * letters:
        return "odd characters"
    return None
