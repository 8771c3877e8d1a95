"""What stands around a form: its own letters' case, the start of a sentence, the separators of a list."""

from __future__ import annotations

from collections.abc import Mapping

from skillgap.extraction.hits import Candidate, Hit, Text

_SEPARATORS = frozenset(",/;|•()[]:\n+·&")
_MEASURES = frozenset({"%", "+", "years", "year", "yrs", "yr"})
_LIST_WORDS = frozenset({"and", "or", "&", "plus"})


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
    letters = [word for word in words if word.isalpha() and len(word) > 1]
    return len(letters) > 3 and all(word.isupper() for word in letters)


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
    crossed = False
    while 0 <= at < len(text.forms):
        word = text.lower[at]
        if word in _SEPARATORS or word in _LIST_WORDS:
            crossed = True
            at += step
        else:
            return at if crossed and text.sentence_of[at] >= 0 and abs(text.sentence_of[at] - sentence) <= 1 else None
    return None


def is_item(text: Text, candidate: Candidate, first: int, last: int) -> bool:
    """Whether a candidate stands alone between separators of its line; how well or long it is known may follow."""
    before = text.forms[candidate.first - 1] if candidate.first > first else "\n"
    end = candidate.last
    while end < last and (text.forms[end].isdigit() or text.lower[end] in _MEASURES):
        end += 1
    after = text.forms[end] if end < last else "\n"
    return (before in _SEPARATORS or before.lower() in _LIST_WORDS) and (
        after in _SEPARATORS or after.lower() in _LIST_WORDS or after == "."
    )
