"""The same bytes on every machine: whatever the seed of hashes, whatever the locale."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
RESUME = EXAMPLES / "resumes" / "maya-lindqvist.pdf"
JOBS = sorted((EXAMPLES / "jobs").iterdir())
SEEDS = {"0": "C", "1": "C.UTF-8", "2": "C"}


def compare(job: Path, seed: str, locale: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "LANG": locale, "PYTHONUTF8": "0"}
    command = [
        sys.executable,
        "-m",
        "skillgap",
        "compare",
        RESUME.name,
        str(job),
        "-f",
        "json",
        "--as-of",
        "2026-11-21",
    ]
    return subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=RESUME.parent)


def test_the_examples_are_there() -> None:
    assert RESUME.is_file()
    assert len(JOBS) >= 3


@pytest.mark.parametrize("job", JOBS, ids=lambda path: path.name)
def test_same_bytes_under_any_hash_seed_and_locale(job: Path) -> None:
    running = [compare(job, seed, locale) for seed, locale in SEEDS.items()]
    results = [each.communicate()[0] for each in running]
    assert [each.returncode for each in running] == [0] * len(SEEDS)
    assert len(results[0]) > 1000
    assert set(results) == {results[0]}
