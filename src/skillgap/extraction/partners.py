"""The people one works with: "partner with our data science and data engineering teams" asks for neither trade.

Nor does a list of the functions of a firm where colleagues are named: "across product, design and data science",
"stakeholders (Sales, Finance and Legal)", "heads of engineering and infrastructure".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from skillgap.extraction.hits import Hit, Text
from skillgap.model.skill import SkillKind
from skillgap.taxonomy import Taxonomy
from skillgap.text import Lexicon
from skillgap.words import phrase_key, stem

_WORK_WITH = (
    r"(?:collaborat\w{0,4}|interactions?|work(?:s|ed|ing)?|partner(?:s|ed|ing|ship|ships)?|liais\w{1,4}|coordinat\w{1,4}"
    r"|interact(?:s|ing)?|interfac(?:e|es|ing)|connect(?:s|ing)?|align(?:s|ing|ment)?)\b[^.;:\n]{0,60}?\b(?:with|alongside)"
)
_WITH = re.compile(rf"\b{_WORK_WITH}\b[^.;:\n]{{1,200}}", re.I)
_PEOPLE = re.compile(
    r"(?: [\w/-]{1,30})?(?:, [\w/-]{1,30}){0,3}(?:,? (?:and|or|&) (?:[\w/-]{1,30} ){0,2}[\w/-]{1,30})?"
    r" (?:teams?|engineers?|scientists?"
    r"|analysts?|developers?|managers?|researchers?|experts?|specialists?|professionals?|practitioners?|colleagues"
    r"|groups?|departments?|leads?|leaders?|leadership|squads?|functions|counterparts)\b",
    re.I,
)
_OURS = re.compile(r"(?<!join )(?<!joining )\bour\s$", re.I)
_TEAM = re.compile(r" (?:teams?|departments?|colleagues)\b", re.I)
_LIST = re.compile(
    rf"\b(?:{_WORK_WITH}|across|spanning"
    r"|(?:teams?|stakeholders|partners|colleagues|peers|counterparts|functions|departments|leaders|folks|pods?|squads?)"
    r"(?:\s?[(:,—–-]+)?(?:\s?(?:in|across|from|like|such as|including|e\.g\.,?|i\.e\.,?|spanning|within|of))?"
    r"|(?:heads?|vps?|vice presidents?|directors?|leaders?|chiefs?) of)(?=\s|(?<=[(—–-]))\s?",
    re.I,
)
"""What a list of colleagues' functions stands behind."""
_ACROSS = re.compile(r"(?:across|spanning)\s?", re.I)
_OWN = re.compile(r"\b(?:experience|experienced|background|expertise|knowledge|skills|proficien\w{1,3})\b", re.I)
_BEFORE = 80
"""Characters before "across" or a single name in which experience makes what follows one's own."""
_JOINTS = frozenset({",", "and", "or", "&", "/", "and/or"})
_ALSO = frozenset("the our their your other internal external various key more etc etc. others well as".split())
_LONGEST = 3
"""Words of a function's name."""
_TRADES = frozenset({SkillKind.FIELD, SkillKind.PRACTICE, SkillKind.TECHNIQUE, SkillKind.DOMAIN})


class Partners:
    """Tells the trades of other people from those that are asked, with the lexicon's names of functions."""

    def __init__(self, taxonomy: Taxonomy, lexicon: Lexicon) -> None:
        self._skills = taxonomy.skills
        self._functions = frozenset(map(phrase_key, lexicon.cue("functions")))
        self._either = frozenset(map(phrase_key, lexicon.cue("functions_and_fields")))
        self._groups = frozenset(map(stem, (*lexicon.cue("people"), *lexicon.cue("groups"))))
        self._stops = frozenset(lexicon.cue("stop")) - set(lexicon.cue("functions"))

    def without(self, hits: list[Hit], text: Text) -> list[Hit]:
        """The mentions of a posting without the trades of people that one works with; names of tools stay."""
        scopes: list[tuple[int, int]] = [match.span() for match in _WITH.finditer(text.text)]
        listed = {at for match in _LIST.finditer(text.text) for at in self._listed(text, match)}
        return [
            hit
            for hit in hits
            if hit.target not in self._skills
            or self._skills[hit.target].kind not in _TRADES
            or not (hit.first in listed or _is_partner(text.text, hit, scopes))
        ]

    def _listed(self, text: Text, match: re.Match[str]) -> Iterator[int]:
        """The words of a list of functions behind a match; none where the list holds anything else.

        A field of knowledge alone is no function: "work with data science" may ask for it, beside design it is a team.
        """
        across = _ACROSS.fullmatch(match[0]) is not None
        items = list(self._items(text, bisect_left(text.words.starts, match.end())))
        if (across or len(items) == 1) and _OWN.search(text.text, max(0, match.start() - _BEFORE), match.start()):
            return
        names = [phrase_key(" ".join(text.lower[first:last])) for first, last in items]
        functions = sum(name in self._functions for name in names)
        if functions > across and all(self._is_team(name) for name in names):
            for first, last in items:
                yield from range(first, last)

    def _items(self, text: Text, first: int) -> Iterator[tuple[int, int]]:
        """The items of a list that begins at a word, as half-open words, without what only introduces them."""
        last = first
        while last < len(text.lower) and text.sentence_of[last] == text.sentence_of[first]:
            word = text.lower[last]
            if word in _JOINTS or word in _ALSO:
                if last > first:
                    yield first, last
                first = last + 1
            elif not word.isalpha() or word in self._stops or last - first >= _LONGEST:
                break
            last += 1
        if last > first:
            yield first, last

    def _is_team(self, name: tuple[str, ...]) -> bool:
        return name in self._functions or name in self._either or name[-1] in self._groups


def _is_partner(text: str, hit: Hit, scopes: list[tuple[int, int]]) -> bool:
    """Whether a trade belongs to people that one works with, or to another team: "our front-end team will love you"."""
    if any(start <= hit.start < end for start, end in scopes) and _PEOPLE.match(text, hit.end):
        return True
    return _TEAM.match(text, hit.end) is not None and _OURS.search(text, max(0, hit.start - 16), hit.start) is not None
