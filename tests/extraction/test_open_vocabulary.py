"""Phrases in the place of a skill that the taxonomy does not hold, and generic words in that place."""

from __future__ import annotations

import pytest

from skillgap.model.profile import Method
from tests.extraction.snippets import job, resume


def of_job(line: str) -> set[str]:
    found = job(f"Requirements\n- {line}").mentions
    return {each.label for each in found if each.method is Method.OPEN}


def of_resume(line: str) -> set[str]:
    found = resume(f"Kim Example\n\nSkills\n{line}").skills
    return {each.label for each in found if each.method is Method.OPEN}


IN_JOBS = {
    "Experience with Zyxflow": "Zyxflow",
    "Proficient in Zyxflow and Python": "Zyxflow",
    "Python, SQL, Zyxflow, Docker": "Zyxflow",
    "Knowledge of ZyxFlow": "ZyxFlow",
    "Experience with basket weaving": "basket weaving",
}
NOT_IN_JOBS = [
    "Experience with best practices",
    "Experience in a fast-paced environment",
    "Experience with systems and solutions",
    "Knowledge of our products",
    "Experience with Python",
    "A good sense of humour",
    "Experience of at least 5 years",
]


@pytest.mark.parametrize("line", IN_JOBS)
def test_unlisted_skills_of_jobs(line: str) -> None:
    assert IN_JOBS[line] in of_job(line)


@pytest.mark.parametrize("line", NOT_IN_JOBS)
def test_no_unlisted_skills_of_jobs(line: str) -> None:
    assert of_job(line) == set()


IN_RESUMES = {
    "Python, Zyxflow, SQL": "Zyxflow",
    "Tools: Zyxflow, Docker": "Zyxflow",
    "Basket weaving, Python": "Basket weaving",
}
NOT_IN_RESUMES = [
    "Python, SQL",
    "kim@example.org",
    "I have worked with many tools in my long and happy life.",
    "2019, 2020",
]


@pytest.mark.parametrize("line", IN_RESUMES)
def test_unlisted_skills_of_resumes(line: str) -> None:
    assert IN_RESUMES[line] in of_resume(line)


@pytest.mark.parametrize("line", NOT_IN_RESUMES)
def test_no_unlisted_skills_of_resumes(line: str) -> None:
    assert of_resume(line) == set()


def test_an_unlisted_skill_is_named_by_its_words() -> None:
    (found,) = [each for each in job("Requirements\n- Experience with Zyxflow").mentions if each.method is Method.OPEN]
    assert found.skill == "unlisted:zyxflow"
    assert found.because[0] == "not in the taxonomy"
