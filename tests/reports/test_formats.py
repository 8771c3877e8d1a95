"""Reports as people read them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from skillgap.errors import Status, UsageError
from skillgap.model.profile import Importance
from skillgap.model.ranking import RankedResume
from skillgap.model.report import Inconclusive, Report, Score, Verdict
from skillgap.printable import printable
from skillgap.reports import FORMATS, render
from skillgap.reports.lists import ranking_table

DAY = date(2026, 11, 21)

FACTS = [
    "Senior ML Engineer",
    "ml-engineer",
    "Match 56 %",
    "1 met, 1 partial, 1 gap",
    "hidden text on page 1 (white on white), not counted",
    "expert in Terraform",
    "read as cp1252",
    "any of Kubernetes, Nomad",
    "Docker is half of running Kubernetes",
    "Kubernetes or Nomad",
    "Built services in Python 3.11",
    "(page 1)",
    "5+ years",
    "a master's degree in computer science",
    "BSc Physics",
    "Terraform Associate",
    "It does not replace a project in production.",
    "Rebuild a service from code",
    "Show the work in public.",
    "LaTeX",
    "Experience with Zorblax",
    "as of 2026-11-21",
]


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
@pytest.mark.parametrize("fact", FACTS)
def test_every_format_says_it(report: Report, format: str, fact: str) -> None:
    written = render(report, format, width=200)
    shown = written.replace("\\", "") if format == "markdown" else written.replace("&#39;", "'")
    assert fact in shown


@pytest.mark.parametrize("width", [80, 120])
def test_text_keeps_to_its_width_and_has_no_blanks_at_line_ends(report: Report, width: int) -> None:
    lines = render(report, "text", width=width).splitlines()
    assert lines
    assert max(map(len, lines)) <= width
    assert not [line for line in lines if line != line.rstrip()]


def test_the_answer_stands_in_the_first_lines(report: Report) -> None:
    first = "\n".join(render(report, "text").splitlines()[:6])
    assert "Senior ML Engineer" in first
    assert "Match 56 %" in first
    assert "hidden text" in first


def test_gaps_stand_before_what_is_met(report: Report) -> None:
    written = render(report, "text")
    assert written.index("Kubernetes, Nomad") < written.index("Python (5+ years)")


def asked_again(report: Report, **changes: Any) -> Report:
    """The report with a duty that asks the first outcome's skill once more."""
    first = report.outcomes[0]
    quote = replace(first.requirement.evidence[0], quote="**Tools:** write Python daily")
    requirement = replace(first.requirement, id="r9", evidence=(quote,), **changes)
    reason = "Python is also asked elsewhere and counts there (r1)"
    again = replace(first, requirement=requirement, weight=0.0, points=0.0, because=(reason,))
    return replace(report, outcomes=(*report.outcomes, again))


def test_what_is_asked_again_is_told_in_one_row_with_all_its_lines(report: Report) -> None:
    repeated = asked_again(report)
    written = render(repeated, "text")
    assert written.count("Python (5+ years)") == 1
    assert "(and 1 more line)" in written
    assert "2 met, 1 partial, 1 gap" in written
    assert "asked elsewhere" not in written
    page = render(repeated, "html")
    assert page.index("5+ years of Python") < page.index("Tools: write Python daily")


def test_what_another_group_counts_is_told_by_that_groups_name(report: Report) -> None:
    written = render(asked_again(report, importance=Importance.RESPONSIBILITY), "text", width=200)
    assert "counts there (Required)" in written
    assert "(r1)" not in written


def test_what_weighs_most_is_the_first_that_is_missing(report: Report) -> None:
    small, large = report.outcomes[1], report.outcomes[2]
    gaps = (
        replace(small, verdict=Verdict.GAP, weight=0.5),
        replace(large, requirement=replace(large.requirement, importance=Importance.REQUIRED)),
    )
    written = render(replace(report, outcomes=gaps), "text", width=200)
    assert "missing Terraform; any of Kubernetes, Nomad" in written


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_inconclusive_says_why_and_gives_no_figure(report: Report, format: str) -> None:
    reason = "only 2 known skills were recognised in the resume"
    doubtful = replace(report, score=Score(None, 0.0, 0.0, ()), inconclusive=Inconclusive((reason,)))
    written = render(doubtful, format)
    assert "Inconclusive" in written
    assert reason in written
    assert "Match" not in written


def test_colour_only_when_asked(report: Report) -> None:
    assert "\x1b[" not in render(report, "text")
    assert "\x1b[" in render(report, "text", colour=True)


@pytest.mark.parametrize("format", ["text", "markdown", "html", "json"])
@pytest.mark.parametrize("word", ["Zorblax", "Built services", "5+ years of Python", "expert in Terraform", "MSc in"])
def test_without_quotes_no_word_of_a_document_remains(report: Report, format: str, word: str) -> None:
    assert word in render(report, format, width=200).replace("\\", "")
    assert word not in render(report, format, width=200, quotes=False).replace("\\", "")


def test_unknown_format_names_what_there_is(report: Report) -> None:
    with pytest.raises(UsageError, match="papyrus"):
        render(report, "papyrus")


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "</title></style><b>",
    "{{ 7 * 7 }}",
    "{% include 'x' %}",
    "javascript:alert(1)",
    "[bold red]markup[/]",
    "\x1b]52;c;aGk=\x07",
    "\x1b[2J\x9b31m",
    "a\r\nb",
    "\u202egnp.exe",
    "| a | b |\n|---|---|",
    "\n# heading\n```\ncode",
    "![x](http://example.org/x.png)",
    "\udcff\ud800",
]  # fmt: skip


class _Elements(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


@pytest.mark.parametrize("text", HOSTILE)
def test_html_gains_no_element_and_no_handler(poisoned: Callable[[str], Report], text: str) -> None:
    plain, page = _Elements(render(poisoned(" x"), "html")), _Elements(render(poisoned(text), "html"))
    assert len(plain.tags) > 50
    assert [tag for tag in page.tags if tag != "a"] == [tag for tag in plain.tags if tag != "a"]
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    links = [value for name, value in page.attributes if name in ("href", "src")]
    assert all(link is not None and link.startswith("https://") for link in links), links


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("text", HOSTILE)
def test_no_format_lets_terminal_sequences_through(poisoned: Callable[[str], Report], format: str, text: str) -> None:
    written = render(poisoned(text), format)
    assert written.encode()
    assert printable(written) == written


def test_text_of_documents_is_never_taken_as_markup(poisoned: Callable[[str], Report]) -> None:
    assert "[bold red]markup[/]" in render(poisoned("[bold red]markup[/]"), "text", width=300)


def test_markdown_tables_keep_their_columns(poisoned: Callable[[str], Report]) -> None:
    rows = [line for line in render(poisoned(" | x \n y"), "markdown").splitlines() if line.startswith("| ")]
    assert len(rows) >= 4
    assert {row.replace("\\|", "").count("|") for row in rows} == {6}


def test_each_verdict_has_a_colour_of_its_own_on_light_and_on_dark(report: Report) -> None:
    colours = re.findall(r"^ *\.(\w+) \.verdict \{ color: (#\w+); \}$", render(report, "html"), re.M)
    assert [verdict for verdict, _ in colours] == 2 * [
        each.value for each in (Verdict.MET, Verdict.PARTIAL, Verdict.GAP)
    ]
    assert len({colour for _, colour in colours}) == len(colours)


def test_page_allows_its_own_style_and_nothing_else(report: Report) -> None:
    page = render(report, "html")
    assert "default-src 'none'; style-src 'sha256-" in page.replace("&#39;", "'")
    assert not {"script", "iframe", "img", "link", "form", "object"} & set(_Elements(page).tags)


@pytest.mark.parametrize("width", [80, 120])
def test_no_cell_of_a_ranking_is_cut_off(width: int) -> None:
    missing = ("Vector databases", "Scala", "Kubernetes or Nomad")
    row = RankedResume(
        1, "candidates/autumn/maya-lindqvist.pdf", Status.OK, 0.5, 10, 20, 30, missing, (), None, None, "0" * 64, DAY
    )
    table = ranking_table([row], width=width)
    assert max(map(len, table.splitlines())) <= width
    letters = "".join(table.split())
    for word in (*" ".join(missing).split(), "Rank", "Score", "Gaps"):
        assert word in letters
    assert sum(table.count(part) for part in ("maya", "lindqvist", "autumn")) >= 2
