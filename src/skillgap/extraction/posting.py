"""What a posting says of the position as a whole: seniority, total years, degree."""

from __future__ import annotations

import re

from skillgap.extraction.academic import field_names
from skillgap.extraction.degrees import NamedDegree, find_degrees
from skillgap.extraction.hits import Sentence, Text
from skillgap.extraction.quoting import quote
from skillgap.extraction.stretches import Stretch, stretch_at
from skillgap.extraction.titles import WORKER, clean_title, sought
from skillgap.extraction.years import find_years
from skillgap.model.profile import DegreeAsked, DegreeLevel, Importance, Seniority

_LEVELS = (
    (
        Seniority.INTERN,
        re.compile(r"\b(?:intern|interns|internship|placement|working student|co-op|werkstudent)\b", re.I),
    ),
    (
        Seniority.LEAD,
        re.compile(
            r"\b(?:lead|principal|staff|head|director|(?<!product )(?<!project )(?<!program )(?<!programme )"
            r"(?<!account )(?<!success )(?<!case )(?<!community )(?<!relationship )manager|chief|vp|distinguished"
            r"|technical leadership|tech lead)\b",
            re.I,
        ),
    ),
    (Seniority.SENIOR, re.compile(r"\b(?:senior|sr\.?|iii|expert)\b", re.I)),
    (
        Seniority.ENTRY,
        re.compile(
            r"\b(?:junior|jr\.?|entry[- ]level|graduate|new grad|trainee|apprentice|associate|postdoc\w*|postdoctoral"
            r"|early career|university grad)\b",
            re.I,
        ),
    ),
    (Seniority.MID, re.compile(r"\b(?:ii|mid[- ]level|intermediate|mid)\b", re.I)),
)
_BEGINNER = re.compile(
    r"\b(?:postdoctoral (?:fellow|position|researcher|scholar)|new grad(?:uate)?s?|recent graduates?|graduate program"
    r"|ph\.?d\.? graduates?|early[- ]career)\b",
    re.I,
)
_ASKS_YEARS = re.compile(r"(?:(?:work|minimum|required|years of) )?experience(?: (?:required|level|needed))?:?\Z", re.I)
"""Labels of the head of a posting behind which the years stand: "Experience Required: 2 years"."""
_ORDER = list(DegreeLevel)
_EQUIVALENT = re.compile(
    r"\b(?:equivalent|comparable (?:qualification|degree|experience)"
    r"|or (?:relevant|related|practical|commensurate|comparable) (?:work |professional |industry )?experience"
    r"|experience in lieu|in lieu of)\b",
    re.I,
)
_NO_DEGREE = re.compile(r"\b(?:no (?:degree|ph\.?d|formal)|not required|not necessary|without a degree)\b", re.I)
_GENERAL = re.compile(
    r"\b(?:years as|yrs as|experience|professional|industry|working|relevant|related|hands-on|overall|total"
    r"|software|engineering|development|programming|research|in the field)\b",
    re.I,
)


def find_seniority(title: str | None, text: Text, min_years: float | None) -> Seniority | None:
    """The level of a posting: a word of its title, of the sentence that says who is sought, or the years asked."""
    first = next((text.text[block.start : block.end] for block in text.outline.blocks[:1]), "")
    heading = first if len(first) < 80 and not first.endswith(".") else ""
    for source in (title or "", heading, *(each for each in sought(text) if WORKER.search(clean_title(each)))):
        for level, pattern in _LEVELS:
            if pattern.search(source):
                return level
    if re.search(r"\b(?:interns|internship position|this internship|phd interns?|as an intern)\b", text.text, re.I):
        return Seniority.INTERN
    if _BEGINNER.search(text.text):
        return Seniority.ENTRY
    if min_years is None:
        return None
    return (
        Seniority.ENTRY
        if min_years < 2
        else Seniority.MID
        if min_years < 5
        else Seniority.SENIOR
        if min_years < 12
        else Seniority.LEAD
    )


def find_total_years(text: Text, stretches: list[list[Stretch]]) -> float | None:
    """The years of experience that a posting asks in all: the most that a required line names, else a preferred one."""
    asked: dict[Importance, list[float]] = {}
    for number, sentence in enumerate(text.sentences):
        for span in find_years(text.text, sentence.start, sentence.end):
            importance = stretch_at(stretches[number], span.start).importance
            around = text.text[max(sentence.start, span.start - 40) : min(sentence.end, span.end + 80)]
            if _labels_years(text, sentence):
                importance = Importance.REQUIRED
            elif not _GENERAL.search(around):
                continue
            asked.setdefault(importance, []).append(span.years)
    for importance in (Importance.REQUIRED, Importance.RESPONSIBILITY, Importance.PREFERRED):
        if importance in asked:
            return max(asked[importance])
    return None


def _labels_years(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence stands behind a label, or a heading on its line, that asks for years."""
    block = text.outline.blocks[sentence.block]
    section = text.outline.section_of(block)
    beside = "\n" not in text.text[section.start : block.start]
    return _ASKS_YEARS.match(block.label or (section.heading if beside else "")) is not None


def find_degree(text: Text, stretches: list[list[Stretch]]) -> DegreeAsked | None:
    """The lowest degree that a posting accepts, from its required lines if they name one."""
    firm: list[tuple[Sentence, NamedDegree]] = []
    soft: list[tuple[Sentence, NamedDegree]] = []
    for number, sentence in enumerate(text.sentences):
        degrees = find_degrees(text.text, sentence.start, sentence.end)
        if not degrees or _NO_DEGREE.search(text.text, sentence.start, sentence.end):
            continue
        for degree in degrees:
            importance = stretch_at(stretches[number], degree.start).importance
            if importance is not Importance.CONTEXT:
                (soft if importance is Importance.PREFERRED else firm).append((sentence, degree))
    named = firm or soft
    if not named:
        return None
    level = min((degree.level for _, degree in named), key=_ORDER.index)
    lines = list(dict.fromkeys(sentence for sentence, _ in named))
    equivalent = any(_EQUIVALENT.search(text.text, line.start, line.end) for line in lines)
    fields = tuple(dict.fromkeys(field for line in lines for field in field_names(text.text, line.start, line.end)))
    quotes = tuple(quote(text, line.start, line.end) for line in lines)
    return DegreeAsked(level, fields, bool(firm) and not equivalent, equivalent, quotes)
