"""`skillgap batch`: many resumes, one job, one ranking."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from skillgap.cli.inputs import make_analyzer, reading
from skillgap.cli.options import as_of_option, format_option, ocr_option, output_option, settings, taxonomy_option
from skillgap.cli.streams import STANDARD, emit, terminal_layout, watched
from skillgap.errors import ExitStatus

if TYPE_CHECKING:
    from skillgap.analyzer import Analyzer, Failed, Scored
    from skillgap.config import Settings
    from skillgap.model.document import Document
    from skillgap.model.ranking import RankedResume


BINARY = ("xlsx", "parquet")
"""Formats that no terminal shows."""


@click.command(short_help="Rank a folder of resumes for a job.")
@click.argument("sources", nargs=-1, required=True, metavar="FOLDER|FILES...")
@click.option("--job", required=True, metavar="JOB", help="The job description; - is standard input.")
@format_option("table", "csv", "jsonl", "html", *BINARY)
@output_option
@click.option("-j", "--jobs", type=click.IntRange(1, 256), metavar="N", help="Processes that read files.")
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="Only the best N of those with a score.")
@ocr_option
@taxonomy_option
@as_of_option
def batch(
    sources: tuple[str, ...],
    job: str,
    format: str,
    output: str,
    jobs: int | None,
    top: int | None,
    ocr: bool,
    taxonomy: tuple[Path, ...],
    as_of: date | None,
) -> int:
    """Rank the resumes of a folder, at any depth, by how well they match a job.

    A file that cannot be read is a row with its reason, and the exit status is then 7. The result is the same for any
    number of processes.
    """
    if format in BINARY and output == STANDARD and watched(sys.stdout):
        raise click.UsageError(f"{format} is no text: name a file with -o")
    from skillgap.batch import discover, rank_results

    paths = discover(sources, leave_out=None if job == STANDARD else Path(job))
    if not paths:
        raise click.UsageError(f"no files in {', '.join(sources)}")
    chosen = settings(taxonomy=taxonomy, workers=jobs)
    with reading(job, ocr=ocr) as (document,):
        analyzer = make_analyzer(chosen, as_of)
        asked = document.result()
    results = _results(analyzer, paths, asked, _workers(chosen, paths), ocr=ocr)
    rows = rank_results(results, as_of=analyzer.as_of, top=top)
    emit(_written(rows, format, output), output)
    return ExitStatus.BATCH_FAILURES if _failures(results) else ExitStatus.DONE


def _results(
    analyzer: Analyzer, paths: Sequence[Path], job: Document, workers: int, *, ocr: bool
) -> list[Scored | Failed]:
    """Compare all files, with a progress bar where a person watches standard error."""
    hidden = not watched(sys.stderr)
    results = analyzer.compare_each(paths, job, workers=workers, ocr=ocr)
    with click.progressbar(results, length=len(paths), label="comparing", file=sys.stderr, hidden=hidden) as bar:
        return list(bar)


def _written(rows: Sequence[RankedResume], format: str, output: str) -> str | bytes:
    if format in BINARY:
        from skillgap import frames

        return frames.ranking_excel(rows) if format == "xlsx" else frames.ranking_parquet(rows)
    from skillgap.reports import html, lists

    if format == "table":
        width, colour = terminal_layout(output)
        return lists.ranking_table(rows, width=width, colour=colour)
    writers = {"csv": lists.ranking_csv, "jsonl": lists.json_lines, "html": html.ranking_html}
    return writers[format](rows)


def _workers(chosen: Settings, paths: Sequence[Path]) -> int:
    return min(chosen.workers or os.cpu_count() or 1, len(paths))


def _failures(results: Sequence[Scored | Failed]) -> int:
    from skillgap.analyzer import Failed

    return sum(isinstance(result, Failed) for result in results)
