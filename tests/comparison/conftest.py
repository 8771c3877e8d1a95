from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from skillgap.comparison import DEFAULT_POLICY, Policy, compare
from skillgap.model.document import DocumentRef
from skillgap.model.profile import (
    Assertion,
    EvidenceKind,
    Importance,
    JobProfile,
    Method,
    Operator,
    Quote,
    Requirement,
    ResumeMention,
    ResumeProfile,
    ResumeSkill,
    SkillRef,
)
from skillgap.model.report import Comparison
from skillgap.model.skill import (
    Form,
    Link,
    SiblingGroup,
    Skill,
    SkillKind,
)
from skillgap.taxonomy import Taxonomy
from skillgap.words import phrase_key
from tests.values import NOWHERE, QUALITY, certification


def label(id: str) -> str:
    return id.removeprefix("unlisted:").replace("-", " ").capitalize()


def skill(
    id: str,
    kind: SkillKind = SkillKind.TOOL,
    *,
    broader: dict[str, float] | None = None,
    related: dict[str, float] | None = None,
    implies: tuple[str, ...] = (),
) -> Skill:
    return Skill(id, label(id), kind, "tools", (Form(id),), links(broader), implies, links(related), (), None, NOWHERE)


def links(weights: dict[str, float] | None) -> tuple[Link, ...]:
    return tuple(Link(target, weight, f"near {target}") for target, weight in (weights or {}).items())


SKILLS = (
    skill("programming", SkillKind.FIELD),
    skill("python", SkillKind.LANGUAGE, broader={"programming": 0.4}),
    skill("java", SkillKind.LANGUAGE, broader={"programming": 0.4}),
    skill("rust", SkillKind.LANGUAGE, broader={"programming": 0.4}),
    skill("cloud", SkillKind.FIELD),
    skill("aws", SkillKind.PLATFORM, broader={"cloud": 0.3}),
    skill("azure", SkillKind.PLATFORM, broader={"cloud": 0.3}),
    skill("sagemaker", SkillKind.SERVICE, broader={"machine-learning": 0.2}, implies=("aws",)),
    skill("machine-learning", SkillKind.FIELD),
    skill("vector-search", SkillKind.TECHNIQUE, broader={"machine-learning": 0.2}),
    skill("rag", SkillKind.TECHNIQUE, broader={"machine-learning": 0.2}, related={"vector-search": 0.5}),
    skill("pinecone", broader={"vector-search": 0.4}),
    skill("weaviate", broader={"vector-search": 0.4}),
    skill("docker", broader={"cloud": 0.2}),
    skill("communication", SkillKind.SOFT_SKILL),
    skill("slide-software", broader={"communication": 0.4}),
    skill("technical-writing", SkillKind.PRACTICE, broader={"communication": 0.4}),
)
GROUPS = (
    SiblingGroup("clouds", "Clouds", ("aws", "azure"), 0.6, "the services of one cloud resemble those of another"),
)
CERTIFICATIONS = (
    certification("ml-exam", "machine-learning", "sagemaker"),
    certification("old-exam", "docker", successors=("new-exam",)),
    certification("new-exam", "docker"),
)


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    texts = {form.text for one in (*SKILLS, *CERTIFICATIONS) for form in one.forms}
    return Taxonomy(
        skills={one.id: one for one in sorted(SKILLS, key=lambda one: one.id)},
        siblings={one.id: one for one in GROUPS},
        certifications={one.id: one for one in sorted(CERTIFICATIONS, key=lambda one: one.id)},
        roles={},
        stages={},
        projects={},
        signals={},
        sources={},
        keys={text: phrase_key(text) for text in texts},
        digest="0" * 64,
    )


class World:
    """A small taxonomy, and makers of what is compared with it."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self.lines = count()

    def compare(self, resume: ResumeProfile, job: JobProfile, policy: Policy = DEFAULT_POLICY) -> Comparison:
        return compare(resume, job, taxonomy=self.taxonomy, policy=policy)

    def shows(
        self,
        id: str,
        kind: EvidenceKind = EvidenceKind.DEMONSTRATED,
        *,
        months: int | None = None,
        assertion: Assertion = Assertion.PRESENT,
        times: int = 1,
    ) -> ResumeSkill:
        """A skill of a resume: `shows("python", months=24)`."""
        section = "experience" if kind is EvidenceKind.DEMONSTRATED else "skills"
        line = f"Used {label(id)} at work"
        mentions = tuple(ResumeMention(n, n + 5, None, label(id), section, line, n, ()) for n in range(times))
        return ResumeSkill(id, label(id), Method.EXACT, assertion, (kind,), months, None, None, mentions)

    def resume(self, *skills: str | ResumeSkill, **changes: object) -> ResumeProfile:
        """A resume of skills, given as values or as ids of demonstrated ones."""
        held = tuple(self.shows(one) if isinstance(one, str) else one for one in skills)
        reference = DocumentRef("resume.txt", "1" * 64, 1000, None)
        made = ResumeProfile(reference, QUALITY, 60, "mid-level", held, (), (), (), (), ())
        return replace(made, **changes)  # type: ignore[arg-type]

    def asks(
        self,
        *ids: str,
        importance: Importance = Importance.REQUIRED,
        operator: Operator = Operator.ALL,
        n: int = 1,
        umbrella: tuple[str, ...] = (),
        min_years: float | None = None,
        line: int | None = None,
    ) -> Requirement:
        """A requirement: `asks("python", "java", operator=Operator.ANY)`; every call is a line of its own."""
        number = next(self.lines) if line is None else line
        skills = tuple(SkillRef(id, label(id)) for id in ids)
        name = f"r-{'-'.join((*ids, *umbrella))}-{importance.value}"
        evidence = (Quote(100 * number, 100 * number + 50, None, f"We ask {' '.join(ids)}"),)
        return Requirement(name, importance, operator, n, skills, umbrella, min_years, evidence, ())

    def job(self, *requirements: Requirement, **changes: object) -> JobProfile:
        """A job of requirements."""
        reference = DocumentRef("job.txt", "2" * 64, 1000, None)
        made = JobProfile(reference, QUALITY, "Engineer", None, None, None, None, requirements, (), (), (), ())
        return replace(made, **changes)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def world(taxonomy: Taxonomy) -> World:
    return World(taxonomy)
