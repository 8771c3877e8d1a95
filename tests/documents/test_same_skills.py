"""The same resume, whatever it is sent as, must show the same skills."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from skillgap.model.profile import Assertion, ResumeProfile
from tests.documents.conftest import WRITERS

REFERENCE = "text.txt"
EXACT = ("plain.docx", "one-column.pdf")
NEAR = tuple(sorted({*WRITERS, "browser.pdf"} - {REFERENCE, *EXACT}))

ProfileOf = Callable[[str], ResumeProfile]


def skills(profile: ResumeProfile) -> set[str]:
    return {skill.id for skill in profile.skills if skill.assertion is Assertion.PRESENT}


def test_the_reference_shows_what_the_resume_says(profile_of: ProfileOf) -> None:
    shown = skills(profile_of(REFERENCE))
    said = {"python", "pytorch", "faiss", "kubernetes", "apache-airflow", "c-plus-plus", "c-sharp", "node-js", "neo4j"}
    assert said - shown == set()
    assert len(shown) > 50


@pytest.mark.parametrize("name", EXACT)
def test_the_plain_layouts_show_exactly_the_same_skills(name: str, profile_of: ProfileOf) -> None:
    assert skills(profile_of(name)) ^ skills(profile_of(REFERENCE)) == set()


@pytest.mark.parametrize("name", NEAR)
def test_every_other_format_shows_nearly_the_same_skills(name: str, profile_of: ProfileOf) -> None:
    here, there = skills(profile_of(name)), skills(profile_of(REFERENCE))
    assert len(here & there) / len(here | there) >= 0.98, sorted(here ^ there)


@pytest.mark.parametrize("name", sorted({*WRITERS, "browser.pdf"} - {REFERENCE}))
def test_every_format_tells_the_same_career(name: str, profile_of: ProfileOf) -> None:
    here, there = profile_of(name), profile_of(REFERENCE)
    assert [(role.title, role.start, role.end) for role in here.roles] == [
        (role.title, role.start, role.end) for role in there.roles
    ]
    assert [(held.id, held.status) for held in here.certifications] == [
        (held.id, held.status) for held in there.certifications
    ]
    assert sorted((degree.level, degree.field) for degree in here.degrees) == sorted(
        (degree.level, degree.field) for degree in there.degrees
    )


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_an_honest_file_raises_no_suspicion(name: str, profile_of: ProfileOf) -> None:
    quality = profile_of(name).quality
    assert (quality.hidden, quality.flags) == ((), ())
