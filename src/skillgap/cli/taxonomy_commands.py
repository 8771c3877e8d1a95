"""`skillgap taxonomy`: look at the taxonomy, check it, make it grow."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from skillgap.cli.options import as_of_option, format_option, output_option, settings, taxonomy_option
from skillgap.cli.streams import emit, say
from skillgap.errors import ExitStatus

if TYPE_CHECKING:
    from skillgap.taxonomy import Taxonomy

IMPORTS = ("esco", "onet", "lightcast", "osmt", "csv")


@click.group()
def taxonomy() -> None:
    """Look at the taxonomy, check it, make it grow."""


@taxonomy.command()
@click.argument("skill")
@format_option("text", "json")
@output_option
@taxonomy_option
def show(skill: str, format: str, output: str, taxonomy: tuple[Path, ...]) -> None:
    """Show what is known of SKILL, an id or any of its names."""
    from skillgap.serial import to_json
    from skillgap.taxonomy.cards import skill_card
    from skillgap.taxonomy.exporting.tree import skill_object
    from skillgap.taxonomy.search import resolve

    known = _taxonomy(taxonomy)
    found = known.skills[resolve(known, skill)]
    emit(to_json(skill_object(found)) if format == "json" else skill_card(found, known), output)


@taxonomy.command()
@click.argument("query")
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="Most entries to list.")
@format_option("text", "json")
@output_option
@taxonomy_option
def find(query: str, limit: int, format: str, output: str, taxonomy: tuple[Path, ...]) -> None:
    """Find skills and certifications by name, by the beginning of one, or by something close."""
    from skillgap.serial import to_json
    from skillgap.taxonomy.search import find as find_entries

    found = find_entries(_taxonomy(taxonomy), query, limit=limit)
    if format == "json":
        emit(to_json(found), output)
    else:
        emit("".join(f"{each.id:<40} {each.label} ({each.form})\n" for each in found), output)
    if not found:
        say(f"nothing like '{query}' is known")


@taxonomy.command()
@click.option(
    "-f", "--format", type=click.Choice(("json", "csv", "skos")), default="json", show_default=True, help="Form."
)
@output_option
@taxonomy_option
def export(format: str, output: str, taxonomy: tuple[Path, ...]) -> None:
    """Write the whole taxonomy as JSON, its skills as CSV, or as SKOS in Turtle."""
    from skillgap.taxonomy.exporting import EXPORTS

    emit(EXPORTS[format](_taxonomy(taxonomy)), output)


@taxonomy.command()
@format_option("text", "json")
@output_option
@taxonomy_option
def stats(format: str, output: str, taxonomy: tuple[Path, ...]) -> None:
    """Count skills, forms, edges and the rest."""
    from skillgap.serial import to_dict, to_json
    from skillgap.taxonomy.statistics import statistics

    counted = statistics(_taxonomy(taxonomy))
    emit(to_json(counted) if format == "json" else _counts(to_dict(counted)), output)


@taxonomy.command()
@format_option("text", "json")
@output_option
@taxonomy_option
@as_of_option
def lint(format: str, output: str, taxonomy: tuple[Path, ...], as_of: date | None) -> int:
    """Check the taxonomy, and run all its example sentences; exit 6 where a fault is found."""
    from skillgap.lint import lint as lint_packs
    from skillgap.serial import to_json

    problems = lint_packs(*settings(taxonomy=taxonomy).taxonomy, as_of=as_of or date.today())
    emit(to_json(problems) if format == "json" else "".join(f"{problem}\n" for problem in problems), output)
    say(f"{len(problems)} problem{'s' if len(problems) != 1 else ''}")
    return ExitStatus.BAD_DATA if problems else ExitStatus.DONE


@taxonomy.command(name="import")
@click.argument("kind", type=click.Choice(IMPORTS))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("-o", "--output", required=True, metavar="FOLDER", help="A new folder for the pack.")
@format_option("text", "json")
@taxonomy_option
def import_list(kind: str, file: Path, output: str, format: str, taxonomy: tuple[Path, ...]) -> None:
    """Make a pack of FILE, a list of skills in the format KIND, and say what became of its rows."""
    from skillgap.serial import to_json
    from skillgap.taxonomy.importing import FORMATS, import_skills, write_pack
    from skillgap.taxonomy.importing.accounts import account_json, account_text
    from skillgap.text import load_lexicon

    imported = import_skills(file, FORMATS[kind], _taxonomy(taxonomy), ordinary=load_lexicon().ordinary)
    write_pack(imported, Path(output))
    emit(to_json(account_json(imported)) if format == "json" else account_text(imported))


@taxonomy.command()
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
@click.option("--least", type=click.IntRange(1), default=2, show_default=True, help="Files a phrase must stand in.")
@click.option("--limit", type=click.IntRange(1), default=100, show_default=True, help="Most proposals.")
@format_option("text", "json")
@output_option
@taxonomy_option
def mine(folder: Path, least: int, limit: int, format: str, output: str, taxonomy: tuple[Path, ...]) -> None:
    """Propose skills that job descriptions in FOLDER ask for and the taxonomy does not hold, for a person to review."""
    from skillgap.mine import mine as mine_folder
    from skillgap.mine import stub
    from skillgap.serial import to_json

    mined = mine_folder(folder, _taxonomy(taxonomy), least=least, limit=limit)
    for path, why in mined.unread:
        say(f"not read: {path}: {why}")
    emit(to_json(mined.proposals) if format == "json" else "".join(map(stub, mined.proposals)), output)


def _taxonomy(packs: tuple[Path, ...]) -> Taxonomy:
    from skillgap.taxonomy import load_taxonomy

    chosen = settings(taxonomy=packs)
    return load_taxonomy(*chosen.taxonomy, cache=chosen.cache)


def _counts(counts: dict[str, object]) -> str:
    lines = []
    for name, value in counts.items():
        heading = name.replace("_", " ")
        if isinstance(value, dict):
            lines.append(f"{heading}:\n")
            lines += [f"  {part:<24} {count:>7}\n" for part, count in value.items()]
        else:
            lines.append(f"{heading:<26} {value:>7}\n")
    return "".join(lines)
