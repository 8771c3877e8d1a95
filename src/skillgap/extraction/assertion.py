"""Whether a mention says that the skill is there: ConText's cues with direction, scope and termination, as data.

A forward cue reaches the following words of its sentence up to a terminator, a backward cue the preceding ones. A
pseudo-cue holds a cue's words and means nothing. Source of the method: Harkema et al., ConText (2009).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, compress

from skillgap.extraction.hits import Hit, Sentence, Text, by_start
from skillgap.model.profile import Assertion
from skillgap.text import Lexicon
from skillgap.words import split_words

_REACH = 9
"""Words that a cue reaches at most; lists of skills joined by commas are reached to their end."""
_FARTHEST = 400
"""Characters beyond which no cue is tried: the longest list that a cue reaches is shorter."""
_SHORT = frozenset({"no", "without", "zero", "not", "never", "nor", "neither"})
_SHORT_REACH = 4
_TWICE = re.compile(r"\b(?:cannot|can't|not|never|nothing|nobody|no one)\b")
_JOINT = re.compile(r"[,/]|\b(?:and|or)\b")
_ASIDE = re.compile(r"\([^()]{1,30}\)(?=[\s,])")
"""A remark in brackets, behind which a list goes on: "learning Swedish (A2) and JAX"."""
_OPENED = re.compile(r"\((?:(?:e\.g\.,?|such as|like|including)\s)?(?:[\w+#. -]{1,30}+[,/|]\s*+){0,12}+\Z")
"""A bracket of examples up to one of them: "no experience with graph databases (Neo4j, Dgraph)"."""
_BREAK = re.compile(r"[;:.!?(]|(?<=\w)\)")


_LISTS = (
    ("negated_forward", Assertion.NEGATED, True),
    ("negated_backward", Assertion.NEGATED, False),
    ("aspired_forward", Assertion.ASPIRED, True),
    ("aspired_backward", Assertion.ASPIRED, False),
    ("other_forward", Assertion.OTHER, True),
    ("compared_forward", Assertion.OTHER, True),
)
"""The lexicon's lists of cues, what each says, and whether it speaks of what follows."""
_ENDINGS = ("", "'s", "'t", "'re", "'ve", "'ll", "'d", "'m")
"""What is part of a word behind an apostrophe."""
_OF_RESUMES = frozenset({"aspired_forward", "aspired_backward", "compared_forward"})
"""The lists that mean nothing in a posting: a firm that plans is no learner, and "similar to Terraform" asks it."""
_MOST_COMPARED = 2
"""Words between a comparison and what something is compared with."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A found cue: half-open characters of the text."""

    start: int
    end: int
    words: str
    assertion: Assertion
    forward: bool


Match = tuple[re.Match[str], Assertion, bool]
"""A cue in its sentence, what it says, and whether of what follows."""


class Assertions:
    """The cue patterns of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._pseudo = phrase_pattern([*lexicon.cue("negated_pseudo"), *lexicon.cue("aspired_pseudo")])
        self._terminators = phrase_pattern(lexicon.cue("terminators"))
        self._patterns = [phrase_pattern(lexicon.cue(name)) for name, _, _ in _LISTS]
        self._lists_of: dict[str, list[int]] = {}
        for number, (name, _, _) in enumerate(_LISTS):
            for word in first_words(lexicon.cue(name)):
                self._lists_of.setdefault(word, []).append(number)
        self._telling = telling_words(lexicon)
        self._compared = frozenset(lexicon.cue("compared_forward"))

    def judge(self, text: Text, hits: list[Hit], *, among: Iterable[int], learner: bool) -> list[Hit]:
        """The hits in order with their assertions, and the cue in `because` where one decided.

        Args:
            text: the document's text.
            hits: its mentions.
            among: the numbers of the sentences that may hold a cue.
            learner: whether the document speaks of its own writer's wishes; a firm that plans is no learner.
        """
        hits = sorted(hits, key=by_start)
        told_in = [text.sentence_of[hit.first] for hit in hits]
        found = {
            number: matches
            for number in set(told_in).intersection(among)
            if (matches := self._matches(text, text.sentences[number], learner))
        }
        told = [at for at, number in enumerate(told_in) if number in found]
        names: dict[int, list[Hit]] = {number: [] for number in found}
        for at in told:
            names[told_in[at]].append(hits[at])
        cues = {number: self._cues(text.sentences[number], found[number], names[number]) for number in found}
        for at in told:
            hits[at] = self._judged(text, hits[at], cues[told_in[at]])
        return hits

    def _matches(self, text: Text, sentence: Sentence, learner: bool) -> list[Match]:
        """The cues that stand in a sentence; places are counted from its start."""
        words = text.lower[sentence.first : sentence.last]
        if self._telling.isdisjoint(words):
            return []
        low = text.text[sentence.start : sentence.end].lower().replace("’", "'")
        found: list[Match] = []
        done = [0] * len(_LISTS)
        for at in compress(range(sentence.first, sentence.last), map(self._lists_of.__contains__, words)):
            place = text.words.starts[at] - sentence.start
            for number in self._lists_of[text.lower[at]]:
                name, assertion, forward = _LISTS[number]
                if place < done[number] or (name in _OF_RESUMES and not learner):
                    continue
                if match := self._patterns[number].match(low, place):
                    found.append((match, assertion, forward))
                    done[number] = match.end()
        return found

    def _cues(self, sentence: Sentence, found: list[Match], hits: list[Hit]) -> list[Cue]:
        """Those of the found cues, in order, that say something of the hits of their sentence."""
        low = found[0][0].string
        nothing = [match.span() for match in self._pseudo.finditer(low)]
        names = [(hit.start - sentence.start, hit.end - sentence.start) for hit in hits]
        cues = []
        for match, assertion, forward in found:
            start, end = match.span()
            if any(a < end and start < b and b - a >= end - start for a, b in nothing):
                continue
            if any(a <= start and end <= b and b - a > end - start for a, b in names):
                continue  # the learning of "machine learning"
            if not (match[0] == "without" and _TWICE.search(low)):
                cues.append(Cue(sentence.start + start, sentence.start + end, match[0], assertion, forward))
        return sorted(cues, key=lambda cue: (cue.start, -cue.end))

    def _judged(self, text: Text, hit: Hit, cues: list[Cue]) -> Hit:
        for cue in cues:
            near, far = (cue.end, hit.start) if cue.forward else (hit.end, cue.start)
            if not 0 <= far - near <= _FARTHEST:
                continue
            if cue.words in self._compared and text.text.count(" ", near, far) > _MOST_COMPARED:
                continue
            reach = _SHORT_REACH if cue.words in _SHORT else _REACH
            if not self._stopped(text.text[near:far].removeprefix(":"), reach):
                because = (*hit.because, f"{cue.assertion.value}: {cue.words!r}")
                return hit._replace(assertion=cue.assertion, because=because)
        return hit

    def _stopped(self, between: str, reach: int) -> bool:
        """Whether a cue's reach ends before the mention: a new clause, a terminator, or too many words of no list."""
        counts = [len(part.split()) for part in _JOINT.split(between)]
        if max(counts) > reach or sum(counts) > 3 * reach:
            return True
        if "(" in between:
            between = _OPENED.sub(" ", _ASIDE.sub("", between))
        return _BREAK.search(between) is not None or self._terminators.search(between.lower()) is not None


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The words with which cues begin, with both kinds of apostrophe: a sentence without any of them holds no cue."""
    return frozenset(chain.from_iterable(_spellings(split_words(phrase).texts[0]) for phrase in phrases))


@lru_cache(maxsize=4)
def telling_words(lexicon: Lexicon) -> frozenset[str]:
    """The longest word of each cue, alone and with what may be glued to a phrase's end: "our customers'll"."""
    found: set[str] = set()
    for words in [split_words(phrase).texts for name, _, _ in _LISTS for phrase in lexicon.cue(name)]:
        longest = max(words, key=len)
        endings = _ENDINGS if longest == words[-1] else ("",)
        found.update(chain.from_iterable(_spellings(longest + ending) for ending in endings))
    return frozenset(found)


def _spellings(word: str) -> tuple[str, str]:
    """A word with both kinds of apostrophe."""
    return word, word.replace("'", "’")


def phrase_pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """One pattern for many phrases on whole words, longest first; a phrase of no words never matches.

    The phrases are parted by their first letters: to try each of them wherever a word begins would cost several times
    as much.
    """
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    by_letter: dict[str, list[str]] = {}
    for phrase in ordered:
        by_letter.setdefault(phrase[0], []).append(re.escape(phrase[1:]).replace(r"\ ", r"\s+"))
    body = "|".join(rf"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    letters = "".join(map(re.escape, by_letter))
    return re.compile(rf"(?<![\w-])(?=[{letters}])(?:{body})(?![\w-])" if body else "(?!)", re.IGNORECASE)
