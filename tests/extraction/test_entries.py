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
    "1. Company : Northwind\nDesignation : Site Engineer.\nDuration : May 2015 to Sep 2017": (
        "Site Engineer",
        "Northwind",
        29,
    ),
    "Organisation: Northwind Role: Data Engineer Period: Jan 2020 - Mar 2022": ("Data Engineer", "Northwind", 27),
    "Northwind Ltd., Pune\nData Engineer (Jan 2020 - Mar 2022) | Client: Harbour Bank": (
        "Data Engineer",
        "Northwind Ltd.",
        27,
    ),
    "Fraud Watch (Jan 2020 - Mar 2022)\nClient: Harbour Bank\nRole: Data Engineer": (
        "Data Engineer",
        "Harbour Bank",
        27,
    ),
    "Data Engineer (Jan 2020 - Mar 2022)\nClient: Harbour Bank": ("Data Engineer", "Harbour Bank", 27),
    "Data Engineer @Northwind (Jan 2020 - Mar 2022)": ("Data Engineer", "Northwind", 27),
    "Data Engineer at [Northwind](https://northwind.example)\n*01.2020 - 03.2022*": ("Data Engineer", "Northwind", 27),
    "Data Engineer at **Northwind** (Jan 2020 - Mar 2022)": ("Data Engineer", "Northwind", 27),
    "**Data Engineer \\- Northwind** *Jan 2020 \\- Mar 2022*": ("Data Engineer", "Northwind", 27),
    "3 years as a Data Engineer at Northwind from 2019 to 2022": ("Data Engineer", "Northwind", 36),
    "Warehouse Staff, Northwind\nFeb 2019 - Mar 2023, Sydney NSW": ("Warehouse Staff", "Northwind", 50),
    "Northwind, Salem, Ore.\nApril 2012 - May 2012\nSenior Engineer": ("Senior Engineer", "Northwind", 2),
    "NORTHWIND PVT. LTD.\n10th Mar 2015 to 14th Aug 2015\nJunior Engineer": (
        "Junior Engineer",
        "NORTHWIND PVT. LTD.",
        6,
    ),
    "NORTHWIND- Oslo, Norway | Jan 2020 - Mar 2022\nLine Cook": ("Line Cook", "NORTHWIND", 27),
    "Northwind Infotech: Assistant Manager, 2019 - 2021.": ("Assistant Manager", "Northwind Infotech", 24),
    "Northwind (Marwar) : Civil Engineer, (2014 -2019).": ("Civil Engineer", "Northwind (Marwar)", 60),
    "- **Northwind - Project Management Intern**\n  May, 2025 - Aug, 2025": (
        "Project Management Intern",
        "Northwind",
        4,
    ),
    "2. Northwind & Sons Ltd.\nConstruction Manager.\n2Feb2014 - 31dec2018": (
        "Construction Manager",
        "Northwind & Sons Ltd.",
        59,
    ),
    "Charge Nurse - Emergency Department\nNorthwind | March 2019 - April 2019": ("Charge Nurse", "Northwind", 2),
    "2018\tData Engineer, Northwind\n5 August 2018 to July 2019": ("Data Engineer", "Northwind", 12),
    "NORTHWIND\nFull-time · 1 yr 10 mos\nOn-site\nData Engineer\nOct 2024 - Feb 2025 · 5 mos": (
        "Data Engineer",
        "NORTHWIND",
        5,
    ),
    "Northwind\nTeam Member (June 2022 - June 2023)": ("Team Member", "Northwind", 13),
    "Northwind\nEmployee (June 2022 - June 2023)": ("Employee", "Northwind", 13),
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
    "Developer of the Month 2018",
    "- Northwind - our best client yet\n- 2018",
    "1. Planned the moves of Hill & Sons Ltd.",
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
