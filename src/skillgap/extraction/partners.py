"""The people one works with: "partner with our data science and data engineering teams" asks for neither trade."""

from __future__ import annotations

import re

from skillgap.extraction.hits import Hit, Text
from skillgap.model.skill import SkillKind
from skillgap.taxonomy import Taxonomy

_WITH = re.compile(
    r"\b(?:collaborat\w{0,4}|interactions?|work(?:s|ing)?|partner(?:s|ing)?|liais\w{1,4}|coordinat\w{1,4}|interact(?:s|ing)?"
    r"|interfac(?:e|es|ing)|connect(?:s|ing)?|align(?:s|ing)?)\b[^.;:\n]{0,60}?\b(?:with|alongside)\b[^.;:\n]{1,200}",
    re.I,
)
_PEOPLE = re.compile(
    r"(?: [\w/-]{1,30})?(?:, [\w/-]{1,30}){0,3}(?:,? (?:and|or|&) (?:[\w/-]{1,30} ){0,2}[\w/-]{1,30})?"
    r" (?:teams?|engineers?|scientists?"
    r"|analysts?|developers?|managers?|researchers?|experts?|specialists?|professionals?|practitioners?|colleagues"
    r"|groups?|departments?|leads?|leaders?|leadership)\b",
    re.I,
)
_OURS = re.compile(r"(?<!join )(?<!joining )\bour\s$", re.I)
_TEAM = re.compile(r" (?:teams?|departments?|colleagues)\b", re.I)
_TRADES = frozenset({SkillKind.FIELD, SkillKind.PRACTICE, SkillKind.TECHNIQUE, SkillKind.DOMAIN})


def without_partners(hits: list[Hit], text: Text, taxonomy: Taxonomy) -> list[Hit]:
    """The mentions of a posting without the trades of people that one works with; names of tools stay."""
    scopes: list[tuple[int, int]] = [match.span() for match in _WITH.finditer(text.text)]
    return [
        hit
        for hit in hits
        if hit.target not in taxonomy.skills
        or taxonomy.skills[hit.target].kind not in _TRADES
        or not _is_partner(text.text, hit, scopes)
    ]


def _is_partner(text: str, hit: Hit, scopes: list[tuple[int, int]]) -> bool:
    """Whether a trade belongs to people that one works with, or to another team: "our front-end team will love you"."""
    if any(start <= hit.start < end for start, end in scopes) and _PEOPLE.match(text, hit.end):
        return True
    return _TEAM.match(text, hit.end) is not None and _OURS.search(text, max(0, hit.start - 16), hit.start) is not None
