"""Which lines are headings, and of what kind."""

from __future__ import annotations

import re
from typing import NamedTuple

from skillgap.model.document import SectionKind
from skillgap.text.lexicon import HeadingRules, heading_key
from skillgap.text.lines import Line, has_colon

_LABEL = re.compile(r"(?P<head>[A-Z][^:\n.;]{2,50}?)[ ]?[:：][ ]*")
_AMOUNT = re.compile(r"[$€£]|\d{3}")
_MOST_WORDS = 9
_MOST_BEFORE_COLON = 14
_TELLING = frozenset(
    {
        ("experience",),
        ("project",),
        ("skill",),
        ("education",),
        ("certification",),
        ("publication",),
        ("employment",),
        ("coursework",),
        ("competency",),
    }
)
_INLINE_KINDS = frozenset(
    {SectionKind.EDUCATION, SectionKind.CERTIFICATIONS, SectionKind.LANGUAGES, SectionKind.INTERESTS}
)
_OPEN_TO_LABELS = frozenset({None, SectionKind.CONTACT, SectionKind.SUMMARY})


class Found(NamedTuple):
    """A heading's kind (None: that of the section above), its text, and where the rest of its line begins."""

    kind: SectionKind | None
    text: str
    rest: int


def find_heading(
    index: int,
    lines: list[Line],
    text: str,
    rules: HeadingRules,
    marked: tuple[int, SectionKind | None] | None,
    current: SectionKind | None,
    sort: str,
) -> Found | None:
    """The heading that a line is, or begins with; None for any other line."""
    line = lines[index]
    if line.blank:
        return None
    own = line.text(text)
    if marked and marked[1]:
        return Found(marked[1], own, line.end)
    if line.bullet and sort == "resume":
        return None
    words = heading_key(own) if _may_head(own) else ()
    if words and len(words) <= (_MOST_BEFORE_COLON if own.endswith(":") else _MOST_WORDS):
        alone = sort == "job" and _stands_alone(index, lines, text, marked=bool(marked))
        kind = rules.exact.get(words)
        if kind and words in rules.marked_only and not (marked or own.isupper() or own.endswith(":") or alone):
            kind = None
        kind = kind or (_by_wording(words, own, rules) if alone and ":" not in own[:-1] else None)
        if kind is None and sort == "resume" and words[-1:] in _TELLING and len(words) <= 4:
            kind = rules.exact.get(words[-1:]) if marked or own.isupper() or own.istitle() else None
        if kind:
            return Found(kind, own, line.end)
    return _labelled(line, text, rules, current, sort, after_blank=index == 0 or lines[index - 1].blank)


def _may_head(own: str) -> bool:
    """Whether a line's length and end allow a heading; spares most lines the cutting into words."""
    return len(own) <= 90 and own.count(" ") <= 2 * _MOST_WORDS and not own.endswith((".", ",", ";"))


def _stands_alone(index: int, lines: list[Line], text: str, *, marked: bool) -> bool:
    """Whether a short line looks like a heading: marked, ended by a colon, or set apart and not a sentence."""
    line = lines[index]
    if marked or line.inner or text[line.end - 1] == ":":
        return True
    if line.bullet:
        return False
    after = next((later for later in lines[index + 1 : index + 4] if not later.blank), None)
    before_blank = index == 0 or lines[index - 1].blank
    return after is not None and (before_blank or after.bullet or text[line.end - 1] == "?")


def _by_wording(words: tuple[str, ...], own: str, rules: HeadingRules) -> SectionKind | None:
    if _AMOUNT.search(own):
        return None
    for opening, kind in rules.opening:
        if words[: len(opening)] == opening:
            return kind
    low = own.lower().replace("’", "'")
    return next((kind for phrase, kind in rules.holding if phrase in low), None)


def _lists(rest: str) -> bool:
    """Whether what follows a label is a list: "Skills: Python · SQL · Git"."""
    return sum(rest.count(sign) for sign in ",;|•") >= 2 and not rest.rstrip().endswith(".")


def _labelled(
    line: Line, text: str, rules: HeadingRules, current: SectionKind | None, sort: str, *, after_blank: bool
) -> Found | None:
    """A heading with its content behind a colon: "Requirements: five years of ..."."""
    match = None if line.bullet or not has_colon(line, text) else _LABEL.match(text, line.start, line.end)
    if not match:
        return None
    words = heading_key(match["head"])
    kind = rules.exact.get(words)
    if kind is None:
        return None
    if sort == "resume" and not (current in _OPEN_TO_LABELS or (after_blank and kind in _INLINE_KINDS)):
        return None
    if sort == "job" and words in rules.marked_only and not _lists(text[match.end() : line.end]):
        return None
    return Found(kind, match["head"], match.end())
