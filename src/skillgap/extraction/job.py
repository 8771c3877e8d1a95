"""What a job description asks: `job_profile` reads as the list of its steps."""

from __future__ import annotations

from itertools import pairwise

from skillgap.extraction.academic import fields_of_study
from skillgap.extraction.degree_lines import degree_fields, degree_sentences
from skillgap.extraction.employer import employer_names
from skillgap.extraction.hits import Hit, Text
from skillgap.extraction.importance import Importances
from skillgap.extraction.posting import find_degree, find_total_years, years_asked
from skillgap.extraction.quoting import quality_of, quote, refusals, unrecognized
from skillgap.extraction.refusing import Region, fixed_phrases
from skillgap.extraction.requirements import Asked, requirements_of
from skillgap.extraction.roles import find_role
from skillgap.extraction.seniority import find_seniority
from skillgap.extraction.stretches import Stretch, stretch_at
from skillgap.extraction.titles import find_title, persons_sought
from skillgap.extraction.tools import Tools
from skillgap.extraction.unasked import without_unasked
from skillgap.extraction.years import Years, find_years
from skillgap.model.document import Document, SectionKind
from skillgap.model.profile import Assertion, CertificationAsked, Importance, JobProfile, Mention, Requirement
from skillgap.model.skill import SkillKind
from skillgap.text import outline

_ASKING = frozenset({SectionKind.REQUIREMENTS, SectionKind.PREFERRED, SectionKind.RESPONSIBILITIES})
_SOFTENED = ("not required", "not necessary", "not mandatory", "not essential")


def job_profile(document: Document, tools: Tools, importances: Importances) -> JobProfile:
    """Read a job description."""
    text = Text(outline(document, tools.lexicon, sort="job"))
    employer = employer_names(text, tools.lexicon)
    stretches = importances.of_sentences(text, employer)
    studies = [*degree_fields(text, degree_sentences(text)), *fields_of_study(text)]
    hits, refused = tools.recognizer.recognise(text, regions=studies, working=_working(stretches))
    hits = tools.full_names.in_job(text, hits, stretches)
    unlisted = tools.open_vocabulary.in_job(text, hits, stretches, apart=studies + fixed_phrases(refused))
    hits = sorted([*hits, *unlisted], key=lambda hit: hit.start)
    hits = tools.assertions.judge(text, hits, among=range(len(text.sentences)), learner=False)
    hits = [_softened(hit, text, stretches) for hit in hits]
    title = find_title(text, tools.taxonomy)
    called = persons_sought(text)
    hits = without_unasked(hits, text, stretches, tools, title=title, employer=employer)
    years = [find_years(text.text, sentence.start, sentence.end) for sentence in text.sentences]
    asked = requirements_of(
        text, hits, stretches, years, above=lambda a, b: _above(tools, a, b), field=lambda a: _is_field(tools, a)
    )
    asked_years = years_asked(text, stretches, years)
    total = find_total_years(asked_years)
    requirements = tuple(item.requirement for item in asked)
    unread = unrecognized(text, hits, _ASKING, understood=_understood(text, studies, stretches, years))
    return JobProfile(
        document=document.ref,
        quality=quality_of(text, unread),
        title=title,
        role=find_role(text, title or next(iter(called), None), requirements, tools.taxonomy, titled=title is not None),
        seniority=find_seniority(title, called, text, total or asked_years.get(Importance.PREFERRED)),
        min_years=total,
        degree=find_degree(text, stretches),
        requirements=requirements,
        certifications=_certifications(text, hits, stretches),
        mentions=_mentions(text, hits, stretches, asked),
        refused=refusals(text, refused),
        unrecognized=unread,
    )


def _working(stretches: list[list[Stretch]]) -> frozenset[int]:
    """The numbers of the sentences that ask something."""
    return frozenset(
        number
        for number, parts in enumerate(stretches)
        if any(part.importance is not Importance.CONTEXT for part in parts)
    )


def _understood(
    text: Text, studies: list[Region], stretches: list[list[Stretch]], years: list[list[Years]]
) -> set[int]:
    """The numbers of the blocks that tell a degree or years of experience, lead in a list, or ask nothing."""
    asking = {text.sentences[number].block for number in _working(stretches)}
    degrees = {text.outline.block_at(start) for start, _, _ in studies}
    timed = {sentence.block for sentence, spans in zip(text.sentences, years, strict=True) if spans}
    below = pairwise(text.outline.blocks)
    leads = {number for number, (block, item) in enumerate(below) if item.bullet and text.text[block.end - 1] == ":"}
    return degrees | timed | leads | ({sentence.block for sentence in text.sentences} - asking)


def _above(tools: Tools, first: str, second: str) -> bool:
    return second in tools.taxonomy.skills and first in tools.taxonomy.ancestors(second)


def _is_field(tools: Tools, id: str) -> bool:
    return id in tools.taxonomy.skills and tools.taxonomy.skills[id].kind is SkillKind.FIELD


def _softened(hit: Hit, text: Text, stretches: list[list[Stretch]]) -> Hit:
    """A hit that is "desired, but not required" is asked softly; a bare "not required" says that it is not asked."""
    number = text.sentence_of[hit.first]
    if hit.assertion is not Assertion.NEGATED or number < 0 or not any(words in hit.because[-1] for words in _SOFTENED):
        return hit
    soft = any(
        part.importance is Importance.PREFERRED and not any(words in part.because for words in _SOFTENED)
        for part in stretches[number]
    )
    return hit._replace(assertion=Assertion.PRESENT, because=hit.because[:-1]) if soft else hit


def _mentions(text: Text, hits: list[Hit], stretches: list[list[Stretch]], asked: list[Asked]) -> tuple[Mention, ...]:
    requirement = {hit.start: item.requirement for item in asked for hit in item.hits}
    return tuple(_mention(text, hit, stretches, requirement.get(hit.start)) for hit in hits if not hit.certification)


def _mention(text: Text, hit: Hit, stretches: list[list[Stretch]], requirement: Requirement | None) -> Mention:
    number = text.sentence_of[hit.first]
    importance = stretch_at(stretches[number], hit.start).importance if number >= 0 else Importance.CONTEXT
    begin, stop = text.outline.raw_span(hit.start, hit.end)
    block = text.outline.blocks[text.sentences[number].block] if number >= 0 else None
    section = text.outline.section_of(block).kind if block else SectionKind.OTHER
    return Mention(
        skill=hit.target,
        label=hit.label,
        start=begin,
        end=stop,
        surface=text.outline.document.text[begin:stop],
        section=section.value,
        importance=importance,
        assertion=hit.assertion,
        requirement=requirement.id if requirement else None,
        method=hit.method,
        because=hit.because,
    )


def _certifications(text: Text, hits: list[Hit], stretches: list[list[Stretch]]) -> tuple[CertificationAsked, ...]:
    found: dict[str, CertificationAsked] = {}
    for hit in hits:
        number = text.sentence_of[hit.first]
        if hit.certification and number >= 0 and hit.assertion is Assertion.PRESENT:
            importance = stretch_at(stretches[number], hit.start).importance
            if importance is not Importance.CONTEXT:
                sentence = text.sentences[number]
                found.setdefault(
                    hit.target,
                    CertificationAsked(hit.target, hit.label, importance, (quote(text, sentence.start, sentence.end),)),
                )
    return tuple(found[id] for id in sorted(found))
