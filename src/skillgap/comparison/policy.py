"""The weights and thresholds of the score, all in one value that the caller may replace."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from hashlib import sha256

from skillgap.model.profile import EvidenceKind, Importance


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What counts how much; shares and credits are 0..1. These are judgements of ours, not measurements.

    Weights of an asked skill:
        required, preferred, responsibility: by importance. What a person will do hints at a skill, it does not ask it.
        soft_skill: factor for soft skills. Why: resumes seldom state them, and stating them proves little.
        line_cap: the most that one line of the job weighs, in skills. Why: a list of fifteen names is one wish.
        side_cap: the most that all preferred lines weigh, as a share of the required ones; likewise responsibilities.
        least_base: required lines count as at least this many skills when `side_cap` is applied.

    Strength of evidence; the strongest kind counts, so a fiftieth mention changes nothing:
        demonstrated: used in a position or project. listed: only named. certified: part of an exam on many
        things. education: named in a degree or course.

    Credit:
        least_edge: edges of the taxonomy worth less than this are no evidence.
        general: the most that a general term is worth where examples of it are asked.
        begun: a product counts this much for an unlisted skill whose name begins with its own.
        years: the share of the credit that depends on the asked years. Why not all of it: dates show only where the
            resume names the skill, so the months found are a lower bound; none found is a bound of zero.

    Verdicts, of each skill that a requirement needs:
        met, partial: from this credit on. A requirement is met when all of them are, a gap when none is partial.

    Confidence; below it there is no score:
        least_asked, least_shown: distinct skills understood in the job and in the resume.
        most_unlisted: the largest share of the weight that may lie on skills that the taxonomy does not hold.
        most_unread: the largest share of the job's asking lines in which nothing was recognised.

    quotes: how many quotes of the resume back one skill.
    """

    required: float = 1.0
    preferred: float = 0.5
    responsibility: float = 0.5
    soft_skill: float = 0.5
    line_cap: float = 3.0
    side_cap: float = 0.5
    least_base: float = 5.0

    demonstrated: float = 1.0
    listed: float = 0.9
    certified: float = 0.75
    education: float = 0.6

    least_edge: float = 0.1
    general: float = 0.6
    begun: float = 0.4
    years: float = 0.4

    met: float = 0.9
    partial: float = 0.3

    least_asked: int = 2
    least_shown: int = 3
    most_unlisted: float = 0.6
    most_unread: float = 0.8

    quotes: int = 2

    @property
    def digest(self) -> str:
        """SHA-256 of all values: equal digests give equal scores."""
        return sha256(repr(sorted(asdict(self).items())).encode()).hexdigest()

    def importance(self, importance: Importance) -> float:
        """What one skill asked with this importance weighs; context weighs nothing."""
        return {
            Importance.REQUIRED: self.required,
            Importance.PREFERRED: self.preferred,
            Importance.RESPONSIBILITY: self.responsibility,
            Importance.CONTEXT: 0.0,
        }[importance]

    def strength(self, kind: EvidenceKind) -> float:
        """What evidence of this kind is worth."""
        return {
            EvidenceKind.DEMONSTRATED: self.demonstrated,
            EvidenceKind.LISTED: self.listed,
            EvidenceKind.CERTIFIED: self.certified,
            EvidenceKind.EDUCATION: self.education,
        }[kind]


DEFAULT_POLICY = Policy()
