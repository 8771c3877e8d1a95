"""JSON Schemas of what skillgap publishes, derived from the very dataclasses that are written.

Why: a schema that is written by hand drifts from the data; a test holds these against real output.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from skillgap.model.dates import PartialDate
from skillgap.model.profile import JobProfile, ResumeProfile
from skillgap.model.ranking import RankedResume, RoleFit
from skillgap.model.report import Report

PUBLISHED: dict[str, type] = {
    "report": Report,
    "resume-profile": ResumeProfile,
    "job-profile": JobProfile,
    "ranked-resume": RankedResume,
    "role-fit": RoleFit,
}
"""Name of each schema and the value that it describes."""


def json_schema(name: str) -> dict[str, Any]:
    """The schema (draft 2020-12) of one published value.

    Raises:
        KeyError: no value is published under this name.
    """
    schema = TypeAdapter(PUBLISHED[name]).json_schema(schema_generator=_AsWritten, mode="serialization")
    return {"$schema": GenerateJsonSchema.schema_dialect, **schema}


class _AsWritten(GenerateJsonSchema):
    """Describes values as `serial` writes them: every key is there, and a partial date is a string."""

    def dataclass_schema(self, schema: Any) -> JsonSchemaValue:
        if schema["cls"] is PartialDate:
            return {"type": "string", "pattern": r"^\d{4}(-\d{2})?$", "description": "A year, or a year and month."}
        described = super().dataclass_schema(schema)
        if "schema" in described["properties"]:
            described["properties"]["schema"] = {"const": schema["cls"].__dataclass_fields__["schema"].default}
        return described

    def field_is_required(self, field: Any, *args: Any, **options: Any) -> bool:
        return True

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False
