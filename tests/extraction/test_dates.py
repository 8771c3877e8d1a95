"""Dates and periods in all notations of resumes, and numbers that are none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgap.extraction.dates import Period, find_periods, find_placeholders, read_date, union
from skillgap.model.dates import PartialDate

TODAY = date(2026, 11, 21)


def periods(text: str) -> list[Period]:
    return find_periods(text.lower(), 0, len(text))


def said(text: str) -> list[str]:
    """Each period as `first..last`, with `now` for what goes on and nothing for a single date."""
    return [f"{one.first}..{'now' if one.ongoing else one.last or ''}" for one in periods(text)]


PERIODS = {
    "Jan 2020 - Present": "2020-01..now",
    "Jan 2020 – Mar 2022": "2020-01..2022-03",
    "January 2020 to March 2022": "2020-01..2022-03",
    "Jan. 2020 — Sept. 2021": "2020-01..2021-09",
    "Sept 2020 until Jul 2021": "2020-09..2021-07",
    "jan 2020-dec 2021": "2020-01..2021-12",
    "05/2018 – 03/2020": "2018-05..2020-03",
    "5/2018 - now": "2018-05..now",
    "05.2018 - 03.2020": "2018-05..2020-03",
    "2018-05 – 2020-03": "2018-05..2020-03",
    "2018/05 - current": "2018-05..now",
    "2019-2021": "2019..2021",
    "2019 – 2021": "2019..2021",
    "2019--2021": "2019..2021",
    "2019/2021": "2019..2021",
    "2019-21": "2019..2021",
    "2019 → 2021": "2019..2021",
    "2019 - today": "2019..now",
    "2019 to date": "2019..now",
    "2019 – ongoing": "2019..now",
    "since 2019": "2019..now",
    "Since March 2019": "2019-03..now",
    "from 2019 to 2021": "2019..2021",
    "2019 -": "2019..now",
    "Mar 2019 –": "2019-03..now",
    "Mar – Aug 2019": "2019-03..2019-08",
    "June to August 2019": "2019-06..2019-08",
    "Summer 2019": "2019-06..2019-08",
    "Fall of 2019": "2019-09..2019-11",
    "Fall 2018 - Spring 2020": "2018-09..2020-05",
    "Jan '20 - Mar '22": "2020-01..2022-03",
    "Jan ’20 – Present": "2020-01..now",
    "May, 2019 - June, 2021": "2019-05..2021-06",
    "12 May 2019 - 3 June 2021": "2019-05..2021-06",
    "May 12, 2019 - June 3, 2021": "2019-05..2021-06",
    "Jan'20–Mar'22": "2020-01..2022-03",
    "Jan-19 to Mar-21": "2019-01..2021-03",
    "Jan 19 - Mar 21": "2019-01..2021-03",
    "Sep 98 - Jan 01": "1998-09..2001-01",
    "01/19 - 03/21": "2019-01..2021-03",
    "2Feb2014 - 31dec2018": "2014-02..2018-12",
    "24January2022 to till date": "2022-01..now",
    "1st Jul 14 to 17th Feb 15": "2014-07..2015-02",
    "14 Sept. 15 to Till date": "2015-09..now",
    "10 April 2023 to Continue": "2023-04..now",
    "Mid 2024 - Present": "2024..now",
    "early 2019 – late 2021": "2019..2021",
    "Line Cook6/1/2006 - 5/1/2010": "2006-06..2010-05",
    "11/2008 － 02/2016": "2008-11..2016-02",
    "October 2020 \\- Present": "2020-10..now",
    "09/14-Present": "2014-09..now",
    "01/02/2020 - 31/03/2023": "2020-01..2023-03",
    "31/01/2019 - 15/03/2023": "2019-01..2023-03",
    "05/31/2018 – 06/30/2019": "2018-05..2019-06",
    "2018 Jan - 2019 Feb": "2018-01..2019-02",
    "Q3 2020 - Q1 2021": "2020-07..2021-03",
    "Q3 2020": "2020-07..2020-09",
    "Summer, 2019": "2019-06..2019-08",
    "2019 to till date": "2019..now",
    "May 2010 - till now": "2010-05..now",
    "2019 – present day": "2019..now",
    "2019 ‒ 2021": "2019..2021",
    "Mar 2016 - Exp. Jun 2017": "2016-03..2017-06",
    "Mar 2016 to expected June 2017": "2016-03..2017-06",
    "Jan 2019 To: Mar 2021": "2019-01..2021-03",
    "10-2019 to 05-2020": "2019-10..2020-05",
    "Oct 14 - Present": "2014-10..now",
    "April 12 - Sept 12": "2012-04..2012-09",
    "Dec' 2015 to Sept' 2016": "2015-12..2016-09",
    "Aug2020": "2020-08..",
    "'19-'21": "2019..2021",
    "8/19 - 8/20": "2019-08..2020-08",
    "4/19–present": "2019-04..now",
    "01.04.2019 – 31.12.2020": "2019-04..2020-12",
    "2019.4 - 2020.12": "2019-04..2020-12",
    "2019-Nov - 2020-Mar": "2019-11..2020-03",
    "Apr 2019 thru Dec 2020": "2019-04..2020-12",
    "Nov 2019 » Mar 2020": "2019-11..2020-03",
    "2019‑2021": "2019..2021",
    "2019 to mid 2021": "2019..2021",
    "Jan-March, 2019": "2019-01..2019-03",
    "2019 onwards": "2019..now",
    "2019+": "2019..now",
    "starting 2019": "2019..now",
    "seit 03/2019": "2019-03..now",
    "Nov 2019 to the present": "2019-11..now",
    "2019 – Pres.": "2019..now",
    "2019 up to now": "2019..now",
    "Nov 2019 - in progress": "2019-11..now",
    "2019 - (ongoing)": "2019..now",
    "2021": "2021..",
    "May 2021": "2021-05..",
    "(2021)": "2021..",
}


@pytest.mark.parametrize("text", PERIODS)
def test_notations(text: str) -> None:
    assert said(text) == [PERIODS[text]]
    assert said(f"Engineer, Acme | {text} | Berlin") == [PERIODS[text]]


def test_several_periods_of_a_line() -> None:
    line = "Jan 2020 - Mar 2021: Acme, since 2022 (Oslo), Clerk6/1/2006 - 5/1/2010"
    assert said(line) == ["2020-01..2021-03", "2022..now", "2006-06..2010-05"]
    assert said(line.replace("Clerk", "")) == said(line)


SET_APART = {
    "2018-        Northwind": "2018..now",
    "2018 –    northwind": "2018..now",
    "01/24-        Researcher": "2024-01..now",
    "Mar 2019 -     Tester": "2019-03..now",
    "2018-   2021    Northwind": "2018..2021",
    "01/18 -    03/21     Northwind": "2018-01..2021-03",
    "2018 -    present    Northwind": "2018..now",
    "01/24 -": "2024-01..now",
    "2018    Northwind": "2018..",
    "_Oct 14 - Present_": "2014-10..now",
    "_Jan 13 - Mar 14_": "2013-01..2014-03",
    "**2018 - 2021**": "2018..2021",
}


@pytest.mark.parametrize("text", SET_APART)
def test_dates_set_apart_by_spaces_or_signs(text: str) -> None:
    assert said(text) == [SET_APART[text]]


NO_DATES = [
    "12,000 users",
    "120000",
    "20000 users",
    "version 3.11",
    "2,300 trucks",
    "24/7 support",
    "1800 requests",
    "2150 rows",
    "room12020",
    "v2.2019",
    "May be useful",
    "March forward",
    "now and then",
    "401k",
    "id 201912345",
    "present",
    "Jan 20",
    "24/7 and 05/20",
    "grade 10/12 -  passed",
    "3/4 - 5/6",
    "12-24 months",
    "ratio 10/20",
    "the 2010s",
    "'20 people",
    "scored 8/10 then 9/10",
    "Augusta",
    "Q3 goals",
    "Jan 20 people - Mar",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_numbers_and_words_that_are_no_dates(text: str) -> None:
    assert said(text) == []


OPEN = {
    "January 20XX - Current": "January 20XX - Current",
    "Month 20XX – Ongoing": "Month 20XX – Ongoing",
    "March 20XX – December 20XX": "March 20XX – December 20XX",
    "MM/YYYY - MM/YYYY": "MM/YYYY - MM/YYYY",
    "20XX": "20XX",
}


@pytest.mark.parametrize("text", OPEN)
def test_dates_that_a_template_leaves_open(text: str) -> None:
    assert [text[start:end] for start, end in find_placeholders(text, 0, len(text))] == [OPEN[text]]
    assert said(text) == []


@pytest.mark.parametrize("text", ["XXL shirts", "20 XX", "MM of rain", "Jan 2020 - Present", "year"])
def test_words_that_no_template_leaves_open(text: str) -> None:
    assert find_placeholders(text, 0, len(text)) == []


def test_a_year_with_an_open_dash_before_a_name_goes_on() -> None:
    assert said("2020– Research Assistant, Cool Lab") == ["2020..now"]
    assert said("2020 – Berlin") == ["2020.."]


@pytest.mark.parametrize("text", ["2021 - 2019", "Mar 2022 - Jan 2020", "1950 - 2040"])
def test_periods_that_run_backwards_or_too_long_are_none(text: str) -> None:
    assert not any(one.last for one in periods(text))


MONTHS = {
    "Jan 2020 - Mar 2020": 3,
    "Jan 2020 - Jan 2020": 1,
    "Jan 2020 - Dec 2020": 12,
    "2019 - 2021": 24,
    "2019 - 2019": 12,
    "2021": 12,
    "Summer 2019": 3,
    "Nov 2026 - Present": 1,
    "Dec 2025 - Present": 12,
    "Jan 2030 - Present": 1,
    "Jan 2020 - 2021": 18,
}


@pytest.mark.parametrize("text", MONTHS)
def test_months_of_a_period(text: str) -> None:
    (period,) = periods(text)
    begin, stop = period.months(TODAY)
    assert stop - begin == MONTHS[text]


DATES = {
    "2021": PartialDate(2021),
    "May 2021": PartialDate(2021, 5),
    "05/2021": PartialDate(2021, 5),
    "2021-05": PartialDate(2021, 5),
    "summer 2021": PartialDate(2021, 6),
    "Sept. '21": PartialDate(2021, 9),
    "soon": None,
    "": None,
    "May": None,
    "summer": None,
}


@pytest.mark.parametrize("text", DATES)
def test_single_dates(text: str) -> None:
    assert read_date(text) == DATES[text]


def test_a_season_closes_with_its_last_month() -> None:
    assert read_date("Summer 2021", closing=True) == PartialDate(2021, 8)


UNIONS = [
    ([], []),
    ([(1, 5)], [(1, 5)]),
    ([(3, 5), (1, 2)], [(1, 2), (3, 5)]),
    ([(1, 3), (3, 5)], [(1, 5)]),
    ([(1, 9), (2, 3)], [(1, 9)]),
    ([(1, 4), (2, 6), (8, 9)], [(1, 6), (8, 9)]),
]


@pytest.mark.parametrize(("spans", "merged"), UNIONS)
def test_overlapping_months_count_once(spans: list[tuple[int, int]], merged: list[tuple[int, int]]) -> None:
    assert union(spans) == merged


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))))
def test_a_union_covers_the_same_months(spans: list[tuple[int, int]]) -> None:
    covered = {month for begin, stop in spans for month in range(begin, stop)}
    merged = union(spans)
    assert sum(stop - begin for begin, stop in merged) == len(covered)
    assert merged == sorted(merged)
    assert union(merged) == merged


@given(st.text(alphabet="Jan 2019-–to/.'Presentummer,0512", max_size=60))
def test_any_text_gives_real_periods(text: str) -> None:
    for period in periods(text):
        begin, stop = period.months(TODAY)
        assert begin < stop
        assert text[period.start : period.end].strip()
        assert 0 <= period.first.month <= 12
