"""Degree, total years and certifications that a job asks: judged and shown, never part of the score.

Why: a score must not rank people by diplomas, and a reader must still see what the posting says.
"""

from __future__ import annotations

from skillgap.comparison.credit import in_years
from skillgap.model.profile import (
    CertificationAsked,
    CertificationHeld,
    DegreeAsked,
    DegreeHeld,
    DegreeLevel,
    HeldStatus,
    JobProfile,
    ResumeProfile,
)
from skillgap.model.report import Condition, Verdict
from skillgap.taxonomy import Taxonomy
from skillgap.words import phrase_key

_LEVELS = tuple(DegreeLevel)
_VAGUE = frozenset(phrase_key("science field study discipline related and or"))
_RANK = {Verdict.MET: 2, Verdict.PARTIAL: 1, Verdict.GAP: 0}


def conditions(resume: ResumeProfile, job: JobProfile, *, taxonomy: Taxonomy) -> tuple[Condition, ...]:
    """The conditions of a job in a fixed order: degree, total years, certifications as asked."""
    found = []
    if job.degree:
        found.append(_degree(resume, job.degree))
    if job.min_years:
        found.append(_total_years(resume, job.min_years))
    asked = {one.id: one for one in reversed(job.certifications)}
    found += [_certification(resume, one, taxonomy) for one in reversed(asked.values())]
    return tuple(found)


def _degree(resume: ResumeProfile, asked: DegreeAsked) -> Condition:
    fields = f" in {' or '.join(asked.fields)}" if asked.fields else ""
    wording = f"{asked.level.value}{fields}" + ("" if asked.required else " (preferred)")
    best = max(resume.degrees, key=lambda held: _degree_rank(held, asked), default=None)
    verdict, why = _judge_degree(best, asked) if best else (Verdict.GAP, "no degree was found in the resume")
    because = [why]
    if verdict is Verdict.GAP and asked.equivalent_ok and resume.total_months:
        verdict = Verdict.PARTIAL
        because.append(f"the job accepts equivalent experience; the resume dates {_years(resume.total_months)}")
    found = _degree_words(best) if best else None
    return Condition("degree", wording, found, verdict, tuple(because), (best.evidence,) if best else ())


def _degree_rank(held: DegreeHeld, asked: DegreeAsked) -> tuple[int, int, int]:
    return _RANK[_judge_degree(held, asked)[0]], _LEVELS.index(held.level), -held.evidence.start


def _judge_degree(held: DegreeHeld, asked: DegreeAsked) -> tuple[Verdict, str]:
    if _LEVELS.index(held.level) < _LEVELS.index(asked.level):
        return Verdict.GAP, f"the highest degree found: {_degree_words(held)}"
    if not held.completed:
        return Verdict.PARTIAL, "the degree is not finished"
    if asked.fields and held.field is None:
        return Verdict.PARTIAL, "the resume does not say in which field"
    if asked.fields and not any(_same_field(held.field or "", field) for field in asked.fields):
        return Verdict.PARTIAL, f"{held.field} is not among the fields named"
    return Verdict.MET, "the degree is at the level asked or above"


def _same_field(held: str, asked: str) -> bool:
    first, second = set(phrase_key(held)), set(phrase_key(asked))
    return bool(first & second - _VAGUE)


def _degree_words(held: DegreeHeld) -> str:
    return f"{held.level.value} in {held.field}" if held.field else held.level.value


def _total_years(resume: ResumeProfile, asked: float) -> Condition:
    wording = f"{in_years(asked)} of experience"
    if resume.total_months is None:
        return Condition("total-years", wording, None, Verdict.PARTIAL, ("no position in the resume is dated",), ())
    share = resume.total_months / (12 * asked)
    verdict = Verdict.MET if share >= 1 else Verdict.PARTIAL if share >= 0.5 else Verdict.GAP
    found = _years(resume.total_months)
    because = "dated positions, overlaps counted once"
    return Condition("total-years", wording, found, verdict, (because,), tuple(role.evidence for role in resume.roles))


def _years(months: int) -> str:
    return f"{months / 12:.1f} years"


def _certification(resume: ResumeProfile, asked: CertificationAsked, taxonomy: Taxonomy) -> Condition:
    answers = [(held, *_judge_certification(held, asked.id, taxonomy)) for held in resume.certifications]
    best = max(answers, key=lambda answer: (_RANK[answer[1]], -answer[0].evidence.start), default=None)
    if best is None or best[1] is Verdict.GAP:
        return Condition("certification", asked.name, None, Verdict.GAP, ("not in the resume",), ())
    held, verdict, why = best
    return Condition("certification", asked.name, held.name, verdict, (why,), (held.evidence,))


def _judge_certification(held: CertificationHeld, asked: str, taxonomy: Taxonomy) -> tuple[Verdict, str]:
    newer, own = _successors(asked, taxonomy), _successors(held.id or "", taxonomy)
    if held.id is None or (held.id != asked and held.id not in newer and asked not in own):
        return Verdict.GAP, ""
    if held.status is not HeldStatus.HELD:
        return Verdict.PARTIAL, f"named as {held.status.value}"
    if held.id == asked:
        return Verdict.MET, "held"
    if held.id in newer:
        return Verdict.MET, f"{held.name} succeeds it"
    return Verdict.PARTIAL, f"{held.name} is its predecessor"


def _successors(certification: str, taxonomy: Taxonomy) -> tuple[str, ...]:
    known = taxonomy.certifications.get(certification)
    return known.successors if known else ()
