"""Stretches of a resume in which no name is a skill of the person: names, contacts, labels, prizes, subjects taught."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import compress

from skillgap.extraction.clues import Clues
from skillgap.extraction.degree_lines import degree_fields
from skillgap.extraction.entries import Entry
from skillgap.extraction.header_lines import POSTS
from skillgap.extraction.hits import Sentence, Text
from skillgap.extraction.lines import Lines
from skillgap.extraction.places import Places
from skillgap.extraction.refusing import Region
from skillgap.model.document import SectionKind
from skillgap.text import Block, Lexicon
from skillgap.text.lexicon import heading_key

_LONGEST_PLACE = 40
_REACH = ("@", "http:", "https:", "www.", "linkedin", "github.com", "gitlab.com", ".com/", ".org/", ".io/", ".dev/")
"""How a person can be reached, in small letters."""
_PHONE = re.compile(r"\d[\d ().–-]{7,}")
_SCHOOLS = ("high school", "primary school", "secondary school", "middle school", "elementary school", "grammar school")
_SCHOOLING = re.compile(rf"(?:{'|'.join(_SCHOOLS)})\b(?!.*\bteacher)", re.I)
_PROFILE = re.compile(r"\bmy (?P<name>git(?:hub|lab))\b(?! (?:actions|pipelines?|workflows?|ci|skills?|runners?))")
_WON = re.compile(
    r"[\dacfhmprstw](?<!\w.)(?<=(?=(?:won|winners?|winning|finalists?|runners?[ -]up"
    r"|(?:\d\s?(?:st|nd|rd|th)|first|second|third|top) (?:place|prize|rank)|awarded|awards?|prizes?|medal\w*"
    r"|champions?|placed|ranked|honou?rable mention|participant|participated)\b).)"
)
"""What tells of success, in small letters, by its first one."""
_CONTEST = re.compile(
    r"(?<!\w)(?:(?!(?:Kaggle|in|of|for|on|the|and)\b)[A-Z][\w&'’+-]{0,40}+\s{1,9}+(?:(?:in|of|for|on|the|and|&)\s{1,9}+)"
    r"{0,2}+){0,6}\b(?:hackathons?|competitions?"
    r"|contests?|challenges?|olympiads?"
    r"|tournaments?|championships?|hack|awards?|prizes?|medals?)\b(?:\s+(?:winners?|finalists?))?",
    re.IGNORECASE,
)
_SUBJECT = (
    r"(?:maths?|mathematics|english|science|arts?|history|reading|writing|social studies|geography|music|biology"
    r"|chemistry|physics"
    r"|literature|spelling|drama|physical education|spanish|french|german|latin|economics|civics|language arts"
    r"|algebra|geometry)"
)
_TAUGHT = re.compile(
    r"\b(?:curricul\w+|taught|teach\w*|tutor\w*|lessons?|homework|class(?:es)?|instruct\w+|pupils|school children"
    r"|grade)\b[^.;\n]{0,60}?\b"
    rf"(?P<subjects>{_SUBJECT}(?:(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|/){_SUBJECT})+)\b",
    re.I,
)
_RESOURCES = re.compile(
    r"\b(?:resources|services|offices|departments|programs)\s+(?:across|such as|including|like|in)\s+"
    r"(?P<names>[A-Z][\w&]*(?:,? (?:and |& )?[A-Z][\w&]*)+)"
)
_SERVED = re.compile(r"\b(?:students?|residents|families|patients|newcomers|campus|veterans|refugees|seniors)\b", re.I)
_OF_DOCUMENT = re.compile(
    r"\b(?:this|a|your|the|my) (?:cv|resume|résumé|curriculum vitae|template)\b.{0,40}\b(?:written|made|created"
    r"|generated|typeset|built|compiled"
    r"|rendered|produced|designed)\b|\b(?:reads|renders|generates|typesets) (?:a|your|the) (?:cv|resume|résumé)\b"
    r"|\bsyntax is supported\b",
    re.I,
)
_TOLD_ASIDE = frozenset({SectionKind.CONTACT, SectionKind.SUMMARY, SectionKind.OTHER})
_OWN = re.compile(
    r"\b(?:new|internal|in-house|inhouse|company|proprietary|flagship|own|the) (?P<name>[A-Z][a-z]+)"
    r"(?= (?:platform|product|portal|project|program|initiative|app|team|suite|site)\b)"
)


def aside_regions(text: Text, entries: Iterable[Entry], lines: Lines, clues: Clues, lexicon: Lexicon) -> list[Region]:
    """Every such stretch, with the reason that is shown for what is refused there."""
    return [
        *_contact(text),
        *degree_fields(text, clues["degree"]),
        *_labels(text, lines, lexicon),
        *_awards(text),
        *_of_entries(text, entries),
        *_schooling(text),
        *_profiles(text),
        *_places(text, lines.words.places),
        *_in_sentences(text, clues),
        *_own_products(text, clues, lexicon),
    ]


def _of_entries(text: Text, entries: Iterable[Entry]) -> Iterator[Region]:
    """The names in the headers of entries, and those of employers again in what is told of them."""
    for entry in entries:
        school = entry.section is SectionKind.EDUCATION
        why = "in the name of a school" if school else "in the name of an employer or place"
        for start, end in entry.names:
            yield start, end, why
        name = entry.employer or ""
        at = text.text.find(name, entry.header_end, entry.end) if " " in name else -1
        while at >= 0:
            yield at, at + len(name), "in the name of an employer or place"
            at = text.text.find(name, at + len(name), entry.end)


def _schooling(text: Text) -> Iterator[Region]:
    """Lines of studies that tell of the school before any degree: "High School in Mathematics"."""
    if " school" in text.small:
        for block in _blocks(text, {SectionKind.EDUCATION}):
            if _SCHOOLING.match(text.text, block.start, block.end):
                yield block.start, block.end, "at school"


def _profiles(text: Text) -> Iterator[Region]:
    """Where to find a person: "as proven by my GitHub"."""
    if "my git" in text.small:
        for match in _PROFILE.finditer(text.small):
            yield *match.span("name"), "a person's page"


def _blocks(text: Text, kinds: Collection[SectionKind]) -> Iterator[Block]:
    """The blocks that stand in sections of some kinds."""
    return compress(text.outline.blocks, map(kinds.__contains__, text.kinds))


def _places(text: Text, known: Places) -> Iterator[Region]:
    """Lines of work that are a place and nothing else: "Java, Indonesia"."""
    for start, end, _, bullet, _ in _blocks(text, POSTS):
        if not bullet and end - start <= _LONGEST_PLACE:
            town, comma, region = text.text[start:end].partition(", ")
            if comma and known.is_region(region) and town.istitle():
                yield start, end, "a place"


def _labels(text: Text, lines: Lines, lexicon: Lexicon) -> list[Region]:
    """Labels of lists that are headings too: "Programming languages: C, R"."""
    headings = lexicon.headings["resume"].exact
    sections = [
        (section.start, section.start + len(section.heading), "a heading")
        for section in text.outline.sections
        if section.heading
    ]
    return sections + [
        (block.start, block.start + len(block.label), "the heading of a list")
        for _, block in lines.labelled
        if heading_key(block.label) in headings
    ]


def _awards(text: Text) -> list[Region]:
    """The names of prizes and scholarships."""
    return [(block.start, block.end, "in the name of an award") for block in _blocks(text, {SectionKind.AWARDS})]


def _is_name(line: str) -> bool:
    words = line.replace("|", " ").split()
    return len(words) <= 6 and not line.endswith(".") and all(not word[0].islower() for word in words)


def _contact(text: Text) -> list[Region]:
    """The lines of a person's name and of the ways to reach them."""
    regions: list[Region] = []
    for number, block in enumerate(_blocks(text, {SectionKind.CONTACT})):
        if block.section != 0:
            regions.append((block.start, block.end, "in a line of contacts"))
            continue
        line = text.text[block.start : block.end]
        if (number == 0 and _is_name(line)) or any(map(line.lower().__contains__, _REACH)) or _PHONE.search(line):
            regions.append((block.start, block.end, "in the lines of name and contacts"))
        elif number <= 1 and len(line.split()) <= 2 and line.replace(" ", "").isalpha() and line.istitle():
            regions.append((block.start, block.end, "in the name line of the resume"))
    return regions


def _in_sentences(text: Text, clues: Clues) -> Iterator[Region]:
    """What a sentence names that is not the person's: a contest, pupils' subjects, offices, the document itself."""
    whole = text.text

    def with_both(one: str, other: str) -> list[Sentence]:
        return [text.sentences[number] for number in sorted(clues[one] & clues[other])]

    for start, end, *_ in with_both("contest", "won"):
        if _WON.search(text.small, start, end):
            for match in _CONTEST.finditer(whole, start, end):
                yield match.start(), match.end(), "in the name of a prize or contest"
    for start, end, *_ in with_both("teaching", "subject"):
        if taught := _TAUGHT.search(whole, start, end):
            yield *taught.span("subjects"), "a subject taught to pupils"
    for start, end, *_ in with_both("offices", "served"):
        if (offices := _RESOURCES.search(whole, start, end)) and _SERVED.search(whole, start, end):
            yield *offices.span("names"), "offices that others are led to"
    for start, end, *_, block in with_both("resume", "made"):
        if text.kinds[block] in _TOLD_ASIDE and _OF_DOCUMENT.search(whole, start, end):
            yield start, end, "about the document itself"


def _own_products(text: Text, clues: Clues, lexicon: Lexicon) -> Iterator[Region]:
    """The names that an employer gives its own products: "the new Phoenix platform"."""
    for number in sorted(clues["code name"]):
        start, end, *_ = text.sentences[number]
        for match in _OWN.finditer(text.text, start, end):
            if match["name"].lower() in lexicon.cue("code_names"):
                yield *match.span("name"), "the name of an employer's own product"
