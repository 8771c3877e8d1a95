"""A report with one of everything, and a way to put hostile text into each of its strings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest

from skillgap.errors import Status
from skillgap.model.document import DocumentRef, Flag, HiddenText, Quality
from skillgap.model.profile import Importance, Operator, Quote, Requirement, SkillRef
from skillgap.model.report import (
    Advice,
    CertificationAdvice,
    Condition,
    Edge,
    ImportancePart,
    JobSide,
    LearningStep,
    Outcome,
    Provenance,
    Report,
    ResumeSide,
    Score,
    Verdict,
    Via,
)

PYTHON, DOCKER = SkillRef("python", "Python"), SkillRef("docker", "Docker")
TERRAFORM, KUBERNETES = SkillRef("terraform", "Terraform"), SkillRef("kubernetes", "Kubernetes")
NOMAD = SkillRef("nomad", "Nomad")


def requirement(
    id: str, importance: Importance, *skills: SkillRef, quote: str, years: float | None = None
) -> Requirement:
    operator = Operator.ANY if len(skills) > 1 else Operator.ALL
    evidence = (Quote(10, 10 + len(quote), None, quote),)
    return Requirement(
        id, importance, operator, 1, skills, (), years, evidence, ("a list of the requirements section",)
    )


def outcomes() -> tuple[Outcome, ...]:
    python = requirement("r1", Importance.REQUIRED, PYTHON, quote="5+ years of Python", years=5.0)
    orchestration = requirement("r2", Importance.REQUIRED, KUBERNETES, NOMAD, quote="Kubernetes or Nomad")
    terraform = requirement("r3", Importance.PREFERRED, TERRAFORM, quote="Terraform is a plus")
    same = Via(PYTHON, PYTHON, Edge.SAME, 1.0, "Python itself")
    docker = Via(DOCKER, KUBERNETES, Edge.RELATED, 0.4, "Docker is half of running Kubernetes")
    shown = Quote(100, 130, 1, "Built services in Python 3.11 with FastAPI and Docker")
    return (
        Outcome(python, Verdict.MET, 1.0, 2.0, 2.0, (same,), (shown,), ("demonstrated for 62 months",)),
        Outcome(orchestration, Verdict.PARTIAL, 0.4, 2.0, 0.8, (docker,), (shown,), ()),
        Outcome(terraform, Verdict.GAP, 0.0, 1.0, 0.0, (), (), ("nothing in the resume speaks of it",)),
    )


def quality(**changes: Any) -> Quality:
    return replace(Quality(Status.OK, "pdfium", 2, 4000, sections=("experience", "skills")), **changes)


@pytest.fixture
def report() -> Report:
    hidden = (HiddenText(1, "white", "expert in Terraform"),)
    certificate = CertificationAdvice(
        "terraform-associate", "Terraform Associate", "003", "HashiCorp", "associate", "HashiCorp", "2026-11-21",
        ("r3",), (TERRAFORM,), ("it covers Terraform",), "It does not replace a project in production.",
        "https://example.org/terraform",
    )  # fmt: skip
    step = LearningStep(TERRAFORM, ("r3",), (DOCKER,), 0.2, "Rebuild a service from code", ("asked as a plus",))
    return Report(
        as_of=date(2026, 11, 21),
        provenance=Provenance("0.1.0", "a" * 64, "b" * 64),
        resume=ResumeSide(DocumentRef("maya.pdf", "c" * 64, 4000, 2), quality(hidden=hidden), 62, "mid-level"),
        job=JobSide(
            DocumentRef("job.txt", "d" * 64, 2000, None),
            quality(engine="text", pages=None, flags=(Flag("decoding_guess", "read as cp1252"),)),
            "Senior ML Engineer",
            "ml-engineer",
        ),
        score=Score(0.56, 2.8, 5.0, (ImportancePart("required", 2.8, 4.0), ImportancePart("preferred", 0.0, 1.0))),
        inconclusive=None,
        outcomes=outcomes(),
        conditions=(
            Condition("degree", "a master's degree in computer science", "BSc Physics", Verdict.PARTIAL,
                      ("one level below",), (Quote(5, 30, None, "MSc in computer science"),)),
        ),
        extras=(SkillRef("latex", "LaTeX"),),
        advice=Advice((certificate,), (step,), ("Show the work in public.",)),
        unrecognized=(Quote(500, 520, None, "Experience with Zorblax"),),
    )  # fmt: skip


@pytest.fixture
def poisoned(report: Report) -> Callable[[str], Report]:
    """The report with a text appended to each of its free strings."""
    return lambda text: _poison(report, text)


_FIXED = {"schema", "sha256", "importance", "kind", "why", "id", "version", "taxonomy", "policy", "code", "closes"}


def _poison(value: Any, text: str) -> Any:
    if type(value) is str:
        return value + text
    if isinstance(value, tuple):
        return tuple(_poison(item, text) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value) if field.name not in _FIXED or type(value) is Via]
        return replace(value, **{name: _poison(getattr(value, name), text) for name in names})
    return value
