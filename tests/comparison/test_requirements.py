"""Operators, weights, and each skill counted once."""

from types import SimpleNamespace

import pytest

from skillgap.model.profile import Assertion, Importance, Mention, Method, Operator
from skillgap.model.report import Verdict

ALL, ANY, SOME = Operator.ALL, Operator.ANY, Operator.AT_LEAST
REQUIRED, PREFERRED, DUTY = Importance.REQUIRED, Importance.PREFERRED, Importance.RESPONSIBILITY


@pytest.mark.parametrize(
    ("held", "asked", "operator", "n", "credit", "verdict"),
    [
        (("python", "java"), ("python", "java"), ALL, 0, 1.0, Verdict.MET),
        (("python",), ("python", "java"), ALL, 0, 0.5, Verdict.PARTIAL),
        (("docker",), ("python", "java"), ALL, 0, 0.0, Verdict.GAP),
        (("java",), ("python", "java"), ANY, 1, 1.0, Verdict.MET),
        (("docker",), ("python", "java"), ANY, 1, 0.0, Verdict.GAP),
        (("python", "java"), ("python", "java", "rust"), SOME, 2, 1.0, Verdict.MET),
        (("python",), ("python", "java", "rust"), SOME, 2, 0.5, Verdict.PARTIAL),
        (("python",), ("python", "java"), SOME, 9, 0.5, Verdict.PARTIAL),
    ],
)
def test_operators(
    held: tuple[str, ...],
    asked: tuple[str, ...],
    operator: Operator,
    n: int,
    credit: float,
    verdict: Verdict,
    world: SimpleNamespace,
) -> None:
    outcome = world.compare(world.resume(*held), world.job(world.asks(*asked, operator=operator, n=n))).outcomes[0]
    assert (outcome.credit, outcome.verdict) == (credit, verdict)


def test_of_a_choice_without_any_all_are_named(world: SimpleNamespace) -> None:
    choice = world.asks("python", "java", operator=ANY)
    (outcome,) = world.compare(world.resume("docker"), world.job(choice)).outcomes
    assert outcome.because == ("none of these is in the resume: Python, Java",)


@pytest.mark.parametrize(
    ("held", "credit"), [("pinecone", 1.0), ("weaviate", 1.0), ("vector-search", 0.6), ("python", 0.0)]
)
def test_examples_are_satisfied_by_one_or_another_of_their_kind_and_in_part_by_their_general_term(
    held: str, credit: float, world: SimpleNamespace
) -> None:
    line = world.asks("pinecone", operator=ANY, umbrella=("vector-search",))
    assert world.compare(world.resume(held), world.job(line)).outcomes[0].credit == credit


def test_what_is_far_below_a_general_term_satisfies_its_examples_only_in_part(world: SimpleNamespace) -> None:
    line = world.asks("rag", operator=ANY, umbrella=("machine-learning",))
    assert world.compare(world.resume("pinecone"), world.job(line)).outcomes[0].credit == 0.6


def test_a_general_term_that_is_asked_elsewhere_does_not_answer_for_its_examples(world: SimpleNamespace) -> None:
    job = world.job(world.asks("cloud"), world.asks("aws", "azure", operator=ANY, umbrella=("cloud",)))
    plain, examples = world.compare(world.resume("cloud", "python", "java"), job).outcomes
    assert (plain.verdict, plain.credit) == (Verdict.MET, 1.0)
    assert (examples.verdict, examples.credit, examples.weight) == (Verdict.PARTIAL, 0.6, 1.0)


def test_a_general_term_that_is_unlisted_is_told_in_the_words_of_the_job(world: SimpleNamespace) -> None:
    id = "unlisted:assess-tool"
    mention = Mention(
        id, "assessment tools", 0, 16, "assessment tools", "requirements", Importance.REQUIRED, Assertion.PRESENT,
        None, Method.OPEN, (),
    )  # fmt: skip
    job = world.job(world.asks("rust", operator=ANY, umbrella=(id,)), mentions=(mention,))
    outcome = world.compare(world.resume("docker"), job).outcomes[0]
    assert outcome.because == ("none of these is in the resume: Rust, assessment tools",)


def test_a_skill_asked_again_counts_once_and_the_line_says_where(world: SimpleNamespace) -> None:
    job = world.job(
        world.asks("python", importance=DUTY), world.asks("python", "rust"), world.asks("python", importance=PREFERRED)
    )
    duty, required, preferred = world.compare(world.resume("python"), job).outcomes
    assert (duty.weight, preferred.weight, required.weight) == (0, 0, 2)
    assert "is also asked elsewhere and counts there (r-python-rust-required)" in duty.because[0]
    assert duty.verdict is Verdict.MET, "a line without weight is still judged"


def test_a_skill_named_twice_in_a_line_is_one_skill(world: SimpleNamespace) -> None:
    (outcome,) = world.compare(world.resume("rust"), world.job(world.asks("python", "rust", "python"))).outcomes
    assert (outcome.counted, outcome.credit, outcome.weight) == (("python", "rust"), 0.5, 2.0)


def test_the_line_with_the_years_is_the_one_that_counts(world: SimpleNamespace) -> None:
    job = world.job(world.asks("python"), world.asks("python", min_years=5))
    plain, years = world.compare(world.resume(world.shows("python", months=12)), job).outcomes
    assert (plain.weight, years.weight) == (0, 1)


@pytest.mark.parametrize(
    ("second", "weight"),
    [
        (("python", "java"), 0.0),
        (("java", "rust"), 1.0),
        (("java", "rust", "python"), 0.0),
    ],
)
def test_asking_a_skill_and_a_choice_with_it_is_asking_the_skill(
    second: tuple[str, ...], weight: float, world: SimpleNamespace
) -> None:
    job = world.job(world.asks(*second, operator=ANY), world.asks("python"))
    assert world.compare(world.resume("java"), job).outcomes[0].weight == weight


def test_the_same_choice_twice_counts_once(world: SimpleNamespace) -> None:
    job = world.job(
        world.asks("python", "java", operator=ANY), world.asks("java", "python", operator=ANY, importance=PREFERRED)
    )
    assert [one.weight for one in world.compare(world.resume(), job).outcomes] == [1.0, 0.0]


def test_a_preferred_skill_of_a_required_choice_still_counts(world: SimpleNamespace) -> None:
    job = world.job(world.asks("python", "java", operator=ANY), world.asks("python", importance=PREFERRED))
    assert [one.weight for one in world.compare(world.resume("java"), job).outcomes] == [1.0, 0.5]


@pytest.mark.parametrize(("importance", "weight"), [(REQUIRED, 1.0), (PREFERRED, 0.5), (DUTY, 0.5)])
def test_importance_sets_the_weight(importance: Importance, weight: float, world: SimpleNamespace) -> None:
    line = world.asks("python", importance=importance)
    assert world.compare(world.resume(), world.job(line)).outcomes[0].weight == weight


def test_context_is_not_asked(world: SimpleNamespace) -> None:
    assert world.compare(world.resume(), world.job(world.asks("python", importance=Importance.CONTEXT))).outcomes == ()


def test_a_long_list_does_not_dominate(world: SimpleNamespace) -> None:
    names = ("python", "java", "rust", "aws", "azure", "docker", "rag")
    listed, single = world.compare(world.resume(), world.job(world.asks(*names), world.asks("pinecone"))).outcomes
    assert (listed.weight, single.weight) == (3.0, 1.0)
    assert any("a line counts as at most 3" in reason for reason in listed.because)


def test_a_line_cut_into_requirements_is_still_one_line(world: SimpleNamespace) -> None:
    lines = [world.asks(one, line=7) for one in ("python", "java", "rust", "aws", "azure", "docker")]
    outcomes = world.compare(world.resume(), world.job(*lines)).outcomes
    assert [one.weight for one in outcomes] == [0.5] * 6


def test_all_preferred_lines_weigh_at_most_half_of_the_required(world: SimpleNamespace) -> None:
    wishes = [world.asks(one, importance=PREFERRED) for one in ("java", "rust", "aws", "azure", "docker", "rag")]
    outcomes = world.compare(world.resume(), world.job(world.asks("python"), *wishes)).outcomes
    assert sum(one.weight for one in outcomes[1:]) == pytest.approx(2.5, abs=1e-3)


def test_soft_skills_weigh_half(world: SimpleNamespace) -> None:
    assert world.compare(world.resume(), world.job(world.asks("communication"))).outcomes[0].weight == 0.5
