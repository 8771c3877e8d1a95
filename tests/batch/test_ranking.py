"""`skillgap batch`: ranks, reasons, copies, and the same bytes for any number of workers."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import jsonschema
import openpyxl
import pandas as pd
import pytest

from skillgap.cli.app import run
from skillgap.errors import ExitStatus, Status
from skillgap.frames import ranking_excel
from skillgap.model.ranking import RankedResume
from skillgap.reports.lists import CSV_COLUMNS
from skillgap.schemas import json_schema
from tests.cli.conftest import JOB, RESUME, analyzer_once

Batch = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three resumes of which one is a copy, a weaker one, one without skills, and two files that cannot be read."""
    people = tmp_path / "people"
    people.mkdir()
    (people / "strong.txt").write_text(RESUME, "utf-8")
    shutil.copy(people / "strong.txt", people / "strong-again.txt")
    (people / "weaker.txt").write_text(RESUME.replace("PyTorch", "Excel").replace("SQL", "Word"), "utf-8")
    (people / "gardener.txt").write_text("I like gardening and long walks on the beach.\n", "utf-8")
    (people / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing that follows is a PDF")
    (people / "=cmd()\x1b[2J.txt").write_bytes(b"")
    (tmp_path / "job.txt").write_text(JOB, "utf-8")
    monkeypatch.chdir(tmp_path)
    return people


@pytest.fixture
def batch(folder: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Batch:
    monkeypatch.setattr("skillgap.analyzer.Analyzer", analyzer_once)

    def call(*arguments: str) -> tuple[int, str, str]:
        status = run(["batch", "people", "--job", "job.txt", "--as-of", "2026-11-21", *arguments])
        captured = capfdbinary.readouterr()
        return int(status), captured.out.decode(), captured.err.decode()

    return call


def rows(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_rows_are_ranked_and_failures_are_rows(batch: Batch) -> None:
    status, out, err = batch("-f", "jsonl")
    assert status == ExitStatus.BATCH_FAILURES
    assert err == ""
    found = [(row["rank"], row["file"], row["status"]) for row in rows(out)]
    assert found == [
        (1, "people/strong-again.txt", "ok"),
        (1, "people/strong.txt", "ok"),
        (3, "people/weaker.txt", "ok"),
        (None, r"people/=cmd()" + "\x1b[2J.txt", "empty_file"),
        (None, "people/broken.pdf", "corrupt"),
        (None, "people/gardener.txt", "ok"),
    ]


def test_rows_are_as_published(batch: Batch) -> None:
    _, out, _ = batch("-f", "jsonl")
    for row in rows(out):
        jsonschema.validate(row, json_schema("ranked-resume"))
        assert (row["score"] is None) == (row["reason"] is not None)


def test_copies_and_doubts_are_said(batch: Batch) -> None:
    _, out, _ = batch("-f", "jsonl")
    by_name = {str(row["file"]).rpartition("/")[2]: row for row in rows(out)}
    assert by_name["strong.txt"]["duplicate_of"] == "people/strong-again.txt"
    assert by_name["strong-again.txt"]["duplicate_of"] is None
    assert str(by_name["gardener.txt"]["reason"]).startswith("inconclusive: ")


@pytest.mark.parametrize("format", ["table", "csv", "jsonl"])
def test_same_bytes_for_any_number_of_workers(batch: Batch, format: str) -> None:
    outputs = {batch("-f", format, "-j", workers)[1] for workers in ("1", "2", "4")}
    assert len(outputs) == 1
    assert "strong" in outputs.pop()


def test_top_keeps_the_best_and_every_failure(batch: Batch) -> None:
    _, out, _ = batch("-f", "jsonl", "--top", "1")
    assert [row["rank"] for row in rows(out)] == [1, None, None, None]


def test_csv_reads_back_and_holds_no_formula(batch: Batch) -> None:
    _, out, _ = batch("-f", "csv")
    table = list(csv.reader(io.StringIO(out, newline="")))
    assert tuple(table[0]) == CSV_COLUMNS
    assert len(table) == 7
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in table for cell in row)
    assert "\x1b" not in out


def test_page_for_browsers(batch: Batch) -> None:
    _, out, _ = batch("-f", "html")
    assert out.startswith("<!DOCTYPE html>")
    assert "people/weaker.txt" in out
    assert "[corrupt]" in out
    assert "\x1b" not in out


def test_workbook_holds_text_and_no_formula(batch: Batch, tmp_path: Path) -> None:
    assert batch("-f", "xlsx", "-o", "ranking.xlsx")[1] == ""
    sheet = openpyxl.load_workbook(tmp_path / "ranking.xlsx")["ranking"]
    cells = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert len(cells) > 40
    assert {cell.data_type for cell in cells} == {"s"}


def test_formulas_stay_text_in_a_workbook() -> None:
    row = RankedResume(1, "=1+1\x1b", Status.OK, 0.5, 1, 2, 3, ("@SUM",), (), None, None, None, date(2026, 11, 21))
    sheet = openpyxl.load_workbook(io.BytesIO(ranking_excel([row])))["ranking"]
    assert [cell.value for cell in sheet["B"]] == ["file", r"=1+1\x1b"]
    assert sheet["B2"].data_type == "s"


def test_parquet_reads_back(batch: Batch, tmp_path: Path) -> None:
    batch("-f", "parquet", "-o", "ranking.parquet")
    frame = pd.read_parquet(tmp_path / "ranking.parquet")
    assert len(frame) == 6
    assert frame["score"].notna().sum() == 3


def test_table_for_people(batch: Batch) -> None:
    _, out, _ = batch()
    assert out.splitlines()[0].split()[:2] == ["Rank", "Score"]
    assert "Without a score: 3" in out
    assert "[corrupt]" in out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80


def test_all_well_is_exit_zero(batch: Batch, folder: Path) -> None:
    for name in ("broken.pdf", "=cmd()\x1b[2J.txt"):
        (folder / name).unlink()
    assert batch("-f", "jsonl")[0] == ExitStatus.DONE


def test_an_empty_folder_is_wrong_usage(batch: Batch, folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()
    status, _, err = batch()
    assert status == ExitStatus.USAGE
    assert "no files in people" in err


def test_a_job_that_cannot_be_read_ends_the_batch(batch: Batch, folder: Path) -> None:
    (folder.parent / "job.txt").write_bytes(b"")
    status, _, err = batch()
    assert status == ExitStatus.UNREADABLE
    assert "[empty_file]" in err
