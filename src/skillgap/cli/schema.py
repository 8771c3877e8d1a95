"""`skillgap schema`: JSON Schemas of what skillgap writes and reads."""

from __future__ import annotations

import json

import click

from skillgap.cli.options import output_option
from skillgap.cli.streams import emit

NAMES = ("report", "resume-profile", "job-profile", "taxonomy", "ranked-resume", "role-fit")


@click.command(short_help="JSON Schemas of what is written and read.")
@click.argument("name", type=click.Choice(NAMES))
@output_option
def schema(name: str, output: str) -> None:
    """Print the JSON Schema (draft 2020-12) of NAME.

    report: `compare -f json`; resume-profile, job-profile: `extract -f json`; ranked-resume: each line of `batch -f
    jsonl`; role-fit: each entry of `roles -f json`; taxonomy: the files of a taxonomy pack, for editors.
    """
    emit(json.dumps(_schema(name), indent=2, ensure_ascii=False) + "\n", output)


def _schema(name: str) -> object:
    if name == "taxonomy":
        from skillgap.taxonomy.schema import pack_schema

        return pack_schema()
    from skillgap.schemas import json_schema

    return json_schema(name)
