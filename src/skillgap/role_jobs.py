"""A role of the taxonomy as if it were a job description, so that a resume is compared with it by the same rules."""

from __future__ import annotations

from hashlib import sha256

from skillgap.errors import Status, UsageError
from skillgap.model.document import DocumentRef, Quality
from skillgap.model.profile import Importance, JobProfile, Operator, Requirement, SkillRef
from skillgap.model.skill import Link, Role
from skillgap.taxonomy import Taxonomy

REQUIRED_FROM = 0.7
"""Weight of a skill in a role from which it counts as required; below it is preferred."""


def job_of_role(id: str, *, taxonomy: Taxonomy) -> JobProfile:
    """The requirements of a role, heaviest first, each with the taxonomy's reason and without quotes.

    Raises:
        UsageError: the taxonomy holds no such role.
    """
    role = taxonomy.roles.get(id)
    if role is None:
        known = ", ".join(sorted(taxonomy.roles))
        raise UsageError(f"there is no role {id!r}", hint=f"known roles: {known}")
    links = sorted(role.skills, key=lambda link: (-link.weight, link.target))
    return JobProfile(
        document=DocumentRef(f"role {id}", _digest(role), 0, None),
        quality=Quality(Status.OK, "taxonomy", None, 0),
        title=role.label,
        role=id,
        seniority=None,
        min_years=None,
        degree=None,
        requirements=tuple(_requirement(number, link, taxonomy) for number, link in enumerate(links, start=1)),
        certifications=(),
        mentions=(),
        refused=(),
        unrecognized=(),
    )


def _requirement(number: int, link: Link, taxonomy: Taxonomy) -> Requirement:
    return Requirement(
        id=f"r{number}",
        importance=Importance.REQUIRED if link.weight >= REQUIRED_FROM else Importance.PREFERRED,
        operator=Operator.ALL,
        n=1,
        skills=(SkillRef(link.target, taxonomy.label(link.target)),),
        umbrella=(),
        min_years=None,
        evidence=(),
        because=(link.why,) if link.why else (),
    )


def _digest(role: Role) -> str:
    content = "\n".join(f"{link.target} {link.weight}" for link in sorted(role.skills))
    return sha256(content.encode()).hexdigest()
