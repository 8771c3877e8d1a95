"""The level of a posting: by its title, by what it says of the position, by the years that it asks."""

from __future__ import annotations

import pytest

from skillgap.model.profile import Seniority
from tests.extraction.snippets import job

TITLES = {
    "Software Engineer I": Seniority.ENTRY,
    "Software Engineer 2": Seniority.MID,
    "Data Engineer III, Search": Seniority.SENIOR,
    "Data Scientist, Level 4": Seniority.MID,
    "Software Engineer (L5)": Seniority.SENIOR,
    "Backend Engineer, IC5": Seniority.LEAD,
    "Staff Data Engineer": Seniority.LEAD,
    "Associate Director, Analytics": Seniority.LEAD,
    "Associate Data Engineer": Seniority.ENTRY,
    "Mid-Senior Data Engineer": Seniority.MID,
    "Data Engineer": None,
    "Member of Technical Staff": None,
    "Staff Accountant": None,
    "Lead Generation Specialist": None,
    "Brand Manager": None,
    "Angular 2 Developer": None,
    "Data Engineer (Q3 2026)": None,
    "Data Engineer, Windows 11": None,
}
TEXTS = [
    ("Data Engineer\n\nRequirements\n- SQL\n\nSeniority level: Entry level", Seniority.ENTRY),
    ("Data Engineer\n\nAbout\nThis is an entry-level position.", Seniority.ENTRY),
    ("Data Engineer\n\nRequirements\n- 0-2 years of experience", Seniority.ENTRY),
    ("Data Engineer\n\nRequirements\n- Two years of experience", Seniority.MID),
    ("Associate Data Engineer\n\nRequirements\n- 5+ years of experience", Seniority.SENIOR),
    ("Associate Lead, Data\n\nRequirements\n- 3+ years of experience", Seniority.MID),
    ("Data Engineer\n\nNice to have\n- 5+ years of experience with SQL", Seniority.SENIOR),
    ("About\nWe welcome interns who like tea.\n\nRequirements\n- SQL", Seniority.INTERN),
    ("Data Engineer\n\nDuties\n- Mentoring junior engineers or interns", None),
    ("Data Engineer\n\nDuties\n- Guide interns\n\nRequirements\n- 4 years of experience", Seniority.MID),
    ("Data Engineer\n\nAbout\nOpen to all, from early-career engineers to staff.", None),
    ("Data Engineer\n\nRequirements\n- 3 years of people management", Seniority.LEAD),
    ("Data Engineer\n\nDuties\n- Lead a small team of engineers", Seniority.LEAD),
    ("Data Engineer\n\nAbout\nYou join a small team of engineers.", None),
    ("Data Engineer\n\nDuties\n- Lead a review of our models, and manage a queue", None),
    ("Data Engineer\n\nDuties\n- You talk to senior managers and lead by example", None),
    ("Data Engineer\n\nAbout\nAsk the hiring manager Ada for a cup of tea.", None),
    ("We are hiring an AI Product Manager to lead our roadmap.\n\nRequirements\n- SQL", None),
]


@pytest.mark.parametrize(("title", "level"), TITLES.items(), ids=TITLES)
def test_words_and_numbers_of_a_title_tell_the_level(title: str, level: Seniority | None) -> None:
    assert job(f"{title}\n\nRequirements\n- SQL and Excel").seniority is level


@pytest.mark.parametrize(("text", "level"), TEXTS)
def test_the_text_tells_a_level_where_the_title_does_not(text: str, level: Seniority | None) -> None:
    assert job(text).seniority is level
