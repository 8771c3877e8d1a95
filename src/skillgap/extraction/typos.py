"""Misspelt words and the one word of a surface form that each can be.

Only unknown words of five letters and more are repaired, at optimal string alignment distance 1 (2 from nine letters),
never onto a weak form and never on a tie. Candidates for one edit come from a delete-neighbourhood index (as in
SymSpell), those for two from the few long words; the distance itself is rapidfuzz'.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from skillgap.model.skill import Form, Tier
from skillgap.words import key, split_words, stem

SHORTEST = 5
LONG = 9
LONGEST = 24


class Typos:
    """Repairs over the words of strong forms; `ordinary` words of the language are never repaired.

    Args:
        ordinary: lower-case words of the language.
        stems: stems of all words of forms, which are right as they are.
        forms: the forms onto whose words a misspelt word may be repaired.
    """

    def __init__(self, ordinary: frozenset[str], stems: frozenset[str], forms: Iterable[Form]) -> None:
        self._ordinary = ordinary
        self._stems = stems
        targets = sorted(_targets(forms) - ordinary)
        self._long = [target for target in targets if len(target) >= LONG]
        self._index: dict[str, list[str]] = defaultdict(list)
        for target in targets:
            for variant in _deletes(target):
                self._index[variant].append(target)
        self.repair = lru_cache(maxsize=50_000)(self._repair)

    def _repair(self, word: str) -> str | None:
        """The stem of the form word that a misspelt word stands for; None where it is right or unclear."""
        plain = key(word)
        if not (SHORTEST <= len(plain) <= LONGEST and plain.isalpha() and plain.isascii()) or word.isupper():
            return None
        if plain in self._ordinary or word.lower() in self._ordinary or stem(word) in self._stems:
            return None
        near = {target for variant in _deletes(plain) for target in self._index.get(variant, ())}
        closest = {target for target in near if OSA.distance(plain, target) == 1}
        if not closest and len(plain) >= LONG:
            found = process.extract(plain, self._long, scorer=OSA.distance, score_cutoff=2, limit=2)
            closest = {target for target, _, _ in found}
        return stem(closest.pop()) if len(closest) == 1 else None


def _targets(forms: Iterable[Form]) -> set[str]:
    return {
        key(word.text)
        for form in forms
        if form.tier is Tier.STRONG
        for word in split_words(form.text)
        if len(word.text) >= SHORTEST and word.text.isalpha() and word.text.isascii()
    }


def _deletes(word: str) -> set[str]:
    """The word, and what is left of it without any one letter."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
