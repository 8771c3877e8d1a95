"""Invented resumes of unlike layouts: each file holds a text and, below a line of signs, what it says.

`role: title | employer | start..end`, `degree: level | field | school | date`, `certification: id or name, status`,
`total: months`; `shown`, `listed` and `absent` name skills. A dash stands for what the text leaves out.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from skillgap.model.profile import Assertion, EvidenceKind, ResumeProfile
from tests.extraction.snippets import resume

FOLDER = Path(__file__).parent / "layouts"
LAYOUTS = sorted(path.stem for path in FOLDER.glob("*.txt"))


def layout(name: str) -> tuple[ResumeProfile, dict[str, list[str]]]:
    """The profile of a layout's text, and its expectations by their key."""
    text, said = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n=====\n")
    expected: dict[str, list[str]] = defaultdict(list)
    for line in said.strip().split("\n"):
        key, value = line.split(": ", 1)
        expected[key].append(value)
    return resume(text), expected


def or_dash(value: object) -> str:
    return "-" if value in (None, "") else str(value)


def roles(profile: ResumeProfile) -> list[str]:
    return [
        f"{role.title} | {or_dash(role.employer)} | {f'{role.start}..{role.end}' if role.start else '-'}"
        for role in profile.roles
    ]


def degrees(profile: ResumeProfile) -> list[str]:
    return [
        " | ".join((held.level.value, or_dash(held.field), or_dash(held.institution), or_dash(held.date)))
        for held in profile.degrees
    ]


@pytest.mark.parametrize("name", LAYOUTS)
def test_positions(name: str) -> None:
    profile, expected = layout(name)
    assert roles(profile) == expected["role"]
    assert or_dash(profile.total_months) == expected["total"][0]


@pytest.mark.parametrize("name", LAYOUTS)
def test_studies(name: str) -> None:
    profile, expected = layout(name)
    assert degrees(profile) == expected["degree"]


@pytest.mark.parametrize("name", LAYOUTS)
def test_certifications(name: str) -> None:
    profile, expected = layout(name)
    assert [f"{held.id or held.name} {held.status.value}" for held in profile.certifications] == expected[
        "certification"
    ]


@pytest.mark.parametrize("name", LAYOUTS)
def test_skills(name: str) -> None:
    profile, expected = layout(name)
    held = {skill.id: skill.evidence for skill in profile.skills if skill.assertion is Assertion.PRESENT}
    shown = {id for id, evidence in held.items() if EvidenceKind.DEMONSTRATED in evidence}
    assert not set(" ".join(expected["shown"]).split()) - shown
    assert not set(" ".join(expected["listed"]).split()) - (held.keys() - shown)
    assert not set(" ".join(expected["absent"]).split()) & held.keys()
