"""Misspelt words and the one word of a surface form that each can be.

Only unknown words of five letters and more are repaired, at optimal string alignment distance 1 (2 from nine letters),
never onto a weak form and never on a tie. Candidates for one edit come from a delete-neighbourhood index (as in
SymSpell), those for two from the long words that begin or end alike; the distance itself is rapidfuzz'.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from skillgap.words import key, stem

SHORTEST = 5
LONG = 9
LONGEST = 24
_EDITS = 2
"""Edits by which a long word may be misspelt."""
_EDGE = 3
"""Letters with which a word of two edits begins or ends as the right one does; only such are compared with it."""


class Typos:
    """Repairs onto the stems of strong forms; `ordinary` words of the language are never repaired.

    Args:
        ordinary: lower-case words of the language.
        stems: stems of all words of forms, which are right as they are.
        targets: those onto which a misspelt word may be repaired.
    """

    def __init__(self, ordinary: frozenset[str], stems: frozenset[str], targets: frozenset[str]) -> None:
        self._ordinary = ordinary
        self._stems = stems
        self._targets = targets
        self.repair = lru_cache(maxsize=50_000)(self._repair)

    @cached_property
    def _long(self) -> dict[str, list[str]]:
        """The long targets, in order, by how they begin and by how they end."""
        by_edge: dict[str, list[str]] = defaultdict(list)
        for target in sorted(target for target in self._targets if len(target) >= LONG):
            for edge in _edges(target):
                by_edge[edge].append(target)
        return by_edge

    @cached_property
    def _index(self) -> dict[str, list[str]]:
        """The targets by what is left of them without one letter; made when the first unknown word is met."""
        index: dict[str, list[str]] = defaultdict(list)
        for target in sorted(self._targets):
            for variant in _deletes(target):
                index[variant].append(target)
        return index

    def _repair(self, word: str) -> str | None:
        """The stem of the form word that a misspelt word stands for; None where it is right or unclear."""
        plain, short = key(word), stem(word)
        if not (SHORTEST <= len(plain) <= LONGEST and plain.isalpha() and plain.isascii()) or word.isupper():
            return None
        if plain in self._ordinary or word.lower() in self._ordinary or short in self._stems:
            return None
        near = {target for variant in _deletes(short) for target in self._index.get(variant, ())}
        closest = {target for target in near if OSA.distance(short, target) == 1}
        # Capitals inside a word make it a name with a spelling of its own, which two edits away is another name's.
        if not closest and len(plain) >= LONG and word[1:].islower():
            long = sorted({target for edge in _edges(short) for target in self._long.get(edge, ())})
            found = process.extract(short, long, scorer=OSA.distance, score_cutoff=_EDITS, limit=2)
            closest = {target for target, _, _ in found}
        return closest.pop() if len(closest) == 1 else None


def _edges(word: str) -> tuple[str, str]:
    """How a word begins, and how it ends."""
    return f"{word[:_EDGE]}-", f"-{word[-_EDGE:]}"


def _deletes(word: str) -> set[str]:
    """The word, and what is left of it without any one letter."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
