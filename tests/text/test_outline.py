"""Headings, sections and blocks of resumes and of job descriptions."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgap.errors import Status
from skillgap.model.document import Document, Heading, Quality, SectionKind
from skillgap.text import Outline, load_lexicon, outline


def outlined(text: str, *, sort: str, headings: tuple[Heading, ...] = ()) -> Outline:
    quality = Quality(Status.OK, "text", None, len(text))
    return outline(Document("snippet", "0" * 64, text, quality, headings=headings), load_lexicon(), sort=sort)


def kinds(text: str, sort: str) -> list[str]:
    return [section.kind.value for section in outlined(text, sort=sort).sections if section.marked]


def blocks(made: Outline) -> list[str]:
    return [made.text[block.start : block.end] for block in made.blocks]


RESUME_HEADINGS = {
    "SKILLS": "skills",
    "Technical Skills:": "skills",
    "S K I L L S": "skills",
    "## Skills": "skills",
    "Work Experience": "experience",
    "EMPLOYMENT HISTORY": "experience",
    "Selected Projects": "projects",
    "Education": "education",
    "Education & Certifications": "education",
    "Licenses & Certifications": "certifications",
    "Publications": "publications",
    "Volunteer Work": "volunteering",
    "Career Objective": "goals",
    "Languages": "languages",
    "Hobbies and Interests": "interests",
    "References": "references",
    "Summary": "summary",
    "About me": "summary",
    "Programs, Skills, Software": "skills",
    "Certifications & Activities": "certifications",
    "HONORS/AWARDS": "awards",
    "ON CAMPUS INVOLVEMENT": "volunteering",
    "2. Education": "education",
    "1. PROFESSIONAL EXPERIENCE": "experience",
    "Key Achievements": "projects",
}
NO_RESUME_HEADINGS = [
    "I have many skills",
    "skills that matter to shops.",
    "- Skills",
    "Experienced engineer",
    "Education is what I care about,",
    "Ten years of experience with Python",
    "experience, and a lot of it, with machines of all kinds and sizes",
    "Kim Example",
    "Engineer at Project X, 2019",
    "Skills; tools",
    "- Education",
    "1. Experienced with Python",
    "Certificate, Music Business",
    "Python, Skills, Rust, Go, Java",
    "skills, software and programs that I use",
]


@pytest.mark.parametrize("line", RESUME_HEADINGS)
def test_headings_of_resumes(line: str) -> None:
    assert kinds(f"Kim Example\n\n{line}\nsomething else", "resume") == [RESUME_HEADINGS[line]]


@pytest.mark.parametrize("line", NO_RESUME_HEADINGS)
def test_lines_of_resumes_that_are_no_headings(line: str) -> None:
    assert kinds(f"Kim Example\n\n{line}\nsomething else", "resume") == []


def test_a_plain_heading_that_may_be_content_is_one_above_dates_and_bullets() -> None:
    assert kinds("Kim Example\n\nActivities\n\nTreasurer, Chess Club, 2019 - 2020", "resume") == ["volunteering"]
    assert kinds("Kim Example\n\nActivities\nare what I like", "resume") == []
    assert kinds("Kim Example\n\nSkills\nPython\n\nResearch\n- Go", "resume") == ["skills"]


UNTITLED = {
    "Engineer, Acme (2019 - 2021)\n- Built things": ["experience"],
    "Acme\nEngineer, 2019 - 2021\n- Built things": ["experience"],
    "BSc Physics, Hill College, 2019 - 2021": [],
    "I worked at Acme for years": [],
    "- Grew the team in 2019 - 2021": [],
    "Lived abroad, 2019 - 2021\nand liked it": [],
    "Engineer, Acme (2019 - 2021)\n- Built things\nM.S. Physics, Hill College (2015 - 2017)": [
        "experience",
        "education",
    ],
    "Engineer, Acme (2019 - 2021)\n- Built things\nTutor, Hill College (2015 - 2017)": ["experience"],
}


@pytest.mark.parametrize("text", UNTITLED)
def test_work_without_a_heading(text: str) -> None:
    assert kinds(f"Kim Example\nkim@example.org\n\n{text}", "resume") == UNTITLED[text]


BELOW_SKILLS = {
    "Senior Engineer\nBeta, 2015 - 2018\n- Built more": ["experience", "skills", "experience"],
    "Senior Engineer\n\nBeta\n\n2015 - 2018": ["experience", "skills", "experience"],
    "Python, 2015 - 2018\nGo, 2019 - 2020": ["experience", "skills"],
    "- Java (2015 - 2018)": ["experience", "skills"],
}


@pytest.mark.parametrize("text", BELOW_SKILLS)
def test_posts_below_a_list_of_skills_inside_the_work(text: str) -> None:
    above = "Kim Example\n\nExperience\nEngineer, Acme, 2019 - 2021\n- Built things\n\nKey Skills\nPython, SQL\n\n"
    assert kinds(above + text, "resume") == BELOW_SKILLS[text]


WORKED = "Experience\nOperations Manager, 2019 - 2021\nRan a warehouse.\n"
NEXT = "\nClerk, 2015 - 2019\nSorted letters.\n"
INNER_HEADINGS = {
    f"{WORKED}Key Achievements:\n- Cut costs\n{NEXT}Key Achievements:\n- Cut more": ["experience"],
    f"{WORKED}Projects:\n- New gates\n{NEXT}": ["experience"],
    f"{WORKED.replace('Experience', 'EXPERIENCE')}Selected projects\n- New gates\n{NEXT}": ["experience"],
    f"{WORKED}{NEXT}\nProjects\n- New gates": ["experience", "projects"],
    f"{WORKED.replace('Experience', 'EXPERIENCE')}{NEXT}\nPROJECTS\n- New gates": ["experience", "projects"],
    f"Experience:\n{WORKED[11:]}{NEXT}\nProjects:\n- New gates": ["experience", "projects"],
    f"Skills\nPython\n\nProjects:\n- New gates\n\n{WORKED}": ["skills", "projects", "experience"],
}


@pytest.mark.parametrize("text", INNER_HEADINGS)
def test_headings_inside_a_post_end_no_work(text: str) -> None:
    assert kinds(f"Kim Example\n\n{text}", "resume") == INNER_HEADINGS[text]


GAPPED = {
    "About me       born in Oslo\nProgramming    Python - Go": ["summary", "skills"],
    "Programming    Python - Go\nInterests      singing": ["skills", "interests"],
    "Name           Kim\nTown           Oslo": [],
    "Programming Python": [],
    "SKILLS\nLanguages      Python, Go": ["skills"],
}


@pytest.mark.parametrize("text", GAPPED)
def test_labels_in_a_column_of_their_own(text: str) -> None:
    assert kinds(f"Kim Example\n\n{text}", "resume") == GAPPED[text]


IN_CAPITALS = {
    "TREES (OWNER)\n\n2019-2021     treewalk": ["experience", "other"],
    "SOFTWARE DEVELOPMENT (OWNER)\n\n2019-2021     treewalk": ["experience", "projects"],
    "REFEREED PUBLICATIONS (SELECTION)\n\n09/18         Journal of Trees": ["experience", "publications"],
    "EDITORIAL BOARDS\nJournal of Trees": ["experience", "other"],
    "FELLOWSHIPS AND GRANTS\nTree fund": ["experience", "awards"],
    "NORTHWIND SYSTEMS\nEngineer, 2012 - 2015": ["experience"],
    "NORTHWIND\n\nEngineer, 2012 - 2015": ["experience"],
    "AIR FORCE\nEngineer, 2012 - 2015": ["experience"],
}


@pytest.mark.parametrize("text", IN_CAPITALS)
def test_headings_and_employers_in_capitals(text: str) -> None:
    before = "Kim Example\n\nEXPERIENCE\n\n2016-2019     Northwind, Engineer\n\n"
    assert kinds(before + text, "resume") == IN_CAPITALS[text]


@pytest.mark.parametrize(
    ("below", "kind"),
    [("vim • • • • •\ngit • • • • •", "skills"), ("treewalk, a library for trees\nUsed by many people", "projects")],
)
def test_software_is_a_list_of_tools_or_of_projects(below: str, kind: str) -> None:
    assert kinds(f"Kim Example\n\nSOFTWARE\n{below}", "resume") == [kind]


RAILS = {
    "Experience Engineer, Acme 2019 - 2021": ["experience"],
    "Education BSc Physics, Hill College 2014 - 2017": ["education"],
    "Education Coordinator, Acme 2019 - 2021": ["experience"],
    "Experience with Python since 2019": [],
}


@pytest.mark.parametrize("line", RAILS)
def test_a_heading_of_the_margin_read_into_the_line_beside_it(line: str) -> None:
    assert kinds(f"Kim Example\nkim@example.org\n\n{line}", "resume") == RAILS[line]


CAPITAL_RAILS = {
    "SKILLS Go, TypeScript\nLANGUAGES Dutch, English": ["skills", "languages"],
    "CERTIFICATES AWS Certified Developer\nSKILLS Go": ["certifications", "skills"],
    "SKILLS Go, TypeScript": [],
    "SKILLS Go\nSKILLS Java": [],
    "SKILLS with words\nLANGUAGES in any order": [],
    "NORTHWIND Systems\nSKILLET Foods": [],
}


@pytest.mark.parametrize("text", CAPITAL_RAILS)
def test_headings_in_capitals_beside_what_they_head(text: str) -> None:
    assert kinds(f"Kim Example\nkim@example.org\n\n{text}", "resume") == CAPITAL_RAILS[text]


LIST_HEADINGS = {
    "Contact\nOslo\nProgramming\nPython, SQL, Go": ["contact", "skills"],
    "Contact\nOslo\nProgramming\nAdvanced: Python": ["contact", "skills"],
    "Contact\nOslo\nProgramming\nis what I like": ["contact"],
    "Experience\nEngineer, Acme (2019 - 2021)\nTools\nPython, SQL, Go": ["experience"],
}


@pytest.mark.parametrize("text", LIST_HEADINGS)
def test_a_plain_word_above_a_list_heads_skills_before_any_work(text: str) -> None:
    assert kinds(f"Kim Example\n\n{text}", "resume") == LIST_HEADINGS[text]


def test_the_first_item_of_a_list_is_no_heading_although_its_letters_are_as_large() -> None:
    text = "Skills\nPython\nGo"
    made = outlined(text, sort="resume", headings=(Heading(0, 6, 2), Heading(7, 13, 2)))
    assert [section.kind.value for section in made.sections if section.marked] == ["skills"]


def test_a_line_with_a_wide_gap_goes_on_with_nothing() -> None:
    item = "- Built a pipeline that reads the data of forty shops every night, year in and year out for years"
    made = outlined(f"Experience\n{item}\n{item}\n{item}\nAcme\tOslo, Norway\nEngineer\t2019 - 2021", sort="resume")
    assert blocks(made)[-2:] == ["Acme Oslo, Norway", "Engineer 2019 - 2021"]


def test_the_first_section_of_a_document_has_no_heading() -> None:
    assert outlined("Kim Example", sort="resume").sections[0].kind is SectionKind.CONTACT
    assert outlined("We sell fish.", sort="job").sections[0].kind is SectionKind.ABOUT


def test_what_stands_behind_a_headings_colon_is_its_first_block() -> None:
    made = outlined("Technical Skills: Python, Go", sort="resume")
    assert blocks(made) == ["Python, Go"]
    assert made.section_of(made.blocks[0]).kind is SectionKind.SKILLS


def test_a_label_inside_a_section_opens_no_section() -> None:
    made = outlined("SKILLS\nLanguages: Python, Go\nTools: Docker", sort="resume")
    assert [block.label for block in made.blocks] == ["Languages", "Tools"]
    assert [section.kind for section in made.sections if section.marked] == [SectionKind.SKILLS]


@pytest.mark.parametrize("line", ["https://example.org/python", "12:30 to 14:00", "Python"])
def test_lines_without_a_label(line: str) -> None:
    assert [block.label for block in outlined(f"SKILLS\n{line}", sort="resume").blocks] == [""]


WRAPPED = """\
Experience
- Built a pipeline that reads the data of forty shops every night and
  writes them to a lake of files on three continents, which nobody had
  asked for
- Ran it

Then I left the firm for a better one, which had asked for me by name,
and stayed.
"""


def test_wrapped_items_and_paragraphs_are_one_block_each() -> None:
    made = outlined(WRAPPED, sort="resume")
    assert [block.bullet for block in made.blocks] == [True, True, False]
    assert blocks(made)[1:] == [
        "Ran it",
        "Then I left the firm for a better one, which had asked for me by name, and stayed.",
    ]
    assert "\n" not in blocks(made)[0]


INNER = (
    "We build models for shops all over the world and have done so for many years with pleasure and with success. "
    "Minimum Qualifications Experience with Python. Preferred Qualifications Experience with Rust and with people. "
    "Benefits Free lunch every day."
)


def test_headings_inside_a_paragraph_part_it() -> None:
    assert kinds(INNER, "job") == ["requirements", "preferred", "benefits"]


def test_marked_headings_of_a_format_are_taken_with_their_kind() -> None:
    text = "Kim\nMy trade\nPython"
    marked = (Heading(4, 12, 1, SectionKind.SKILLS),)
    made = outlined(text, sort="resume", headings=marked)
    assert [(section.kind, section.heading) for section in made.sections if section.marked] == [
        (SectionKind.SKILLS, "My trade")
    ]


def test_a_marked_heading_of_unknown_wording_ends_the_section_above() -> None:
    text = "Skills\nPython\nMatters of taste\nGo"
    marked = (Heading(0, 6, 2), Heading(14, 30, 2))
    made = outlined(text, sort="resume", headings=marked)
    assert [section.kind.value for section in made.sections if section.marked] == ["skills", "other"]


parts = st.sampled_from(
    [
        "Skills",
        "EXPERIENCE",
        "Requirements:",
        "- Python",
        "• Go",
        "Kim",
        "teamYou will",
        "S K I L L S",
        "",
        "\u00ad",
        "ﬁ",
        "a" * 80,
    ]
)


@given(st.lists(parts, max_size=30).map("\n".join), st.sampled_from(["resume", "job"]))
def test_an_outline_covers_its_text_in_order(text: str, sort: str) -> None:
    made = outlined(text, sort=sort)
    assert made.sections[0].start == 0
    assert made.sections[-1].end == len(made.text)
    assert all(first.end == second.start for first, second in pairwise(made.sections))
    assert all(first.end <= second.start for first, second in pairwise(made.blocks))
    for number, block in enumerate(made.blocks):
        assert block.start < block.end
        assert made.block_at(block.start) == number
        section = made.section_of(block)
        assert section.start <= block.start
        assert block.end <= section.end
