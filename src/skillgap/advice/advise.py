"""The advice as the list of its steps."""

from __future__ import annotations

from datetime import date

from skillgap.advice.certifications import certifications
from skillgap.advice.gaps import gaps_of
from skillgap.advice.learning import learning
from skillgap.advice.notes import notes
from skillgap.advice.policy import DEFAULT_ADVICE_POLICY, AdvicePolicy
from skillgap.model.profile import JobProfile, ResumeProfile
from skillgap.model.report import Advice, Comparison
from skillgap.taxonomy import Taxonomy


def advise(
    comparison: Comparison,
    resume: ResumeProfile,
    job: JobProfile,
    *,
    taxonomy: Taxonomy,
    as_of: date,
    policy: AdvicePolicy = DEFAULT_ADVICE_POLICY,
) -> Advice:
    """Certifications, learning steps and notes for the gaps of one comparison; `as_of` decides which exams exist."""
    if comparison.inconclusive:
        return Advice((), (), ("No advice is given: too little of the documents was understood to know the gaps.",))
    gaps = gaps_of(comparison, taxonomy=taxonomy, policy=policy)
    stage = taxonomy.stages.get(resume.stage or "")
    return Advice(
        certifications=certifications(gaps, resume, job, taxonomy=taxonomy, as_of=as_of),
        learning=learning(gaps, taxonomy=taxonomy, stage=stage),
        notes=notes(comparison, resume, taxonomy=taxonomy, stage=stage, policy=policy),
    )
