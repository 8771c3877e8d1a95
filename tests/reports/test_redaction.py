"""Reports that tell less."""

from __future__ import annotations

from dataclasses import replace

import pytest

from skillgap.model.profile import Quote
from skillgap.model.report import Report
from skillgap.reports.redaction import MASK, blind, masked, without_quotes

IDENTIFYING = [
    "maya.lindqvist@example.org",
    "https://example.org/~maya",
    "www.maya.example",
    "linkedin.com/in/maya",
    "github.com/maya/thesis",
    "+46 70 123 45 67",
    "(555) 010-9999",
]


@pytest.mark.parametrize("text", IDENTIFYING)
def test_addresses_and_numbers_are_masked(text: str) -> None:
    assert text.rsplit("/", maxsplit=1)[-1] not in masked(f"Reach me: {text}, or at work")
    assert MASK in masked(f"Reach me: {text}, or at work")


@pytest.mark.parametrize("text", ["2019-2023 Python", "2019 - 2023", "2019-05 – 2023-06", "GPU hours: 10000", "C++17"])
def test_years_and_figures_stay(text: str) -> None:
    assert masked(text) == text


def test_blind_report_does_not_tell_whose_resume_it_is(report: Report) -> None:
    quote = Quote(1, 40, 1, "Python (maya@example.org)")
    open_report = replace(report, outcomes=(replace(report.outcomes[0], evidence=(quote,)), *report.outcomes[1:]))
    closed = blind(open_report)
    assert "maya" not in repr(closed)
    assert "Python" in closed.outcomes[0].evidence[0].quote
    assert closed.score == open_report.score


def test_quotes_keep_their_places(report: Report) -> None:
    bare = without_quotes(report)
    assert [quote.start for outcome in bare.outcomes for quote in outcome.evidence] == [100, 100]
    assert {quote.quote for outcome in bare.outcomes for quote in outcome.evidence} == {""}
