"""Two thousand damaged documents: each gives one result, none an internal error."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from skillgap.errors import ReadError, Status
from skillgap.readers import Limits, ReaderPool
from tests.readers.hostile.containers import GOOD_DOCX
from tests.readers.hostile.pdfs import GOOD
from tests.readers.samples import SAMPLES

COUNT = 2_000
SEED = 20_261_121
EXAMPLES = Path(__file__).parents[2] / "examples"
OWN = {path.name: path.read_bytes() for folder in ("resumes", "jobs") for path in sorted((EXAMPLES / folder).iterdir())}
ORIGINALS = {**SAMPLES, **OWN, "good.pdf": GOOD, "good.docx": GOOD_DOCX}


def mutants() -> Iterator[tuple[str, bytes]]:
    """Names and bytes, the same in every run."""
    chance = random.Random(SEED)
    names = sorted(ORIGINALS)
    for number in range(COUNT):
        name = names[number % len(names)]
        data = bytearray(ORIGINALS[name])
        for _ in range(chance.choice((1, 1, 2, 5, 20))):
            damage(data, chance)
        yield f"{number}-{name}", bytes(data)


def damage(data: bytearray, chance: random.Random) -> None:
    """One change: a byte, a cut, a repetition, a swap, a number that is too large."""
    place = chance.randrange(len(data) + 1)
    length = min(chance.choice((1, 4, 32, 256)), len(data) - place)
    match chance.randrange(6):
        case 0 if length:
            data[place] = chance.randrange(256)
        case 1:
            del data[place : place + length]
        case 2:
            data[place:place] = data[place : place + length] * chance.choice((1, 3, 50))
        case 3:
            data[place : place + length] = bytes(chance.randrange(256) for _ in range(length))
        case 4:
            data[place:place] = chance.choice(
                (b"99999999999", b"-1", b"\x00", b"<<", b"]]>", b"\\'", b"&#0;", b"\xff\xfe")
            )
        case _:
            del data[len(data) - chance.randrange(len(data) // 3 + 1) :]


@pytest.fixture(scope="module")
def statuses() -> dict[str, Status]:
    found = {}
    with ReaderPool(2, limits=Limits(wall=5.0, second_wall=5.0)) as pool:
        pending = [(name, pool.submit(data, name=name)) for name, data in mutants()]
        for name, future in pending:
            try:
                found[name] = future.result().quality.status
            except ReadError as error:
                found[name] = error.status
    return found


def test_the_examples_are_among_the_originals() -> None:
    assert len(OWN) >= 6


def test_each_mutant_has_one_result(statuses: dict[str, Status]) -> None:
    assert len(statuses) == COUNT


def test_no_mutant_is_our_fault(statuses: dict[str, Status]) -> None:
    assert [name for name, status in statuses.items() if status is Status.INTERNAL_ERROR] == []


def test_most_mutants_are_still_read(statuses: dict[str, Status]) -> None:
    read = sum(status in (Status.OK, Status.OK_PARTIAL) for status in statuses.values())
    assert read > COUNT / 2
