"""Words that coordinated phrases share.

The last ones of "supervised and unsupervised learning", the first ones of "data collection, processing and analysis".
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import product

from skillgap.extraction.hits import Hit, Text
from skillgap.extraction.matcher import Matcher
from skillgap.model.profile import Method
from skillgap.taxonomy import Taxonomy

_JOINTS = frozenset({"and", "or", "/", ",", "&", "and/or"})
_MOST_MISSING = 2
"""Words of a phrase whose last ones stand behind another."""
_MOST_UNREAD = 1
"""Members of a list, one after the other, that may say nothing with its head before the others are given up."""
_PHRASE_ENDS = frozenset({".", ";", ":", ")", "\n", "in", "for", "to", "with", "of", "on", "using", "across", "that"})


def shared_heads(
    text: Text, phrases: list[Hit], taken: Container[int], matcher: Matcher, taxonomy: Taxonomy
) -> list[list[Hit]]:
    """Mentions whose last words stand only once, behind the phrases of several words that they are coordinated with.

    One list for each such phrase; `taken` are the words of all mentions, which are not passed over.
    """
    found = [
        list(_before(text, phrase, taken, matcher, taxonomy))
        for phrase in phrases
        if text.lower[phrase.first - 1] in _JOINTS
    ]
    return list(filter(None, found))


def _before(text: Text, hit: Hit, taken: Container[int], matcher: Matcher, taxonomy: Taxonomy) -> Iterator[Hit]:
    """Readings of the phrases before a joint, one after the other, together with the tail of the phrase behind them."""
    first, tails, unread = hit.first, range(hit.first + 1, hit.last), 0
    while (joint := _joint(text, first)) is not None and unread <= _MOST_UNREAD:
        beginnings = _beginnings(text, joint)
        for begin, tail in product(beginnings, tails):
            if target := matcher.target_of(text.forms[begin:joint] + text.forms[tail : hit.last]):
                break
        else:
            if any(map(taken.__contains__, beginnings)):
                return
            first, unread = beginnings.start, unread + 1
            continue
        first, tails, unread = begin, range(tail, tail + 1), 0
        shared = text.text[text.words.starts[tail] : hit.end]
        yield _hit(text, first, joint, target, taxonomy, f"shares {shared!r} with the next phrase")


def shared_openings(text: Text, phrases: list[Hit], matcher: Matcher, taxonomy: Taxonomy) -> list[Hit]:
    """Mentions whose first word stands only once, before the phrase of several words that they are coordinated with."""
    found: list[Hit] = []
    for phrase in phrases:
        if phrase.last < len(text.lower) and text.lower[phrase.last] in _JOINTS:
            found += _behind(text, phrase, matcher, taxonomy)
    return found


def _behind(text: Text, hit: Hit, matcher: Matcher, taxonomy: Taxonomy) -> Iterator[Hit]:
    """Readings of the words behind joints, one after the other, together with the first word of the phrase."""
    last = hit.last
    while (first := _item(text, last)) is not None:
        target = matcher.target_of([text.forms[hit.first], text.forms[first]])
        last = first + 1
        if target and target != hit.target:
            why = f"shares {text.forms[hit.first]!r} with the phrase before"
            yield _hit(text, first, last, target, taxonomy, why)


def _hit(text: Text, first: int, last: int, target: str, taxonomy: Taxonomy, why: str) -> Hit:
    """The mention of words `[first, last)` that say their skill together with another phrase's words."""
    start, end = text.words.starts[first], text.words.ends[last - 1]
    return Hit(start, end, first, last, target, taxonomy.label(target), Method.ALIAS, (why,))


def _item(text: Text, last: int) -> int | None:
    """The one word between joints, or a joint and the end of a phrase, behind word `last`; None for anything else."""
    first = last
    while first < len(text.forms) and text.lower[first] in _JOINTS:
        first += 1
    if first == last or first >= len(text.forms) or text.sentence_of[first] != text.sentence_of[last - 1]:
        return None
    after = text.lower[first + 1] if first + 1 < len(text.forms) else "."
    ended = after in _JOINTS or after in _PHRASE_ENDS or text.sentence_of[first + 1] != text.sentence_of[first]
    return first if ended and text.lower[first].isalpha() else None


def _joint(text: Text, first: int) -> int | None:
    """The first of the words that join what stands before word `first` to it; None where nothing does."""
    joint = first - 1
    while joint > 0 and text.lower[joint] in _JOINTS and text.lower[joint - 1] in _JOINTS:
        joint -= 1
    joined = joint >= 1 and text.lower[joint] in _JOINTS and text.sentence_of[joint] == text.sentence_of[first]
    return joint if joined else None


def _beginnings(text: Text, joint: int) -> range:
    """Where the phrase that ends at a joint may begin, the longest first."""
    begin = joint
    while begin > max(0, joint - _MOST_MISSING) and (
        text.lower[begin - 1] not in _JOINTS and text.sentence_of[begin - 1] == text.sentence_of[joint]
    ):
        begin -= 1
    return range(begin, joint)
