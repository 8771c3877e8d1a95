"""`skillgap extract`: the debugging view of one document."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

import click

from skillgap.cli.inputs import make_analyzer, reading
from skillgap.cli.options import as_of_option, format_option, ocr_option, output_option, settings, taxonomy_option
from skillgap.cli.streams import emit, terminal_layout


@click.command(short_help="Everything found in one document, and why.")
@click.argument("file")
@click.option("--as", "kind", type=click.Choice(["resume", "job"]), required=True, help="What the document is.")
@format_option("text", "json")
@output_option
@ocr_option
@taxonomy_option
@as_of_option
def extract(
    file: str,
    kind: Literal["resume", "job"],
    format: str,
    output: str,
    ocr: bool,
    taxonomy: tuple[Path, ...],
    as_of: date | None,
) -> None:
    """Show everything that is found in FILE, where, and why: every mention, look-alike and line not understood."""
    with reading(file, ocr=ocr) as (document,):
        profile = make_analyzer(settings(taxonomy=taxonomy), as_of).extract(document.result(), kind)
    if format == "json":
        from skillgap.serial import to_json

        emit(to_json(profile), output)
    else:
        from skillgap.reports.profiles import profile_text

        width, colour = terminal_layout(output)
        emit(profile_text(profile, width=width, colour=colour), output)
