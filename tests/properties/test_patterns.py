"""Every regular expression of the sources reads hostile text in time that grows no faster than the text does.

What a character costs is measured in a long text and in a tenth of it, side by side, so the speed of the machine does
not matter: ten times the characters cost a quadratic pattern ten times as much for each. Patterns are tried as the
sources use them: one that only ever matches at a place is not searched for everywhere.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest

import skillgap
from tests.extraction.snippets import extractor

LENGTH = 50_000
TENTH = LENGTH // 10
GROWTH = 4.0
"""What a character may cost in the long text, in times of what it costs in the short one: 1 if linear, 10 if not."""
WORTH = 0.05
"""Seconds below which nobody minds, and no clock tells one growth from another."""
HOPELESS = 2.0
"""Seconds after which no longer text is tried."""
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
SOURCES = {
    module.name: Path(importlib.import_module(module.name).__file__ or "").read_text("utf-8")
    for module in pkgutil.walk_packages(skillgap.__path__, "skillgap.")
    if not module.name.endswith("__main__")
}


@cache
def is_anchored(place: Place) -> bool:
    """Whether the sources only match or fullmatch a pattern, never search for it; a private one is its module's own."""
    module, _, name = place.rpartition(".")
    if "[" in name:
        return False
    texts = [text for path, text in SOURCES.items() if not name.startswith("_") or path == module]
    used = {word for text in texts for word in re.findall(rf"\b{name}\.(\w+)\b", text)}
    used |= {"search" for text in texts if re.search(rf"[(, \[]{name}[,)\]]", text)}
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
def test_a_pattern_is_linear_in_any_text(place: Place) -> None:
    pattern, anchored = PATTERNS[place], is_anchored(place)

    def cost(attack: str, size: int) -> float:
        text: Any = (attack * size)[:size] + "\x01"
        return seconds(pattern, text.encode() if isinstance(pattern.pattern, bytes) else text, anchored=anchored)

    assert [attack for attack in ATTACKS if is_slow(partial(cost, attack))] == []


def is_slow(cost: Callable[[int], float]) -> bool:
    if any(cost(size) > HOPELESS for size in (100, 2_000, TENTH, LENGTH)):
        return True
    return all(cost(LENGTH) > max(WORTH, GROWTH * LENGTH / TENTH * cost(TENTH)) for _ in range(TRIES))


def test_a_quadratic_pattern_is_seen() -> None:
    quadratic = re.compile("[a-z]+@")
    assert is_slow(lambda size: seconds(quadratic, "a" * (size // 3), anchored=False))


def test_a_costly_linear_pattern_is_let_pass() -> None:
    costly = re.compile("(?=(a{1,200}))a")
    assert not is_slow(lambda size: seconds(costly, "a" * size, anchored=False))
