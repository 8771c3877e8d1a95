"""A sheet of snippets, judged as a careful recruiter would: `sheet/*.yaml`, one row for one thing that must hold.

A row gives `text`, `as` (job or resume) and what must hold of the profile, by the keys of `CHECKS`. A skill is there
when a mention asserts it present. Lists of ids are sets: `skills` is all of them but the unlisted ones, each group of
`any`, `umbrella` and `at_least` all skills of a requirement. [] says that there is none, and so does `none`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

import pytest

from skillgap.errors import Status
from skillgap.extraction import Extractor
from skillgap.model.document import Document, Quality
from skillgap.taxonomy import Taxonomy, load_taxonomy
from skillgap.text import load_lexicon
from skillgap.yamlfile import load
from tests.understanding.expectations import CHECKS, Profile, summary

FILES = sorted((Path(__file__).parent / "sheet").glob("*.yaml"))
TODAY = date(2026, 11, 21)
LISTS = ("skills", "has", "lacks", "negated", "aspired", "other", "any")
MAPPINGS = ("importance", "years", "months", "evidence", "umbrella")

Row = dict[str, Any]


def rows() -> Iterator[tuple[str, Row]]:
    """Every row of the sheet with its place."""
    for file in FILES:
        for node in load(file.read_text("utf-8"), file=file.name).items():
            yield f"{file.stem}:{node.position()[0]}", cast("Row", node.value)


ROWS = dict(rows())


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy(cache=False)


@pytest.fixture(scope="module")
def extractor(taxonomy: Taxonomy) -> Extractor:
    return Extractor(taxonomy, load_lexicon(), as_of=TODAY)


def profile_of(row: Row, extractor: Extractor) -> Profile:
    text = row["text"]
    quality = Quality(Status.OK, "text", None, len(text))
    document = Document("snippet", sha256(text.encode()).hexdigest(), text, quality)
    return extractor.job(document) if row["as"] == "job" else extractor.resume(document)


@pytest.mark.parametrize("place", ROWS)
def test_a_row_holds(place: str, extractor: Extractor) -> None:
    row = ROWS[place]
    profile = profile_of(row, extractor)
    wrong = {key: row[key] for key in CHECKS if key in row and not CHECKS[key](profile, row[key])}
    assert not wrong, f"{row['text']!r} as {row['as']}\n  must hold: {wrong}\n  {summary(profile)}"


def test_the_sheet_is_there() -> None:
    assert len(ROWS) >= 420
    assert {row["as"] for row in ROWS.values()} == {"job", "resume"}


def test_every_row_says_what_must_hold() -> None:
    said = {place: row.keys() - {"text", "as"} for place, row in ROWS.items()}
    assert [place for place, keys in said.items() if not keys or keys - CHECKS.keys()] == []


def test_no_snippet_is_there_twice() -> None:
    seen = Counter((row["as"], row["text"]) for row in ROWS.values())
    assert [text for text, count in seen.items() if count > 1] == []


def test_look_alikes_and_their_positives_are_equally_many() -> None:
    look_alikes = [row for place, row in ROWS.items() if place.startswith("lookalikes")]
    assert len(look_alikes) >= 200
    assert sum("has" in row for row in look_alikes) == sum("lacks" in row for row in look_alikes)


def skill_ids(row: Row) -> Iterator[str]:
    for key in LISTS:
        for one in row.get(key, ()):
            yield from [one] if isinstance(one, str) else one
    for key in MAPPINGS:
        yield from row.get(key, ())
    for examples in row.get("umbrella", {}).values():
        yield from examples
    yield from row.get("at_least", {}).get("skills", ())


def test_every_id_is_one_of_the_taxonomy(taxonomy: Taxonomy) -> None:
    named = {(place, id) for place, row in ROWS.items() for id in skill_ids(row)}
    certified = {(place, each["id"]) for place, row in ROWS.items() for each in row.get("certifications", ())}
    assert len(named) > 500
    assert sorted(each for each in named if each[1] not in taxonomy.skills) == []
    assert sorted(each for each in certified if each[1] not in taxonomy.certifications) == []
