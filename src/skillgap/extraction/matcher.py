"""Surface forms found in a text: spaCy's PhraseMatcher over our own words.

The tokenizer is `words.split_words`; a word's NORM is its stem, so phrases meet whatever their case, hyphens, plural
and endings. A misspelt word gets the NORM of the one form word it can be (see `typos`), a name with a version
(`Python3`) that of the name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from spacy.attrs import NORM
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from skillgap.extraction.typos import SHORTEST, Typos
from skillgap.model.skill import Form, Tier
from skillgap.words import Word, phrase_key, split_words, stem

_VERSIONED = re.compile(r"([^\W\d_]{2,})(\d[\d.]*)")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase may denote: `target` is a skill or certification id; a denial says where it does not."""

    target: str
    form: Form
    certification: bool = False
    denial: bool = False


class Candidate(NamedTuple):
    """An entry's phrase in a text: half-open in characters (`start`, `end`) and words (`first`, `last`)."""

    start: int
    end: int
    first: int
    last: int
    entry: Entry


class WordTokenizer:
    """Our words as spaCy's tokenizer; offsets stay with the words, since hyphens are no tokens."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Tokenize a text."""
        return self.doc(split_words(text))

    def doc(self, words: list[Word]) -> Doc:
        """A Doc of words that are already cut."""
        return Doc(self.vocab, words=[word.text for word in words])


class Matcher:
    """All phrases of a taxonomy, ready to be found; build once, use for many texts.

    Args:
        phrases: what each phrase key may denote.
        ordinary: lower-case words of the language, which are never taken for misspelt names.
    """

    def __init__(self, phrases: Mapping[tuple[str, ...], tuple[Entry, ...]], ordinary: frozenset[str]) -> None:
        self._phrases = phrases
        self._stems = frozenset(part for phrase in phrases for part in phrase)
        strong = (
            phrase
            for phrase, found in phrases.items()
            if any(e.form.tier is Tier.STRONG and not e.denial for e in found)
        )
        targets = frozenset(
            part
            for phrase in strong
            for part in phrase
            if len(part) >= SHORTEST - 1 and part.isalpha() and part.isascii()
        )
        self._norm = lru_cache(maxsize=100_000)(self._stem)
        self._typos = Typos(ordinary, self._stems, targets)
        vocab = Vocab(lex_attr_getters={NORM: self._norm})
        self._tokenizer = WordTokenizer(vocab)
        self.nlp = Language(vocab, create_tokenizer=lambda nlp: self._tokenizer)
        self._matcher = PhraseMatcher(vocab, attr="NORM")
        self._entries: dict[int, tuple[Entry, ...]] = {}
        self._waiting: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in phrases:
            self._waiting[phrase[0]].append(phrase)

    def _prepare(self, words: list[Word]) -> None:
        """Add the phrases that begin with a word of this text and were not needed before.

        Why: a text begins a tenth of all phrases; adding all of them would cost more than reading many resumes.
        """
        vocab = self.nlp.vocab
        for first in dict.fromkeys(self._norm(word.text) for word in words):
            for phrase in self._waiting.pop(first, ()):
                name = " ".join(phrase)
                self._matcher.add(name, [Doc(vocab, words=list(phrase))])
                self._entries[vocab.strings[name]] = self._phrases[phrase]

    def _stem(self, text: str) -> str:
        if text in self._stems:
            return text
        plain = stem(text)
        if plain in self._stems:
            return plain
        versioned = _VERSIONED.fullmatch(plain)
        if versioned and versioned[1] in self._stems:
            return versioned[1]
        return self._typos.repair(text) or plain

    def find(self, words: list[Word]) -> Iterator[Candidate]:
        """Every phrase that stands in the words, in no particular order, overlaps included."""
        self._prepare(words)
        with self.nlp.memory_zone():
            doc = self._tokenizer.doc(words)
            matches = self._matcher(doc)
        for phrase, first, last in matches:
            if any(words[at].address for at in range(first, last)) and last - first > 1:
                continue
            for entry in self._entries[phrase]:
                yield Candidate(words[first].start, words[last - 1].end, first, last, entry)

    def read_as(self, word: str) -> str | None:
        """The word that a misspelt one was taken for; None for a word that was taken as it is."""
        plain = stem(word)
        if plain in self._stems or ((match := _VERSIONED.fullmatch(plain)) and match[1] in self._stems):
            return None
        return self._typos.repair(word)

    def target_of(self, text: str) -> str | None:
        """The one skill that a phrase is a strong form of; None where there is none or several."""
        entries = self._phrases.get(phrase_key(text), ())
        targets = {
            entry.target
            for entry in entries
            if entry.form.tier is Tier.STRONG and not entry.denial and not entry.certification
        }
        return targets.pop() if len(targets) == 1 else None
