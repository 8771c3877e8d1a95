"""Taxonomy values: skills with their surface forms and edges, certifications, roles, stages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from skillgap.model.dates import PartialDate


class SkillKind(StrEnum):
    """What sort of thing a skill is."""

    LANGUAGE = "language"
    FRAMEWORK = "framework"
    LIBRARY = "library"
    TOOL = "tool"
    PLATFORM = "platform"
    SERVICE = "service"
    TECHNIQUE = "technique"
    FIELD = "field"
    PRACTICE = "practice"
    SOFT_SKILL = "soft-skill"
    DOMAIN = "domain"


NAMED = frozenset(
    {SkillKind.LANGUAGE, SkillKind.FRAMEWORK, SkillKind.LIBRARY, SkillKind.TOOL, SkillKind.PLATFORM, SkillKind.SERVICE}
)
"""Kinds of things that have a name of their own, unlike what people do and know."""
PRODUCTS = NAMED - {SkillKind.LANGUAGE}
"""Those that somebody makes and names after each other: "OpenShift Data Foundation"."""


class Tier(StrEnum):
    """How much support a surface form needs before it counts (see ARCHITECTURE.md)."""

    STRONG = "strong"
    CASED = "cased"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Form:
    """A surface form. `yes`/`no` are sentences that lint runs, `deny` phrases in which it is never the skill.

    `until` is set on a former name: when the thing was renamed.
    """

    text: str
    tier: Tier = Tier.STRONG
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A weighted edge to another skill, with its reason; weights are 0..1."""

    target: str
    weight: float
    why: str


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Where an entry comes from: a document id of the pack's sources and a section of it."""

    document: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A document that entries of the taxonomy come from; `licence` names its terms of reuse."""

    id: str
    title: str
    publisher: str
    date: PartialDate | None
    url: str | None
    licence: str


@dataclass(frozen=True, slots=True)
class Skill:
    """One concept. `forms[0]` is the label; `broader` is what having only the parent is worth."""

    id: str
    label: str
    kind: SkillKind
    category: str
    forms: tuple[Form, ...]
    broader: tuple[Link, ...]
    implies: tuple[str, ...]
    related: tuple[Link, ...]
    needs: tuple[str, ...]
    retired: PartialDate | None
    source: Source


@dataclass(frozen=True, slots=True)
class SiblingGroup:
    """Interchangeable alternatives: having one member is worth `weight` of another."""

    id: str
    label: str
    members: tuple[str, ...]
    weight: float
    why: str


class CertificationStatus(StrEnum):
    """State of a credential on a given day, computed from its dates."""

    ACTIVE = "active"
    BETA = "beta"
    RETIRED = "retired"
    UPCOMING = "upcoming"
    UNVERIFIED = "unverified"


class Catalog(StrEnum):
    """Whether a certification may be suggested: core yes, extended where the job points there, else never."""

    CORE = "core"
    EXTENDED = "extended"
    LEGACY = "legacy"
    ARTICLE_ONLY = "article-only"


@dataclass(frozen=True, slots=True)
class ExamVersion:
    """One exam of a credential; the half-open period in which it can be sat."""

    code: str
    since: date | None
    until: date | None
    beta: bool = False


@dataclass(frozen=True, slots=True)
class ExamArea:
    """A part of an exam; `weight` is the published share 0..1, None where none is published."""

    name: str
    weight: float | None
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Certification:
    """A credential, apart from its exam versions. `forms` are the names and codes it is recognised by."""

    id: str
    name: str
    issuer: str
    forms: tuple[Form, ...]
    category: str
    level: str
    ecosystem: str
    catalog: Catalog
    credential_type: str
    public: bool
    verified: bool
    launched: date | None
    retired: date | None
    exams: tuple[ExamVersion, ...]
    successors: tuple[str, ...]
    areas: tuple[ExamArea, ...]
    skills: tuple[str, ...]
    prerequisites: str
    validity_months: int | None
    roles: tuple[str, ...]
    url: str | None
    status_as_of: str | None
    note: str
    source: Source

    def status_on(self, day: date) -> CertificationStatus:
        """The credential's state on a day, from its own and its exams' dates."""
        if self.retired and day >= self.retired:
            return CertificationStatus.RETIRED
        if self.launched and day < self.launched:
            return CertificationStatus.UPCOMING
        if not self.verified:
            return CertificationStatus.UNVERIFIED
        open_exams = [exam for exam in self.exams if exam_open(exam, day)]
        if self.exams and not open_exams:
            return (
                CertificationStatus.RETIRED
                if all(exam_ended(e, day) for e in self.exams)
                else CertificationStatus.UPCOMING
            )
        if open_exams and all(exam.beta for exam in open_exams):
            return CertificationStatus.BETA
        return CertificationStatus.ACTIVE

    def exam_on(self, day: date) -> str | None:
        """Code of the newest exam that can be sat on a day; None for credentials without exam codes."""
        codes = [exam.code for exam in self.exams if exam_open(exam, day)]
        return codes[-1] if codes else None


def exam_open(exam: ExamVersion, day: date) -> bool:
    """Whether an exam version can be sat on a day."""
    return (exam.since is None or exam.since <= day) and not exam_ended(exam, day)


def exam_ended(exam: ExamVersion, day: date) -> bool:
    """Whether an exam version's last day has passed."""
    return exam.until is not None and day >= exam.until


@dataclass(frozen=True, slots=True)
class Role:
    """A job role. `skills` weigh what the role needs (0..1); `titles` are the names postings use for it.

    `family` groups roles that postings hardly tell apart (a research scientist is a researcher).
    """

    id: str
    label: str
    family: str
    titles: tuple[str, ...]
    focus: str
    responsibilities: tuple[str, ...]
    skills: tuple[Link, ...]
    certifications: tuple[str, ...]
    transitions: tuple[Link, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Stage:
    """A career stage with its advice; `min_months` of experience from which it begins."""

    id: str
    label: str
    min_months: int
    advice: tuple[str, ...]
    certification_levels: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Project:
    """A proof-of-work project that shows a group of skills."""

    id: str
    title: str
    brief: str
    skills: tuple[str, ...]
    shows: tuple[str, ...]
    stage: str
    source: Source


@dataclass(frozen=True, slots=True)
class Signal:
    """A qualitative salary or demand pattern; never a number."""

    id: str
    statement: str
    applies_to: tuple[str, ...]
    source: Source
