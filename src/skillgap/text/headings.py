"""What a heading is, for any sort of document: its kind, its text, and the forms that a line can have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from skillgap.model.document import SectionKind
from skillgap.text.lexicon import HeadingKey, HeadingRules, heading_key

_LABEL = re.compile(r"(?P<head>[A-Z][^:\n.;]{2,50}?)[ ]?[:：](?:[*_]{1,3}(?=[ ]))?[ ]*")
_ASIDE = re.compile(r"[ ]?\([^()]{1,30}\)\Z")
"""What a heading says beside its name: "PUBLICATIONS (SELECTION)"."""
LONGEST = 90
"""Characters of the longest line that is a heading as a whole."""
_MOST_WORDS = 9
_MOST_BEFORE_COLON = 14

Mark = tuple[int, SectionKind | None]
"""What a format says of a heading that it marks: its level and, where a source says so, its kind."""
Marks = Mapping[int, Mark]
"""The lines that a format marks as headings, by number."""


class Found(NamedTuple):
    """A heading's kind (None: that of the section above), its text, and where the rest of its line begins."""

    kind: SectionKind | None
    text: str
    rest: int


def may_head(own: str) -> bool:
    """Whether a line's length and end allow a heading; spares most lines the cutting into words."""
    return (
        len(own) <= LONGEST
        and own.count(" ") <= 2 * _MOST_WORDS
        and (own.endswith("..") or not own.endswith((".", ",", ";")))
    )


def words_of(own: str, *, marked: bool) -> HeadingKey:
    """The words of a line that may be a heading, as keys; none where they are too many for one."""
    words = heading_key(_ASIDE.sub("", own) if own.endswith(")") and (marked or own.isupper()) else own)
    return words if len(words) <= (_MOST_BEFORE_COLON if own.endswith(":") else _MOST_WORDS) else ()


def label(text: str, start: int, end: int, rules: HeadingRules) -> tuple[HeadingKey, Found] | None:
    """A heading with its content behind a colon: "Requirements: five years of ..."; and its words."""
    match = _LABEL.match(text, start, end)
    words = heading_key(match["head"]) if match else ()
    kind = rules.exact.get(words)
    return (words, Found(kind, match["head"], match.end())) if match and kind else None
