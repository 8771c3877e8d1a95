"""The comparison as the list of its steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from skillgap.comparison.asking import Ask, asks
from skillgap.comparison.conditions import conditions
from skillgap.comparison.confidence import doubts
from skillgap.comparison.credit import Creditor
from skillgap.comparison.judging import judge
from skillgap.comparison.policy import DEFAULT_POLICY, Policy
from skillgap.comparison.scoring import score
from skillgap.comparison.showing import Shown, not_shown_by, shown_by
from skillgap.comparison.unlisted import PhraseIndex, is_unlisted
from skillgap.model.profile import JobProfile, ResumeProfile, SkillRef
from skillgap.model.report import Comparison, Outcome
from skillgap.taxonomy import Taxonomy


def compare(
    resume: ResumeProfile, job: JobProfile, *, taxonomy: Taxonomy, policy: Policy = DEFAULT_POLICY
) -> Comparison:
    """Judge every requirement of a job against a resume and add up the points.

    The outcomes stand in the order of the job. Where too little was understood they are still given, without a score.
    """
    shown = shown_by(resume, taxonomy=taxonomy, policy=policy)
    asked = asks(job, taxonomy=taxonomy, policy=policy)
    creditor = Creditor(shown, PhraseIndex(shown, resume.unrecognized, policy), taxonomy, policy)
    unclaimed = not_shown_by(resume)
    outcomes = tuple(judge(ask, creditor, unclaimed) for ask in asked)
    inconclusive = doubts(resume, job, shown=shown, asked=asked, policy=policy)
    return Comparison(
        outcomes=outcomes,
        score=score(outcomes, conclusive=inconclusive is None),
        inconclusive=inconclusive,
        conditions=conditions(resume, job, taxonomy=taxonomy),
        extras=_extras(shown.values(), asked, outcomes),
    )


def _extras(shown: Iterable[Shown], asked: Sequence[Ask], outcomes: Sequence[Outcome]) -> tuple[SkillRef, ...]:
    """Skills of the resume that the job neither asks nor counts for what it asks; the best shown first."""
    used = {skill.id for ask in asked for skill in (*ask.options, *ask.general)}
    used |= {via.skill.id for outcome in outcomes for via in outcome.via}
    extra = [one for one in shown if one.skill.id not in used and not one.certificate and not is_unlisted(one.skill.id)]
    return tuple(one.skill for one in sorted(extra, key=_best_first))


def _best_first(shown: Shown) -> tuple[float, int, str, str]:
    return -shown.strength, -(shown.months or 0), shown.skill.label, shown.skill.id
