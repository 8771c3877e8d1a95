"""Whether PDFium's text looks wrong, and which engine's reading to take.

pypdf costs fifteen times PDFium, so it is only asked on cheap signs of trouble.
"""

from __future__ import annotations

import re

from skillgap.errors import ReadError
from skillgap.readers.draft import Draft
from skillgap.readers.finish import has_letters
from skillgap.readers.limits import Limits
from skillgap.readers.pdf.fallback import read_with_pypdf
from skillgap.readers.source import Source

_GLUED = re.compile(r"[^\W\d_]{26,}")
_LETTERS = bytes(ord("x" if code > 127 or chr(code).isalpha() else " ") for code in range(256))
_WORDS = bytes(ord("." if code > 127 else " " if chr(code).isspace() else "x") for code in range(256))
"""What stands for each byte of UTF-8 where letters in a row, and words that begin with ASCII, are sought."""

_LONG = 500
"""Words of which one may be very long by nature: German makes such words, and a book holds many of them."""

_PLAUSIBLE = re.compile(r"(?<![^\W_])[^\W\d_]{2,20}(?![^\W_])")
_ODD = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_FEWEST_SPACES, _MOST_GLUED, _MOST_ODD, _LITTLE = 0.08, 3, 0.05, 150
_TELLING = 4
"""Letters from which on a hidden text is known again."""

_SAMPLE, _FEWEST_LETTERS, _FEWEST_VOWELS = 1_000, 150, 0.2
"""Characters looked at, ASCII letters among them, and the share of vowels that any language has: English has 0.38."""

_NO_LETTERS = bytes(code for code in range(256) if code > 127 or not chr(code).isalpha())
_CONSONANTS = b"bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ"
_DIFFERENT = 0.1
"""Share of the plausible words from which the engines disagree."""

_BETTER = 1.1
"""How much more of its text in plausible words the second engine must have to be taken."""


def second_opinion(draft: Draft, source: Source, limits: Limits) -> Draft:
    """The draft itself, or pypdf's where PDFium's looks wrong and pypdf's is clearly better.

    Raises:
        ReadError: PDFium finds nothing on the pages, and pypdf says that the file is damaged.
        RecursionError: the same, of a file that is nested too deeply.
    """
    trouble = _trouble(draft)
    if trouble is None:
        return draft
    try:
        other = read_with_pypdf(source, limits)
    except (ReadError, RecursionError):
        if not has_letters(draft.text) and not draft.pictured:
            raise
        draft.flag("second_opinion", f"{trouble}; pypdf could not read the file")
        return draft
    ours, theirs = plausibility(draft.text), plausibility(other.text)
    neither = not has_letters(draft.text) and other.cut and not draft.pictured
    better = neither or theirs > max(_BETTER * ours, 0.0)
    chosen = other if better and not _reveals(other.text, draft) else draft
    if chosen is other or abs(theirs - ours) > _DIFFERENT * max(theirs, ours):
        chosen.flag("second_opinion", f"{trouble}; plausible words: PDFium {ours:.0f}, pypdf {theirs:.0f}")
    if is_garbled(chosen.text):
        chosen.flag("garbled_text", "the fonts do not say which letters their glyphs are")
    if chosen is other:
        other.hidden += draft.hidden
    return chosen


def _reveals(text: str, draft: Draft) -> bool:
    """Whether a reading gives out what the draft found hidden: pypdf does not tell what is seen."""
    hidden = ["".join(stretch.text.split()) for stretch in draft.hidden]
    told = "".join(text.split()) if hidden else ""
    return any(len(stretch) >= _TELLING and stretch in told for stretch in hidden)


def plausibility(text: str) -> float:
    """How many characters stand in words of 2 to 20 letters, less those that are glued or odd."""
    words = sum(len(match[0]) for match in _PLAUSIBLE.finditer(text))
    return float(words - sum(len(glued) for glued in _GLUED.findall(text)) - 5 * len(_ODD.findall(text)))


def _trouble(draft: Draft) -> str | None:
    """The first sign of trouble, in words."""
    text = draft.text
    letters = len(text) - text.count("\n")
    if letters < _LITTLE * min(draft.pages or 1, 3):
        return "little text for the page"
    data = text.encode(errors="replace")
    # Two looks at the bytes, which leave hardly a text in doubt, take a third of the time of cutting out all words.
    fewest = _FEWEST_SPACES * letters
    if data.translate(_WORDS).count(b" x") < fewest and len(text.split()) < fewest:
        return "few spaces"
    if b"x" * 26 in data.translate(_LETTERS):
        words = text.split()
        if sum(_GLUED.search(word) is not None for word in words) >= max(_MOST_GLUED, len(words) / _LONG):
            return "very long words"
    if is_garbled(text):
        return "letters that spell nothing"
    if text.count("\ufffd") + text.count("\x00") > _MOST_ODD * letters:
        return "odd characters"
    return None


def is_garbled(text: str) -> bool:
    """Whether letters stand for other letters, as where a font does not say which of its glyphs is which."""
    letters = text[:_SAMPLE].encode(errors="replace").translate(None, _NO_LETTERS)
    if len(letters) < _FEWEST_LETTERS or 2 * len(letters) < min(len(text), _SAMPLE):
        return False
    return len(letters.translate(None, _CONSONANTS)) < _FEWEST_VOWELS * len(letters)
