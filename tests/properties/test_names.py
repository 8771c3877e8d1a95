"""Fairness: who a person is, where they studied and for whom they worked changes no skill and no score.

The names are words that are also skills: the hardest case, since a matcher without context credits them.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from skillgap.comparison import compare
from skillgap.model.profile import JobProfile
from tests.extraction.snippets import job, resume, taxonomy

HEADS = {
    "name first": "{name}\n{address} | {mail} | +46 70 174 06 18 | {link}",
    "title below": "{name}\nData Engineer\n\n{address}\n{mail}\n{link}",
    "one line": "{name} | {mail} | {link} | {address}",
    "labelled": "Name: {name}\nAddress: {address}\nE-mail: {mail}\nWeb: {link}",
}
HEADERS = {
    "employer first": "{employer}, {place}\nData Engineer                                   Mar 2020 - Present",
    "one line": "Data Engineer | {employer} | {place} | Mar 2020 - Present",
    "commas": "Data Engineer, {employer}, Mar 2020 - Present",
    "at": "Data Engineer at {employer} (Mar 2020 - Present)\n{place}",
    "three lines": "Data Engineer\n{employer}\nMar 2020 - Present",
}
STUDIES = {
    "school first": "{school}\nBSc Physics, {graduated}",
    "one line": "BSc Physics, {school}, {graduated}",
    "dashes": "BSc in Physics - {school} - {graduated}",
}
BODY = """\
{head}

SUMMARY
Data engineer with six years of practice.

EXPERIENCE

{header}
- Built pipelines in Python and Airflow; moved them to Kubernetes.
- Wrote SQL for forty reports and taught two colleagues.

Northwind Traders | Analyst | Jan 2017 - Feb 2020
- Wrote reports in Excel and SQL.

EDUCATION
{studies}

SKILLS
Python, SQL, Docker, Git
"""


def layout(head: str, header: str, studies: str) -> str:
    """A resume whose fields are still open."""
    return (
        BODY.replace("{head}", HEADS[head]).replace("{header}", HEADERS[header]).replace("{studies}", STUDIES[studies])
    )


LAYOUTS = [
    layout("name first", "employer first", "school first"),
    layout("title below", "one line", "one line"),
    layout("one line", "commas", "dashes"),
    layout("labelled", "at", "school first"),
    layout("name first", "three lines", "one line"),
]
PLAIN = {
    "name": "Kim Example",
    "address": "Bergen, Norway",
    "mail": "kim@example.org",
    "link": "example.org/kim",
    "employer": "Southwind Foods",
    "place": "Oslo, Norway",
    "school": "University of Bergen",
    "graduated": "2016",
}
JOB = """\
Data Engineer

Requirements
- Experience with Python, SQL and Docker
- Ruby, Julia, Swift or R
- Jenkins and Cassandra
- Git, Java, Go or Scala
- Snowflake, Oracle, Databricks or Redis
- Excel and Word
"""
NAMES = [
    "Ruby Larsen", "Julia Moreau", "Jenkins Okoro", "Taylor Swift", "Cassandra Nowak", "Jasmine Patel",
    "Ada Lindgren", "Pascal Weber", "Jade Chen", "Claude Martin", "Amber Jones", "Robin Rust", "Crystal Kaur",
    "Gemini Rossi", "Sierra Diaz", "Jasper Kelly", "Hugo Elm", "Dash Rao", "Sage Brown", "Delphi Costa",
    "Scala Conti", "Perl Buck", "Groovy Smith", "Maven Black", "Flask Young", "Iris Vega", "Dana Storm", "José Núñez",
    "Nguyễn Văn An", "张伟", "O'Neil Ray", "Go Sato", "RUBY LARSEN", "Julia", "Dr. Maria Keras", "Swift, Tara",
    "Git Gudmundsen", "Max Julia Spark",
]  # fmt: skip
ADDRESSES = [
    "Java, Indonesia",
    "Reading, UK",
    "Oracle, Arizona",
    "Ruby, Alaska",
    "Swift Current, Canada",
    "Go Dau, Vietnam",
]
MAILS = ["ruby@outlook.com", "julia.swift@oracle.com", "kim@java.net", "go@example.org", "jenkins@git-mail.example"]
LINKS = ["github.com/ruby", "https://gitlab.com/julia/swift", "linkedin.com/in/cassandra-go", "www.excel-kim.example"]
EMPLOYERS = [
    "Oracle", "Snowflake", "Databricks", "Swift Transportation", "Ruby Tuesday", "Excel Energy", "Go Ahead Group",
    "Redis Labs", "Jenkins & Sons", "Elastic", "Spark Foundry", "Docker Inc.",
]  # fmt: skip
PLACES = ["Java, Indonesia", "Reading, UK", "Oracle, Arizona"]
SCHOOLS = [
    "University of Oxford", "Howard University", "Wellesley College", "Ruby College", "Swift Institute of Technology",
    "Julia Richman High School", "Pascal University", "Oracle Academy", "Université de Go",
]  # fmt: skip
YEARS = ["2001", "2011", "2015"]
SWAPS = [
    (field, value)
    for field, values in {
        "name": NAMES,
        "address": ADDRESSES,
        "mail": MAILS,
        "link": LINKS,
        "employer": EMPLOYERS,
        "place": PLACES,
        "school": SCHOOLS,
        "graduated": YEARS,
    }.items()
    for value in values
]


@pytest.fixture(scope="module")
def asked() -> JobProfile:
    return job(JOB)


@pytest.fixture(scope="module")
def outcome(asked: JobProfile) -> Callable[..., object]:
    def of(number: int, **changes: str) -> object:
        """Skills and score of the resume with some of its fields changed."""
        profile = resume(LAYOUTS[number].format(**{**PLAIN, **changes}))
        made = compare(profile, asked, taxonomy=taxonomy())
        skills = [(each.id, each.assertion, each.evidence, each.months) for each in profile.skills]
        return skills, made.score, [one.verdict for one in made.outcomes]

    return of


@pytest.mark.parametrize("text", LAYOUTS, ids=range(len(LAYOUTS)))
def test_the_plain_resume_has_its_skills_and_a_score(text: str, asked: JobProfile) -> None:
    profile = resume(text.format(**PLAIN))
    assert {each.id for each in profile.skills} == {
        "python",
        "sql",
        "reporting",
        "docker",
        "git",
        "apache-airflow",
        "kubernetes",
        "excel",
    }
    assert len(profile.roles) == 2
    assert compare(profile, asked, taxonomy=taxonomy()).score.value
    assert len(asked.requirements) >= 6


@pytest.mark.parametrize(("field", "value"), SWAPS)
def test_a_swap_changes_no_skill_and_no_score(field: str, value: str, outcome: Callable[..., object]) -> None:
    changed = [number for number in range(len(LAYOUTS)) if outcome(number, **{field: value}) != outcome(number)]
    assert changed == []


@pytest.mark.parametrize("pronouns", ["(she/her)", "(he/him)", "(they/them)", "Mr.", "Ms.", "Mx."])
def test_pronouns_and_titles_change_nothing(pronouns: str, outcome: Callable[..., object]) -> None:
    name = f"Kim Example {pronouns}" if pronouns.startswith("(") else f"{pronouns} Kim Example"
    assert [outcome(number, name=name) for number in range(len(LAYOUTS))] == [
        outcome(number) for number in range(len(LAYOUTS))
    ]
