"""Degrees, their fields, schools and dates, and abbreviations that are none."""

from __future__ import annotations

import pytest

from skillgap.extraction.degrees import degree_fields, end_date_in, find_degrees, institution_in
from skillgap.model.dates import PartialDate
from tests.extraction.snippets import read

DEGREES: dict[str, list[tuple[str, str | None]]] = {
    "Bachelor of Science in Computer Science": [("bachelor", "Computer Science")],
    "Bachelor's degree in Physics": [("bachelor", "Physics")],
    "Bachelor’s in Statistics": [("bachelor", "Statistics")],
    "BSc Mathematics": [("bachelor", "Mathematics")],
    "B.Sc. in Data Science": [("bachelor", "Data Science")],
    "B.S. Electrical Engineering": [("bachelor", "Electrical Engineering")],
    "BS in Computer Science": [("bachelor", "Computer Science")],
    "B.Tech in Information Technology": [("bachelor", "Information Technology")],
    "B.A. in Economics": [("bachelor", "Economics")],
    "BA, Linguistics": [("bachelor", "Linguistics")],
    "MSc in Machine Learning": [("master", "Machine Learning")],
    "M.S., Computer Science": [("master", "Computer Science")],
    "Master of Science in Statistics": [("master", "Statistics")],
    "Master's degree in Artificial Intelligence": [("master", "Artificial Intelligence")],
    "MS in Data Science": [("master", "Data Science")],
    "M.Eng. in Robotics": [("master", "Robotics")],
    "MBA": [("master", None)],
    "PhD in Physics": [("phd", "Physics")],
    "Ph.D. Candidate": [("phd", None)],
    "Ph.D., Computational Biology": [("phd", "Computational Biology")],
    "Doctorate in Mathematics": [("phd", "Mathematics")],
    "Master of Science (M.Sc.) in Physics": [("master", "Physics")],
    "BS/MS in Computer Science": [("bachelor", None), ("master", "Computer Science")],
}
NO_DEGREES = [
    "MS SQL Server",
    "MS Office and MS Excel",
    "Scrum Master",
    "master branch",
    "mastered Python",
    "ms latency",
    "5 ms per request",
    "you will be in Berlin",
    "be in a team",
    "Boston, MA",
    "BASH and R",
    "PHP developer",
    "AB testing by MAX",
    "email me",
    "mathematics",
]


@pytest.mark.parametrize("text", DEGREES)
def test_degrees(text: str) -> None:
    found = [(degree.level.value, degree.field) for degree in find_degrees(text, 0, len(text))]
    assert found == DEGREES[text]


@pytest.mark.parametrize("text", NO_DEGREES)
def test_no_degrees(text: str) -> None:
    assert find_degrees(text, 0, len(text)) == []


def test_degrees_stand_where_they_say() -> None:
    text = "I hold a PhD in Physics."
    (degree,) = find_degrees(text, 0, len(text))
    assert text[degree.start : degree.field_end] == "PhD in Physics"


def test_a_field_of_a_degree_is_no_skill() -> None:
    text = read("Education\nBSc in Data Science, 2019")
    (start, end, why) = degree_fields(text)[0]
    assert "BSc in Data Science" in text.text[start:end]
    assert why == "the field of a degree"


SCHOOLS = {
    "BSc Physics, University of Bergen, 2019": "University of Bergen",
    "Hallsund Institute of Technology | MSc": "Hallsund Institute of Technology",
    "MSc, ETH Zurich": "ETH Zurich",
    "Self-taught": None,
    "2019 - 2021": None,
}


@pytest.mark.parametrize("text", SCHOOLS)
def test_schools(text: str) -> None:
    assert institution_in(text, 0, len(text)) == SCHOOLS[text]


ENDS = {
    "BSc Physics, 2016 - 2019": (PartialDate(2019), True),
    "BSc Physics, June 2019": (PartialDate(2019, 6), True),
    "MSc, 2025 - present": (None, False),
    "MSc (expected 2027)": (PartialDate(2027), False),
    "PhD candidate": (None, False),
    "BSc Physics": (None, True),
}


@pytest.mark.parametrize("text", ENDS)
def test_the_end_of_studies(text: str) -> None:
    assert end_date_in(text, 0, len(text)) == ENDS[text]
