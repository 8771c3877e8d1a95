"""What one document says: mentions, requirements, evidence. Offsets are half-open characters of the raw text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from skillgap.model.dates import PartialDate
from skillgap.model.document import DocumentRef, Quality


class Assertion(StrEnum):
    """Whether a mention says that the skill is there."""

    PRESENT = "present"
    NEGATED = "negated"
    ASPIRED = "aspired"
    OTHER = "other"


class Importance(StrEnum):
    """What a job asks with a line; CONTEXT asks nothing."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    RESPONSIBILITY = "responsibility"
    CONTEXT = "context"


class Operator(StrEnum):
    """How the skills of a requirement combine."""

    ALL = "all"
    ANY = "any"
    AT_LEAST = "at_least"


class EvidenceKind(StrEnum):
    """How a resume shows a skill."""

    DEMONSTRATED = "demonstrated"
    LISTED = "listed"
    CERTIFIED = "certified"
    EDUCATION = "education"


class Method(StrEnum):
    """How a mention was recognised; OPEN is a phrase that the taxonomy does not hold."""

    EXACT = "exact"
    ALIAS = "alias"
    ACRONYM = "acronym"
    FUZZY = "fuzzy"
    OPEN = "open"


class Seniority(StrEnum):
    """Level that a posting asks for."""

    INTERN = "intern"
    ENTRY = "entry"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"


class DegreeLevel(StrEnum):
    """Degree levels that postings and resumes name, lowest first."""

    ASSOCIATE = "associate"
    BACHELOR = "bachelor"
    MASTER = "master"
    PHD = "phd"


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A stretch of the raw text, word for word; `page` counts from 1, None without pages."""

    start: int
    end: int
    page: int | None
    quote: str


@dataclass(frozen=True, slots=True, order=True)
class SkillRef:
    """A skill by id and label; an unlisted skill's id is `unlisted:<normalised words>`."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a skill in a job description."""

    skill: str
    label: str
    start: int
    end: int
    surface: str
    section: str
    importance: Importance
    assertion: Assertion
    requirement: str | None
    method: Method
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A look-alike: the letters of a skill's form where the skill is not meant."""

    surface: str
    start: int
    end: int
    skill: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a job asks in one place. `n` counts how many of `skills` suffice (operator at_least).

    `umbrella` holds ids of the general term whose examples `skills` are ("vector databases such as ...").
    """

    id: str
    importance: Importance
    operator: Operator
    n: int
    skills: tuple[SkillRef, ...]
    umbrella: tuple[str, ...]
    min_years: float | None
    evidence: tuple[Quote, ...]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DegreeAsked:
    """The lowest degree that a posting accepts."""

    level: DegreeLevel
    fields: tuple[str, ...]
    required: bool
    equivalent_ok: bool
    evidence: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class CertificationAsked:
    """A certification that a posting names."""

    id: str
    name: str
    importance: Importance
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class JobProfile:
    """What a job description asks. `role` is a role id of the taxonomy, `min_years` the total asked."""

    document: DocumentRef
    quality: Quality
    title: str | None
    role: str | None
    seniority: Seniority | None
    min_years: float | None
    degree: DegreeAsked | None
    requirements: tuple[Requirement, ...]
    certifications: tuple[CertificationAsked, ...]
    mentions: tuple[Mention, ...]
    refused: tuple[Refusal, ...]
    unrecognized: tuple[Quote, ...]
    schema: str = "skillgap.job-profile/1"


@dataclass(frozen=True, slots=True)
class ResumeMention:
    """One occurrence of a skill in a resume; `quote` is the line around it, which begins at `quote_start`."""

    start: int
    end: int
    page: int | None
    surface: str
    section: str
    quote: str
    quote_start: int
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResumeSkill:
    """How a resume shows one skill; `months` of dated use, overlaps merged, None where no entry is dated."""

    id: str
    label: str
    method: Method
    assertion: Assertion
    evidence: tuple[EvidenceKind, ...]
    months: int | None
    first_used: PartialDate | None
    last_used: PartialDate | None
    mentions: tuple[ResumeMention, ...]


@dataclass(frozen=True, slots=True)
class DatedRole:
    """A position held; `end` is "present" or an ISO date, `months` counts both ends."""

    title: str
    employer: str | None
    start: PartialDate | None
    end: PartialDate | str | None
    months: int | None
    evidence: Quote


@dataclass(frozen=True, slots=True)
class DegreeHeld:
    """A degree that a resume names; `date` is its end, `completed` false while it goes on."""

    level: DegreeLevel
    field: str | None
    institution: str | None
    date: PartialDate | None
    completed: bool
    evidence: Quote


class HeldStatus(StrEnum):
    """State of a certification in a resume."""

    HELD = "held"
    EXPIRED = "expired"
    IN_PROGRESS = "in-progress"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class CertificationHeld:
    """A certification that a resume names; `id` is None where the taxonomy does not know it."""

    id: str | None
    name: str
    status: HeldStatus
    date: PartialDate | None
    evidence: Quote


@dataclass(frozen=True, slots=True)
class ResumeProfile:
    """What a resume shows. `total_months` merges overlapping positions; `stage` is a stage id of the taxonomy."""

    document: DocumentRef
    quality: Quality
    total_months: int | None
    stage: str | None
    skills: tuple[ResumeSkill, ...]
    roles: tuple[DatedRole, ...]
    degrees: tuple[DegreeHeld, ...]
    certifications: tuple[CertificationHeld, ...]
    refused: tuple[Refusal, ...]
    unrecognized: tuple[Quote, ...]
    schema: str = "skillgap.resume-profile/1"
