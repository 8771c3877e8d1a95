"""Names in a resume that are no skill of the person, beside look-alikes that are."""

from __future__ import annotations

import pytest

from skillgap.model.profile import Assertion
from tests.extraction.snippets import resume

WORK = "Kim Example\n\nExperience\nCoordinator, Harbour House, 2019 - 2021\n- "
NONE = {
    "Carried out a curriculum in Math, English, and Science": {"mathematics", "english-language"},
    "Taught children reading, math and history": {"mathematics"},
    "Won 2nd place at the Health Tech Hackathon": {"healthcare", "community-building"},
    "Finalist of the Deep Learning Challenge 2020": {"deep-learning"},
    "Introduced students to resources across Counseling, Financial Aid, and Careers": {"mental-health"},
    "Shipped the admin pages of the new Phoenix platform": {"arize-phoenix"},
}
SKILLS = {
    "Taught Python and SQL to forty analysts": {"python", "sql"},
    "Applied mathematics to pricing": {"mathematics"},
    "Won three contracts by building dashboards in Tableau": {"tableau"},
    "Solved deep learning problems that won us a client": {"deep-learning"},
    "Introduced the team to tools such as Kubernetes, Terraform and Helm": {"kubernetes", "terraform"},
    "Moved our jobs to the new Kafka platform": {"apache-kafka"},
}


def present(text: str) -> set[str]:
    return {skill.id for skill in resume(text).skills if skill.assertion is Assertion.PRESENT}


@pytest.mark.parametrize("line", NONE)
def test_names_that_are_no_skills(line: str) -> None:
    assert not present(WORK + line) & NONE[line]


@pytest.mark.parametrize("line", SKILLS)
def test_look_alikes_that_are(line: str) -> None:
    assert SKILLS[line] <= present(WORK + line)


def test_what_a_resume_says_of_itself_is_no_skill() -> None:
    assert present("Kim Example\n\nThis resume was generated from a YAML file.") == set()
    assert "yaml-format" in present(WORK + "Generated a YAML file for each service")


NAMED = {
    "Experience\nEngineer, Terraform Group, 2019 - 2021\n- Terraform Group is a supplier of staff": {"terraform"},
    "Education\nHigh School in Mathematics, Hill Town, 2010 - 2014": {"mathematics"},
    "Summary\nAs proven by my GitHub, I learn fast.": {"github"},
}
NAMED_AS_SKILLS = {
    "Experience\nEngineer, Terraform Group, 2019 - 2021\n- Wrote Terraform for a group of firms": {"terraform"},
    "Experience\nHigh school teacher, Hill School, 2010 - 2014\n- Taught mathematics": {"mathematics"},
    "Summary\nI keep all of my GitHub Actions short.": {"github-actions"},
}


@pytest.mark.parametrize("text", NAMED)
def test_names_of_firms_schools_and_pages(text: str) -> None:
    assert not present(f"Kim Example\n\n{text}") & NAMED[text]


@pytest.mark.parametrize("text", NAMED_AS_SKILLS)
def test_skills_beside_such_names(text: str) -> None:
    assert NAMED_AS_SKILLS[text] <= present(f"Kim Example\n\n{text}")


TITLES = {
    "Experience\nSoftware Engineering Intern, Acme, 2019 - 2020\n- Wrote pages in React": (
        {"react"},
        {"software-engineering"},
    ),
    "Experience\niOS Developer, Acme, 2019 - 2020\n- Wrote pages": ({"ios-development"}, set()),
    "Experience\nMachine Learning Engineer, Acme, 2019 - 2020\n- Taught machine learning": (
        {"machine-learning"},
        set(),
    ),
}


@pytest.mark.parametrize("text", TITLES)
def test_a_practice_that_only_a_title_names_is_not_shown(text: str) -> None:
    there, absent = TITLES[text]
    found = present(f"Kim Example\n\n{text}")
    assert there <= found
    assert not absent & found
