"""What must hold for every pair of documents, tried on many that are put together at random."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from skillgap import Analyzer, GapReport
from skillgap.model.profile import JobProfile, ResumeProfile

SKILLS = (
    "Python", "PyTorch", "TensorFlow", "Kubernetes", "Docker", "Terraform", "SQL", "Apache Spark", "MLflow", "FastAPI",
    "scikit-learn", "PostgreSQL", "Git", "Airflow", "C++", "Node.js",
)  # fmt: skip
SENTENCES = (
    "Built services with {}.",
    "Moved the nightly jobs to {} & kept them running",
    "Used {} daily; reviewed the work of two colleagues.",
    "Introduced {} to the team (12 people).",
)
skills = st.lists(st.sampled_from(SKILLS), min_size=3, max_size=8, unique=True)
bullets = st.lists(
    st.builds(lambda sentence, skill: sentence.format(skill), st.sampled_from(SENTENCES), st.sampled_from(SKILLS)),
    min_size=4,
    max_size=8,
    unique=True,
)
many = settings(max_examples=40, deadline=None)


@cache
def analyzer() -> Analyzer:
    return Analyzer(as_of=date(2026, 11, 21))


def resume_text(lines: list[str]) -> str:
    body = "\n".join(f"- {line}" for line in lines)
    return (
        f"Kim Example\n\nExperience\nEngineer, Northwind, Jan 2020 - Present\n{body}\n\nEducation\nBSc Physics, 2019\n"
    )


def job_text(required: list[str]) -> str:
    body = "\n".join(f"- Experience with {skill}" for skill in required)
    return f"Machine Learning Engineer\n\nRequirements\n{body}\n"


def compared(lines: list[str], required: list[str]) -> GapReport:
    return analyzer().compare(resume_text(lines).encode(), job_text(required).encode())


def verdicts(report: GapReport) -> list[tuple[str, str, float]]:
    return [(outcome.requirement.id, outcome.verdict.value, outcome.credit) for outcome in report.outcomes]


@many
@given(bullets, skills)
def test_the_score_is_a_share_and_the_sum_of_its_parts(lines: list[str], required: list[str]) -> None:
    score = compared(lines, required).data.score
    outcomes = compared(lines, required).outcomes
    assert abs(score.earned - sum(outcome.points for outcome in outcomes)) < 1e-3
    assert abs(score.possible - sum(outcome.weight for outcome in outcomes)) < 1e-3
    assert abs(score.earned - sum(part.earned for part in score.by_importance)) < 1e-3
    if score.value is not None:
        assert 0 <= score.value <= 1
        assert abs(score.value - score.earned / score.possible) < 1e-3


@many
@given(bullets, skills, st.randoms(use_true_random=False))
def test_the_order_of_bullets_changes_nothing(lines: list[str], required: list[str], random: object) -> None:
    shuffled = list(lines)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = compared(lines, required), compared(shuffled, required)
    assert verdicts(first) == verdicts(second)
    assert first.score == second.score


@many
@given(bullets, skills)
def test_saying_it_fifty_times_changes_nothing(lines: list[str], required: list[str]) -> None:
    repeated = [*lines, *[lines[0]] * 50]
    assert verdicts(compared(lines, required)) == verdicts(compared(repeated, required))


@many
@given(bullets, skills)
def test_showing_one_more_asked_skill_never_lowers_the_score(lines: list[str], required: list[str]) -> None:
    before = compared(lines, required).score
    after = compared([*lines, f"Built and ran a service with {required[0]} for two years."], required).score
    if before is not None:
        assert after is not None
        assert after >= before


@many
@given(bullets, skills)
def test_every_span_quotes_back_and_mentions_do_not_overlap(lines: list[str], required: list[str]) -> None:
    resume, job = resume_text(lines), job_text(required)
    shown: ResumeProfile = analyzer().resume(resume.encode())
    asked: JobProfile = analyzer().job(job.encode())
    held = [(mention.start, mention.end, mention.surface) for skill in shown.skills for mention in skill.mentions]
    wanted = [(mention.start, mention.end, mention.surface) for mention in asked.mentions]
    assert held
    assert wanted
    for text, spans in ((resume, held), (job, wanted)):
        assert all(text[start:end] == surface for start, end, surface in spans)
        ordered = sorted(set(spans))
        assert all(first[1] <= second[0] for first, second in pairwise(ordered))
    quotes = [quote for requirement in asked.requirements for quote in requirement.evidence]
    assert all(job[quote.start : quote.end] == quote.quote for quote in quotes)
