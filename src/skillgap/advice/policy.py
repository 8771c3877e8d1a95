"""How much is advised, and how the ways to close a gap are valued."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvicePolicy:
    """Limits and values of the advice; credits and gains are 0..1.

    main_skills: a certification is about the first so many of its skills, and one of them must be missing.
    most_certifications: one that fits, beside shipped work, beats a long list. most_steps: skills to learn.
    learned: the credit of a skill once it is learned and used. without_years: the same where years are asked.
    certified: the credit that passing an exam alone earns. The last two equal what the comparison's policy gives.
    strange_level: factor for a certification whose level does not fit the career stage.
    other_role: factor for a certification that is meant for other roles than the job's.
    beta: factor while its exam is a beta.
    new_ecosystem: factor for a platform new to the person where the job also names one that the person knows.
    least_gain, least_exam_gain: a step to learn, or an exam, that adds less than this to the score is left out.
    stage_notes: how many sentences of the career stage's general advice are added.
    """

    main_skills: int = 5
    most_certifications: int = 3
    most_steps: int = 8
    learned: float = 1.0
    without_years: float = 0.6
    certified: float = 0.75
    strange_level: float = 0.5
    other_role: float = 0.5
    beta: float = 0.9
    new_ecosystem: float = 0.8
    least_gain: float = 0.005
    least_exam_gain: float = 0.02
    stage_notes: int = 2

    @property
    def digest(self) -> str:
        """SHA-256 of all values."""
        return sha256(repr(sorted(asdict(self).items())).encode()).hexdigest()


DEFAULT_ADVICE_POLICY = AdvicePolicy()
