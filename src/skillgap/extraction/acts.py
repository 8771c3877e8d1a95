"""Skills said with a verb and its object: "deploy and monitor trained classifiers".

Only the verb's word is the mention; its object may be one of its own. The pairs are data of the lexicon.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from skillgap.extraction.accepted import Accepted
from skillgap.extraction.hits import Hit, Sentence, Text
from skillgap.model.profile import Method
from skillgap.taxonomy import Taxonomy
from skillgap.text.lexicon import Act, Lexicon
from skillgap.words import Remembered, key, stem

_first = attrgetter("first")
_REACH = 10
"""Words between a verb and its object; lists of verbs and adjectives stand there."""
_ENDS = frozenset(".;:()\n•")
_PARTS = frozenset({"a", "an", "the", "our", "part"})
"""Words behind "as" with which it tells what somebody is."""
_HYPHENS = ("-", "‑")
_CLAUSES = frozenset({"that", "which", "who", "whose", "where", "while", "so"})
_BEFORE_PAST = frozenset({"and", "or", "i", "we", "who", "that", "which", "then", "have", "has", "also", "helped"})
"""Words before a verb that tells what was done."""
_ANY_LEARNING = "ml"
_LEARNING = ("machine-learning", "artificial-intelligence")


class _Verb(NamedTuple):
    """The acts that begin with a verb, each with the stems of its objects, and all these stems.

    `learning` tells whether a skill of machine learning may be an object too.
    """

    acts: list[tuple[Act, frozenset[str]]]
    objects: frozenset[str]
    learning: bool


class Acts:
    """The pairs of a lexicon whose skills the taxonomy holds."""

    def __init__(self, taxonomy: Taxonomy, lexicon: Lexicon) -> None:
        self._taxonomy = taxonomy
        self._things = frozenset(map(stem, lexicon.cue("made_things")))
        self._small = frozenset(lexicon.cue("stop"))
        self._duties = frozenset(map(key, lexicon.cue("duty_verbs")))
        self._not_learned = frozenset(lexicon.cue("not_learned"))
        wanted_at_all: set[str] = set()
        by_verb: dict[str, list[tuple[Act, frozenset[str]]]] = {}
        for act in lexicon.acts:
            wanted = frozenset(stem(thing) for thing in act.to if thing != _ANY_LEARNING)
            wanted_at_all |= wanted
            for verb in (*act.does, *act.named) if act.skill in taxonomy.skills else ():
                by_verb.setdefault(stem(verb), []).append((act, wanted))
        self._verbs = Remembered(lambda word: _verb(by_verb.get(stem(word), [])))
        self._wanted = Remembered(lambda word: short if (short := stem(word)) in wanted_at_all else "")
        self._learning = frozenset(
            id for id in taxonomy.skills if id in _LEARNING or not taxonomy.ancestors(id).keys().isdisjoint(_LEARNING)
        )

    def begin(self, word: str) -> bool:
        """Whether acts begin with a word."""
        return bool(self._verbs[word].acts)

    def find(self, text: Text, verbs: Iterable[int], accepted: Accepted) -> list[Hit]:
        """The acts of some verbs that are in no other mention; no sentence tells a skill twice."""
        found: list[Hit] = []
        taken = accepted.by_word
        about_learning = not self._learning.isdisjoint(accepted.targets)
        for at in verbs:
            if at in taken:
                continue
            sentence = text.sentences[text.sentence_of[at]]
            verb = self._verbs[text.forms[at]]
            words = text.forms[at + 1 : min(sentence.last, at + 1 + _REACH)]
            if not (about_learning and verb.learning) and verb.objects.isdisjoint(map(self._wanted.__getitem__, words)):
                continue
            if _describes(text, at) or _is_no_verb(text, at):
                continue
            behind = self._behind(text, sentence, at, taken)
            for act, wanted in verb.acts:
                thing = self._object(text, sentence, at, behind, act, wanted, taken)
                if thing and not any(act.skill == hit.target for hit in _of_sentence(sentence, accepted.hits, found)):
                    word = text.words[at]
                    label = self._taxonomy.label(act.skill)
                    why = f"{word.text.lower()!r} with its object {thing!r}"
                    found.append(Hit(word.start, word.end, at, at + 1, act.skill, label, Method.ALIAS, (why,)))
                    break
        return found

    def _object(
        self,
        text: Text,
        sentence: Sentence,
        at: int,
        behind: list[tuple[int, str]],
        act: Act,
        wanted: frozenset[str],
        taken: dict[int, Hit],
    ) -> str | None:
        """The object of a verb: the first word behind it in its clause whose stem is `wanted`, or fitting skill."""
        if text.lower[at] in act.named:
            if self._of_another(text, at, taken):
                return None
            return next(
                (
                    taken[other].label
                    for other in range(sentence.first, sentence.last)
                    if other in taken and taken[other].target in self._learning
                ),
                None,
            )
        for other, thing in behind:
            if _ANY_LEARNING in act.to and text.lower[other - 1] in self._not_learned:
                continue
            if thing in wanted or (
                _ANY_LEARNING in act.to and other in taken and self._is_learning(text, taken[other])
            ):
                return text.forms[other]
        return None

    def _behind(self, text: Text, sentence: Sentence, at: int, taken: Container[int]) -> list[tuple[int, str]]:
        """The places of words behind a verb in its clause that may be an object, with the stems of wanted things."""
        found = []
        for other in range(at + 1, min(sentence.last, at + 1 + _REACH)):
            form = text.forms[other]
            if form in _ENDS or self._ends_clause(text, other):
                break
            if ((thing := self._wanted[form]) or other in taken) and not _opens_compound(text, other):
                found.append((other, thing))
        return found

    def _ends_clause(self, text: Text, at: int) -> bool:
        """Whether a clause of its own begins with a word: "tools that", "to improve"."""
        return text.lower[at] in _CLAUSES or (
            text.lower[at] == "to" and at + 1 < len(text.lower) and key(text.lower[at + 1]) in self._duties
        )

    def _is_learning(self, text: Text, hit: Hit) -> bool:
        """Whether a skill of machine learning is the thing itself: in "ML infrastructure" it only says of what kind."""
        ends = {stem(form) for form in text.forms[hit.last - 1 : hit.last + 1]}
        return hit.target in self._learning and ends.isdisjoint(self._things)

    def _of_another(self, text: Text, at: int, taken: dict[int, Hit]) -> bool:
        """Whether the word before says of what else: "dialogue evaluation" evaluates no model."""
        before = text.lower[at - 1] if at else ""
        return (
            text.sentence_of[at - 1] == text.sentence_of[at]
            and before.isalpha()
            and before not in self._small
            and at - 1 not in taken
        )


def _verb(acts: list[tuple[Act, frozenset[str]]]) -> _Verb:
    objects = frozenset(chain.from_iterable(wanted for _, wanted in acts))
    return _Verb(acts, objects, any(act.named or _ANY_LEARNING in act.to for act, _ in acts))


def _of_sentence(sentence: Sentence, hits: list[Hit], fresh: list[Hit]) -> list[Hit]:
    """The hits that begin in a sentence, and fresh ones."""
    known = hits[bisect_left(hits, sentence.first, key=_first) : bisect_left(hits, sentence.last, key=_first)]
    return known + [hit for hit in fresh if hit.first >= sentence.first]


def _opens_compound(text: Text, at: int) -> bool:
    """Whether a hyphen makes a word say of what kind another is: "software-defined networking"."""
    end = text.words.ends[at]
    return text.text[end : end + 1] in _HYPHENS


def _is_no_verb(text: Text, at: int) -> bool:
    """Whether a word acts on nothing: it ends a compound ("large-scale"), or tells a part ("serve as a guide")."""
    word = text.words[at]
    plays = text.lower[at + 1 : at + 2] == ["as"] and not _PARTS.isdisjoint(text.lower[at + 2 : at + 3])
    return plays or text.text[word.start - 1 : word.start] in _HYPHENS


def _describes(text: Text, at: int) -> bool:
    """Whether a participle describes what follows: "deliver optimized models" optimizes nothing."""
    if at == 0 or not text.lower[at].endswith("ed"):
        return False
    before = text.lower[at - 1]
    return (
        text.sentence_of[at - 1] == text.sentence_of[at]
        and before.isalpha()
        and before not in _BEFORE_PAST
        and not before.endswith("ly")
    )
