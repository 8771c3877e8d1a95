"""`skillgap certs`: the certifications that the taxonomy knows."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from skillgap.cli.options import as_of_option, format_option, output_option, settings, taxonomy_option
from skillgap.cli.streams import emit, terminal_layout

if TYPE_CHECKING:
    from skillgap.taxonomy import Taxonomy

STATUSES = ("active", "beta", "retired", "upcoming", "unverified")


@click.group()
def certs() -> None:
    """Certifications: list them, show one."""


@certs.command("list")
@click.option("--status", type=click.Choice(STATUSES), help="Only those in this state.")
@click.option("--role", metavar="ROLE", help="Only those that suit a role.")
@format_option("text", "json")
@output_option
@taxonomy_option
@as_of_option
def list_certifications(
    status: str | None, role: str | None, format: str, output: str, taxonomy: tuple[Path, ...], as_of: date | None
) -> None:
    """List certifications with their state on a day."""
    from skillgap.reports.certifications import certification_json, certifications_list

    day = as_of or date.today()
    known = _taxonomy(taxonomy).certifications.values()
    chosen = [each for each in known if status is None or each.status_on(day).value == status]
    chosen = [each for each in chosen if role is None or role in each.roles]
    if format == "json":
        emit(_json([certification_json(each, as_of=day) for each in chosen]), output)
    else:
        width, colour = terminal_layout(output)
        emit(certifications_list(chosen, as_of=day, width=width, colour=colour), output)


@certs.command("show")
@click.argument("id")
@format_option("text", "json")
@output_option
@taxonomy_option
@as_of_option
def show_certification(id: str, format: str, output: str, taxonomy: tuple[Path, ...], as_of: date | None) -> None:
    """Show what is known of the certification ID: exams, areas, state, successors."""
    from skillgap.reports.certifications import certification_card, certification_json

    found = _taxonomy(taxonomy).certifications.get(id)
    if found is None:
        raise click.UsageError(f"there is no certification {id!r}; `skillgap certs list` shows all")
    day = as_of or date.today()
    if format == "json":
        emit(_json(certification_json(found, as_of=day)), output)
    else:
        width, colour = terminal_layout(output)
        emit(certification_card(found, as_of=day, width=width, colour=colour), output)


def _taxonomy(packs: tuple[Path, ...]) -> Taxonomy:
    from skillgap.taxonomy import load_taxonomy

    chosen = settings(taxonomy=packs)
    return load_taxonomy(*chosen.taxonomy, cache=chosen.cache)


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"
