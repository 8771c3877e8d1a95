"""One skill in words, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from skillgap.model.skill import Form, Link, Skill, Tier
from skillgap.taxonomy.taxonomy import Taxonomy


def skill_card(skill: Skill, taxonomy: Taxonomy) -> str:
    """Everything that the taxonomy knows of a skill: forms, edges in both directions, source."""
    return "".join(f"{line}\n" for line in _lines(skill, taxonomy))


def _lines(skill: Skill, taxonomy: Taxonomy) -> Iterator[str]:
    yield f"{skill.label}  ({skill.id}: {skill.kind}, {skill.category})"
    if skill.retired:
        yield f"  retired {skill.retired}"
    yield from _listed("also written", map(_form, skill.forms[1:]))
    yield from _listed("part of", (f"{_name(link, taxonomy)} ({link.weight:.0%})" for link in skill.broader))
    yield from _listed("holds", (taxonomy.label(key) for key in _children(skill, taxonomy)))
    yield from _listed("brings along", map(taxonomy.label, skill.implies))
    yield from _listed("learnt after", map(taxonomy.label, skill.needs))
    for link in taxonomy.related(skill.id).values():
        yield f"  near to {_name(link, taxonomy)} ({link.weight:.0%}): {link.why}"
    for group in taxonomy.siblings.values():
        if skill.id in group.members:
            others = ", ".join(taxonomy.label(member) for member in group.members if member != skill.id)
            yield f"  instead of it ({group.weight:.0%}): {others}"
    document = taxonomy.sources.get(skill.source.document)
    yield f"  source: {document.title if document else skill.source.document}"
    if skill.source.section:
        yield f"    section: {skill.source.section}"


def _listed(heading: str, names: Iterable[str]) -> Iterator[str]:
    text = ", ".join(names)
    if text:
        yield f"  {heading}: {text}"


def _form(form: Form) -> str:
    tier = "" if form.tier is Tier.STRONG else f" [{form.tier}]"
    until = f" [until {form.until}]" if form.until else ""
    return f"{form.text}{tier}{until}"


def _name(link: Link, taxonomy: Taxonomy) -> str:
    return taxonomy.label(link.target)


def _children(skill: Skill, taxonomy: Taxonomy) -> list[str]:
    return [other.id for other in taxonomy.skills.values() if any(link.target == skill.id for link in other.broader)]
