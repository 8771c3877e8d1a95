"""Shared heads of coordinated phrases: "supervised and unsupervised learning" names both kinds of learning."""

from __future__ import annotations

from collections.abc import Iterator

from skillgap.extraction.hits import Hit, Text
from skillgap.extraction.matcher import Matcher
from skillgap.model.profile import Method
from skillgap.taxonomy import Taxonomy

_JOINTS = frozenset({"and", "or", "/", ",", "&", "and/or"})
_MOST_MISSING = 2


def shared_heads(text: Text, hits: list[Hit], matcher: Matcher, taxonomy: Taxonomy) -> list[Hit]:
    """Mentions whose last words stand only once, behind the phrase that they are coordinated with."""
    taken = {at for hit in hits for at in range(hit.first, hit.last)}
    found: list[Hit] = []
    for hit in hits:
        if hit.last - hit.first > 1 and not hit.certification:
            fresh = _before(text, hit, matcher, taxonomy)
            found += [each for each in fresh if taken.isdisjoint(range(each.first, each.last))]
    return found


def _before(text: Text, hit: Hit, matcher: Matcher, taxonomy: Taxonomy) -> Iterator[Hit]:
    """Readings of the words before a joint together with the tail of the phrase behind it."""
    joint = hit.first - 1
    sentence = text.sentence_of[hit.first]
    while joint > 0 and text.lower[joint] in _JOINTS and text.lower[joint - 1] in _JOINTS:
        joint -= 1
    if joint < 1 or text.lower[joint] not in _JOINTS or text.sentence_of[joint] != sentence:
        return
    for size in range(min(_MOST_MISSING, joint), 0, -1):
        first = joint - size
        if any(text.sentence_of[at] != sentence or text.lower[at] in _JOINTS for at in range(first, joint)):
            continue
        for tail in range(hit.first + 1, hit.last):
            phrase = " ".join(text.words[at].text for at in (*range(first, joint), *range(tail, hit.last)))
            target = matcher.target_of(phrase)
            if target and target != hit.target:
                shared = text.text[text.words[tail].start : hit.end]
                yield Hit(
                    text.words[first].start,
                    text.words[joint - 1].end,
                    first,
                    joint,
                    target,
                    taxonomy.label(target),
                    Method.ALIAS,
                    (f"shares {shared!r} with the next phrase",),
                )
                return
