"""Which certifications are suggested, and which never are."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from skillgap.model.profile import HeldStatus, Operator
from skillgap.model.skill import Catalog

PAST, FUTURE = date(2026, 6, 30), date(2027, 1, 14)


def suggested(world: SimpleNamespace, *certifications: Any, resume: Any = None, job: Any = None) -> list[str]:
    world.knowing(*certifications)
    advice = world.advise(resume or world.resume(), job or world.job("kubernetes", "rag"))
    return [one.id for one in advice.certifications]


def test_a_certification_is_suggested_for_the_gaps_it_closes(world: SimpleNamespace) -> None:
    world.knowing(world.certification("cka", "kubernetes", url="https://example.org"))
    (advice,) = world.advise(world.resume(), world.job("kubernetes", "rag")).certifications
    assert (advice.id, advice.closes, [one.id for one in advice.skills]) == ("cka", ("kubernetes",), ["kubernetes"])
    assert advice.because[0] == "covers Kubernetes: up to 38 % of the score"
    assert "a service on a cluster" in advice.does_not_replace
    assert (advice.status_as_of, advice.level, advice.url) == ("2026-09", "associate", "https://example.org")


@pytest.mark.parametrize(
    "changes",
    [
        {"retired": PAST},
        {"launched": FUTURE},
        {"public": False},
        {"verified": False},
        {"catalog": Catalog.LEGACY},
        {"catalog": Catalog.ARTICLE_ONLY},
        {"skills": ("python",)},
        {"skills": ("communication",)},
        {"skills": ()},
    ],
)
def test_never_suggested(changes: dict[str, Any], world: SimpleNamespace) -> None:
    skills = changes.pop("skills", ("kubernetes",))
    assert suggested(world, world.certification("cka", *skills, **changes)) == []


@pytest.mark.parametrize(
    ("since", "until", "beta", "as_of", "exam"),
    [
        (None, None, False, date(2026, 11, 21), "X-2"),
        (date(2026, 9, 29), None, True, date(2026, 11, 21), "X-2"),
        (date(2026, 9, 29), None, False, date(2026, 9, 28), None),
        (None, date(2026, 9, 28), False, date(2026, 9, 27), "X-2"),
        (None, date(2026, 9, 28), False, date(2026, 9, 28), None),
    ],
)
def test_the_day_decides_whether_the_exam_exists(
    since: date | None, until: date | None, beta: bool, as_of: date, exam: str | None, world: SimpleNamespace
) -> None:
    world.knowing(world.certification("cka", "kubernetes", exams=(world.exam("X-2", since, until, beta=beta),)))
    found = world.advise(world.resume(), world.job("kubernetes", "rag"), as_of=as_of).certifications
    assert [one.exam for one in found] == ([exam] if exam else [])
    assert all(any("still a beta" in reason for reason in one.because) == beta for one in found)


@pytest.mark.parametrize(
    ("held", "status", "expected"),
    [
        ("cka", HeldStatus.HELD, ["next"]),
        ("cka", HeldStatus.IN_PROGRESS, ["next"]),
        ("cka", HeldStatus.EXPIRED, ["cka", "next"]),
        ("before", HeldStatus.HELD, ["next"]),
        ("other", HeldStatus.HELD, ["cka", "next"]),
    ],
)
def test_nothing_is_suggested_that_is_held_under_any_name(
    held: str, status: HeldStatus, expected: list[str], world: SimpleNamespace
) -> None:
    certifications = (
        world.certification("before", "kubernetes", retired=PAST, successors=("cka",)),
        world.certification("cka", "kubernetes"),
        world.certification("next", "rag"),
        world.certification("other", "python"),
    )
    resume = world.holding(world.resume(), held, status)
    assert sorted(suggested(world, *certifications, resume=resume)) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (("kubernetes", "rag"), []),
        (("kubernetes", "bedrock"), ["aws-exam"]),
        (("kubernetes", "terraform"), ["aws-exam"]),
    ],
)
def test_an_extended_one_only_where_the_job_points_to_it(
    asked: tuple[str, ...], expected: list[str], world: SimpleNamespace
) -> None:
    exam = world.certification("aws-exam", "terraform", "kubernetes", ecosystem="aws", catalog=Catalog.EXTENDED)
    assert suggested(world, exam, job=world.job(*asked)) == expected


@pytest.mark.parametrize(
    ("shown", "asked", "expected"),
    [
        ((), ("rag", "bedrock"), ["aws-exam"]),
        ((), ("rag", "azure"), ["azure-exam"]),
        (("azure",), ("rag", "kubernetes"), ["azure-exam"]),
        (("azure",), ("rag", "bedrock"), ["aws-exam"]),
        (("azure",), ("rag", "bedrock", "azure"), ["azure-exam"]),
        (("aws",), ("rag", "aws", "azure"), ["aws-exam"]),
    ],
)
def test_depth_in_the_ecosystem_of_the_job_or_else_of_the_resume(
    shown: tuple[str, ...], asked: tuple[str, ...], expected: list[str], world: SimpleNamespace
) -> None:
    exams = [world.certification(f"{name}-exam", "rag", ecosystem=name) for name in ("aws", "azure")]
    assert suggested(world, *exams, resume=world.resume(*shown), job=world.job(*asked)) == expected


def test_a_level_that_fits_the_stage_comes_first(world: SimpleNamespace) -> None:
    deep = world.certification("deep", "kubernetes", "rag", level="professional")
    first = world.certification("first", "kubernetes", "rag", level="foundational")
    assert suggested(world, deep, first, resume=world.resume(stage="early-career")) == ["first"]
    assert suggested(world, deep, first, resume=world.resume(stage="mid-level")) == ["deep"]


@pytest.mark.parametrize(
    ("roles", "role", "expected"),
    [
        ((), None, []),
        ((), "builder", []),
        (("planner",), "builder", []),
        (("builder",), None, []),
        (("builder",), "builder", ["deep"]),
        (("builder",), "junior-builder", ["deep"]),
    ],
)
def test_a_strange_level_only_where_it_is_made_for_the_role(
    roles: tuple[str, ...], role: str | None, expected: list[str], world: SimpleNamespace
) -> None:
    deep = world.certification("deep", "kubernetes", level="professional", roles=roles)
    resume, job = world.resume(stage="early-career"), world.job("kubernetes", "rag", role=role)
    assert suggested(world, deep, resume=resume, job=job) == expected


@pytest.mark.parametrize(
    ("worse", "job_role"),
    [({"roles": ("planner",)}, "builder"), ({"exams": "beta"}, None)],
)
def test_among_equals_the_one_for_the_role_and_out_of_beta(
    worse: dict[str, Any], job_role: str | None, world: SimpleNamespace
) -> None:
    if worse.get("exams"):
        worse = {"exams": (world.exam("X-1", None, None, beta=True),)}
    better, other = world.certification("a", "kubernetes"), world.certification("b", "kubernetes", **worse)
    assert suggested(world, other, better, job=world.job("kubernetes", "rag", role=job_role)) == ["a"]


def test_what_is_only_touched_in_passing_suggests_no_exam(world: SimpleNamespace) -> None:
    subjects = ("python", "search", "terraform", "docker", "linux", "kubernetes")
    assert suggested(world, world.certification("wide", *subjects)) == []
    assert suggested(world, world.certification("close", *reversed(subjects))) == ["close"]


def test_each_further_one_closes_what_is_still_open_and_three_are_enough(world: SimpleNamespace) -> None:
    asked = ("kubernetes", "rag", "linux", "aws", "ml")
    exams = [world.certification(f"exam-{name}", name) for name in asked]
    both = world.certification("both", "kubernetes", "rag")
    found = suggested(world, *exams, both, job=world.job(*asked))
    assert (len(found), found[0]) == (3, "both")
    assert not {"exam-kubernetes", "exam-rag"} & set(found)


def test_of_a_choice_that_is_met_nothing_is_left_to_close(world: SimpleNamespace) -> None:
    choice = world.asks("python", "kubernetes", operator=Operator.ANY)
    assert suggested(world, world.certification("cka", "kubernetes"), job=world.job(choice, "rag")) == []
