"""How words are cut, and by which keys the words of documents and of the taxonomy meet."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgap.words import LONGEST_WORD, Remembered, Word, key, phrase_key, split_words, stem

CUT = {
    "C++/C#, F#": ["C++", "/", "C#", ",", "F#"],
    "R, C and D": ["R", ",", "C", "and", "D"],
    "R&D": ["R", "&", "D"],
    ".NET and ASP.NET Core": [".NET", "and", "ASP.NET", "Core"],
    "Node.js/Express": ["Node.js", "/", "Express"],
    "node.js.": ["node.js", "."],
    "scikit-learn": ["scikit", "learn"],
    "scikit_learn": ["scikit", "learn"],
    "CI/CD": ["CI", "/", "CD"],
    "CI / CD": ["CI", "/", "CD"],
    "Python3.11, 10,000 rows": ["Python3", ".", "11", ",", "10,000", "rows"],
    "version 3.11.2": ["version", "3.11.2"],
    "Ph.D. in maths": ["Ph.D.", "in", "maths"],
    "e.g. Go": ["e.g.", "Go"],
    "Bachelor’s": ["Bachelor’s"],
    "don't": ["don't"],
    "Python.Then": ["Python", ".", "Then"],
    "Python\nGo": ["Python", "\n", "Go"],
    "  \t ": [],
    "": [],
    "日本語 Python": ["日本語", "Python"],
    "Kubernetes–based": ["Kubernetes", "–", "based"],
    "😀Go": ["😀", "Go"],
}


@pytest.mark.parametrize("text", CUT)
def test_words_and_signs(text: str) -> None:
    assert [word.text for word in split_words(text)] == CUT[text]


ADDRESSES = {
    "https://example.org/a_b": True,
    "www.example.org": True,
    "github.com/kim/python": True,
    "kim.python@example.org": True,
    "example.com": True,
    "Node.js/Express": False,
    "fast.ai": False,
    "TCP/IP": False,
    "and/or": False,
    "ASP.NET": False,
    "3.11": False,
}


@pytest.mark.parametrize("text", ADDRESSES)
def test_addresses_are_one_marked_word(text: str) -> None:
    words = split_words(f"see {text} here")
    assert any(word.address for word in words) is ADDRESSES[text]
    if ADDRESSES[text]:
        assert [word.text for word in words] == ["see", text, "here"]


def test_a_sentence_ends_behind_an_address() -> None:
    assert [word.text for word in split_words("See github.com/kim. Then")][1:3] == ["github.com/kim", "."]


def test_a_run_without_a_break_is_cut() -> None:
    assert [len(word.text) for word in split_words("a" * 150)] == [LONGEST_WORD, LONGEST_WORD, 150 - 2 * LONGEST_WORD]


@given(st.text(max_size=300))
def test_words_stand_in_order_where_they_say(text: str) -> None:
    words = split_words(text)
    assert all(text[word.start : word.end] == word.text and word.text for word in words)
    assert all(first.end <= second.start for first, second in pairwise(words))


@given(st.text(alphabet="ab.-_/@:+# \n'’1", max_size=120))
def test_only_white_space_and_joints_are_left_out(text: str) -> None:
    kept = {at for word in split_words(text) for at in range(word.start, word.end)}
    assert {char for at, char in enumerate(text) if at not in kept} <= set(" -_")


SAME_KEY = [
    ("Models", "model"),
    ("libraries", "Library"),
    ("boxes", "box"),
    ("searches", "search"),
    ("Bachelor's", "bachelor"),
    ("Bachelor’s", "bachelor"),
    ("organisation", "organization"),
    ("optimise", "optimize"),
    ("modelling", "modeling"),
    ("behaviour", "behavior"),
    ("Ph.D.", "PhD"),
    ("U.S.A.", "USA"),
    ("LLMs", "LLM"),
    ("STRASSE", "straße"),
]
OTHER_KEY = [
    ("analysis", "analyses"),
    ("statistics", "statistic"),
    ("news", "new"),
    ("business", "busines"),
    ("gas", "ga"),
    ("expertise", "expertize"),
    ("C++", "C"),
    ("C#", "C"),
    ("Node.js", "Node"),
    ("3.11", "311"),
    ("Java", "JavaScript"),
]


@pytest.mark.parametrize(("one", "other"), SAME_KEY)
def test_forms_of_a_word_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), OTHER_KEY)
def test_different_words_have_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


SAME_PHRASE = [
    ("scikit-learn", "Scikit Learn"),
    ("CI/CD", "CI / CD"),
    ("Large Language Models", "large-language model"),
    ("model training", "models trained"),
    ("data modelling", "Data Modeling"),
    ("planned", "planning"),
    ("machine\nlearning", "machine learning"),
]
OTHER_PHRASE = [
    ("engineering", "engineer"),
    ("string", "str"),
    ("banking", "bank"),
    ("marketing", "market"),
    ("machine learning", "learning machine"),
    ("R", "R&D"),
    ("C", "C++"),
    ("", "a"),
]


@pytest.mark.parametrize(("one", "other"), SAME_PHRASE)
def test_phrases_that_meet(one: str, other: str) -> None:
    assert phrase_key(one) == phrase_key(other)


@pytest.mark.parametrize(("one", "other"), OTHER_PHRASE)
def test_phrases_that_do_not_meet(one: str, other: str) -> None:
    assert phrase_key(one) != phrase_key(other)


@given(st.text(alphabet="abEs -\n/.'é_", max_size=80))
def test_a_phrase_has_the_stems_of_its_words(phrase: str) -> None:
    assert list(phrase_key(phrase)) == [stem(word) for word in split_words(phrase).texts if word != "\n"]


@given(st.text(max_size=40))
def test_a_key_of_a_key_is_short_and_the_same_in_capitals(word: str) -> None:
    if word.isascii():
        assert key(word.upper()) == key(word.lower())
        assert len(stem(word)) <= len(word)


def test_words_are_given_singly_and_in_slices() -> None:
    words = split_words("Go, kim@example.org")
    assert words[0] == Word(0, 2, "Go")
    assert words[-1] == Word(4, 19, "kim@example.org", True)
    assert words[1:] == [words[1], words[2]]
    assert (words.texts, words.starts, words.ends) == (["Go", ",", "kim@example.org"], [0, 2, 4], [2, 3, 19])


def test_a_gap_may_hold_any_white_space_and_hyphens() -> None:
    assert split_words("\u2003a\t_b -\u2011 c\u00a0-").texts == ["a", "b", "c"]


def test_what_is_remembered_stays_within_its_bound() -> None:
    asked: list[str] = []

    def find_out(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(find_out, most=2)
    assert [lengths[word] for word in ("a", "bb", "a", "ccc", "a")] == [1, 2, 1, 3, 1]
    assert asked == ["a", "bb", "ccc", "a"]
    assert len(lengths) == 2
