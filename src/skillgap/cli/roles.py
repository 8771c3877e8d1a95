"""`skillgap roles`: which roles fit a resume."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from skillgap.cli.inputs import make_analyzer, reading
from skillgap.cli.options import as_of_option, format_option, ocr_option, output_option, settings, taxonomy_option
from skillgap.cli.streams import emit, terminal_layout
from skillgap.errors import ExitStatus


@click.command(short_help="Which roles fit a resume.")
@click.argument("resume")
@format_option("table", "json")
@output_option
@ocr_option
@taxonomy_option
@as_of_option
def roles(resume: str, format: str, output: str, ocr: bool, taxonomy: tuple[Path, ...], as_of: date | None) -> int:
    """Say which roles of the taxonomy fit RESUME, how far each is, and what is missing first."""
    with reading(resume, ocr=ocr) as (document,):
        fits = make_analyzer(settings(taxonomy=taxonomy), as_of).roles(document.result())
    if format == "json":
        from skillgap.serial import to_json

        emit(to_json(fits), output)
    else:
        from skillgap.reports.lists import roles_table

        width, colour = terminal_layout(output)
        emit(roles_table(fits, width=width, colour=colour), output)
    scored = any(fit.score is not None for fit in fits)
    return ExitStatus.DONE if scored else ExitStatus.INCONCLUSIVE
