"""Checked records into the frozen values of the model."""

from __future__ import annotations

from collections.abc import Iterable

from skillgap.errors import Problem
from skillgap.model.dates import PartialDate
from skillgap.model.skill import (
    Certification,
    ExamArea,
    ExamVersion,
    Form,
    Link,
    Project,
    Role,
    SiblingGroup,
    Signal,
    Skill,
    SourceDocument,
    Stage,
)
from skillgap.taxonomy.composition import Composed
from skillgap.taxonomy.entries import Entry
from skillgap.taxonomy.fields import LinkRecord


def skill(entry: Entry, extensions: Iterable[Entry], retirement: Entry | None, problems: list[Problem]) -> Skill:
    """A skill with what later packs add to it; a later edge to the same target takes the earlier one's place."""
    record = entry.record
    layers = (entry, *extensions)
    forms = [form for number, layer in enumerate(layers) for form in _forms(layer, problems, label=number == 0)]
    broader = {target: link for layer in layers for target, link in layer.record.broader.items()}
    related = {target: link for layer in layers for target, link in layer.record.related.items()}
    return Skill(
        id=record.id,
        label=record.label,
        kind=record.kind,
        category=entry.category,
        forms=_distinct(forms),
        broader=_links(broader),
        implies=tuple(dict.fromkeys(target for layer in layers for target in layer.record.implies)),
        related=_links(related),
        needs=tuple(dict.fromkeys(target for layer in layers for target in layer.record.needs)),
        retired=retirement.record.since if retirement else record.retired,
        source=entry.source,
    )


def certification(entry: Entry, problems: list[Problem]) -> Certification:
    """A certification; its forms are its name, aliases, former names and the codes of its exams."""
    record = entry.record
    fields = {name: getattr(record, name) for name in _SAME_CERTIFICATION}
    codes = [Form(exam.code) for exam in record.exams]
    return Certification(
        **fields,
        forms=_distinct([*_forms(entry, problems), *codes]),
        exams=tuple(ExamVersion(exam.code, exam.since, exam.until, exam.beta) for exam in record.exams),
        areas=tuple(ExamArea(area.name, area.weight, area.skills) for area in record.areas),
        source=entry.source,
    )


_SAME_CERTIFICATION = (
    "id",
    "name",
    "issuer",
    "category",
    "level",
    "ecosystem",
    "catalog",
    "credential_type",
    "public",
    "verified",
    "launched",
    "retired",
    "successors",
    "skills",
    "prerequisites",
    "validity_months",
    "roles",
    "url",
    "status_as_of",
    "note",
)


def siblings(entry: Entry) -> SiblingGroup:
    """A group of alternatives."""
    record = entry.record
    return SiblingGroup(record.id, record.label, record.members, record.weight, record.why)


def role(entry: Entry) -> Role:
    """A job role, its skills by falling weight."""
    record = entry.record
    skills = sorted(_links(record.skills), key=lambda link: (-link.weight, link.target))
    fields = {name: getattr(record, name) for name in ("id", "label", "family", "titles", "focus", "responsibilities")}
    transitions = _links(record.transitions)
    certifications = record.certifications
    return Role(
        **fields, skills=tuple(skills), certifications=certifications, transitions=transitions, source=entry.source
    )


def stage(entry: Entry) -> Stage:
    """A career stage."""
    record = entry.record
    return Stage(
        record.id, record.label, record.min_months, record.advice, record.certification_levels, source=entry.source
    )


def project(entry: Entry) -> Project:
    """A proof-of-work project."""
    record = entry.record
    return Project(record.id, record.title, record.brief, record.skills, record.shows, record.stage, entry.source)


def signal(entry: Entry) -> Signal:
    """A salary or demand pattern."""
    return Signal(entry.record.id, entry.record.statement, entry.record.applies_to, entry.source)


def source_document(entry: Entry) -> SourceDocument:
    """A document that entries name."""
    record = entry.record
    return SourceDocument(record.id, record.title, record.publisher, record.date, record.url, record.licence)


def skills(composed: Composed, problems: list[Problem]) -> dict[str, Skill]:
    """All skills by id, with later packs' changes."""
    found = {}
    for key, entry in sorted(composed.entries["skills"].items()):
        found[key] = skill(entry, composed.extensions.get(key, ()), composed.retirements.get(key), problems)
    return found


def _links(records: dict[str, LinkRecord]) -> tuple[Link, ...]:
    return tuple(Link(target, record.weight, record.why) for target, record in records.items())


def _forms(entry: Entry, problems: list[Problem], *, label: bool = True) -> list[Form]:
    record = entry.record
    named: list[tuple[str, PartialDate | None]] = [(alias, None) for alias in record.aliases]
    if label:
        named.insert(0, (getattr(record, "label", None) or record.name, None))
    named += [(former.form, former.until) for former in record.former]
    texts = {text for text, _ in named}
    for text in record.match:
        if text not in texts:
            message = f"'{text}' is matched specially and is no form of this entry"
            hint = "write it as the label or an alias is written, or add it to the aliases"
            problems.append(entry.problem(("match", text), "match.no-form", message, hint))
    return [_form(text, until, entry) for text, until in named]


def _form(text: str, until: PartialDate | None, entry: Entry) -> Form:
    match = entry.record.match.get(text) if entry.record.match else None
    if match is None:
        return Form(text) if until is None else Form(text, until=until)
    return Form(text, match.tier, match.yes, match.no, match.deny, until)


def _distinct(forms: Iterable[Form]) -> tuple[Form, ...]:
    """Why: a later pack, or an exam code that is an alias too, may give a text again; the first one's tier holds."""
    found: dict[str, Form] = {}
    for form in forms:
        found.setdefault(form.text, form)
    return tuple(found.values())
