"""What became of an imported list's rows, in words and as data."""

from __future__ import annotations

from collections.abc import Iterator

from skillgap.serial import JsonObject, to_plain
from skillgap.taxonomy.importing import Imported

SHOWN = 20
"""Rows of each sort that the text names; JSON has all."""


def account_json(imported: Imported) -> JsonObject:
    """Counts, the licence's sentence, and every row that was merged, skipped or left open."""
    rows = imported.rows
    return {
        "format": imported.format.id,
        "notice": imported.format.notice,
        "new": len(rows.new),
        "merged": [
            {"line": each.candidate.line, "label": each.candidate.label, "skill": each.skill, "added": list(each.added)}
            for each in rows.merged
        ],
        "ambiguous": [
            {"line": each.candidate.line, "label": each.candidate.label, "skills": list(each.skills), "why": each.why}
            for each in rows.ambiguous
        ],
        "skipped": to_plain(rows.skipped),
    }


def account_text(imported: Imported) -> str:
    """The same for a person: counts first, then the first rows of each sort."""
    return "".join(f"{line}\n" for line in _lines(imported))


def _lines(imported: Imported) -> Iterator[str]:
    rows = imported.rows
    counts = (
        f"{len(rows.new)} new, {len(rows.merged)} merged, {len(rows.ambiguous)} ambiguous, {len(rows.skipped)} skipped"
    )
    yield f"{imported.format.label}: {counts}"
    if imported.format.notice:
        yield f"Show with results: {imported.format.notice}"
    merged = [f"line {m.candidate.line}: {m.candidate.label} is {m.skill}" for m in rows.merged]
    unclear = [f"line {a.candidate.line}: {a.candidate.label}: {a.why} ({', '.join(a.skills)})" for a in rows.ambiguous]
    skipped = [f"line {s.line}: {s.why}" for s in rows.skipped]
    for heading, entries in (("Merged", merged), ("Left for you to decide", unclear), ("Skipped", skipped)):
        if entries:
            yield f"{heading}:"
            yield from (f"  {entry}" for entry in entries[:SHOWN])
            if len(entries) > SHOWN:
                yield f"  and {len(entries) - SHOWN} more (-f json has all)"
