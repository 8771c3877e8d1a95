"""Degrees that postings ask and resumes name: level, field, institution, date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from skillgap.extraction.dates import Period
from skillgap.extraction.phrases import Phrases
from skillgap.model.dates import PartialDate
from skillgap.model.profile import DegreeLevel

_SUBJECTS = (
    r"computer|sciences?|engineering|mathematics|maths?|statistics|physics|economics|business|data|information"
    r"|electrical|mechanical|biology|chemistry|finance|analytics|psychology|linguistics|technology|management"
    r"|administration|software|artificial|intelligence|learning|operations|research|robotics|nursing|accounting"
    r"|marketing|design|arts|history|philosophy|english|law|medicine|neuroscience|bioinformatics|computational"
    r"|systems|quantitative|stem|applied|industrial|civil|aerospace|communications?|education|informatics"
    r"|cybersecurity|security|econometrics|studies|literature|languages?|music|architecture|performance"
)
_SUBJECT = re.compile(rf"\b(?:{_SUBJECTS})\b", re.I)
_PHD = r"ph\.?\s?d\.?s?(?!\w)|d\.?\s?phil\b|doctorates?\b|doctoral\b|doctor(?=\s+of\b)"
_MASTER = (
    r"(?<!scrum )masters?(?:['’]s?)?(?=\s+(?:degrees?|of (?:science|arts|engineering|business|philosophy|technology"
    r"|education|public|fine|laws?|computer|data|applied|research|commerce|management|finance|architecture|social)|in"
    r"|program\w*|student\w*|or|and(?! (?:maintain|manage|govern|cleanse|own)\w*)|level|thesis|,|/|preferred|required)"
    r"|\s*[,/)(.;]|\s*$|['’])"
    r"|m\.?\s?sc\b\.?|m\.s\b\.?|m\.?eng\b\.?|m\.?[ -]?tech\b\.?|m\.\s?arch\b|(?-i:MArch)\b|mba\b|m\.b\.a\b\.?"
    r"|m\.a\.(?=\s|,|$)"
    r"|m\.?\s?phil\b\.?"
    r"|m\.f\.a\b\.?|m\.p\.[hpa]\b\.?|m\.c\.a\b\.?|m\.s\.[ew]\b\.?|m\.com\b\.?|m\.ed\b\.?|ll\.\s?m\b\.?|pgdm\b"
    r"|m\.?res\b(?=\s|,|$)"
    r"|(?:post)?graduate degree|advanced degree|magister|laurea magistrale|diplom-\w+|diplôme d['’]ingénieur"
)
_BACHELOR = (
    r"bachelors?(?:['’]s?)?\b|b\.?\s?sc\b\.?|b\.s\b\.?|b\.a\.(?=\s|,|$)|b\.e\.(?=\s|,|$)|b\.m\.(?=\s|,)|b\.?eng\b\.?"
    r"|b\.?[ -]?tech\b\.?|b\.?arch\b|b\.?com\b\.?|undergraduate degree|college degree|university degree|licenciatura"
    r"|b\.f\.a\b\.?|b\.b\.a\b\.?|b\.c\.a\b\.?|b\.a\.?sc\b\.?|b\.s\.[ewn]\b\.?|b\.\s?[ae]\.?(?=\s+(?:in|of|with|\()"
    r"|\s*(?:$|,|-))|b\se(?=\sin\b)|b\.ed\b\.?|ll\.?b\b\.?"
    r"|b\.c\.s\b\.?|laurea(?: triennale)?\b|licence (?=en\b|in\b)"
    r"|(?<!['’]s )(?<!ors )(?<!ers )(?<!ate )(?<!phd )(?<!ced )(?<!ral )(?:university |technical |quantitative "
    r"|relevant |academic )?degree(?= in\b| from an?\b)|(?:4|four)[- ]year degree"
)
_SPELLED = re.compile(rf"(?<![\w.])(?:(?P<phd>{_PHD})|(?P<master>{_MASTER})|(?P<bachelor>{_BACHELOR}))", re.IGNORECASE)
_LETTERS = re.compile(
    r"(?<![\w.])(?:(?<![a-z], )|(?=\w{2,4}\s?(?:\+\s?\d|/\s?(?:[BM]|Ph))))"
    r"(?:(?P<phd>Sc\.D|Eng\.D|Ed\.?D)|(?P<master>MS|MA|MFA(?! and\b)|MPH|MCA|MSCS|MSDS|MSE|SM)"
    r"|(?P<bachelor>BS|BA|BE|AB|SB|BFA|BBA|BCA|BSE|BSCS))\b\.?(?!\s+(?:SQL|Office|Excel|Word|Teams|Windows|Access"
    r"|Project|Dynamics|Azure|Visual|Power|Outlook|Exchange|Visio))"
    rf"(?=\s*(?:in\b|[Dd]egree|with\s+(?:\d|at\s|an?\s)|preferred\b|required\b|(?:or|and)\s+(?:[BM]S|[BM]A|Ph|[Mm]aster|[Bb]achelor|higher|above|equivalent|better"
    rf"|relevant)|/\s?[BMP]|\)|\+|[,&]\s*(?:[BM]S|[BM]A|Ph)|[^\n]{{0,60}}?\b(?i:{_SUBJECTS}|university|college)\b))"
)
"""Abbreviations without periods: in capitals only, and where a field, a school or another degree stands beside them."""
_HELD = re.compile(
    r"(?<![\w.&/-])(?:(?P<phd>Ph\.?D|PHD|DPhil|Dr\. ?rer\. ?nat|DBA|PsyD|PharmD)"
    r"|(?P<master>MS|MA|ME|MFA|MPH|MPA|MPP|MCA|MSE|MSN|MEd|MMath|MPhys|MASc|MRes|MCS|MSIS|MSCS|MIM|JD|J\.D|MSW|EMBA"
    r"|LLM)"
    r"|(?P<bachelor>BS|BA|BE|BFA|BBA|BCA|BSE|BSN|BEd|BASc|BCS|BCom|BSBA|AB|SB|LLB|MBBS)"
    r"|(?P<associate>AA|AS|AAS|A\.A\.S|A\.[AS](?=\.))|(?P<spelled>(?i:associates?(?:['’]s?)?(?=\s+(?:degrees?"
    r"|of\s+(?:arts|science"
    r"|applied|engineering))))))\b\.?(?=\s*(?:$|\n|[,:(–—|•-]|\s(?:in|of)\b|\s(?:degree)?\s*[A-Z]|\s*degree))"
)
"""Abbreviations that are degrees where nothing but studies is told: in the education of a resume."""
_ANYWHERE = (_SPELLED, _LETTERS)
_OF_STUDIES = (_SPELLED, _LETTERS, _HELD)
_STATES = frozenset({"MA", "ME", "MS", "AS"})
_DOUBTFUL = _STATES | frozenset({"BE", "AA", "AB", "SB", "MIM", "JD", "MD", "BA"})
_WORDS = frozenset({"BE", "ME"})
_OF_DEGREE = re.compile(r"\s+in\b|\s?\+\s?\d|\s+with\s\d")
_ASKS = re.compile(r"\b(?:or|and|an|have|hold|minimum|preferably|need an?)\Z", re.I)
"""What stands before a degree in a sentence: "a PhD or MS"; two capitals elsewhere in it are a word or a state."""
_SAME = re.compile(
    r"(?:['’]s?)?(?:\s++degree)?(?:\s*+of\s++(?:applied\s++)?(?:science|arts|engineering|technology"
    r"|business administration|philosophy|commerce"
    r"|fine arts|education|laws?|computer applications|business|public health))?(?:\s++degree)?\s*+[-–—,:/|(]*+\s*+",
    re.I,
)
"""What stands between two names of one degree: "Master of Science - MS"."""
_FIELD_BEHIND = re.compile(
    r"\.?\s*+(?:['’]s?)?\s*+\)?\s*+(?:(?i:first|second|upper second|third)[ -](?i:class)\s)?"
    r"(?:\(?(?i:hons?|honou?rs)\b\.?\)?\s*+)?(?:\(?[12][:.][12]\)?\s)?"
    r"(?:degrees?|program\w*|studies|or (?:above|higher|equivalent))?\s*+(?:\([^)]{1,24}\)\s*+)?"
    r"(?:(?i:of)\s+(?i:science|arts|engineering|technology"
    r"|business administration|philosophy|commerce|applied science|research|fine arts"
    r"|education)\b\.?\s*+)?(?:\((?i:hons?|honours|b\.?\w+\.?|m\.?\w+\.?|ph\.?d\.?)\)\s*+)?(?:degrees?\s*+)?(?:,|:"
    r"|(?i:\bin\b|\bof\b)|–|-|—)?\s*+(?:the\s+field\s+of\s+)?"
    r"(?P<field>[A-Z][\w&/’' -]*(?:,\s(?=[A-Z])(?!(?:[\w.' ]*(?:University"
    r"|College|Institute|School))|[A-Z]{2}\b)[\w&/ -]+)*)",
)
_SCHOOL = re.compile(
    r"(?<![\w.&'’() -])[\w.&'’() -]*\b(?:University|UNIVERSITY|College|COLLEGE|Institute?|INSTITUTE|School|SCHOOL"
    r"|Academy|Polytechnic|Universi\w+|UNIVERSI\w+"
    r"|Hochschule|Conservatory|Seminary|École|Ecole|ETH|MIT|EPFL|Caltech|IITs?|IIIT|NIT|BITS|UCLA|UCSD|UCSB|NYU|CMU"
    r"|KAIST|POSTECH|KTH|TU"
    r"|Georgia Tech|Virginia Tech|Texas Tech|UC Berkeley|UC Davis|UC Irvine|UC San Diego|Penn State"
    r"|Ohio State)\b[\w.&'’() -]*"
)
_BEFORE_SCHOOL = (re.compile(r"\b(?:from|at)\s"), re.compile(r"\)\s{1,9}(?=[A-Z])"))
_BEHIND_SCHOOL = re.compile(r"\s(?:in|on|with|from)\Z")
_OPEN = re.compile(
    r"[aceiopst](?<!\w.)(?<=(?=(?:expected|anticipated|in progress|candidate|pursuing|current(?:ly)?|present|ongoing"
    r"|enrolled|student|to be completed)\b).)"
)
"""Studies that go on, in small letters, told by the first one."""
_FIELD_END = re.compile(
    r"(?<!\s)\s++(?:from|at|with|or|and a|preferred|required|is|are|University|degree|degrees|GPA|graduated|graduation"
    r"|minor|major|thesis|expected|discipline|[Ff]irst[ -][Cc]lass|to be|a plus|\d{4})\b.*|(?<!\s)\s*+[|•–—(].*"
    r"|(?<!\s)\s++-++\s.*|(?:,|(?<!\s))\s*+(?:University|College|Institute).*",
    re.S,
)
_LONE_LETTER = re.compile(r",\s*[A-Z]\Z")
_HINT = re.compile(
    r"[AaBbDdEJLlMmPpS](?<!\w.)(?<=(?="
    r"(?i:degree|bachelor|master|doctor|licen|laurea|dipl[oô]m|magister|associate|d\.?\s?phil|ph\.?\s?d|pgdm"
    r"|[bm]\.?[\s-]?(?:sc|eng|tech|arch|phil|res|com|ed)\b|[bm]\.\s?[a-z]|mba\b|b\se\b"
    r"|ll\.?\s?[bm]\b)"
    r"|(?:M(?:A|S|E|FA|P[AHP]|CA|S[ENW]|SCS|SDS|SIS|CS|IM|Math|Phys|ASc)|B(?:S|A|E|FA|BA|CA|CS|S[EN]|SCS|ASc|SBA)"
    r"|MBBS|EMBA|S[BM]|A(?:A|S|AS|B)|A\.A|A\.S|J\.?D|DBA|PsyD|PharmD|Sc\.D|E(?:ng\.|d\.?)D)\b|Dr\. ?rer)"
    r".)"
)
"""What begins every name of a degree, told by its first letter: most texts are spared the patterns above."""
_OPENING = re.compile(r"(?:\A|[^\w.])(?:[bdm]|ph|ll|sc|ed|eng)\.?\Z")
"""Words that are the beginning of a degree's name: the M of "M. Sc."."""
_IN_ANY_CASE = re.compile(_HINT.pattern, re.IGNORECASE)
_SORT = re.compile(
    r"(?:(?:4|four)[- ]year|(?:under|post)?graduate|advanced|college|university|technical|quantitative|relevant"
    r"|academic) \Z",
    re.IGNORECASE,
)
"""What sort of degree it is, where that is said before the word."""
_LONGEST_SORT = len("undergraduate ")
_LEVELS = {**{level.value: level for level in DegreeLevel}, "spelled": DegreeLevel.ASSOCIATE}
"""What the groups of the patterns name."""
_BEFORE = 24
"""Characters before two capitals that tell whether they open a part of a line."""
_LONGEST_FIELD = 400
"""Characters behind a degree in which its field is sought, so that a text of nothing but degrees costs no square."""


class NamedDegree(NamedTuple):
    """A degree named in a text: half-open characters, level and field."""

    start: int
    end: int
    level: DegreeLevel
    field: str | None
    field_end: int


def begins_degree(word: str) -> bool:
    """Whether a word in small letters may begin the name of a degree."""
    return bool(_IN_ANY_CASE.search(word) or _OPENING.search(word))


def find_degrees(text: str, start: int, end: int, *, held: bool = False) -> list[NamedDegree]:
    """The degrees named in a stretch of text, in order; "Master of Science (M.Sc.)" is one.

    With `held` the stretch tells of studies, where bare abbreviations and associate degrees are believed too.
    """
    found: list[NamedDegree] = []
    for match in _names(text, start, end, _OF_STUDIES if held else _ANYWHERE):
        begin, stop = match.span()
        if found and begin < found[-1].end:
            continue
        level = _LEVELS[match.lastgroup or "bachelor"]
        one = NamedDegree(begin, stop, level, *_field(text, stop, end))
        if found and _same_again(text, found[-1], begin, level):
            if one.field:
                found[-1] = one._replace(start=found[-1].start)
        else:
            found.append(one)
    return found


def first_degree(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a stretch first names a degree."""
    names = _names(text, start, end, _ANYWHERE)
    return names[0].span() if names else None


def _names(text: str, start: int, end: int, patterns: Iterable[re.Pattern[str]]) -> list[re.Match[str]]:
    """What some patterns find in a stretch, in order, the longest of a place first."""
    places = _places(text, start, end)
    found = [match for pattern in patterns for match in _matches(pattern, text, places, start, end)] if places else []
    return sorted(found, key=lambda match: (match.start(), -match.end())) if len(found) > 1 else found


def _places(text: str, start: int, end: int) -> list[int]:
    """Where in a stretch the name of a degree may begin; "university degree" does before the hint."""
    found = []
    for hint in _HINT.finditer(text, start, end):
        at = hint.start()
        if text[at] in "dD" and (sort := _SORT.search(text, max(start, at - _LONGEST_SORT), at)):
            found.append(sort.start())
        found.append(at)
    return found


def _matches(pattern: re.Pattern[str], text: str, places: list[int], start: int, end: int) -> list[re.Match[str]]:
    """What a pattern finds at some places, each behind the one before, without words and states."""
    found = []
    reach = -1
    for at in places:
        if at >= reach and (match := pattern.match(text, at, end)):
            reach = match.end()
            if not _is_word(text, start, match):
                found.append(match)
    return found


def _is_word(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether two capitals are a word or a state: "Boston, MA", "TO BE"; a degree opens its part of the line."""
    if match[0] not in _DOUBTFUL:
        return False
    before = text[max(start, match.start() - _BEFORE) : match.start()].rstrip()
    if before.endswith(","):
        return match[0] in _STATES and not _OF_DEGREE.match(text, match.end(), match.end() + 8)
    if _ASKS.search(before) and match[0] not in _WORDS:
        return False
    return before != "" and (before[-1].isalpha() or before[-1] == ".")


def _same_again(text: str, before: NamedDegree, at: int, level: DegreeLevel) -> bool:
    between = text[before.end : at]
    return before.level is level and len(between) < 40 and ("(" in between[:24] or _SAME.fullmatch(between) is not None)


def _field(text: str, at: int, end: int) -> tuple[str | None, int]:
    """The field that follows a degree, and where it ends."""
    match = _FIELD_BEHIND.match(text, at, min(end, at + _LONGEST_FIELD))
    if not match:
        return None, at
    start, stop = match.span("field")
    field = _fields[text[start:stop]]
    return (field, start + len(field)) if field else (None, at)


def _field_in(text: str) -> str | None:
    """The field that some words behind a degree begin with; None where they name no field of study."""
    field = _LONE_LETTER.sub("", _FIELD_END.sub("", text)).strip(" ,.-–")
    return field if _SUBJECT.search(field) else None


_fields = Phrases(_field_in, most=2_000)


def names_subject(text: str, start: int, end: int) -> bool:
    """Whether a word for a field of study stands in a stretch."""
    return _SUBJECT.search(text, start, end) is not None


def institution_in(text: str, start: int, end: int) -> str | None:
    """The school that a stretch of text names."""
    return _institution(text[start:end])


@lru_cache(maxsize=2_000)
def _institution(text: str) -> str | None:
    match = _SCHOOL.search(text)
    if not match:
        return None
    name = match[0].strip(" ,.-–|")
    for before in _BEFORE_SCHOOL:
        name = name[max((found.end() for found in before.finditer(name)), default=0) :]
    return _balanced(_BEHIND_SCHOOL.sub("", name))


def _balanced(name: str) -> str:
    """A name without a bracket that its stretch opens or closes alone: "Hill College (expected"."""
    if name.count("(") == name.count(")"):
        return name
    name = name.strip("() ")
    return name[: name.rindex("(")].rstrip() if name.count("(") > name.count(")") else name


def end_date_in(small: str, start: int, end: int, periods: list[Period]) -> tuple[PartialDate | None, bool]:
    """The last date of a stretch of small letters that holds some periods, and whether the studies are completed."""
    ongoing = any(period.ongoing for period in periods) or _OPEN.search(small, start, end) is not None
    dates = [period.last or period.first for period in periods if not period.ongoing]
    return (max(dates, key=lambda date: date.last_month) if dates else None), not ongoing
