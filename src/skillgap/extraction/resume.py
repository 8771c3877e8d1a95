"""What a resume shows: `resume_profile` reads as the list of its steps."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from skillgap.extraction.credentials import held_certifications
from skillgap.extraction.dates import union
from skillgap.extraction.degrees import degree_fields
from skillgap.extraction.entries import Entry, find_entries
from skillgap.extraction.evidence import collect_skills
from skillgap.extraction.hits import Hit, Text
from skillgap.extraction.quoting import quality_of, quote, refusals, unrecognized
from skillgap.extraction.refusing import Region
from skillgap.extraction.studies import held_degrees
from skillgap.extraction.tools import Tools
from skillgap.model.document import Document, SectionKind
from skillgap.model.profile import Assertion, CertificationHeld, DatedRole, HeldStatus, ResumeProfile
from skillgap.taxonomy import Taxonomy
from skillgap.text import Lexicon, outline
from skillgap.text.lexicon import heading_key

_BREAK = re.compile(
    r"\b(?:career break|sabbatical|(?:parental|maternity|paternity|family|medical|sick) leave|gap year|caregiving)\b",
    re.I,
)
_REACH = re.compile(
    r"@|\(?\+?\d[\d ().–-]{7,}|\b(?:https?:|www\.|linkedin|github\.com|gitlab\.com|\w+\.(?:com|org|io|dev)/)", re.I
)
_DONE = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING})
_WORK = frozenset({SectionKind.EXPERIENCE})
_WANTED = frozenset({SectionKind.GOALS, SectionKind.INTERESTS})
_CONTENT = frozenset(
    {
        SectionKind.EXPERIENCE,
        SectionKind.PROJECTS,
        SectionKind.SKILLS,
        SectionKind.VOLUNTEERING,
        SectionKind.CERTIFICATIONS,
        SectionKind.SUMMARY,
        SectionKind.COURSES,
        SectionKind.PUBLICATIONS,
    }
)


def resume_profile(document: Document, tools: Tools, *, today: date) -> ResumeProfile:
    """Read a resume; "present" ends in the month of `today`."""
    text = Text(outline(document, tools.lexicon, sort="resume"))
    entries = find_entries(text.outline, tools.lexicon)
    hits, refused = tools.recognizer.recognise(
        text, regions=_names(text, entries, tools.lexicon), working=_working(text)
    )
    hits += tools.open_vocabulary.in_resume(text, hits)
    hits = tools.assertions.judge(text, hits, learner=True)
    hits = _by_section(text, hits, frozenset(tools.lexicon.cue("wanted_labels")))
    roles = _roles(text, entries, today)
    certifications = held_certifications(text, hits, tools, today=today)
    hits = _as_certified(hits, certifications)
    return ResumeProfile(
        document=document.ref,
        quality=quality_of(text, unread := unrecognized(text, hits, _CONTENT)),
        total_months=_total([entry for entry in entries if entry.section in _WORK], today),
        stage=_stage(tools.taxonomy, entries, today),
        skills=collect_skills(text, hits, entries, today=today),
        roles=roles,
        degrees=held_degrees(text),
        certifications=certifications,
        refused=refusals(text, refused),
        unrecognized=unread,
    )


def _as_certified(hits: list[Hit], certifications: Iterable[CertificationHeld]) -> list[Hit]:
    """Skills inside the name of a certification that is not held yet are wanted, not there."""
    status = {held.id: held.status for held in certifications}
    ahead = {
        at: status[hit.target]
        for hit in hits
        if hit.certification and status.get(hit.target) in (HeldStatus.PLANNED, HeldStatus.IN_PROGRESS)
        for at in range(hit.first, hit.last)
    }
    return [
        hit._replace(
            assertion=Assertion.ASPIRED, because=(*hit.because, f"in a certification {ahead[hit.first].value}")
        )
        if hit.first in ahead and not hit.certification and hit.assertion is Assertion.PRESENT
        else hit
        for hit in hits
    ]


def _working(text: Text) -> frozenset[int]:
    """The numbers of the sentences that tell what was done."""
    blocks = {number for number, kind in enumerate(text.kinds) if kind in _DONE}
    return frozenset(number for number, sentence in enumerate(text.sentences) if sentence.block in blocks)


def _names(text: Text, entries: Iterable[Entry], lexicon: Lexicon) -> list[Region]:
    """Stretches that hold names of people, employers, schools and places."""
    regions = [*_contact(text), *degree_fields(text), *_labels(text, lexicon), *_awards(text)]
    for entry in entries:
        why = (
            "in the name of a school"
            if entry.section is SectionKind.EDUCATION
            else "in the name of an employer or place"
        )
        regions += [(start, end, why) for start, end in entry.names]
    return regions


def _labels(text: Text, lexicon: Lexicon) -> list[Region]:
    """Labels of lists that are headings too: "Programming languages: C, R"."""
    headings = lexicon.headings["resume"].exact
    sections = [
        (section.start, section.start + len(section.heading), "a heading")
        for section in text.outline.sections
        if section.heading
    ]
    return sections + [
        (block.start, block.start + len(block.label), "the heading of a list")
        for block in text.outline.blocks
        if block.label and heading_key(block.label) in headings
    ]


def _awards(text: Text) -> list[Region]:
    """The names of prizes and scholarships."""
    return [
        (block.start, block.end, "in the name of an award")
        for number, block in enumerate(text.outline.blocks)
        if text.kinds[number] is SectionKind.AWARDS
    ]


def _is_name(line: str) -> bool:
    words = line.replace("|", " ").split()
    return len(words) <= 6 and not line.endswith(".") and all(not word[0].islower() for word in words)


def _contact(text: Text) -> list[Region]:
    """The lines of a person's name and of the ways to reach them."""
    regions: list[Region] = []
    for number, block in enumerate(text.outline.blocks):
        if block.section != 0 or text.outline.sections[0].kind is not SectionKind.CONTACT:
            if text.kinds[number] is SectionKind.CONTACT:
                regions.append((block.start, block.end, "in a line of contacts"))
            continue
        line = text.text[block.start : block.end]
        if (number == 0 and _is_name(line)) or _REACH.search(line):
            regions.append((block.start, block.end, "in the lines of name and contacts"))
        elif number <= 1 and len(line.split()) <= 2 and line.replace(" ", "").isalpha() and line.istitle():
            regions.append((block.start, block.end, "in the name line of the resume"))
    return regions


def _by_section(text: Text, hits: list[Hit], labels: frozenset[str]) -> list[Hit]:
    """What stands under goals is wanted, not there; references speak of others."""
    return [
        hit._replace(assertion=Assertion.ASPIRED, because=(*hit.because, f"aspired: under {kind.value}"))
        if (kind := _wanted(text, hit, labels)) and hit.assertion is Assertion.PRESENT and not hit.certification
        else hit
        for hit in hits
    ]


def _wanted(text: Text, hit: Hit, labels: frozenset[str]) -> SectionKind | None:
    """The kind of section that makes a mention a wish; None elsewhere."""
    sentence = text.sentence(hit.first)
    if sentence is None:
        return None
    if text.outline.blocks[sentence.block].label.lower() in labels:
        return SectionKind.GOALS
    kind = text.kinds[sentence.block]
    return kind if kind in _WANTED else None


def _roles(text: Text, entries: list[Entry], today: date) -> tuple[DatedRole, ...]:
    roles = []
    for entry in entries:
        if entry.section in _WORK and entry.period and not _BREAK.search(text.text, entry.start, entry.header_end):
            begin, stop = entry.period.months(today)
            last = "present" if entry.period.ongoing else entry.period.last or entry.period.first
            roles.append(
                DatedRole(
                    entry.title,
                    entry.employer,
                    entry.period.first,
                    last,
                    stop - begin,
                    quote(text, entry.start, entry.header_end),
                )
            )
    return tuple(roles)


def _total(entries: list[Entry], today: date) -> int | None:
    spans = [entry.period.months(today) for entry in entries if entry.period]
    return sum(stop - begin for begin, stop in union(spans)) if spans else None


def _stage(taxonomy: Taxonomy, entries: list[Entry], today: date) -> str | None:
    """The career stage: the highest whose months of experience are reached; titles decide for leadership."""
    months = _total([entry for entry in entries if entry.section in _WORK], today)
    if months is None:
        return None
    reached = [stage for stage in taxonomy.stages.values() if stage.min_months <= months]
    return max(reached, key=lambda stage: (stage.min_months, stage.id)).id if reached else None
