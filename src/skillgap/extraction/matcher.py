"""Surface forms found in a text: forms of one word by a table, phrases by spaCy's PhraseMatcher over our own words.

The tokenizer is `words.split_words`; a Doc holds the words' stems, so phrases meet whatever their case, hyphens, plural
and endings. For a misspelt word stands the one form word it can be (see `typos`), for a name with a version
(`Python3`) the name. Most words and short runs come again, so what they say is remembered.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, partial, reduce
from itertools import count, pairwise
from operator import or_
from typing import NamedTuple

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from skillgap.extraction.readings import Found, Reading, reading_of
from skillgap.extraction.spelling import ends_as, spells, writes
from skillgap.extraction.typos import SHORTEST, Typos
from skillgap.extraction.vocabulary import Entry, Phrase, Vocabulary, letters_of
from skillgap.words import Remembered, Words, is_address, stem

_VERSIONED = re.compile(r"([^\W\d_]{2,})(\d[\d.]*)")
_NO_STEM = "\n"
"""Stands for the stem of a word of no form: a line end is a word of no phrase."""
_BITS = tuple(1 << place for place in range(30))
"""As many as one digit of Python's numbers has, which it computes with at once."""
_LONGEST_KEPT = 10
"""Words of a run up to which it is remembered what it says; few are longer, and these hardly come again."""
_MOST_KEPT = 20_000


class Candidate(NamedTuple):
    """An entry's phrase in a text: half-open in characters (`start`, `end`) and words (`first`, `last`).

    The rest is as of `Found`.
    """

    start: int
    end: int
    first: int
    last: int
    entry: Entry
    exact: bool
    read_as: tuple[str, ...]
    plain: bool


_candidate: Callable[[tuple[int, int, int, int, Entry, bool, tuple[str, ...], bool]], Candidate] = partial(
    tuple.__new__, Candidate
)
"""A candidate of its fields, quickly."""


class Findings(NamedTuple):
    """What stands in a text, in order: what runs of words say, each with the place of its first, and noted words."""

    said: list[tuple[int, Reading]]
    noted: list[int]


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """A word of some form: what it says alone, and the stems that come next in phrases.

    `openers` come next where a phrase begins with the word, `followers` wherever one holds it. `noted` tells whether
    other steps ask for the word.

    `bit` stands for the stem and `opening` for those of the openers: where they have no bit in common no phrase begins.
    That spares a look into the set, which lies elsewhere in memory; most words begin a phrase, but hardly two together.
    """

    stem: str
    bit: int
    alone: Reading | None
    opening: int
    openers: AbstractSet[str]
    followers: AbstractSet[str]
    read_as: tuple[str, ...]
    noted: bool


class Matcher:
    """All phrases of a vocabulary, ready to be found; build once, use for many texts.

    Args:
        vocabulary: what each phrase may denote.
        ordinary: lower-case words of the language, which are never taken for misspelt names.
        noted: says of a word whether other steps ask for its places, so that no word has to be looked up twice.
        plain: says of words, as those of an entry, whether nothing but what touches them can refuse them.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        ordinary: frozenset[str],
        *,
        noted: Callable[[str], bool],
        plain: Callable[[list[str], Entry], bool],
    ) -> None:
        self._vocabulary = vocabulary
        self._stems = vocabulary.stems
        self._ordinary = ordinary
        self._noted = noted
        self._plain = plain
        self._vocab = Vocab()
        self._matcher = PhraseMatcher(self._vocab)
        self._phrases: dict[int, Phrase] = {}
        self._openers: dict[str, set[str]] = defaultdict(set)
        self._followers: dict[str, set[str]] = defaultdict(set)
        self._waiting = set(vocabulary.first_stems)
        self._known = Remembered(self._find_out)
        self._readings = Remembered(lambda run: self._read(run.split("\n")), most=_MOST_KEPT)
        self._targets = Remembered(lambda phrase: self._target_of(phrase.split("\n")), most=_MOST_KEPT)

    @cached_property
    def _typos(self) -> Typos:
        targets = frozenset(
            stem
            for stem in self._vocabulary.strong_stems()
            if len(stem) >= SHORTEST - 1 and stem.isalpha() and stem.isascii()
        )
        return Typos(self._ordinary, self._stems, targets)

    def find(self, texts: list[str]) -> Findings:
        """Every phrase that stands in the words of a text, overlaps included, and every noted word.

        Why runs of words: most of a text is in no phrase of several words, and spaCy's cost is by the word.
        """
        known = [*map(self._known.__getitem__, texts), None]
        said: list[tuple[int, Reading]] = []
        noted: list[int] = []
        behind = 0
        for at, word, follower in zip(count(), known, known[1:]):
            if word is None:
                continue
            if word.noted:
                noted.append(at)
            if at < behind:
                continue
            if follower is None or not word.opening & follower.bit or follower.stem not in word.openers:
                if word.alone:
                    said.append((at, word.alone))
                continue
            behind, last = at + 2, follower
            while (later := known[behind]) is not None and later.stem in last.followers:
                behind, last = behind + 1, later
            run = texts[at:behind]
            said.append((at, self._readings["\n".join(run)] if len(run) <= _LONGEST_KEPT else self._read(run)))
        return Findings(said, noted)

    def _read(self, run: list[str]) -> Reading:
        """What words say that follow each other, alone and together."""
        known = [self._known[text] for text in run]
        found = [
            one._replace(begin=at, end=at + 1)
            for at, word in enumerate(known)
            if word and word.alone
            for one in (*word.alone.phrases, *word.alone.denials)
        ]
        doc = Doc(self._vocab, words=[word.stem if word else "" for word in known])
        for phrase, begin, end in self._matcher(doc):
            if not any(map(is_address, run[begin:end])):
                read_as = tuple([right for word in known[begin:end] if word for right in word.read_as])
                letters = letters_of("".join(run[begin:end]))
                found += [
                    self._found(begin, run[begin:end], entry, letters, read_as)
                    for entry in self._vocabulary.entries(self._phrases[phrase])
                    if entry.denial or ends_as(run[end - 1], entry.form)
                ]
        return reading_of(found, brief=len(run) <= _LONGEST_KEPT)

    def _found(self, begin: int, words: list[str], entry: Entry, letters: str, read_as: tuple[str, ...]) -> Found:
        exact, plain = writes(letters, entry.letters), self._plain(words, entry)
        return Found(begin, begin + len(words), entry, exact, read_as, plain)

    def _find_out(self, text: str) -> _Known | None:
        """What a word means to the phrases; None for a word of none that nobody asks for."""
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
                return _Known(_NO_STEM, 0, None, 0, frozenset(), frozenset(), (), True) if self._noted(text) else None
        self._begin(plain)
        read_as, letters = (right,) if right else (), letters_of(text)
        alone = [
            self._found(0, [text], entry, letters, read_as)
            for entry in self._vocabulary.entries((plain,))
            if entry.denial or spells(text, entry.form, ordinary=self._ordinary, repaired=right is not None)
        ]
        said = reading_of(alone, brief=True) if alone else None
        openers, followers = self._openers[plain], self._followers[plain]
        opening = reduce(or_, map(_bit, openers), 0)
        return _Known(plain, _bit(plain), said, opening, openers, followers, read_as, self._noted(text))

    def _begin(self, first: str) -> None:
        """Add the phrases that begin with a stem.

        Why only now: a text begins a tenth of all phrases; adding all would cost more than reading many resumes.
        """
        if first not in self._waiting:
            return
        for phrase in self._vocabulary.beginning_with(first):
            if len(phrase) == 1:
                continue
            self._openers[first].add(phrase[1])
            for word, follower in pairwise(phrase):
                self._followers[word].add(follower)
            name = " ".join(phrase)
            self._matcher.add(name, [Doc(self._vocab, words=list(phrase))])
            self._phrases[self._vocab.strings[name]] = phrase
        self._waiting.discard(first)

    def target_of(self, words: list[str]) -> str | None:
        """The one skill that a phrase is a strong form of; None where there is none or several."""
        return self._targets["\n".join(words)]

    def _target_of(self, words: list[str]) -> str | None:
        targets = self._vocabulary.strong_targets(tuple(map(stem, words)))
        return targets.pop() if len(targets) == 1 else None


def _bit(stem: str) -> int:
    """One of few bits, the same for equal stems."""
    return _BITS[hash(stem) % len(_BITS)]


def placed(words: Words, said: Iterable[tuple[int, tuple[Found, ...]]]) -> list[Candidate]:
    """The candidates that are found in runs of words beginning at these places."""
    starts, ends = words.starts, words.ends
    return [
        _candidate((starts[at + begin], ends[at + end - 1], at + begin, at + end, entry, exact, read_as, plain))
        for at, found in said
        for begin, end, entry, exact, read_as, plain in found
    ]
