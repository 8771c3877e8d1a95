from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from skillgap.errors import DataError
from skillgap.model.dates import PartialDate
from skillgap.model.skill import Form, Link, SkillKind, Source, Tier
from skillgap.taxonomy.files import PackFiles
from skillgap.taxonomy.loading import load_packs, pack_files

Pack = Callable[..., PackFiles]

GOOD = """
    - id: tools
      label: Tools of the trade
      kind: field
    - id: spark
      label: Apache Spark
      kind: framework
      aliases: [Spark, Spark SQL]
      match:
        Spark: {tier: cased, yes: [Tuned Spark jobs.], no: [A spark of joy.], deny: [spark joy]}
      broader: {tools: 0.2}
      related: {tools: {weight: 0.3, why: a test}}
      former: [{form: Shark, until: 2014-07}]
      retired: 2030
      source: {document: market, section: Frameworks}
"""


def faults(*packs: PackFiles) -> list[str]:
    with pytest.raises(DataError) as caught:
        load_packs(*packs, cache=False)
    return [f"{p.file}:{p.line}:{p.column} {p.code}" for p in caught.value.problems]


def test_an_entry_becomes_a_frozen_value(pack: Pack) -> None:
    skill = load_packs(pack(GOOD), cache=False).skills["spark"]
    assert skill.kind is SkillKind.FRAMEWORK
    assert skill.category == "tools"
    assert [form.text for form in skill.forms] == ["Apache Spark", "Spark", "Spark SQL", "Shark"]
    assert skill.forms[1] == Form("Spark", Tier.CASED, ("Tuned Spark jobs.",), ("A spark of joy.",), ("spark joy",))
    assert skill.forms[3].until == PartialDate(2014, 7)
    assert skill.retired == PartialDate(2030)
    assert skill.broader == (Link("tools", 0.2, ""),)
    assert skill.source == Source("market", "Frameworks")


def test_the_category_is_the_file_or_the_folder(pack: Pack) -> None:
    texts = {"skills__core": "skills:\n- {id: a, label: A one, kind: tool}\n"}
    texts["skills__genai__agents"] = "skills:\n- {id: b, label: B one, kind: tool}\n"
    skills = load_packs(pack(**texts), cache=False).skills
    assert (skills["a"].category, skills["b"].category) == ("core", "genai")


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("- {id: a, label: A1}", ["3:3 entry.missing"]),
        ("- {id: a, label: A1, kind: thing}", ["3:22 entry.value"]),
        ("- {id: A b, label: A1, kind: tool}", ["3:4 entry.value"]),
        ("- {id: a, label: '', kind: tool}", ["3:11 entry.value"]),
        ("- {id: a, label: A1, kind: tool, alias: [x]}", ["3:34 entry.unknown-key"]),
        ("- {id: a, label: A1, kind: tool, retired: soon}", ["3:34 entry.value"]),
        ("- {id: a, label: A1, kind: tool, retired: 2024-13}", ["3:34 entry.value"]),
        ("- {id: a, label: A1, kind: tool, broader: {b: 2}}", ["3:47 entry.value"]),
        ("- {id: a, label: A1, kind: tool, broader: {b: 0.5}}", ["3:44 id.dangling"]),
        ("- {id: a, label: A1, kind: tool, implies: [b, c]}", ["3:44 id.dangling", "3:47 id.dangling"]),
        ("- {id: a, label: A1, kind: tool, needs: [a]}", ["3:42 edge.self"]),
        ("- {id: a, label: A1, kind: tool, source: {document: rumour}}", ["3:43 id.dangling"]),
        ("- {id: a, label: A1, kind: tool, match: {x: {tier: weak}}}", ["3:42 match.no-form"]),
        ("- {id: a, label: A1, kind: tool}\n- {id: a, label: A2, kind: tool}", ["4:4 id.duplicate"]),
        ("- just a text", ["3:3 entry.value"]),
    ],
)
def test_a_faulty_entry_is_named_with_its_place(pack: Pack, entry: str, expected: list[str]) -> None:
    assert faults(pack(entry)) == [f"pack/skills/tools.yaml:{fault}" for fault in expected]


def test_cycles_are_told_once(pack: Pack) -> None:
    entries = "".join(
        f"- {{id: {a}, label: {a} one, kind: tool, broader: {{{b}: 0.2}}}}\n" for a, b in ("ab", "bc", "ca", "da")
    )
    assert faults(pack(entries)) == ["pack/skills/tools.yaml:3:47 edge.cycle"]


def test_a_long_chain_is_no_cycle(pack: Pack) -> None:
    chain = "- {id: n0, label: Node 0, kind: tool}\n"
    chain += "".join(
        f"- {{id: n{i}, label: Node {i}, kind: tool, broader: {{n{i - 1}: 0.9}}}}\n" for i in range(1, 3000)
    )
    taxonomy = load_packs(pack(chain), cache=False)
    assert len(taxonomy.ancestors("n2999")) == 2999


def test_problems_of_all_files_come_at_once(pack: Pack) -> None:
    broken = pack("- {id: a}\n", roles="roles: {}\n", stages="stage: []\n", projects="a: [\n", signals="- x\n")
    assert faults(broken) == [
        "pack/projects.yaml:2:1 yaml.syntax",
        "pack/roles.yaml:1:8 file.no-list",
        "pack/signals.yaml:1:1 file.no-sections",
        "pack/skills/tools.yaml:3:3 entry.missing",
        "pack/skills/tools.yaml:3:3 entry.missing",
        "pack/stages.yaml:1:1 file.unknown-section",
    ]


def test_a_slip_of_the_pen_gets_a_suggestion(pack: Pack) -> None:
    with pytest.raises(DataError, match="did you mean 'aliases'"):
        load_packs(pack("- {id: a, label: A1, kind: tool, aliasses: [x]}"), cache=False)
    entries = "- {id: pandas, label: pandas, kind: tool}\n- {id: b, label: B1, kind: tool, implies: [panda]}"
    with pytest.raises(DataError, match="did you mean 'pandas'"):
        load_packs(pack(entries), cache=False)


def test_certifications_are_found_by_name_alias_former_name_and_exam_code(pack: Pack) -> None:
    text = """
        source: {document: market}
        certifications:
        - id: cert
          name: Certified Tester Professional
          issuer: Test board
          category: foundational
          level: entry
          ecosystem: none
          catalog: core
          aliases: [CTP]
          match: {CTP: {tier: cased, yes: [Holds the CTP.], no: [The ctp ratio.]}}
          former: [{form: Certified Examiner, until: 2020-01}]
          launched: 2019-01-31
          retired:
          exams: [{code: CT-101, since: 2019-01-31, until: 2022-01-01}, {code: CT-102, since: 2022-01-01}]
          areas: [{name: Testing, weight: 0.4, skills: [testing]}]
          skills: [testing]
          validity_months: 36
    """
    taxonomy = load_packs(
        pack("- {id: testing, label: Testing, kind: practice}", certifications__all=text), cache=False
    )
    value = taxonomy.certifications["cert"]
    texts = [form.text for form in value.forms]
    assert texts == ["Certified Tester Professional", "CTP", "Certified Examiner", "CT-101", "CT-102"]
    assert value.retired is None
    assert [(area.name, area.weight) for area in value.areas] == [("Testing", 0.4)]
    assert [pair[0] for pair in taxonomy.certification_lookup(("ct", "102"))] == ["cert"]


def test_an_optional_number_may_be_left_blank(pack: Pack) -> None:
    text = """
        source: {document: market}
        certifications:
        - {id: cert, name: Certified Tester, issuer: Test board, category: f, level: entry, ecosystem: none,
           catalog: core, validity_months: , areas: [{name: Testing, weight: }]}
    """
    value = load_packs(pack(certifications__all=text), cache=False).certifications["cert"]
    assert (value.validity_months, value.areas[0].weight) == (None, None)


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({}, "pack.no-header"),
        ({"pack.yaml": b"id: x\n"}, "entry.missing"),
        ({"pack.yaml": b"\xff\xfe"}, "pack.unreadable"),
    ],
)
def test_a_folder_that_is_no_pack_is_refused(tmp_path: Path, files: dict[str, bytes], code: str) -> None:
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    with pytest.raises(DataError, match=code):
        load_packs(*pack_files((tmp_path,)), cache=False)


def test_a_folder_that_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"pack\.missing"):
        pack_files((tmp_path / "none",))


def test_line_ends_and_a_mark_at_the_start_change_nothing(tmp_path: Path) -> None:
    header = b"id: x\nversion: 1.0\nlabel: X\nlicence: CC0\nlanguage: en\n"
    for name, content in (("unix", header), ("windows", b"\xef\xbb\xbf" + header.replace(b"\n", b"\r\n"))):
        (tmp_path / name).mkdir()
        (tmp_path / name / "pack.yaml").write_bytes(content)
    unix, windows = pack_files((tmp_path / "unix", tmp_path / "windows"))
    assert load_packs(unix, cache=False).digest == load_packs(windows, cache=False).digest
