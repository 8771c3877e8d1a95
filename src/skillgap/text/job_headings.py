"""Which lines of a posting are headings, and of what kind."""

from __future__ import annotations

import re
from operator import itemgetter

from skillgap.model.document import SectionKind
from skillgap.text.headings import Found, Marks, label, may_head, words_of
from skillgap.text.lexicon import HeadingKey, HeadingRules, Lexicon, heading_key
from skillgap.text.lines import Line
from skillgap.words import split_words

_ENDS = " :：?!.…"
_OPENERS = frozenset("what who why how about our your you we this nice bonus".split())
_ASKING = (SectionKind.REQUIREMENTS, SectionKind.PREFERRED)
_ASKING_OR_TELLING = (*_ASKING, SectionKind.RESPONSIBILITIES)
_ACRONYM = re.compile(r"(?!IT|HR|US|UK|EU|GPA|ID|AND|OR)[A-Z]{2,6}")
_NO_HEADING = re.compile(
    r"\b(?:sign(?:ing|[- ]on)|referral|performance|annual|joining)[- ]bonus|\bbonus (?:pay|scheme|system|plan)"
    r"|\A(?:none\W+)?not (?:required|applicable)\Z"
)
"""A bonus that is paid, or what somebody filled into a form."""
_DEMAND = re.compile(
    r"(?:strong|excellent|good|solid|proven|deep|outstanding|exceptional|effective|advanced)\b"
    r"(?! (?:to have|candidates?)).*\b(?:skills?|knowledge|abilit(?:y|ies)|understanding)\W*\Z",
    re.I,
)
"""A demand that reads like a heading: "Strong debugging skills"."""
_AMOUNT = re.compile(r"[$€£]|\d{3}")


def headings_of_job(lines: list[Line], text: str, lexicon: Lexicon, marks: Marks) -> dict[int, Found]:
    """The headings of a posting, by the number of the line that each is, or begins."""
    rules = lexicon.headings["job"]
    found: dict[int, Found] = {}
    asked = False  # A fact above all that is asked ("Job type: full-time") begins no section.
    for index, line in enumerate(lines):
        own, mark = line.text(text), marks.get(index)
        kind = mark[1] if mark and own else None
        if kind is None and own and may_head(own) and (mark or not _goes_on(index, lines, text)):
            kind = _of_whole(index, own, lines, text, lexicon, marked=mark is not None)
        if kind:
            found[index] = Found(kind, own, line.end)
        elif (":" in own or "：" in own) and not line.bullet and (labelled := label(text, line.start, line.end, rules)):
            words, heading = labelled
            fact = heading.kind is SectionKind.BENEFITS and not asked and heading.rest < line.end
            if not fact and (words not in rules.marked_only or _lists(text[heading.rest : line.end])):
                found[index] = heading
        asked = asked or (index in found and found[index].kind in _ASKING_OR_TELLING)
    return found


def _of_whole(
    index: int, own: str, lines: list[Line], text: str, lexicon: Lexicon, *, marked: bool
) -> SectionKind | None:
    """The kind of heading that a whole line is, by its words and by how it stands."""
    rules, words = lexicon.headings["job"], words_of(own, marked=marked)
    if not words:
        return None
    alone = _stands_alone(index, lines, text, marked=marked)
    if words in rules.exact and (alone or words not in rules.marked_only or own.isupper()):
        return rules.exact[words]
    if kind := _with_aside(own, rules):
        return kind
    if "/" in own and (first := heading_key(own.partition("/")[0])) in rules.exact and first not in rules.marked_only:
        return rules.exact[first]
    if ":" in own[:-1] or not (alone or _is_titled(own)):
        return None
    if _names_in_aside(own, lexicon):
        own = own.partition("(")[0]
        words = words_of(own, marked=marked)
    kind = _by_wording(words, own, rules)
    headed = any(words[:length] in rules.exact for length in range(2, len(words)))
    return None if kind in _ASKING and not (marked or headed) and _is_item(own, lexicon) else kind


def _goes_on(index: int, lines: list[Line], text: str) -> bool:
    """Whether a line ends what the one above has left open, as "requirements" does below "aligned with GDPR"."""
    line, above = lines[index], lines[index - 1]
    if index == 0 or above.blank or line.bullet or not text[line.start].islower():
        return False
    return ":" not in (text[above.end - 1], text[line.end - 1])


def _with_aside(own: str, rules: HeadingRules) -> SectionKind | None:
    """The kind of a heading that says it twice: "Bonus (nice to have)"."""
    head, _, aside = own.removesuffix(":").removesuffix(")").partition("(")
    if not aside:
        return None
    kinds = rules.exact.get(heading_key(head)), rules.exact.get(heading_key(aside))
    if None in kinds:
        return None
    return SectionKind.PREFERRED if SectionKind.PREFERRED in kinds else kinds[0]


def _names_in_aside(own: str, lexicon: Lexicon) -> bool:
    """Whether a heading ends in a remark on one of the things below it: "Cloud Experience (AWS preferred)"."""
    head, _, aside = own.partition("(")
    return (
        ")" in aside
        and not head.isupper()
        and any(
            (word.isupper() and len(word) > 1) or (word.lower() in lexicon.names and not lexicon.knows(word))
            for word in split_words(aside).texts
        )
    )


def _is_titled(own: str) -> bool:
    """Whether a line is written as headings are, and begins as they do: "This Role Might Not Be For You If"."""
    words = own.split()
    return words[0].lower() in _OPENERS and len(words) > 2 and all(word[0].isupper() for word in words if len(word) > 3)


def _is_item(own: str, lexicon: Lexicon) -> bool:
    """Whether a line names a tool, as an item does that only reads like a heading: "Strong SQL skills"."""
    words = split_words(own).texts
    if own.endswith(":"):
        return False
    if _DEMAND.match(own) or any(word in ("C", "R") or word[-1] in "+#" for word in words):
        return True
    named = [word for word in words[1:] if word[0].isupper() and word.lower() in lexicon.names]
    others = [word for word in words[1:] if word[0].isupper() and word not in named]
    lone = bool(named) and not others and (words[-1].islower() or words[-1][0].isdigit())
    if lone or (not own.isupper() and any(map(_ACRONYM.fullmatch, words))):
        return True
    return any(word.lower() in lexicon.names and not lexicon.knows(word) for word in words)


def _stands_alone(index: int, lines: list[Line], text: str, *, marked: bool) -> bool:
    """Whether a short line looks like a heading: marked, ended by a colon, or set apart and not a sentence."""
    line = lines[index]
    if marked or line.inner or text[line.end - 1] == ":":
        return True
    if line.bullet:
        return text[line.start : line.end].isupper() and text.count(" ", line.start, line.end) > 0
    after = next((later for later in lines[index + 1 : index + 6] if not later.blank), None)
    before_blank = index == 0 or lines[index - 1].blank
    return after is not None and (before_blank or after.bullet or text[line.end - 1] == "?")


def _by_wording(words: HeadingKey, own: str, rules: HeadingRules) -> SectionKind | None:
    """The kind that the longest known part of a heading's wording tells: how it opens, what it holds, how it ends.

    What is wished is told by any: "bonus qualifications".
    """
    low = own.lower().replace("’", "'")
    if _AMOUNT.search(own) or _NO_HEADING.search(low):
        return None
    bare = " " + low.rstrip(_ENDS)
    told = [(len(" ".join(opening)), kind) for opening, kind in rules.opening if words[: len(opening)] == opening]
    told += [(len(phrase), kind) for phrase, kind in rules.holding if phrase in low]
    told += [(len(phrase), kind) for phrase, kind in rules.ending if bare.endswith(" " + phrase)]
    if any(kind is SectionKind.PREFERRED for _, kind in told):
        return SectionKind.REQUIREMENTS if "required and preferred" in low else SectionKind.PREFERRED
    return max(told, key=itemgetter(0))[1] if told else None


def _lists(rest: str) -> bool:
    """Whether what follows a label is a list: "Skills: Python · SQL · Git"."""
    return sum(rest.count(sign) for sign in ",;|•") >= 2 and not rest.rstrip().endswith(".")
