from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]

PACK = {
    "pack.yaml": "id: ours\nversion: 1.0\nlabel: Ours\nlicence: CC0\nlanguage: en\n",
    "skills/ours.yaml": "source: {document: market}\nskills:\n- {extend: python, aliases: [zorbthon]}\n",
}


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    for path, text in PACK.items():
        target = tmp_path / "ours" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return tmp_path / "ours"


def test_show_tells_what_is_known_by_id_or_by_any_name(skillgap: Call) -> None:
    shown = skillgap("taxonomy", "show", "k8s")
    assert shown.status == 0
    assert shown.text.startswith("Kubernetes  (kubernetes: ")
    assert skillgap("taxonomy", "show", "kubernetes", "-f", "json").data["id"] == "kubernetes"


@pytest.mark.parametrize("query", ["zorbulator", "kuberntees"])
def test_show_of_something_unknown_is_a_wrong_call(skillgap: Call, query: str) -> None:
    shown = skillgap("taxonomy", "show", query)
    assert (shown.status, shown.out) == (2, b"")
    assert query in shown.err


def test_find_lists_best_first_and_says_when_there_is_nothing(skillgap: Call) -> None:
    assert skillgap("taxonomy", "find", "kuberne", "-f", "json").data[0]["id"] == "kubernetes"
    assert skillgap("taxonomy", "find", "kuberne", "--limit", "1").text.startswith("kubernetes ")
    nothing = skillgap("taxonomy", "find", "zorbulator")
    assert (nothing.status, nothing.out) == (0, b"")
    assert "nothing like 'zorbulator'" in nothing.err


@pytest.mark.parametrize(
    ("format", "begins"),
    [("json", '{\n  "schema": "skillgap.taxonomy/1"'), ("csv", "id,label,"), ("skos", "@prefix skos:")],
)
def test_export_writes_each_format(skillgap: Call, format: str, begins: str) -> None:
    assert skillgap("taxonomy", "export", "-f", format).text.startswith(begins)


def test_stats_count(skillgap: Call) -> None:
    counted = skillgap("taxonomy", "stats", "-f", "json").data
    assert counted["skills"] >= 1500
    assert counted["forms"] >= 6000
    assert skillgap("taxonomy", "stats").text.startswith("skills ")


def test_a_further_pack_adds_names(skillgap: Call, ours: Path) -> None:
    assert skillgap("taxonomy", "show", "zorbthon").status == 2
    assert skillgap("taxonomy", "show", "zorbthon", "--taxonomy", ours).text.startswith("Python ")


def test_a_faulty_pack_ends_with_its_place(skillgap: Call, ours: Path) -> None:
    (ours / "skills" / "ours.yaml").write_text("skills:\n- {id: python, label: Mine, kind: tool}\n", "utf-8")
    shown = skillgap("taxonomy", "stats", "--taxonomy", ours)
    assert (shown.status, shown.out) == (6, b"")
    assert "skills/ours.yaml:2:4: 'python' silently redefines the entry at taxonomy/skills/" in shown.err


def test_import_makes_a_pack_and_gives_an_account(skillgap: Call, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("label,aliases\nZorbulator,\nbad row\n", "utf-8")
    done = skillgap("taxonomy", "import", "csv", tmp_path / "list.csv", "-o", tmp_path / "new", "-f", "json")
    assert (done.data["new"], done.data["skipped"]) == (1, [{"line": 3, "why": "1 columns instead of 2"}])
    shown = skillgap("taxonomy", "show", "zorbulator", "--taxonomy", tmp_path / "new")
    assert shown.text.startswith("Zorbulator ")
    again = skillgap("taxonomy", "import", "csv", tmp_path / "list.csv", "-o", tmp_path / "new")
    assert again.status == 9


def test_mine_proposes_stubs(skillgap: Call, tmp_path: Path) -> None:
    jobs = tmp_path / "jobs"
    jobs.mkdir()
    for number in range(2):
        text = "Data engineer\n\nRequirements\n- Experience with Zorbflow and Python\n"
        (jobs / f"{number}.txt").write_text(text, "utf-8")
    assert "- id: zorbflow\n" in skillgap("taxonomy", "mine", jobs).text
    assert [each["phrase"] for each in skillgap("taxonomy", "mine", jobs, "-f", "json").data] == ["Zorbflow"]


def test_json_of_the_editor_schema_is_json(skillgap: Call) -> None:
    assert json.loads(skillgap("schema", "taxonomy").out)["$defs"]
