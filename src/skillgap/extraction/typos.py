"""Misspelt words and the one word of a surface form that each can be.

Only unknown words of five letters and more are repaired, at optimal string alignment distance 1 (2 from nine letters),
never onto a weak form and never on a tie. Candidates for one edit come from a delete-neighbourhood index (as in
SymSpell), those for two from the few long words; the distance itself is rapidfuzz'.
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
    def _long(self) -> list[str]:
        return sorted(target for target in self._targets if len(target) >= LONG)

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
            found = process.extract(short, self._long, scorer=OSA.distance, score_cutoff=2, limit=2)
            closest = {target for target, _, _ in found}
        return closest.pop() if len(closest) == 1 else None


def _deletes(word: str) -> set[str]:
    """The word, and what is left of it without any one letter."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
