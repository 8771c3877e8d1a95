"""Fields of study behind the degrees that postings ask for."""

from __future__ import annotations

import pytest

from tests.extraction.snippets import job

LINES = [
    (
        "Bachelor's or Master's degree in Computer Science, Engineering, Mathematics, or a related field",
        ("Computer Science", "Engineering", "Mathematics"),
    ),
    ("BSc in mathematics, physics or similar", ("mathematics", "physics")),
    ("Master's or doctoral degree in computer science", ("computer science",)),
    ("PhD in Electrical Engineering and 3 years of experience with MATLAB", ("Electrical Engineering",)),
    ("4-year degree in Accounting or Finance", ("Accounting", "Finance")),
    ("A degree is welcome", ()),
]


@pytest.mark.parametrize(("line", "fields"), LINES, ids=[fields[0] if fields else "none" for _, fields in LINES])
def test_fields_are_named_each_by_itself(line: str, fields: tuple[str, ...]) -> None:
    degree = job(f"Requirements\n- {line}").degree
    assert (degree.fields if degree else ()) == fields


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Degree in physics and experience with Python", {"python"}),
        ("PhD in computer science with a focus on natural language processing", {"natural-language-processing"}),
        ("Strong background in statistics", {"statistics"}),
        ("Mastery of machine learning", {"machine-learning"}),
        ("Graduate of a course in mathematics", set()),
    ],
)
def test_what_is_asked_beside_a_degree(line: str, asked: set[str]) -> None:
    skills = {skill.id for one in job(f"Requirements\n- {line}").requirements for skill in one.skills}
    assert skills == asked
