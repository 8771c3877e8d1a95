"""Every regular expression of the sources reads 50,000 hostile characters in less than 50 milliseconds.

Patterns are tried as the sources use them: one that only ever matches at a place is not searched for everywhere.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import skillgap
from tests.extraction.snippets import extractor

LENGTH = 50_000
MOST = 0.1  # twice the bound that is aimed at, for a busy machine
TRIES = 4
"""A busy machine may slow one try; a slow pattern is slow every time."""
ATTACKS = [" ", "\n", "a", "A", "7", ".", "a ", "Ab ", "a.", "a@", "(", "-", "1-", "Jan 2020 - ", "of ", "a, ", "'"]
ANCHORED = {"match", "fullmatch"}

Place = str


def patterns() -> dict[Place, re.Pattern[Any]]:
    """Every pattern of a module, also inside its lists and mappings, and those that a lexicon fills, by name."""
    found: dict[Place, re.Pattern[Any]] = {}
    for module in pkgutil.walk_packages(skillgap.__path__, "skillgap."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                found.update(within(f"{module.name}.{name}", value, 3))
    found.update(within("extractor", extractor(), 5))
    return dict(unique(found))


def unique(found: dict[Place, re.Pattern[Any]]) -> Iterator[tuple[Place, re.Pattern[Any]]]:
    told = set()
    for place, pattern in found.items():
        if (pattern.pattern, pattern.flags) not in told:
            told.add((pattern.pattern, pattern.flags))
            yield place, pattern


def within(place: Place, value: object, depth: int) -> Iterator[tuple[Place, re.Pattern[Any]]]:
    if isinstance(value, re.Pattern):
        yield place, value
    elif depth and isinstance(value, list | tuple):
        for number, each in enumerate(value[:50]):
            yield from within(f"{place}[{number}]", each, depth - 1)
    elif depth and isinstance(value, dict) and len(value) <= 50:
        for key, each in value.items():
            yield from within(f"{place}[{key}]", each, depth - 1)
    elif depth and type(value).__module__.startswith("skillgap.extraction"):
        names = getattr(type(value), "__slots__", None) or vars(value)
        for name in names:
            yield from within(f"{place}.{name}", getattr(value, name), depth - 1)


PATTERNS = patterns()
SOURCES = {file: file.read_text("utf-8") for file in sorted(Path(skillgap.__path__[0]).rglob("*.py"))}


@cache
def is_anchored(place: Place) -> bool:
    """Whether the sources only match or fullmatch a pattern, never search for it."""
    name = place.rpartition(".")[2]
    if "[" in name:
        return False
    used = {word for text in SOURCES.values() for word in re.findall(rf"\b{name}\.(\w+)\b", text)}
    used |= {"search" for text in SOURCES.values() if re.search(rf"[(, \[]{name}[,)\]]", text)}
    return bool(used) and used <= ANCHORED


def seconds(pattern: re.Pattern[Any], text: str | bytes, *, anchored: bool) -> float:
    began = time.process_time()
    if anchored:
        pattern.match(text)
        pattern.fullmatch(text)
    else:
        for _ in pattern.finditer(text):
            pass
    return time.process_time() - began


def test_the_patterns_are_found() -> None:
    assert len(PATTERNS) >= 100
    assert sum(place.startswith("extractor") for place in PATTERNS) >= 5
    assert 10 < sum(map(is_anchored, PATTERNS)) < len(PATTERNS) / 2


@pytest.mark.parametrize("place", PATTERNS)
def test_a_pattern_is_fast_on_any_text(place: Place) -> None:
    pattern, anchored = PATTERNS[place], is_anchored(place)
    slow = []
    for attack in ATTACKS:
        for size in (100, 2_000, 10_000, LENGTH):
            text: Any = (attack * size)[:size] + "\x01"
            text = text.encode() if isinstance(pattern.pattern, bytes) else text
            if all(seconds(pattern, text, anchored=anchored) > MOST for _ in range(TRIES)):
                slow.append(f"{attack!r} x {size}")
                break
    assert slow == []
