"""What may touch a surface form without changing what it means.

`Python-based` is Python, `X-ray` is not Ray; `R&D` is not R; `Series C` is not C. Data with tests: the allowed endings
and the words before a single letter are lists of the lexicon.
"""

from __future__ import annotations

import re

from skillgap.extraction.hits import Candidate, Entry, Text
from skillgap.model.skill import NAMED, Skill, SkillKind
from skillgap.taxonomy import Taxonomy
from skillgap.text import Lexicon
from skillgap.words import Remembered, key

_COURSE = re.compile(r" ?\d{3,4}\b(?!\s*(?:\+|years|users|GB|TB|MB))")
_HYPHENS = frozenset("-‐‑")
_TELLING = frozenset("@$€£.") | _HYPHENS
"""Signs before a candidate that can make it something else."""
_BEFORE = _TELLING | {"&"}
_NUMBERS = frozenset("0123456789")
_BEHIND = _HYPHENS | _NUMBERS | {"&"}
_EXPERIENCE = frozenset({"experience", "years"})
_REACH = 20
"""Words before the name of a post within which experience in it is spoken of."""
_ENDS = frozenset("with in on at using who that where to for .;:".split()) | {"(", "\n"}
"""Words and signs at which a list of posts ends."""
_SHORT = 4
"""Letters of a form up to which it can be the short name of a course, or stand for something else."""


class Boundaries:
    """The rules, with the lexicon's lists."""

    def __init__(self, taxonomy: Taxonomy, lexicon: Lexicon) -> None:
        self._skills = taxonomy.skills
        self._endings = frozenset(lexicon.cue("compound_endings"))
        self._before_letter = frozenset(lexicon.cue("before_letter"))
        self._small = frozenset(lexicon.cue("stop"))
        self._people = frozenset(key(word) for word in lexicon.cue("people"))
        self._told_of = frozenset(lexicon.cue("told_of_things"))
        self._ends_plainly = Remembered(self._is_plain_end)

    def spare(self, words: list[str], entry: Entry) -> bool:
        """Whether words that nothing touches are never refused."""
        alone = words[0] if len(words) == 1 else " ".join(words)
        return len(alone) > 1 and self._ends_plainly[words[-1]] and (entry.strong or alone not in self._small)

    def _is_plain_end(self, word: str) -> bool:
        return not word.endswith("/") and key(word) not in self._people and word.lower() not in self._told_of

    def refuse(self, text: Text, candidate: Candidate) -> str | None:
        """Why the signs around a candidate make it something else; None where they don't."""
        whole = text.text
        start, end, _, last, entry, *_ = candidate
        if not entry.strong and whole[start:end] in self._small:
            return "one of the language's small words"
        plain = (
            whole[start - 1 : start] not in _TELLING
            and whole[end : end + 1] not in _HYPHENS
            and self._ends_plainly[text.forms[last - 1]]
        )
        touched = None if plain else self._touched(text, candidate)
        return touched or (self._short(text, candidate) if end - start <= _SHORT else None)

    def _touched(self, text: Text, candidate: Candidate) -> str | None:
        """Why the sign before, a hyphen or the last word makes it something else."""
        whole, entry = text.text, candidate.entry
        start, end = candidate.start, candidate.end
        if _cut_out(whole, start):
            return f"part of {whole[max(0, start - 12) : end]!r}"
        if self._names_people(text, candidate):
            return "names people, not a skill"
        if self._tells_of_a_thing(text, candidate):
            return "tells what was done to a thing, not a skill"
        if whole[end - 1] == "/" and text.words[candidate.first].address:
            return "part of an address"
        if whole.startswith("-", start - 1) and whole[max(0, start - 4) : start].lower() == "non-":
            return "excluded by 'non-'"
        phrase = candidate.last - candidate.first > 1 and not entry.certification
        hyphened = whole[start - 1 : start] in _HYPHENS or whole[end : end + 1] in _HYPHENS
        if hyphened and (phrase or not entry.strong) and self._in_compound(text, candidate):
            return f"part of the compound {_compound(whole, start, end)!r}"
        return None

    def _names_people(self, text: Text, candidate: Candidate) -> bool:
        """Whether a form ends as names of people do, and its skill doesn't.

        Tag Manager is a tool, a mixture of experts and a Kubernetes operator are techniques.
        """
        if key(text.forms[candidate.last - 1]) not in self._people or candidate.entry.certification:
            return False
        skill = self._skills.get(candidate.entry.target)
        of_things = text.lower[candidate.first + 1 : candidate.first + 2] == ["of"]
        return not of_things and (skill is None or not self._is_thing(skill)) and not _is_held(text, candidate)

    def _tells_of_a_thing(self, text: Text, candidate: Candidate) -> bool:
        """Whether a participle ends what the form ends with a noun: "a system designed to", beside "system design"."""
        last = text.lower[candidate.last - 1]
        several = candidate.last - candidate.first > 1
        return several and last in self._told_of and not candidate.entry.form.text.lower().endswith(last)

    def _is_thing(self, skill: Skill) -> bool:
        """Whether a skill is a thing though its name ends as those of people do."""
        technique = skill.kind is SkillKind.TECHNIQUE and key(skill.label.rsplit(" ", 1)[-1]) in self._people
        return technique or skill.kind in NAMED

    def _in_compound(self, text: Text, candidate: Candidate) -> bool:
        """Whether a hyphen joins a candidate to a word that is none of the allowed endings."""
        if _joined(text.text, candidate.start - 1):
            return True
        if not _joined(text.text, candidate.end):
            return False
        following = text.lower[candidate.last : candidate.last + 1]
        return following != [] and following[0] not in self._endings

    def _short(self, text: Text, candidate: Candidate) -> str | None:
        """Why a form of a few letters is something else."""
        whole = text.text
        length = candidate.end - candidate.start
        if length <= 2 and _by_ampersand(whole, candidate.start, candidate.end):
            return "joined by & to another letter"
        if whole[candidate.start : candidate.end].isupper() and _COURSE.match(whole, candidate.end):
            return "the number of a course"
        if length == 1 and self._initial(text, candidate):
            return "a single letter that numbers or abbreviates something"
        return None

    def _initial(self, text: Text, candidate: Candidate) -> bool:
        previous = text.lower[candidate.first - 1] if candidate.first else ""
        if previous in self._before_letter:
            return True
        after = text.text[candidate.end : candidate.end + 2]
        return after[:1] == "." and after[1:].strip() == "" and _name_follows(text, candidate)


def _is_held(text: Text, candidate: Candidate) -> bool:
    """Whether experience in a post is spoken of, and so in its trade: "experience as a data scientist or analyst"."""
    sentence = text.sentences[text.sentence_of[candidate.first]]
    before = text.lower[max(sentence.first, candidate.first - _REACH) : candidate.first]
    if before[-1:] not in (["a"], ["an"], [","], ["or"], ["/"]) or "as" not in before or _EXPERIENCE.isdisjoint(before):
        return False
    said = before[before.index("as") + 1 :]
    return said[:1] in (["a"], ["an"]) and _ENDS.isdisjoint(said)


def touches(whole: str, start: int, end: int) -> bool:
    """Whether a sign or number beside `[start, end)` may change its meaning; two characters follow it at least."""
    return whole[start - 1] in _BEFORE or whole[end] in _BEHIND or whole[end + 1] in _NUMBERS


def _cut_out(whole: str, start: int) -> bool:
    """Whether the sign before a candidate makes it a handle, a sum of money or a piece of a dotted name."""
    before = whole[start - 1 : start]
    return before != "" and (before in "@$€£" or (before == "." and start > 1 and whole[start - 2].isalnum()))


def _by_ampersand(whole: str, start: int, end: int) -> bool:
    if "&" in (whole[start - 1 : start], whole[end : end + 1]):
        return True
    return end - start == 1 and whole[end : end + 2] == " &" and _single_after(whole, end)


def _name_follows(text: Text, candidate: Candidate) -> bool:
    """Whether an initial's name stands here, "J. R. Smith": a period, and a capitalised word in the same line."""
    later = candidate.last + 1
    return (
        later < len(text.forms)
        and text.forms[later][:1].isupper()
        and text.sentence_of[later] == text.sentence_of[candidate.first]
    )


def _joined(whole: str, at: int) -> bool:
    """Whether a hyphen at this position holds two words together."""
    return 0 < at < len(whole) - 1 and whole[at] in _HYPHENS and whole[at - 1].isalnum() and whole[at + 1].isalnum()


def _single_after(whole: str, at: int) -> bool:
    rest = whole[at : at + 5].replace(" ", "")
    return len(rest) >= 2 and rest[1].isalpha() and not rest[2:3].isalpha()


def _compound(whole: str, start: int, end: int) -> str:
    while start > 0 and (whole[start - 1].isalnum() or whole[start - 1] == "-"):
        start -= 1
    while end < len(whole) and (whole[end].isalnum() or whole[end] == "-"):
        end += 1
    return whole[start:end]
