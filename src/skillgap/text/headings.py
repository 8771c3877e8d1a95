"""Which lines are headings, and of what kind."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from skillgap.model.document import SectionKind
from skillgap.text.lexicon import HeadingKey, HeadingRules, heading_key
from skillgap.text.lines import Line, has_range, years_first

_LABEL = re.compile(r"(?P<head>[A-Z][^:\n.;]{2,50}?)[ ]?[:：](?:[*_]{1,3}(?=[ ]))?[ ]*")
_GAPPED_LABEL = re.compile(r"(?P<head>[A-Z][A-Za-z&/]*(?:[ ][A-Za-z&/]{1,20}){0,3})[ ]{4,}(?=\S)")
_ASIDE = re.compile(r"[ ]?\([^()]{1,30}\)\Z")
"""What a heading says beside its name: "PUBLICATIONS (SELECTION)"."""
_SOFTWARE = ("software",)
_A_WORD = re.compile(r"\w[\w.+#-]*")
_AMOUNT = re.compile(r"[$€£]|\d{3}")
_MOST_WORDS = 9
_LONGEST = 90
_MOST_BEFORE_COLON = 14
_MOST_TELLING = 4
_TELLING = frozenset(
    "experience project skill education certification publication employment coursework competency".split()
)
"""Last words that make a heading of a line in title case: "Database Skills"."""
_TELLING_IN_CAPITALS = _TELLING | frozenset(
    "position appointment internship award honor grant fellowship scholarship prize patent paper talk lecture seminar "
    "presentation course membership affiliation activity board committee service competition hackathon reference "
    "interest coverage".split()
)
"""Last words that make a heading of a line in capitals below a blank line: "EDITORIAL BOARDS"."""
_INLINE_KINDS = frozenset(
    {SectionKind.EDUCATION, SectionKind.CERTIFICATIONS, SectionKind.LANGUAGES, SectionKind.INTERESTS}
)
_MINOR = frozenset({SectionKind.AWARDS, SectionKind.INTERESTS, SectionKind.LANGUAGES, SectionKind.REFERENCES})
_LISTS = frozenset({SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.COURSES})
_LISTED = re.compile(r"(?:(?<!\s)\s++)?+(?:[,/|+•&]|\band\b)\s*+", re.I)
_ENDS_NUMBER = ".) "
"""What may stand two characters before a numbered line."""
_NUMBER = re.compile(r"\d[.)]\s*\Z")
_RAIL = re.compile(
    r"(?:(?P<study>Education|EDUCATION)|(?:Work |WORK )?(?:Experience|EXPERIENCE)|Employment) +(?=[A-Z])"
)
_RAILED = frozenset({"education", "work", "experience", "employment"})
_RAIL_LETTERS = "EW"
"""The words that such a heading begins with, as keys, and their first letters."""
STUDY = re.compile(
    r"\b(?:university|college|school|academy|universit\w+|bachelors?|masters?|b\.?sc|m\.?sc|b\.?tech|m\.?tech|ph\.?d|mba|degree"
    r"|diploma|certificate|gpa|coursework|thesis|award|scholarship|born|birth)\b",
    re.I,
)
"""Words of a line that tells of studies, prizes or birth, not of work."""
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
    own = line.text(text)
    if not own:
        return None
    if marked and marked[1]:
        return Found(marked[1], own, line.end)
    if line.bullet and sort == "resume" and not _numbered(line, text):
        return None
    if _may_head(own) and (kind := _of_whole(index, lines, text, rules, current, sort, marked=marked is not None)):
        return Found(kind, own, line.end)
    found = None
    if ":" in own or "：" in own:
        found = _labelled(line, text, rules, current, sort, after_blank=index == 0 or lines[index - 1].blank)
    if found or sort == "job":
        return found
    if "    " in own and (found := _in_column(line, text, rules, current)):
        return found
    return _railed(line, text, current) if own[0] in _RAIL_LETTERS else None


def _of_whole(
    index: int,
    lines: list[Line],
    text: str,
    rules: HeadingRules,
    current: SectionKind | None,
    sort: str,
    *,
    marked: bool,
) -> SectionKind | None:
    """The kind of heading that a whole line is."""
    own = lines[index].text(text)
    words = heading_key(_ASIDE.sub("", own) if own.endswith(")") and (marked or own.isupper()) else own)
    if not words or len(words) > (_MOST_BEFORE_COLON if own.endswith(":") else _MOST_WORDS):
        return None
    if sort == "job":
        kind = _in_job(index, lines, text, words, rules, marked=marked)
    else:
        kind = _in_resume(index, lines, text, words, rules, current, marked=marked)
    if kind is SectionKind.PROJECTS and words == _SOFTWARE and _above_tools(index, lines, text):
        return SectionKind.SKILLS
    return kind


def _in_job(
    index: int, lines: list[Line], text: str, words: HeadingKey, rules: HeadingRules, *, marked: bool
) -> SectionKind | None:
    """The kind of heading that a whole line of a posting is, by its words and by how it stands."""
    own = lines[index].text(text)
    alone = _stands_alone(index, lines, text, marked=marked)
    if words in rules.exact and (alone or words not in rules.marked_only or own.isupper()):
        return rules.exact[words]
    if (first := heading_key(own.partition("/")[0])) in rules.exact and "/" in own and first not in rules.marked_only:
        return rules.exact[first]
    return _by_wording(words, own, rules) if alone and ":" not in own[:-1] else None


def _in_resume(
    index: int,
    lines: list[Line],
    text: str,
    words: HeadingKey,
    rules: HeadingRules,
    current: SectionKind | None,
    *,
    marked: bool,
) -> SectionKind | None:
    """The kind of heading that a whole line of a resume is, by its words; by more, where these also may be content."""
    own, kind = lines[index].text(text), rules.exact.get(words)
    upper = own.isupper()
    if kind and (words not in rules.marked_only or marked or upper or own.endswith(":")):
        return kind
    if lines[index].bullet:
        return None
    if marked or upper or own.istitle():
        if told := _by_last_word(index, lines, text, words, rules):
            return told
        if not rules.begins.isdisjoint(words) and (parted := _by_parts(own, rules)):
            return parted
    if kind and (apart := _set_apart(index, lines, text, kind, current)):
        return apart
    return _in_capitals(index, lines, text, words, rules) if upper else None


def worth_asking(lines: list[Line], text: str, rules: HeadingRules, marked: Container[int]) -> list[int]:
    """The numbers of a resume's lines that can be headings, or begin with one: most lines are spared all else."""
    return [
        number
        for number, (start, end, bullet, _, _) in enumerate(lines)
        if start < end
        and (
            number in marked or (text[start - 2] in _ENDS_NUMBER if bullet else _may_begin(text[start:end], rules))
        )
    ]


def _may_begin(own: str, rules: HeadingRules) -> bool:
    """Whether a line begins as a heading does, or is in capitals and holds a word with which one begins."""
    first = heading_key(own[:_LONGEST].partition(" ")[0])
    if not first or first[0] in rules.begins or first[0] in _RAILED:
        return True
    if own.isupper():
        return _may_head(own)
    return own.istitle() and _may_head(own) and not rules.begins.isdisjoint(heading_key(own))


def _by_last_word(
    index: int, lines: list[Line], text: str, words: HeadingKey, rules: HeadingRules
) -> SectionKind | None:
    """The kind that the last word of a heading of up to four words tells: "Database Skills", "EDITORIAL BOARDS"."""
    if len(words) > _MOST_TELLING:
        return None
    own = lines[index].text(text)
    apart = own.isupper() and index > 0 and lines[index - 1].blank
    return rules.exact.get(words[-1:]) if words[-1] in (_TELLING_IN_CAPITALS if apart else _TELLING) else None


def _above_tools(index: int, lines: list[Line], text: str) -> bool:
    """Whether a heading stands above names of two words at most, as of a list of tools, and not above projects."""
    below = [line for line in lines[index + 1 : index + 5] if not line.blank][:2]
    return len(below) == 2 and all(len(_A_WORD.findall(line.text(text))) <= 2 for line in below)


def _numbered(line: Line, text: str) -> bool:
    """Whether a line is numbered, as chapters are: "2. Education"."""
    return _NUMBER.search(text, max(0, line.start - 6), line.start) is not None


def _by_parts(own: str, rules: HeadingRules) -> SectionKind | None:
    """The kind of a list of headings: "Certifications & Activities", "Programs, Skills, Software"."""
    if not (own.isupper() or own.istitle()):
        return None
    parts = [part for part in _LISTED.split(own.rstrip(":")) if part.strip()]
    if not 2 <= len(parts) <= 4 or any(len(part.split()) > 3 for part in parts):
        return None
    keys = [heading_key(part) for part in parts]
    known = [words for words in keys if words in rules.exact]
    clear = [rules.exact[words] for words in known if own.isupper() or words not in rules.marked_only]
    if not clear or sum(words in rules.exact for words in keys) < len(keys) - (len(keys) > 2):
        return None
    return next((kind for kind in clear if kind not in _MINOR), clear[0])


def _set_apart(
    index: int, lines: list[Line], text: str, kind: SectionKind, current: SectionKind | None
) -> SectionKind | None:
    """The kind of a heading in plain letters that also may be content: a blank line above, dates or bullets below."""
    if kind in _LISTS or current in _LISTS or (index and not lines[index - 1].blank):
        return None
    own = lines[index].text(text)
    below = next((line for line in lines[index + 1 : index + 4] if not line.blank), None)
    return kind if own[:1].isupper() and below and (below.bullet or has_range(below, text)) else None


def _in_capitals(
    index: int, lines: list[Line], text: str, words: HeadingKey, rules: HeadingRules
) -> SectionKind | None:
    """The kind of an unknown heading in capitals, alone between blank lines and above a column of dates."""
    around = lines[index - 1 : index + 2]
    if len(around) < 3 or not (around[0].blank and around[2].blank):
        return None
    below = next((line for line in lines[index + 1 : index + 4] if not line.blank), None)
    if below is None or not years_first(below, text):
        return None
    return next((rules.exact[word,] for word in words if (word,) in rules.exact), SectionKind.OTHER)


def _railed(line: Line, text: str, current: SectionKind | None) -> Found | None:
    """A heading of a left margin that was read into the first line beside it: "Experience Engineer, 2019 - 2021"."""
    match = _RAIL.match(text, line.start, line.end)
    if not match or line.bullet or not has_range(line, text):
        return None
    study = match["study"] is not None
    kind = SectionKind.EDUCATION if study else SectionKind.EXPERIENCE
    if kind is current or study != (STUDY.search(text, match.end(), line.end) is not None):
        return None
    return Found(kind, match[0].strip(), match.end())


def _may_head(own: str) -> bool:
    """Whether a line's length and end allow a heading; spares most lines the cutting into words."""
    return len(own) <= _LONGEST and own.count(" ") <= 2 * _MOST_WORDS and not own.endswith((".", ",", ";"))


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


def _by_wording(words: HeadingKey, own: str, rules: HeadingRules) -> SectionKind | None:
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


def _in_column(line: Line, text: str, rules: HeadingRules, current: SectionKind | None) -> Found | None:
    """A heading in a column of its own, before its content: "Interests          singing"."""
    match = None if line.bullet else _GAPPED_LABEL.match(text, line.start, line.end)
    kind = rules.exact.get(heading_key(match["head"])) if match else None
    if not (match and kind and (current in _OPEN_TO_LABELS or kind is SectionKind.INTERESTS)):
        return None
    return Found(kind, match["head"], match.end())


def _labelled(
    line: Line, text: str, rules: HeadingRules, current: SectionKind | None, sort: str, *, after_blank: bool
) -> Found | None:
    """A heading with its content behind a colon: "Requirements: five years of ..."."""
    may_label = sort == "job" or after_blank or current in _OPEN_TO_LABELS
    match = _LABEL.match(text, line.start, line.end) if may_label and not line.bullet else None
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
