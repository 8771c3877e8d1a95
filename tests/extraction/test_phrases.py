"""What is remembered of phrases, and what is not."""

from __future__ import annotations

from skillgap.extraction.phrases import Phrases


def test_short_phrases_are_found_out_once() -> None:
    answers = iter((1, 2))
    told = Phrases(lambda phrase: next(answers), most=2)
    assert [told["Computer Science"], told["Physics"], told["Computer Science"]] == [1, 2, 1]


def test_long_phrases_are_told_and_not_kept() -> None:
    lengths = Phrases(len, most=2)
    assert lengths["x" * 41] == 41
    assert not lengths


def test_all_is_forgotten_when_it_is_too_much() -> None:
    lengths = Phrases(len, most=2)
    assert [lengths[phrase] for phrase in ("a", "bb", "ccc")] == [1, 2, 3]
    assert list(lengths) == ["ccc"]
