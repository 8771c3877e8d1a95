"""Labels in a rail beside the text head their block; tables, dates in a rail, and sidebars are what they were."""

from __future__ import annotations

import random

import pytest

from skillgap.model.document import Document
from skillgap.readers import read
from tests.readers.pdffile import PdfFile, column, shown

HEAD = shown(40, 750, "Robin Example", size=20) + shown(40, 730, "robin@example.org | Springfield | example.org/robin")
FIRST = [
    "Senior Engineer, Acme Systems",
    "May 2019 - Present",
    "- Moved twelve services to Kubernetes over a year",
    "- Built the ingestion pipeline in Python",
]
SECOND = ["Engineer, Initech", "2014 - 2019", "- Wrote tests in Go"]
STUDY = ["BSc Computer Science, Springfield University", "Thesis on schedulers"]
SKILLS = ["Python, Go, SQL", "Kubernetes, Terraform"]
BODY = column(150, 700, FIRST) + column(150, 630, SECOND) + column(150, 570, STUDY) + column(150, 524, SKILLS)
LABELS = (
    shown(40, 700, "Experience", font="F2")
    + shown(40, 570, "Education", font="F2")
    + shown(40, 524, "Technical", font="F2")
    + shown(40, 511, "Skills", font="F2")
)


def made(*pages: str) -> Document:
    file = PdfFile()
    for page in pages:
        file.page(page)
    return read(file.data())


def lines_of(document: Document) -> list[str]:
    return [line for line in document.text.split("\n") if line]


def headings_of(document: Document) -> list[str]:
    return [document.text[heading.start : heading.end] for heading in document.headings]


def shuffled(content: str) -> str:
    parts = content.strip().split("\n")
    random.Random(7).shuffle(parts)
    return "\n".join(parts)


@pytest.mark.parametrize("mix", [str, shuffled], ids=["as-written", "shuffled"])
def test_a_label_heads_the_block_beside_it(mix: object) -> None:
    document = made(mix(HEAD + LABELS + BODY))  # type: ignore[operator]
    blocks = ["Experience", *FIRST, *SECOND, "Education", *STUDY, "Technical Skills", *SKILLS]
    assert lines_of(document)[2:] == blocks
    assert headings_of(document) == ["Robin Example", "Experience", "Education", "Technical Skills"]


def test_dates_at_the_other_margin_stay_with_their_line() -> None:
    dates = shown(480, 700, "2019 - now") + shown(480, 630, "2014 - 2019") + shown(480, 570, "2010 - 2014")
    lines = lines_of(made(HEAD + LABELS + BODY + dates))
    assert f"{FIRST[0]}\t2019 - now" in lines
    assert f"{SECOND[0]}\t2014 - 2019" in lines
    assert lines[lines.index("Education") + 1] == f"{STUDY[0]}\t2010 - 2014"


def test_a_row_whose_words_jump_up_and_down_is_taken_apart() -> None:
    grid = "BT /F1 10 Tf 1 0 0 1 40 700 Tm (Technical) Tj 110 2 Td (Java) Tj 120 -1 Td (Python) Tj 100 -2 Td (SQL) Tj "
    grid += "-330 -11 Td (Skills) Tj 110 0 Td (Scala) Tj 120 0 Td (React) Tj 100 0 Td (Airflow) Tj ET\n"
    rest = column(150, 650, FIRST) + column(150, 580, SECOND) + shown(40, 650, "Experience", font="F2")
    text = made(HEAD + grid + rest).text
    assert "Technical Skills\nJava\tPython\tSQL\nScala\tReact\tAirflow\n" in text
    assert f"Experience\n{FIRST[0]}\n" in text


def test_dates_in_a_rail_stay_with_their_entry() -> None:
    dates = shown(40, 700, "2019 - now") + shown(40, 630, "2014 - 2019") + shown(40, 570, "2010 - 2014")
    document = made(HEAD + dates + BODY)
    assert f"2019 - now\t{FIRST[0]}" in lines_of(document)
    assert headings_of(document) == ["Robin Example"]


TABLE = (
    ("Languages", "Python, Go and SQL"),
    ("Databases", "PostgreSQL, Redis"),
    ("Platforms", "Kubernetes, Terraform"),
    ("Methods", "Code review, pair programming"),
    ("Testing", "pytest, Hypothesis"),
)


@pytest.mark.parametrize("leading", [14, 18, 30])
def test_a_table_of_one_row_per_label_is_read_by_rows(leading: int) -> None:
    content = "".join(
        shown(40, 700 - leading * n, label) + shown(150, 700 - leading * n, value)
        for n, (label, value) in enumerate(TABLE)
    )
    document = made(HEAD + content)
    assert lines_of(document)[2:] == [f"{label}\t{value}" for label, value in TABLE]
    assert headings_of(document) == ["Robin Example"]


def test_a_form_of_labels_and_values_is_read_by_rows() -> None:
    rows = [
        ("Work experience", ""),
        ("Dates", "from May on"),
        ("Position held", "Engineer"),
        ("Main activities", "Moved"),
    ]
    rows += [
        ("", "services to Kubernetes"),
        ("Employer", "Acme Systems"),
        ("Dates", "until May"),
        ("Position held", "Junior"),
    ]
    rows += [("Main activities", "Wrote tests"), ("Employer", "Initech"), ("Type of business", "Software")]
    content = "".join(
        shown(40, 700 - 16 * n, label or " ") + shown(250, 700 - 16 * n, value or " ")
        for n, (label, value) in enumerate(rows)
    )
    assert {"Dates\tfrom May on", "Position held\tEngineer", "Employer\tInitech"} <= set(lines_of(made(content)))


def test_a_sidebar_is_read_as_one() -> None:
    side = ["# Skills", "Python and Go", "", "# Languages", "English", "", "# Interests", "Sailing"]
    lines = lines_of(made(HEAD + column(40, 700, side) + BODY))
    assert lines[2:9] == [line.strip("# ") for line in side if line] + [FIRST[0]]


def test_a_page_that_goes_on_with_one_label() -> None:
    last = column(150, 740, [*FIRST, *SECOND]) + shown(40, 740, "Volunteering", font="F2")
    lines = lines_of(made(HEAD + LABELS + BODY, last))
    assert lines[lines.index("Volunteering") + 1 :] == [*FIRST, *SECOND]
