"""What a resume shows: `resume_profile` reads as the list of its steps."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date
from operator import attrgetter

from skillgap.extraction.asides import aside_regions
from skillgap.extraction.clues import find_clues
from skillgap.extraction.credentials import held_certifications
from skillgap.extraction.entries import Entry, find_entries
from skillgap.extraction.evidence import collect_skills
from skillgap.extraction.header_words import header_words, is_tagline
from skillgap.extraction.hits import Hit, Text
from skillgap.extraction.lines import Lines
from skillgap.extraction.positions import dated_roles, day_of_reading, positions, stage, total_months
from skillgap.extraction.quoting import quality_of, refusals, unrecognized
from skillgap.extraction.studies import held_degrees
from skillgap.extraction.tools import Tools
from skillgap.model.document import Document, SectionKind
from skillgap.model.profile import Assertion, CertificationHeld, HeldStatus, ResumeProfile
from skillgap.text import Lexicon, outline
from skillgap.text.shadow import Span

_TARGET = attrgetter("target")
_DONE = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS, SectionKind.VOLUNTEERING})
_WANTED = frozenset({SectionKind.GOALS, SectionKind.INTERESTS})
_SOME_DAY = re.compile(r"\s(?:for|in|by) (?:20\d\d|(?:this|next) year)\Z")
"""The year of a wish: "On my list for 2027"."""
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
    clues = find_clues(text, tools.lexicon)
    lines = Lines(text, header_words(tools.lexicon), clues)
    entries = find_entries(lines)
    hits, refused = tools.recognizer.recognise(
        text, regions=aside_regions(text, entries, lines, clues, tools.lexicon), working=_working(text)
    )
    hits = _beyond_titles(text, hits, entries, lines, tools.lexicon)
    hits += tools.open_vocabulary.in_resume(text, hits, clues["opening"])
    hits = tools.assertions.judge(text, hits, among=clues["cue"], learner=True)
    hits = _by_section(text, hits, lines)
    posts = positions(text, entries, tools.lexicon)
    present = day_of_reading(text, clues, today)
    months = total_months(text, posts, present)
    certifications = held_certifications(text, hits, lines, clues, tools, today=today)
    hits = _as_certified(hits, certifications)
    return ResumeProfile(
        document=document.ref,
        quality=quality_of(text, unread := unrecognized(text, hits, _CONTENT)),
        total_months=months,
        stage=stage(tools.taxonomy, months),
        skills=collect_skills(text, hits, entries, courses=clues["course"], today=present),
        roles=dated_roles(text, posts, present),
        degrees=held_degrees(text, lines, clues),
        certifications=certifications,
        refused=refusals(text, refused),
        unrecognized=unread,
    )


def _as_certified(hits: list[Hit], certifications: Collection[CertificationHeld]) -> list[Hit]:
    """Skills inside the name of a certification that is not held yet are wanted, not there."""
    if not certifications:
        return hits
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


def _working(text: Text) -> set[int]:
    """The numbers of the sentences that tell what was done."""
    kinds = text.kinds
    return {number for number, sentence in enumerate(text.sentences) if kinds[sentence.block] in _DONE}


def _beyond_titles(text: Text, hits: list[Hit], entries: Iterable[Entry], lines: Lines, lexicon: Lexicon) -> list[Hit]:
    """The hits without general practices that only job titles name: an engineering intern has shown no engineering."""
    general = frozenset(lexicon.cue("general_practices"))
    if general.isdisjoint(map(_TARGET, hits)):
        return hits
    told = [hit for hit in hits if hit.target in general]
    titles = [(entry.title_start, entry.title_start + len(entry.title)) for entry in entries if entry.title]
    named = {hit.target for hit in told}
    shown = {hit.target for hit in told if not (_within(hit, titles) or _in_tagline(text, hit, lines))}
    return hits if named == shown else [hit for hit in hits if hit.target not in named or hit.target in shown]


def _within(hit: Hit, spans: Iterable[Span]) -> bool:
    return any(start <= hit.start < end for start, end in spans)


def _in_tagline(text: Text, hit: Hit, lines: Lines) -> bool:
    """Whether a hit stands in what a person calls themselves under their name."""
    number = text.outline.block_at(hit.start)
    if number < 0 or text.kinds[number] is not SectionKind.CONTACT:
        return False
    fields = [field for field in lines.cut(text.outline.blocks[number]) if _within(hit, [field])]
    return any(is_tagline(text.text[start:end], lines.words) for start, end in fields)


def _by_section(text: Text, hits: list[Hit], lines: Lines) -> list[Hit]:
    """What stands under goals is wanted, not there; references speak of others."""
    labels, goals = lines.words.wishes, SectionKind.GOALS
    block_at = text.outline.block_at
    wishes = {block_at(start): goals for start, head in lines.heads() if _SOME_DAY.sub("", head.lower()) in labels}
    if not _WANTED.isdisjoint(text.kinds):
        kinds = {number: kind for number, kind in enumerate(text.kinds) if kind in _WANTED}
        wishes = kinds | wishes
    if not wishes:
        return hits
    sentences, sentence_of = text.sentences, text.sentence_of
    return [
        hit._replace(assertion=Assertion.ASPIRED, because=(*hit.because, f"aspired: under {kind.value}"))
        if (number := sentence_of[hit.first]) >= 0
        and (kind := wishes.get(sentences[number].block))
        and hit.assertion is Assertion.PRESENT
        and not hit.certification
        else hit
        for hit in hits
    ]
