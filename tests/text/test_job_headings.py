"""Headings of postings as firms word them, and lines that only look like one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from skillgap.errors import Status
from skillgap.model.document import Document, Quality
from skillgap.text import load_lexicon, outline

REQUIREMENTS = """
    A successful candidate | About you | Apply if | Are you a match? | Attributes | Background and experience |
    Candidate requirements | Competencies | Core competencies | Does this sound like you? | Eligibility |
    Essential criteria | Experience & skills | Experience we're looking for | Experience you'll need | For this
    role you will need | Formal qualifications | Hard skills | Here's what we're looking for | Ideal candidate
    profile | In order to be considered | In your backpack | Job requirements | Key competencies | Key skills |
    Knowledge & skills | Mandatory skills | Minimum requirements | Must have technical skills | Must-have skills
    | Non-negotiables | Our expectations | Person specification | Position requirements | Prerequisites |
    Professional skills | Profile required | Qualifications & Experience | Selection criteria | Skills and
    attributes for success | Skills we're looking for | Skillset | Sound like you? | Successful candidates will
    have | Tech skills | Technical requirements | The experience you bring | The must-haves | The skills you
    have | To be successful in this role | To succeed in this role you'll need | Traits we value | We believe
    you have | We expect you to have | We think you have | We'd love to hear from you if | What helps you
    succeed | What makes you a great candidate | What makes you successful here | What qualifies you | What we
    expect | What we need from you | What we value | What we're looking for | What will make you successful |
    What you already have | What you bring | What you can offer | What you know | What you need | What you need
    to succeed | What you offer | What you should have | What you'll need | What you'll need to be successful |
    What you've done | What's in your toolbox | Who are you? | Who should apply | Who we are looking for | Who
    we need | Who we're looking for | Who will succeed | Who you are and what you bring | Who you'll be | Why
    you | With this you convince us | You are | You fit the bill if | You have | You may be a good fit if you
    have | You might be a good fit if you | You should have | You tick these boxes | You will have | You'll be a
    match if | You'll bring | You'll fit right in if | You'll love this job if | You'll thrive here if | You're
    a great fit if | Your Knowledge and Experience | Your experience | Your expertise | Your profile | Your
    skills | Your skills and experience | Your story | Your strengths | Your superpowers
"""
RESPONSIBILITIES = """
    A day in the life | About the role | About this role | Areas of responsibility | As a data engineer, you
    will | Challenges that await you | Day to day responsibilities | Deliverables | Duties | Duties include |
    Essential duties and responsibilities | Essential functions | Expected outcomes | Here is what you will do |
    Here's what you'll do | How will you make a difference? | How you will contribute | How you'll make an
    impact | How you'll spend your time | In this role you will | In your first 6 months | Job description | Job
    duties | Job functions | Job purpose | Job responsibilities | Job role | Job summary | Key accountabilities
    | Key tasks | Main responsibilities | Main tasks | Major responsibilities | Objectives | On a typical day
    you will | Position description | Position overview | Primary duties | Problems you'll solve | Projects
    you'll work on | Purpose of the role | Role description | Scope | Scope of work | Success in this role |
    Task description | Tasks | The challenge | The gig | The impact you'll make | The job | The mission | The
    position | The work | What does the role involve | What success looks like | What the job involves | What
    the role involves | What we need you to do | What will you be doing? | What will you do? | What you can
    expect to do | What you'll be doing day to day | What you'll be up to | What you'll be working on | What
    you'll build | What you'll do | What you'll get to do | What you'll own | What you'll work on | What your
    day will look like | What's the job? | Within 3 months you will | You will | You will be responsible for |
    You'll | You'll be responsible for | You'll spend your time | Your challenge | Your contribution | Your day
    to day | Your duties | Your focus | Your impact | Your key activities | Your mission | Your responsibilities
    | Your role | Your tasks | Your work
"""
PREFERRED = """
    A bonus if you have | A plus | Added advantage | Added bonus | Additional qualifications | Advantageous |
    Advantages | Also great | Also nice | As a plus | Assets | Beneficial experience | Big plus | Bonus points |
    Bonus points if | Bonus qualifications | Bonus skills | Brownie points | Cherry on top | Desirable |
    Desirable criteria | Desired skills | Even better | Even more awesome if | Extra awesome | Extra credit |
    Good to have | Good to haves | Great to have | Helpful experience | Highly desirable | Highly preferred |
    How to stand out | Ideally | Ideally you'll also have | It is an advantage if | It would be great if | It's
    a plus if | It's nice if you have | Nice additions | Nice bonus | Nice extras | Nice to have | Nice to know
    | Nice-to-haves | Not a must, but a plus | Not required but nice | Optional | Optional skills | Other
    desirable skills | Plus points | Pluses | Preferably | Preferred | Preferred but not required | Stand out |
    Standout qualifications | The icing on the cake | To stand out | Ways to stand out from the crowd | What
    sets you apart | What we would love to see | What would make you stand out | What would set you apart |
    Would be a plus | Would be an advantage | Would be nice | You get extra points for | You'll really impress
    us if | You'll stand out if
"""
OF_THE_FIRM = """
    About Acme | About the team | About us | Additional benefits | Because we care | Company culture | Company
    description | Company overview | Compensation | Compensation range | Disclaimer | Diversity & inclusion |
    Diversity, equity and inclusion | EEO statement | Employment type | Equal opportunity | Get to know us |
    Good to know | Hiring process | How to apply | How we support you | How we'll take care of you | Important
    information | In exchange | In return | Interested? | Interview process | Interview steps | Join us | Life
    at Acme | Location | Next steps | Other information | Our benefits | Our company | Our culture | Our hiring
    steps | Our interview process | Our offer | Our perks | Our promise | Our story | Our team | Our tech | Our
    values | Our way of working | Pay | Pay transparency | Perks | Privacy notice | Ready to apply? | Reasons to
    join us | Recruitment process | Remuneration | Rewards | Salary | Salary range | Selection process | Sounds
    good? | Start date | The company | The hiring process | The process | The team | Total rewards | Want to
    join? | We offer | We provide | We take care of you | What Acme offers | What do we offer? | What happens
    next | What we give you | What we offer | What you can expect from us | What's next | What's on offer | Who
    is Acme? | Who we are | Why Acme? | Why join us | Why us | Why work with us | Why you'll love it here | Work
    arrangement | Working at Acme | You get | You will receive | You'll enjoy | Your perks
"""


def listed(headings: str) -> list[str]:
    return [heading for heading in " ".join(headings.split()).split(" | ") if heading]


ASKS_NOTHING = "about benefits legal other"
HEADINGS = {
    **dict.fromkeys(listed(REQUIREMENTS), "requirements"),
    **dict.fromkeys(listed(RESPONSIBILITIES), "responsibilities"),
    **dict.fromkeys(listed(PREFERRED), "preferred"),
    **dict.fromkeys(listed(OF_THE_FIRM), ASKS_NOTHING),
    "**Must have**": "requirements",
    "REQUIREMENTS:": "requirements",
    "What we’re looking for": "requirements",
    "You may be a good fit if ..": "requirements",
    "We'd be glad to have you in our team if you:": "requirements",
    "Bonus qualifications": "preferred",
    "The skills you need to join us": "requirements",
    "The impact you will have": "responsibilities",
    "Our employment benefits include": "benefits",
}
"""A heading, and the kinds of section that it may open."""

IN_CLOSE_TEXT = {
    "Bonus (Nice-to-Have)": "preferred",
    "Must-Haves": "requirements",
    "Responsibilities (what you'll do)": "responsibilities",
    "This Role Might Not Be For You If": "benefits",
    "What You Will Bring To The Team": "requirements",
    "Our Base Pay Range For This Position": "benefits",
}
"""Headings between lines without blank lines or bullets."""

NO_HEADINGS_IN_CLOSE_TEXT = [
    "Strong Analytical Skills",
    "Excellent communication skills in English",
    "Demonstrated ability to manage complex projects",
    "Git (version control)",
]

NO_HEADINGS = [
    "We look for people who meet these requirements.",
    "Salary: $120,000",
    "You will bring models to production,",
    "Machine Learning Engineer",
    "Our benefits are $2,000 a year",
    "Nice, to have you here with us in the long run in our small team",
    "PyTorch is a plus",
    "Terraform would be helpful",
    "Kubernetes experience preferred",
    "Time type",
    "Contract",
]


def kinds(text: str) -> list[str]:
    document = Document("snippet", "0" * 64, text, Quality(Status.OK, "text", None, len(text)))
    lexicon = replace(load_lexicon(), names=frozenset({"pytorch", "terraform", "kubernetes"}))
    return [section.kind.value for section in outline(document, lexicon, sort="job").sections if section.marked]


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings(heading: str) -> None:
    (kind,) = kinds(f"Machine Learning Engineer\n\n{heading}\n- something else")
    assert kind in HEADINGS[heading].split()


@pytest.mark.parametrize("line", NO_HEADINGS)
def test_lines_that_are_no_headings(line: str) -> None:
    assert kinds(f"We are a shop\n\n{line}\n\nand something else.") == []


@pytest.mark.parametrize("heading", IN_CLOSE_TEXT)
def test_headings_in_close_text(heading: str) -> None:
    assert kinds(f"We are a shop in Oslo\nEveryone sells\n{heading}\nSomething else\nand more") == [
        IN_CLOSE_TEXT[heading]
    ]


@pytest.mark.parametrize("line", NO_HEADINGS_IN_CLOSE_TEXT)
def test_lines_in_close_text_that_are_no_headings(line: str) -> None:
    assert kinds(f"We are a shop in Oslo\nEveryone sells\n{line}\nSomething else\nand more") == []
