"""Text that stands in a resume only to be matched: found, said, and without effect."""

from __future__ import annotations

from functools import cache

import pytest

from skillgap.analyzer import Analyzer
from skillgap.comparison import keyword_dump
from skillgap.gap_report import GapReport
from skillgap.readers import read
from tests.cli.conftest import JOB, RESUME

DUTIES = """
Responsibilities
- Design the pipelines that turn raw claims into features, together with the analysts of two hospitals.
- Keep the models that we serve honest: watch drift, retrain, and explain to clinicians what changed and why.
"""
POSTING = JOB + DUTIES
LONG_LIST = "Kubernetes, Terraform, Apache Spark, Kafka, TensorFlow, Airflow, dbt, Snowflake, " * 6
TERMS = (
    "Python, SQL, Docker, Kubernetes, AWS, Terraform, Spark, Kafka, Airflow, dbt, Git, Bash, Linux, Go, Rust, "
    "Java, Scala, pandas, NumPy, SciPy, PyTorch, Keras, MLflow, Ray"
)
DUMPS = {
    "one list": LONG_LIST,
    "one word": "Python " * 40,
    "three words": "Python SQL Docker " * 15,
    "between bullets": LONG_LIST.replace(", ", " • "),
    "one per line": LONG_LIST.replace(", ", "\n"),
    "between spaces": LONG_LIST.replace(",", ""),
}
HONEST = {
    "a resume": RESUME,
    "a posting": POSTING,
    "a list of 24": TERMS,
    "a table of 48": "\n".join(f"{group}\t{TERMS}" for group in ("Languages", "Tools"))
    .replace("Go,", "Golang,", 1)
    .replace("Python, SQL, Docker", "Perl, PL/SQL, Podman", 1),
    "lists with labels": f"Languages: {TERMS}\nTools: {TERMS}\n",
    "lists of two jobs": f"{TERMS}\n\n{TERMS}\n",
    "dated titles": "".join(
        f"{year} Finalist, Capture the Flag World Final, Las Vegas\n" for year in range(2001, 2024)
    ),
    "prose": "We moved the claims of two hospitals into one model, and the model into their daily work. " * 9,
    "nothing": "",
}


@cache
def analyzer() -> Analyzer:
    return Analyzer()


def compared(resume: str, job: str = POSTING) -> GapReport:
    return analyzer().compare(read(resume.encode(), name="resume.txt"), read(job.encode(), name="job.txt"))


def flags(report: GapReport) -> set[str]:
    return {flag.code for flag in report.data.resume.quality.flags}


@pytest.mark.parametrize("kind", DUMPS)
def test_a_dump_is_flagged(kind: str) -> None:
    flag = keyword_dump(f"Ines Example\n\n{DUMPS[kind]}\n\nExperience\n")
    assert flag
    assert flag.code == "keyword_dump"


@pytest.mark.parametrize("kind", HONEST)
def test_honest_text_is_not(kind: str) -> None:
    assert keyword_dump(HONEST[kind]) is None


def test_repetition_changes_nothing_but_the_flag() -> None:
    once, often = (compared(f"{RESUME}{', Kubernetes' * count}\n") for count in (1, 60))
    assert often.score == once.score
    assert (flags(once), flags(often)) == (set(), {"keyword_dump"})


@pytest.mark.parametrize(
    "paste",
    [POSTING, POSTING.upper(), POSTING.replace("- ", "• "), " ".join(POSTING.split()), JOB, POSTING * 2],
    ids=["whole", "capitals", "bullets", "one line", "without duties", "twice"],
)
def test_a_pasted_job_raises_no_score(paste: str) -> None:
    plain, pasted = compared(RESUME), compared(f"{RESUME}\n{paste}")
    assert pasted.score == plain.score
    assert [outcome.verdict for outcome in pasted.data.outcomes] == [outcome.verdict for outcome in plain.data.outcomes]
    assert flags(pasted) >= {"jd_copied"}
    assert "those of the job description" in pasted.to_text()


def test_a_pasted_job_before_the_resume_raises_no_score_either() -> None:
    assert (compared(f"{POSTING}\n{RESUME}").score or 0) <= (compared(RESUME).score or 0)


@pytest.mark.parametrize(
    "resume",
    [
        RESUME,
        RESUME.replace("SQL, PyTorch", "SQL, Kubernetes, Terraform, PyTorch"),
        RESUME + "\nI bring experience with PyTorch or TensorFlow, Kubernetes and Terraform, strong SQL.\n",
    ],
    ids=["other words", "the same skills", "one line of it"],
)
def test_an_answer_to_the_job_is_no_copy(resume: str) -> None:
    report = compared(resume)
    assert "jd_copied" not in flags(report)
    assert (report.score or 0) >= (compared(RESUME).score or 0)


def test_quotes_still_point_into_the_file() -> None:
    document = read(f"{RESUME}\n{POSTING}".encode(), name="resume.txt")
    report = analyzer().compare(document, read(POSTING.encode(), name="job.txt"))
    quotes = [quote for outcome in report.data.outcomes for quote in outcome.evidence]
    assert quotes
    assert all(document.text[quote.start : quote.end] == quote.quote for quote in quotes)


def test_a_short_job_is_too_short_to_tell() -> None:
    job = read(b"We need Python, SQL and Docker for our small team.", name="job.txt")
    assert "jd_copied" not in flags(analyzer().compare(read(f"{RESUME}\n{job.text}".encode(), name="r.txt"), job))
