"""What stands around a form: its own letters' case, the start of a sentence, the separators of a list."""

from __future__ import annotations

from collections.abc import Mapping

from skillgap.extraction.hits import Candidate, Hit, Text

_SEPARATORS = frozenset(",/;|•()[]:\n+·&")
_MEASURES = frozenset({"%", "+", "years", "year", "yrs", "yr"})
_LIST_WORDS = frozenset({"and", "or", "&", "plus"})
BETWEEN = _SEPARATORS | _LIST_WORDS
"""Words and signs between the names of a list."""


def opens_sentence(text: Text, candidate: Candidate) -> bool:
    """Whether a candidate is the first word of its sentence, item or line, where a capital says nothing."""
    return opens_at(text, candidate.first)


def opens_at(text: Text, word: int) -> bool:
    """Whether a word is the first of its sentence, item or line."""
    sentence = text.sentence(word)
    return sentence is None or word == sentence.first or text.forms[word - 1] in ':•"“.!?\n'


def in_capitals(text: Text, candidate: Candidate) -> bool:
    """Whether all words of a candidate's sentence are in capitals, where capitals say nothing."""
    sentence = text.sentence(candidate.first)
    words = (
        text.forms[sentence.first : sentence.last]
        if sentence
        else text.forms[max(0, candidate.first - 3) : candidate.last + 3]
    )
    capitals = 0
    for word in words:
        if len(word) > 1 and word.isalpha():
            if not word.isupper():
                return False
            capitals += 1
    return capitals > 3


def in_small_list(text: Text, candidate: Candidate, accepted: Mapping[int, Hit]) -> bool:
    """Whether a one-letter name in small letters stands among other names in small letters: python,c,java."""
    for step, at in ((-1, candidate.first - 1), (1, candidate.last)):
        other = beyond_separator(text, at, step, text.sentence_of[candidate.first])
        if (
            other is not None
            and other in accepted
            and text.forms[other].islower()
            and text.text[candidate.start].islower()
        ):
            return True
    return False


def beyond_separator(text: Text, at: int, step: int, sentence: int) -> int | None:
    """The word on the other side of a comma, slash, `and`... next to a candidate; None where there is none."""
    lower, begin = text.lower, at
    while 0 <= at < len(lower) and lower[at] in BETWEEN:
        at += step
    if at == begin or not 0 <= at < len(lower):
        return None
    other = text.sentence_of[at]
    return at if other >= 0 and abs(other - sentence) <= 1 else None


def is_item(text: Text, candidate: Candidate, first: int, last: int) -> bool:
    """Whether a candidate stands alone between separators of its line; how well or long it is known may follow."""
    lower, end = text.lower, candidate.last
    if candidate.first > first and lower[candidate.first - 1] not in BETWEEN:
        return False
    while end < last and (lower[end].isdigit() or lower[end] in _MEASURES):
        end += 1
    return end >= last or lower[end] in BETWEEN or lower[end] == "."
