"""Where sentences end, and where a period ends none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgap.text.sentences import sentences

CUT = {
    "One. Two.": ["One.", "Two."],
    "Really? Yes! Good.": ["Really?", "Yes!", "Good."],
    "He said so. “Then he left.”": ["He said so.", "“Then he left.”"],
    "It works (mostly.) Then it stops.": ["It works (mostly.)", "Then it stops."],
    "First line\nsecond line": ["First line", "second line"],
    "Built it. • Ran the thing": ["Built it.", "• Ran the thing"],
    "We use Python. 5 years of it.": ["We use Python.", "5 years of it."],
    "And so on… Next one": ["And so on…", "Next one"],
}
WHOLE = [
    "Use e.g. Python or Go",
    "i.e. The one",
    "J. R. Smith wrote it",
    "Ph.D. Students welcome",
    "Acme Inc. Berlin office",
    "Dr. Smith came",
    "version 3.11 is needed",
    "Node.js and ASP.NET",
    "approx. 20 people",
    "no period here",
    "yes! but small letters go on",
    "$1.5M of budget",
    "End.",
]


@pytest.mark.parametrize("text", CUT)
def test_sentences_are_cut(text: str) -> None:
    assert [text[start:end] for start, end in sentences(text, 0, len(text))] == CUT[text]


@pytest.mark.parametrize("text", WHOLE)
def test_no_sentence_ends_here(text: str) -> None:
    assert sentences(text, 0, len(text)) == [(0, len(text))]


def test_nothing_holds_no_sentence() -> None:
    assert sentences("One. Two.", 4, 4) == []


@given(st.text(alphabet='aB.!? \n•"(1e', max_size=80))
def test_sentences_are_in_order_and_lose_no_letter(text: str) -> None:
    found = sentences(text, 0, len(text))
    assert all(0 <= start <= end <= len(text) for start, end in found)
    assert all(first[1] <= second[0] for first, second in pairwise(found))
    inside = "".join(text[start:end] for start, end in found)
    assert [char for char in inside if char.isalnum()] == [char for char in text if char.isalnum()]
