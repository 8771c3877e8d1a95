"""The proof-of-work project that shows most of what is missing."""

from __future__ import annotations

from collections.abc import Collection

from skillgap.model.skill import Project, Stage
from skillgap.taxonomy import Taxonomy


def project_for(
    skills: Collection[str], missing: Collection[str], taxonomy: Taxonomy, stage: Stage | None
) -> Project | None:
    """A project that shows at least one of the skills; best is the one that shows most of all that is missing."""
    fitting = [one for one in taxonomy.projects.values() if not set(one.skills).isdisjoint(skills)]

    def fit(one: Project) -> tuple[int, int, bool, str]:
        own, all_missing = set(one.skills).intersection(skills), set(one.skills).intersection(missing)
        return -len(own), -len(all_missing), stage is None or one.stage != stage.id, one.id

    return min(fitting, key=fit, default=None)
