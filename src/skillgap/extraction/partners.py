"""The people one works with: "partner with our data science and data engineering teams" asks for neither trade."""

from __future__ import annotations

import re

from skillgap.extraction.hits import Hit, Text
from skillgap.model.skill import SkillKind
from skillgap.taxonomy import Taxonomy

_WITH = re.compile(
    r"\b(?:collaborat\w{0,4}|work(?:s|ing)?|partner(?:s|ing)?|liais\w{1,4}|coordinat\w{1,4}|interact(?:s|ing)?"
    r"|interfac(?:e|es|ing)|connect(?:s|ing)?|align(?:s|ing)?)\b[^.;:\n]{0,60}?\b(?:with|alongside)\b[^.;:\n]{1,200}",
    re.I,
)
_PEOPLE = re.compile(
    r"(?: [\w/-]{1,30})?(?:,? (?:and|or|&) (?:[\w/-]{1,30} ){0,2}[\w/-]{1,30})? (?:teams?|engineers?|scientists?"
    r"|analysts?|developers?|managers?|researchers?|experts?|specialists?|professionals?|practitioners?|colleagues"
    r"|groups?|departments?|leads?|leaders?|leadership)\b",
    re.I,
)
_TRADES = frozenset({SkillKind.FIELD, SkillKind.PRACTICE, SkillKind.TECHNIQUE, SkillKind.DOMAIN})


def without_partners(hits: list[Hit], text: Text, taxonomy: Taxonomy) -> list[Hit]:
    """The mentions of a posting without the trades of people that one works with; names of tools stay."""
    scopes = [match.span() for match in _WITH.finditer(text.text)]
    return [
        hit
        for hit in hits
        if hit.target not in taxonomy.skills
        or taxonomy.skills[hit.target].kind not in _TRADES
        or not any(start <= hit.start < end for start, end in scopes)
        or not _PEOPLE.match(text.text, hit.end)
    ]
