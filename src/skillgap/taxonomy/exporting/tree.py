"""JSON: everything that the taxonomy knows, one object an entry."""

from __future__ import annotations

from collections.abc import Iterable

from skillgap import serial
from skillgap.model.skill import Certification, Form, Link, Role, Skill
from skillgap.serial import JsonObject
from skillgap.taxonomy.taxonomy import Taxonomy

SCHEMA = "skillgap.taxonomy/1"


def to_json(taxonomy: Taxonomy) -> str:
    """All entries as one JSON object, keys and lists in a fixed order."""
    return serial.to_json(
        {
            "schema": SCHEMA,
            "digest": taxonomy.digest,
            "notices": taxonomy.notices,
            "skills": [skill_object(skill) for skill in taxonomy.skills.values()],
            "roles": [_role_object(role) for role in taxonomy.roles.values()],
            "certifications": [certification_object(value) for value in taxonomy.certifications.values()],
            "siblings": list(taxonomy.siblings.values()),
            "stages": list(taxonomy.stages.values()),
            "projects": list(taxonomy.projects.values()),
            "signals": list(taxonomy.signals.values()),
            "sources": list(taxonomy.sources.values()),
        }
    )


def skill_object(skill: Skill) -> JsonObject:
    """One skill; `aliases` are the texts of all forms but the label, former names among them."""
    return {
        "id": skill.id,
        "label": skill.label,
        "aliases": _aliases(skill.forms),
        "category": skill.category,
        "kind": skill.kind.value,
        "broader": _links(skill.broader),
        "implies": list(skill.implies),
        "related": _links(skill.related),
        "needs": list(skill.needs),
        "former": [{"form": form.text, "until": str(form.until)} for form in skill.forms if form.until],
        "retired": skill.retired and str(skill.retired),
        "source": serial.to_dict(skill.source),
        "match": [serial.to_dict(form) for form in skill.forms if form.tier != "strong" or form.deny],
    }


def certification_object(certification: Certification) -> JsonObject:
    """One certification; `aliases` are the names and codes beside its name."""
    plain = serial.to_dict(certification)
    del plain["forms"]
    return {"id": plain.pop("id"), "label": certification.name, "aliases": _aliases(certification.forms), **plain}


def _role_object(role: Role) -> JsonObject:
    return {**serial.to_dict(role), "skills": _links(role.skills), "transitions": _links(role.transitions)}


def _aliases(forms: Iterable[Form]) -> list[str]:
    return [form.text for form in list(forms)[1:]]


def _links(links: Iterable[Link]) -> list[JsonObject]:
    return [{"id": link.target, "weight": link.weight, "why": link.why} for link in links]
