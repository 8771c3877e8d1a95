"""Skills said with a verb and its object: "deploy and monitor trained classifiers".

Only the verb's word is the mention, or its object's where this names the same skill ("build dashboards"); else the
object may be one of its own. The pairs are data of the lexicon. Of several objects the nearest tells what is meant:
"develop software for training models" develops software.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from skillgap.extraction.accepted import Accepted
from skillgap.extraction.hits import Hit, Sentence, Text
from skillgap.model.profile import Method
from skillgap.taxonomy import Taxonomy
from skillgap.text.lexicon import Act, Lexicon
from skillgap.words import Remembered, key, phrase_key, stem

_first = attrgetter("first")
_REACH = 10
"""Words between a verb and its object; lists of verbs and adjectives stand there."""
_APART = 4
"""Words before an object of two words among which its first one stands: "product and platform features"."""
_ENDS = frozenset(".;:()\n•")
_NOUNS = ("ment", "ion")
"""Endings of the nouns of doing that are no verbs too; their object stands behind "of"."""
_FIRM = frozenset({"we're", "we’re"})
_PARTS = frozenset({"a", "an", "the", "our", "part"})
"""Words behind "as" with which it tells what somebody is."""
_HYPHENS = ("-", "‑")
_JOINS = frozenset({"and", "or", ",", "/", "&", "then"})
_ENDINGS = ("ing", "ed")
"""Endings that verbs of one list share."""
_BEFORE_PAST = frozenset({"and", "or", "i", "we", "who", "that", "which", "then", "have", "has", "also", "helped"})
"""Words before a verb that tells what was done."""
_ANY_LEARNING = "ml"
_MODEL = "model"
_LEARNING = ("machine-learning", "artificial-intelligence")


class _Verb(NamedTuple):
    """The acts that begin with a verb, each with the stems of its objects, and the last stems of all of them.

    `noun` is the act that the word itself names, none of `acts`; `learning` tells whether a skill of machine learning
    may be an object too.
    """

    noun: Act | None
    acts: list[tuple[Act, frozenset[str]]]
    objects: frozenset[str]
    learning: bool


class Acts:
    """The pairs of a lexicon whose skills the taxonomy holds."""

    def __init__(self, taxonomy: Taxonomy, lexicon: Lexicon) -> None:
        self._taxonomy = taxonomy
        self._nouns = frozenset(noun for noun in lexicon.cue("act_nouns") if noun.endswith(_NOUNS))
        self._things = frozenset(map(stem, lexicon.cue("made_things")))
        self._clauses = frozenset(lexicon.cue("clause_openers"))
        self._behind_objects = frozenset(lexicon.cue("behind_objects"))
        self._small = frozenset(lexicon.cue("stop"))
        self._duties = frozenset(map(key, lexicon.cue("duty_verbs")))
        verbs = frozenset(map(stem, lexicon.cue("duty_verbs")))
        self.is_verb = Remembered(lambda word: stem(word) in verbs)
        """Whether a word is a verb of doing, in any of its endings."""
        self._not_learned = frozenset(lexicon.cue("not_learned"))
        openings: dict[str, set[str]] = {}
        by_verb: dict[str, list[tuple[Act, frozenset[str]]]] = {}
        for act in lexicon.acts:
            wanted = frozenset(" ".join(map(stem, thing.split())) for thing in act.to if thing != _ANY_LEARNING)
            for thing in wanted:
                first, _, last = thing.rpartition(" ")
                openings.setdefault(last, set()).add(first)
            for verb in (*act.does, *act.named) if act.skill in taxonomy.skills else ():
                by_verb.setdefault(stem(verb), []).append((act, wanted))
        self._openings = openings
        self._verbs = Remembered(lambda word: _verb(word.lower(), by_verb.get(stem(word), [])))
        self._wanted = Remembered(lambda word: short if (short := stem(word)) in openings else "")
        self._learning = frozenset(
            id for id in taxonomy.skills if id in _LEARNING or not taxonomy.ancestors(id).keys().isdisjoint(_LEARNING)
        )

    def begin(self, word: str) -> bool:
        """Whether acts begin with a word."""
        verb = self._verbs[word]
        return bool(verb.noun or verb.acts)

    def find(self, text: Text, verbs: Iterable[int], accepted: Accepted) -> list[Hit]:
        """The acts of some verbs that are in no other mention of several words; no sentence tells a skill twice.

        With its object a word may say more than alone: "deployment of trained models" deploys models.
        """
        found: list[Hit] = []
        taken = accepted.by_word
        about_learning = not self._learning.isdisjoint(accepted.targets)
        for at in verbs:
            sentence = text.sentences[text.sentence_of[at]]
            verb = self._verbs[text.forms[at]]
            words = text.forms[at + 1 : min(sentence.last, at + 1 + _REACH)]
            if not (about_learning and verb.learning) and verb.objects.isdisjoint(map(self._wanted.__getitem__, words)):
                continue
            plain = taken.get(at)
            if plain is not None and not self._says_alone(plain, text.forms[at]):
                continue
            if _describes(text, at) or _is_no_verb(text, at):
                continue
            beside = None if plain else self._beside(text, sentence, at, verb, taken)
            skill, thing, place = beside or self._object(text, sentence, at, verb, taken)
            if skill and not any(skill == hit.target for hit in _of_sentence(sentence, accepted.hits, found)):
                why = f"{text.lower[at]!r} with its object {thing!r}"
                told = place if place not in taken and self._names(skill, text.forms[place]) else at
                start, end, label = text.words.starts[told], text.words.ends[told], self._taxonomy.label(skill)
                found.append(Hit(start, end, told, told + 1, skill, label, Method.ALIAS, (why,)))
        return found

    def _says_alone(self, hit: Hit, word: str) -> bool:
        """Whether a mention is one word that names its skill by itself, so that an object may say more."""
        return hit.last - hit.first == 1 and not hit.certification and self._names(hit.target, word)

    def _names(self, skill: str, word: str) -> bool:
        """Whether a word is a form of a skill."""
        return any(skill == id for id, _ in self._taxonomy.lookup(phrase_key(word)))

    def _beside(
        self, text: Text, sentence: Sentence, at: int, verb: _Verb, taken: dict[int, Hit]
    ) -> tuple[str, str, int] | None:
        """The skill of a noun that names an act, that of machine learning in its sentence, and the noun's place."""
        if verb.noun is None or self._of_another(text, at, taken):
            return None
        skill = verb.noun.skill
        beside = (taken[other] for other in range(sentence.first, sentence.last) if other in taken)
        return next(((skill, hit.label, at) for hit in beside if hit.target in self._learning), None)

    def _object(
        self, text: Text, sentence: Sentence, at: int, verb: _Verb, taken: dict[int, Hit]
    ) -> tuple[str, str, int]:
        """The skill of the act whose object is the first one behind a verb in its clause, that word and its place.

        No skill where there is none.
        """
        if text.lower[at] in self._nouns and "of" not in text.lower[at + 1 : at + 4]:
            return "", "", at
        for other, things in self._behind(text, sentence, at, verb, taken):
            hit = taken.get(other)
            learning = hit is not None and not self._is_unlearned(text, other) and self._is_learning(text, hit)
            for act, wanted in verb.acts:
                if not wanted.isdisjoint(things) or (learning and _ANY_LEARNING in act.to):
                    return act.skill, text.forms[other], other
        return "", "", at

    def _behind(
        self, text: Text, sentence: Sentence, at: int, verb: _Verb, taken: dict[int, Hit]
    ) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The places of words behind a verb in its clause that may be an object, with the wanted things they end."""
        in_list, lower = True, text.lower
        for other in range(at + 1, min(sentence.last, at + 1 + _REACH)):
            form = text.forms[other]
            if form in _ENDS or self._ends_clause(lower, other, said=not in_list):
                return
            joined = lower[other - 1] in _JOINS
            also_verb = (joined or in_list) and self.is_verb[form]
            if also_verb and joined:
                if in_list:
                    continue
                if _may_follow(lower[at], lower[other]):
                    return
            in_list = in_list and (also_verb or form.endswith("ly") or lower[other] in _JOINS)
            last, hit = self._wanted[form], taken.get(other)
            if not (last in verb.objects or (hit and verb.learning)) or _opens_compound(text, other):
                continue
            if hit is None or other == hit.last - 1 or lower[other + 1] in self._small:
                yield other, () if self._is_unlearned(text, other) else self._things_ending(text, at, other, last)

    def _things_ending(self, text: Text, at: int, other: int, last: str) -> tuple[str, ...]:
        """The wanted things that end with a word behind a verb, whose stem is `last`."""
        firsts = self._openings.get(last)
        if firsts is None:
            return ()
        before = map(stem, text.forms[max(at + 1, other - _APART) : other])
        return (last, *[f"{first} {last}" for first in before if first in firsts])

    def _ends_clause(self, words: list[str], at: int, *, said: bool) -> bool:
        """Whether a word begins a clause ("that", "to improve"), or stands behind an object that is `said`."""
        word = words[at]
        if word == "to":
            return at + 1 < len(words) and key(words[at + 1]) in self._duties
        return word in self._clauses or (said and word in self._behind_objects)

    def _is_unlearned(self, text: Text, at: int) -> bool:
        """Whether a word is a model that nothing has learned: "data models"."""
        return text.lower[at - 1] in self._not_learned and key(text.lower[at]) == _MODEL

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


def _verb(word: str, acts: list[tuple[Act, frozenset[str]]]) -> _Verb:
    noun = next((act for act, _ in acts if word in act.named), None)
    others = [(act, wanted) for act, wanted in acts if word not in act.named]
    objects = frozenset(thing.rpartition(" ")[2] for _, wanted in acts for thing in wanted)
    return _Verb(noun, others, objects, any(act.named or _ANY_LEARNING in act.to for act, _ in acts))


def _may_follow(verb: str, other: str) -> bool:
    """Whether a verb behind another's object is the next of their list, or opens a clause: "analyze data, using"."""
    return other.endswith("ing") or all(verb.endswith(ending) == other.endswith(ending) for ending in _ENDINGS)


def _of_sentence(sentence: Sentence, hits: list[Hit], fresh: list[Hit]) -> list[Hit]:
    """The hits that begin in a sentence, and fresh ones."""
    known = hits[bisect_left(hits, sentence.first, key=_first) : bisect_left(hits, sentence.last, key=_first)]
    return known + [hit for hit in fresh if hit.first >= sentence.first]


def _opens_compound(text: Text, at: int) -> bool:
    """Whether a hyphen makes a word say of what kind another is: "software-defined networking"."""
    end = text.words.ends[at]
    return text.text[end : end + 1] in _HYPHENS


def _is_no_verb(text: Text, at: int) -> bool:
    """Whether a word acts on nothing here.

    It ends a compound ("large-scale"), tells a part ("serve as a guide") or what the firm does ("we're hiring").
    """
    lower, start = text.lower, text.words.starts[at]
    plays = lower[at + 1 : at + 2] == ["as"] and not _PARTS.isdisjoint(lower[at + 2 : at + 3])
    of_the_firm = lower[at - 1] in _FIRM or lower[max(at - 2, 0) : at] == ["we", "are"]
    return plays or of_the_firm or text.text[start - 1 : start] in _HYPHENS


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
