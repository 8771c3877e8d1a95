"""Places in the headers of entries: "Oslo, Norway", "Remote", and a town glued to the end of a name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from skillgap.text import Lexicon
from skillgap.text.shadow import Span

_COMMA = re.compile(r",(?!\s*(?:Inc|LLC|Ltd|Co|Corp|GmbH|PLC|LLP|L\.L\.C|S\.A|Pvt)\b(?!-))[\s\[]*|\([^()]{0,200}\)")
_CODE = re.compile(r"[A-Z]{2}(?:\s+\d{4,5})?\Z")
_CODES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA "
    "RI SC SD TN TX UT VT VA WA WV WI WY DC ON BC QC AB MB NS NB SK UK US EU IN DE FR NL SG PL".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_TRIM = " .()[]•|*_-–—"
_AROUND = _TRIM + ","
_MOST_TOWN = 4


@dataclass(frozen=True, slots=True)
class Places:
    """The lexicon's names of places, in small letters.

    `sorts` tells a "city" (or a word for working at a distance) from a "region"; `ends` are the names' last words.
    """

    regions: frozenset[str]
    cities: frozenset[str]
    sorts: Mapping[str, str]
    ends: frozenset[str]

    def is_region(self, name: str) -> bool:
        """Whether a name is a country or state, or the code of one."""
        name = name.strip(_AROUND)
        return name.lower() in self.regions or _is_code(name)

    def sort(self, name: str) -> str:
        """Whether a name is a "city" (or a word for working at a distance), a "region", or "" for no place."""
        name = name.strip(_AROUND)
        low = name.lower()
        if known := self.sorts.get(low):
            return known
        if low.endswith(" area"):
            return "city"
        town, _, last = name.rpartition(" ")
        if town and town.strip(_AROUND).lower() in self.cities and self.is_region(last):
            return "city"
        return "region" if _is_code(name) else ""

    def may_stand_in(self, text: str) -> bool:
        """Whether the last word of any place stands in a text; also where it has no word at all."""
        words = _WORD.findall(text)
        return not (words and _CODES.isdisjoint(words) and self.ends.isdisjoint(map(str.lower, words)))

    def town_at_end(self, text: str, start: int, end: int) -> int:
        """Where the name of a known city begins that ends a stretch of text; the end where none does."""
        words = list(re.finditer(r"\S+", text[start:end]))
        for number in range(max(len(words) - _MOST_TOWN, 1), len(words)):
            at = start + words[number].start()
            if text[at:end].strip(_TRIM).lower() in self.cities and not words[number - 1][0].islower():
                return at
        return end


def _is_code(name: str) -> bool:
    return name[:2] in _CODES and _CODE.match(name) is not None


@lru_cache(maxsize=4)
def places(lexicon: Lexicon) -> Places:
    """The places that a lexicon knows."""
    regions, cities = frozenset(lexicon.cue("regions")), frozenset(lexicon.cue("cities"))
    near = cities.union(lexicon.cue("work_places"))
    return Places(
        regions,
        cities,
        dict.fromkeys(regions, "region")
        | dict.fromkeys(near, "city")
        | dict.fromkeys([f"greater {city}" for city in near], "city"),
        frozenset([_WORD.findall(name)[-1] for name in regions | near] + ["area"]),
    )


def pieces(text: str, start: int, end: int) -> list[Span]:
    """A stretch cut at its commas, without those inside brackets and before "Inc." and the like."""
    if text.find(",", start, end) < 0:
        return [(start, end)] if text[start:end].strip(_TRIM) else []
    found, at = [], start
    for match in _COMMA.finditer(text, start, end):
        stop, after = match.span()
        if text[stop] == ",":
            if text[at:stop].strip(_TRIM):
                found.append((at, stop))
            at = after
    if text[at:end].strip(_TRIM):
        found.append((at, end))
    return found


def without_place(text: str, parts: Sequence[Span], known: Places) -> tuple[Sequence[Span], bool, bool]:
    """The pieces before a place at their end; whether a country or state, and whether a city was left out."""
    rest, found = len(parts), set()
    while rest and (sort := known.sort(text[slice(*parts[rest - 1])])):
        found.add(sort)
        rest -= 1
    return parts[:rest], "region" in found, "city" in found
