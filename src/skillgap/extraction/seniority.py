"""The level of a posting: by words and numbers of its title, by what it says of the position, by the years asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from skillgap.extraction.hits import Text
from skillgap.extraction.titles import WORKER
from skillgap.model.profile import Seniority

_OF_THINGS = "".join(
    f"(?<!{thing} )"
    for thing in (
        "product project program programme account success case community relationship brand campaign category content"
        " media partnerships release vendor growth delivery office event portfolio"
    ).split()
)
"""Who manages such things leads nobody."""
_LEVELS = (
    (
        Seniority.INTERN,
        re.compile(r"\b(?:interns?|internships?|placement|working student|co-op|werkstudent|praktikum)\b", re.I),
    ),
    (
        Seniority.LEAD,
        re.compile(
            r"\b(?:(?<!associate )lead(?! gen)|principal|(?<!technical )staff(?! (?:accountant|nurse|auditor|writer"
            rf"|attorney|pharmacist|therapist|assistant|physician|member))|head|director|{_OF_THINGS}manager|chief|vp"
            r"|vice president|distinguished|technical leadership|tech lead)\b",
            re.I,
        ),
    ),
    (Seniority.SENIOR, re.compile(r"\b(?:senior|sr\.?|expert)\b", re.I)),
    (
        Seniority.ENTRY,
        re.compile(
            r"\b(?:junior|jr\.?|entry[- ]level|graduate|new grad|trainee|apprentice(?:ship)?|postdoc\w*|postdoctoral"
            r"|associate(?! (?:lead|director|principal|partner))|early[- ]career|university grad|fresher)\b",
            re.I,
        ),
    ),
    (Seniority.MID, re.compile(r"\b(?:mid[- ]level|intermediate|mid)\b", re.I)),
)
_NUMBERED = re.compile(
    rf"(?:{WORKER.pattern}|\b(?:sde|swe|sre))[ ,–-]{{1,3}}(?P<step>III|II|I|IV|V|[1-5])\b"
    r"|\b(?P<scale>level|grade|l|ic|e)[ -]?(?P<grade>[1-9])\b",
    re.I,
)
"""A step of a ladder: "Engineer II", "Data Scientist, Level 4", "IC5"."""
_STEPS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_OF_STEP = (Seniority.ENTRY, Seniority.MID, Seniority.SENIOR, Seniority.SENIOR, Seniority.LEAD)
_GRADE_OF_FIRST_STEP = {"ic": 1}
_USUAL_GRADE_OF_FIRST_STEP = 3
"""Most ladders of letters begin with 3 for graduates: L3, L4, L5."""
_WEAK = re.compile(r"\b(?:associate|graduate)\b", re.I)
"""Words of beginners that a posting for the experienced may bear too: "Associate, 5+ years"."""
_LABELLED = re.compile(
    r"^\W{0,8}(?:(?:seniority|experience|career|job|position) )?level\s{0,3}[:|\n]\s{0,3}(?P<level>[^\n]{3,40})$",
    re.I | re.M,
)
_TYPED = re.compile(
    r"^\W{0,8}(?:job|employment|position|contract|work) (?:type|term)\s{0,3}[:|]\s{0,3}"
    r"(?P<level>[^\n]{0,30}?\b(?:intern(?:ship)?|co-op|working student|apprentice(?:ship)?)\b)",
    re.I | re.M,
)
"""A kind of contract that tells the level: "Job Type: Co-op"."""
_INTERNS = re.compile(
    r"\b(?:(?<!or )(?<!and )(?<!mentor )(?<!mentoring )(?<!supervise )(?<!manage )(?<!guide )(?<!coach )interns"
    r"|internship position|this internship|as an intern)\b",
    re.I,
)
_BEGINNER = re.compile(
    r"\b(?:postdoctoral (?:fellow|position|researcher|scholar)|new grad(?:uate)?s?|recent graduates?|graduate program"
    r"|ph\.?d\.? graduates?|early[- ]career(?! (?:[\w-]+ )?(?:to|through)\b)"
    r"|entry[- ]level (?:position|role|job|opportunity|candidate))\b",
    re.I,
)
_FROM_NONE = re.compile(r"(?<![\d.,])0\s?(?:-|–|to)\s?[1-3]\s?\+?\s?(?:years?|yrs?)\b", re.I)
_LEADS_PEOPLE = re.compile(
    r"\byears of (?:people|team|line)[- ]management\b|\byears (?:of )?(?:experience )?(?:managing|leading) (?:an? )?"
    r"(?:[\w-]{1,30} ){0,3}(?:teams?|people|engineers)\b"
    r"|(?:\b[Yy]ou(?:['’]ll| will)|^\W{0,6}) ?(?:lead|manage|Lead|Manage)(?: and \w{1,30})? an? "
    r"(?:[\w-]{1,30} ){0,3}team of\b",
    re.M,
)
_EXPERIENCED = 3
_LONGEST_HEADING = 80
_LEAST_YEARS = ((12, Seniority.LEAD), (5, Seniority.SENIOR), (2, Seniority.MID), (0, Seniority.ENTRY))


def find_seniority(title: str | None, called: Iterable[str], text: Text, min_years: float | None) -> Seniority | None:
    """The level of a posting: by what it calls the person, by what it says of the post, by the years asked.

    `called` is what its sentences call who is sought.
    """
    if typed := _TYPED.search(text.text):
        return _level_in(typed["level"], None)
    for source in _sources(title, called, text):
        if level := _level_in(source, min_years):
            return level
    if _LEADS_PEOPLE.search(text.text):
        return Seniority.LEAD
    experienced = min_years is not None and min_years >= _EXPERIENCED
    if not experienced and _INTERNS.search(text.text):
        return Seniority.INTERN
    beginner = _BEGINNER.search(text.text) or (min_years is None and _FROM_NONE.search(text.text))
    return Seniority.ENTRY if not experienced and beginner else _by_years(min_years)


def _sources(title: str | None, called: Iterable[str], text: Text) -> Iterator[str]:
    """The title, the first line, how sentences call who is sought, and what stands behind "Seniority level:"."""
    yield title or ""
    first = next((text.text[block.start : block.end] for block in text.outline.blocks[:1]), "")
    if len(first) < _LONGEST_HEADING and not first.endswith(".") and "://" not in first:
        yield first
    yield from called
    yield from (match["level"] for match in _LABELLED.finditer(text.text))


def _level_in(source: str, min_years: float | None) -> Seniority | None:
    """The level that a title names; the years asked tell between two, and outweigh a weak word."""
    levels = [level for level, pattern in _LEVELS if pattern.search(source)] or _numbered(source)
    if Seniority.MID in levels and Seniority.SENIOR in levels:
        return _by_years(min_years) or Seniority.MID
    level = levels[0] if levels else None
    experienced = min_years is not None and min_years >= _EXPERIENCED
    weak = level is Seniority.ENTRY and (_WEAK.search(source) or _NUMBERED.search(source))
    return None if experienced and weak else level


def _numbered(source: str) -> list[Seniority]:
    match = _NUMBERED.search(source)
    if not match:
        return []
    if match["step"]:
        step = _STEPS.get(match["step"].lower()) or int(match["step"])
    else:
        step = int(match["grade"]) + 1 - _GRADE_OF_FIRST_STEP.get(match["scale"].lower(), _USUAL_GRADE_OF_FIRST_STEP)
    return [_OF_STEP[min(max(step, 1), len(_OF_STEP)) - 1]]


def _by_years(years: float | None) -> Seniority | None:
    return None if years is None else next(level for least, level in _LEAST_YEARS if years >= least)
