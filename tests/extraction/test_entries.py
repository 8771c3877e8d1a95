"""Dated entries of a resume: titles, employers, dates, and what belongs to which."""

from __future__ import annotations

import pytest

from skillgap.model.dates import PartialDate
from tests.extraction.snippets import resume

HEADERS = {
    "Data Engineer, Northwind, Jan 2020 - Mar 2022": ("Data Engineer", "Northwind", 27),
    "Data Engineer | Northwind | Jan 2020 - Mar 2022": ("Data Engineer", "Northwind", 27),
    "Northwind — Data Engineer — Jan 2020 – Mar 2022": ("Data Engineer", "Northwind", 27),
    "Data Engineer at Northwind (2019 - 2021)": ("Data Engineer", "Northwind", 24),
    "Jan 2020 - Mar 2022  Data Engineer, Northwind": ("Data Engineer", "Northwind", 27),
    "Data Engineer\nNorthwind\nJan 2020 - Mar 2022": ("Data Engineer", "Northwind", 27),
    "Northwind\nData Engineer\nJan 2020 - Mar 2022": ("Data Engineer", "Northwind", 27),
    "Data Engineer, Northwind\nOslo, Norway | Jan 2020 - Mar 2022": ("Data Engineer", "Northwind", 27),
    "Data Engineer\tOslo, Norway\nNorthwind\tJan 2020 - Mar 2022": ("Data Engineer", "Northwind", 27),
    "Data Engineer Oslo, Norway\nNorthwind Jan 2020 - Mar 2022": ("Data Engineer", "Northwind", 27),
    "Data Engineer Tromsø, Norway\nNorthwind Jan 2020 - Mar 2022": ("Data Engineer", "Northwind", 27),
    "Northwind, Inc. — Data Engineer, Jan 2020 - Mar 2022": ("Data Engineer", "Northwind, Inc.", 27),
    "Data Engineer, Payments\nNorthwind | Oslo, Norway\nJan 2020 - Mar 2022": (
        "Data Engineer, Payments",
        "Northwind",
        27,
    ),
    "Data Engineer, Northwind Bank, India (Jan 2020 - Mar 2022)": ("Data Engineer", "Northwind Bank", 27),
    "Data Engineer · Full-time\nNorthwind\nJan 2020 - Mar 2022 · 2 yrs 3 mos": ("Data Engineer", "Northwind", 27),
    "Company: Northwind\nDesignation: Data Engineer\nDuration: Jan 2020 - Mar 2022": ("Data Engineer", "Northwind", 27),
    "Northwind\tData Engineer\tJan 2020\tMar 2022": ("Data Engineer", "Northwind", 27),
    "Worked as a Data Engineer in Northwind from Jan 2020 to Mar 2022.": ("Data Engineer", "Northwind", 27),
    "• Data Engineer, Northwind, Jan 2020 - Mar 2022": ("Data Engineer", "Northwind", 27),
    "Jan 2020 - Mar 2022\n• Data Engineer, Northwind": ("Data Engineer", "Northwind", 27),
    "Sr. Manager (L7)\nNorthwind\nJan 2020 - Mar 2022": ("Sr. Manager (L7)", "Northwind", 27),
    "Sr. Manager\nNorthwind Assistant, Assistant on Phones\nJan 2020 - Mar 2022": (
        "Sr. Manager",
        "Northwind Assistant",
        27,
    ),
    "Curator\nHarbour Gallery • 2019": ("Curator", "Harbour Gallery", 12),
}


@pytest.mark.parametrize("header", HEADERS)
def test_headers(header: str) -> None:
    (role,) = resume(f"Kim Example\n\nExperience\n{header}\n- Built things in Python\n- Ran them").roles
    assert (role.title, role.employer, role.months) == HEADERS[header]


NO_HEADERS = [
    "- Grew the team in 2020",
    "In 2019 we moved the whole firm to Kubernetes, which took us until 2021 and cost a lot of money and nerves.",
    "- Cut costs by 20 % since 2019 through better planning of all machines and people.",
    "Python and SQL",
    "- In 2018 - 2019 budgets fell and so did costs",
    "Last updated: March 2024",
    "Project: Fraud (Jan 2018 - Mar 2018)",
    "Employee of the Year 2018",
]


@pytest.mark.parametrize("line", NO_HEADERS)
def test_lines_that_are_no_headers(line: str) -> None:
    profile = resume(f"Experience\nEngineer, Acme, 2017 - 2018\n- Built things in Python\n{line}\n- Ran them")
    assert [role.title for role in profile.roles] == ["Engineer"]


TWO = """\
Kim Example

Experience
Data Engineer, Northwind, Jan 2020 - Mar 2022
- Built pipelines with Airflow

Analyst, Southwind, Jan 2018 - Dec 2019
- Wrote SQL
"""


def months(text: str) -> dict[str, int | None]:
    return {each.id: each.months for each in resume(text).skills}


def test_skills_have_the_months_of_their_own_entry() -> None:
    assert months(TWO).items() >= {"apache-airflow": 27, "sql": 24}.items()
    assert resume(TWO).total_months == 51


def test_overlapping_positions_count_once() -> None:
    assert resume(TWO.replace("Jan 2018 - Dec 2019", "Jan 2020 - Dec 2021")).total_months == 27


def test_first_and_last_use() -> None:
    (sql,) = [each for each in resume(TWO).skills if each.id == "sql"]
    assert (sql.first_used, sql.last_used) == (PartialDate(2018, 1), PartialDate(2019, 12))


def test_what_stands_in_no_dated_entry_has_no_months() -> None:
    assert months("Kim\n\nSkills\nPython, SQL") == {"python": None, "sql": None}


def test_present_ends_on_the_day_of_the_reading() -> None:
    (role,) = resume("Experience\nEngineer, Acme, Jan 2026 - Present\n- Built things in Python").roles
    assert (role.end, role.months) == ("present", 11)


NAMES = ["Oracle", "Snowflake", "Databricks", "Elastic", "Docker"]


@pytest.mark.parametrize("name", NAMES)
def test_an_employer_is_no_skill(name: str) -> None:
    shown = months(f"Experience\nEngineer, {name}, Jan 2020 - Mar 2022\n- Built services in Python")
    assert set(shown) == {"python"}


def test_a_career_break_is_no_position() -> None:
    text = (
        "Experience\nEngineer, Acme, 2017 - 2018\n- Python\n\nParental leave, Jan 2019 - Dec 2019\n\n"
        "Engineer, Beta, 2020 - 2021\n- SQL"
    )
    assert [role.employer for role in resume(text).roles] == ["Acme", "Beta"]
