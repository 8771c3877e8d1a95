"""What the matcher finds and in which order, whatever it has read before."""

from __future__ import annotations

from functools import cache

import pytest

from skillgap.extraction.matcher import Candidate, Matcher, placed
from skillgap.extraction.vocabulary import Vocabulary
from skillgap.words import split_words
from tests.extraction.snippets import lexicon, taxonomy

TEXTS = {
    "one word": "Python",
    "a phrase": "machine learning",
    "phrases inside a phrase": "natural language processing",
    "another ending": "Machine-learned models",
    "a phrase that is not ended": "natural language",
    "phrases behind each other": "machine learning data science deep learning",
    "lines": "machine\nlearning",
    "a long run": "machine learning " * 20,
    "no phrase": "the quick brown fox",
    "nothing": "",
}


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary(taxonomy(), lexicon())


def matcher() -> Matcher:
    return Matcher(
        vocabulary(),
        lexicon().ordinary,
        noted={"deploys", "qwxz"}.__contains__,
        plain=lambda words, _: len("".join(words)) > 1 and words[-1] != "managers",
    )


@cache
def used() -> Matcher:
    """One that all tests share."""
    return matcher()


def candidates(text: str, by: Matcher) -> list[Candidate]:
    words = split_words(text)
    return placed(words, [(at, reading.phrases) for at, reading in by.find(words.texts).said])


def found(text: str, by: Matcher) -> list[tuple[int, int, str]]:
    return [(one.first, one.last, one.entry.target) for one in candidates(text, by)]


def test_a_phrase_is_found_with_those_inside_it_the_longer_first() -> None:
    assert (0, 3, "natural-language-processing") in found("natural language processing", used())
    places = [(first, -last) for first, last, _ in found("machine learning, natural language processing, SQL", used())]
    assert places == sorted(places)


def test_words_of_another_line_end_no_phrase() -> None:
    assert "machine-learning" in {target for _, _, target in found("machine learning", used())}
    assert "machine-learning" not in {target for _, _, target in found("machine\nlearning", used())}


def test_a_run_says_the_same_however_long_it_is() -> None:
    single = found("machine learning", used())
    many = found("machine learning " * 20, used())
    assert [one for one in many if one[1] <= 2 and one[0] < 2] == single
    assert [(first + 38, last + 38, target) for first, last, target in single if first == 0] == [
        one for one in many if one[0] == 38
    ]


@pytest.mark.parametrize("name", TEXTS)
def test_what_was_read_before_changes_nothing(name: str) -> None:
    for text in TEXTS.values():
        used().find(split_words(text).texts)
    assert found(TEXTS[name], used()) == found(TEXTS[name], matcher())


def test_noted_words_are_told_whether_they_are_of_a_form_or_not() -> None:
    assert used().find(split_words("qwxz deploys Python and qwxz").texts).noted == [0, 1, 4]


@pytest.mark.parametrize(
    ("text", "exact"),
    [("PyTorch", True), ("pytorch", False), ("RAG", True), ("Go", True), ("go", False), ("Python3", True)],
)
def test_letters_as_in_the_form(text: str, exact: bool) -> None:
    assert [one.exact for one in candidates(text, used())] == [exact]


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Python", ["python"]),
        ("SQL", ["sql"]),
        ("natural language processing", ["natural-language-processing"]),
        ("Pyhton", []),
        ("product managers", []),
        ("R", []),
        ("Spark", []),
    ],
)
def test_what_nothing_but_its_surroundings_can_refuse_is_certain(text: str, certain: list[str]) -> None:
    said = used().find(split_words(text).texts).said
    assert [one.told[0] for _, reading in said for one in reading.certain] == certain


@pytest.mark.parametrize("text", [*TEXTS.values(), "Spark Streaming", "AWS Certified Solutions Architect"])
def test_a_phrase_is_certain_or_inside_of_one_or_asked_for(text: str) -> None:
    for _, reading in used().find(split_words(text).texts).said:
        hidden = [one for certain in reading.certain for one in certain.inside]
        assert sorted(map(id, [*hidden, *reading.others])) == sorted(map(id, reading.phrases))
