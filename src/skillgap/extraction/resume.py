"""What a resume shows: `resume_profile` reads as the list of its steps."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from skillgap.extraction.asides import aside_regions
from skillgap.extraction.credentials import held_certifications
from skillgap.extraction.entries import Entry, find_entries
from skillgap.extraction.evidence import collect_skills
from skillgap.extraction.header_words import header_words, is_tagline
from skillgap.extraction.headers import fields_of
from skillgap.extraction.hits import Hit, Text
from skillgap.extraction.positions import dated_roles, day_of_reading, positions, stage, total_months
from skillgap.extraction.quoting import quality_of, refusals, unrecognized
from skillgap.extraction.studies import held_degrees
from skillgap.extraction.tools import Tools
from skillgap.model.document import Document, SectionKind
from skillgap.model.profile import Assertion, CertificationHeld, HeldStatus, ResumeProfile
from skillgap.text import outline

_DONE = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING})
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
    """Read a resume; "present" ends in the month of `today`, or in that of the day that the resume gives itself."""
    text = Text(outline(document, tools.lexicon, sort="resume"))
    entries = find_entries(text.outline, tools.lexicon)
    hits, refused = tools.recognizer.recognise(
        text, regions=aside_regions(text, entries, tools.lexicon), working=_working(text)
    )
    hits = _beyond_titles(text, hits, entries, tools)
    hits += tools.open_vocabulary.in_resume(text, hits)
    hits = tools.assertions.judge(text, hits, learner=True)
    hits = _by_section(text, hits, frozenset(tools.lexicon.cue("wanted_labels")))
    posts = positions(text, entries, tools.lexicon)
    present = day_of_reading(text, today)
    months = total_months(text, posts, present)
    certifications = held_certifications(text, hits, tools, today=today)
    hits = _as_certified(hits, certifications)
    return ResumeProfile(
        document=document.ref,
        quality=quality_of(text, unread := unrecognized(text, hits, _CONTENT)),
        total_months=months,
        stage=stage(tools.taxonomy, months),
        skills=collect_skills(text, hits, entries, today=present),
        roles=dated_roles(text, posts, present),
        degrees=held_degrees(text, tools.lexicon),
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


def _beyond_titles(text: Text, hits: list[Hit], entries: Iterable[Entry], tools: Tools) -> list[Hit]:
    """The hits without general practices that only job titles name: an engineering intern has shown no engineering."""
    general = frozenset(tools.lexicon.cue("general_practices"))
    if general.isdisjoint([hit.target for hit in hits]):
        return hits
    words = header_words(tools.lexicon)
    titles = [(entry.title_start, entry.title_start + len(entry.title)) for entry in entries if entry.title]
    titles += [
        field
        for number, block in enumerate(text.outline.blocks)
        if text.kinds[number] is SectionKind.CONTACT
        for field in fields_of(text.outline, block, ())
        if is_tagline(text.text[slice(*field)], words)
    ]
    covered = {at for start, end in titles for at in range(start, end)}
    shown = {hit.target for hit in hits if hit.start not in covered}
    return [hit for hit in hits if hit.target not in general or hit.target in shown]


def _by_section(text: Text, hits: list[Hit], labels: frozenset[str]) -> list[Hit]:
    """What stands under goals is wanted, not there; references speak of others."""
    wishes = {number: kind for number, kind in enumerate(text.kinds) if kind in _WANTED}
    for number, block in enumerate(text.outline.blocks):
        if block.label and block.label.lower() in labels:
            wishes[number] = SectionKind.GOALS
    if not wishes:
        return hits
    return [
        hit._replace(assertion=Assertion.ASPIRED, because=(*hit.because, f"aspired: under {kind.value}"))
        if hit.assertion is Assertion.PRESENT
        and not hit.certification
        and (sentence := text.sentence(hit.first))
        and (kind := wishes.get(sentence.block))
        else hit
        for hit in hits
    ]
