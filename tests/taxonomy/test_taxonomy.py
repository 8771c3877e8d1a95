from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest

from skillgap.model.skill import Link
from skillgap.taxonomy import Taxonomy, load_taxonomy
from skillgap.taxonomy.files import PackFiles
from skillgap.taxonomy.loading import load_packs
from skillgap.words import phrase_key

SKILLS = """
    - {id: field, label: Field, kind: field}
    - {id: left, label: Left way, kind: tool, broader: {field: 0.5}}
    - {id: right, label: Right way, kind: tool, broader: {field: 0.2}}
    - id: leaf
      label: Leaf
      kind: tool
      aliases: [leafing tools]
      match: {Leaf: {tier: weak, yes: [x], no: [y]}}
      broader: {left: 0.5, right: 0.9}
      implies: [other]
      related: {far: {weight: 0.4, why: there}}
    - {id: other, label: Other, kind: tool, broader: {field: 0.1}, implies: [far]}
    - {id: far, label: Far, kind: tool, aliases: [Leaf], related: {leaf: {weight: 0.6, why: back}}}
"""
SIBLINGS = """
    siblings:
    - {id: weak, label: Loosely alike, members: [left, right, far], weight: 0.2, why: so}
    - {id: strong, label: Much alike, members: [left, right], weight: 0.5, why: so}
"""


@pytest.fixture
def taxonomy(pack: Callable[..., PackFiles]) -> Taxonomy:
    return load_packs(pack(SKILLS, siblings__all=SIBLINGS), cache=False)


def test_ancestors_carry_the_product_along_the_best_path(taxonomy: Taxonomy) -> None:
    assert taxonomy.ancestors("leaf") == {"right": 0.9, "left": 0.5, "field": 0.25}
    assert list(taxonomy.ancestors("leaf")) == ["right", "left", "field"]
    assert taxonomy.ancestors("field") == {}


def test_implied_follows_implies_and_broader_to_their_ends(taxonomy: Taxonomy) -> None:
    assert taxonomy.implied("leaf") == ("far", "field", "left", "other", "right")
    assert taxonomy.implied("field") == ()


def test_related_goes_both_ways_and_the_stronger_edge_wins(taxonomy: Taxonomy) -> None:
    assert taxonomy.related("leaf") == {"far": Link("far", 0.6, "back")}
    assert taxonomy.related("far") == {"leaf": Link("leaf", 0.6, "back")}
    assert taxonomy.related("field") == {}


def test_of_two_groups_the_stronger_one_makes_siblings(taxonomy: Taxonomy) -> None:
    found = taxonomy.sibling("left", "right")
    assert found is not None
    assert found.id == "strong"
    assert taxonomy.sibling("right", "left") == found


@pytest.mark.parametrize(("first", "second"), [("left", "left"), ("left", "leaf"), ("field", "other"), ("no", "left")])
def test_no_group_no_siblings(taxonomy: Taxonomy, first: str, second: str) -> None:
    assert taxonomy.sibling(first, second) is None


def test_neighbours_are_one_edge_of_any_kind_away(taxonomy: Taxonomy) -> None:
    assert taxonomy.neighbours("far") == {"leaf", "other", "left", "right"}
    assert taxonomy.neighbours("nothing") == frozenset()


def test_a_form_may_denote_several_skills(taxonomy: Taxonomy) -> None:
    assert [skill for skill, _ in taxonomy.lookup(phrase_key("leaf"))] == ["far", "leaf"]
    assert [form.text for _, form in taxonomy.lookup(phrase_key("leafed tool"))] == ["leafing tools"]
    assert taxonomy.lookup(("nothing",)) == ()
    assert taxonomy.certification_lookup(("leaf",)) == ()


def test_labels_are_found_by_id_alone(taxonomy: Taxonomy) -> None:
    assert taxonomy.label("left") == "Left way"
    with pytest.raises(KeyError):
        taxonomy.label("nothing")


def test_a_taxonomy_crosses_process_borders(taxonomy: Taxonomy) -> None:
    copy = pickle.loads(pickle.dumps(taxonomy))
    assert copy.skills == taxonomy.skills
    assert copy.ancestors("leaf") == taxonomy.ancestors("leaf")


def test_keys_of_forms_are_the_keys_that_documents_are_read_with() -> None:
    keys = load_taxonomy().keys
    assert len(keys) > 1000
    assert {text: key for text, key in keys.items() if key != phrase_key(text)} == {}
