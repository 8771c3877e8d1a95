"""The score as a whole: its properties, when it is withheld, extras."""

from math import fsum
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skillgap.errors import Status
from skillgap.model.document import Quality
from skillgap.model.profile import (
    EvidenceKind,
    Importance,
    JobProfile,
    Operator,
    Quote,
)

IDS = ["programming", "python", "java", "rust", "cloud", "aws", "azure", "sagemaker", "machine-learning"]
IDS += ["vector-search", "rag", "pinecone", "weaviate", "docker", "communication"]
IDS += ["unlisted:kernel-tuning", "unlisted:tea"]

lines = st.lists(
    st.fixed_dictionaries(
        {
            "ids": st.lists(st.sampled_from(IDS), min_size=1, max_size=6, unique=True),
            "importance": st.sampled_from(Importance),
            "operator": st.sampled_from(Operator),
            "n": st.integers(0, 4),
            "min_years": st.sampled_from([None, None, 1.0, 3.0, 5.0]),
            "umbrella": st.sampled_from([(), (), ("cloud",), ("vector-search",)]),
        }
    ),
    min_size=1,
    max_size=8,
)
held = st.lists(
    st.tuples(st.sampled_from(IDS), st.sampled_from(EvidenceKind), st.sampled_from([None, 6, 24, 80])),
    max_size=10,
    unique_by=lambda one: one[0],
)
many = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def job(asked: list[dict[str, Any]], world: SimpleNamespace) -> JobProfile:
    lines = (world.asks(*one["ids"], **{key: one[key] for key in one if key != "ids"}) for one in asked)
    made: JobProfile = world.job(*lines)
    return made


@many
@given(asked=lines, has=held)
def test_the_score_is_exactly_the_sum_of_its_parts(
    asked: list[dict[str, Any]], has: list[tuple[str, EvidenceKind, int | None]], world: SimpleNamespace
) -> None:
    resume = world.resume(*(world.shows(id, kind, months=months) for id, kind, months in has))
    result = world.compare(resume, job(asked, world))
    score = result.score
    assert score.earned == round(fsum(one.points for one in result.outcomes), 4)
    assert score.possible == round(fsum(one.weight for one in result.outcomes), 4)
    assert score.earned == round(fsum(part.earned for part in score.by_importance), 4)
    assert score.possible == round(fsum(part.possible for part in score.by_importance), 4)
    assert (score.value is None) == (result.inconclusive is not None)
    if score.value is not None:
        assert score.value == round(score.earned / score.possible, 4)
        assert 0 <= score.value <= 1
    for one in result.outcomes:
        assert one.points == round(one.weight * one.credit, 4)
        assert 0 <= one.credit <= 1
        assert one.needed <= len(one.counted)


@many
@given(asked=lines, has=held, index=st.integers(0, 7), month=st.sampled_from([None, 6, 80]))
def test_adding_a_demonstrated_asked_skill_never_lowers_the_score(
    asked: list[dict[str, Any]],
    has: list[tuple[str, EvidenceKind, int | None]],
    index: int,
    month: int | None,
    world: SimpleNamespace,
) -> None:
    wanted = asked[index % len(asked)]["ids"][0]
    skills = [world.shows(id, kind, months=months) for id, kind, months in has if id != wanted]
    posting = job(asked, world)
    before = world.compare(world.resume(*skills), posting).score
    after = world.compare(world.resume(*skills, world.shows(wanted, months=month)), posting).score
    assert after.earned >= before.earned
    assert after.possible == before.possible
    assert before.value is None or (after.value is not None and after.value >= before.value)


@many
@given(asked=lines, has=held, seed=st.randoms(use_true_random=False))
def test_neither_repetition_nor_the_order_of_skills_changes_anything(
    asked: list[dict[str, Any]], has: list[tuple[str, EvidenceKind, int | None]], seed: Random, world: SimpleNamespace
) -> None:
    posting = job(asked, world)
    shuffled = seed.sample(has, len(has))
    once = world.resume(*(world.shows(id, kind, months=months) for id, kind, months in has))
    often = world.resume(*(world.shows(id, kind, months=months, times=50) for id, kind, months in shuffled))
    first, second = (world.compare(one, posting) for one in (once, often))
    assert first.score == second.score
    assert [one.verdict for one in first.outcomes] == [one.verdict for one in second.outcomes]
    assert first.extras == second.extras
    assert all(len(one.evidence) <= 2 * max(one.needed, len(one.requirement.skills), 1) for one in second.outcomes)


GOOD = ("python", "java", "docker")


def test_enough_on_both_sides_gives_a_score(world: SimpleNamespace) -> None:
    result = world.compare(world.resume(*GOOD), world.job(world.asks("python"), world.asks("rag")))
    assert (result.inconclusive, result.score.value) == (None, 0.5)


@pytest.mark.parametrize(
    ("resume", "posting", "reason"),
    [
        ({"skills": ()}, {}, "only 0 known skills were recognised in the resume"),
        ({"skills": ("python", "unlisted:tea", "java")}, {}, "only 2 known skills were recognised in the resume"),
        ({"quality": Quality(Status.NO_TEXT, "pdf", 1, 0)}, {}, "the resume was not read well: no_text"),
        ({"quality": Quality(Status.OK, "pdf", 1, 9, language="de")}, {}, "the resume is not in English"),
        ({}, {"quality": Quality(Status.OK, "pdf", 1, 9, language="fr")}, "the job is not in English"),
        ({}, {"asked": ()}, "only 0 known skills were recognised in the job"),
        ({}, {"asked": ("python",)}, "only 1 known skills were recognised in the job"),
        ({}, {"asked": ("python", "rag", *(f"unlisted:tea-{n}" for n in range(4)))}, "67 % of what the job asks"),
        ({}, {"unread": 9}, "9 of 11 asking lines of the job name nothing"),
    ],
)
def test_too_little_understood_gives_reasons_and_no_score(
    resume: dict[str, Any], posting: dict[str, Any], reason: str, world: SimpleNamespace
) -> None:
    asked = [world.asks(one) for one in posting.get("asked", ("python", "rag"))]
    unread = tuple(Quote(n, n + 1, None, "?") for n in range(posting.get("unread", 0)))
    changes = {"quality": posting["quality"]} if "quality" in posting else {}
    candidate = world.resume(
        *resume.get("skills", GOOD), **{key: one for key, one in resume.items() if key != "skills"}
    )
    result = world.compare(candidate, world.job(*asked, unrecognized=unread, **changes))
    assert result.inconclusive is not None
    assert any(because.startswith(reason) for because in result.inconclusive.because)
    assert result.score.value is None
    assert len(result.outcomes) == len(asked), "what was understood is still shown"


def test_extras_are_the_skills_that_nobody_asked_for(world: SimpleNamespace) -> None:
    resume = world.resume(
        "python",
        "aws",
        world.shows("docker", EvidenceKind.LISTED),
        "rag",
        "unlisted:tea",
        world.shows("java", months=40),
    )
    result = world.compare(resume, world.job(world.asks("python"), world.asks("azure")))
    assert [one.id for one in result.extras] == ["java", "rag", "docker"]
