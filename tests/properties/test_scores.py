"""What must hold of the comparison of any resume with any job."""

from __future__ import annotations

from functools import cache
from math import fsum

from hypothesis import given, settings
from hypothesis import strategies as st

from skillgap.comparison import compare
from skillgap.model.profile import JobProfile
from skillgap.model.report import Comparison
from tests.extraction.snippets import job, resume, taxonomy
from tests.properties.texts import documents

SKILLS = (
    "Python|PyTorch|TensorFlow|Kubernetes|Docker|Terraform|SQL|Apache Spark|MLflow|FastAPI|scikit-learn|PostgreSQL|Git|"
    "Apache Airflow|C++|Node.js|Amazon SageMaker|XGBoost|Grafana|Apache Kafka"
).split("|")
SENTENCES = [
    "Built services with {} and {}.",
    "Moved the nightly jobs to {}, which cut the cost by half",
    "Used {} daily; reviewed the work of two colleagues.",
    "No experience with {}, but years of {}.",
    "Currently learning {}",
    "Our customers use {}.",
    "Introduced {} (and later {}) to the team",
    "Grew the team from 3 to 12 people",
]
ASKING = [
    "Experience with {}", "{} or {}", "at least two of {}, {}, {}", "3+ years of {}", "{} is a plus", "{} (e.g. {})",
    "{}, {} and {}",
]  # fmt: skip

skills = st.sampled_from(SKILLS)


@st.composite
def filled(draw: st.DrawFn, patterns: list[str]) -> str:
    pattern = draw(st.sampled_from(patterns))
    return pattern.format(
        *draw(st.lists(skills, min_size=pattern.count("{}"), max_size=pattern.count("{}"), unique=True))
    )


bullets = st.lists(filled(SENTENCES), min_size=3, max_size=7, unique=True)
wishes = st.lists(filled(ASKING), min_size=2, max_size=6, unique=True)
few = settings(max_examples=60, deadline=None)


def resume_text(lines: list[str], *, before: str = "") -> str:
    body = "\n".join(f"- {line}" for line in lines)
    return (
        f"Kim Example\n{before}\nExperience\nData Engineer, Northwind, Jan 2020 - Present\n{body}\n\n"
        "Analyst, Southwind, 2017 - 2019\n- Wrote SQL and Python reports\n- Taught Git\n\n"
        "Education\nBSc Physics, 2017\n"
    )


@cache
def asked_by(wanted: tuple[str, ...]) -> JobProfile:
    return job("Machine Learning Engineer\n\nRequirements\n" + "\n".join(f"- {line}" for line in wanted))


def compared(lines: list[str], wanted: list[str], *, before: str = "") -> Comparison:
    return compare(resume(resume_text(lines, before=before)), asked_by(tuple(wanted)), taxonomy=taxonomy())


def verdicts(made: Comparison) -> list[tuple[str, str, float]]:
    return [(one.requirement.id, one.verdict.value, one.credit) for one in made.outcomes]


@few
@given(bullets, wishes)
def test_the_score_is_a_share_and_exactly_the_sum_of_its_parts(lines: list[str], wanted: list[str]) -> None:
    made = compared(lines, wanted)
    total = made.score
    assert total.earned == round(fsum(one.points for one in made.outcomes), 4)
    assert total.possible == round(fsum(one.weight for one in made.outcomes), 4)
    assert total.earned == round(fsum(part.earned for part in total.by_importance), 4)
    assert all(0 <= one.credit <= 1 and one.points == round(one.weight * one.credit, 4) for one in made.outcomes)
    assert total.value is None or total.value == round(total.earned / total.possible, 4)
    assert total.value is None or 0 <= total.value <= 1


@few
@given(documents, documents)
def test_any_two_texts_can_be_compared(held: str, asked: str) -> None:
    made = compare(resume(held), job(asked), taxonomy=taxonomy())
    assert (made.score.value is None) == (made.inconclusive is not None)
    assert made.score.value is None or 0 <= made.score.value <= 1


@few
@given(bullets, wishes, st.data())
def test_showing_one_more_asked_skill_never_lowers_the_score(
    lines: list[str], wanted: list[str], data: st.DataObject
) -> None:
    asked = sorted({skill.label for one in asked_by(tuple(wanted)).requirements for skill in one.skills} & set(SKILLS))
    if not asked:
        return
    more = f"Built and ran a service with {data.draw(st.sampled_from(asked))} for two years."
    before, after = compared(lines, wanted), compared([*lines, more], wanted)
    assert after.score.earned >= before.score.earned
    assert after.score.possible == before.score.possible


@few
@given(bullets, wishes, st.data())
def test_saying_it_fifty_times_changes_nothing(lines: list[str], wanted: list[str], data: st.DataObject) -> None:
    line = data.draw(st.sampled_from(lines))
    once, often = compared(lines, wanted), compared([*lines, *[line] * 50], wanted)
    assert verdicts(once) == verdicts(often)
    assert once.score == often.score


@few
@given(bullets, wishes, st.randoms(use_true_random=False))
def test_the_order_of_an_entrys_bullets_changes_nothing(lines: list[str], wanted: list[str], random: object) -> None:
    shuffled = list(lines)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = compared(lines, wanted), compared(shuffled, wanted)
    assert verdicts(first) == verdicts(second)
    assert first.score == second.score


@few
@given(bullets, wishes)
def test_a_skill_that_nobody_asks_changes_no_score(lines: list[str], wanted: list[str]) -> None:
    first, second = compared(lines, wanted), compared([*lines, "Wrote COBOL for a bank"], wanted)
    assert first.score.earned == second.score.earned
