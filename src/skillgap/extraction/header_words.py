"""The words by which the header of an entry is read: posts, firms, labels, deeds."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from skillgap.extraction.phrases import Phrases
from skillgap.extraction.places import places
from skillgap.text import Lexicon
from skillgap.words import Remembered

TOLD = re.compile(
    r"(?:(?:currently|presently|previously|i|have|am|was)\s+){0,3}(?:work(?:ed|ing)?|employed|serv(?:ed|ing)"
    r"|interned)\s+(?:as|with|in|for|at)"
    r"(?:\s+an?)?\b",
    re.I,
)
"""How a sentence tells of a post: "Worked as a Java developer in ..."."""
_FIRST_WORDS = re.compile(r"([A-Za-z’'-]+)(?:,? (\S+))?")
_ABOUT_DOCUMENT = ("last", "updated", "revised", "modified", "page", "references")
"""How a line about the document itself begins, in small letters."""
_JOINS = frozenset("for of in at with by to and & -".split())
_LEADER = re.compile(r"\b(?:leader|professional|enthusiast|practitioner|graduate|generalist)\b", re.I)
_MOST_TAGLINE = 60
_BETWEEN = re.compile(r"[\s/&+]+|(?<=[a-z])-(?=[A-Z])")
_LETTERS = re.compile(r"[A-Za-z]+")
_LOOSE = frozenset({"freelance", "freelancer", "self-employed", "independent", "various", "contractor"})
_ENDS_TITLE = re.compile(
    r"(?:(?:(?<!\s)\s++)?+(?:\([^)]{0,60}+\)|I{1,3}|IV|V|\d|L\d|Sr\.?|Jr\.?|(?<!\w)(?:of|for|in|on)\b.*|[/,:].*)){0,6}\Z"
)
_MOST_PHRASES = 5_000


class Phrase(NamedTuple):
    """What a piece of a header is by itself.

    `place` is its sort of place, or ""; `fit` how much it looks like a title: 0 names no post, 3 ends with one;
    `beside` marks what is said of a post ("full-time").
    """

    place: str
    fit: int
    beside: bool


class HeaderWords:
    """The lexicon's words for headers, in small letters.

    `labels` tell what stands behind them (see `sort_of`); `beside` is said of a post, `wishes` of what is wanted.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._titles = frozenset((*lexicon.cue("title_words"), *lexicon.cue("post_words")))
        self.labels = {
            **dict.fromkeys(lexicon.cue("header_labels"), "other"),
            **dict.fromkeys(lexicon.cue("client_labels"), "client"),
            **dict.fromkeys(lexicon.cue("employer_labels"), "employer"),
            **dict.fromkeys(lexicon.cue("title_labels"), "title"),
        }
        self.beside = frozenset((*lexicon.cue("contracts"), *self.labels))
        self.wishes = frozenset(lexicon.cue("wanted_labels"))
        self.places = places(lexicon)
        self.phrases = Phrases(self._phrase, most=_MOST_PHRASES)
        self.names_title = _Sought(self._titles)
        """Whether a word for a post stands in a text."""
        self.names_firm = _Sought(frozenset(lexicon.cue("firm_words")))
        """Whether a word for a firm, school or office stands in a text."""
        self._deeds = frozenset(lexicon.cue("deeds"))
        self._duties = frozenset(lexicon.cue("duty_verbs"))
        self.opens_other = Remembered(self._opens_other)
        """Whether a line that begins with a word (up to a space) may be no header: a deed, a stamp, a table's head."""

    def sort_of(self, label: str) -> str:
        """What stands behind a label: a "title", an "employer", its "client", "other" things; "" for no label known."""
        return self.labels.get(label.lower().rstrip(" ."), "")

    def tells_deed(self, text: str) -> bool:
        """Whether a line begins by telling what was done: "Led the team", "Designed services"."""
        match = _FIRST_WORDS.match(text)
        if not match:
            return False
        first, second = match.groups("A")
        first = first.lower()
        if first in self._deeds:
            return True
        if second[0].isupper():
            return False
        done = first.endswith("ed") and len(first) > 4
        return done or (first in self._duties and second not in _JOINS and not self.names_title(text))

    def _opens_other(self, word: str) -> bool:
        match = _FIRST_WORDS.match(word)
        if not match:
            return True
        first, small = match[1].lower(), word.lower()
        deed = first.endswith("ed") or first in self._deeds or first in self._duties
        return deed or small.startswith(_ABOUT_DOCUMENT) or small.strip("|:,") in self.labels

    def _phrase(self, name: str) -> Phrase:
        return Phrase(self.places.sort(name), self._fit(name), name.strip("():").lower() in self.beside)

    def _fit(self, name: str) -> int:
        if not self.names_title(name):
            return 0
        ends = _words_of(_ENDS_TITLE.sub("", name))[-1:]
        if _LOOSE.issuperset([word for word in _words_of(name) if word in self._titles]):
            return 1
        return 3 if self._titles.issuperset(ends) else 1 if self.names_firm(name) else 2


class _Sought:
    """Whether any of some words stands in a text."""

    def __init__(self, words: frozenset[str]) -> None:
        self._in_plain = Remembered(lambda piece: not words.isdisjoint(_words_of(piece)))
        self._in_hyphened = Remembered(lambda piece: not words.isdisjoint(_words_of(piece, hyphened=True)))

    def __call__(self, text: str) -> bool:
        known = self._in_hyphened if "-" in text else self._in_plain
        return any(map(known.__getitem__, text.split()))


@lru_cache(maxsize=4)
def header_words(lexicon: Lexicon) -> HeaderWords:
    """The words for headers that a lexicon knows."""
    return HeaderWords(lexicon)


def tells_post(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins as a sentence that tells of a post: "Worked as a Java developer in ..."."""
    return TOLD.match(text, start, end) is not None


def is_tagline(text: str, words: HeaderWords) -> bool:
    """Whether a line under a person's name is what they call themselves: "Software Engineering Leader"."""
    named = words.names_title(text) or _LEADER.search(text) is not None
    return named and len(text) <= _MOST_TAGLINE and not text.endswith(".") and not words.tells_deed(text)


def _words_of(text: str, *, hyphened: bool = False) -> list[str]:
    """The words of a name in small letters, without signs; parts of "Co-Founder/CTO" count by themselves too."""
    whole = [word.strip("().,:*_").lower() for word in _BETWEEN.split(text)]
    return [*whole, *map(str.lower, _LETTERS.findall(text))] if hyphened or "-" in text else whole
