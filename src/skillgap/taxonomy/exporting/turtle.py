"""SKOS in Turtle, for thesaurus tools and other linked data.

SKOS has no weights: `broader`, `related` and sibling groups (as collections) are there, their numbers are not. SKOS
also forbids `related` between a concept and one above it (S27), so such edges are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from skillgap.model.skill import SiblingGroup, Skill
from skillgap.taxonomy.taxonomy import Taxonomy

BASE = "urn:skillgap:"

_PREFIXES = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
"""


def to_turtle(taxonomy: Taxonomy) -> str:
    """The skills as one SKOS concept scheme."""
    blocks = [_PREFIXES, _scheme(taxonomy)]
    blocks += [_concept(skill, taxonomy) for skill in taxonomy.skills.values()]
    blocks += [_collection(group) for group in taxonomy.siblings.values()]
    return "\n".join(blocks)


def _scheme(taxonomy: Taxonomy) -> str:
    roots = [skill.id for skill in taxonomy.skills.values() if not skill.broader]
    properties = [
        ("a", ["skos:ConceptScheme"]),
        ("dct:title", [_text("skillgap skills")]),
        ("dct:rights", [_text(notice) for notice in taxonomy.notices]),
        ("skos:hasTopConcept", _skills(roots)),
    ]
    return _block("scheme", properties)


def _concept(skill: Skill, taxonomy: Taxonomy) -> str:
    above = taxonomy.ancestors(skill.id)
    related = [other for other in taxonomy.related(skill.id) if other not in above]
    related = [other for other in related if skill.id not in taxonomy.ancestors(other)]
    top = [] if skill.broader else [_iri("scheme")]
    properties = [
        ("a", ["skos:Concept"]),
        ("skos:inScheme", [_iri("scheme")]),
        ("skos:prefLabel", [_text(skill.label)]),
        ("skos:altLabel", [_text(form.text) for form in skill.forms[1:]]),
        ("skos:broader", _skills(link.target for link in skill.broader)),
        ("skos:related", _skills(related)),
        ("skos:topConceptOf", top),
        ("dct:source", [_text(": ".join(filter(None, (skill.source.document, skill.source.section))))]),
    ]
    return _block(f"skill:{skill.id}", properties)


def _collection(group: SiblingGroup) -> str:
    properties = [
        ("a", ["skos:Collection"]),
        ("skos:prefLabel", [_text(group.label)]),
        ("skos:member", _skills(group.members)),
    ]
    return _block(f"siblings:{group.id}", properties)


def _block(name: str, properties: Iterable[tuple[str, list[str]]]) -> str:
    body = " ;\n    ".join(_lines(properties))
    return f"{_iri(name)} {body} .\n"


def _lines(properties: Iterable[tuple[str, list[str]]]) -> Iterator[str]:
    return (f"{name} {', '.join(values)}" for name, values in properties if values)


def _skills(ids: Iterable[str]) -> list[str]:
    return [_iri(f"skill:{key}") for key in ids]


def _iri(name: str) -> str:
    return f"<{BASE}{name}>"


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"@en'
