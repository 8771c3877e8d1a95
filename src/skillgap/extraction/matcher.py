"""Surface forms found in a text: forms of one word by a table, phrases by spaCy's PhraseMatcher over our own words.

The tokenizer is `words.split_words`; a Doc holds the words' stems, so phrases meet whatever their case, hyphens, plural
and endings. For a misspelt word stands the one form word it can be (see `typos`), for a name with a version
(`Python3`) the name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from skillgap.extraction.spelling import ends_as, spells
from skillgap.extraction.typos import SHORTEST, Typos
from skillgap.extraction.vocabulary import Entry, Vocabulary
from skillgap.model.skill import Tier
from skillgap.words import Remembered, Words, is_address, stem

_VERSIONED = re.compile(r"([^\W\d_]{2,})(\d[\d.]*)")
_GAP = "\n"
"""Stands between words that do not follow each other: a line end is a word of no phrase."""


class Candidate(NamedTuple):
    """An entry's phrase in a text: half-open in characters (`start`, `end`) and words (`first`, `last`).

    `read_as` are the words for which misspelt ones of it were taken.
    """

    start: int
    end: int
    first: int
    last: int
    entry: Entry
    read_as: tuple[str, ...] = ()


class _Known(NamedTuple):
    """A word of some form: what it denotes alone, and the stems that come next in phrases.

    `openers` come next where a phrase begins with the word, `followers` wherever one holds it.
    """

    stem: str
    alone: tuple[Entry, ...]
    openers: set[str]
    followers: set[str]
    read_as: tuple[str, ...]


class Matcher:
    """All phrases of a vocabulary, ready to be found; build once, use for many texts.

    Args:
        vocabulary: what each phrase may denote.
        ordinary: lower-case words of the language, which are never taken for misspelt names.
    """

    def __init__(self, vocabulary: Vocabulary, ordinary: frozenset[str]) -> None:
        self._vocabulary = vocabulary
        self._stems = vocabulary.stems
        self._ordinary = ordinary
        self._vocab = Vocab()
        self._matcher = PhraseMatcher(self._vocab)
        self._entries: dict[int, tuple[Entry, ...]] = {}
        self._alone: dict[str, tuple[Entry, ...]] = {}
        self._openers: dict[str, set[str]] = defaultdict(set)
        self._followers: dict[str, set[str]] = defaultdict(set)
        self._waiting = set(vocabulary.first_stems)
        self._known = Remembered(self._find_out)

    @cached_property
    def _typos(self) -> Typos:
        targets = frozenset(
            stem
            for stem in self._vocabulary.strong_stems()
            if len(stem) >= SHORTEST - 1 and stem.isalpha() and stem.isascii()
        )
        return Typos(self._ordinary, self._stems, targets)

    def find(self, words: Words) -> Iterator[Candidate]:
        """Every phrase that stands in the words, overlaps included; those of one word first, each sort in order."""
        known = list(map(self._known.__getitem__, words.texts))
        starts, ends = words.starts, words.ends
        for at, word in enumerate(known):
            if word is not None:
                for entry in word.alone:
                    yield Candidate(starts[at], ends[at], at, at + 1, entry, word.read_as)
        kept, places = _runs(known)
        for phrase, begin, end in self._matcher(Doc(self._vocab, words=kept)) if kept else ():
            first, last = places[begin], places[end - 1] + 1
            if not any(map(is_address, words.texts[first:last])):
                read_as = tuple([right for word in known[first:last] if word for right in word.read_as])
                for entry in self._entries[phrase]:
                    if entry.denial or ends_as(words.texts[last - 1], entry.form):
                        yield Candidate(starts[first], ends[last - 1], first, last, entry, read_as)

    def _find_out(self, text: str) -> _Known | None:
        """What a word means to the phrases; None for a word of none."""
        plain = stem(text)
        versioned = _VERSIONED.fullmatch(plain)
        right = None
        if text in self._stems:
            plain = text
        elif plain not in self._stems:
            if versioned and versioned[1] in self._stems:
                plain = versioned[1]
            elif right := self._typos.repair(text):
                plain = right
            else:
                return None
        self._begin(plain)
        alone = [
            entry
            for entry in self._alone.get(plain, ())
            if entry.denial or spells(text, entry.form, ordinary=self._ordinary, repaired=right is not None)
        ]
        return _Known(plain, tuple(alone), self._openers[plain], self._followers[plain], (right,) if right else ())

    def _begin(self, first: str) -> None:
        """Add the phrases that begin with a stem.

        Why only now: a text begins a tenth of all phrases; adding all would cost more than reading many resumes.
        """
        if first not in self._waiting:
            return
        for phrase in self._vocabulary.beginning_with(first):
            if len(phrase) == 1:
                self._alone[first] = self._vocabulary.entries(phrase)
                continue
            self._openers[first].add(phrase[1])
            for word, follower in pairwise(phrase):
                self._followers[word].add(follower)
            name = " ".join(phrase)
            self._matcher.add(name, [Doc(self._vocab, words=list(phrase))])
            self._entries[self._vocab.strings[name]] = self._vocabulary.entries(phrase)
        self._waiting.discard(first)

    def target_of(self, words: list[str]) -> str | None:
        """The one skill that a phrase is a strong form of; None where there is none or several."""
        entries = self._vocabulary.entries(tuple([stem(word) for word in words]))
        targets = {
            entry.target
            for entry in entries
            if entry.form.tier is Tier.STRONG and not entry.denial and not entry.certification
        }
        return targets.pop() if len(targets) == 1 else None


def _runs(known: list[_Known | None]) -> tuple[list[str], list[int]]:
    """The stems of the words that can be a phrase of several, with their places; a sign between two runs.

    Why: most of a text is in no such phrase, and spaCy's cost is by the word.
    """
    kept: list[str] = []
    places: list[int] = []
    last = -1
    for at, (word, follower) in enumerate(pairwise(known)):
        if word and follower and follower.stem in (word.followers if at == last else word.openers):
            if at != last:
                kept += (_GAP, word.stem)
                places += (-1, at)
            last = at + 1
            kept.append(follower.stem)
            places.append(last)
    return kept, places
