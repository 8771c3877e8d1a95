"""Skills that the taxonomy does not hold: phrases in the place of a skill, kept as unlisted skills.

The place decides: the object of "experience with", an item of a list of skills, a product-like name in a line that asks
something. Generic words are none. An unlisted skill's id is `unlisted:` and its normalised words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise

from skillgap.extraction.assertion import phrase_pattern
from skillgap.extraction.hits import Hit, Sentence, Text
from skillgap.extraction.refusing import Region, barred_words
from skillgap.extraction.stretches import Stretch, stretch_at
from skillgap.model.document import SectionKind
from skillgap.model.profile import Importance, Method
from skillgap.text import Lexicon
from skillgap.words import Word, is_address, key, phrase_key

PREFIX = "unlisted:"
MOST_WORDS = 4
_ITEM = "an item among skills"
_LISTED = "listed with skills"
"""In running text, where only a word of no dictionary is taken for a name."""
_SPLIT = re.compile(
    r"(?=[\s,;|•()\[\]:/.&ao])"
    r"(?:(?<!\s)\s+)?(?:[,;|•()\[\]\n:/]|\.(?=\s|$)|\s[-–—]\s|\b(?:and(?:/or)?|or|as well as)\b|&(?=\s))\s*",
    re.I,
)
_PARTING = frozenset(",;|•()[]:/") | {"and", "or"}
"""Words and signs that part items wherever they stand."""
_NAME_LIKE = re.compile(r"(?:[A-Z][a-z]+[A-Z]\w*|[A-Z]{2,6}s?\d*|[A-Za-z]+\d+\w*|[a-z]+[A-Z]\w*)(?:\.\w+)?")
_LISTS = frozenset({SectionKind.SKILLS, SectionKind.TAGS})
_TOLD = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.SUMMARY})
_PLACE = re.compile(r",\s[A-Z]{2}\b(?![\w+#])")
"""Behind a name of a town: "San Mateo, CA"."""
_UNNAMED = frozenset("#<+")
"""Signs beside a tag, markup, or a number that lost the space before it ("field5+ years"), and no product."""
_PLURAL = re.compile(r"[A-Z]{2,3}s")
_GLUED = re.compile(
    r"(?:Description|Overview|Application|Qualifications?|Requirements?|Responsibilities|Benefits)[A-Z]\w+"
)
"""A heading that lost the space behind it."""
_YEAR = re.compile(r"(?:19|20)\d\d")
"""What the name of an event ends in: "CoNLL 2025"."""
_ADVERB = re.compile(r"(?!(?:assembly|supply|family|anomaly|reply)$)\w+ly", re.I)
_ENDS = re.compile(r"(?<=[a-z])[.!?](?=\s|$)")


class OpenVocabulary:
    """Finds unlisted skills beside the recognised ones."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._stop = frozenset(lexicon.cue("stop"))
        self._generic = frozenset(" ".join(map(key, phrase.split())) for phrase in lexicon.cue("generic"))
        self._verbs = frozenset(lexicon.cue("duty_verbs"))
        self._no_heads = frozenset(map(key, lexicon.cue("no_heads")))
        self._never = frozenset(lexicon.cue("not_products"))
        self._opening = phrase_pattern(lexicon.cue("open_before"))

    def in_job(self, text: Text, hits: list[Hit], stretches: list[list[Stretch]], *, apart: list[Region]) -> list[Hit]:
        """Unlisted skills in the sentences of a posting that ask something, outside the regions `apart`."""
        found: list[Hit] = []
        by_sentence = _by_sentence(text, hits)
        taken = _words_of(hits) | barred_words(text, apart).keys()
        for number, sentence in enumerate(text.sentences):
            parts = stretches[number]
            if all(part.importance is Importance.CONTEXT for part in parts):
                continue
            for start, end, why in self._places(
                text,
                sentence,
                by_sentence.get(number, []),
                firm=any(part.importance in (Importance.REQUIRED, Importance.PREFERRED) for part in parts),
            ):
                hit = self._hit(text, start, end, why)
                if (
                    hit
                    and stretch_at(parts, hit.start).importance is not Importance.CONTEXT
                    and taken.isdisjoint(range(hit.first, hit.last))
                ):
                    found.append(hit)
                    taken.update(range(hit.first, hit.last))
        return found

    def in_resume(self, text: Text, hits: list[Hit], openings: AbstractSet[int]) -> list[Hit]:
        """Unlisted items of a resume's lists of skills, and names in the sentences with `openings`."""
        found: list[Hit] = []
        taken = _words_of(hits)
        kinds = text.kinds
        for number, sentence in enumerate(text.sentences):
            kind = kinds[sentence.block]
            if kind in _LISTS:
                items = self._listed(text, sentence, taken)
            elif number in openings and kind in _TOLD:
                items = self._named(text, sentence)
            else:
                continue
            for hit in items:
                if taken.isdisjoint(range(hit.first, hit.last)):
                    found.append(hit)
                    taken.update(range(hit.first, hit.last))
        return found

    def _listed(self, text: Text, sentence: Sentence, taken: set[int]) -> Iterator[Hit]:
        """The items of a line of skills, without its label and those whose words are all taken."""
        start, end, first, last, number = sentence
        block = text.outline.blocks[number]
        if block.label and start == block.start:
            start += len(block.label) + 1
            first, last = _word_range(text, start, end)
        free = [text.lower[at] for at in range(first, last) if at not in taken]
        if _PARTING.issuperset(free) or not _is_list(text.text[sentence.start : end]):
            return
        for begin, stop in _items(text.text, start, end):
            known = taken.issuperset(range(*_word_range(text, begin, stop)))
            if not known and len(text.text[begin:stop].split()) <= MOST_WORDS:
                hit = self._hit(text, begin, stop, "an item of a list of skills", alone=True)
                if hit:
                    yield hit

    def _named(self, text: Text, sentence: Sentence) -> Iterator[Hit]:
        """Product-like names behind "experience with" and its kind."""
        for match in self._opening.finditer(text.text, sentence.start, sentence.end):
            for begin, end in _governed(text.text, match.end(), sentence.end):
                hit = self._hit(text, begin, end, f"follows {match[0].lower()!r}")
                if hit and hit.last - hit.first == 1 and _NAME_LIKE.fullmatch(hit.label):
                    yield hit

    def _places(
        self, text: Text, sentence: Sentence, known: list[Hit], *, firm: bool
    ) -> Iterator[tuple[int, int, str]]:
        if firm:
            for match in self._opening.finditer(text.text, sentence.start, sentence.end):
                for begin, end in _governed(text.text, match.end(), sentence.end):
                    yield begin, end, f"follows {match[0].lower()!r}"
        items = list(_items(text.text, sentence.start, sentence.end))
        named = {at for hit in known for at in range(hit.start, hit.end)}
        listed = [not named.isdisjoint(range(begin, end)) for begin, end in items]
        several = sum(listed) >= 2
        why = _ITEM if _is_list(text.text[sentence.start : sentence.end]) else _LISTED
        for at, (begin, end) in enumerate(items):
            beside = any(listed[other] for other in (at - 1, at + 1) if 0 <= other < len(items))
            if several and not listed[at] and beside and _comma_near(text.text, begin, end):
                yield begin, end, why
        for word in text.words[sentence.first : sentence.last] if firm else ():
            signs = text.text[word.start - 1 : word.start], text.text[word.end : word.end + 1]
            if self._is_product(word) and _UNNAMED.isdisjoint(signs):
                yield word.start, word.end, "written like a product's name"

    def _is_product(self, word: Word) -> bool:
        """Whether a word is written as products are: capitals inside, or digits behind capitals."""
        return (
            _NAME_LIKE.fullmatch(word.text) is not None
            and not word.address
            and (not word.text.isupper() or word.text[-1].isdigit())
            and not self._lexicon.knows(word.text)
            and word.text.lower() not in self._never
            and not _PLURAL.fullmatch(word.text)
            and not _GLUED.fullmatch(word.text)
        )

    def _hit(self, text: Text, start: int, end: int, why: str, *, alone: bool = False) -> Hit | None:
        trimmed = self._trim(text, start, end)
        if trimmed is None:
            return None
        first, last = trimmed
        words = text.forms[first:last]
        if not self._is_name(words, why, alone=alone) or _PLACE.match(text.text, text.words.ends[last - 1]):
            return None
        if not alone and last - first == 1 and words[0].islower() and _is_half(text, first):
            return None
        return unlisted(text, first, last, why)

    def _trim(self, text: Text, start: int, end: int) -> tuple[int, int] | None:
        """The words of a place without small words at its edges; None where nothing or too much is left."""
        inside = list(range(*_word_range(text, start, end)))
        while inside and self._is_small(text, inside[0]):
            joined = text.text.startswith("-", text.words.ends[inside.pop(0)])
            if joined and inside:
                inside.pop(0)
        for position, at in enumerate(inside):
            if self._is_small(text, at) or not text.forms[at][0].isalnum():
                # Half of a compound says nothing: "an honest read-out".
                inside = [] if text.text.startswith("-", text.words.starts[at] - 1) else inside[:position]
                break
        if not inside or len(inside) > MOST_WORDS or any(map(is_address, text.forms[inside[0] : inside[-1] + 1])):
            return None
        return inside[0], inside[-1] + 1

    def _is_small(self, text: Text, at: int) -> bool:
        return text.lower[at] in self._stop or key(text.forms[at]) in self._stop

    def _is_name(self, words: list[str], why: str, *, alone: bool) -> bool:
        keys = [key(word) for word in words]
        joined = " ".join(keys)
        if (
            joined in self._generic
            or all(part in self._generic or not any(map(str.isalpha, part)) for part in keys)
            or len(joined) < 2
            or not {"'", "’"}.isdisjoint("".join(words))
        ):
            return False
        if words[0].lower() in self._verbs or (any(word.lower() in self._never for word in words) and len(words) == 1):
            return False
        if keys[-1] in self._no_heads or any(_ADVERB.fullmatch(word) for word in (words[0], words[-1])):
            return False
        if any(word.isdigit() for word in words[1:-1]) or _YEAR.fullmatch(words[-1]) or self._tells(words):
            return False
        ordinary = [self._lexicon.knows(word) for word in words]
        if why == _LISTED and (all(ordinary) or (joined.isalpha() and len(joined) < 3)):
            return False
        if len(words) == 1:
            return not ordinary[0] if not alone else len(words[0]) > 2 and not words[0].isdigit()
        if words[0].lower().endswith("ing") and all(ordinary) and not alone and why not in (_LISTED, _ITEM):
            return keys[-1] not in self._generic
        return not (keys[-1] in self._generic and all(ordinary) and len(words) > 2) and not (
            keys[-1] in self._generic and keys[0] in self._generic
        )

    def _tells(self, words: list[str]) -> bool:
        """Whether a verb stands behind a plural: "solutions empower teams" is no name."""
        return any(before.endswith("s") and word in self._verbs for before, word in pairwise(words))


def _is_half(text: Text, at: int) -> bool:
    """Whether a slash joins a word to another: "sec" alone says nothing of "tokens/sec"."""
    word = text.words[at]
    return "/" in (text.text[word.start - 1 : word.start], text.text[word.end : word.end + 1])


def unlisted(text: Text, first: int, last: int, why: str) -> Hit:
    """The words `[first, last)` as a skill that the taxonomy does not hold."""
    start, end = text.words.starts[first], text.words.ends[last - 1]
    label = " ".join(text.text[start:end].split())
    skill = PREFIX + "-".join(phrase_key(label))
    return Hit(start, end, first, last, skill, label, Method.OPEN, ("not in the taxonomy", why))


def _is_list(sentence: str) -> bool:
    """Whether a line of a skills section lists things: short, or with separators, and not a sentence of its own."""
    if sentence.rstrip().endswith((".", "!")) or sentence[:1].islower():
        return False
    return len(sentence.split()) <= MOST_WORDS or sum(sentence.count(sign) for sign in ",;|•/") * 5 >= len(
        sentence.split()
    )


def _governed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of the list that a cue opens, up to the end of its clause."""
    stop = _ENDS.search(text, start, end)
    for number, (begin, finish) in enumerate(_items(text, start, stop.start() if stop else end)):
        if number > 8 or len(text[begin:finish].split()) > MOST_WORDS + 3:
            return
        yield begin, finish


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in [*_SPLIT.finditer(text, start, end), None]:
        stop = match.start() if match else end
        if text[at:stop].strip():
            yield at, stop
        at = match.end() if match else end


def _comma_near(text: str, begin: int, end: int) -> bool:
    return (
        text[max(0, begin - 40) : begin].rstrip()[-1:] in ",/;(•"
        or text[end : end + 1] in ",/;)•"
        or text[max(0, begin - 4) : begin].strip() in ("and", "or")
    )


def _word_range(text: Text, start: int, end: int) -> tuple[int, int]:
    first = bisect_left(text.words.starts, start)
    return first, bisect_left(text.words.starts, end, lo=first)


def _by_sentence(text: Text, hits: Iterable[Hit]) -> dict[int, list[Hit]]:
    found: dict[int, list[Hit]] = {}
    for hit in hits:
        found.setdefault(text.sentence_of[hit.first], []).append(hit)
    return found


def _words_of(hits: Iterable[Hit]) -> set[int]:
    return {at for hit in hits for at in range(hit.first, hit.last)}
