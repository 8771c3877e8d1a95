from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable

import pytest

from skillgap.taxonomy import Taxonomy, load_taxonomy
from skillgap.taxonomy.exporting import EXPORTS, to_csv, to_json, to_turtle
from skillgap.taxonomy.files import PackFiles
from skillgap.taxonomy.loading import load_packs
from skillgap.taxonomy.schema import pack_schema
from skillgap.taxonomy.statistics import statistics

SKILLS = r"""
    - {id: tools, label: Tools, kind: field}
    - id: zorb
      label: Zorb "Pro"
      kind: tool
      aliases: [=zorb(), 'back\slash']
      broader: {tools: 0.5}
      related: {tools: {weight: 0.2, why: never with an ancestor}, kite: {weight: 0.3, why: both fly}}
      former: [{form: Zeppelin kit, until: 2020-05}]
      retired: 2024-01
    - {id: kite, label: Kite, kind: tool, broader: {tools: 0.1}}
"""


@pytest.fixture
def taxonomy(pack: Callable[..., PackFiles]) -> Taxonomy:
    siblings = "siblings:\n- {id: fliers, label: Fliers, members: [zorb, kite], weight: 0.3, why: so}\n"
    return load_packs(pack(SKILLS, siblings__all=siblings), cache=False)


def test_json_has_the_published_shape(taxonomy: Taxonomy) -> None:
    exported = json.loads(to_json(taxonomy))
    assert exported["schema"] == "skillgap.taxonomy/1"
    [zorb] = [skill for skill in exported["skills"] if skill["id"] == "zorb"]
    assert zorb["label"] == 'Zorb "Pro"'
    assert zorb["aliases"] == ["=zorb()", "back\\slash", "Zeppelin kit"]
    assert zorb["broader"] == [{"id": "tools", "weight": 0.5, "why": ""}]
    assert zorb["former"] == [{"form": "Zeppelin kit", "until": "2020-05"}]
    assert (zorb["category"], zorb["kind"], zorb["retired"]) == ("tools", "tool", "2024-01")
    assert zorb["source"] == {"document": "market", "section": ""}
    assert exported["roles"] == exported["certifications"] == []


def test_csv_reads_back_and_runs_no_formula(taxonomy: Taxonomy) -> None:
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(to_csv(taxonomy)))}
    assert rows["zorb"]["label"] == 'Zorb "Pro"'
    assert rows["zorb"]["aliases"].startswith("'=zorb() | ")
    assert rows["zorb"]["related"] == "tools | kite"


def test_turtle_escapes_texts_and_keeps_related_apart_from_broader(taxonomy: Taxonomy) -> None:
    turtle = to_turtle(taxonomy)
    assert r'skos:prefLabel "Zorb \"Pro\""@en' in turtle
    assert r'"back\\slash"@en' in turtle
    [related] = re.findall(r"<urn:skillgap:skill:zorb> .*?skos:related ([^;]*) ;", turtle, re.DOTALL)
    assert related == "<urn:skillgap:skill:kite>"
    assert "skos:member <urn:skillgap:skill:zorb>, <urn:skillgap:skill:kite>" in turtle


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_the_bundled_taxonomy_exports_the_same_twice(name: str) -> None:
    taxonomy = load_taxonomy()
    assert EXPORTS[name](taxonomy) == EXPORTS[name](taxonomy)


def test_every_turtle_statement_of_the_bundled_taxonomy_ends() -> None:
    blocks = to_turtle(load_taxonomy()).split("\n\n")
    assert len(blocks) > 1000
    assert all(block.rstrip().endswith(" .") for block in blocks)


def test_statistics_count(taxonomy: Taxonomy) -> None:
    counted = statistics(taxonomy)
    assert (counted.skills, counted.forms, counted.siblings, counted.retired_skills) == (3, 6, 1, 1)
    assert counted.edges == {"broader": 2, "implies": 0, "related": 2, "needs": 0}
    assert counted.skills_by_kind == {"tool": 2, "field": 1}


def test_the_editor_schema_names_every_key_of_an_entry() -> None:
    schema = pack_schema()
    skill = schema["$defs"]["SkillRecord"]
    assert {"id", "label", "kind", "aliases", "match", "broader", "former", "source"} <= skill["properties"].keys()
    assert skill["required"] == ["id", "label", "kind"]
    assert {"skills", "roles", "certifications", "siblings", "source"} <= schema["anyOf"][0]["properties"].keys()
    assert schema["$defs"]["LinkRecord"]["required"] == ["weight"]


def test_references_of_the_editor_schema_lead_somewhere() -> None:
    text = json.dumps(pack_schema())
    targets = set(re.findall(r'"#/\$defs/(\w+)"', text))
    assert targets
    assert targets <= pack_schema()["$defs"].keys()
