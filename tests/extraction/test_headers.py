"""Places, taglines and deeds in the lines around an entry's date."""

from __future__ import annotations

import pytest

from skillgap.extraction.header_words import header_words, is_tagline
from skillgap.extraction.places import pieces, places, without_place
from tests.extraction.snippets import lexicon

PLACES = {
    "Oslo, Norway": "",
    "Springfield, IL": "Springfield",
    "San Francisco, CA": "",
    "Remote": "",
    "Northwind, Berlin, Germany": "Northwind",
    "Northwind Labs, Inc., Austin, TX": "Northwind Labs, Inc.",
    "Acme (Oslo, Norway)": "Acme (Oslo, Norway)",
    "Data Engineer, Northwind": "Data Engineer, Northwind",
    "Bank of Norway": "Bank of Norway",
    "Georgia Tech": "Georgia Tech",
}


@pytest.mark.parametrize("text", PLACES)
def test_places_at_the_end_of_a_field(text: str) -> None:
    rest, _, _ = without_place(text, pieces(text, 0, len(text)), places(lexicon()))
    assert (text[rest[0][0] : rest[-1][1]] if rest else "") == PLACES[text]


TOWNS = {
    "Nexus AI San Francisco": "Nexus AI ",
    "Northwind Oslo": "Northwind ",
    "University of Oxford": "University of Oxford",
    "Oslo": "Oslo",
}


@pytest.mark.parametrize("text", TOWNS)
def test_a_town_glued_to_a_name(text: str) -> None:
    assert text[: places(lexicon()).town_at_end(text, 0, len(text))] == TOWNS[text]


DEEDS = [
    "Led the team",
    "Built pipelines in Python",
    "Reduced p99 latency",
    "Manage user-facing apps",
    "Responsible for sales",
    "Worked on search",
]
NO_DEEDS = [
    "Lead Engineer",
    "Design Lead",
    "Research Assistant",
    "Associated Press",
    "Distinguished Engineer",
    "Code for Springfield",
    "Northwind",
    "Support Engineer",
]


@pytest.mark.parametrize("text", DEEDS + NO_DEEDS)
def test_lines_that_tell_what_was_done(text: str) -> None:
    assert header_words(lexicon()).tells_deed(text) is (text in DEEDS)


OTHERS = ["Last updated in May 2024", "Page 2", "Company, Designation, From, To", "| Company | From |", "• Built it"]


@pytest.mark.parametrize("text", DEEDS + OTHERS)
def test_first_words_of_lines_that_head_no_entry(text: str) -> None:
    assert header_words(lexicon()).opens_other[text.partition(" ")[0]]


@pytest.mark.parametrize("word", ["Northwind", "Senior", "Oslo,", "B.S."])
def test_first_words_of_headers(word: str) -> None:
    assert not header_words(lexicon()).opens_other[word]


TAGLINES = ["Software Engineering Leader", "Backend Engineer", "Data Scientist at Acme"]
NO_TAGLINES = ["I build software for engineers.", "Python and Go", "Led engineering teams as a manager", "Kim Example"]


@pytest.mark.parametrize("text", TAGLINES + NO_TAGLINES)
def test_what_people_call_themselves(text: str) -> None:
    assert is_tagline(text, header_words(lexicon())) is (text in TAGLINES)
