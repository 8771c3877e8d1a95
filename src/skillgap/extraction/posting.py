"""What a posting says of the position as a whole: total years, degree."""

from __future__ import annotations

import re
from collections.abc import Callable

from skillgap.extraction.academic import field_names
from skillgap.extraction.degrees import NamedDegree, find_degrees, first_degree
from skillgap.extraction.hits import Sentence, Text
from skillgap.extraction.quoting import quote
from skillgap.extraction.stretches import Stretch, stretch_at
from skillgap.extraction.titles import LONGEST_TITLE
from skillgap.extraction.years import Years
from skillgap.model.profile import DegreeAsked, DegreeLevel, Importance

_ASKS_YEARS = re.compile(
    r"(?:(?:work|minimum|required|years of|total) )?exp(?:erience|\.)?(?: (?:required|level|needed|range))?[: –—-]*\Z",
    re.I,
)
"""Labels of the head of a posting behind which the years stand: "Experience Required: 2 years"."""
_ORDER = list(DegreeLevel)
_EQUIVALENT = re.compile(
    r"\b(?:equivalent|comparable (?:qualification|degree|experience)"
    r"|or (?:relevant|related|practical|commensurate|comparable) (?:work |professional |industry )?experience"
    r"|experience in lieu|in lieu of)\b",
    re.I,
)
_NO_DEGREE = re.compile(
    r"\b(?:no (?:degree|ph\.?d|formal|college)|not required|not necessary|without a degree"
    r"|(?:do not|don['’]t|doesn['’]t) (?:care|require|need)|regardless of|sponsor|tuition)\b",
    re.I,
)
_BEHIND_LABEL = re.compile(r"\bexp(?:erience|\.)?(?: (?:required|needed|level))?\s?[:：]\s?\Z", re.I)
"""What stands before years among the facts of a posting: "Oslo | Full-time | Experience: 3-6 years"."""
_BARE = re.compile(
    r"(?<!high )(?<!higher )(?<!great )(?<!some )(?<!large )(?<!certain )(?<!360 )(?<!360-)(?<!your )(?<!third-)"
    r"\bdegrees?(?! of\b|[- ]seeking|s of\b)\b|\bunder-?grad(?:uate)?(?! (?:interns?|students?|researchers?)\b)\b"
    r"|\bcollege graduate\b|\bgraduat(?:ed|ion) (?:in|from)\b|\bany graduation\b|\btertiary qualification",
    re.I,
)
"""A degree of no level, which a bachelor has; believed where a posting names no other."""


def years_asked(text: Text, stretches: list[list[Stretch]], years: list[list[Years]]) -> dict[Importance, float]:
    """The most years of experience that lines of each importance name; years for one skill are years of work too.

    Of lines that each name a degree with its years ("PhD and 3 years", "Master's and 6") the least counts: they are
    alternatives. `years` are those that each sentence asks.
    """
    asked: dict[Importance, float] = {}
    with_degree: dict[Importance, dict[int, float]] = {}
    for number, sentence in enumerate(text.sentences):
        labelled = _labels_years(text, sentence)
        for span in years[number]:
            firm = labelled or _BEHIND_LABEL.search(text.text, sentence.start, span.start)
            importance = Importance.REQUIRED if firm else stretch_at(stretches[number], span.start).importance
            if first_degree(text.text, sentence.start, span.start):
                lines = with_degree.setdefault(importance, {})
                lines[number] = max(span.years, lines.get(number, 0))
            else:
                asked[importance] = max(span.years, asked.get(importance, 0))
    for importance, lines in with_degree.items():
        asked[importance] = max(min(lines.values()), asked.get(importance, 0))
    return asked


def find_total_years(asked: dict[Importance, float]) -> float | None:
    """The years that a posting asks in all: by its required lines, else by its duties; preferred ones are not asked."""
    return asked.get(Importance.REQUIRED, asked.get(Importance.RESPONSIBILITY))


def _labels_years(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence stands behind a label, or a heading on its line, that asks for years, or is the first line."""
    block = text.outline.blocks[sentence.block]
    section = text.outline.section_of(block)
    beside = "\n" not in text.text[section.start : block.start]
    told = _ASKS_YEARS.match(block.label or (section.heading if beside else ""))
    opens = sentence.block == 0 and block.end - block.start <= LONGEST_TITLE and text.text[block.end - 1] != "."
    return opens or told is not None


def find_degree(text: Text, stretches: list[list[Stretch]]) -> DegreeAsked | None:
    """The lowest degree that a posting accepts, from its required lines if they name one."""
    asked = _degrees_asked(text, stretches, find_degrees)
    asked = asked if any(asked) else _degrees_asked(text, stretches, _bare)
    firm, soft = asked
    named = firm or soft
    if not named:
        return None
    level = min((degree.level for _, degree in named), key=_ORDER.index)
    lines = list(dict.fromkeys(sentence for sentence, _ in named))
    equivalent = any(_EQUIVALENT.search(text.text, line.start, line.end) for line in lines)
    fields = tuple(dict.fromkeys(field for line in lines for field in field_names(text.text, line.start, line.end)))
    quotes = tuple(quote(text, line.start, line.end) for line in lines)
    return DegreeAsked(level, fields, bool(firm) and not equivalent, equivalent, quotes)


Told = tuple[Sentence, NamedDegree]


def _degrees_asked(
    text: Text, stretches: list[list[Stretch]], find: Callable[[str, int, int], list[NamedDegree]]
) -> tuple[list[Told], list[Told]]:
    """The degrees that lines ask firmly and softly, by a way to find them."""
    firm: list[Told] = []
    soft: list[Told] = []
    for number, sentence in enumerate(text.sentences):
        degrees = find(text.text, sentence.start, sentence.end)
        if not degrees or _NO_DEGREE.search(text.text, sentence.start, sentence.end):
            continue
        for degree in degrees:
            importance = stretch_at(stretches[number], degree.start).importance
            if importance is not Importance.CONTEXT:
                (soft if importance is Importance.PREFERRED else firm).append((sentence, degree))
    return firm, soft


def _bare(text: str, start: int, end: int) -> list[NamedDegree]:
    return [
        NamedDegree(match.start(), match.end(), DegreeLevel.BACHELOR, None, match.end())
        for match in _BARE.finditer(text, start, end)
    ]
