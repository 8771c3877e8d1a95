"""How the skills of a sentence belong together."""

from __future__ import annotations

import re

import pytest

from skillgap.extraction.grammar import group
from tests.extraction.snippets import hits, read

ABOVE = {("databases", "postgresql"), ("databases", "mysql"), ("cloud", "aws"), ("cloud", "gcp")}
FIELDS = {"ai", "ml"}
NAMES = ("Python", "Go", "Rust", "SQL", "Java", "AWS", "GCP", "databases", "PostgreSQL", "MySQL", "cloud", "AI", "ML")


def groups(sentence: str) -> list[str]:
    """Each group as `operator skills`, with the umbrella in front."""
    text = read(f"Requirements\n{sentence}", sort="job")
    found = hits(text, *(name for name in NAMES if re.search(rf"\b{name}\b", sentence)))
    start = text.text.index(sentence[:4])
    made = group(
        text.text, start, len(text.text), found, above=lambda a, b: (a, b) in ABOVE, field=lambda a: a in FIELDS
    )
    return [
        f"{''.join(hit.target + ': ' for hit in one.umbrella)}{one.operator.value}"
        f"{one.n if one.operator.value == 'at_least' else ''} {' '.join(hit.target for hit in one.hits)}"
        for one in made
    ]


GROUPS = {
    "Python": ["all python"],
    "Python, Go and Rust": ["all python go rust"],
    "Python or Rust": ["any python rust"],
    "Python, Go, or Rust": ["any python go rust"],
    "Python/Rust": ["any python rust"],
    "Python and/or Rust": ["any python rust"],
    "AI/ML": ["all ai ml"],
    "one of Python, Go, Rust": ["any python go rust"],
    "at least one of Python, Rust": ["any python rust"],
    "either Python or Rust": ["any python rust"],
    "any of the following: Python, Go, Rust": ["any python go rust"],
    "at least two of Python, Go, Rust": ["at_least2 python go rust"],
    "at least two (2) of the following: Python, Go, Rust": ["at_least2 python go rust"],
    "two or more of Python, Go, Rust": ["at_least2 python go rust"],
    "SQL and Python or Rust": ["all sql", "any python rust"],
    "databases such as PostgreSQL or MySQL": ["databases: any postgresql mysql"],
    "databases (e.g. PostgreSQL, MySQL)": ["databases: any postgresql mysql"],
    "databases like PostgreSQL": ["databases: any postgresql"],
    "cloud (AWS, GCP)": ["cloud: any aws gcp"],
    "languages such as Python, Rust": ["any python rust"],
    "Python or similar": ["all python"],
    "Python, Rust, or similar languages": ["any python rust"],
    "Python, then years later Rust": ["all python", "all rust"],
    "Python with a bit of Rust": ["all python", "all rust"],
    "at least two years of Python, Go, Rust": ["all python go rust"],
}


@pytest.mark.parametrize("sentence", GROUPS)
def test_groups(sentence: str) -> None:
    assert groups(sentence) == GROUPS[sentence]


def test_a_skill_said_twice_counts_once() -> None:
    assert groups("Python or Rust or Python") == ["any python rust"]
