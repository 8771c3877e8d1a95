"""The shipped reports are what the examples give; `pytest tests/cli/test_golden.py --update-golden` renews them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call

ROOT = Path(__file__).parents[2]
PAIRS = {
    "maya-lindqvist.pdf": "ml-engineer.txt",
    "tomas-okafor.pdf": "ai-engineer.md",
    "ines-caballero.docx": "mlops-engineer.html",
}
SUFFIXES = {"text": "txt", "json": "json", "markdown": "md", "html": "html"}


@pytest.mark.parametrize("format", SUFFIXES)
@pytest.mark.parametrize("resume", PAIRS)
def test_reports_of_the_examples(
    skillgap: Call, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, resume: str, format: str
) -> None:
    monkeypatch.chdir(ROOT)
    job = PAIRS[resume]
    files = (f"examples/resumes/{resume}", f"examples/jobs/{job}")
    done = skillgap("compare", *files, "--as-of", "2026-11-21", "-f", format)
    assert (done.status, done.err) == (0, "")
    golden = ROOT / "examples" / "reports" / f"{Path(resume).stem}-{Path(job).stem}.{SUFFIXES[format]}"
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(done.out)
    assert done.text == golden.read_text("utf-8")
