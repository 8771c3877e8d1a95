"""The shapes of a pack's YAML entries, as pydantic models: what checks the files and what editors complete from."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, StringConstraints, WithJsonSchema

from skillgap.model.dates import PartialDate
from skillgap.model.skill import Catalog, SkillKind, Tier

_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_MONTH = r"^\d{4}(-\d{2}){0,2}$"


def _blank(value: object) -> object:
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
MaybeMonth = Annotated[Month | None, BeforeValidator(_blank)]
MaybeDay = Annotated[date | None, BeforeValidator(_blank)]
MaybeText = Annotated[Text | None, BeforeValidator(_blank)]


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


class EntryRecord(Record):
    """What every entry has. `replace` says that it takes the place of an entry of an earlier pack."""

    id: Id
    replace: bool = False
    source: SourceRecord | None = None


class FormsRecord(Record):
    """The surface forms beside the label."""

    aliases: tuple[Text, ...] = ()
    match: dict[Text, MatchRecord] = {}
    former: tuple[FormerRecord, ...] = ()


class EdgesRecord(Record):
    """The edges of a skill."""

    broader: Links = {}
    implies: tuple[Id, ...] = ()
    related: Links = {}
    needs: tuple[Id, ...] = ()


class SkillRecord(EntryRecord, FormsRecord, EdgesRecord):
    """A skill."""

    label: Text
    kind: SkillKind
    retired: MaybeMonth = None


class ExtendRecord(FormsRecord, EdgesRecord):
    """Forms and edges for a skill that an earlier pack holds."""

    extend: Id


class RetireRecord(Record):
    """Marks a skill of an earlier pack as gone; it stays recognisable and is no longer advised."""

    retire: Id
    since: Month


class SiblingsRecord(EntryRecord):
    """A group of alternatives."""

    label: Text
    members: Annotated[tuple[Id, ...], Field(min_length=2)]
    weight: Annotated[float, Field(gt=0, lt=1)]
    why: str = ""


class SourceDocumentRecord(Record):
    """A document that entries name as their source."""

    id: Id
    replace: bool = False
    title: Text
    publisher: str = ""
    date: MaybeMonth = None
    url: MaybeText = None
    licence: str = ""


class PackRecord(Record):
    """`pack.yaml`: what the pack is.

    `notice` is the sentence that its licence asks for; `unambiguous` are ordinary English words which, in resumes and
    postings, mean the skill whose strong form they are, as a person has decided.
    """

    id: Id
    version: Annotated[str, StringConstraints(pattern=r"^\d+(\.\d+){0,2}$")]
    label: Text
    licence: Text
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
    notice: str = ""
    unambiguous: tuple[Text, ...] = ()


class ExamRecord(Record):
    """One exam of a credential."""

    code: Text
    since: MaybeDay = None
    until: MaybeDay = None
    beta: bool = False


class AreaRecord(Record):
    """A part of an exam, with its published share."""

    name: Text
    weight: Annotated[float | None, BeforeValidator(_blank), Field(ge=0, le=1)] = None
    skills: tuple[Id, ...] = ()


class CertificationRecord(EntryRecord, FormsRecord):
    """A credential, apart from its exam versions."""

    name: Text
    issuer: Text
    category: Text
    level: str
    ecosystem: str
    catalog: Catalog
    credential_type: str = ""
    public: bool = True
    verified: bool = True
    launched: MaybeDay = None
    retired: MaybeDay = None
    exams: tuple[ExamRecord, ...] = ()
    successors: tuple[Id, ...] = ()
    areas: tuple[AreaRecord, ...] = ()
    skills: tuple[Id, ...] = ()
    prerequisites: str = ""
    validity_months: Annotated[int | None, BeforeValidator(_blank), Field(gt=0)] = None
    roles: tuple[Id, ...] = ()
    url: MaybeText = None
    status_as_of: MaybeText = None
    note: str = ""


class RoleRecord(EntryRecord):
    """A job role."""

    label: Text
    family: Text
    titles: tuple[Text, ...]
    focus: str
    responsibilities: tuple[Text, ...] = ()
    skills: Links
    certifications: tuple[Id, ...] = ()
    transitions: Links = {}


class StageRecord(EntryRecord):
    """A career stage."""

    label: Text
    min_months: Annotated[int, Field(ge=0)]
    advice: tuple[Text, ...] = ()
    certification_levels: tuple[Text, ...] = ()


class ProjectRecord(EntryRecord):
    """A proof-of-work project."""

    title: Text
    brief: Text
    skills: tuple[Id, ...]
    shows: tuple[Text, ...] = ()
    stage: Id


class SignalRecord(EntryRecord):
    """A qualitative salary or demand pattern."""

    statement: Text
    applies_to: tuple[Text, ...] = ()


def record_type(section: str, entry: dict[str, Any]) -> type[Record]:
    """The model that an entry of a section is checked with.

    Raises:
        KeyError: there is no such section.
    """
    if section == "skills" and "extend" in entry:
        return ExtendRecord
    if section == "skills" and "retire" in entry:
        return RetireRecord
    return RECORDS[section]


RECORDS: dict[str, type[Record]] = {
    "skills": SkillRecord,
    "siblings": SiblingsRecord,
    "certifications": CertificationRecord,
    "roles": RoleRecord,
    "stages": StageRecord,
    "projects": ProjectRecord,
    "signals": SignalRecord,
    "sources": SourceDocumentRecord,
}
"""The plural key at the top of a pack file, and the model of its entries."""


def is_id(text: str) -> bool:
    """Whether a text can be an id: lower-case ASCII words and numbers joined by hyphens."""
    return re.fullmatch(_ID, text) is not None
