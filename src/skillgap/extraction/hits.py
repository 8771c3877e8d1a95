"""What passes between the steps of recognition."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property, partial
from operator import attrgetter
from typing import NamedTuple

from skillgap.extraction.matcher import Candidate
from skillgap.extraction.vocabulary import Entry
from skillgap.model.profile import Assertion, Method
from skillgap.text import Outline
from skillgap.text.language import guess_language
from skillgap.text.sentences import LONGEST, ends_inside, sentences
from skillgap.words import in_small_letters, split_words


class Hit(NamedTuple):
    """An accepted mention; half-open in characters of the outline's text and in words.

    `because` gives the reasons in the order in which they were found.
    """

    start: int
    end: int
    first: int
    last: int
    target: str
    label: str
    method: Method
    because: tuple[str, ...]
    certification: bool = False
    assertion: Assertion = Assertion.PRESENT


quick_hit: Callable[[tuple[int, int, int, int, str, str, Method, tuple[str, ...], bool, Assertion]], Hit] = partial(
    tuple.__new__, Hit
)
"""A hit of all its fields, quickly."""

by_start: Callable[[Hit], int] = attrgetter("start")
"""The key that sorts hits in the order of the text."""

Refused = tuple[Candidate, str]
"""A candidate that was not accepted, and why."""


class Sentence(NamedTuple):
    """A sentence of a block: half-open in characters and words."""

    start: int
    end: int
    first: int
    last: int
    block: int


_sentence: Callable[[tuple[int, int, int, int, int]], Sentence] = partial(tuple.__new__, Sentence)
"""A sentence of its fields, quickly."""


class Text:
    """An outline with its words and sentences, and which sentence each word is in.

    `forms` are the words' letters, `lower` the same in small letters; `kinds` are the sections' kinds by block.
    """

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.text = outline.text
        self.words = split_words(outline.text)
        self.forms = self.words.texts
        self.lower = list(map(in_small_letters.__getitem__, self.forms))
        self.language = guess_language(outline.document.text, self.lower)
        self.sentences: list[Sentence] = []
        self.sentence_of: list[int] = [-1] * len(self.forms)
        self.kinds = [outline.sections[block.section].kind for block in outline.blocks]
        self._cut()

    def _cut(self) -> None:
        text, starts, found, sentence_of = self.text, self.words.starts, self.sentences, self.sentence_of
        several = set(map(self.outline.block_at, ends_inside(text)))
        last = 0
        for number, (begin, stop, _, _, _) in enumerate(self.outline.blocks):
            parted = number in several or stop - begin > LONGEST
            for start, end in sentences(text, begin, stop) if parted else ((begin, stop),):
                first = bisect_left(starts, start, last)
                last = bisect_left(starts, end, first)
                sentence_of[first:last] = [len(found)] * (last - first)
                found.append(_sentence((start, end, first, last, number)))

    @cached_property
    def small(self) -> str:
        """The text in small letters, each in its place: the one letter that two small ones stand for is one too."""
        return self.text.replace("İ", "i").lower()

    def sentence(self, word: int) -> Sentence | None:
        """The sentence that a word stands in; None for words of headings."""
        number = self.sentence_of[word]
        return self.sentences[number] if number >= 0 else None


def surface(text: str, candidate: Candidate) -> str:
    """The candidate's letters, white space folded."""
    return " ".join(text[candidate.start : candidate.end].split())


__all__ = ["Candidate", "Entry", "Hit", "Refused", "Sentence", "Text", "by_start", "quick_hit", "surface"]
