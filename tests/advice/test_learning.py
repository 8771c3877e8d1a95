"""Learning steps, their order and gains, and the notes."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skillgap.advice import DEFAULT_ADVICE_POLICY, AdvicePolicy
from skillgap.advice.learning import in_order
from skillgap.comparison import DEFAULT_POLICY
from skillgap.model.profile import EvidenceKind, HeldStatus, Operator

ASKABLE = ["ml", "docker", "linux", "kubernetes", "rag", "embeddings", "aws", "azure", "bedrock", "communication"]
lines = st.lists(
    st.tuples(
        st.lists(st.sampled_from(ASKABLE), min_size=1, max_size=4, unique=True),
        st.sampled_from(Operator),
        st.sampled_from([None, None, 3.0]),
    ),
    min_size=2,
    max_size=6,
)


def test_steps_follow_the_learning_order(world: SimpleNamespace) -> None:
    steps = world.advise(world.resume(), world.job("kubernetes", "rag", "linux", "docker")).learning
    names = [step.skill.id for step in steps]
    assert names.index("linux") < names.index("docker") < names.index("kubernetes")
    last = steps[names.index("kubernetes")]
    assert [one.id for one in last.after] == ["linux", "docker"]
    assert (last.project, last.closes) == ("a service on a cluster", ("kubernetes",))


def test_of_alternatives_one_is_learned(world: SimpleNamespace) -> None:
    choice = world.asks("aws", "azure", operator=Operator.ANY)
    steps = world.advise(world.resume(), world.job(choice, "rag")).learning
    assert sorted(step.skill.id for step in steps) == ["aws", "rag"]


def test_what_already_counts_in_part_is_told_and_leaves_less_to_gain(world: SimpleNamespace) -> None:
    steps = {step.skill.id: step for step in world.advise(world.resume(), world.job("rag", "ml")).learning}
    assert steps["rag"].because == ("search already counts 50 % of it",)
    assert (steps["rag"].gain, steps["ml"].gain) == (0.25, 0.5)


@pytest.mark.parametrize("held", ["kubernetes", "communication", "python"])
def test_nothing_to_learn_for(held: str, world: SimpleNamespace) -> None:
    """Held, soft, and held without the years: a course helps none of them."""
    job = world.job(world.asks("python", min_years=5), "kubernetes", "communication")
    steps = world.advise(world.resume("kubernetes"), job).learning
    assert held not in [step.skill.id for step in steps]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=lines, held=st.sets(st.sampled_from(ASKABLE), max_size=4))
def test_the_gain_is_what_the_score_would_gain_at_least(
    asked: list[tuple[list[str], Operator, float | None]], held: set[str], world: SimpleNamespace
) -> None:
    job = world.job(*(world.asks(*ids, operator=operator, min_years=years) for ids, operator, years in asked))
    before = world.compare(world.resume(*sorted(held)), job).score
    steps = world.advise(world.resume(*sorted(held)), job).learning
    learned = world.resume(*sorted(held), *(step.skill.id for step in steps))
    after = world.compare(learned, job).score
    if before.value is None or after.value is None:
        assert steps == () or before.value is not None
        return
    assert all(step.gain >= DEFAULT_ADVICE_POLICY.least_gain for step in steps)
    assert after.value - before.value >= sum(step.gain for step in steps) - 0.0002 * (len(asked) + len(steps) + 1)
    names = [step.skill.id for step in steps]
    assert len(names) == len(set(names)) <= DEFAULT_ADVICE_POLICY.most_steps
    assert not set(names) & held
    for position, step in enumerate(steps):
        assert {one.id for one in step.after} <= set(names[:position])
        assert step.closes


@given(skills=st.permutations([one for one in ASKABLE if one != "communication"]))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_prerequisite_stands_before_what_needs_it(skills: list[str], world: SimpleNamespace) -> None:
    ordered = in_order(skills, world.taxonomy)
    assert sorted(ordered) == sorted(skills)
    for skill in ordered:
        assert all(ordered.index(need) < ordered.index(skill) for need in world.taxonomy.skills[skill].needs)


def test_a_skill_only_listed_is_better_shown(world: SimpleNamespace) -> None:
    resume = world.resume("kubernetes", kind=EvidenceKind.LISTED)
    notes = world.advise(resume, world.job("kubernetes", "rag")).notes
    assert any(note.startswith("Named in the resume but not shown in use: kubernetes.") for note in notes)
    assert not any("rag" in note for note in notes)


def test_soft_skills_exams_under_way_and_the_stage_are_notes(world: SimpleNamespace) -> None:
    resume = world.holding(world.resume(stage="early-career"), "cka", HeldStatus.IN_PROGRESS)
    notes = world.advise(resume, world.job("kubernetes", "rag", "communication")).notes
    assert notes == (
        "Asked and best shown by an example from your work: Communication.",
        "Finish cka: it is under way.",
        "Lay the ground.",
    )


def test_an_inconclusive_comparison_gets_no_advice(world: SimpleNamespace) -> None:
    advice = world.advise(world.resume("ml"), world.job("kubernetes"))
    assert (advice.certifications, advice.learning) == ((), ())
    assert advice.notes[0].startswith("No advice is given")


def test_both_policies_agree_on_what_an_exam_and_missing_years_are_worth() -> None:
    assert DEFAULT_ADVICE_POLICY.certified == DEFAULT_POLICY.certified
    assert DEFAULT_ADVICE_POLICY.without_years == 1 - DEFAULT_POLICY.years
    assert DEFAULT_ADVICE_POLICY.digest == AdvicePolicy().digest != AdvicePolicy(most_steps=1).digest
