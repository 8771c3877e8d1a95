"""Which vendors' platforms a document names, and in which of them to go deep."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from skillgap.taxonomy import Taxonomy

PLATFORMS: Mapping[str, tuple[str, ...]] = {
    "aws": ("aws",),
    "azure": ("azure",),
    "databricks": ("databricks-platform",),
    "gcp": ("gcp",),
    "ibm": ("watsonx",),
    "nvidia": ("cuda", "nemo-framework", "nvidia-nim", "tensorrt", "triton-inference-server"),
    "oci": ("oracle-cloud",),
    "redhat": ("openshift",),
    "salesforce": ("salesforce",),
    "snowflake": ("snowflake",),
}
"""Ecosystems in which one goes deep, with the skills that name them; certifications of all others fit anywhere."""


def with_implied(skills: Iterable[str], taxonomy: Taxonomy) -> frozenset[str]:
    """The skills with all that they imply: SageMaker implies AWS."""
    known = [skill for skill in skills if skill in taxonomy.skills]
    return frozenset(known).union(*(taxonomy.implied(skill) for skill in known))


def ecosystems_of(skills: Set[str]) -> frozenset[str]:
    """The ecosystems that skills, with what they imply, name."""
    return frozenset(name for name, platform in PLATFORMS.items() if not skills.isdisjoint(platform))
