"""Every hostile file ends with the status it must end with, in time, and costs no other file anything."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from skillgap.errors import ReadError
from skillgap.model.document import Document
from skillgap.readers import Limits, ReaderPool
from skillgap.readers.wire import OUT_OF_MEMORY
from skillgap.serial import to_json
from tests.readers.hostile import containers, pdfs, texts
from tests.readers.hostile.case import Case

CASES = {case.name: case for module in (pdfs, containers, texts) for case in module.cases()}
LIMITS = Limits()
SLOWEST = 31.0
HUNGRY = ("F3", "F4", "F7", "F8", "F9", "F11", "F14")
"""Rows of the threat model whose files ask for memory."""

_PEAK = """
import resource, sys
from skillgap.readers import Limits, ReaderPool
with ReaderPool(2, limits=Limits(wall=2.0, second_wall=2.0)) as pool:
    count = sum(1 for _ in pool.map(sys.argv[1:]))
print(count, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""

Outcome = Document | ReadError


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hostile")
    for case in CASES.values():
        (made / case.name).write_bytes(case.data)
    return made


@pytest.fixture(scope="module")
def outcomes(folder: Path) -> dict[str, tuple[Outcome, float]]:
    paths = [folder / name for name in CASES]
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


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the limit of memory to the byte")
def test_no_worker_takes_more_memory_than_it_may(folder: Path) -> None:
    paths = [str(folder / case.name) for case in CASES.values() if case.row in HUNGRY]
    # An interpreter of its own, since a child's peak counts what its parent held when it was started.
    done = subprocess.run([sys.executable, "-c", _PEAK, *paths], capture_output=True, text=True, check=True)
    count, peak = map(int, done.stdout.split())
    assert count == len(paths) > 20
    assert peak * 1024 <= Limits().memory_bytes


def test_memory_is_watched_where_the_system_does_not_bound_it() -> None:
    code = """
import threading, time
from skillgap.readers.worker import peak_memory, watch_memory
threading.Thread(target=watch_memory, args=(peak_memory() + 50_000_000,), daemon=True).start()
time.sleep(0.2)
print("small enough", flush=True)
held = bytearray(b"x" * (peak_memory() + 100_000_000))
time.sleep(20)
print("not stopped")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "small enough\n"
    assert done.returncode == OUT_OF_MEMORY


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_it_ends_as_it_must(case: Case, outcomes: dict[str, tuple[Outcome, float]]) -> None:
    outcome, seconds = outcomes[case.name]
    status = outcome.status if isinstance(outcome, ReadError) else outcome.quality.status
    assert status is case.expected, str(outcome)[:300]
    assert seconds < SLOWEST
    if isinstance(outcome, ReadError):
        assert outcome.where
        assert "Traceback" not in str(outcome)
    else:
        assert case.flags <= {flag.code for flag in outcome.quality.flags}
        assert len(outcome.text) <= LIMITS.characters
        json.loads(to_json(outcome).encode("utf-8"))
