"""What a posting says of the position as a whole: title, role, seniority, total years, degree."""

from __future__ import annotations

import re

from skillgap.extraction.academic import field_names
from skillgap.extraction.degrees import NamedDegree, find_degrees
from skillgap.extraction.hits import Sentence, Text
from skillgap.extraction.quoting import quote
from skillgap.extraction.roles import role_in, role_names
from skillgap.extraction.stretches import Stretch, stretch_at
from skillgap.extraction.years import find_years
from skillgap.model.profile import DegreeAsked, DegreeLevel, Importance, Seniority
from skillgap.taxonomy import Taxonomy

_HIRING = re.compile(
    r"\b(?:looking for|seeking|hiring|searching for|in search of|join (?:us|our team|\w+) as|opportunity for"
    r"|opening for|position of|role of|as (?:a|an|our|the)|(?:is|are) recruiting|need"
    r"|(?:position|fellowship|opening|role) is (?:available|open) for)\s+(?:(?:a|an|our|the|its|experienced|talented"
    r"|skilled|motivated|passionate|highly|dynamic|exceptional|strong|creative|several|multiple"
    r"|full[- ]time)\s+){0,4}(?P<title>[A-Za-z][^.;:!?()\n]{3,70})"
)
_HEADED = re.compile(
    r"(?:^|[.!?:]\s+|\b(?:role|position|opportunity) is for an?\s+"
    r"|\byou: )(?P<title>(?:[A-Z]|senior|junior|lead)[^.;:!?\n]{3,70}?)(?=\s+[Rr]esponsibilities\b"
    r"| (?:in|on) (?:the|our)\b|,? (?:to|who)\b)",
    re.M | re.I,
)
LONGEST_TITLE = 90
"""Characters up to which a line may be a position's title."""
_MOST_TITLE_WORDS = 8
_FEWEST_FIELDS = 3
_LONGEST_FIELD = 60
_PRAISE = re.compile(
    r"^(?:as )?(?:(?:an?|the|and|highly|skilled|motivated|self-motivated|experienced|talented|passionate|seasoned"
    r"|driven|creative|exceptional|analytical|detail-oriented|dedicated|curious|ambitious|enthusiastic|strong"
    r"|great)[, ]+)+",
    re.I,
)
_FIELDS = re.compile(r"\s[|•·–—-]\s")
_LEVELS = (
    (Seniority.INTERN, re.compile(r"\b(?:intern|interns|internship|working student|co-op|werkstudent)\b", re.I)),
    (
        Seniority.LEAD,
        re.compile(
            r"\b(?:lead|principal|staff|head|director|manager|chief|vp|distinguished|technical leadership|tech lead)\b",
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
_WORKER = re.compile(
    r"\b(?:engineer|developer|scientist|analyst|researcher|architect|manager|consultant|fellow|intern|nurse|accountant"
    r"|specialist|designer|administrator)s?\b",
    re.I,
)
_POSITION = re.compile(
    rf"{_WORKER.pattern}|\b(?:lead|director|technician|teacher|instructor|clerk|assistant|associate|coordinator|officer"
    r"|advisor|programmer|strategist|recruiter|writer|editor|planner|buyer|operator|therapist|pharmacist|auditor"
    r"|bookkeeper|representative|executive|supervisor|trainer|lecturer|professor)\b"
    r"|\A(?:head of|(?:senior )?(?:vp|vice president)\b)"
    r"|\b(?:c[efot]o|leader|expert|partner|trainee|apprentice|evangelist|ambassador|receptionist|housekeeper|caregiver"
    r"|carer|paralegal|radiographer|sonographer|midwife|paramedic|physiotherapist|psychologist|physician|dentist"
    r"|counsell?or|coach|tutor|librarian|agent|negotiator|merchandiser|sourcer|installer|electrician|mechanic|plumber"
    r"|welder|driver|cook|chef|barista|cashier|cleaner|operative|handler|surveyor|estimator|inspector|controller|broker"
    r"|trader|underwriter|adjuster|examiner|investigator|attorney|lawyer|counsel|journalist|copywriter|translator"
    r"|interpreter|photographer|animator|illustrator|stylist|(?:social|support|care|youth) worker)s?"
    r"(?=\s*(?:\Z|[,(|/–—-]))",
    re.I,
)
_ORDER = list(DegreeLevel)
_EQUIVALENT = re.compile(
    r"\b(?:equivalent|comparable (?:qualification|degree|experience)"
    r"|or (?:relevant|related|practical|commensurate|comparable) (?:work |professional |industry )?experience"
    r"|experience in lieu|in lieu of)\b",
    re.I,
)
_NO_DEGREE = re.compile(r"\b(?:no (?:degree|ph\.?d|formal)|not required|not necessary|without a degree)\b", re.I)
_GENERAL = re.compile(
    r"\b(?:experience|professional|industry|working|relevant|related|hands-on|overall|total|software|engineering"
    r"|development|programming|research|in the field)\b",
    re.I,
)


def find_title(text: Text, taxonomy: Taxonomy) -> str | None:
    """The position's title: a short line near the top that names a role, else the object of "looking for a"."""
    names = role_names(taxonomy)
    given = text.outline.document.title
    if given:
        return given
    lines = [(block.start, block.end) for block in text.outline.blocks[:6] if not block.bullet] + [
        (s.start, s.start + len(s.heading)) for s in text.outline.sections[:3] if s.heading
    ]
    parts = [part for start, end in sorted(lines) for part in _parts(text.text[start:end])]
    tops = {part: _clean(part) for part in parts if len(part) <= LONGEST_TITLE and not part.endswith((".", "!"))}
    for part, title in tops.items():
        if role_in(title, names, spread=len(part) <= _LONGEST_FIELD):
            return title
    found = [_clean(match["title"]) for pattern in (_HIRING, _HEADED) for match in pattern.finditer(text.text)]
    known = next((title for title in found if role_in(title, names, spread=True)), None)
    first = next(iter(tops.values()), "")
    return known or next((each for each in (*tops.values(), *found) if _is_title(each, opens=each == first)), None)


def _is_title(line: str, *, opens: bool) -> bool:
    """Whether a line is written as titles are, though of no role of the taxonomy: "Registered Nurse, Emergency".

    A single word ("Partner", "Receptionist") is one only where it opens the posting.
    """
    words = [word for word in line.split() if word[:1].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    of_length = len(words) <= _MOST_TITLE_WORDS and (opens or len(words) > 1)
    return of_length and capitals * 2 >= len(words) and ":" not in line and _POSITION.search(line) is not None


def _parts(line: str) -> list[str]:
    """A line with its alternatives, or the fields of one that a board fills: "Quentin Labs | Data Engineer | Oslo"."""
    fields = _FIELDS.split(line)
    if len(fields) >= _FEWEST_FIELDS:
        return [field for field in fields if len(field) <= _LONGEST_FIELD]
    return [line, *line.split(" / ")[1:]]


def _clean(title: str) -> str:
    title = re.sub(r"^.*\b(?:hiring|seeking|looking for)\s+(?:an?\s+)?", "", title.strip())
    title = re.split(
        r"\s/\s|\s+(?:to|who|with|for|in our|at our|on our|that|you|we|join|based|working|location|preferably|but"
        r"|will)\b|\s+[|–—]\s+"
        r"|,\s+(?:you|to|who|and|will|\w+ing)\b|\s[a-z]+:\s",
        title,
        flags=re.I,
    )[0]
    title = _PRAISE.sub("", title)
    return re.sub(r"^(?:title|position|role|job title|job)\s*:\s*", "", title, flags=re.I).strip(" ,.-–:*#")


def find_seniority(title: str | None, text: Text, min_years: float | None) -> Seniority | None:
    """The level of a posting: a word of its title, of the sentence that says who is sought, or the years asked."""
    first = next((text.text[block.start : block.end] for block in text.outline.blocks[:1]), "")
    heading = first if len(first) < 80 and not first.endswith(".") else ""
    sought = [match["title"] for match in _HIRING.finditer(text.text)]
    for source in (title or "", heading, *(each for each in sought if _WORKER.search(_clean(each)))):
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
            if _GENERAL.search(around):
                asked.setdefault(importance, []).append(span.years)
    for importance in (Importance.REQUIRED, Importance.RESPONSIBILITY, Importance.PREFERRED):
        if importance in asked:
            return max(asked[importance])
    return None


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
