from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from skillgap.advice import DEFAULT_ADVICE_POLICY, AdvicePolicy, advise
from skillgap.comparison import compare
from skillgap.model.document import DocumentRef
from skillgap.model.profile import (
    Assertion,
    CertificationHeld,
    EvidenceKind,
    HeldStatus,
    Importance,
    JobProfile,
    Method,
    Operator,
    Quote,
    Requirement,
    ResumeProfile,
    ResumeSkill,
    SkillRef,
)
from skillgap.model.report import Advice, Comparison
from skillgap.model.skill import (
    Certification,
    ExamVersion,
    Form,
    Link,
    Project,
    Role,
    Skill,
    SkillKind,
    Stage,
)
from skillgap.taxonomy import Taxonomy
from tests.values import NOWHERE, QUALITY, certification

TODAY = date(2026, 11, 21)


def skill(
    id: str,
    kind: SkillKind = SkillKind.TOOL,
    *,
    parent: str = "field",
    needs: tuple[str, ...] = (),
    related: tuple[Link, ...] = (),
) -> Skill:
    category = "professional" if kind is SkillKind.SOFT_SKILL else "tools"
    broader = (Link(parent, 0.2 if parent != "field" else 0.01, ""),) if id != "field" else ()
    return Skill(id, id.capitalize(), kind, category, (Form(id),), broader, (), related, needs, None, NOWHERE)


SKILLS = (
    skill("field", SkillKind.FIELD),
    skill("ml"),
    skill("python"),
    skill("docker", needs=("linux",)),
    skill("linux"),
    skill("kubernetes", needs=("docker",)),
    skill("terraform"),
    skill("rag", parent="ml", needs=("embeddings",), related=(Link("search", 0.5, "half of it"),)),
    skill("embeddings", parent="ml"),
    skill("search"),
    skill("aws"),
    skill("azure"),
    skill("bedrock", parent="aws"),
    skill("communication", SkillKind.SOFT_SKILL),
)


STAGES = (
    Stage("early-career", "Early career", 0, ("Lay the ground.",), ("foundational", "associate"), NOWHERE),
    Stage("mid-level", "Mid-level", 36, ("Go deep.",), ("associate", "professional"), NOWHERE),
)
PROJECTS = (
    Project("cluster", "a service on a cluster", "…", ("kubernetes", "docker"), (), "mid-level", NOWHERE),
    Project("assistant", "an assistant over documents", "…", ("rag", "embeddings"), (), "mid-level", NOWHERE),
)
ROLES = (
    Role("builder", "Builder", "builder", ("Builder",), "", (), (), (), (), NOWHERE),
    Role("junior-builder", "Junior builder", "builder", ("Junior builder",), "", (), (), (), (), NOWHERE),
)
LINE = Quote(0, 4, None, "line")


class World:
    """A small taxonomy with the certifications of one test, and makers of what is advised on."""

    def __init__(self) -> None:
        self.taxonomy = self.knowing()

    def knowing(self, *certifications: Certification) -> Taxonomy:
        """The taxonomy with these certifications, which the next advice is made from."""
        self.taxonomy = Taxonomy(
            skills={one.id: one for one in sorted(SKILLS, key=lambda one: one.id)},
            siblings={},
            certifications={one.id: one for one in sorted(certifications, key=lambda one: one.id)},
            roles={one.id: one for one in ROLES},
            stages={one.id: one for one in STAGES},
            projects={one.id: one for one in PROJECTS},
            signals={},
            sources={},
            keys={one: (one,) for one in (*(s.id for s in SKILLS), *(c.id for c in certifications))},
            digest="0" * 64,
        )
        return self.taxonomy

    def certification(self, id: str, *skills: str, **changes: object) -> Certification:
        return certification(id, *skills, **changes)

    def exam(self, code: str, since: date | None, until: date | None, *, beta: bool = False) -> ExamVersion:
        return ExamVersion(code, since, until, beta)

    def resume(
        self, *skills: str, stage: str = "mid-level", kind: EvidenceKind = EvidenceKind.DEMONSTRATED
    ) -> ResumeProfile:
        """A resume that shows these skills, and three that nobody asks."""
        held = tuple(
            ResumeSkill(id, id, Method.EXACT, Assertion.PRESENT, (kind,), 12, None, None, ())
            for id in (*skills, "python", "search", "terraform")
        )
        reference = DocumentRef("resume.txt", "1" * 64, 1000, None)
        return ResumeProfile(reference, QUALITY, 60, stage, held, (), (), (), (), ())

    def holding(self, resume: ResumeProfile, id: str, status: HeldStatus = HeldStatus.HELD) -> ResumeProfile:
        return replace(resume, certifications=(CertificationHeld(id, id, status, None, LINE),))

    def asks(self, *ids: str, operator: Operator = Operator.ALL, min_years: float | None = None) -> Requirement:
        skills = tuple(SkillRef(id, id) for id in ids)
        return Requirement("+".join(ids), Importance.REQUIRED, operator, 1, skills, (), min_years, (), ())

    def job(self, *requirements: Requirement | str, role: str | None = None) -> JobProfile:
        asked = tuple(self.asks(one) if isinstance(one, str) else one for one in requirements)
        reference = DocumentRef("job.txt", "2" * 64, 1000, None)
        return JobProfile(reference, QUALITY, "Engineer", role, None, None, None, asked, (), (), (), ())

    def compare(self, resume: ResumeProfile, job: JobProfile) -> Comparison:
        return compare(resume, job, taxonomy=self.taxonomy)

    def advise(
        self,
        resume: ResumeProfile,
        job: JobProfile,
        *,
        as_of: date = TODAY,
        policy: AdvicePolicy = DEFAULT_ADVICE_POLICY,
    ) -> Advice:
        comparison = self.compare(resume, job)
        return advise(comparison, resume, job, taxonomy=self.taxonomy, as_of=as_of, policy=policy)


@pytest.fixture
def world() -> World:
    return World()
