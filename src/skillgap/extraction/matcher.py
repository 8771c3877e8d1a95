"""Surface forms found in a text: spaCy's PhraseMatcher over our own words.

The tokenizer is `words.split_words`; a Doc holds the words' stems, so phrases meet whatever their case, hyphens, plural
and endings. For a misspelt word stands the one form word it can be (see `typos`), for a name with a version
(`Python3`) the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from skillgap.extraction.typos import SHORTEST, Typos
from skillgap.extraction.vocabulary import Entry, Vocabulary
from skillgap.model.skill import Tier
from skillgap.words import Word, phrase_key, stem

_VERSIONED = re.compile(r"([^\W\d_]{2,})(\d[\d.]*)")
_GAP = "\n"
"""Stands for words of no phrase: a line end is a word of none."""


class Candidate(NamedTuple):
    """An entry's phrase in a text: half-open in characters (`start`, `end`) and words (`first`, `last`)."""

    start: int
    end: int
    first: int
    last: int
    entry: Entry


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
        self._norm = lru_cache(maxsize=100_000)(self._known_stem)
        self.read_as = lru_cache(maxsize=100_000)(self._read_as)
        self._vocab = Vocab()
        self._matcher = PhraseMatcher(self._vocab)
        self._entries: dict[int, tuple[Entry, ...]] = {}
        self._waiting = set(vocabulary.first_stems)
        self._singles: set[str] = set()
        self._pairs: set[tuple[str, str]] = set()

    @cached_property
    def _typos(self) -> Typos:
        targets = frozenset(
            stem
            for stem in self._vocabulary.strong_stems()
            if len(stem) >= SHORTEST - 1 and stem.isalpha() and stem.isascii()
        )
        return Typos(self._ordinary, self._stems, targets)

    def _prepare(self, stems: Iterable[str]) -> None:
        """Add the phrases that begin with a word of this text and were not needed before.

        Why: a text begins a tenth of all phrases; adding all of them would cost more than reading many resumes.
        """
        fresh = self._waiting.intersection(stems)
        self._waiting -= fresh
        for first in fresh:
            for phrase in self._vocabulary.beginning_with(first):
                if len(phrase) == 1:
                    self._singles.add(first)
                self._pairs.update(pairwise(phrase))
                name = " ".join(phrase)
                self._matcher.add(name, [Doc(self._vocab, words=list(phrase))])
                self._entries[self._vocab.strings[name]] = self._vocabulary.entries(phrase)

    def _known_stem(self, text: str) -> str:
        """The stem by which a word meets forms; empty for a word of no form."""
        if text in self._stems:
            return text
        plain = stem(text)
        if plain in self._stems:
            return plain
        versioned = _VERSIONED.fullmatch(plain)
        if versioned and versioned[1] in self._stems:
            return versioned[1]
        return self._typos.repair(text) or ""

    def find(self, words: list[Word]) -> Iterator[Candidate]:
        """Every phrase that stands in the words, in no particular order, overlaps included."""
        stems = [self._norm(word.text) for word in words]
        self._prepare(stems)
        kept, places = self._telling(stems)
        addresses = {at for at, word in enumerate(words) if word.address}
        for phrase, begin, end in self._matcher(Doc(self._vocab, words=kept)):
            first, last = places[begin], places[end - 1] + 1
            if last - first > 1 and not addresses.isdisjoint(range(first, last)):
                continue
            for entry in self._entries[phrase]:
                yield Candidate(words[first].start, words[last - 1].end, first, last, entry)

    def _telling(self, stems: list[str]) -> tuple[list[str], list[int]]:
        """The stems that are a phrase or stand beside another as in a phrase, with their places; a sign for each gap.

        Why: three quarters of a text are in no phrase, and spaCy's cost is by the word.
        """
        singles, pairs = self._singles, self._pairs
        joined = [pair in pairs for pair in pairwise(stems)]
        kept: list[str] = []
        places: list[int] = []
        done = -1
        for at, (form, before, after) in enumerate(zip(stems, [False, *joined], [*joined, False], strict=False)):
            if before or after or form in singles:
                if at > done + 1:
                    kept.append(_GAP)
                    places.append(at - 1)
                kept.append(form)
                places.append(at)
                done = at
        return kept, places

    def _read_as(self, word: str) -> str | None:
        """The word that a misspelt one was taken for; None for a word that was taken as it is."""
        plain = stem(word)
        if plain in self._stems or ((match := _VERSIONED.fullmatch(plain)) and match[1] in self._stems):
            return None
        return self._typos.repair(word)

    def target_of(self, text: str) -> str | None:
        """The one skill that a phrase is a strong form of; None where there is none or several."""
        entries = self._vocabulary.entries(phrase_key(text))
        targets = {
            entry.target
            for entry in entries
            if entry.form.tier is Tier.STRONG and not entry.denial and not entry.certification
        }
        return targets.pop() if len(targets) == 1 else None
