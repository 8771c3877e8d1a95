"""JSON Schema of pack files, for editors that complete and check YAML while a person types."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from skillgap.taxonomy.fields import Record, SourceRecord
from skillgap.taxonomy.records import RECORDS, ExtendRecord, PackRecord, ProductRecord, RetireRecord


def pack_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of any file of a pack: `pack.yaml`, or a file of entries."""
    others: list[type[Record]] = [ExtendRecord, RetireRecord, ProductRecord, SourceRecord, PackRecord]
    models = [*RECORDS.values(), *others]
    references, schema = models_json_schema([(model, "validation") for model in models])
    place = {model: references[model, "validation"] for model in models}
    sections = {section: {"type": "array", "items": place[model]} for section, model in RECORDS.items()}
    sections["skills"]["items"] = {"anyOf": [place[RECORDS["skills"]], place[ExtendRecord], place[RetireRecord]]}
    entries = {
        "type": "object",
        "properties": {"source": place[SourceRecord], **sections},
        "additionalProperties": False,
    }
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "title": "skillgap taxonomy pack file",
        "anyOf": [entries, place[PackRecord]],
        "$defs": schema["$defs"],
    }
