"""A resume as a flat list of blocks, for the formats that know nothing but paragraphs, headings and items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph; `aside` is what stands at its right edge."""

    kind: Literal["name", "text", "heading", "entry", "bullet"]
    text: str
    aside: str = ""


def blocks(resume: dict[str, Any]) -> Iterator[Block]:
    """The whole resume, top to bottom."""
    yield Block("name", resume["name"])
    yield Block("text", resume["headline"])
    yield Block("text", " | ".join(resume["contact"]))
    for section in resume["sections"]:
        yield Block("heading", section["heading"])
        yield from _section(section)


def place_of(entry: dict[str, Any]) -> str:
    """Where somebody worked or learned."""
    return ", ".join(entry[key] for key in ("organisation", "place") if key in entry)


def _section(section: dict[str, Any]) -> Iterator[Block]:
    if "text" in section:
        yield Block("text", section["text"])
    for label, items in section.get("groups", {}).items():
        yield Block("text", f"{label}: {items}")
    for item in section.get("items", []):
        yield Block("bullet", item)
    for entry in section.get("entries", []):
        yield Block("entry", f"{entry['title']} | {place_of(entry)}", entry["dates"])
        yield from (Block("bullet", text) for text in entry.get("bullets", []))
