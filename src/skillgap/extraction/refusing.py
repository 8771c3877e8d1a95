"""Where no name is a skill, and what is told of candidates that were refused."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from skillgap.extraction.hits import Candidate, Refused, Text, surface
from skillgap.model.skill import Tier

TITLES = frozenset({"Dr", "Madam", "Mr", "Mrs", "Ms", "Prof", "Professor", "Sir"})
"""Words before the name of a person."""
_NAMED = re.compile(r"(?<=[a-z])\.?\s+(?:[A-Z][\w'’-]*\.?\s?){1,3}")
_FIXED = "in the fixed phrase"
_DASH = re.compile(r" - (?<=\S - )(?=\S)")
Region = tuple[int, int, str]
"""Characters `[start, end)` in which names are no skills, and why."""


def people(text: Text, places: list[int]) -> list[Region]:
    """Stretches that name a person by a title in one of some places: "Dr. Maria Keras"."""
    found: list[Region] = []
    for word in [text.words[at] for at in places if text.forms[at] in TITLES]:
        behind = not found or found[-1][1] <= word.start
        if behind and (name := _NAMED.match(text.text, word.end)):
            found.append((word.start, name.end(), "a person's name"))
    return found


def venues(text: Text, places: list[int]) -> list[Region]:
    """Those of some names of conferences that stand in one sentence: ACL beside NeurIPS controls no access."""
    if len(places) < 2:
        return []
    several = Counter(text.sentence_of[at] for at in places)
    return [
        (text.words[at].start, text.words[at].end, "one of several conferences")
        for at in places
        if several[text.sentence_of[at]] > 1
    ]


def behind_dashes(text: Text) -> set[int]:
    """The words behind a hyphen between spaces: no phrase goes on there ("CUDA - Fortran")."""
    return {bisect_left(text.words.starts, dash.end()) for dash in _DASH.finditer(text.text)}


def barred_words(text: Text, regions: list[Region]) -> dict[int, str]:
    """The words that stand in regions, with the reason of the first region of each."""
    starts, ends = text.words.starts, text.words.ends
    barred: dict[int, str] = {}
    for start, end, why in sorted(regions, reverse=True):
        first = bisect_right(ends, start)
        for at in range(first, bisect_left(starts, end, first)):
            barred[at] = why
    return barred


def fixed_phrases(refused: list[Refused]) -> list[Region]:
    """Where fixed phrases hold what was refused: that is no unlisted skill either."""
    return [(candidate.start, candidate.end, why) for candidate, why in refused if why.startswith(_FIXED)]


def by_word(denials: list[Candidate]) -> dict[int, list[Candidate]]:
    """The denials by each of their words."""
    found: dict[int, list[Candidate]] = {}
    for denial in denials:
        for at in range(denial.first, denial.last):
            found.setdefault(at, []).append(denial)
    return found


def what_it_needs(candidate: Candidate) -> str:
    """What an unsupported candidate lacks, as a reason to show."""
    if candidate.entry.strong:
        return "nearly the name of a skill, and nothing around it says that the skill is meant"
    if candidate.entry.form.tier is Tier.CASED and not candidate.exact:
        return "not written as the name is, and nothing around it says that the skill is meant"
    return "an ordinary word, and nothing around it says that the skill is meant"


def by_place(
    text: Text,
    candidate: Candidate,
    denied: Mapping[int, list[Candidate]],
    barred: Mapping[int, str],
    dashed: AbstractSet[int],
) -> str | None:
    """Why a candidate is no skill where it stands: in a fixed phrase, in a region of names; None where it can be."""
    words = range(candidate.first, candidate.last)
    for at in words:
        for denial in denied.get(at, ()):
            if _denies(text, denial, candidate):
                return f"{_FIXED} {denial.entry.form.text!r}"
    for at in words:
        if at in barred:
            return barred[at]
    if not candidate.entry.certification and not dashed.isdisjoint(words[1:]):
        return "on both sides of a hyphen between spaces"
    return None


def _denies(text: Text, denial: Candidate, candidate: Candidate) -> bool:
    """Whether a fixed phrase around a candidate, or in its very letters, says that it is no skill."""
    if denial.entry.target not in ("", candidate.entry.target):
        return False
    if denial.last - denial.first > candidate.last - candidate.first:
        return True
    same = surface(text.text, denial).casefold() == denial.entry.form.text.casefold()
    return same and denial.first == candidate.first and denial.last == candidate.last


def told_once(refused: list[Refused], taken: AbstractSet[int]) -> list[Refused]:
    """Refusals whose words are not taken by accepted mentions, one for each place and skill."""
    told: dict[tuple[int, int, str], Refused] = {}
    for refusal in refused:
        start, end, first, last, entry, _, _, _ = refusal[0]
        if first not in taken and (last == first + 1 or taken.isdisjoint(range(first, last))):
            told.setdefault((start, end, entry.target), refusal)
    return [told[place] for place in sorted(told)]
