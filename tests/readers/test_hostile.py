"""Every hostile file ends with the status it must end with, in time, and costs no other file anything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest

from skillgap.errors import ReadError, Status
from skillgap.model.document import Document
from skillgap.readers import Limits, ReaderPool
from skillgap.serial import to_json
from tests.readers.hostile import containers, pdfs, texts
from tests.readers.hostile.case import Case

CASES = {case.name: case for module in (pdfs, containers, texts) for case in module.cases()}
# The clock is set so that the files that never end do not make the tests last; 10 and 20 seconds are the defaults.
LIMITS = replace(Limits(), wall=5.0, second_wall=5.0)
SLOWEST = 12.0

Outcome = Document | ReadError


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Outcome, float]]:
    folder = tmp_path_factory.mktemp("hostile")
    paths = []
    for case in CASES.values():
        path = folder / case.name
        path.write_bytes(case.data)
        paths.append(path)
    before = sorted(path.name for path in folder.iterdir())
    with ReaderPool(2, limits=LIMITS) as pool:
        found = dict(timed(pool, paths))
    assert sorted(path.name for path in folder.iterdir()) == before
    return found


def timed(pool: ReaderPool, paths: list[Path]) -> Iterator[tuple[str, tuple[Outcome, float]]]:
    began = monotonic()
    for path, outcome in pool.map(paths):
        yield Path(path).name, (outcome, monotonic() - began)
        began = monotonic()


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 120
    rows = {case.row for case in CASES.values()}
    assert rows >= {f"F{number}" for number in range(1, 20)}


def test_no_file_is_lost(outcomes: dict[str, tuple[Outcome, float]]) -> None:
    assert list(outcomes) == list(CASES)


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_it_ends_as_it_must(case: Case, outcomes: dict[str, tuple[Outcome, float]]) -> None:
    outcome, seconds = outcomes[case.name]
    status = outcome.status if isinstance(outcome, ReadError) else outcome.quality.status
    assert status in case.expected, str(outcome)[:300]
    assert status is not Status.INTERNAL_ERROR
    assert seconds < SLOWEST
    if isinstance(outcome, ReadError):
        assert outcome.where
        assert "Traceback" not in str(outcome)
    else:
        assert case.flags <= {flag.code for flag in outcome.quality.flags}
        assert len(outcome.text) <= LIMITS.characters
        json.loads(to_json(outcome).encode("utf-8"))
