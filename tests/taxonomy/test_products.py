"""Products that an entry names: each a skill of its own below its sort, and one instead of another for a part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from skillgap.errors import DataError
from skillgap.model.skill import SkillKind, Tier
from skillgap.taxonomy.fields import id_of
from skillgap.taxonomy.files import PackFiles
from skillgap.taxonomy.loading import load_packs
from skillgap.words import phrase_key

Pack = Callable[..., PackFiles]

BROKERS = """
    - id: brokers
      label: Parcel brokers
      kind: technique
      products:
        kind: platform
        broader: 0.3
        alike: 0.6
        names:
        - Zorbmail
        - [Plimsoll++, Plimsoll Cloud]
        - {label: Kite, match: {Kite: {tier: cased, yes: [Ran Kite.], no: [A kite flew.]}}}
"""


def test_each_product_is_a_skill_below_its_sort(pack: Pack) -> None:
    skills = load_packs(pack(BROKERS), cache=False).skills
    assert sorted(skills) == ["brokers", "kite", "plimsoll-plus-plus", "zorbmail"]
    product = skills["plimsoll-plus-plus"]
    assert [form.text for form in product.forms] == ["Plimsoll++", "Plimsoll Cloud"]
    assert (product.kind, product.category, product.source.document) == (SkillKind.PLATFORM, "tools", "market")
    assert [(link.target, link.weight) for link in product.broader] == [("brokers", 0.3)]
    assert skills["kite"].forms[0].tier is Tier.CASED


def test_the_sort_keeps_its_own_forms_only(pack: Pack) -> None:
    taxonomy = load_packs(pack(BROKERS), cache=False)
    assert [form.text for form in taxonomy.skills["brokers"].forms] == ["Parcel brokers"]
    assert [skill for skill, _ in taxonomy.lookup(phrase_key("zorbmail"))] == ["zorbmail"]


def test_products_stand_in_for_each_other_for_a_part(pack: Pack) -> None:
    taxonomy = load_packs(pack(BROKERS), cache=False)
    group = taxonomy.sibling("zorbmail", "kite")
    assert group is not None
    assert (group.weight, group.why) == (0.6, "the same work in another product")
    assert taxonomy.sibling("zorbmail", "brokers") is None


def test_a_single_product_has_no_siblings(pack: Pack) -> None:
    one = "- {id: a, label: Toy sort, kind: field, products: {kind: tool, names: [Zorbmail]}}"
    taxonomy = load_packs(pack(one), cache=False)
    assert sorted(taxonomy.skills) == ["a", "zorbmail"]
    assert not taxonomy.siblings


@pytest.mark.parametrize(
    ("products", "fault"),
    [
        ("{kind: tool, names: []}", "1 item"),
        ("{kind: toy, names: [Zorbmail]}", "kind"),
        ("{kind: tool, names: [中文]}", "id"),
        ("{kind: tool, names: [Zorbmail, zorbmail]}", "already defined"),
        ("{kind: tool, names: [A]}", "already defined"),
        ("{kind: tool, names: [{aliases: [x]}]}", "label"),
        ("{kind: tool, alike: 2, names: [Zorbmail]}", "alike"),
    ],
)
def test_faults_are_told_at_their_place(pack: Pack, products: str, fault: str) -> None:
    with pytest.raises(DataError) as raised:
        load_packs(pack(f"- {{id: a, label: Toy sort, kind: field, products: {products}}}"), cache=False)
    assert any(fault in problem.message for problem in raised.value.problems)
    assert all((problem.file, problem.line) == ("pack/skills/tools.yaml", 3) for problem in raised.value.problems)


@pytest.mark.parametrize(
    ("label", "id"),
    [
        ("Node.js", "node-js"),
        ("C++", "c-plus-plus"),
        ("C#", "c-sharp"),
        ("R&D Hub", "r-and-d-hub"),
        ("  X  ", "x"),
        ("中", ""),
    ],
)
def test_ids_come_from_labels(label: str, id: str) -> None:
    assert id_of(label) == id
