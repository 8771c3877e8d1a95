"""Degrees that postings ask and resumes name: level, field, institution, date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from skillgap.extraction.dates import find_periods
from skillgap.extraction.hits import Text
from skillgap.model.dates import PartialDate
from skillgap.model.document import SectionKind
from skillgap.model.profile import DegreeLevel
from skillgap.text import Block

_SUBJECTS = (
    r"computer|sciences?|engineering|mathematics|maths?|statistics|physics|economics|business|data|information"
    r"|electrical|mechanical|biology|chemistry|finance|analytics|psychology|linguistics|technology|management"
    r"|administration|software|artificial|intelligence|learning|operations|research|robotics|nursing|accounting"
    r"|marketing|design|arts|history|philosophy|english|law|medicine|neuroscience|bioinformatics|computational"
    r"|systems|quantitative|stem|applied|industrial|civil|aerospace|communications?|education|informatics"
    r"|cybersecurity|security|econometrics|studies|literature|languages?|music|architecture|performance"
)
_SUBJECT = re.compile(rf"\b(?:{_SUBJECTS})\b", re.I)
_PHD = r"ph\.?\s?d\.?s?(?!\w)|d\.?\s?phil\b|doctorates?\b|doctoral\b|doctor of\b"
_MASTER = (
    r"(?<!scrum )masters?(?:['’]s?)?(?=\s+(?:degrees?|of (?:science|arts|engineering|business|philosophy|technology"
    r"|education|public|fine|laws?|computer|data|applied|research|commerce|management|finance|architecture|social)|in"
    r"|program\w*|student\w*|or|and|level|thesis|,|/|preferred|required)|\s*[,/)(.;]|\s*$|['’])"
    r"|m\.?\s?sc\b\.?|m\.s\b\.?|m\.?eng\b\.?|m\.?tech\b\.?|m\.?arch\b|mba\b|m\.b\.a\.?|m\.a\.(?=\s|,|$)|m\.?phil\b"
    r"|(?:post)?graduate degree|advanced degree|magister"
)
_BACHELOR = (
    r"bachelors?(?:['’]s?)?\b|b\.?\s?sc\b\.?|b\.s\b\.?|b\.a\.(?=\s|,|$)|b\.e\.(?=\s|,|$)|b\.m\.(?=\s|,)|b\.?eng\b\.?"
    r"|b\.?tech\b\.?|b\.?arch\b|b\.?com\b|undergraduate degree|college degree|university degree|licenciatura"
    r"|(?<!['’]s )(?<!ors )(?<!ers )(?<!ate )(?<!phd )(?<!ced )(?:university |technical |quantitative |relevant "
    r"|academic )?degree(?= in\b| from an?\b)|(?:4|four)[- ]year degree"
)
_SPELLED = re.compile(rf"(?<![\w.])(?:(?P<phd>{_PHD})|(?P<master>{_MASTER})|(?P<bachelor>{_BACHELOR}))", re.IGNORECASE)
_LETTERS = re.compile(
    r"(?<![\w.])(?<![a-z], )(?:(?P<phd>Sc\.D|Eng\.D|Ed\.?D)|(?P<master>MS|MA|MFA|MPH|MCA|MSCS|MSDS|MSE|SM)"
    r"|(?P<bachelor>BS|BA|BE|AB|SB|BFA|BBA|BCA|BSE|BSCS))\b\.?(?!\s+(?:SQL|Office|Excel|Word|Teams|Windows|Access"
    r"|Project|Dynamics|Azure|Visual|Power|Outlook|Exchange|Visio))"
    rf"(?=\s*(?:in\b|[Dd]egree|(?:or|and)\s+(?:[BM]S|[BM]A|Ph|[Mm]aster|[Bb]achelor|higher|above|equivalent|better|relevant)|/\s?[BMP]|\)|\+|[,&]\s*(?:[BM]S|[BM]A|Ph)|[^\n]{{0,60}}?\b(?i:{_SUBJECTS}|university|college)\b))"
)
"""Abbreviations without periods: in capitals only, and where a field, a school or another degree stands beside them."""
_FIELD = re.compile(
    r"\.?\s*+(?:['’]s?)?\s*+\)?\s*+(?:degrees?|program\w*|studies"
    r"|or (?:above|higher|equivalent))?\s*+(?:\([^)]{1,24}\)\s*+)?(?:of\s+(?i:science|arts|engineering|technology"
    r"|business administration|philosophy|commerce|applied science|research|fine arts"
    r"|education)\b\.?\s*+)?(?:\((?i:hons?|honours|b\.?\w+\.?|m\.?\w+\.?|ph\.?d\.?)\)\s*+)?(?:degrees?\s*+)?(?:,|:|\bin\b"
    r"|\bof\b|–|-|—)?\s*+(?:the\s+field\s+of\s+)?(?P<field>[A-Z][\w&/’' -]*(?:,\s(?=[A-Z])(?!(?:[\w.' ]*(?:University"
    r"|College|Institute|School))|[A-Z]{2}\b)[\w&/ -]+)*)",
)
_SCHOOL = re.compile(
    r"(?<![\w.&'’ -])[\w.&'’ -]*\b(?:University|College|Institute|School|Academy|Polytechnic|Universit\w+|Hochschule"
    r"|ETH|MIT|EPFL|Caltech|IIT)\b[\w.&'’ -]*(?:,\s(?!\d)[A-Z][\w .-]+)?"
)
_OPEN = re.compile(
    r"\b(?:expected|anticipated|in progress|candidate|pursuing|current(?:ly)?|present|ongoing|enrolled|student"
    r"|to be completed)\b",
    re.I,
)
_FIELD_END = re.compile(
    r"(?<!\s)\s++(?:from|at|with|or|and a|preferred|required|is|are|University|degree|degrees|GPA|graduated|graduation"
    r"|minor|major|thesis|expected|discipline|to be|a plus|\d{4})\b.*|(?<!\s)\s*+[|•–—(].*|(?<!\s)\s++-\s.*"
    r"|(?:,|(?<!\s))\s*+(?:University|College|Institute).*",
    re.S,
)
_SPELLED_HINT = re.compile(
    r"degree|bachelor|master|doctor|licenciatura|magister|d\.?\s?phil|ph\.?\s?d"
    r"|b(?<!\w.)(?:\.?\s?sc|\.[a-z]|\.?(?:eng|tech|arch|com))\b"
    r"|m(?<!\w.)(?:\.?\s?sc|\.[a-z]|\.?(?:eng|tech|arch|phil)|ba)\b"
)
"""What stands, in small letters, in every text that spells a degree: most texts are spared the patterns above."""
_LETTERS_HINT = re.compile(
    r"M(?:S|A|FA|PH|CA|SCS|SDS|SE)\b|SM\b|S[Bc]\b|B(?:S|A|E|FA|BA|CA|SE|SCS)\b|AB\b|E(?:ng\.D|d\.?D)\b"
)
"""The same for degrees of bare capitals."""
_LONGEST_FIELD = 400
"""Characters behind a degree in which its field is sought, so that a text of nothing but degrees costs no square."""


@dataclass(frozen=True, slots=True)
class NamedDegree:
    """A degree named in a text: half-open characters, level and field."""

    start: int
    end: int
    level: DegreeLevel
    field: str | None
    field_end: int


def find_degrees(text: str, start: int, end: int) -> list[NamedDegree]:
    """The degrees named in a stretch of text, in order; "Master of Science (M.Sc.)" is one."""
    matches: list[re.Match[str]] = []
    if _SPELLED_HINT.search(text[start:end].lower()):
        matches += _SPELLED.finditer(text, start, end)
    if _LETTERS_HINT.search(text, start, end):
        matches += _LETTERS.finditer(text, start, end)
    matches.sort(key=lambda match: (match.start(), -match.end()))
    found: list[NamedDegree] = []
    for match in matches:
        level = DegreeLevel(match.lastgroup or "bachelor")
        if found and (match.start() < found[-1].end or _same_again(text, found[-1], match.start(), level)):
            continue
        field, stop = _field(text, match.end(), end)
        found.append(NamedDegree(match.start(), match.end(), level, field, stop))
    return found


def _same_again(text: str, before: NamedDegree, at: int, level: DegreeLevel) -> bool:
    return (
        before.level is level
        and at - before.end < 24
        and (
            "(" in text[before.end : at]
            or text[before.end : at].strip(" ,'’s") in ("", "of science", "of arts", "degree", "of")
        )
    )


def _field(text: str, at: int, end: int) -> tuple[str | None, int]:
    """The field that follows a degree, and where it ends."""
    match = _FIELD.match(text, at, min(end, at + _LONGEST_FIELD))
    if not match:
        return None, at
    field = _FIELD_END.sub("", match["field"]).strip(" ,.-–")
    return (field, match.start("field") + len(field)) if field and _SUBJECT.search(field) else (None, at)


def degree_fields(text: Text) -> list[tuple[int, int, str]]:
    """Stretches that name a degree and its field: a diploma in physics is told as a degree, not as skills."""
    low = text.text.replace("İ", "i").lower()  # the one letter that two small ones stand for
    hints = [*_SPELLED_HINT.finditer(low), *_LETTERS_HINT.finditer(text.text)]
    told = {text.outline.block_at(place) for hint in hints for place in hint.span()}
    return [
        (degree.start, _whole_line(text, degree, block), "the field of a degree")
        for block in (text.outline.blocks[number] for number in sorted(told) if number >= 0)
        if block.end - block.start < 600
        for degree in find_degrees(text.text, block.start, block.end)
    ]


_STUDIED = re.compile(
    r"\b(?:course|coursework|thesis|dissertation|project|focus|research|modules?|relevant|minor)\b", re.I
)


def _whole_line(text: Text, degree: NamedDegree, block: Block) -> int:
    """Where the naming of a degree ends: with its field, or in a resume's education with its line."""
    education = text.outline.section_of(block).kind is SectionKind.EDUCATION
    if not education or block.end - block.start > 160 or _STUDIED.search(text.text, degree.end, block.end):
        return degree.field_end
    return block.end


def institution_in(text: str, start: int, end: int) -> str | None:
    """The school that a stretch of text names."""
    match = _SCHOOL.search(text[start:end])
    return match[0].strip(" ,.-–|") if match else None


def end_date_in(text: str, start: int, end: int) -> tuple[PartialDate | None, bool]:
    """The last date of a stretch, and whether the studies are completed."""
    periods = find_periods(text, start, end)
    ongoing = any(period.ongoing for period in periods) or _OPEN.search(text, start, end) is not None
    dates = [period.last or period.first for period in periods if not period.ongoing]
    return (max(dates, key=lambda date: date.last_month) if dates else None), not ongoing
