"""Importing skillgap and asking for help costs next to nothing, and the floors hold."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = ("spacy", "pandas", "numpy", "pydantic", "rich", "jinja2", "yaml", "lxml", "pypdf", "pypdfium2", "rapidfuzz")
LOOK = f"print(*sorted(set(sys.modules) & set({HEAVY!r})), 'looked', file=sys.stderr)"

QUICK = {
    "import": "import sys, skillgap",
    "help": "import sys; from skillgap.cli.app import run; run(['--help'])",
    "version": "import sys; from skillgap.cli.app import run; run(['--version'])",
    "help of compare": "import sys; from skillgap.cli.app import run; run(['compare', '--help'])",
    "help of taxonomy": "import sys; from skillgap.cli.app import run; run(['taxonomy', '--help'])",
    "missing argument": "import sys; from skillgap.cli.app import run; run(['compare'])",
    "unknown option": "import sys; from skillgap.cli.app import run; run(['batch', '--nonsense'])",
    "unknown command": "import sys; from skillgap.cli.app import run; run(['nonsense'])",
    "bad day": "import sys; from skillgap.cli.app import run; run(['compare', 'a', 'b', '--as-of', 'today'])",
    "bad percentage": "import sys; from skillgap.cli.app import run; run(['compare', 'a', 'b', '--fail-under', '101'])",
}


def python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment or None)


@pytest.mark.parametrize("code", QUICK.values(), ids=QUICK)
def test_no_heavy_package_is_imported(code: str) -> None:
    done = python(f"{code}; {LOOK}")
    assert done.stderr.splitlines()[-1] == "looked"


def test_completion_imports_no_heavy_package() -> None:
    environment = {"_SKILLGAP_COMPLETE": "bash_complete", "COMP_WORDS": "skillgap compare --", "COMP_CWORD": "2"}
    code = f"import sys, atexit; atexit.register(lambda: {LOOK}); from skillgap.cli import main; main()"
    done = python(code, **environment)
    assert "--as-of" in done.stdout
    assert done.stderr.splitlines()[-1] == "looked"


def test_the_look_sees_what_is_imported() -> None:
    assert python(f"import sys, pandas; {LOOK}").stderr.splitlines()[-1] == "numpy pandas looked"


def seconds(*command: str) -> float:
    begin = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return time.perf_counter() - begin


def test_help_takes_at_most_three_times_the_import_of_click() -> None:
    pairs = [
        (seconds(sys.executable, "-m", "skillgap", "--help"), seconds(sys.executable, "-c", "import click"))
        for _ in range(7)
    ]
    ours, clicks = (min(column) for column in zip(*pairs, strict=True))
    assert ours <= 3 * clicks


def test_every_name_of_the_package_can_be_had() -> None:
    code = "import skillgap; print(*[getattr(skillgap, name) is not None for name in skillgap.__all__])"
    done = python(code)
    assert done.stderr == ""
    assert set(done.stdout.split()) == {"True"}


def test_imports_go_down_the_floors() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout
