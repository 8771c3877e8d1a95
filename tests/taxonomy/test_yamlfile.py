from __future__ import annotations

import pytest

from skillgap.errors import DataError
from skillgap.yamlfile import DEEPEST, LARGEST, dump, load


def codes(text: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        load(text, file="f.yaml")
    return [f"{problem.line}:{problem.column} {problem.code}" for problem in caught.value.problems]


@pytest.mark.parametrize("scalar", ["no", "3.10", "2024-05", "null", "~", "0x1F", "1e3", "R", "on", "12:30:45"])
def test_scalars_stay_the_text_they_are(scalar: str) -> None:
    assert load(f"a: {scalar}\nb: [{scalar}]\n", file="f").value == {"a": scalar, "b": [scalar]}


def test_every_part_knows_its_place() -> None:
    root = load("a: 1\nb:\n- c: [x, y]\n", file="f")
    assert root.position(("a",)) == (1, 1)
    assert root.position(("b", 0)) == (3, 3)
    assert root.position(("b", 0, "c", 1)) == (3, 10)


@pytest.mark.parametrize("path", [("z",), ("b", 7), ("b", 0, "c", 9), ("a", "deeper")])
def test_a_path_that_ends_early_gives_the_deepest_part_there_is(path: tuple[str | int, ...]) -> None:
    assert load("a: 1\nb:\n- c: [x, y]\n", file="f").position(path) in {(1, 1), (1, 4), (3, 1), (3, 6)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: [1", ["2:1 yaml.syntax"]),
        ("a: b: c", ["1:5 yaml.syntax"]),
        ("a: 1\na: 2\n", ["2:1 yaml.duplicate-key"]),
        ("a: {b: 1, b: 2, b: 3}", ["1:11 yaml.duplicate-key", "1:17 yaml.duplicate-key"]),
        ("a: &x 1\nb: *x\n", ["1:4 yaml.anchor", "2:4 yaml.alias"]),
        ("a: !!int 3", ["1:4 yaml.tag"]),
        ("a: !!python/object:os.system {}", ["1:4 yaml.tag"]),
        ("a: 1\n---\nb: 2\n", ["3:1 yaml.documents"]),
        ("[1]: 2", ["1:1 yaml.key"]),
        ("a: \x00", ["1:1 yaml.syntax"]),
    ],
)
def test_what_is_not_accepted_is_named_with_its_place(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("bomb", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000])
def test_depth_is_bounded_before_the_stack_is(bomb: str) -> None:
    assert [code.split()[1] for code in codes(bomb)] == ["yaml.depth"]


def test_the_deepest_accepted_file_is_accepted() -> None:
    text = "[" * DEEPEST + "]" * DEEPEST
    assert load(text, file="f").items()


def test_size_is_bounded() -> None:
    assert codes("#" * (LARGEST + 1)) == ["1:1 yaml.size"]


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n"])
def test_an_empty_file_holds_nothing(text: str) -> None:
    assert load(text, file="f").value in ({}, "")


@pytest.mark.parametrize(
    "value", [{"a": "no", "b": ["3.10", "x: y", "- z", "#"]}, [{"id": "c-sharp", "label": "C#"}], "é"]
)
def test_what_is_dumped_is_read_as_it_was(value: object) -> None:
    assert load(dump(value), file="f").value == value
