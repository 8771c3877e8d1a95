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
    f"{CKA}, hoping to pass in 2027": "planned",
    f"{CKA}, March 2027": "planned",
    f"{CKA} (2022, expired 2024)": "expired",
    f"{CKA}, 2025; Certified Weaver (in progress)": "held",
    f"Certified Weaver (2024); {CKA} (in progress)": "in-progress",
    f"{CKA} · Issued May 2025 · Expires May 2028": "held",
}


@pytest.mark.parametrize("line", STATUS)
def test_status(line: str) -> None:
    held = resume(f"Kim Example\n\nCertifications\n{line}").certifications[0]
    assert (held.id, held.status.value) == ("cncf-cka", STATUS[line])


def test_what_is_not_held_is_not_told() -> None:
    assert resume(f"Kim Example\n\nSummary\nI do not hold the {CKA}.").certifications == ()


UNKNOWN = {
    "Certified Northwind Harbour Pilot, 2021": "Certified Northwind Harbour Pilot",
    "Basket Weaving Practitioner | Guild of Weavers": "Basket Weaving Practitioner",
    "GWMX (Guild Weaving Master), 2021": "Guild Weaving Master",
    "GWMX, May 2021": "GWMX",
    "Certificate in Weaving": "Certificate in Weaving",
    "Next.js Weaving Certificate, 2021": "Next.js Weaving Certificate",
}
NO_NAMES = ["GWMX", "Certificates", "2021", "Issued May 2021", "Credential ID 12345", "See my profile", "•"]


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


ITEMS = {
    "Certified Weaver (May 2025); Loom Concepts (2024)": ["Certified Weaver", "Loom Concepts"],
    "Certified Weaver, 2014, lapsed · Guild Loom III, 2021": ["Certified Weaver", "Guild Loom III"],
    "Certified Weaver · Guild of Weavers · Issued May 2021": ["Certified Weaver"],
}


@pytest.mark.parametrize("line", ITEMS)
def test_items_of_one_line(line: str) -> None:
    assert [held.name for held in resume(f"Certifications\n{line}").certifications] == ITEMS[line]


def test_a_name_that_goes_on_in_the_next_line() -> None:
    lines = "Certified Loom Owner, 2014, lapsed · Guild Loom Certificate III, 2021 · AWS Certified Cloud"
    held = resume(f"Certifications\n{lines}\nPractitioner, hoping to pass in 2027").certifications
    assert [(one.id, one.status.value) for one in held][2:] == [("aws-cloud-practitioner", "planned")]


STUDIES = {
    "Weaving Certificate, Hill City College, 2024": ["Weaving Certificate"],
    "Certificate in Weaving": ["Certificate in Weaving"],
    "BTEC 1st Diploma in Weaving": ["BTEC 1st Diploma in Weaving"],
    "Secondary School Certificate, Hill School, 2010": [],
    "Diploma in Mechanical Engineering, Hill Polytechnic": [],
    "Received a certificate of merit": [],
}


@pytest.mark.parametrize("line", STUDIES)
def test_certificates_among_studies(line: str) -> None:
    assert [held.name for held in resume(f"Education\nBSc Physics, Hill University, 2020\n{line}").certifications] == (
        STUDIES[line]
    )


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("Certificates\tWeaving Basics (2024); Loom Concepts (2025)", ["Weaving Basics", "Loom Concepts"]),
        ("License Plate Recognition: cameras that read", []),
    ],
)
def test_rows_of_certificates_among_skills(row: str, names: list[str]) -> None:
    assert [held.name for held in resume(f"Skills\nTools\tExcel, Git\n{row}").certifications] == names
