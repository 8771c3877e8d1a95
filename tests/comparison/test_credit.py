"""What earns how much for one asked skill."""

from types import SimpleNamespace

import pytest

from skillgap.comparison import DEFAULT_POLICY, Policy
from skillgap.model.profile import (
    Assertion,
    CertificationHeld,
    EvidenceKind,
    HeldStatus,
    Quote,
)
from skillgap.model.report import Edge, Verdict

FILLER = ("communication", "java", "docker")
"""Skills that make a resume long enough to be judged."""


@pytest.mark.parametrize(
    ("held", "asked", "edge", "credit"),
    [
        ("python", "python", Edge.SAME, 1.0),
        ("python", "programming", Edge.CHILD, 1.0),
        ("sagemaker", "aws", Edge.IMPLIED, 1.0),
        ("sagemaker", "cloud", Edge.IMPLIED, 1.0),
        ("cloud", "azure", Edge.PARENT, 0.3),
        ("aws", "azure", Edge.SIBLING, 0.6),
        ("vector-search", "rag", Edge.RELATED, 0.5),
        ("rag", "vector-search", Edge.RELATED, 0.5),
        ("technical-writing", "communication", Edge.CHILD, 1.0),
    ],
)
def test_each_edge_earns_its_weight(held: str, asked: str, edge: Edge, credit: float, world: SimpleNamespace) -> None:
    job = world.job(world.asks(asked), world.asks("weaviate"))
    outcome = world.compare(world.resume(held, "slide-software"), job).outcomes[0]
    assert (outcome.via[0].edge, outcome.credit) == (edge, credit)
    assert outcome.via[0].skill.id == held
    assert outcome.evidence[0].quote.startswith("Used")


@pytest.mark.parametrize(
    ("held", "asked"),
    [
        ("python", "java"),
        ("docker", "python"),
        ("programming", "cloud"),
        ("machine-learning", "pinecone"),
        ("pinecone", "weaviate"),
        ("azure", "sagemaker"),
        ("slide-software", "communication"),
    ],
)
def test_without_an_edge_nothing_is_earned(held: str, asked: str, world: SimpleNamespace) -> None:
    outcome = world.compare(world.resume(held), world.job(world.asks(asked))).outcomes[0]
    assert (outcome.verdict, outcome.credit, outcome.via, outcome.evidence) == (Verdict.GAP, 0.0, (), ())
    assert outcome.because[0].endswith(": not in the resume")


@pytest.mark.parametrize(
    ("kind", "credit", "verdict"),
    [
        (EvidenceKind.DEMONSTRATED, 1.0, Verdict.MET),
        (EvidenceKind.LISTED, 0.9, Verdict.MET),
        (EvidenceKind.CERTIFIED, 0.75, Verdict.PARTIAL),
        (EvidenceKind.EDUCATION, 0.6, Verdict.PARTIAL),
    ],
)
def test_evidence_weighs_by_kind(kind: EvidenceKind, credit: float, verdict: Verdict, world: SimpleNamespace) -> None:
    outcome = world.compare(world.resume(world.shows("python", kind)), world.job(world.asks("python"))).outcomes[0]
    assert (outcome.credit, outcome.verdict) == (credit, verdict)


@pytest.mark.parametrize("assertion", [Assertion.ASPIRED, Assertion.NEGATED, Assertion.OTHER])
def test_a_skill_that_is_not_claimed_earns_nothing_and_the_report_says_why(
    assertion: Assertion, world: SimpleNamespace
) -> None:
    resume = world.resume(world.shows("rust", assertion=assertion), *FILLER)
    outcome = world.compare(resume, world.job(world.asks("rust"))).outcomes[0]
    assert outcome.credit == 0
    assert any(reason.startswith("Rust is") for reason in outcome.because)


@pytest.mark.parametrize(
    ("months", "credit", "verdict"),
    [
        (72, 1.0, Verdict.MET),
        (60, 1.0, Verdict.MET),
        (48, 0.92, Verdict.MET),
        (30, 0.8, Verdict.PARTIAL),
        (0, 0.6, Verdict.PARTIAL),
        (None, 0.6, Verdict.PARTIAL),
    ],
)
def test_a_shortfall_of_years_lowers_the_credit_in_proportion(
    months: int | None, credit: float, verdict: Verdict, world: SimpleNamespace
) -> None:
    resume = world.resume(world.shows("python", months=months))
    outcome = world.compare(resume, world.job(world.asks("python", min_years=5))).outcomes[0]
    assert (outcome.credit, outcome.verdict) == (credit, verdict)
    assert any("5 years asked" in reason for reason in outcome.because)


def test_one_year_is_no_plural(world: SimpleNamespace) -> None:
    resume = world.resume(world.shows("python", months=6))
    outcome = world.compare(resume, world.job(world.asks("python", min_years=1))).outcomes[0]
    assert any("1 year asked" in reason for reason in outcome.because)


def certificate(id: str, status: HeldStatus = HeldStatus.HELD) -> CertificationHeld:
    return CertificationHeld(id, f"Certified {id}", status, None, Quote(0, 9, None, "Certified"))


@pytest.mark.parametrize(
    ("status", "credit"),
    [
        (HeldStatus.HELD, 0.75),
        (HeldStatus.EXPIRED, 0.0),
        (HeldStatus.PLANNED, 0.0),
        (HeldStatus.IN_PROGRESS, 0.0),
    ],
)
def test_a_held_certification_covers_its_skills(status: HeldStatus, credit: float, world: SimpleNamespace) -> None:
    resume = world.resume(certifications=(certificate("ml-exam", status),))
    outcome = world.compare(resume, world.job(world.asks("sagemaker"))).outcomes[0]
    assert outcome.credit == credit
    assert [via.edge for via in outcome.via] == ([Edge.CERTIFIED] if credit else [])


def test_a_certification_never_lowers_what_the_resume_shows(world: SimpleNamespace) -> None:
    resume = world.resume(
        world.shows("sagemaker", EvidenceKind.EDUCATION, months=60), certifications=(certificate("ml-exam"),)
    )
    outcome = world.compare(resume, world.job(world.asks("sagemaker", min_years=5))).outcomes[0]
    assert outcome.credit == DEFAULT_POLICY.certified


@pytest.mark.parametrize(
    ("asked", "held", "lines", "credit"),
    [
        ("unlisted:kernel-tuning", "unlisted:kernel-tuning", (), 1.0),
        ("unlisted:tuning-kernel", "unlisted:kernel-tuning", (), 1.0),
        ("unlisted:kernel-tuning", "unlisted:linux-kernel-tuning", (), 0.9),
        ("unlisted:kernel-tuning", "python", ("Did kernel tuning on ARM boards",), 0.9),
        ("unlisted:linux-kernel-tuning", "unlisted:kernel-tuning", (), 0.0),
        ("unlisted:kernel-tuning", "unlisted:kernel", (), 0.0),
        ("unlisted:java", "unlisted:javascript", ("Wrote javascript",), 0.0),
    ],
)
def test_unlisted_skills_are_compared_by_their_words(
    asked: str, held: str, lines: tuple[str, ...], credit: float, world: SimpleNamespace
) -> None:
    resume = world.resume(held, unrecognized=tuple(Quote(0, len(line), None, line) for line in lines))
    outcome = world.compare(resume, world.job(world.asks(asked))).outcomes[0]
    assert outcome.credit == credit
    assert all(via.edge is Edge.WORDS for via in outcome.via)


@pytest.mark.parametrize(
    ("asked", "held", "credit"),
    [
        ("unlisted:sagemaker-lantern-bundles", "sagemaker", DEFAULT_POLICY.begun),
        ("unlisted:lantern-sagemaker-bundles", "sagemaker", 0.0),
        ("unlisted:sagemaking-guild", "sagemaker", 0.0),
        ("unlisted:python-lantern", "python", 0.0),
    ],
)
def test_a_product_counts_in_part_for_what_is_named_after_it(
    asked: str, held: str, credit: float, world: SimpleNamespace
) -> None:
    outcome = world.compare(world.resume(held), world.job(world.asks(asked))).outcomes[0]
    assert outcome.credit == pytest.approx(credit, abs=0.05)
    assert [via.edge for via in outcome.via] == ([Edge.PARENT] if credit else [])


def test_the_policy_is_a_value_that_the_caller_may_replace(world: SimpleNamespace) -> None:
    strict = Policy(listed=0.5)
    resume = world.resume(world.shows("python", EvidenceKind.LISTED))
    assert world.compare(resume, world.job(world.asks("python")), policy=strict).outcomes[0].credit == 0.5
    assert strict.digest != DEFAULT_POLICY.digest == Policy().digest
