"""Cells of several lines: broken periods, places below dates, and headings that had no room beside their date."""

from __future__ import annotations

import pytest

from skillgap.model.document import Document
from skillgap.readers import read
from tests.readers.pdffile import PdfFile, column, shown

HEAD = shown(40, 750, "Robin Example", size=20) + shown(40, 730, "robin@example.org | Springfield | example.org/robin")
DUTIES = (
    ["- Moved twelve services to Kubernetes over a year", "- Built the ingestion pipeline in Python"],
    ["- Wrote the billing module and its tests in Go", "- Looked after four PostgreSQL databases"],
    ["- Answered the calls of two hundred customers", "- Kept the network of the office running"],
)
TITLES = "Senior Engineer, Acme Systems", "Engineer, Initech", "Technician, Globex"


def made(*parts: str) -> Document:
    file = PdfFile()
    file.page(HEAD + "".join(parts))
    return read(file.data())


def lines_of(document: Document) -> list[str]:
    return [line for line in document.text.split("\n") if line][2:]


def entry(number: int, cell: list[str], *, y: float, leading: float = 12) -> str:
    """A cell at the left, line by line, and then what stands beside it."""
    return column(40, y, cell, leading=leading) + column(150, y, [TITLES[number], *DUTIES[number]])


@pytest.mark.parametrize(
    ("cells", "periods"),
    [
        (
            (["01.03.2019 –", "31.08.2022"], ["15.10.2015 –", "28.02.2019"], ["01.09.2012 –", "30.09.2015"]),
            ("01.03.2019 – 31.08.2022", "15.10.2015 – 28.02.2019", "01.09.2012 – 30.09.2015"),
        ),
        (
            (["Mar 2019 -", "present"], ["Oct 2015 - Feb", "2019"], ["September 2012", "- Sept 2015"]),
            ("Mar 2019 - present", "Oct 2015 - Feb 2019", "September 2012 - Sept 2015"),
        ),
    ],
    ids=["days", "months"],
)
def test_a_period_of_two_lines_at_the_left_is_one_and_stands_with_its_entry(
    cells: tuple[list[str], ...], periods: tuple[str, ...]
) -> None:
    document = made(*(entry(number, cell, y=690 - 60 * number) for number, cell in enumerate(cells)))
    expected = []
    for period, title, duties in zip(periods, TITLES, DUTIES, strict=True):
        expected += [f"{period}\t{title}", *duties]
    assert lines_of(document) == expected
    assert document.quality.columns == 1


def test_a_place_below_a_date_at_the_left_is_a_field_of_the_entry() -> None:
    periods = "06/2019 – to date", "10/2015 – 05/2019", "09/2012 – 09/2015"
    places = "Oslo, Norway", "Springfield", "Shelbyville"
    document = made(
        *(entry(n, [p, place], y=690 - 60 * n) for n, (p, place) in enumerate(zip(periods, places, strict=True)))
    )
    expected = []
    for period, title, place, duties in zip(periods, TITLES, places, DUTIES, strict=True):
        expected += [f"{period}\t{title}\t{place}", *duties]
    assert lines_of(document) == expected


def test_a_rail_of_dates_and_labels_below_headings_is_no_column() -> None:
    skills = (
        column(40, 690, ["Programming", "languages"], leading=12)
        + shown(150, 690, "Python, Go, SQL")
        + shown(40, 662, "Databases")
        + shown(150, 662, "PostgreSQL, Redis")
        + column(40, 644, ["Deployment", "and operations"], leading=12)
        + shown(150, 644, "Docker, Terraform")
    )
    work = entry(0, ["06/2019 – to date", "Oslo"], y=590) + entry(1, ["10/2015 – 05/2019", "Bergen"], y=530)
    document = made(shown(44, 712, "Skills", font="F2"), skills, shown(44, 608, "Employment", font="F2"), work)
    lines = lines_of(document)
    assert document.quality.columns == 1
    assert "Databases\tPostgreSQL, Redis" in lines
    after = lines[lines.index("Employment") :]
    assert after[1:4] == ["06/2019 – to date\tSenior Engineer, Acme Systems\tOslo", *DUTIES[0]]
    assert after[4:] == ["10/2015 – 05/2019\tEngineer, Initech\tBergen", *DUTIES[1]]


def test_a_date_and_its_heading_that_both_had_no_room_are_put_together() -> None:
    document = made(
        shown(40, 690, "Support engineer, later platform engineer, Acme", font="F2"),
        shown(40, 677, "Systems", font="F2"),
        shown(300, 690, "Jul 2018 - Nov"),
        shown(300, 677, "2021"),
        column(40, 660, DUTIES[0]),
    )
    heading = "Support engineer, later platform engineer, Acme Systems\tJul 2018 - Nov 2021"
    assert lines_of(document) == [heading, *DUTIES[0]]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (["Engineer", "Acme Systems"], ["2018 - 2021"]),
        (["Engineer", "Acme Systems"], ["2018 - 2021", "Springfield"]),
        (["Engineer", "Acme Systems"], ["May 2018", "Jun 2021"]),
        (["Engineer", "Acme Systems"], ["2018 - Nov", "May 2021"]),
        (["Engineer", "Acme Systems"], ["since 2018 -", "Springfield"]),
    ],
    ids=["employer-below-title", "place-below-date", "two-dates", "two-months", "place-after-dash"],
)
def test_other_lines_below_each_other_stay_apart(left: list[str], right: list[str]) -> None:
    document = made(column(40, 690, left), column(470, 690, right), column(40, 655, DUTIES[0]))
    assert f"{left[0]}\t{right[0]}" in lines_of(document)
    assert not any(" ".join(side) in document.text for side in (left, right) if len(side) > 1)


def test_a_sidebar_with_years_stays_a_column() -> None:
    sidebar = [
        "# Studies",
        "BSc Physics",
        "2009 - 2012",
        "MSc Physics",
        "2012 - 2014",
        "# Languages",
        "English",
        "Danish",
    ]
    main = ["# Work", TITLES[0], "2019 - 2022", *DUTIES[0], TITLES[1], "2015 - 2019", *DUTIES[1]]
    document = made(column(40, 690, sidebar), column(220, 690, main))
    lines = lines_of(document)
    assert document.quality.columns == 2
    assert lines == [line.lstrip("# ") for line in (*sidebar, *main)]
