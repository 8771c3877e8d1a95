"""Degrees, total years and certifications: judged, never scored."""

from types import SimpleNamespace

import pytest

from skillgap.model.profile import (
    CertificationAsked,
    CertificationHeld,
    DegreeAsked,
    DegreeHeld,
    DegreeLevel,
    HeldStatus,
    Importance,
    Quote,
)
from skillgap.model.report import Verdict

ASSOCIATE, BACHELOR, MASTER, PHD = DegreeLevel
LINE = Quote(0, 4, None, "line")


def held(level: DegreeLevel, field: str | None = "Computer Science", *, completed: bool = True) -> DegreeHeld:
    return DegreeHeld(level, field, None, None, completed, LINE)


@pytest.mark.parametrize(
    ("degrees", "fields", "equivalent", "verdict"),
    [
        ([held(BACHELOR)], ("computer science",), False, Verdict.MET),
        ([held(MASTER)], ("computer science",), False, Verdict.MET),
        ([held(BACHELOR, None)], (), False, Verdict.MET),
        ([held(BACHELOR, "Software Engineering")], ("engineering",), False, Verdict.MET),
        ([held(BACHELOR, "History"), held(MASTER)], ("computer science",), False, Verdict.MET),
        ([held(BACHELOR, "History")], ("computer science",), False, Verdict.PARTIAL),
        ([held(BACHELOR, "Political Science")], ("computer science",), False, Verdict.PARTIAL),
        ([held(BACHELOR, None)], ("computer science",), False, Verdict.PARTIAL),
        ([held(BACHELOR, completed=False)], (), False, Verdict.PARTIAL),
        ([], (), True, Verdict.PARTIAL),
        ([], (), False, Verdict.GAP),
    ],
)
def test_degree(
    degrees: list[DegreeHeld], fields: tuple[str, ...], equivalent: bool, verdict: Verdict, world: SimpleNamespace
) -> None:
    asked = DegreeAsked(BACHELOR, fields, required=True, equivalent_ok=equivalent)
    condition = world.compare(world.resume(degrees=tuple(degrees)), world.job(degree=asked)).conditions[0]
    assert (condition.kind, condition.verdict) == ("degree", verdict)


def test_a_lower_degree_is_a_gap(world: SimpleNamespace) -> None:
    asked = DegreeAsked(PHD, (), required=True, equivalent_ok=False)
    condition = world.compare(world.resume(degrees=(held(MASTER),)), world.job(degree=asked)).conditions[0]
    assert (condition.verdict, condition.found) == (Verdict.GAP, "master in Computer Science")


@pytest.mark.parametrize(
    ("months", "verdict"),
    [(60, Verdict.MET), (59, Verdict.PARTIAL), (30, Verdict.PARTIAL), (29, Verdict.GAP), (None, Verdict.PARTIAL)],
)
def test_total_years(months: int | None, verdict: Verdict, world: SimpleNamespace) -> None:
    condition = world.compare(world.resume(total_months=months), world.job(min_years=5.0)).conditions[0]
    assert (condition.kind, condition.verdict) == ("total-years", verdict)


@pytest.mark.parametrize(
    ("has", "status", "asked", "verdict"),
    [
        ("ml-exam", HeldStatus.HELD, "ml-exam", Verdict.MET),
        ("new-exam", HeldStatus.HELD, "old-exam", Verdict.MET),
        ("old-exam", HeldStatus.HELD, "new-exam", Verdict.PARTIAL),
        ("ml-exam", HeldStatus.IN_PROGRESS, "ml-exam", Verdict.PARTIAL),
        ("ml-exam", HeldStatus.HELD, "new-exam", Verdict.GAP),
        (None, HeldStatus.HELD, "ml-exam", Verdict.GAP),
    ],
)
def test_certification(
    has: str | None, status: HeldStatus, asked: str, verdict: Verdict, world: SimpleNamespace
) -> None:
    resume = world.resume(certifications=(CertificationHeld(has, "a name", status, None, LINE),))
    job = world.job(certifications=(CertificationAsked(asked, "asked", Importance.REQUIRED, (LINE,)),) * 2)
    (condition,) = world.compare(resume, job).conditions
    assert (condition.kind, condition.verdict) == ("certification", verdict)


def test_conditions_leave_the_score_alone(world: SimpleNamespace) -> None:
    lines = (world.asks("python"), world.asks("rag"))
    resume = world.resume("python", "java", "docker")
    degree = DegreeAsked(PHD, (), required=True, equivalent_ok=False)
    plain = world.compare(resume, world.job(*lines)).score
    assert world.compare(resume, world.job(*lines, degree=degree, min_years=20.0)).score == plain
