"""Paragraphs that were several lines: cut at the headings inside them, and where the items of a list begin."""

from __future__ import annotations

import re
from functools import lru_cache

from skillgap.text.lexicon import Lexicon
from skillgap.text.lines import Line

_LONG = 220
"""Characters from which a line is taken for a paragraph that may hold headings inside."""
_ITEM = re.compile(
    r"(?<=[\w)+#%]\s)(?=[A-Z]|\d\d?\+)(?i:(?:(?:strong|solid|proven|excellent|good|great|deep|extensive|advanced|basic|prior"
    r"|previous|relevant|hands-on|working|practical|demonstrated|professional|technical|significant|thorough|sound"
    r"|minimum|broad|in-depth|some)\s){0,3}"
    r"(?:\d\d?\+ ?years?|experience (?:with|in|of|using|working|building|developing|as)|knowledge (?:of|in)"
    r"|understanding of|familiar(?:ity)? with|proficien(?:cy|t) (?:in|with)|expertise (?:in|with)|ability to"
    r"|exposure to|comfortable with|fluen(?:cy|t) in|background in|skilled in|track record (?:of|in)|nice to have"
    r"|good to have)\b)"
)
"""How an item of a list of demands begins, inside a line: with a capital or a number of years behind a word."""
_LONGEST_LEAD = 20
_LEADS = frozenset(
    (
        "and or the your a with of in have has Have Has having least includes include bring minimum Minimum about over "
        "than plus require requires possess need needs approximately our some for to"
    ).split()
)
"""Words that lead to what follows, so that no item ends with them."""
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z])")


def split_long(lines: list[Line], text: str, lexicon: Lexicon, sort: str) -> list[Line]:
    """Cut paragraph-long lines before and after the headings that stand inside them; in resumes these are capitals."""
    inner = _inner_heading(lexicon) if sort == "job" else _capital_heading(lexicon)
    cut: list[Line] = []
    for line in lines:
        if line.width < _LONG:
            cut.append(line)
            continue
        start = line.start
        for match in inner.finditer(text, line.start, line.end):
            if match.start("head") > start:
                cut.append(line._replace(start=start, end=len(text[: match.start("head")].rstrip())))
            cut.append(
                Line(match.start("head"), match.end("head"), False, match.end("head") - match.start("head"), True)
            )
            start = match.end()
        rest = line._replace(start=start, bullet=line.bullet and start == line.start)
        cut += _items(rest, text) if sort == "job" else [rest]
    return cut


def _items(line: Line, text: str) -> list[Line]:
    """The items of a list that lost its line ends: "... of Java Experience with Kafka Strong knowledge of SQL".

    The last ends with its sentence: what follows may be about anything.
    """
    begins = [match.start() for match in _ITEM.finditer(text, line.start, line.end) if match[0][1:].islower()]
    found = [begin for begin in begins if _word_before(text, begin) not in _LEADS]
    if not found:
        return [line]
    ends = _SENTENCE_END.search(text, found[-1], line.end)
    starts = [line.start, *found, *([ends.end()] if ends else [])]
    stops = [*starts[1:], line.end]
    items = len(found) + 1
    return [
        line._replace(start=start, end=start + len(text[start:stop].rstrip()), bullet=number < items)
        for number, (start, stop) in enumerate(zip(starts, stops, strict=True))
    ]


def _word_before(text: str, place: int) -> str:
    return text[max(0, place - _LONGEST_LEAD) : place].rsplit(maxsplit=1)[-1]


@lru_cache(maxsize=4)
def _inner_heading(lexicon_: Lexicon) -> re.Pattern[str]:
    """Headings of two words and more, with a capital, after a sentence and before a colon, a capital or the end."""
    phrases = sorted({" ".join(words) for words in _spelled(lexicon_)}, key=lambda p: (-len(p), p))
    body = "|".join(re.escape(p).replace(r"\ ", r"[ ]").replace("'", "['’]") for p in phrases)
    return re.compile(
        rf"(?:(?<=[.!?)…][ ])|(?<=[.!?)…])|(?<=[a-z][ ])|\A)(?P<head>(?=[A-Z])(?i:{body})):?(?=[ ]*(?:\Z|\n|$)|(?<=:)"
        rf"|[ ]+[A-Z•\d])[ ]*(?:[-–•*][ ]+)?",
        re.M,
    )


def _spelled(lexicon: Lexicon) -> list[list[str]]:
    return [phrase.split() for phrase in lexicon.cue("inner_headings")]


@lru_cache(maxsize=4)
def _capital_heading(lexicon: Lexicon) -> re.Pattern[str]:
    """Headings in capitals that a text without line ends holds: "... SKILLS Python, SQL EXPERIENCE Analyst ..."."""
    phrases = sorted(lexicon.cue("capital_headings"), key=lambda p: (-len(p), p))
    body = "|".join(re.escape(phrase.upper()) for phrase in phrases)
    return re.compile(rf"(?<![^\s.;])(?P<head>{body})(?![^\s:]):?[ ]*")
