"""Which lines of a resume are headings, and of what kind."""

from __future__ import annotations

import re

from skillgap.model.document import SectionKind
from skillgap.text.headings import LONGEST, Found, Marks, label, may_head, words_of
from skillgap.text.lexicon import HeadingKey, HeadingRules, heading_key
from skillgap.text.lines import Line, has_range, years_first

_GAPPED_LABEL = re.compile(r"(?P<head>[A-Z][A-Za-z&/]*(?:[ ][A-Za-z&/]{1,20}){0,3})[ ]{4,}(?=\S)")
_GAP = " " * 4
_IN_CAPITALS = re.compile(r"[A-Z]{4,20}(?: (?:& )?[A-Z]{3,20}){0,2}(?= [A-Z\d\"“•].*[a-z])")
"""Words in capitals that others follow in a line: "SKILLS Go, TypeScript"."""
_FEWEST_LABELS = 2
"""Headings of a rail; a single one in capitals before words may be part of a name."""
_FEWEST_SIGNS = 2
_SOFTWARE = ("software",)
_A_WORD = re.compile(r"\w[\w.+#-]*")
_MOST_TELLING = 4
_MOST_PLAIN = 6
"""Words of the longest heading in plain letters: one more than the lexicon's have."""
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
_LIST_SIGN = re.compile(r"[,/|+•(]")
_ENDS_NUMBER = ".) "
"""What stands two characters before a numbered line."""
_NUMBER = re.compile(r"\d[.)]\s*\Z")
_RAIL = re.compile(
    r"(?:(?P<study>Education|EDUCATION)|(?:Work |WORK )?(?:Experience|EXPERIENCE)|Employment) +(?=[A-Z])"
)
_RAIL_LETTERS = "EW"
STUDY = re.compile(
    r"\b(?:university|college|school|academy|universit\w+|bachelors?|masters?|b\.?sc|m\.?sc|b\.?tech|m\.?tech|ph\.?d|mba|degree"
    r"|diploma|certificate|gpa|coursework|thesis|award|scholarship|born|birth)\b",
    re.I,
)
"""Words of a line that tells of studies, prizes or birth, not of work."""
_OPEN_TO_LABELS = frozenset({None, SectionKind.CONTACT, SectionKind.SUMMARY})


def headings_of_resume(lines: list[Line], text: str, rules: HeadingRules, marks: Marks) -> dict[int, Found]:
    """The headings of a resume, by the number of the line that each is, or begins."""
    found: dict[int, Found] = {}
    current: SectionKind | None = None
    likely = _likely(lines, text, rules, marks)
    rail = _rail_of_capitals(likely, lines, rules)
    for index, own in likely:
        mark = marks.get(index)
        if mark and mark[1]:
            heading: Found | None = Found(mark[1], own, lines[index].end)
        elif index in rail:
            heading = rail[index]
        else:
            heading = _heading(index, own, lines, text, rules, current, marked=mark is not None)
        if heading:
            found[index] = heading
            current = heading.kind
    return found


def _likely(lines: list[Line], text: str, rules: HeadingRules, marks: Marks) -> list[tuple[int, str]]:
    """The lines that may be headings, by number: those that are marked, or numbered, or begin as headings do."""
    likely: list[tuple[int, str]] = []
    for index, (start, end, bullet, _, _) in enumerate(lines):
        if start >= end:
            continue
        if bullet:
            may = _is_numbered(start, text) or (index in marks and marks[index][1] is not None)
        else:
            may = index in marks or _may_begin(text[start:end], rules)
        if may:
            likely.append((index, text[start:end]))
    return likely


def _is_numbered(start: int, text: str) -> bool:
    """Whether a number and its full stop or parenthesis stand before the begin of a line."""
    return text[start - 2] in _ENDS_NUMBER and _NUMBER.search(text, max(0, start - 6), start) is not None


def _rail_of_capitals(likely: list[tuple[int, str]], lines: list[Line], rules: HeadingRules) -> dict[int, Found]:
    """Headings in capitals that stand in a left margin, beside the first line of what they head."""
    found: dict[int, Found] = {}
    for index, own in likely:
        match = _IN_CAPITALS.match(own)
        head = match[0] if match and not lines[index].bullet else ""
        while head and heading_key(head) not in rules.exact:
            head = head.rpartition(" ")[0]
        if head:
            found[index] = Found(rules.exact[heading_key(head)], head, lines[index].start + len(head) + 1)
    return found if len({one.text for one in found.values()}) >= _FEWEST_LABELS else {}


def _may_begin(own: str, rules: HeadingRules) -> bool:
    """Whether a line begins as a heading does, or is in capitals and holds a word with which one begins.

    Most lines are spared all else by their first word.
    """
    first = heading_key(own[:LONGEST].partition(" ")[0])
    if not first or first[0] in rules.begins:
        return True
    if own.isupper():
        return may_head(own)
    return own.istitle() and may_head(own) and not rules.begins.isdisjoint(heading_key(own))


def _heading(
    index: int,
    own: str,
    lines: list[Line],
    text: str,
    rules: HeadingRules,
    current: SectionKind | None,
    *,
    marked: bool,
) -> Found | None:
    """The heading that a line is, or begins with."""
    line = lines[index]
    if may_head(own) and (marked or _is_written(own)) and (words := words_of(own, marked=marked)):
        kind = _of_whole(index, own, words, lines, text, rules, current, marked=marked)
        if kind is SectionKind.PROJECTS and words == _SOFTWARE and _above_tools(index, lines, text):
            kind = SectionKind.SKILLS
        if kind:
            return Found(kind, own, line.end)
    if line.bullet:
        return None
    if ":" in own or "：" in own:
        after_blank = index == 0 or lines[index - 1].blank
        if (after_blank or current in _OPEN_TO_LABELS) and (labelled := label(text, line.start, line.end, rules)):
            heading = labelled[1]
            if current in _OPEN_TO_LABELS or heading.kind in _INLINE_KINDS:
                return heading
    if _GAP in own and (found := _in_column(line, text, rules, current)):
        return found
    return _railed(line, text, current) if own[0] in _RAIL_LETTERS else None


def _is_written(own: str) -> bool:
    """Whether a line is written as a heading: longer ones are in capitals or title case."""
    return own.count(" ") < _MOST_PLAIN or own.isupper() or own.istitle()


def _of_whole(
    index: int,
    own: str,
    words: HeadingKey,
    lines: list[Line],
    text: str,
    rules: HeadingRules,
    current: SectionKind | None,
    *,
    marked: bool,
) -> SectionKind | None:
    """The kind of heading that a whole line of a resume is, by its words; by more, where these also may be content."""
    kind = rules.exact.get(words)
    upper = own.isupper()
    if kind and (words not in rules.marked_only or marked or upper or own.endswith(":")):
        return kind
    if lines[index].bullet:
        return None
    written = upper or own.istitle()
    if (marked or written) and (told := _by_last_word(index, own, words, lines, rules)):
        return told
    if written and ("and" in words or _LIST_SIGN.search(own)) and (parted := _by_parts(own, rules)):
        return parted
    if kind and (apart := _set_apart(index, lines, text, kind, current)):
        return apart
    return _in_capitals(index, lines, text, words, rules) if upper else None


def _by_last_word(
    index: int, own: str, words: HeadingKey, lines: list[Line], rules: HeadingRules
) -> SectionKind | None:
    """The kind that the last word of a heading of up to four words tells: "Database Skills", "EDITORIAL BOARDS"."""
    if len(words) > _MOST_TELLING:
        return None
    apart = own.isupper() and index > 0 and lines[index - 1].blank
    return rules.exact.get(words[-1:]) if words[-1] in (_TELLING_IN_CAPITALS if apart else _TELLING) else None


def _above_tools(index: int, lines: list[Line], text: str) -> bool:
    """Whether a heading stands above names of two words at most, as of a list of tools, and not above projects."""
    below = [line for line in lines[index + 1 : index + 5] if not line.blank][:2]
    return len(below) == 2 and all(len(_A_WORD.findall(line.text(text))) <= 2 for line in below)


def _by_parts(own: str, rules: HeadingRules) -> SectionKind | None:
    """The kind of a list of headings: "Certifications & Activities", "Programs, Skills, Software"."""
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
    """The kind of a heading in plain letters that also may be content.

    It has a blank line above and dates or bullets below, or before any section a list below: "Frameworks".
    """
    below = next((line for line in lines[index + 1 : index + 4] if not line.blank), None)
    if kind is SectionKind.SKILLS and current in _OPEN_TO_LABELS and below:
        listed = below.text(text)
        return kind if ":" in listed or len(_LIST_SIGN.findall(listed)) >= _FEWEST_SIGNS else None
    if kind in _LISTS or current in _LISTS or (index and not lines[index - 1].blank):
        return None
    own = lines[index].text(text)
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
    if not match or not has_range(line, text):
        return None
    study = match["study"] is not None
    kind = SectionKind.EDUCATION if study else SectionKind.EXPERIENCE
    if kind is current or study != (STUDY.search(text, match.end(), line.end) is not None):
        return None
    return Found(kind, match[0].strip(), match.end())


def _in_column(line: Line, text: str, rules: HeadingRules, current: SectionKind | None) -> Found | None:
    """A heading in a column of its own, before its content: "Interests          singing"."""
    match = _GAPPED_LABEL.match(text, line.start, line.end)
    kind = rules.exact.get(heading_key(match["head"])) if match else None
    if not (match and kind and (current in _OPEN_TO_LABELS or kind is SectionKind.INTERESTS)):
        return None
    return Found(kind, match["head"], match.end())
