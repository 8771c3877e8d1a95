"""Options that several commands share, each written once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from skillgap.cli.streams import STANDARD

if TYPE_CHECKING:
    from skillgap.config import Settings

Command = TypeVar("Command", bound=Callable[..., Any])


OWN_FORMATS = ("text", "json", "markdown", "html")
"""Forms of a report that skillgap writes itself; installed plugins may add more."""


def as_of_option(command: Command) -> Command:
    """The day that "today" means."""
    said = "Day on which 'present' ends and certifications are judged.  [default: today]"
    return click.option("--as-of", callback=_day, metavar="DATE", help=said)(command)


def output_option(command: Command) -> Command:
    """Where the result goes."""
    said = "Write to a file, all or nothing; - is standard output."
    return click.option("-o", "--output", default=STANDARD, metavar="FILE", help=said)(command)


def taxonomy_option(command: Command) -> Command:
    """Further packs."""
    said = "A further taxonomy pack (folder); may be given several times."
    kind = click.Path(exists=True, path_type=Path)
    return click.option("--taxonomy", type=kind, multiple=True, metavar="PATH", help=said)(command)


def ocr_option(command: Command) -> Command:
    """Whether scans are read."""
    said = "Read scanned PDFs with Tesseract; needs skillgap[ocr]."
    return click.option("--ocr", is_flag=True, help=said)(command)


def format_option(*formats: str) -> Callable[[Command], Command]:
    """One of some formats, the first by default."""
    return click.option(
        "-f", "--format", type=click.Choice(formats), default=formats[0], show_default=True, help="Form of the result."
    )


def report_format_option(command: Command) -> Command:
    """One of skillgap's own formats, or one that an installed plugin adds."""
    shown = f"[{'|'.join(OWN_FORMATS)}]"
    option = click.option(
        "-f",
        "--format",
        callback=_report_format,
        default="text",
        show_default=True,
        metavar=shown,
        help="Form of the report.",
    )
    return option(command)


def settings(**given: Any) -> Settings:
    """`skillgap.toml` of the working folder, under what the command line gives (None where it gives nothing).

    Raises:
        DataError: the file is invalid.
    """
    from skillgap.config import load_settings

    found = load_settings()
    packs = (*found.taxonomy, *given.pop("taxonomy", ()))
    return replace(found, taxonomy=packs, **{name: value for name, value in given.items() if value is not None})


def _day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day such as 2026-11-21") from None


def _report_format(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    if value in OWN_FORMATS:
        return value
    from skillgap import plugins

    added = plugins.names(plugins.RENDERERS)
    if value not in added:
        raise click.BadParameter(f"{value!r} is not one of {', '.join([*OWN_FORMATS, *added])}")
    return value
