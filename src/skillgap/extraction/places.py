"""Places in the headers of entries: "Oslo, Norway", "Remote", and a town glued to the end of a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from skillgap.text import Lexicon

_COMMA = re.compile(r",(?!\s*(?:Inc|LLC|Ltd|Co|Corp|GmbH|PLC|LLP|L\.L\.C|S\.A|Pvt)\b(?!-))\s*|\([^()]{0,200}\)")
_CODE = re.compile(r"[A-Z]{2}(?:\s+\d{4,5})?\Z")
_CODES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA "
    "RI SC SD TN TX UT VT VA WA WV WI WY DC ON BC QC AB MB NS NB SK UK US EU IN DE FR NL SG PL".split()
)
_TRIM = " .()[]•|*_-–—"
_AROUND = _TRIM + ","
_MOST_TOWN = 4
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Places:
    """The lexicon's names of places, in small letters."""

    regions: frozenset[str]
    cities: frozenset[str]
    manners: frozenset[str]

    def is_region(self, name: str) -> bool:
        """Whether a name is a country or state, or the code of one."""
        return self._holds_region(name.strip(_AROUND))

    def _holds_region(self, name: str) -> bool:
        return name.lower() in self.regions or (name[:2] in _CODES and _CODE.match(name) is not None)

    def sort(self, name: str) -> str:
        """Whether a name is a "city" (or a word for working at a distance), a "region", or "" for no place."""
        name = name.strip(_AROUND)
        low = name.lower().removeprefix("greater ")
        if low in self.cities or low in self.manners or low.endswith(" area"):
            return "city"
        return "region" if self._holds_region(name) else ""

    def town_at_end(self, text: str, start: int, end: int) -> int:
        """Where the name of a known city begins that ends a stretch of text; the end where none does."""
        words = list(re.finditer(r"\S+", text[start:end]))
        for number in range(max(len(words) - _MOST_TOWN, 1), len(words)):
            at = start + words[number].start()
            if text[at:end].strip(_TRIM).lower() in self.cities and not words[number - 1][0].islower():
                return at
        return end


@lru_cache(maxsize=4)
def places(lexicon: Lexicon) -> Places:
    """The places that a lexicon knows."""
    return Places(
        frozenset(lexicon.cue("regions")), frozenset(lexicon.cue("cities")), frozenset(lexicon.cue("work_places"))
    )


def pieces(text: str, start: int, end: int) -> list[Span]:
    """A stretch cut at its commas, without those inside brackets and before "Inc." and the like."""
    if text.find(",", start, end) < 0:
        return [(start, end)] if text[start:end].strip(_TRIM) else []
    found, at = [], start
    commas = [match.span() for match in _COMMA.finditer(text, start, end) if text[match.start()] == ","]
    for stop, after in (*commas, (end, end)):
        if text[at:stop].strip(_TRIM):
            found.append((at, stop))
        at = after
    return found


def without_place(text: str, parts: list[Span], known: Places) -> tuple[list[Span], bool, bool]:
    """The pieces before a place at their end; whether a country or state, and whether a city was left out."""
    rest, region, city = parts.copy(), False, False
    while rest:
        start, end = rest[-1]
        sort = known.sort(text[start:end])
        if not sort:
            break
        region = region or sort == "region"
        city = city or sort == "city"
        rest.pop()
    return rest, region, city
