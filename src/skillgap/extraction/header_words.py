"""The words by which the header of an entry is read: posts, firms, labels, deeds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from skillgap.extraction.places import Places, places
from skillgap.text import Lexicon

TOLD = re.compile(
    r"(?:(?:currently|presently|previously|i|have|am|was)\s+){0,3}(?:work(?:ed|ing)?|employed|serv(?:ed|ing)"
    r"|interned)\s+(?:as|with|in|for|at)"
    r"(?:\s+an?)?\b",
    re.I,
)
"""How a sentence tells of a post: "Worked as a Java developer in ..."."""
_FIRST_WORDS = re.compile(r"([A-Za-z’'-]+)(?:,? (\S+))?")
_JOINS = frozenset("for of in at with by to and & -".split())
_LEADER = re.compile(r"\b(?:leader|professional|enthusiast|practitioner|graduate|generalist)\b", re.I)
_MOST_TAGLINE = 60
_BETWEEN = re.compile(r"[\s/&+]+|(?<=[a-z])-(?=[A-Z])")
_LETTERS = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class HeaderWords:
    """The lexicon's words for headers, in small letters.

    `labels` tell what stands behind them: a "title", an "employer" or "other" things; `beside` is said of a post.
    """

    titles: frozenset[str]
    firms: frozenset[str]
    labels: Mapping[str, str]
    beside: frozenset[str]
    deeds: frozenset[str]
    duties: frozenset[str]
    places: Places

    def names_title(self, text: str) -> bool:
        """Whether a word for a post stands in a text."""
        return not self.titles.isdisjoint(words_of(text))

    def tells_deed(self, text: str) -> bool:
        """Whether a line begins by telling what was done: "Led the team", "Designed services"."""
        match = _FIRST_WORDS.match(text)
        if not match:
            return False
        first, second = match[1].lower(), match[2] or "A"
        if second[0].isupper() and first not in self.deeds:
            return False
        done = first in self.deeds or (first.endswith("ed") and len(first) > 4)
        return done or (first in self.duties and second not in _JOINS and not self.names_title(text))

    def names_firm(self, text: str) -> bool:
        """Whether a word for a firm, school or office stands in a text."""
        return not self.firms.isdisjoint(words_of(text))


@lru_cache(maxsize=4)
def header_words(lexicon: Lexicon) -> HeaderWords:
    """The words for headers that a lexicon knows."""

    def cue(name: str) -> frozenset[str]:
        return frozenset(lexicon.cue(name))

    return HeaderWords(
        titles=cue("title_words") | cue("post_words"),
        firms=cue("firm_words"),
        labels={
            **dict.fromkeys(cue("header_labels"), "other"),
            **dict.fromkeys(cue("employer_labels"), "employer"),
            **dict.fromkeys(cue("title_labels"), "title"),
        },
        beside=cue("contracts") | cue("header_labels") | cue("employer_labels") | cue("title_labels"),
        deeds=cue("deeds"),
        duties=cue("duty_verbs"),
        places=places(lexicon),
    )


def tells_post(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins as a sentence that tells of a post: "Worked as a Java developer in ..."."""
    return TOLD.match(text, start, end) is not None


def is_tagline(text: str, words: HeaderWords) -> bool:
    """Whether a line under a person's name is what they call themselves: "Software Engineering Leader"."""
    named = words.names_title(text) or _LEADER.search(text) is not None
    return named and len(text) <= _MOST_TAGLINE and not text.endswith(".") and not words.tells_deed(text)


@lru_cache(maxsize=2_000)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a name in small letters, without signs; parts of "Co-Founder/CTO" count by themselves too."""
    whole = [word.strip("().,:*_").lower() for word in _BETWEEN.split(text)]
    return (*whole, *(word.lower() for word in _LETTERS.findall(text))) if "-" in text else tuple(whole)
