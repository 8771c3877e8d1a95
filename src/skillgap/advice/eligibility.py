"""Which certifications may be suggested to a person for a job, and how well each suits.

Never one that is retired, not open to the public, unverified, or already held under this or its former or later name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import prod

from skillgap.advice.ecosystems import PLATFORMS, ecosystems_of, with_implied
from skillgap.advice.gaps import Gaps
from skillgap.model.profile import Assertion, HeldStatus, JobProfile, ResumeProfile
from skillgap.model.skill import Catalog, Certification, CertificationStatus, Stage
from skillgap.taxonomy import Taxonomy

_OFFERED = (CertificationStatus.ACTIVE, CertificationStatus.BETA)


@dataclass(frozen=True, slots=True)
class Choice:
    """A certification with the missing skills that it covers, those that it is about, and how well it suits, 0..1."""

    one: Certification
    covers: frozenset[str]
    about: frozenset[str]
    suits: float


@dataclass(frozen=True, slots=True)
class Adviser:
    """Everything that one choice is judged by. `asked` and `shown` hold skills with all that they imply."""

    gaps: Gaps
    taxonomy: Taxonomy
    as_of: date
    stage: Stage | None
    asked: frozenset[str]
    shown: frozenset[str]
    taken: frozenset[str]
    roles: frozenset[str]

    def choices(self) -> Iterator[Choice]:
        """The certifications that may be suggested and whose main subject is missing."""
        for one in self.taxonomy.certifications.values():
            if one.id not in self.taken and self._offered(one) and self._at_home(one) and self._in_reach(one):
                taught = {*one.skills, *(skill for area in one.areas for skill in area.skills)}
                covers = frozenset(taught.intersection(self.gaps.open))
                about = covers.intersection(one.skills[: self.gaps.policy.main_skills])
                if about:
                    yield Choice(one, covers, about, self._suits(one))

    def _offered(self, one: Certification) -> bool:
        """Extended ones only where the job names their platform or main subject."""
        if not one.public or not one.verified or one.status_on(self.as_of) not in _OFFERED:
            return False
        pointed = one.ecosystem in ecosystems_of(self.asked) or not self.asked.isdisjoint(one.skills[:1])
        return one.catalog is Catalog.CORE or (one.catalog is Catalog.EXTENDED and pointed)

    def _at_home(self, one: Certification) -> bool:
        """In an ecosystem that the job names, else in one of the resume's, else in any."""
        homes = ecosystems_of(self.asked) or ecosystems_of(self.shown)
        return one.ecosystem not in PLATFORMS or not homes or one.ecosystem in homes

    def _in_reach(self, one: Certification) -> bool:
        """Of a level that is usual for the stage, or made for the very role."""
        return self.fits(one) or not self.roles.isdisjoint(one.roles)

    def _suits(self, one: Certification) -> float:
        """The product of the factors of the policy that apply."""
        policy = self.gaps.policy
        known = ecosystems_of(self.asked) & ecosystems_of(self.shown)
        factors = (
            (policy.strange_level, not self.fits(one)),
            (policy.other_role, bool(one.roles and self.roles) and self.roles.isdisjoint(one.roles)),
            (policy.beta, one.status_on(self.as_of) is CertificationStatus.BETA),
            (policy.new_ecosystem, one.ecosystem in PLATFORMS and bool(known) and one.ecosystem not in known),
        )
        return prod(factor for factor, applies in factors if applies)

    def fits(self, one: Certification) -> bool:
        """Whether the level is usual for the career stage."""
        return self.stage is None or one.level in self.stage.certification_levels


def adviser_for(gaps: Gaps, resume: ResumeProfile, job: JobProfile, *, taxonomy: Taxonomy, as_of: date) -> Adviser:
    """Gather what the choices for one comparison depend on."""
    asked = [skill.id for requirement in job.requirements for skill in requirement.skills]
    asked += [skill for requirement in job.requirements for skill in requirement.umbrella]
    shown = [skill.id for skill in resume.skills if skill.assertion is Assertion.PRESENT]
    return Adviser(
        gaps=gaps,
        taxonomy=taxonomy,
        as_of=as_of,
        stage=taxonomy.stages.get(resume.stage or ""),
        asked=with_implied(asked, taxonomy),
        shown=with_implied(shown, taxonomy),
        taken=_held_under_any_name(resume, taxonomy),
        roles=_kin(job.role, taxonomy),
    )


def _kin(role: str | None, taxonomy: Taxonomy) -> frozenset[str]:
    """The roles of a role's family; none where the job's role is not known."""
    own = taxonomy.roles.get(role or "")
    return frozenset(one.id for one in taxonomy.roles.values() if own and one.family == own.family)


def _held_under_any_name(resume: ResumeProfile, taxonomy: Taxonomy) -> frozenset[str]:
    held = {one.id for one in resume.certifications if one.id and one.status is not HeldStatus.EXPIRED}
    later = (taxonomy.certifications[one].successors for one in held if one in taxonomy.certifications)
    former = {one.id for one in taxonomy.certifications.values() if held.intersection(one.successors)}
    return frozenset(held).union(former, *later)
