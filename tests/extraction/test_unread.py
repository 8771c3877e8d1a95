"""Which lines of a posting are told as not understood."""

from __future__ import annotations

import pytest

from tests.extraction.snippets import job


@pytest.mark.parametrize(
    "line",
    [
        "Bachelor’s degree in Engineering, Computer Science, a related field, or equivalent practical experience.",
        "Master’s or PhD in Public Health, Biostatistics, or a related field.",
        "At least three years of professional experience.",
        "Strong Python skills.",
    ],
)
def test_what_was_read_in_any_way_is_not_told(line: str) -> None:
    assert job(f"Requirements\n- {line}\n").unrecognized == ()


@pytest.mark.parametrize(
    "line", ["Comfort on remote servers and with imperfect identifiers.", "Ability to flurbish the widgets at scale."]
)
def test_what_was_not_read_is_told_word_for_word(line: str) -> None:
    assert [quote.quote for quote in job(f"Requirements\n- {line}\n").unrecognized] == [line]


def test_a_line_that_leads_in_a_list_is_understood() -> None:
    lead = "As the third person of a small crew you sit between shops, farms and mills. In half a year you will:"
    assert job(f"Responsibilities\n{lead}\n- Build pipelines with Python\n").unrecognized == ()
    assert [quote.quote for quote in job(f"Responsibilities\n{lead}\n\nPython is told below.\n").unrecognized] == [lead]
