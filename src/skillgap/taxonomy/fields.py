"""The parts of which a pack's entries are made: ids, texts, dates, edges and forms, as pydantic checks them."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, StringConstraints, WithJsonSchema

from skillgap.model.dates import PartialDate
from skillgap.model.skill import Tier

_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_SPELLED = str.maketrans({"+": " plus", "#": " sharp", "&": " and "})
_SEPARATORS = re.compile(r"[^a-z0-9]+")
_MONTH = r"^\d{4}(-\d{2}){0,2}$"


def blank(value: object) -> object:
    """Why: every scalar arrives as text, so an empty or `null` value of an optional field does too."""
    return None if value in ("", "null", "~") else value


def _weight_alone(value: object) -> object:
    return value if isinstance(value, dict) else {"weight": value}


Id = Annotated[str, StringConstraints(pattern=_ID)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Month = Annotated[
    PartialDate,
    PlainValidator(lambda value: PartialDate.parse(str(value))),
    WithJsonSchema({"type": ["string", "integer"], "pattern": _MONTH}),
]
MaybeMonth = Annotated[Month | None, BeforeValidator(blank)]
MaybeDay = Annotated[date | None, BeforeValidator(blank)]
MaybeText = Annotated[Text | None, BeforeValidator(blank)]


def hyphenated(text: str) -> str:
    """The ASCII words and numbers of a text in small letters, joined by hyphens as in an id."""
    return _SEPARATORS.sub("-", text.lower()).strip("-")


def id_of(label: str) -> str:
    """The id that a label gives; the signs of names such as C++ and C# are spelled."""
    return hyphenated(label.translate(_SPELLED))


class Record(BaseModel):
    """Base of all records: unknown keys are faults, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class MatchRecord(Record):
    """How one surface form is matched, with the sentences that test it."""

    tier: Tier = Tier.STRONG
    yes: tuple[Text, ...] = ()
    no: tuple[Text, ...] = ()
    deny: tuple[Text, ...] = ()


class FormerRecord(Record):
    """A former name and the date of the renaming."""

    form: Text
    until: MaybeMonth = None


class LinkRecord(Record):
    """A weighted edge; a bare number is the weight."""

    weight: Annotated[float, Field(gt=0, le=1)]
    why: str = ""


Links = dict[
    Id,
    Annotated[
        LinkRecord,
        BeforeValidator(_weight_alone),
        WithJsonSchema({"anyOf": [{"type": "number"}, {"$ref": "#/$defs/LinkRecord"}]}),
    ],
]


class SourceRecord(Record):
    """Where an entry comes from: a document of `sources.yaml`, and its section."""

    document: Id
    section: str = ""
