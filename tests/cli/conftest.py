"""The command line, called as a user calls it, and two small documents."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from skillgap.analyzer import Analyzer
from skillgap.cli.app import run

RESUME = """\
Ines Example
ines@example.org | +49 30 1234567

Summary
Machine learning engineer with five years of experience.

Experience
Machine Learning Engineer, Northwind Analytics, Jan 2021 - Present
- Built training pipelines in Python and PyTorch and deployed them with Docker on AWS.
- Wrote SQL for feature tables and tracked experiments in MLflow.

Data Analyst, Contoso Retail, Mar 2019 - Dec 2020
- Analysed sales data with pandas and scikit-learn.

Education
BSc Computer Science, University of Exampleton, 2018

Skills
Python, SQL, PyTorch, scikit-learn, pandas, Docker, AWS, Git
"""

JOB = """\
Senior Machine Learning Engineer

About us
We build software for hospitals.

Requirements
- 3+ years of experience with Python
- Experience with PyTorch or TensorFlow
- Kubernetes and Terraform
- Strong SQL

Nice to have
- Experience with Apache Spark
"""


class Result(NamedTuple):
    """What a call gave: exit status, standard output, standard error."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode()

    @property
    def data(self) -> Any:
        return json.loads(self.out)


Call = Callable[..., Result]


@cache
def analyzer_once(**settings: Any) -> Analyzer:
    """The same analyzer for equal settings and day: making one takes a second."""
    return Analyzer(**settings)


@pytest.fixture
def skillgap(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call the command line in this process: `skillgap("compare", resume, job, stdin=b"")`."""

    monkeypatch.setattr("skillgap.analyzer.Analyzer", analyzer_once)

    def call(*arguments: object, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = run([str(argument) for argument in arguments])
        captured = capfdbinary.readouterr()
        return Result(int(status), captured.out, captured.err.decode())

    return call


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with `resume.txt` and `job.txt`."""
    (tmp_path / "resume.txt").write_text(RESUME, "utf-8")
    (tmp_path / "job.txt").write_text(JOB, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
