"""The shipped examples: their binaries are what their sources make, and each shows what it was written to show."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import html

from skillgap import Analyzer
from skillgap.model.profile import Assertion, EvidenceKind, Importance, Operator, Requirement
from skillgap.readers import read

EXAMPLES = Path(__file__).parents[2] / "examples"
RESUMES = sorted((EXAMPLES / "resumes").iterdir())
JOBS = sorted((EXAMPLES / "jobs").iterdir())


def test_there_are_three_of_each() -> None:
    assert [path.name for path in RESUMES] == ["ines-caballero.docx", "maya-lindqvist.pdf", "tomas-okafor.pdf"]
    assert [path.name for path in JOBS] == ["ai-engineer.md", "ml-engineer.txt", "mlops-engineer.html"]


def test_the_resumes_are_what_their_sources_make(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "examples.build", "--to", str(tmp_path)]
    subprocess.run(command, cwd=EXAMPLES.parent, check=True, capture_output=True)
    assert {path.name: read(tmp_path / path.name).text for path in RESUMES} == {path.name: read(path).text for path in RESUMES}


def test_the_posting_says_the_same_to_people_and_to_machines() -> None:
    page = html.fromstring((EXAMPLES / "jobs" / "mlops-engineer.html").read_text(encoding="utf-8"))
    data = json.loads(page.xpath("string(//script[@type='application/ld+json'])"))
    shown = page.xpath("string(//div[@class='job-description'])")
    assert html.fromstring(f"<div>{data['description']}</div>").text_content().split() == shown.split()


@pytest.mark.parametrize("path", [*RESUMES, *JOBS], ids=lambda path: path.name)
def test_an_example_is_read_without_a_doubt(path: Path) -> None:
    quality = read(path).quality
    assert (quality.flags, quality.hidden, quality.cut) == ((), (), ())
    assert quality.characters > 2_500


class Person(NamedTuple):
    """What a human reader learns from a resume: careers, certificates, and skills by how they are shown."""

    titles: tuple[str, ...]
    certifications: dict[str, str]
    demonstrated: tuple[str, ...]
    listed: tuple[str, ...]
    aspired: tuple[str, ...]
    negated: tuple[str, ...]
    unsaid: tuple[str, ...]


PEOPLE = {
    "maya-lindqvist.pdf": Person(
        titles=("Machine Learning Engineer", "ML Consultant", "Data Scientist", "Research Assistant"),
        certifications={
            "aws-ml-engineer-associate": "held",
            "tensorflow-developer-certificate": "expired",
            "gcp-professional-ml-engineer": "planned",
        },
        demonstrated=("lightgbm", "pytorch", "fastapi", "kubernetes", "pyspark", "apache-airflow", "mlflow", "xgboost", "bert",
                      "docker", "terraform", "opencv", "apache-flink", "langchain", "ragas"),
        listed=("python", "bash", "typescript", "polars", "postgresql", "scrum"),
        aspired=("rust-language", "jax"),
        negated=("azure", "gcp"),
        unsaid=("search-engine-marketing", "symbolic-ai"),
    ),
    "tomas-okafor.pdf": Person(
        titles=("Senior Data Scientist", "Data Scientist", "Statistics tutor", "Junior Analyst"),
        certifications={"databricks-ml-associate": "held", "aws-ml-specialty": "expired", "nvidia-nca-genl": "in-progress"},
        demonstrated=("lightgbm", "fastapi", "docker", "neo4j", "shap", "prompt-engineering", "survival-analysis", "tableau",
                      "spacy", "pytorch-lightning", "onnx", "catboost", "qdrant", "llamaindex"),
        listed=("r-language", "java", "pymc", "google-bigquery", "plotly", "gitlab-ci", "azure-machine-learning"),
        aspired=("kubernetes", "mlflow", "terraform"),
        negated=(),
        unsaid=("chess",),
    ),
    "ines-caballero.docx": Person(
        titles=("Senior MLOps Engineer", "MLOps Engineer", "DevOps Engineer", "Site Reliability Engineer", "Systems Administrator"),
        certifications={
            "cncf-cka": "held",
            "aws-solutions-architect-associate": "held",
            "hashicorp-terraform-associate": "expired",
            "ms-mlops-engineer-ai300": "planned",
        },
        demonstrated=("kserve", "vllm", "karpenter", "dvc", "tensorrt", "terraform", "ansible", "python", "go-language", "linux"),
        listed=("helm", "argo-workflows", "crossplane", "bentoml", "weights-and-biases", "opentelemetry", "redis"),
        aspired=("rust-language",),
        negated=("azure",),
        unsaid=("can-bus", "spring-framework", "node-js", "computer-vision"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PEOPLE)
def test_a_career_is_read_as_a_person_reads_it(name: str, analyzer: Analyzer) -> None:
    profile = analyzer.resume(EXAMPLES / "resumes" / name)
    assert len(profile.roles) == len(PEOPLE[name].titles)
    for role, title in zip(profile.roles, PEOPLE[name].titles, strict=True):
        assert role.title.startswith(title)


@pytest.mark.parametrize("name", PEOPLE)
def test_each_certification_has_its_status(name: str, analyzer: Analyzer) -> None:
    profile = analyzer.resume(EXAMPLES / "resumes" / name)
    assert {held.id: held.status.value for held in profile.certifications} == PEOPLE[name].certifications


@pytest.mark.parametrize("name", PEOPLE)
def test_skills_are_shown_as_the_resume_shows_them(name: str, analyzer: Analyzer) -> None:
    person = PEOPLE[name]
    skills = {skill.id: skill for skill in analyzer.resume(EXAMPLES / "resumes" / name).skills}
    shown = {id for id, skill in skills.items() if EvidenceKind.DEMONSTRATED in skill.evidence}
    listed = {id for id, skill in skills.items() if EvidenceKind.LISTED in skill.evidence}
    said = {assertion: {id for id, skill in skills.items() if skill.assertion is assertion} for assertion in Assertion}
    assert set(person.demonstrated) - shown == set()
    assert set(person.listed) - listed == set()
    assert set(person.aspired) - said[Assertion.ASPIRED] == set()
    assert set(person.negated) - said[Assertion.NEGATED] == set()
    assert set(person.unsaid) & set(skills) == set()


class Posting(NamedTuple):
    """What a human reader learns from a job description."""

    title: str
    years: float
    required: tuple[str, ...]
    preferred: tuple[str, ...]
    two_of: tuple[str, ...]
    certification: str
    unasked: tuple[str, ...]


POSTINGS = {
    "ml-engineer.txt": Posting(
        title="Machine Learning Engineer",
        years=4,
        required=("python", "scikit-learn", "pytorch", "tensorflow", "xgboost", "sql", "docker", "kubernetes", "terraform", "aws"),
        preferred=("scala", "elasticsearch", "feast", "go-language", "rust-language", "retrieval-augmented-generation"),
        two_of=("apache-flink", "apache-kafka", "apache-spark", "dbt"),
        certification="aws-ml-engineer-associate",
        unasked=("shopify", "sap", "looker", "swedish-language", "danish-language", "sign-language", "robotics"),
    ),
    "ai-engineer.md": Posting(
        title="AI Engineer",
        years=3,
        required=("python", "retrieval-augmented-generation", "qdrant", "langchain", "prompt-engineering", "ragas", "sql", "docker"),
        preferred=("typescript", "lora", "vllm", "model-context-protocol", "kubernetes", "neo4j", "spacy", "gdpr"),
        two_of=(),
        certification="ms-azure-ai-apps-agents-ai103",
        unasked=("sharepoint", "c-plus-plus", "kaggle", "regression-analysis", "capital-markets"),
    ),
    "mlops-engineer.html": Posting(
        title="MLOps Engineer",
        years=5,
        required=("kubernetes", "helm", "python", "go-language", "rust-language", "java", "prometheus", "opentelemetry"),
        preferred=("kserve", "vllm", "apache-spark", "open-policy-agent"),
        two_of=("amazon-sagemaker", "apache-airflow", "kubeflow", "mlflow", "vertex-ai"),
        certification="cncf-cka",
        unasked=("salesforce", "sap", "php", "jquery", "google-analytics", "jenkins", "wordpress"),
    ),
}


@pytest.mark.parametrize("name", POSTINGS)
def test_a_job_asks_what_a_person_reads_in_it(name: str, analyzer: Analyzer) -> None:
    posting, job = POSTINGS[name], analyzer.job(EXAMPLES / "jobs" / name)
    asked = {importance: _asked(job.requirements, importance) for importance in Importance}
    assert job.title is not None
    assert job.title.startswith(posting.title)
    assert job.min_years == posting.years
    assert set(posting.required) - asked[Importance.REQUIRED] == set()
    assert set(posting.preferred) - asked[Importance.PREFERRED] == set()
    assert set(posting.unasked) & set().union(*asked.values()) == set()
    assert posting.certification in {certification.id for certification in job.certifications}


@pytest.mark.parametrize("name", [name for name, posting in POSTINGS.items() if posting.two_of])
def test_at_least_two_of_a_list_stays_one_requirement(name: str, analyzer: Analyzer) -> None:
    job = analyzer.job(EXAMPLES / "jobs" / name)
    lists = [sorted(skill.id for skill in asked.skills) for asked in job.requirements if asked.operator is Operator.AT_LEAST]
    assert sorted(POSTINGS[name].two_of) in lists


@pytest.mark.parametrize("name", POSTINGS)
def test_a_degree_may_be_replaced_by_experience(name: str, analyzer: Analyzer) -> None:
    degree = analyzer.job(EXAMPLES / "jobs" / name).degree
    assert degree is None or degree.equivalent_ok


def _asked(requirements: tuple[Requirement, ...], importance: Importance) -> set[str]:
    return {skill.id for asked in requirements if asked.importance is importance for skill in asked.skills}
