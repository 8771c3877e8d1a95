"""Degrees, their fields, schools and dates, and abbreviations that are none."""

from __future__ import annotations

import pytest

from skillgap.extraction.dates import find_periods
from skillgap.extraction.degree_lines import degree_fields, degree_sentences
from skillgap.extraction.degrees import end_date_in, find_degrees, institution_in
from skillgap.model.dates import PartialDate
from tests.extraction.snippets import read, resume

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
HELD: dict[str, list[tuple[str, str | None]]] = {
    "Master of Science - MS, Computer Science": [("master", "Computer Science")],
    "Bachelor of Technology (B.Tech) in Physics": [("bachelor", "Physics")],
    "B. Tech in Physics": [("bachelor", "Physics")],
    "M.Tech, Computer Science": [("master", "Computer Science")],
    "B.F.A. in Design": [("bachelor", "Design")],
    "M.F.A., Design": [("master", "Design")],
    "B.B.A. in Finance": [("bachelor", "Finance")],
    "LL.B., English Law": [("bachelor", "English Law")],
    "M.Phil. in Economics": [("master", "Economics")],
    "MEng Robotics": [("master", "Robotics")],
    "PhD": [("phd", None)],
    "MS": [("master", None)],
    "MFA, Performance": [("master", "Performance")],
    "Associate of Science in Nursing": [("associate", "Nursing")],
    "Associate's degree, Accounting": [("associate", "Accounting")],
    "A.A.S. in Design": [("associate", "Design")],
    "BSc Hons 2:1 Computing and Management": [("bachelor", "Computing and Management")],
    "BA Hons History": [("bachelor", "History")],
    "B.Sc. Honours in Physics, First Class": [("bachelor", "Physics")],
    "BEng First Class Honours Mechanical Engineering": [("bachelor", "Mechanical Engineering")],
    "Laurea Magistrale in Economics": [("master", "Economics")],
    "B.A. Economics, B.S. Computer Science": [("bachelor", "Economics"), ("bachelor", "Computer Science")],
    "Cambridge, MA": [],
    "Jackson, MS": [],
    "Portland, ME 04101": [],
    "TO BE CONTINUED": [],
    "Associate Professor": [],
    "Sales Associate": [],
}


@pytest.mark.parametrize("text", HELD)
def test_degrees_where_studies_are_told(text: str) -> None:
    found = [(degree.level.value, degree.field) for degree in find_degrees(text, 0, len(text), held=True)]
    assert found == HELD[text]


STUDIES = {
    "University of Bergen 2013\nMSc Physics": [("master", "Physics", "University of Bergen", "2013")],
    "MSc Physics\nUniversity of Bergen 2013 - 2015": [("master", "Physics", "University of Bergen", "2015")],
    "PhD\tUniversity of Bergen, Physics\t2015": [("phd", "Physics", "University of Bergen", "2015")],
    "Caltech\nPh.D., Applied Mathematics\nMIT\nM.S., Statistics": [
        ("phd", "Applied Mathematics", "Caltech", "-"),
        ("master", "Statistics", "MIT", "-"),
    ],
    "Hill College\nB.A. Japanese\nB.S. Biology": [
        ("bachelor", "Japanese", "Hill College", "-"),
        ("bachelor", "Biology", "Hill College", "-"),
    ],
    "BSc Physics, Hill College, May 2020\n- Thesis: Bachelor of nothing": [
        ("bachelor", "Physics", "Hill College", "2020-05")
    ],
    "Bachelor of Arts: Major in English, Minor in Rhetoric\nHill College": [
        ("bachelor", "English", "Hill College", "-")
    ],
    "Candidate for Bachelor of Science in Biology, May 2027\nHill College": [
        ("bachelor", "Biology", "Hill College", "2027-05")
    ],
    "B.E. (Computer Science) from Anna University in 2016": [
        ("bachelor", "Computer Science", "Anna University", "2016")
    ],
    "2005\tBSc Physics, Hill College\n2005 to 2009": [("bachelor", "Physics", "Hill College", "2009")],
    "BSc Physics, Hill College, 2005\nTutor, 2005 to 2009": [("bachelor", "Physics", "Hill College", "2005")],
    "BSc Physics, Hill College (expected May 2027)": [("bachelor", "Physics", "Hill College", "2027-05")],
    "Google PhD Fellowship, 2020": [],
    "- Supervised two Master students in 2021": [],
    "PhD thesis on graphs": [],
    "High School Diploma, Hill High School, 2010": [],
    "Web Development Bootcamp (2021)": [],
}


@pytest.mark.parametrize("text", STUDIES)
def test_studies(text: str) -> None:
    held = resume(f"Kim Example\n\nEducation\n{text}").degrees
    found = [(one.level.value, one.field, one.institution, str(one.date or "-")) for one in held]
    assert found == STUDIES[text]


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
    (start, end, why) = degree_fields(text, degree_sentences(text))[0]
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
    small = text.lower()
    assert end_date_in(small, 0, len(small), find_periods(small, 0, len(small))) == ENDS[text]
