"""A user's own download of Lightcast Open Skills, as its API gives it: `{"data": [{"id", "name", "type"}]}`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from skillgap.model.skill import SkillKind
from skillgap.taxonomy.importing.candidates import Candidate, HeaderError, Row, Skipped, bare, checked

NOTICE = "Skill names of Lightcast Open Skills, under Lightcast's terms of use; not for redistribution."

_KINDS = {"Certification": None, "Soft Skill": SkillKind.SOFT_SKILL, "Common Skill": SkillKind.SOFT_SKILL}


def read(text: str) -> Iterator[Row]:
    """The skills of a download; a row's line is its number in the list.

    Raises:
        HeaderError: the file is no JSON, or holds no list of skills.
    """
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise HeaderError(f"no JSON: {error}") from None
    items = content.get("data") if isinstance(content, dict) else content
    if not isinstance(items, list):
        raise HeaderError("there is no list under `data`")
    for number, item in enumerate(items, 1):
        yield checked(_row(item, number))


def _row(item: object, number: int) -> Row:
    if not isinstance(item, dict) or not isinstance(item.get("name"), str):
        return Skipped(number, "no `name`")
    kind = _KINDS.get(_name(item.get("type")), SkillKind.TECHNIQUE)
    if kind is None:
        return Skipped(number, "a certification, not a skill")
    label, whole = bare(item["name"].strip())
    group = _name(item.get("subcategory")) or _name(item.get("category"))
    return Candidate(number, label, aliases=whole, kind=kind, group=group, uri=str(item.get("id", "")))


def _name(value: object) -> str:
    return str(value.get("name", "")) if isinstance(value, Mapping) else ""
