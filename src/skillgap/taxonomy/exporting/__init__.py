"""The taxonomy in other people's formats."""

from __future__ import annotations

from collections.abc import Callable

from skillgap.taxonomy.exporting.table import to_csv
from skillgap.taxonomy.exporting.tree import to_json
from skillgap.taxonomy.exporting.turtle import to_turtle
from skillgap.taxonomy.taxonomy import Taxonomy

EXPORTS: dict[str, Callable[[Taxonomy], str]] = {"json": to_json, "csv": to_csv, "skos": to_turtle}
"""Name of each export format and what writes it."""

__all__ = ["EXPORTS", "to_csv", "to_json", "to_turtle"]
