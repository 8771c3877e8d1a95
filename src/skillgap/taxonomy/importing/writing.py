"""Sorted candidates as the files of a pack."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

from skillgap.model.skill import SkillKind, Tier
from skillgap.taxonomy.fields import hyphenated
from skillgap.taxonomy.importing.candidates import Candidate
from skillgap.taxonomy.importing.formats import Format
from skillgap.taxonomy.importing.merging import Sorted
from skillgap.taxonomy.taxonomy import Key, Taxonomy
from skillgap.words import phrase_key
from skillgap.yamlfile import dump

GROUP_WEIGHT = 0.1
"""What having only the heading of a foreign list is worth: next to nothing."""


def pack_texts(rows: Sorted, form: Format, taxonomy: Taxonomy, ordinary: frozenset[str]) -> dict[str, str]:
    """The texts of the pack's files by path.

    Args:
        rows: the sorted rows.
        form: the format they came from.
        taxonomy: what the pack will be laid over.
        ordinary: lower-case words that become weak forms, for they mean the skill only where something says so.
    """
    taken = set(taxonomy.skills)
    root = _new_id(form.id, taken)
    entries: list[dict[str, Any]] = [{"id": root, "label": form.label, "kind": SkillKind.FIELD.value}]
    groups: dict[str, str] = {}
    for group in dict.fromkeys(row.group for row in rows.new if row.group):
        groups[group] = _new_id(f"{form.id}-{group}", taken)
        entry = {"id": groups[group], "label": f"{group} in {form.label}", "kind": SkillKind.FIELD.value}
        entries.append({**entry, "broader": {root: GROUP_WEIGHT}})
    names = _Names(taxonomy, ordinary)
    entries += [_new_entry(row, names, _new_id(row.label, taken), groups.get(row.group, root)) for row in rows.new]
    entries += [{"extend": row.skill, **names.forms(row.added)} for row in rows.merged if row.added]
    return {
        "pack.yaml": dump(_header(form)),
        "sources.yaml": dump({"sources": [{"id": form.id, "title": form.label, "licence": form.licence}]}),
        f"skills/{form.id}.yaml": dump({"source": {"document": form.id}, "skills": entries}),
    }


def _header(form: Format) -> dict[str, str]:
    header = {"id": form.id, "version": "1.0", "label": form.label, "licence": form.licence, "language": "en"}
    return {**header, "notice": form.notice} if form.notice else header


class _Names:
    """Forms that are still free: of two rows that give the same one, the first keeps it."""

    def __init__(self, taxonomy: Taxonomy, ordinary: frozenset[str]) -> None:
        self.taxonomy = taxonomy
        self.ordinary = ordinary
        self.taken: set[Key] = set()

    def forms(self, texts: Iterable[str], label: str = "") -> dict[str, Any]:
        """The `aliases` of an entry, and `match` for those that are too ordinary to be strong."""
        free = []
        for text in texts:
            key = phrase_key(text)
            if key and key not in self.taken and not self.taxonomy.lookup(key):
                self.taken.add(key)
                free.append(text)
        weak = [text for text in (*filter(None, [label]), *free) if self._ordinary(text)]
        found: dict[str, Any] = {"aliases": free} if free else {}
        return {**found, "match": {text: {"tier": Tier.WEAK.value} for text in weak}} if weak else found

    def _ordinary(self, text: str) -> bool:
        return len(text) <= 2 or text.lower() in self.ordinary


def _new_entry(row: Candidate, names: _Names, key: str, parent: str) -> dict[str, Any]:
    names.taken.add(phrase_key(row.label))
    entry: dict[str, Any] = {"id": key, "label": row.label, "kind": row.kind.value}
    return {**entry, **names.forms(row.aliases, label=row.label), "broader": {parent: GROUP_WEIGHT}}


def _new_id(text: str, taken: set[str]) -> str:
    spelled = text.replace("++", " plus plus").replace("#", " sharp").replace(".net", " dot net")
    ascii_text = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    base = hyphenated(ascii_text) or "skill"
    key, number = base, 2
    while key in taken:
        key, number = f"{base}-{number}", number + 1
    taken.add(key)
    return key
