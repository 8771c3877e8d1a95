"""Which role a posting offers: by its title, by a title in its text, by the skills it asks; or none."""

from __future__ import annotations

import pytest

from skillgap.extraction.roles import role_in, role_names
from tests.extraction.snippets import job, taxonomy

TITLES = {
    "Machine Learning Engineer II - Personalization": "ml-engineer",
    "Software Engineer, Machine Learning": "ml-engineer",
    "Software Engineer, ML Platform": "mlops-engineer",
    "Software Engineer (AI Infrastructure)": "mlops-engineer",
    "Platform engineer, MLOps": "mlops-engineer",
    "Senior AI NodeJS Engineer": "ai-engineer",
    "Developer, Applied AI": "ai-engineer",
    "Software Engineer - Generative AI": "ai-engineer",
    "Software Engineer, Data Platform": "data-engineer",
    "Full stack data engineer": "data-engineer",
    "Research Software Engineer": "software-engineer",
    "Data Center Engineer": "software-engineer",
    "SDE II - Payments": "software-engineer",
    ".NET Developer": "software-engineer",
    "Product Manager, AI Search": "ai-product-manager",
    "Engineering Manager, Machine Learning": "head-of-ai",
    "machine learning engineers": "ml-engineer",
    "Data Science Intern": "data-scientist",
}
OTHER_TITLES = [
    "Registered Nurse, Emergency",
    "Product Designer, Growth",
    "Financial Analyst - FP&A",
    "UX Researcher",
    "Data Entry Clerk",
    "Data Center Technician",
    "Technical Program Manager, AI",
    "AI Trainer",
    "Sales Engineer",
    "Network Engineer",
    "Security Engineer II",
    "Business Analyst",
    "Chief of Staff",
    "AI Ethics Officer",
    "Growth Marketing Manager",
    "Customer Success Manager, Data",
    "SAP Consultant",
    "Technical Recruiter - Machine Learning",
]


@pytest.mark.parametrize(("title", "role"), TITLES.items(), ids=TITLES)
def test_a_title_names_a_role_whatever_stands_between_its_words(title: str, role: str) -> None:
    assert role_in(title, role_names(taxonomy()), spread=True) == role


@pytest.mark.parametrize("title", OTHER_TITLES)
def test_other_posts_are_no_role(title: str) -> None:
    assert role_in(title, role_names(taxonomy()), spread=True) is None


AGENTS = (
    "- LangChain, RAG, prompt engineering, vector databases and AI agents\n"
    "- Agent orchestration, tool calling, guardrails"
)
TOLD = [
    (f"Software Engineer\n\nRequirements\n{AGENTS}", "ai-engineer"),
    (f"Frontend Engineer\n\nRequirements\n{AGENTS}", "software-engineer"),
    ("Software Engineer\n\nRequirements\n- Java, Git, REST APIs and unit testing\n- A first look at LangChain",
     "software-engineer"),
    (f"About us\nWe are looking for seasoned engineers who care.\n\nRequirements\n{AGENTS}", "ai-engineer"),
    ("About\nWe need a curious scientist.\n\nRequirements\n- Statistics, SQL, A/B testing, exploratory data analysis",
     "data-scientist"),
    ("Requirements\n- 3 years of relevant Data Engineer experience\n- Git", "data-engineer"),
]  # fmt: skip
NOT_TOLD = [
    f"Sr. Program Manager\n\nRequirements\n{AGENTS}",
    f"Account Executive\n\nRequirements\n{AGENTS}",
    "Mechanical Engineer\n\nRequirements\n- SolidWorks and Python",
    "Patent Attorney\n\nRequirements\n- Deep learning and Python are a plus",
    "About us\nOur heads of AI bring decades of experience.\n\nRequirements\n- A calm voice",
    "Nurse\n\nRequirements\n- Experience beside a data engineer who likes tea",
]


@pytest.mark.parametrize(("text", "role"), TOLD)
def test_text_and_skills_tell_what_a_title_leaves_open(text: str, role: str) -> None:
    assert job(text).role == role


@pytest.mark.parametrize("text", NOT_TOLD)
def test_nobody_is_guessed_for_posts_of_other_trades(text: str) -> None:
    assert job(text).role is None
