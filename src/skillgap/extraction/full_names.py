"""Names that hold the name of a skill and say more: "OpenShift Data Foundation" is a product of its own.

Two signs tell such a name: its initials stand in brackets behind it, or capitals go on behind a product in a sentence
that is written in small letters. Where something is asked it is kept as an unlisted skill, in place of what it holds.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Mapping

from skillgap.extraction.hits import Hit, Sentence, Text, by_start
from skillgap.extraction.open_vocabulary import unlisted
from skillgap.extraction.stretches import Stretch, is_asked
from skillgap.model.skill import PRODUCTS, SkillKind
from skillgap.taxonomy import Taxonomy
from skillgap.text import Lexicon
from skillgap.words import key

_INITIALS = re.compile(r" \((?P<short>[A-Z]{2,6})s?(?=[)/,;])")
_PIECE = re.compile(r"[^\W_]+")
_HYPHENS = ("-", "‑")
_JOINS = frozenset({" ", " & ", *_HYPHENS})
_SKIPPED = frozenset({"of", "and", "for", "the", "in"})
"""Small words of a name that its initials leave out."""
_NO_ENDS = ("people", "generic", "no_heads", "support_after")
"""Lists of words that end no product's name: Java Developer, Linux Engineering, Kafka Cluster."""
_LONGEST = 7
_MOST_MORE = 3
_FEWEST_SMALL = 3


class FullNames:
    """Finds them with one taxonomy and one language's words."""

    def __init__(self, taxonomy: Taxonomy, lexicon: Lexicon) -> None:
        self._skills = taxonomy.skills
        self._no_names = frozenset(lexicon.cue("not_products"))
        self._no_ends = frozenset(key(word) for name in _NO_ENDS for word in lexicon.cue(name))
        self._verbs = frozenset(lexicon.cue("duty_verbs"))

    def in_job(self, text: Text, hits: list[Hit], stretches: list[list[Stretch]]) -> list[Hit]:
        """The mentions of a posting, in order, with the fuller names in place of what they hold."""
        by_word = {at: hit for hit in hits for at in range(hit.first, hit.last)}
        fresh = self._before_initials(text, by_word) + self._behind_products(text, hits, by_word)
        asked = [hit for hit in fresh if is_asked(stretches, text.sentence_of[hit.first], hit.start)]
        taken = {at for hit in asked for at in range(hit.first, hit.last)}
        kept = [hit for hit in hits if hit.certification or taken.isdisjoint(range(hit.first, hit.last))]
        return sorted([*kept, *asked], key=by_start) if asked else hits

    def _before_initials(self, text: Text, by_word: Mapping[int, Hit]) -> list[Hit]:
        """Names with their initials in brackets behind them, and the initials where these are no mention yet."""
        found: list[Hit] = []
        for match in _INITIALS.finditer(text.text):
            at = bisect_left(text.words.starts, match.start("short"))
            sentence = text.sentence(at)
            start = _spelt_out(text.text, sentence, match) if sentence else None
            if start is None or match["short"].lower() in self._no_names:
                continue
            first, last = bisect_left(text.words.starts, start), at - 1
            over = {by_word[other] for other in range(first, last) if other in by_word}
            if any(hit.certification for hit in over) or key(text.forms[last - 1]) in self._no_ends:
                continue
            whole = next((hit for hit in over if hit.first <= first and hit.last >= last), None)
            name = whole or unlisted(text, first, last, f"spelt out before {match['short']!r}")
            if whole is None:
                found.append(name)
            if at not in by_word:
                found.append(_at(text, name, at, f"the initials of {name.label!r}"))
        return found

    def _behind_products(self, text: Text, hits: list[Hit], by_word: Mapping[int, Hit]) -> list[Hit]:
        """Names that go on in capitals behind a product: "OpenShift Data Foundation"."""
        in_small: dict[int, bool] = {}
        found = []
        for hit in hits:
            if not self._is_product(hit):
                continue
            last = self._end_of_name(text, hit.last, by_word)
            held = [by_word[at] for at in range(hit.last, last) if at in by_word]
            if last == hit.last or not all(map(self._may_be_held, held)):
                continue
            number = text.sentence_of[hit.first]
            if number not in in_small:
                in_small[number] = number >= 0 and _in_small(text, text.sentences[number], by_word)
            if in_small[number]:
                found.append(unlisted(text, hit.first, last, f"goes on behind {hit.label!r}"))
        return found

    def _is_product(self, hit: Hit | None) -> bool:
        skill = self._skills.get(hit.target) if hit and not hit.certification else None
        return skill is not None and skill.kind in PRODUCTS

    def _may_be_held(self, hit: Hit) -> bool:
        """Whether a skill may be a part of a product's name: techniques are, what people do and other names are not."""
        skill = self._skills.get(hit.target)
        return skill is not None and skill.kind in (SkillKind.TECHNIQUE, SkillKind.FIELD) and not hit.certification

    def _end_of_name(self, text: Text, begin: int, by_word: Container[int]) -> int:
        """Behind the last capitalised word from one on that belongs to a product's name; the same where none does."""
        at, number = begin, text.sentence_of[begin - 1]
        while (
            at < min(len(text.forms), begin + _MOST_MORE)
            and text.sentence_of[at] == number
            and text.text[text.words.ends[at - 1] : text.words.starts[at]] == " "
            and text.forms[at].istitle()
            and (at in by_word or text.lower[at] not in self._verbs)
        ):
            at += 1
        goes_on = text.text.startswith(_HYPHENS, text.words.ends[at - 1])
        return begin if goes_on or key(text.forms[at - 1]) in self._no_ends else at


def _spelt_out(text: str, sentence: Sentence, initials: re.Match[str]) -> int | None:
    """Where the words begin whose first letters stand in brackets behind them."""
    letters = initials["short"].lower()
    pieces = [*_PIECE.finditer(text, max(sentence.start, initials.start() - 120), initials.start())][-_LONGEST:]
    for at in range(len(pieces) - 1, 0, -1):
        if text[pieces[at - 1].end() : pieces[at].start()] not in _JOINS:
            break
        told = pieces[at - 1 :]
        if letters in (
            "".join(piece[0][0].lower() for piece in told),
            "".join(piece[0][0].lower() for piece in told if piece[0] not in _SKIPPED),
        ):
            return told[0].start()
    return None


def _at(text: Text, hit: Hit, at: int, why: str) -> Hit:
    """A mention of the same skill in one other word."""
    return hit._replace(
        start=text.words.starts[at], end=text.words.ends[at], first=at, last=at + 1, because=(*hit.because[:1], why)
    )


def _in_small(text: Text, sentence: Sentence, by_word: Container[int]) -> bool:
    """Whether most words of a sentence that name no skill are in small letters, so that a capital says something."""
    told = [text.forms[at] for at in range(sentence.first, sentence.last) if at not in by_word]
    words = [word for word in told if len(word) > _FEWEST_SMALL and word.isalpha()]
    small = sum(map(str.islower, words))
    return small >= _FEWEST_SMALL and 2 * small > len(words)
