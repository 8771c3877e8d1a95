"""What must hold of the profiles of any text at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from skillgap.extraction import Extractor
from skillgap.model.profile import JobProfile, Quote, ResumeProfile
from skillgap.serial import to_dict, to_json
from tests.extraction.snippets import TODAY, document, extractor, lexicon, taxonomy
from tests.properties.texts import arbitrary, documents

Profile = JobProfile | ResumeProfile
Span = tuple[int, int, str]

many = settings(max_examples=120, deadline=None)
texts = st.one_of(documents, documents, arbitrary)


@cache
def another() -> Extractor:
    return Extractor(taxonomy(), lexicon(), as_of=TODAY)


def profiles(text: str) -> tuple[ResumeProfile, JobProfile]:
    return extractor().resume(document(text)), extractor().job(document(text))


def mentions(profile: Profile) -> list[Span]:
    if isinstance(profile, JobProfile):
        return [(each.start, each.end, each.surface) for each in profile.mentions]
    return [(each.start, each.end, each.surface) for skill in profile.skills for each in skill.mentions]


def quotes(profile: Profile) -> Iterator[Quote]:
    """Everything that is told with its place in the raw text."""
    yield from profile.unrecognized
    if isinstance(profile, JobProfile):
        for requirement in profile.requirements:
            yield from requirement.evidence
        for certification in profile.certifications:
            yield from certification.evidence
        yield from profile.degree.evidence if profile.degree else ()
    else:
        yield from (each.evidence for each in profile.roles)
        yield from (each.evidence for each in profile.degrees)
        yield from (each.evidence for each in profile.certifications)


@many
@given(texts)
@example("fi\ufb01 R\u00adJava, Go")
@example("Kuber\u00adnetes S K I L L S\nre\u0301act teamYou")
def test_every_span_quotes_back(text: str) -> None:
    for profile in profiles(text):
        assert [span for span in mentions(profile) if text[span[0] : span[1]] != span[2] or not span[2]] == []
        refused = [(each.start, each.end, each.surface) for each in profile.refused]
        assert [span for span in refused if text[span[0] : span[1]] != span[2]] == []
        assert [quote for quote in quotes(profile) if text[quote.start : quote.end] != quote.quote] == []


@many
@given(documents)
def test_a_mentions_line_is_a_quote_that_holds_it(text: str) -> None:
    for skill in profiles(text)[0].skills:
        assert all(each.surface in each.quote and each.quote in text for each in skill.mentions)


@many
@given(texts)
@example("Projects\nExperience such as experience with xA")
def test_mentions_do_not_overlap(text: str) -> None:
    for profile in profiles(text):
        assert [pair for pair in pairwise(sorted(mentions(profile))) if pair[0][1] > pair[1][0]] == []


@many
@given(texts)
def test_extraction_does_not_depend_on_what_was_read_before(text: str) -> None:
    assert profiles(text) == (another().resume(document(text)), another().job(document(text)))
    assert profiles(text) == profiles(text)


@settings(max_examples=150, deadline=None)
@given(arbitrary)
@example("")
@example("\n")
@example("\x00\ufeff\u2028\x85")
@example("(" * 3000)
@example("•" * 2000)
@example("a\u0301" * 1500)
@example("Skills\n" + "Python, " * 300)
def test_any_text_gives_a_profile(text: str) -> None:
    shown, asked = profiles(text)
    assert shown.document.characters == asked.document.characters == len(text)


@many
@given(texts)
def test_profiles_read_back_from_json(text: str) -> None:
    for profile in profiles(text):
        written = to_json(profile)
        assert json.loads(written) == to_dict(profile)
        assert json.loads(written.encode()) == json.loads(written)


@many
@given(documents)
def test_what_is_told_once_more_refers_to_what_is_there(text: str) -> None:
    shown, asked = profiles(text)
    ids = [each.id for each in asked.requirements]
    assert len(set(ids)) == len(ids)
    assert {each.requirement for each in asked.mentions} <= {*ids, None}
    assert [each.id for each in shown.skills] == sorted({each.id for each in shown.skills})
    assert all(1 <= each.n <= len(each.skills) for each in asked.requirements)
