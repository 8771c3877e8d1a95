"""What a posting says of the position as a whole: title, role, seniority, total years, degree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from math import log, sqrt

from skillgap.extraction.degrees import NamedDegree, find_degrees
from skillgap.extraction.hits import Sentence, Text
from skillgap.extraction.importance import Stretch, stretch_at
from skillgap.extraction.quoting import quote
from skillgap.extraction.years import find_years
from skillgap.model.profile import DegreeAsked, DegreeLevel, Importance, Requirement, Seniority
from skillgap.taxonomy import Taxonomy
from skillgap.words import split_words

_HIRING = re.compile(
    r"\b(?:looking for|seeking|hiring|searching for|in search of|join (?:us|our team|\w+) as|opportunity for|opening for|position of|role of|as (?:a|an|our|the)|(?:is|are) recruiting|need|(?:position|fellowship|opening|role) is (?:available|open) for)\s+(?:(?:a|an|our|the|its|experienced|talented|skilled|motivated|passionate|highly|dynamic|exceptional|strong|creative|several|multiple|full[- ]time)\s+){0,4}(?P<title>[A-Za-z][^.;:!?()\n]{3,70})"
)
_HEADED = re.compile(
    r"(?:^|[.!?:]\s+|\b(?:role|position|opportunity) is for an?\s+|\byou: )(?P<title>(?:[A-Z]|senior|junior|lead)[^.;:!?\n]{3,70}?)(?=\s+[Rr]esponsibilities\b| (?:in|on) (?:the|our)\b|,? (?:to|who)\b)",
    re.M | re.I,
)
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
            r"\b(?:junior|jr\.?|entry[- ]level|graduate|new grad|trainee|apprentice|associate|postdoc\w*|postdoctoral|early career|university grad)\b",
            re.I,
        ),
    ),
    (Seniority.MID, re.compile(r"\b(?:ii|mid[- ]level|intermediate|mid)\b", re.I)),
)
_BEGINNER = re.compile(
    r"\b(?:postdoctoral (?:fellow|position|researcher|scholar)|new grad(?:uate)?s?|recent graduates?|graduate program|ph\.?d\.? graduates?|early[- ]career)\b",
    re.I,
)
_ADDRESSED = re.compile(r"\b(?:you are an?|you will be an?|as an?|job title|title|this role as|position as)\b", re.I)
_WORKER = re.compile(
    r"\b(?:engineer|developer|scientist|analyst|researcher|architect|manager|consultant|fellow|intern|nurse|accountant|specialist|designer|administrator)s?\b",
    re.I,
)
_FAINTEST_FIT = 0.5
_ORDER = list(DegreeLevel)
_EQUIVALENT = re.compile(
    r"\b(?:equivalent|or (?:relevant|related|practical|commensurate|comparable) (?:work |professional |practical |industry )?experience|experience in lieu|in lieu of)\b",
    re.I,
)
_NO_DEGREE = re.compile(r"\b(?:no (?:degree|ph\.?d|formal)|not required|not necessary|without a degree)\b", re.I)
_GENERAL = re.compile(
    r"\b(?:experience|professional|industry|working|relevant|related|hands-on|overall|total|software|engineering|development|programming|research|in the field)\b",
    re.I,
)


def find_title(text: Text, taxonomy: Taxonomy) -> str | None:
    """The position's title: a short line near the top that names a role, else the object of "looking for a"."""
    names = role_names(taxonomy)
    given = text.outline.document.title
    if given:
        return given
    lines = [(block.start, block.end) for block in text.outline.blocks[:6]] + [
        (s.start, s.start + len(s.heading)) for s in text.outline.sections[:3] if s.heading
    ]
    for start, end in sorted(lines):
        line = text.text[start:end]
        if len(line) <= 90 and not line.endswith((".", "!")) and _role_in(_clean(line), names, spread=len(line) <= 60):
            return _clean(line)
    found = [match["title"] for pattern in (_HIRING, _HEADED) for match in pattern.finditer(text.text)]
    return next((_clean(title) for title in found if _role_in(_clean(title), names, spread=True)), None)


def _clean(title: str) -> str:
    title = re.sub(r"^.*\b(?:hiring|seeking|looking for)\s+(?:an?\s+)?", "", title.strip())
    title = re.split(
        r"\s/\s|\s+(?:to|who|with|for|in our|at our|on our|that|you|we|join|based)\b|\s+[|–—]\s+|,\s+(?:you|to|who|and)\b",
        title,
    )[0]
    return re.sub(r"^(?:title|position|role|job title|job)\s*:\s*", "", title, flags=re.I).strip(" ,.-–:*#")


def role_names(taxonomy: Taxonomy) -> list[tuple[tuple[str, ...], str]]:
    """The words of every role's titles, longest first, with the id that profiles name (the role's family)."""
    names = {
        tuple(word.text.lower() for word in split_words(title)): role.family or role.id
        for role in taxonomy.roles.values()
        for title in (role.label, *role.titles)
    }
    return sorted(names.items(), key=lambda pair: (-len(pair[0]), pair[0]))


def _role_in(text: str, names: Iterable[tuple[tuple[str, ...], str]], *, spread: bool = False) -> str | None:
    """The role whose title's words stand in a text in a row, or with `spread` in their order with others between."""
    words = [word.text.lower() for word in split_words(text) if word.text[0].isalnum()]
    rows = ((name, role, len(name)) for name, role in names)
    if spread:
        return next((role for name, role, _ in rows if _in_order(name, words)), None)
    return next(
        (
            role
            for name, role, size in rows
            if any(tuple(words[at : at + size]) == name for at in range(len(words) - size + 1))
        ),
        None,
    )


def _in_order(name: tuple[str, ...], words: list[str]) -> bool:
    rest = iter(words)
    return all(part in rest for part in name)


def find_role(text: Text, title: str | None, requirements: Iterable[Requirement], taxonomy: Taxonomy) -> str | None:
    """The role of a posting: by its title, by a title in its text, else by the skills that it asks."""
    names = role_names(taxonomy)
    if title and (role := _role_in(title, names, spread=True)):
        return role
    counts: dict[str, int] = {}
    for sentence in text.sentences:
        line = text.text[sentence.start : sentence.end]
        if _ADDRESSED.search(line) and (role := _role_in(line, names)):
            counts[role] = counts.get(role, 0) + 1
    if counts:
        return min(counts, key=lambda role: (-counts[role], role))
    return _by_skills(requirements, taxonomy)


def _by_skills(requirements: Iterable[Requirement], taxonomy: Taxonomy) -> str | None:
    asked = {skill.id for requirement in requirements for skill in requirement.skills}
    roles = [role for role in taxonomy.roles.values() if role.id in {other.family for other in taxonomy.roles.values()}]
    spread = Counter(link.target for role in roles for link in role.skills)
    tells = {skill: log(1 + len(roles) / count) for skill, count in spread.items()}
    fits = {
        role.id: sum(link.weight * tells[link.target] for link in role.skills if link.target in asked)
        / sqrt(sum((link.weight * tells[link.target]) ** 2 for link in role.skills) or 1)
        for role in roles
    }
    best = min(fits, key=lambda role: (-fits[role], role), default=None)
    return (taxonomy.roles[best].family or best) if best and fits[best] >= _FAINTEST_FIT else None


def find_seniority(title: str | None, text: Text, min_years: float | None) -> Seniority | None:
    """The level of a posting: a word of its title, of the sentence that says who is sought, or the years asked."""
    first = next((text.text[block.start : block.end] for block in text.outline.blocks[:1]), "")
    heading = first if len(first) < 80 and not first.endswith(".") else ""
    sought = [match["title"] for match in _HIRING.finditer(text.text)]
    for source in (title or "", heading, *(each for each in sought if _WORKER.search(_clean(each)))):
        for level, pattern in _LEVELS:
            if pattern.search(source):
                return level
    if re.search(r"\b(?:interns|internship position|this internship|phd interns?)\b", text.text, re.I):
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
        for degree in find_degrees(text.text, sentence.start, sentence.end):
            importance = stretch_at(stretches[number], degree.start).importance
            if importance is not Importance.CONTEXT and not _NO_DEGREE.search(text.text, sentence.start, sentence.end):
                (soft if importance is Importance.PREFERRED else firm).append((sentence, degree))
    named = firm or soft
    if not named:
        return None
    level = min((degree.level for _, degree in named), key=_ORDER.index)
    lines = list(dict.fromkeys(sentence for sentence, _ in named))
    equivalent = any(_EQUIVALENT.search(text.text, line.start, line.end) for line in lines)
    fields = tuple(dict.fromkeys(field for _, degree in named if (field := degree.field)))
    quotes = tuple(quote(text, line.start, line.end) for line in lines)
    return DegreeAsked(level, fields, bool(firm) and not equivalent, equivalent, quotes)
