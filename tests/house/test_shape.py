"""The shape that makes the code pleasant to read: short files, short functions, documented names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src" / "skillgap").rglob("*.py"))
BANNED_NAMES = {"utils", "helpers", "common", "manager", "handler"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(file: Path) -> list[Function]:
    return [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, Function)]


def length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def test_the_sources_are_found() -> None:
    assert len(SOURCES) > 40
    assert sum(len(functions(file)) for file in SOURCES) > 300


def test_files_are_short() -> None:
    lengths = {name_of(file): len(file.read_text("utf-8").splitlines()) for file in SOURCES}
    assert {name: lines for name, lines in lengths.items() if lines > 300} == {}
    assert median(lengths.values()) <= 120


def test_functions_are_short() -> None:
    lengths = {f"{name_of(file)}:{each.name}": length(each) for file in SOURCES for each in functions(file)}
    assert {name: lines for name, lines in lengths.items() if lines > 40} == {}
    assert median(lengths.values()) <= 10


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [name_of(file) for file in SOURCES if BANNED_NAMES & set(re.split(r"[_.]", file.name))] == []


def documented(file: Path) -> Iterator[tuple[str, str | None]]:
    """Names of a module that others may use, each with its docstring."""
    module = ast.parse(file.read_text("utf-8"))
    yield name_of(file), ast.get_docstring(module)
    for node in module.body:
        if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
            yield f"{name_of(file)}:{node.name}", ast.get_docstring(node)
            if isinstance(node, ast.ClassDef):
                members = [member for member in node.body if isinstance(member, Function)]
                public = [member for member in members if not member.name.startswith("_")]
                yield from ((f"{name_of(file)}:{node.name}.{each.name}", ast.get_docstring(each)) for each in public)


@pytest.mark.parametrize("file", SOURCES, ids=name_of)
def test_public_names_have_docstrings(file: Path) -> None:
    assert [name for name, text in documented(file) if not text] == []


def raises_itself(function: Function) -> bool:
    """Whether a function's own statements raise something that it does not catch itself."""
    nested = [each for each in ast.walk(function) if each is not function and isinstance(each, Function)]
    inner = {id(node) for each in nested for node in ast.walk(each)}
    found = [node for node in ast.walk(function) if isinstance(node, ast.Raise) and id(node) not in inner]
    return any(isinstance(node.exc, ast.Call) for node in found)


def test_public_functions_say_what_they_raise() -> None:
    raising = [
        (f"{name_of(file)}:{each.name}", ast.get_docstring(each) or "")
        for file in SOURCES
        for each in functions(file)
        if not each.name.startswith("_") and raises_itself(each) and not is_command(each)
    ]
    assert len(raising) >= 10
    assert [name for name, text in raising if "Raises:" not in text] == []


def is_command(function: Function) -> bool:
    """Whether the docstring is what `--help` shows, where errors are told as exit statuses."""
    return any("click." in ast.unparse(each) or ".command" in ast.unparse(each) for each in function.decorator_list)


MACHINE_PATHS = re.compile(r"/(?:work|home|root|tmp|Users)/[a-z]")


def test_nothing_names_a_path_of_a_machine() -> None:
    tracked = [*SOURCES, *ROOT.glob("*.md"), *ROOT.glob("*.toml"), *(ROOT / "taxonomy").rglob("*.yaml")]
    assert len(tracked) > 50
    assert [name_of(file) for file in tracked if MACHINE_PATHS.search(file.read_text("utf-8"))] == []


def test_third_party_text_is_never_unpickled() -> None:
    text = "\n".join(file.read_text("utf-8") for file in SOURCES)
    assert "import json" in text
    assert not re.search(r"^\s*(?:import|from) (?:pickle|marshal|shelve)\b", text, re.MULTILINE)
