"""The shipped certifications, roles, stages and projects, and the advice made from them."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from skillgap.advice import advise
from skillgap.advice.ecosystems import PLATFORMS
from skillgap.comparison import compare
from skillgap.model.profile import Importance, JobProfile, Operator, Requirement, SkillRef
from skillgap.model.skill import Catalog, CertificationStatus
from skillgap.taxonomy import Taxonomy, load_taxonomy
from skillgap.words import phrase_key

ACTIVE, BETA, RETIRED, UPCOMING, UNVERIFIED = CertificationStatus
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy(cache=False)


@pytest.mark.parametrize(
    ("text", "certification", "status"),
    [
        ("AI-102", "ms-azure-ai-engineer-ai102", RETIRED),
        ("Microsoft Certified: Azure AI Engineer Associate", "ms-azure-ai-engineer-ai102", RETIRED),
        ("DP-100", "ms-azure-data-scientist-dp100", RETIRED),
        ("MLS-C01", "aws-ml-specialty", RETIRED),
        ("AWS Certified Machine Learning – Specialty", "aws-ml-specialty", RETIRED),
        ("TensorFlow Developer Certificate", "tensorflow-developer-certificate", RETIRED),
        ("AZ-204", "azure-developer-associate", RETIRED),
        ("AI-900", "ms-azure-ai-fundamentals", ACTIVE),
        ("AI-901", "ms-azure-ai-fundamentals", ACTIVE),
        ("Terraform Associate 003", "hashicorp-terraform-associate", ACTIVE),
        ("HashiCorp Certified: Terraform Associate", "hashicorp-terraform-associate", ACTIVE),
        ("MLA-C02", "aws-ml-engineer-associate", BETA),
        ("AWS AI Business Strategist", "aws-ai-business-strategist", BETA),
        ("Google Cloud Professional Machine Learning Engineer", "gcp-professional-ml-engineer", ACTIVE),
        ("Databricks Machine Learning Professional", "databricks-ml-professional", ACTIVE),
        ("IBM Machine Learning Professional Certificate", "ibm-machine-learning-pc", ACTIVE),
        ("AI-103", "ms-azure-ai-apps-agents-ai103", ACTIVE),
        ("Professional Agentic Architect", "gcp-professional-agentic-architect", UNVERIFIED),
        ("CompTIA DataX", "comptia-dataai", ACTIVE),
        ("PMP", "project-management-professional", UNVERIFIED),
    ],
)
def test_known_by_name_code_and_former_name(
    text: str, certification: str, status: CertificationStatus, taxonomy: Taxonomy
) -> None:
    assert [found for found, _ in taxonomy.certification_lookup(phrase_key(text))] == [certification]
    assert taxonomy.certifications[certification].status_on(TODAY) is status


@pytest.mark.parametrize(
    ("certification", "day", "exam", "status"),
    [
        ("aws-ml-engineer-associate", date(2024, 10, 1), None, UPCOMING),
        ("aws-ml-engineer-associate", date(2026, 9, 28), "MLA-C01", ACTIVE),
        ("aws-ml-engineer-associate", date(2026, 9, 29), "MLA-C02", BETA),
        ("aws-ml-engineer-associate", date(2027, 1, 14), "MLA-C02", ACTIVE),
        ("aws-genai-developer-professional", date(2026, 1, 1), "AIP-C01", BETA),
        ("aws-genai-developer-professional", date(2026, 11, 21), "AIP-C01", ACTIVE),
        ("ms-azure-ai-fundamentals", date(2026, 11, 21), "AI-901", ACTIVE),
        ("hashicorp-terraform-associate", date(2026, 1, 7), "Terraform Associate 003", ACTIVE),
        ("hashicorp-terraform-associate", date(2026, 1, 8), "Terraform Associate 004", ACTIVE),
        ("ms-azure-ai-engineer-ai102", date(2026, 6, 29), "AI-102", ACTIVE),
        ("ms-azure-ai-engineer-ai102", date(2026, 6, 30), None, RETIRED),
    ],
)
def test_status_and_exam_depend_on_the_day(
    certification: str, day: date, exam: str | None, status: CertificationStatus, taxonomy: Taxonomy
) -> None:
    found = taxonomy.certifications[certification]
    assert (found.status_on(day), found.exam_on(day)) == (status, exam)


def test_every_platform_is_a_skill_and_every_large_ecosystem_is_known(taxonomy: Taxonomy) -> None:
    assert {skill for skills in PLATFORMS.values() for skill in skills} <= taxonomy.skills.keys()
    assert PLATFORMS.keys() <= {one.ecosystem for one in taxonomy.certifications.values()}


def test_what_can_be_suggested_says_what_it_covers_and_how_fresh_the_evidence_is(taxonomy: Taxonomy) -> None:
    offered = [one for one in taxonomy.certifications.values() if one.catalog in (Catalog.CORE, Catalog.EXTENDED)]
    assert len(offered) > 80
    levels = {level for stage in taxonomy.stages.values() for level in stage.certification_levels}
    for one in offered:
        assert one.skills, one.id
        assert one.status_as_of, one.id
        assert one.level in levels, one.id
        weights = [area.weight for area in one.areas if area.weight]
        assert not weights or 0.85 <= sum(weights) <= 1.05, one.id
        assert all(area.skills for area in one.areas), one.id


def test_roles_name_enough_skills_and_each_leads_somewhere(taxonomy: Taxonomy) -> None:
    assert len(taxonomy.roles) >= 18
    for role in taxonomy.roles.values():
        assert 15 <= len(role.skills) <= 30, role.id
        assert role.transitions, role.id
        assert all(link.why for link in role.transitions), role.id
        assert role.certifications, role.id
        assert role.titles[0].strip() == role.titles[0], role.id
        live = [taxonomy.certifications[one].status_on(TODAY) for one in role.certifications]
        assert set(live) <= {ACTIVE, BETA}, role.id
    titles = [title.lower() for role in taxonomy.roles.values() for title in role.titles]
    assert len(titles) == len(set(titles))
    assert {role.family for role in taxonomy.roles.values()} <= taxonomy.roles.keys()


def test_projects_cover_what_roles_weigh_most(taxonomy: Taxonomy) -> None:
    assert len(taxonomy.projects) >= 25
    shown = {skill for project in taxonomy.projects.values() for skill in project.skills}
    weighed = {link.target for role in taxonomy.roles.values() for link in role.skills if link.weight >= 0.7}
    technical = {skill for skill in weighed if taxonomy.skills[skill].kind.value not in ("soft-skill", "domain")}
    assert len(technical & shown) / len(technical) > 0.7


def job_of(role: str, taxonomy: Taxonomy) -> JobProfile:
    made = SimpleNamespace(number=0)

    def requirement(skill: str) -> Requirement:
        made.number += 1
        asked = (SkillRef(skill, taxonomy.label(skill)),)
        return Requirement(f"r{made.number}", Importance.REQUIRED, Operator.ALL, 1, asked, (), None, (), ())

    asked = tuple(requirement(link.target) for link in taxonomy.roles[role].skills)
    posting: JobProfile = WORLD.job(*asked)
    return posting


WORLD = SimpleNamespace()


@pytest.fixture(autouse=True)
def makers(world: SimpleNamespace) -> None:
    WORLD.job, WORLD.resume = world.job, world.resume


@pytest.mark.parametrize("day", [date(2024, 1, 1), date(2026, 6, 29), TODAY, date(2027, 6, 1)])
@pytest.mark.parametrize("role", ["ml-engineer", "ai-engineer", "mlops-engineer", "data-engineer", "head-of-ai"])
def test_no_advice_ever_names_what_cannot_be_taken_on_that_day(role: str, day: date, taxonomy: Taxonomy) -> None:
    resume = WORLD.resume("git", "sql")
    posting = job_of(role, taxonomy)
    advice = advise(compare(resume, posting, taxonomy=taxonomy), resume, posting, taxonomy=taxonomy, as_of=day)
    for one in advice.certifications:
        certification = taxonomy.certifications[one.id]
        assert certification.status_on(day) in (ACTIVE, BETA)
        assert certification.public
        assert certification.verified
        assert certification.catalog in (Catalog.CORE, Catalog.EXTENDED)
        assert one.closes
        assert one.does_not_replace
    platforms = {one.ecosystem for one in advice.certifications} & PLATFORMS.keys()
    assert len(platforms) <= 1
    assert len(advice.certifications) <= 3
