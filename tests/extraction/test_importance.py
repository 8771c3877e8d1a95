"""What a line asks: by heading, by cue and its reach, by its opening."""

from __future__ import annotations

import pytest

from tests.extraction.snippets import job


def asked(text: str) -> dict[str, str]:
    return {each.skill: each.importance.value for each in job(text).mentions}


LINES = {
    "Requirements\n- Python": {"python": "required"},
    "Nice to have\n- Python": {"python": "preferred"},
    "Responsibilities\n- Write Python services": {"python": "responsibility"},
    "Benefits\n- Python courses": {"python": "context"},
    "Requirements\n- Python; Rust is a plus": {"python": "required", "rust-language": "preferred"},
    "Requirements\n- Python (required) and Scala (nice to have)": {"python": "required", "scala": "preferred"},
    "Requirements\n- Python, preferably with Django": {"python": "required", "django": "preferred"},
    "Requirements\n- Python. Ideally Rust": {"python": "required", "rust-language": "preferred"},
    "Requirements\n- Experience with Kafka preferred": {"apache-kafka": "preferred"},
    "Nice to have\n- Rust\n- Python is required": {"rust-language": "preferred", "python": "required"},
    "Responsibilities\n- Strong knowledge of Python": {"python": "required"},
    "You will write Python services.": {"python": "responsibility"},
    "Experience with Python and Docker is required.": {"python": "required", "docker": "required"},
    "We are a small firm. Our platform is written in Python.": {"python": "context"},
    "We are looking for an engineer to build services in Python and Go.": {"python": "responsibility"},
    "We are looking for an engineer with experience in Python to join us.": {"python": "required"},
    "Your Opportunity\nThe incumbent is involved in writing Python services.": {"python": "responsibility"},
    "Required skills\nRust\nNice to have / plus skills\nExperience with Kafka": {
        "rust-language": "required",
        "apache-kafka": "preferred",
    },
    "Requirements Summary: Experience with Rust and React": {"rust-language": "required", "react": "required"},
    "About the job\nBrightwave builds payment systems in Rust.\nYou will write Python services.": {
        "rust-language": "context",
        "python": "responsibility",
    },
    "About the job\nBrightwave seeks an engineer who will write Python services.": {"python": "responsibility"},
    "About the role\nWith advances in Kubernetes and Kafka, we help hospitals.\nYou will write Python.": {
        "apache-kafka": "context",
        "python": "responsibility",
    },
    "About the role\nWith advances in Kubernetes and Kafka, you will help hospitals.": {
        "apache-kafka": "responsibility"
    },
}


def holds(got: dict[str, str], expected: dict[str, str]) -> bool:
    """Context asks nothing, so a skill of the context may as well be left out."""
    return all(got.get(id, "context") == importance for id, importance in expected.items())


@pytest.mark.parametrize("text", LINES)
def test_importance(text: str) -> None:
    assert holds(asked(text), LINES[text])


def test_each_requirement_says_why() -> None:
    profile = job("Requirements\n- Python; Rust is a plus")
    reasons = {each.skills[0].id: each.because[0] for each in profile.requirements}
    assert reasons == {"python": "under 'Requirements'", "rust-language": "says 'is a plus'"}


def test_context_asks_nothing() -> None:
    profile = job("Requirements\n- Python\n\nBenefits\n- Docker and Kubernetes courses")
    assert [skill.id for each in profile.requirements for skill in each.skills] == ["python"]
