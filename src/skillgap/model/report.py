"""The result of comparing one resume with one job: verdicts, score, advice, quality, provenance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from skillgap.model.document import DocumentRef, Quality
from skillgap.model.profile import Quote, Requirement, SkillRef


class Verdict(StrEnum):
    """A requirement judged against a profile."""

    MET = "met"
    PARTIAL = "partial"
    GAP = "gap"


class Edge(StrEnum):
    """Why one skill counts for another; SAME is the skill itself."""

    SAME = "same"
    CHILD = "child"
    IMPLIED = "implied"
    PARENT = "parent"
    SIBLING = "sibling"
    RELATED = "related"
    CERTIFIED = "certified"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Via:
    """What earned the credit: the resume's skill, the edge from it to the asked one, and the reason in words."""

    skill: SkillRef
    asked: SkillRef
    edge: Edge
    credit: float
    why: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """One requirement's verdict. `points` = `weight` x `credit`; weights sum to the score's `possible`.

    `counted` holds the ids of the skills that count here (others are asked elsewhere too and count there), `needed`
    how many of them it takes; the credit is the mean of the best so many, where a general term of which they are
    examples may stand for one.
    """

    requirement: Requirement
    verdict: Verdict
    credit: float
    weight: float
    points: float
    via: tuple[Via, ...]
    evidence: tuple[Quote, ...]
    because: tuple[str, ...]
    counted: tuple[str, ...] = ()
    needed: int = 0


@dataclass(frozen=True, slots=True)
class ImportancePart:
    """Earned and possible points of the requirements of one importance."""

    importance: str
    earned: float
    possible: float


@dataclass(frozen=True, slots=True)
class Score:
    """`value` = `earned` / `possible`, 0..1 with four decimals; None when inconclusive."""

    value: float | None
    earned: float
    possible: float
    by_importance: tuple[ImportancePart, ...]


@dataclass(frozen=True, slots=True)
class Inconclusive:
    """Why no score is given."""

    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """An asked degree, certification or total of years: judged and shown, never part of the score.

    `kind` is degree, total-years or certification.
    """

    kind: str
    asked: str
    found: str | None
    verdict: Verdict
    because: tuple[str, ...]
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class CertificationAdvice:
    """A certification that closes gaps of this comparison. `closes` holds requirement ids."""

    id: str
    name: str
    exam: str | None
    issuer: str
    level: str
    ecosystem: str
    status_as_of: str | None
    closes: tuple[str, ...]
    skills: tuple[SkillRef, ...]
    because: tuple[str, ...]
    does_not_replace: str
    url: str | None


@dataclass(frozen=True, slots=True)
class LearningStep:
    """A skill to learn, in order: `after` names asked skills that come first, `gain` the score it can add."""

    skill: SkillRef
    closes: tuple[str, ...]
    after: tuple[SkillRef, ...]
    gain: float
    project: str | None
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """What to learn or certify next for this comparison."""

    certifications: tuple[CertificationAdvice, ...]
    learning: tuple[LearningStep, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the result depends on besides the two files: version, and hashes of taxonomy and policy."""

    version: str
    taxonomy: str
    policy: str


@dataclass(frozen=True, slots=True)
class ResumeSide:
    """The resume's identity and quality in a report."""

    document: DocumentRef
    quality: Quality
    total_months: int | None
    stage: str | None


@dataclass(frozen=True, slots=True)
class JobSide:
    """The job's identity and quality in a report."""

    document: DocumentRef
    quality: Quality
    title: str | None
    role: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What `comparison` computes: verdicts and the score made of them, before any advice."""

    outcomes: tuple[Outcome, ...]
    score: Score
    inconclusive: Inconclusive | None
    conditions: tuple[Condition, ...]
    extras: tuple[SkillRef, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A whole answer, ready to be rendered."""

    as_of: date
    provenance: Provenance
    resume: ResumeSide
    job: JobSide
    score: Score
    inconclusive: Inconclusive | None
    outcomes: tuple[Outcome, ...]
    conditions: tuple[Condition, ...]
    extras: tuple[SkillRef, ...]
    advice: Advice
    unrecognized: tuple[Quote, ...]
    schema: str = "skillgap.report/1"
