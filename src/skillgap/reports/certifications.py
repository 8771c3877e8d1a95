"""Certifications of the taxonomy as lists and cards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from skillgap.model.skill import Certification
from skillgap.printable import one_line
from skillgap.reports.paper import Paper
from skillgap.serial import JsonObject, to_dict

_LABEL = 12


def certifications_list(
    certifications: Sequence[Certification], *, as_of: date, width: int = 80, colour: bool = False
) -> str:
    """One entry each, with the state on a day."""
    paper = Paper(width=width, colour=colour)
    for each in certifications:
        said = one_line(f"{each.name} [{each.id}], {each.level}")
        paper.hanging(each.status_on(as_of).value, said, label_width=_LABEL)
    paper.line(f"{len(certifications)} certifications, status as of {as_of.isoformat()}", style="dim")
    return paper.text()


def certification_card(certification: Certification, *, as_of: date, width: int = 80, colour: bool = False) -> str:
    """Everything known of one certification, with its exams and areas."""
    paper = Paper(width=width, colour=colour)
    paper.line(one_line(f"{certification.name} [{certification.id}]"), style="bold")
    for label, value in _facts(certification, as_of):
        if value:
            paper.hanging(label, one_line(value), label_width=_LABEL)
    if certification.url:
        paper.unbroken(one_line(certification.url), indent=_LABEL + 1)
    for exam in certification.exams:
        beta = ", beta" if exam.beta else ""
        paper.hanging("exam", f"{exam.code}: {exam.since or '...'} to {exam.until or '...'}{beta}", label_width=_LABEL)
    for area in certification.areas:
        share = f"{area.weight:.0%} " if area.weight is not None else ""
        paper.hanging("area", one_line(f"{share}{area.name}"), label_width=_LABEL)
    return paper.text()


def certification_json(certification: Certification, *, as_of: date) -> JsonObject:
    """The record as plain data, with its state on a day."""
    state = {"as_of": as_of.isoformat(), "status": certification.status_on(as_of).value}
    return {**to_dict(certification), **state, "exam": certification.exam_on(as_of)}


def _facts(certification: Certification, as_of: date) -> list[tuple[str, str]]:
    months = certification.validity_months
    return [
        ("status", f"{certification.status_on(as_of).value} as of {as_of.isoformat()}"),
        ("issuer", certification.issuer),
        ("level", certification.level),
        ("ecosystem", certification.ecosystem),
        ("catalogue", certification.catalog.value),
        ("launched", str(certification.launched or "")),
        ("retired", str(certification.retired or "")),
        ("successors", ", ".join(certification.successors)),
        ("skills", ", ".join(certification.skills)),
        ("roles", ", ".join(certification.roles)),
        ("needs", certification.prerequisites),
        ("valid", f"{months} months" if months else ""),
        ("note", certification.note),
        ("source", f"{certification.source.document} {certification.source.section}".strip()),
    ]
