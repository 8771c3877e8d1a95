"""Checked records into the frozen values of the model."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from skillgap.errors import Problem
from skillgap.model.dates import PartialDate
from skillgap.model.making import maker
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
    Tier,
)
from skillgap.taxonomy.composition import Composed
from skillgap.taxonomy.entries import Entry
from skillgap.taxonomy.fields import LinkRecord, MatchRecord

_form_of, _link, _skill = maker(Form), maker(Link), maker(Skill)


def skill(entry: Entry, extensions: Iterable[Entry], retirement: Entry | None, problems: list[Problem]) -> Skill:
    """A skill with what later packs add to it; a later edge to the same target takes the earlier one's place."""
    record = entry.record
    made = _skill(
        record.id,
        record.label,
        record.kind,
        entry.category,
        tuple(_forms(entry, (record.label, *record.aliases), problems).values()),
        _links(record.broader),
        _distinct(record.implies),
        _links(record.related),
        _distinct(record.needs),
        retirement.record.since if retirement else record.retired,
        entry.source,
    )
    for extension in extensions:
        made = _extended(made, extension, problems)
    return made


def _extended(skill: Skill, entry: Entry, problems: list[Problem]) -> Skill:
    record = entry.record
    forms = {form.text: form for form in skill.forms}
    for text, form in _forms(entry, record.aliases, problems).items():
        forms.setdefault(text, form)
    return replace(
        skill,
        forms=tuple(forms.values()),
        broader=_latest((*skill.broader, *_links(record.broader))),
        implies=_distinct((*skill.implies, *record.implies)),
        related=_latest((*skill.related, *_links(record.related))),
        needs=_distinct((*skill.needs, *record.needs)),
    )


def certification(entry: Entry, problems: list[Problem]) -> Certification:
    """A certification; its forms are its name, aliases, former names and the codes of its exams."""
    record = entry.record
    fields = {name: getattr(record, name) for name in _SAME_CERTIFICATION}
    forms = _forms(entry, (record.name, *record.aliases), problems)
    for exam in record.exams:
        forms.setdefault(exam.code, Form(exam.code))
    return Certification(
        **fields,
        forms=tuple(forms.values()),
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


def _distinct(ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids)) if len(ids) > 1 else ids


def _links(records: dict[str, LinkRecord]) -> tuple[Link, ...]:
    return tuple([_link(target, record.weight, record.why) for target, record in records.items()]) if records else ()


def _latest(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple({link.target: link for link in links}.values())


def _forms(entry: Entry, names: Iterable[str], problems: list[Problem]) -> dict[str, Form]:
    """An entry's forms by their text; of a text that is given twice, what is said first holds."""
    match, former = entry.record.match, entry.record.former
    if not match and not former:
        return {name: _form_of(name, Tier.STRONG, (), (), (), None) for name in names}
    until: dict[str, PartialDate | None] = dict.fromkeys(names)
    for past in former:
        until.setdefault(past.form, past.until)
    for text in match:
        if text not in until:
            message = f"'{text}' is matched specially and is no form of this entry"
            hint = "write it as the label or an alias is written, or add it to the aliases"
            problems.append(entry.problem(("match", text), "match.no-form", message, hint))
    return {text: _form(text, match.get(text), day) for text, day in until.items()}


def _form(text: str, match: MatchRecord | None, until: PartialDate | None) -> Form:
    if match is None:
        return Form(text, until=until)
    return Form(text, match.tier, match.yes, match.no, match.deny, until)
