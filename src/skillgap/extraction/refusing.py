"""Where no name is a skill, and what is told of candidates that were refused."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping
from itertools import chain

from skillgap.extraction.hits import Candidate, Hit, Refused, Text, surface
from skillgap.model.skill import Tier

_PERSON = re.compile(
    r"[DMPS](?<!\w.)(?:(?<=D)r|(?<=M)(?:rs?|s|adam)|(?<=P)rof(?:essor)?|(?<=S)ir)\.?\s+(?:[A-Z][\w'’-]*\.?\s?){1,3}"
)
Region = tuple[int, int, str]
"""Characters `[start, end)` in which names are no skills, and why."""


def people(text: Text) -> list[Region]:
    """Stretches that name a person by title: "Dr. Maria Keras"."""
    return [(match.start(), match.end(), "a person's name") for match in _PERSON.finditer(text.text)]


def venues(text: Text, places: list[int]) -> list[Region]:
    """Those of some names of conferences that stand in one sentence: ACL beside NeurIPS controls no access."""
    several = Counter(text.sentence_of[at] for at in places)
    return [
        (text.words[at].start, text.words[at].end, "one of several conferences")
        for at in places
        if several[text.sentence_of[at]] > 1
    ]


def barred_words(text: Text, regions: list[Region]) -> dict[int, str]:
    """The words that stand in regions, with the reason of the first region of each."""
    barred: dict[int, str] = {}
    for start, end, why in sorted(regions):
        for at in range(bisect_right(text.words.ends, start), bisect_left(text.words.starts, end)):
            barred.setdefault(at, why)
    return barred


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
    text: Text, candidate: Candidate, denied: Mapping[int, list[Candidate]], barred: Mapping[int, str]
) -> str | None:
    """Why a candidate is no skill where it stands: in a fixed phrase, in a region of names; None where it can be."""
    words = range(candidate.first, candidate.last)
    for denial in [denial for at in words for denial in denied.get(at, ())]:
        if denial.entry.target in ("", candidate.entry.target):
            longer = denial.last - denial.first > candidate.last - candidate.first
            same = surface(text.text, denial).casefold() == denial.entry.form.text.casefold()
            if longer or (same and denial.first == candidate.first and denial.last == candidate.last):
                return f"in the fixed phrase {denial.entry.form.text!r}"
    return next((barred[at] for at in words if at in barred), None)


def told_once(refused: list[Refused], hits: list[Hit]) -> list[Refused]:
    """Refusals that no accepted mention covers, one for each place and skill."""
    taken = set(chain.from_iterable([range(hit.first, hit.last) for hit in hits]))
    told: dict[tuple[int, int, str], Refused] = {}
    for refusal in refused:
        start, end, first, last, entry, _, _ = refusal[0]
        if first not in taken and (last == first + 1 or taken.isdisjoint(range(first, last))):
            told.setdefault((start, end, entry.target), refusal)
    return [told[place] for place in sorted(told)]
