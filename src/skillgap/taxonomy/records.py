"""The shapes of a pack's YAML entries, as pydantic models: what checks the files and what editors complete from."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema

from skillgap.model.skill import Catalog, SkillKind
from skillgap.taxonomy.fields import (
    FormerRecord,
    Id,
    Links,
    MatchRecord,
    MaybeDay,
    MaybeMonth,
    MaybeText,
    Month,
    Record,
    SourceRecord,
    Text,
    blank,
    id_of,
)

_EMPTY: Any = Field(default_factory=dict, json_schema_extra={"default": {}})
"""The default of a mapping. Why not `{}`: pydantic would copy it deeply for every entry."""


class EntryRecord(Record):
    """What every entry has. `replace` says that it takes the place of an entry of an earlier pack."""

    id: Id
    replace: bool = False
    source: SourceRecord | None = None


class FormsRecord(Record):
    """The surface forms beside the label."""

    aliases: tuple[Text, ...] = ()
    match: dict[Text, MatchRecord] = _EMPTY
    former: tuple[FormerRecord, ...] = ()


class EdgesRecord(Record):
    """The edges of a skill."""

    broader: Links = _EMPTY
    implies: tuple[Id, ...] = ()
    related: Links = _EMPTY
    needs: tuple[Id, ...] = ()


def _named(value: object) -> object:
    """Why: most products need no more than a name, or a name and its short form."""
    if isinstance(value, list) and value:
        value = {"label": value[0], "aliases": value[1:]}
    elif isinstance(value, str):
        value = {"label": value}
    return {"id": id_of(str(value["label"])), **value} if isinstance(value, dict) and "label" in value else value


class ProductRecord(Record):
    """A product; a bare text is its label, a list its label and aliases. Its id is made of its label."""

    id: Id
    label: Text
    aliases: tuple[Text, ...] = ()
    match: dict[Text, MatchRecord] = _EMPTY


class ProductsRecord(Record):
    """The products of the sort that a skill names, each a skill of its own.

    `broader` is what having only the sort is worth for one of them, `alike` what one is worth for another.
    """

    kind: SkillKind
    names: Annotated[
        tuple[
            Annotated[
                ProductRecord,
                BeforeValidator(_named),
                WithJsonSchema({"anyOf": [{"type": ["string", "array"]}, {"$ref": "#/$defs/ProductRecord"}]}),
            ],
            ...,
        ],
        Field(min_length=1),
    ]
    broader: Annotated[float, Field(gt=0, lt=1)] = 0.4
    alike: Annotated[float, Field(gt=0, lt=1)] = 0.5
    why: Text = "the same work in another product"


class SkillRecord(EntryRecord, FormsRecord, EdgesRecord):
    """A skill."""

    label: Text
    kind: SkillKind
    retired: MaybeMonth = None
    products: ProductsRecord | None = None


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
    weight: Annotated[Annotated[float, Field(ge=0, le=1)] | None, BeforeValidator(blank)] = None
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
    validity_months: Annotated[Annotated[int, Field(gt=0)] | None, BeforeValidator(blank)] = None
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
    transitions: Links = _EMPTY


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
