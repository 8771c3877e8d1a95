"""Which entries are positions, and how many months they make together."""

from __future__ import annotations

import pytest

from tests.extraction.snippets import resume

WORK = "Experience\nEngineer, Acme, Jan 2020 - Dec 2021\n- Built things in Python\n"
TOTALS = {
    "Experience\nEngineer, Acme, Jan 2020 - Mar 2020\n- Python": 3,
    "Experience\nEngineer, Acme, 2019 - 2021\n- Python": 24,
    "Experience\nEngineer, Acme, 2019 - 2021\n- Python\n\nAnalyst, Beta, 2021 - 2022\n- SQL": 36,
    "Experience\nEngineer, Acme, 2019 - 2021\n- Python\n\nAnalyst, Beta, 2020 - 2022\n- SQL": 36,
    "Experience\nEngineer, Acme, Jan 2020 - Jun 2020\n- Python\n\nIntern, Beta, Jan 2019 - Mar 2019\n- SQL": 9,
    f"{WORK}\nCareer break, Jan 2019 - Dec 2019\n": 24,
    f"{WORK}\nVolunteer Experience\nTutor, Library, Jan 2015 - Dec 2018\n- Taught reading": 24,
    f"{WORK}\nResearch\nResearcher, Harbour Lab, Jan 2015 - Dec 2018\n- Planned grasps": 24,
    f"{WORK}\nActivities\n\nPresident, Chess Club\tJan 2015 - Dec 2018\n- Booked rooms": 24,
    f"{WORK}\nInternships\nIntern, Beta, Jan 2019 - Mar 2019\n- SQL": 27,
    f"{WORK}\nTeaching Experience\nInstructor, Hill School, 2017 - 2019\n- Taught mathematics": 48,
    "Research Experience\nResearcher, Harbour Lab, Jan 2015 - Dec 2018\n- Planned grasps": 48,
    f"{WORK}\nProjects\nTrail finder, Jan 2015 - Dec 2018\n- React": 24,
    f"{WORK}\nEducation\nBSc Physics, Hill College, 2014 - 2017": 24,
    "Education\nBSc Physics, Hill College, 2014 - 2017": None,
}


@pytest.mark.parametrize("text", TOTALS)
def test_the_months_of_all_positions_count_once(text: str) -> None:
    assert resume(f"Kim Example\n\n{text}").total_months == TOTALS[text]


STAMPS = {
    "Last updated in March 2024": 3,
    "Last Updated on 3rd March 2024": 3,
    "Updated: March 3, 2024": 3,
    "(revised 03/2024)": 3,
    "Last updated in March 2030": 35,
    "Updated our site in March 2024 and kept it running for many years after that, with all its visitors": 35,
    "Last updated whenever needed": 35,
    "March 2024": 35,
}


@pytest.mark.parametrize("stamp", STAMPS)
def test_present_is_the_day_that_the_resume_gives_itself(stamp: str) -> None:
    text = f"Kim Example\n{stamp}\n\nExperience\nEngineer, Acme, Jan 2024 - Present\n- Built things in Python"
    assert resume(text).total_months == STAMPS[stamp]


POSTS = {
    "Volunteer Experience\nTutor, Library, Jan 2015 - Dec 2018\n- Taught reading": ["Tutor"],
    "Volunteer Experience\nTutor, Library, 2015\n- Taught reading": [],
    "Volunteer Experience\nFood bank, Jan 2015 - Dec 2018\n- Sorted food": [],
    "Experience\nSabbatical, 2015 - 2016": [],
    "Experience\nMaternity leave (2015 - 2016)": [],
    "Experience\nLeave Administrator, Acme, 2015 - 2016": ["Leave Administrator"],
    "Teaching\nTutor, Hill College, Fall 2015": [],
    "Teaching\nTutor, Hill College, Fall 2015 - Spring 2016": ["Tutor"],
    "Teaching and mentoring:\nTeaching assistant          Fall 2022\n- Marked R homework": ["Teaching assistant"],
    "Leadership\nRobotics Club Member (2023 - Present)": [],
    "Leadership\nRobotics Club Board Member (2023 - Present)": ["Robotics Club Board Member"],
    "Experience\nMember of Technical Staff, Acme, 2015 - 2016": ["Member of Technical Staff"],
    "Other research\n- Summer school participant, Summer 2019": [],
    "Experience\n2021\tEngineer, Acme\nMar 2021 - now\n2019\tTester, Acme\nMay 2019 - Mar 2021": ["Engineer", "Tester"],
    "Experience\nTutor, Hill College, Fall 2015": ["Tutor"],
    "Experience\nNorthwind, 2015 - 2020\nEngineer (2017 - 2020)\n- Go\nTester (2015 - 2017)": ["Engineer", "Tester"],
    "Experience\nNorthwind, 2015 - 2020\n- Ran it alone\nEngineer, Acme, 2017 - 2019": ["", "Engineer"],
    "Experience\n2021\nEngineer, Acme (Mar 2021 - now)": ["Engineer"],
    "Experience\n2021\nEngineer, Acme\n2019\nTester, Acme": ["Engineer", "Tester"],
    "Projects\nLead developer of a trail finder, 2015 - 2016": [],
    "Awards\nFellow of the Harbour Fund, 2015 - 2016": [],
}


@pytest.mark.parametrize("text", POSTS)
def test_positions_and_what_is_none(text: str) -> None:
    assert [role.title for role in resume(f"Kim Example\n\n{text}").roles] == POSTS[text]
