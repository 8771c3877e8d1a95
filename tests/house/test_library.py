"""`from skillgap import Analyzer`: what a program gets."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest

from skillgap import Analyzer, Failed, GapReport, Scored
from skillgap.errors import MissingDependencyError, ReadError, Status
from skillgap.frames import OUTCOME_COLUMNS, ranking_frame, require
from skillgap.model.ranking import RankedResume
from skillgap.model.report import Verdict
from skillgap.readers import read
from tests.cli.conftest import JOB, RESUME


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer(as_of=date(2026, 11, 21))


@pytest.fixture(scope="module")
def report(analyzer: Analyzer) -> GapReport:
    return analyzer.compare(RESUME.encode(), JOB.encode())


def test_a_report_is_a_frozen_value_with_views(report: GapReport) -> None:
    assert report.score is not None
    assert 0 < report.score < 1
    assert {each.verdict for each in report.gaps} == {Verdict.GAP}
    assert len(report.met) + len(report.partial) + len(report.gaps) == len(report.outcomes)
    with pytest.raises(FrozenInstanceError):
        report.data = report.data  # type: ignore[misc]


def test_forms_of_a_report(report: GapReport) -> None:
    assert json.loads(report.to_json()) == report.to_dict()
    assert report.to_markdown().startswith("# ")
    assert report.to_html().startswith("<!DOCTYPE html>")
    assert "Match" in report.to_text(width=100)
    assert "<main" in report._repr_html_()
    assert "<html" not in report._repr_html_()


def test_frame_has_a_row_for_each_requirement(report: GapReport) -> None:
    frame = report.to_frame()
    assert tuple(frame.columns) == OUTCOME_COLUMNS
    assert len(frame) == len(report.outcomes)
    assert frame["credit"].between(0, 1).all()
    assert frame["points"].sum() == pytest.approx(report.data.score.earned, abs=1e-3)


def test_paths_bytes_documents_and_profiles_give_the_same(
    analyzer: Analyzer, report: GapReport, tmp_path: Path
) -> None:
    resume, job = tmp_path / "resume.txt", tmp_path / "job.txt"
    resume.write_text(RESUME, "utf-8")
    job.write_text(JOB, "utf-8")
    ways = [
        (str(resume), str(job)),
        (resume, job),
        (read(resume), read(job)),
        (analyzer.resume(resume), analyzer.job(job)),
        (analyzer.extract(resume, "resume"), analyzer.extract(job, "job")),
    ]
    assert {analyzer.compare(*way).data.outcomes for way in ways} == {report.data.outcomes}  # type: ignore[arg-type]


def test_rank_is_best_first_and_never_raises_for_one_bad_file(analyzer: Analyzer, tmp_path: Path) -> None:
    (tmp_path / "weak.txt").write_text(RESUME.replace("PyTorch", "Excel"), "utf-8")
    (tmp_path / "strong.txt").write_text(RESUME, "utf-8")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    paths = [tmp_path / name for name in ("broken.pdf", "weak.txt", "strong.txt", "missing.txt")]
    results = list(analyzer.rank(paths, JOB.encode()))
    assert [result.path.name for result in results] == ["strong.txt", "weak.txt", "broken.pdf", "missing.txt"]
    assert [type(result) for result in results] == [Scored, Scored, Failed, Failed]


def test_a_bug_on_one_document_costs_that_document_only(
    analyzer: Analyzer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(RESUME, "utf-8")
    understand = Analyzer.resume

    def fail_on_a(self: Analyzer, source: object) -> object:
        if getattr(source, "name", "").endswith("a.txt"):
            raise ZeroDivisionError("a secret line")
        return understand(self, source)  # type: ignore[arg-type]

    monkeypatch.setattr(Analyzer, "resume", fail_on_a)
    good, bad = analyzer.rank([tmp_path / "a.txt", tmp_path / "b.txt"], JOB.encode())
    assert isinstance(good, Scored)
    assert isinstance(bad, Failed)
    assert bad.error.status is Status.INTERNAL_ERROR
    assert "secret" not in str(bad.error)


def test_one_bad_file_asked_for_by_name_does_raise(analyzer: Analyzer, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"missing\.txt"):
        analyzer.compare(tmp_path / "missing.txt", JOB.encode())


def test_a_missing_package_names_the_extra_that_brings_it() -> None:
    with pytest.raises(MissingDependencyError, match=r"skillgap\[excel\]"):
        require("a_package_that_is_not_there", extra="excel")


def test_ranking_frame_has_one_row_for_each_file() -> None:
    row = RankedResume(1, "a.pdf", Status.OK, 0.5, 1, 2, 3, ("Go",), (), None, None, "0" * 64, date(2026, 11, 21))
    frame = ranking_frame([row])
    assert frame.loc[0, "score"] == 0.5
    assert "schema" not in frame.columns
