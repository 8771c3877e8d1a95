"""The title of a posting, wherever it stands."""

from __future__ import annotations

import pytest

from skillgap.model.profile import Seniority
from tests.extraction.snippets import job

TITLES = [
    ("Tarn Rail is seeking a Sr. Data Engineer to keep the trains on time.", "Sr. Data Engineer"),
    ("As senior data engineer, you will look after the pipelines of the house.", "senior data engineer"),
    ("We are hiring a proactive and strategic Data Analyst for our team in Oslo.", "Data Analyst"),
    ("Senior Data Engineer\n\nAbout us\nWe sell tea.", "Senior Data Engineer"),
    ("# [Data Analyst](https://jobs.example/apply/data-analyst)\n\nRequirements\n- SQL", "Data Analyst"),
    ("Project Role : Application Developer\n\nMust have skills : PySpark", "Application Developer"),
    ("Designation: Machine Learning Engineer\n\nRequirements\n- Python", "Machine Learning Engineer"),
    ("Senior ML Engineer (Brightloom\nResearch)\nOslo, Norway\n\nRequirements\n- Python",
     "Senior ML Engineer (Brightloom Research)"),
    ("ML Engineer (m/f/d)\n\nRequirements\n- Python", "ML Engineer"),
    ("ML Engineer (f/m/x), Search\n\nRequirements\n- Python", "ML Engineer, Search"),
    ("About the job\nAs a GenAI Forward Deployed Engineer (FDE) at Brightloom, you will build agents with customers.",
     "GenAI Forward Deployed Engineer (FDE)"),
    ("What you'll do\nAs a Staff Cloud Engineer, you will run our AWS accounts.", "Staff Cloud Engineer"),
    ("Summary\nReporting to the head of research, the Research Data Analyst will support our studies.",
     "Research Data Analyst"),
    ("Tealeaf is seeking a self-driven person to join our team as an Analytics Engineer. You report to the VP.",
     "Analytics Engineer"),
    ("About\nThis role is for a senior software engineer in the compiler team of Brightloom.",
     "senior software engineer"),
    ("You are a capable machine learning engineer eager to ship.\n\nRequirements\n- SQL",
     "machine learning engineer"),
]  # fmt: skip
NO_TITLES = [
    "About\nAs a member of a growing team, you will learn a lot.\n\nRequirements\n- Python",
    "We lead the market for tea.\n\nRequirements\n- Python and SQL",
    "Our mission in risk prevention is simple.\n\nRequirements\n- Python",
    "You'll partner with sales.\n\nRequirements\n- Excel",
    "Stay abreast of trends and look for ways to partner with vendors\n\nRequirements\n- Excel",
    "Key Responsibilities\n- Design and test Java services\n- Maintain REST interfaces",
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_title_is_found_where_it_is_told(text: str, title: str) -> None:
    assert job(text).title == title


@pytest.mark.parametrize("text", NO_TITLES)
def test_what_names_nobody_is_no_title(text: str) -> None:
    assert job(text).title is None


@pytest.mark.parametrize(
    ("title", "seniority"),
    [
        ("Engineering Manager", Seniority.LEAD),
        ("Senior Product Manager", Seniority.SENIOR),
        ("Product Manager", None),
        ("Customer Success Manager", None),
        ("Data Analyst Placement", Seniority.INTERN),
    ],
)
def test_who_manages_a_thing_leads_no_people(title: str, seniority: Seniority | None) -> None:
    assert job(f"{title}\n\nRequirements\n- SQL and Excel").seniority is seniority
