"""`skillgap compare` as a user meets it."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from skillgap.errors import ExitStatus
from skillgap.schemas import json_schema
from tests.cli.conftest import Call

FILES = ("compare", "resume.txt", "job.txt", "--as-of", "2026-11-21")


def test_report_on_standard_output(skillgap: Call, folder: Path) -> None:
    done = skillgap(*FILES)
    assert done.status == ExitStatus.DONE
    assert done.err == ""
    assert done.text.startswith("Senior Machine Learning Engineer")
    assert "Match " in done.text
    assert "Kubernetes" in done.text
    assert "as of 2026-11-21" in done.text


def test_json_is_as_published_and_adds_up(skillgap: Call, folder: Path) -> None:
    report = skillgap(*FILES, "-f", "json").data
    jsonschema.validate(report, json_schema("report"))
    assert report["schema"] == "skillgap.report/1"
    assert report["as_of"] == "2026-11-21"
    points = sum(outcome["points"] for outcome in report["outcomes"])
    assert report["score"]["earned"] == pytest.approx(points, abs=1e-3)
    assert report["score"]["value"] == pytest.approx(points / report["score"]["possible"], abs=1e-3)


def test_every_quote_stands_in_its_file(skillgap: Call, folder: Path) -> None:
    report = skillgap(*FILES, "-f", "json").data
    resume, job = ((folder / name).read_text("utf-8") for name in ("resume.txt", "job.txt"))
    quotes = [(resume, quote) for outcome in report["outcomes"] for quote in outcome["evidence"]]
    quotes += [(job, quote) for outcome in report["outcomes"] for quote in outcome["requirement"]["evidence"]]
    assert len(quotes) > 5
    assert all(text[quote["start"] : quote["end"]] == quote["quote"] for text, quote in quotes)


VERDICTS = {"python": "met", "sql": "met", "pytorch": "met", "terraform": "gap", "apache-spark": "gap"}


@pytest.mark.parametrize(("skill", "verdict"), VERDICTS.items())
def test_verdicts_on_a_plain_case(skillgap: Call, folder: Path, skill: str, verdict: str) -> None:
    outcomes = skillgap(*FILES, "-f", "json").data["outcomes"]
    found = [each["verdict"] for each in outcomes if skill in [asked["id"] for asked in each["requirement"]["skills"]]]
    assert found == [verdict]


@pytest.mark.parametrize(("share", "status"), [("0", 0), ("1", 0), ("100", 1), ("99.9", 1)])
def test_fail_under(skillgap: Call, folder: Path, share: str, status: int) -> None:
    assert skillgap(*FILES, "--fail-under", share).status == status


def test_too_little_to_judge_is_inconclusive_and_still_reported(skillgap: Call, folder: Path) -> None:
    (folder / "resume.txt").write_text("I like gardening and long walks on the beach.\n", "utf-8")
    done = skillgap(*FILES, "--fail-under", "50")
    assert done.status == ExitStatus.INCONCLUSIVE
    assert "Inconclusive: no score" in done.text
    assert "because" in done.text
    assert skillgap(*FILES, "-f", "json").data["score"]["value"] is None


@pytest.mark.parametrize("place", [0, 1])
def test_one_document_may_come_from_standard_input(skillgap: Call, folder: Path, place: int) -> None:
    names = ["resume.txt", "job.txt"]
    content = (folder / names[place]).read_bytes()
    names[place] = "-"
    piped = skillgap("compare", *names, *FILES[3:], "-f", "json", stdin=content)
    assert piped.status == ExitStatus.DONE
    assert piped.data["score"] == skillgap(*FILES, "-f", "json").data["score"]


def test_two_documents_may_not(skillgap: Call, folder: Path) -> None:
    done = skillgap("compare", "-", "-")
    assert done.status == ExitStatus.USAGE
    assert "only one document" in done.err


@pytest.mark.parametrize("format", ["text", "json", "markdown", "html"])
def test_a_file_holds_what_standard_output_would(skillgap: Call, folder: Path, format: str) -> None:
    printed = skillgap(*FILES, "-f", format)
    saved = skillgap(*FILES, "-f", format, "-o", "out")
    assert saved.out == b""
    assert (folder / "out").read_bytes() == printed.out


def test_blind_report_does_not_tell_whose_it_is(skillgap: Call, folder: Path) -> None:
    for format in ("text", "json", "markdown", "html"):
        written = skillgap(*FILES, "--blind", "-f", format).text
        assert "resume.txt" not in written
        assert "ines@example.org" not in written


def test_without_quotes_the_report_holds_no_line_of_either_document(skillgap: Call, folder: Path) -> None:
    assert "Wrote SQL for feature tables" in skillgap(*FILES).text
    for format in ("text", "json", "markdown", "html"):
        written = skillgap(*FILES, "--no-quotes", "-f", format).text
        assert "Wrote SQL for feature tables" not in written
        assert "3+ years of experience" not in written


def test_a_role_stands_for_a_job(skillgap: Call, folder: Path) -> None:
    report = skillgap("compare", "resume.txt", "--role", "ml-engineer", "-f", "json", "--as-of", "2026-11-21").data
    assert report["job"]["role"] == "ml-engineer"
    assert len(report["outcomes"]) >= 5
    assert 0 < report["score"]["value"] < 1


@pytest.mark.parametrize("arguments", [("resume.txt",), ("resume.txt", "job.txt", "--role", "ml-engineer")])
def test_either_a_job_or_a_role(skillgap: Call, folder: Path, arguments: tuple[str, ...]) -> None:
    done = skillgap("compare", *arguments)
    assert done.status == ExitStatus.USAGE
    assert "either JOB or --role" in done.err


def test_an_unknown_role_names_those_that_are_known(skillgap: Call, folder: Path) -> None:
    done = skillgap("compare", "resume.txt", "--role", "wizard")
    assert done.status == ExitStatus.USAGE
    assert "ml-engineer" in done.err


def test_settings_file_is_read_and_the_command_line_wins(skillgap: Call, folder: Path) -> None:
    (folder / "skillgap.toml").write_text("fail_under = 100\nquotes = false\n", "utf-8")
    done = skillgap(*FILES)
    assert done.status == ExitStatus.BELOW_THRESHOLD
    assert "Wrote SQL" not in done.text
    assert skillgap(*FILES, "--fail-under", "1").status == ExitStatus.DONE


def test_invalid_settings_are_all_named_at_once(skillgap: Call, folder: Path) -> None:
    (folder / "skillgap.toml").write_text("fail_under = 200\nnonsense = 1\n", "utf-8")
    done = skillgap(*FILES)
    assert done.status == ExitStatus.BAD_DATA
    assert "fail_under" in done.err
    assert "nonsense" in done.err
