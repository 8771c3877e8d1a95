"""What counts in full for a wider term: whoever has a skill has all that stands above it, so that has to be true."""

from __future__ import annotations

import pytest

from skillgap.taxonomy import Taxonomy, load_taxonomy

TRUE = [
    ("pytorch", "machine-learning"),
    ("crewai", "generative-ai"),
    ("spring-boot", "java"),
    ("python", "programming-languages"),
    ("haskell", "programming-languages"),
    ("amazon-guardduty", "cybersecurity"),
    ("istio", "microservices"),
    ("postgresql", "relational-databases"),
    ("bricklaying", "construction-industry"),
    ("electronics", "electrical-engineering"),
    ("yolo", "deep-learning"),
    ("meta-ads", "marketing"),
    ("asp-net", "backend-development"),
    ("fpga", "digital-design"),
]
UNTRUE = [
    ("bricklaying", "project-management"),
    ("fpga", "gpu-computing"),
    ("crm-systems", "software-engineering"),
    ("autocad", "software-engineering"),
    ("ad-buying-platforms", "backend-development"),
    ("qgis", "data-analytics"),
    ("acord-forms", "statistics"),
    ("conversation-design", "frontend-development"),
    ("pgbouncer", "sql"),
    ("python", "software-engineering"),
    ("imagej", "deep-learning"),
    ("hnsw", "generative-ai"),
    ("digital-marketing", "data-analytics"),
    ("coveo", "machine-learning"),
    ("fftw", "data-engineering"),
    ("fftw", "gpu-computing"),
    ("prtg", "solarwinds"),
    ("auvik", "devops"),
    ("jira", "agile"),
    ("medicare", "finance"),
    ("gsm", "iot"),
    ("doxygen", "communication"),
    ("chart-of-accounts", "business-intelligence"),
    ("allen-bradley-powerflex", "mathematics"),
    ("wpf", "backend-development"),
    ("okhttp", "backend-development"),
    ("ory-hydra", "keycloak"),
    ("gramine", "compliance"),
    ("fpga", "ai-accelerators"),
    ("amazon-translate", "mlops"),
    ("sourcetree", "jira"),
    ("twingate", "privileged-access"),
    ("watson-discovery", "generative-ai"),
    ("tree-of-thoughts", "ai-agents"),
    ("ai-audit", "finance"),
    ("voip", "backend-development"),
    ("hardware-security-modules", "mathematics"),
    ("jmh-benchmarks", "software-testing"),
    ("cbmc", "programming-languages"),
]


@pytest.fixture(scope="module")
def bundled() -> Taxonomy:
    return load_taxonomy(cache=False)


@pytest.mark.parametrize(("has", "asked"), TRUE)
def test_a_part_shows_the_whole(has: str, asked: str, bundled: Taxonomy) -> None:
    assert asked in bundled.ancestors(has)


@pytest.mark.parametrize(("has", "asked"), UNTRUE)
def test_what_is_only_near_does_not(has: str, asked: str, bundled: Taxonomy) -> None:
    assert {has, asked} <= bundled.skills.keys()
    assert asked not in {*bundled.ancestors(has), *bundled.implied(has)}
