"""Counts of what a taxonomy holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from skillgap.taxonomy.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class TaxonomyStatistics:
    """Counts of entries, forms and edges; the mappings are sorted by falling count, then name."""

    skills: int
    forms: int
    forms_per_skill: float
    skills_by_category: dict[str, int]
    skills_by_kind: dict[str, int]
    forms_by_tier: dict[str, int]
    edges: dict[str, int]
    ambiguous_keys: int
    retired_skills: int
    siblings: int
    certifications: int
    roles: int
    stages: int
    projects: int
    signals: int
    skills_by_source: dict[str, int]


def statistics(taxonomy: Taxonomy) -> TaxonomyStatistics:
    """Count a taxonomy's entries; an ambiguous key is a phrase key that may denote two or more skills."""
    skills = taxonomy.skills.values()
    forms = [form for skill in skills for form in skill.forms]
    return TaxonomyStatistics(
        skills=len(skills),
        forms=len(forms),
        forms_per_skill=len(forms) / len(skills) if skills else 0.0,
        skills_by_category=_counted(skill.category for skill in skills),
        skills_by_kind=_counted(skill.kind.value for skill in skills),
        forms_by_tier=_counted(form.tier.value for form in forms),
        edges=_edges(taxonomy),
        ambiguous_keys=sum(len({key for key, _ in pairs}) > 1 for pairs in taxonomy.skill_forms.values()),
        retired_skills=sum(skill.retired is not None for skill in skills),
        siblings=len(taxonomy.siblings),
        certifications=len(taxonomy.certifications),
        roles=len(taxonomy.roles),
        stages=len(taxonomy.stages),
        projects=len(taxonomy.projects),
        signals=len(taxonomy.signals),
        skills_by_source=_counted(skill.source.document for skill in skills),
    )


def _edges(taxonomy: Taxonomy) -> dict[str, int]:
    names = ("broader", "implies", "related", "needs")
    return {name: sum(len(getattr(skill, name)) for skill in taxonomy.skills.values()) for name in names}


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0])))
