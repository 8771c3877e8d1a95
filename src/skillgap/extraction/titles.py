"""The title of the position that a posting offers: a line near its top, else what its sentences call the person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from skillgap.extraction.hits import Text
from skillgap.extraction.roles import role_in, role_names
from skillgap.taxonomy import Taxonomy

LONGEST_TITLE = 90
"""Characters up to which a line may be a position's title."""
_MOST_TITLE_WORDS = 8
_MOST_SMALL_WORDS = 4
_FEWEST_FIELDS = 3
_LONGEST_FIELD = 60
_LONGEST_REST = 40
"""Characters within which a bracket that a line leaves open is closed on the next."""
_TOP_BLOCKS = 6
_TOP_SECTIONS = 4
_CALLED = r"(?P<title>(?:[SJ]r\. )?[A-Za-z][^.;:!?\n]{3,70})"
_SOUGHT = re.compile(
    r"\b(?i:looking (?:for|to (?:hire|add|bring on|recruit))|seeking|seeks|hiring(?! manager)|to hire|searching for"
    r"|in search of|(?:on the )?lookout for|bring on|recruiting|apply for|applications for|join (?:us|our team|\w+) as"
    r"|opportunity for|opening for|position of|role of|(?:is|are) recruiting|need"
    r"|(?:position|fellowship|opening|role) is (?:available|open) for)\s+(?:(?:a|an|our|the|its|experienced|talented"
    r"|skilled|motivated|passionate|highly|dynamic|exceptional|strong|creative|several|multiple|next|full[- ]time"
    r"|two|three|extraordinary|adept|seasoned|driven|great|new|additional|first|another)\s+)"
    rf"{{0,4}}{_CALLED}"
)
_ADDRESSED = re.compile(
    r"\b(?:(?<!years )(?<!record )(?<!experience )(?<!background )[Aa]s (?:an?|our|the)(?: new| next| first)?"
    r"|As(?= [A-Z]| (?:senior|junior|lead|principal|staff)\b)"
    r"|[Yy]ou(?: are|['’]re|['’]ll be| will be) (?:an?|our|the)"
    rf"(?: new| next| first)?|[Aa]re you an?|(?:role|position|opportunity) is for an?)\s+{_CALLED}"
)
_NAMED = re.compile(
    r"\b[Tt]he (?P<title>[A-Z][\w/&+-]*(?: (?:[A-Z][\w/&+-]*|of|and|&)){0,6}) "
    r"(?:will|is responsible|works|reports|role|position)\b"
)
_HEADED = re.compile(
    r"(?:^|[.!?:]\s+|\byou: )(?P<title>(?:[A-Z]|senior|junior|lead)[^.;:!?\n]{3,70}?)"
    r"(?=\s+[Rr]esponsibilities\b| (?:in|on) (?:the|our)\b|,? (?:to|who)\b)",
    re.M | re.I,
)
_IN_PROSE = (_SOUGHT, _ADDRESSED, _NAMED, _HEADED)
_SAYS = re.compile(r"\b(?:we|you|our|your|is|are|will|they|it)\b|\b(?:We|You|Our|Your)\b|['’](?:ll|re|ve)\b")
"""Words of sentences, which no title holds; IT in capitals may be one."""
_ARTICLE = re.compile(r"\s(?:an?|the)\s")
_PRAISE = re.compile(
    r"^(?:as )?(?:(?:an?|the|and|highly|skilled|motivated|self-motivated|experienced|talented|passionate|seasoned"
    r"|driven|creative|exceptional|analytical|detail-oriented|dedicated|curious|ambitious|enthusiastic|strong|hands-on"
    r"|capable|brilliant|adept|extraordinary|two|three|remote|technically|mid-career|primary|multiple|several"
    r"|great|proactive|strategic|innovative|specialized|specialised|collaborative|energetic|visionary|versatile"
    r"|hardworking|hard-working|(?:self|results|customer|data)-(?:driven|oriented|focused))[, ]+)+",
    re.I,
)
_LABEL = re.compile(
    r"^(?:(?:job |position |role )?(?:title|description)(?: for| of)?|(?:project )?role|position|job|designation|wanted"
    r"|vacancy|(?:job )?opening)\s*(?::|(?<=for)|(?<=of))\s*",
    re.I,
)
_INNER_LABEL = re.compile(
    r"\b(?:(?:[Jj]ob |[Pp]osition |[Rr]ole )?[Tt]itle|Designation|DESIGNATION|(?:JOB )?TITLE|Position|POSITION|Role"
    r"|ROLE)\s{0,3}:\s{0,3}[\"']?(?P<title>[^\"\n]{3,90})"
)
_FIELD_OF_PAGE = re.compile(
    r"[\"']?\s{0,3}\b(?:locations?|(?:employment|job|location|workplace|work|position|contract) (?:type|model|id|level)"
    r"|department|experience (?:required|level)|reports? to|salary|ctc|duration|company|team)(?=\s{0,3}:|(?-i:[A-Z]))",
    re.I,
)
_HIRES = re.compile(r"^.*\b(?:[Hh]iring|HIRING|seeking|looking for)[\]!:]?\s+(?:an?\s+)?")
_LINK = re.compile(r"^#*\s*\[([^\]]*)\]\([^)]*\)$")
_GENDERS = re.compile(r"(?<!\s)\s*+\((?:[mfwdx]/){1,3}[mfwdx]\)", re.I)
_SIGNS = re.compile(r"^[^\w(]+")
_BEHIND = re.compile(
    r"\s/\s|(?<!\s)\s++(?:to|who|with|within|for|at|[io]n (?:our|the|this|an?|\w{1,30}['’]s?)|that|you|we|join|based"
    r"|working|leading|location|preferably|but|will|(?:page )?is|comfortable|eager|ready|excited|keen|responsible"
    r"|or similar|and (?:be|report|work|help|join|own|build|take)|where|as|\d\d?\+? years)(?!\w)|(?<!\s)\s++[|–—]\s"
    r"|,\s+(?:you|to|who|and|will|\w+ing)\b|\s[a-z]{1,30}:\s|(?<!\s)\s++(?:description|responsibilities|positions?|roles?)\Z",
    re.I,
)
"""What follows a title in its line."""
_NO_TITLE = re.compile(r"^(?:member|part|result|leader in|company|team|global|trusted|mentor|key)\b", re.I)
_URGES = re.compile(r"^(?:join|help|work|apply|meet|grow|come|lead (?:an?|the))\b", re.I)
_FIELDS = re.compile(r"\s[|•·–—-]\s")
WORKER = re.compile(
    r"\b(?:engineer|developer|scientist|analyst|researcher|architect|manager|consultant|fellow|intern|nurse|accountant"
    r"|specialist|designer|administrator)s?\b",
    re.I,
)
_POSITION = re.compile(
    rf"{WORKER.pattern}|\b(?:lead|director|technician|teacher|instructor|clerk|assistant|associate|coordinator|officer"
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


def find_title(text: Text, taxonomy: Taxonomy) -> str | None:
    """The position's title: a line near the top that names a role, else the object of "looking for a"."""
    given = text.outline.document.title
    if given:
        return given
    names = role_names(taxonomy)
    tops = dict(_top_lines(text))
    for line, title in tops.items():
        if role_in(title, names, spread=len(line) <= _LONGEST_FIELD):
            return title
    called = list(_called(text))
    known = next((title for title in called if role_in(title, names, spread=True)), None)
    first = next(iter(tops.values()), "")
    return known or next((each for each in (*tops.values(), *called) if _is_title(each, opens=each == first)), None)


def persons_sought(text: Text) -> list[str]:
    """What the sentences call who is sought, where they name a worker: "engineers who care"."""
    called = (match["title"] for pattern in (_SOUGHT, _ADDRESSED) for match in pattern.finditer(text.text))
    return [title for title in map(clean_title, called) if WORKER.search(title)]


def clean_title(title: str) -> str:
    """A title without what leads to it, praises the person, or follows it in its line."""
    title = _LABEL.sub("", _SIGNS.sub("", _HIRES.sub("", _LINK.sub(r"\1", _GENDERS.sub("", title).strip()))))
    return _without_half(_PRAISE.sub("", _BEHIND.split(title)[0])).strip(" ,.-–:*#|\"'")


def _without_half(title: str) -> str:
    """A title without a bracket that is only opened or only closed in it."""
    opened, closed = title.count("("), title.count(")")
    return title[: title.rindex("(")] if opened > closed else title.replace(")", "") if closed > opened else title


def _top_lines(text: Text) -> Iterator[tuple[str, str]]:
    """The short lines near the top that are no sentences, each with the title that it may be."""
    outline = text.outline
    lines = [(block.start, block.end) for block in outline.blocks[:_TOP_BLOCKS] if not block.bullet]
    lines += [(one.start, one.start + len(one.heading)) for one in outline.sections[:_TOP_SECTIONS] if one.heading]
    for start, end in sorted(lines):
        for part in _parts(_field(_closed(text.text, start, end))):
            title = clean_title(part)
            if len(title) > LONGEST_TITLE or part.endswith((".", "!")):
                continue
            if not _SAYS.search(title) and not _URGES.match(title) and _is_capital(title):
                yield part, title


def _closed(text: str, start: int, end: int) -> str:
    """A line, with the end of the bracket that it leaves open: "Data Engineer (Core" goes on with "Platform)"."""
    line = text[start:end]
    if line.count("(") > line.count(")") and (close := text.find(")", end, end + _LONGEST_REST)) > 0:
        return " ".join(text[start : close + 1].split())
    return line


def _field(line: str) -> str:
    """A line without the fields that a page runs together with its title: "Data Engineer LocationOslo"."""
    label = _INNER_LABEL.search(line)
    if label:
        line = label["title"]
    return _FIELD_OF_PAGE.split(line)[0].strip()


def _is_capital(title: str) -> bool:
    """Whether a line is short, or written in capitals."""
    words = _words(title)
    return len(words) <= _MOST_SMALL_WORDS or _in_capitals(words)


def _words(line: str) -> list[str]:
    return [word for word in line.split() if word[:1].isalpha()]


def _in_capitals(words: list[str]) -> bool:
    """Whether as many words have a capital as have none."""
    return 2 * sum(word[0].isupper() for word in words) >= len(words)


def _called(text: Text) -> Iterator[str]:
    """What the sentences call the person, in their order."""
    found = sorted((match.start("title"), match["title"]) for one in _IN_PROSE for match in one.finditer(text.text))
    for _, called in found:
        title = clean_title(called)
        if (
            not _NO_TITLE.match(title)
            and not _SAYS.search(title)
            and not _ARTICLE.search(title)
            and not _URGES.match(title)
        ):
            yield title


def _is_title(line: str, *, opens: bool) -> bool:
    """Whether a line is written as titles are, though of no role of the taxonomy: "Registered Nurse, Emergency".

    A single word ("Partner", "Receptionist") is one only where it opens the posting.
    """
    words = _words(line)
    of_length = len(words) <= _MOST_TITLE_WORDS and (opens or len(words) > 1)
    return of_length and _in_capitals(words) and ":" not in line and _POSITION.search(line) is not None


def _parts(line: str) -> list[str]:
    """A line with its alternatives, or the fields of one that a board fills: "Quentin Labs | Data Engineer | Oslo"."""
    fields = _FIELDS.split(line)
    short = [field for field in fields if len(field) <= _LONGEST_FIELD]
    return short if len(fields) >= _FEWEST_FIELDS else [line, *line.split(" / ")[1:], *short[1:]]
