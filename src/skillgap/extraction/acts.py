"""Skills said with a verb and its object: "deploy and monitor trained classifiers".

Only the verb's word is the mention; its object may be one of its own. The pairs are data of the lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator

from skillgap.extraction.hits import Hit, Sentence, Text
from skillgap.model.profile import Method
from skillgap.taxonomy import Taxonomy
from skillgap.text.lexicon import Act, Lexicon
from skillgap.words import stem

_REACH = 10
"""Words between a verb and its object; lists of verbs and adjectives stand there."""
_ENDS = frozenset(".;:()\n•")
_LEARNING = ("machine-learning", "artificial-intelligence")


class Acts:
    """The pairs of a lexicon whose skills the taxonomy holds."""

    def __init__(self, taxonomy: Taxonomy, lexicon: Lexicon) -> None:
        self._taxonomy = taxonomy
        self._by_verb: dict[str, list[tuple[Act, frozenset[str]]]] = {}
        for act in lexicon.acts:
            wanted = frozenset(map(stem, act.to))
            for verb in (*act.does, *act.named) if act.skill in taxonomy.skills else ():
                self._by_verb.setdefault(stem(verb), []).append((act, wanted))
        self._learning = frozenset(
            id for id in taxonomy.skills if id in _LEARNING or not taxonomy.ancestors(id).keys().isdisjoint(_LEARNING)
        )

    def find(self, text: Text, sentence: Sentence, hits: list[Hit]) -> Iterator[Hit]:
        """The acts of a sentence whose words are in no other mention."""
        taken = {at: hit for hit in hits for at in range(hit.first, hit.last)}
        told = {hit.target for hit in hits}
        by_verb, words = self._by_verb, text.words
        for at in range(sentence.first, sentence.last):
            verb = stem(words[at].text)
            for act, wanted in by_verb[verb] if verb in by_verb and at not in taken else ():
                thing = self._object(text, sentence, at, act, wanted, taken) if act.skill not in told else None
                if thing:
                    told.add(act.skill)
                    word = text.words[at]
                    label = self._taxonomy.label(act.skill)
                    yield Hit(
                        word.start,
                        word.end,
                        at,
                        at + 1,
                        act.skill,
                        label,
                        Method.ALIAS,
                        (f"{word.text.lower()!r} with its object {thing!r}",),
                    )
                    break

    def _object(
        self, text: Text, sentence: Sentence, at: int, act: Act, wanted: frozenset[str], taken: dict[int, Hit]
    ) -> str | None:
        """The object of a verb: the first word behind it in its clause whose stem is `wanted`, or fitting skill."""
        if text.lower[at] in act.named:
            return next(
                (
                    taken[other].label
                    for other in range(sentence.first, sentence.last)
                    if other in taken and taken[other].target in self._learning
                ),
                None,
            )
        for other in range(at + 1, min(sentence.last, at + 1 + _REACH)):
            if text.words[other].text in _ENDS:
                return None
            if stem(text.words[other].text) in wanted or (
                "ml" in wanted and other in taken and taken[other].target in self._learning
            ):
                return text.words[other].text
        return None
