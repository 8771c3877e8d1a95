"""`skillgap compare`: one resume, one job, one answer."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from skillgap.cli.inputs import make_analyzer, reading
from skillgap.cli.options import (
    as_of_option,
    ocr_option,
    output_option,
    report_format_option,
    settings,
    taxonomy_option,
)
from skillgap.cli.streams import emit, terminal_layout
from skillgap.errors import ExitStatus

if TYPE_CHECKING:
    from skillgap.config import Settings
    from skillgap.gap_report import GapReport


@click.command(short_help="What a resume lacks for a job, and what to do about it.")
@click.argument("resume")
@click.argument("job", required=False)
@click.option("--role", metavar="ROLE", help="Compare with a role of the taxonomy instead of a job.")
@report_format_option
@output_option
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="N", help="Exit with 1 below N percent.")
@ocr_option
@taxonomy_option
@as_of_option
@click.option("--blind", is_flag=True, default=None, help="Leave out file name, addresses and telephone numbers.")
@click.option("--no-quotes", "quotes", flag_value=False, default=None, help="Leave out every word of the documents.")
def compare(
    resume: str,
    job: str | None,
    role: str | None,
    format: str,
    output: str,
    fail_under: float | None,
    ocr: bool,
    taxonomy: tuple[Path, ...],
    as_of: date | None,
    blind: bool | None,
    quotes: bool | None,
) -> int:
    """Say what RESUME lacks for JOB, with quotes of both, and what to do about it.

    RESUME and JOB are files (PDF, DOCX, HTML, Markdown, text); - is standard input. Exit status: 0 done, 1 below
    --fail-under, 8 inconclusive.
    """
    if (job is None) == (role is None):
        raise click.UsageError("give either JOB or --role")
    chosen = settings(taxonomy=taxonomy, blind=blind, quotes=quotes, fail_under=fail_under)
    report = _compared(resume, job, role, chosen, as_of, ocr=ocr)
    emit(_rendered(report, format, output, chosen), output)
    return _status(report.score, chosen.fail_under)


def _compared(
    resume: str, job: str | None, role: str | None, chosen: Settings, as_of: date | None, *, ocr: bool
) -> GapReport:
    with reading(resume, *([job] if job is not None else []), ocr=ocr) as documents:
        analyzer = make_analyzer(chosen, as_of)
        asked = analyzer.role(role) if role is not None else documents[1].result()
        return analyzer.compare(documents[0].result(), asked)


def _rendered(report: GapReport, format: str, output: str, chosen: Settings) -> str:
    from skillgap.reports import render
    from skillgap.reports.redaction import blind

    width, colour = terminal_layout(output)
    data = blind(report.data) if chosen.blind else report.data
    return render(data, format, width=width, colour=colour, quotes=chosen.quotes)


def _status(score: float | None, fail_under: float | None) -> ExitStatus:
    if score is None:
        return ExitStatus.INCONCLUSIVE
    below = fail_under is not None and score * 100 < fail_under
    return ExitStatus.BELOW_THRESHOLD if below else ExitStatus.DONE
