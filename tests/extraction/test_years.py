"""Years that a line asks of a person, and years of firms, leave and pensions."""

from __future__ import annotations

import pytest

from skillgap.extraction.years import find_years

ASKED = {
    "5+ years of Python": 5,
    "5 + years of Python": 5,
    "5 or more years of Python": 5,
    "at least 5 years of Python": 5,
    "3-5 years of Python": 3,
    "3 – 5 yrs of Python": 3,
    "3 to 5 years of Python": 3,
    "three years of Python": 3,
    "five (5) years of Python": 5,
    "ten plus years of Python": 10,
    "18 months of Python": 1.5,
    "1.5 years of Python": 1.5,
    "Python (2+ years)": 2,
    "Minimum 4 yrs. with Python": 4,
    "5+ years' experience": 5,
    "a couple of years with Python": 2,
    "in a related field5+ years of Python": 5,
    "3−5 yrs of Python": 3,
    "Six to seven (6-7) years' work": 6,
    "2 year(s) of Python": 2,
    "1-2 YOE": 1,
    "5-plus years of Python": 5,
    "two or more years of Python": 2,
    "a decade of Python": 10,
    "With 5 years of Python you fit in": 5,
    "1–2 years of prior work": 1,
}
NOT_ASKED = [
    "With 20 years of experience, Brightloom leads the market",
    "15 years full time education",
    "a 4 year degree",
    "a 3-year initial commitment",
    "within the first 6 months",
    "18 years or older",
    "3-6 months internship",
    "no more than 12 months prior to the start",
    "1,200 years",
    "founded 12 years ago",
    "for over 20 years we have built models",
    "in business for more than 30 years",
    "you are at least 18 years of age",
    "vesting over 4 years",
    "12 weeks of leave",
    "a year",
    "401k",
    "2019",
    "within the last 3 years",
    "16 weeks of parental leave per year",
    "100 years of history",
    "our 10 years of growth",
    "$5 years",
    "every 2 years",
]


@pytest.mark.parametrize("text", ASKED)
def test_asked(text: str) -> None:
    (found,) = find_years(text, 0, len(text))
    assert found.years == ASKED[text]
    assert text[found.start : found.end].strip() == found.words


@pytest.mark.parametrize("text", NOT_ASKED)
def test_not_asked(text: str) -> None:
    assert find_years(text, 0, len(text)) == []


def test_years_among_years_are_their_own() -> None:
    text = "4+ years of Python, at least two of them in production; two of them are fun"
    assert [one.years for one in find_years(text, 0, 54)] == [4, 2]
    assert find_years(text, 56, len(text)) == []
