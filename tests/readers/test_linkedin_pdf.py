"""LinkedIn's "Save to PDF": name first, then the sidebar, then positions with their dates, over the page's end."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from skillgap.analyzer import Analyzer
from skillgap.model.profile import DegreeLevel, ResumeProfile
from skillgap.readers import read
from tests.readers.linkedin_pdf import HEAD, POSITIONS, SIDEBAR, saved_profile


@cache
def profile() -> ResumeProfile:
    return Analyzer(as_of=date(2026, 11, 21)).resume(saved_profile())


@pytest.mark.parametrize("lower", [0, 20, 45], ids=["level", "a little lower", "lower"])
def test_the_order_of_reading(lower: float) -> None:
    document = read(saved_profile(lower=lower), name="Profile.pdf")
    expected = [
        *(text for text, _ in HEAD),
        *(line for heading, lines in SIDEBAR for line in (heading, *lines)),
        "Summary",
        "Experience",
        *(
            part
            for company, title, dates, place, duties in POSITIONS
            for part in (company, title, dates, place, *duties)
        ),
        "Education",
    ]
    lines = [line for line in document.text.split("\n") if line in expected]
    assert lines == expected
    assert document.quality.columns == 2
    assert document.quality.hidden == ()
    assert "Page" not in document.text


def test_positions_with_their_dates() -> None:
    held = [(role.title, role.employer, str(role.start), str(role.end), role.months) for role in profile().roles]
    assert held == [
        ("Machine Learning Engineer", "Fabrikam", "2022-03", "present", 57),
        ("Data Engineer", "Contoso", "2020-01", "2022-03", 27),
        ("Data Analyst", "Litware", "2018-07", "2019-12", 18),
    ]


def test_degrees() -> None:
    held = {(degree.level, str(degree.date)) for degree in profile().degrees}
    assert held >= {(DegreeLevel.MASTER, "2018"), (DegreeLevel.BACHELOR, "2016")}


@pytest.mark.parametrize(
    ("skill", "months"),
    [("pytorch", 57), ("kubernetes", 57), ("apache-spark", 27), ("sql", 18), ("python", None)],
)
def test_skills_of_sidebar_and_positions(skill: str, months: int | None) -> None:
    found = {held.id: held.months for held in profile().skills}
    assert found[skill] == months


@pytest.mark.parametrize("section", ["contact", "skills", "languages", "certifications", "summary", "experience"])
def test_sections(section: str) -> None:
    assert section in profile().quality.sections
