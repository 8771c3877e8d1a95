"""The keys of headings: words without case, plural and signs, however long the line is."""

from __future__ import annotations

import pytest

from skillgap.text.lexicon import heading_key

KEYS = {
    "Technical Skills:": "technical skill",
    "Awards & Honours": "award and honour",
    "— — —": "",
    "EXPERIENCE, INTERNSHIPS & PROFESSIONAL DEVELOPMENT": "experience internship and professional development",
    "Voluntary/community service -- clubs, committees and societies": (
        "voluntary community service club committee and society"
    ),
    "a-word-that-is-much-longer-than-any-heading-of-any-resume": (
        "a word that is much longer than any heading of any resume"
    ),
}


@pytest.mark.parametrize("line", KEYS)
def test_a_line_has_the_keys_of_its_words(line: str) -> None:
    assert heading_key(line) == tuple(KEYS[line].split())
