"""Certifications of a resume: held, expired, in progress, planned, unknown."""

from __future__ import annotations

import pytest

from tests.extraction.snippets import resume

CKA = "Certified Kubernetes Administrator (CKA)"
STATUS = {
    CKA: "held",
    f"{CKA}, 2025": "held",
    f"{CKA} (May 2025)": "held",
    f"{CKA}, expires 2028": "held",
    f"{CKA}, expired 2022": "expired",
    f"{CKA} (lapsed)": "expired",
    f"{CKA}, valid until 2024": "expired",
    f"{CKA} (in progress)": "in-progress",
    f"Studying for the {CKA}": "in-progress",
    f"{CKA} (planned)": "planned",
    f"Planning to take the {CKA}": "planned",
}


@pytest.mark.parametrize("line", STATUS)
def test_status(line: str) -> None:
    (held,) = resume(f"Kim Example\n\nCertifications\n{line}").certifications
    assert (held.id, held.status.value) == ("cncf-cka", STATUS[line])


def test_what_is_not_held_is_not_told() -> None:
    assert resume(f"Kim Example\n\nSummary\nI do not hold the {CKA}.").certifications == ()


UNKNOWN = {
    "Certified Northwind Harbour Pilot, 2021": "Certified Northwind Harbour Pilot",
    "Basket Weaving Practitioner | Guild of Weavers": "Basket Weaving Practitioner",
}
NO_NAMES = ["2021", "Issued May 2021", "Credential ID 12345", "See my profile", "•"]


@pytest.mark.parametrize("line", UNKNOWN)
def test_unknown_ones_are_kept_by_name(line: str) -> None:
    (held,) = resume(f"Kim Example\n\nCertifications\n{line}").certifications
    assert (held.id, held.name) == (None, UNKNOWN[line])


@pytest.mark.parametrize("line", NO_NAMES)
def test_lines_that_name_no_certification(line: str) -> None:
    assert resume(f"Kim Example\n\nCertifications\n{line}").certifications == ()


PROGRAMMES = {
    "Weaving Specialization, Hill Academy:\n- Looms and Threads\n- Patterns": ["Weaving Specialization"],
    "Weaving Specialization, Hill Academy (80% completed):\n- Looms and Threads\n- Patterns": [],
    "Hill Academy:\n- Certified Weaver\n- Certified Dyer": ["Certified Weaver", "Certified Dyer"],
    "Certified Weaver (90% score)": ["Certified Weaver"],
    "Certified Weaver\n-----\nCertified Dyer": ["Certified Weaver", "Certified Dyer"],
}


@pytest.mark.parametrize("lines", PROGRAMMES)
def test_the_courses_of_a_programme_are_no_certifications(lines: str) -> None:
    held = resume(f"Kim Example\n\nCertifications\n{lines}").certifications
    assert [one.name for one in held if one.name != "Hill Academy"] == PROGRAMMES[lines]


def test_a_certification_named_twice_is_held_once() -> None:
    (held,) = resume(f"Kim Example\n\nSummary\nPlanning to take the CKA.\n\nCertifications\n{CKA}, 2025").certifications
    assert held.status.value == "held"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Advanced Cardiovascular Life Support (ACLS), Basic Life Support (BLS), 2025",
            ["Advanced Cardiovascular Life Support", "Basic Life Support"],
        ),
        ("Certified Emergency Nurse (CEN), 2021", ["Certified Emergency Nurse"]),
    ],
)
def test_a_line_may_tell_several_certificates(line: str, names: list[str]) -> None:
    assert [held.name for held in resume(f"Certifications\n{line}").certifications] == names
