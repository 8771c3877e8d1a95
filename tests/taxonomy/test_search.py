from __future__ import annotations

from collections.abc import Callable

import pytest

from skillgap.errors import UsageError
from skillgap.taxonomy import Taxonomy
from skillgap.taxonomy.cards import skill_card
from skillgap.taxonomy.files import PackFiles
from skillgap.taxonomy.loading import load_packs
from skillgap.taxonomy.search import Closeness, find, resolve

SKILLS = """
    - {id: tools, label: Tools, kind: field}
    - {id: kubernetes, label: Kubernetes, kind: platform, aliases: [K8s, kube clusters], broader: {tools: 0.2}}
    - {id: kubeflow, label: Kubeflow, kind: platform, implies: [kubernetes], broader: {tools: 0.1}, retired: 2030}
    - {id: helm, label: Helm charts, kind: tool, aliases: [K8s], broader: {kubernetes: 0.4}, needs: [kubernetes]}
"""


@pytest.fixture
def taxonomy(pack: Callable[..., PackFiles]) -> Taxonomy:
    return load_packs(pack(SKILLS), cache=False)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kubernetes", [("kubernetes", Closeness.ID)]),
        ("Helm Chart", [("helm", Closeness.FORM)]),
        ("kube", [("kubeflow", Closeness.BEGINNING), ("kubernetes", Closeness.BEGINNING)]),
        ("clusters", [("kubernetes", Closeness.PART)]),
        ("kubernettes", [("kubernetes", Closeness.SPELLING)]),
        ("xyzzy", []),
        ("", []),
    ],
)
def test_entries_are_found_best_first(taxonomy: Taxonomy, query: str, expected: list[tuple[str, Closeness]]) -> None:
    assert [(found.id, found.closeness) for found in find(taxonomy, query)] == expected


def test_the_limit_cuts(taxonomy: Taxonomy) -> None:
    assert [found.id for found in find(taxonomy, "kube", limit=1)] == ["kubeflow"]


@pytest.mark.parametrize(
    ("query", "skill"), [("helm", "helm"), ("Kubernetes", "kubernetes"), ("kube cluster", "kubernetes")]
)
def test_a_name_resolves_to_its_skill(taxonomy: Taxonomy, query: str, skill: str) -> None:
    assert resolve(taxonomy, query) == skill


@pytest.mark.parametrize(
    ("query", "hint"), [("K8s", "helm, kubernetes"), ("kubernettes", "kubernetes"), ("xyzzy", "export")]
)
def test_what_is_unclear_is_asked_back(taxonomy: Taxonomy, query: str, hint: str) -> None:
    with pytest.raises(UsageError, match=hint):
        resolve(taxonomy, query)


def test_a_card_tells_edges_in_both_directions(taxonomy: Taxonomy) -> None:
    card = skill_card(taxonomy.skills["kubernetes"], taxonomy)
    assert "part of: Tools (20%)" in card
    assert "holds: Helm charts" in card
    assert "retired 2030" in skill_card(taxonomy.skills["kubeflow"], taxonomy)
    assert "source: What postings ask" in card
