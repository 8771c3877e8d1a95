"""Lines and their bullets, and which lines belong together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgap.text.lines import joins, read_lines, wrap_width

BULLETS = {
    "- Python": "Python",
    "* Python": "Python",
    "• Python": "Python",
    "    – Python": "Python",
    "o  Python": "Python",
    "1. Python": "Python",
    "12) Python": "Python",
    "(a) Python": "Python",
    "•- Python": "Python",
}
NO_BULLETS = {
    "Python": "Python",
    "  Python": "Python",
    "-5 degrees": "-5 degrees",
    "of course": "of course",
    "2019 - 2021": "2019 - 2021",
    "3.11 is fine": "3.11 is fine",
    "C# and F#": "C# and F#",
    "F#": "F#",
    "a cat": "a cat",
}


@pytest.mark.parametrize("line", BULLETS)
def test_bullets_are_not_part_of_the_line(line: str) -> None:
    (made,) = read_lines(line)
    assert made.bullet
    assert made.text(line) == BULLETS[line]


@pytest.mark.parametrize("line", NO_BULLETS)
def test_lines_without_bullets(line: str) -> None:
    (made,) = read_lines(line)
    assert not made.bullet
    assert made.text(line) == NO_BULLETS[line]


MARKUP = {
    "## Skills": "Skills",
    "__Skills__": "Skills",
    "| Python |": "Python",
    "### **Skills**": "Skills",
    "C#  ": "C#",
}


@pytest.mark.parametrize("line", MARKUP)
def test_markdown_signs_are_not_part_of_the_line(line: str) -> None:
    assert read_lines(line)[0].text(line) == MARKUP[line]


@given(st.text(alphabet="ab C#-*• .|\n1)", max_size=60))
def test_lines_stand_in_order_within_their_text(text: str) -> None:
    lines = read_lines(text)
    assert len(lines) == text.count("\n") + 1
    assert all(0 <= line.start <= line.end <= len(text) for line in lines)
    assert all("\n" not in line.text(text) for line in lines)


LONG = "Built a pipeline that reads the data of forty shops every night"
GO_ON = [
    (LONG, "and writes them to a lake."),
    (LONG + ",", "then sorted by size"),
    (LONG + " in", "Python on a small cluster"),
    (LONG + " (", "Kafka) for years"),
]
ITEMS = [
    ("- Global Dimensions of", "Business"),
    ("Department of", "Physics"),
    ("- Sales and", "Marketing"),
    ("- Theory of the", "Firm"),
    ("hosting, prompt", "engineering, agents"),
]
NEW_LINES = [
    ("hosting", "engineering, agents"),
    ("Hosting, prompts.", "engineering"),
    ("- Things I work with", "Python"),
    ("- Sales", "Marketing"),
    ("- Head of", "Oslo, 2019 - 2021"),
]


@pytest.mark.parametrize(("first", "second"), ITEMS)
def test_an_item_that_ends_in_the_middle_goes_on(first: str, second: str) -> None:
    assert joined(first, second)


@pytest.mark.parametrize(("first", "second"), NEW_LINES)
def test_short_lines_that_end_go_on_with_nothing(first: str, second: str) -> None:
    assert not joined(first, second)


PERIODS = [
    ("Jan 2021", "Present"),
    ("Jun 2018 –", "Dec 2020"),
    ("05/2018", "to"),
    ("to", "March 2021"),
    ("2014", "2018"),
]
NO_PERIODS = [
    ("Jan 2021", "Northwind"),
    ("Northwind", "Jan 2021"),
    ("2014", "Hill"),
    ("Room 2014", "2018"),
]


@pytest.mark.parametrize(("first", "second"), PERIODS)
def test_a_period_over_two_lines_of_a_narrow_column(first: str, second: str) -> None:
    assert joined(first, second)


@pytest.mark.parametrize(("first", "second"), NO_PERIODS)
def test_short_lines_that_are_no_period(first: str, second: str) -> None:
    assert not joined(first, second)


COLUMNS = [
    ("2019-2021    the very long name of a department of the", "             university of Hill"),
    ("a line that is as long as any other line of this text", "and 2019 was its year"),
]
NO_COLUMNS = [
    ("2019-        Northwind ----------------------- Boston", "     web services in python, mentoring of engineers"),
    ("01/24-       Researcher                        Bergen", "             models of ocean currents on a cluster"),
    ("shifts as administrator of the cluster of the group in", "04/20-09/20   Teaching assistant            Oslo"),
]


@pytest.mark.parametrize(("first", "second"), COLUMNS)
def test_lines_go_on_within_their_column(first: str, second: str) -> None:
    assert joined(first, second)


@pytest.mark.parametrize(("first", "second"), NO_COLUMNS)
def test_lines_of_another_column_go_on_with_nothing(first: str, second: str) -> None:
    assert not joined(first, second)


@pytest.mark.parametrize("line", ["-----", "  =====", "***", "- - -", "~~~~~~"])
def test_a_rule_between_two_lines_is_blank(line: str) -> None:
    assert read_lines(line)[0].blank


@pytest.mark.parametrize("line", ["-", "C++", "--- Skills ---", "#1"])
def test_lines_that_are_no_rules(line: str) -> None:
    assert not read_lines(line)[0].blank


STAY_APART = [
    (LONG + ".", "Then they are sorted by size"),
    (LONG, ""),
    (LONG, "- Python"),
    ("Python", "Go"),
    ("SKILLS", "Python"),
    (LONG + " in", "Engineer, Acme, 2019 - 2021"),
    ("Kim Example", "kim@example.org"),
]


def joined(first: str, second: str) -> bool:
    text = f"{first}\n{second}"
    lines = read_lines(text)
    return joins(lines[0], lines[1], text, 66)


@pytest.mark.parametrize(("first", "second"), GO_ON)
def test_lines_that_go_on(first: str, second: str) -> None:
    assert joined(first, second)


@pytest.mark.parametrize(("first", "second"), STAY_APART)
def test_lines_that_stay_apart(first: str, second: str) -> None:
    assert not joined(first, second)


def width_of(*lines: str) -> int:
    text = "\n".join(lines)
    return wrap_width(read_lines(text), text, paged=False)


def test_a_text_that_is_wrapped_has_a_width_and_others_have_none() -> None:
    assert width_of(LONG, LONG + " yes", "the end.", LONG, "so.") == len(LONG) + 4
    assert width_of("Python", "Go") == 0
    assert width_of(LONG, "Go", "R", "C") == 0
    assert width_of(*["Hill College", "BSc Physics"] * 4) == 0
    assert width_of(LONG * 5, "Go", "R", "C") == 0


def test_long_items_that_begin_with_capitals_are_no_wrapped_prose() -> None:
    assert width_of(*[LONG] * 5) > 100 * len(LONG)
