"""Text that a file gives out in place of what its pages show (`/ActualText`).

Why: PDFium takes such text for the page's own. Most of it is honest: ligatures, and names of icons. But a line of
prose can stand for a list of skills that nobody sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import byref, c_ulong, create_string_buffer
from itertools import groupby

from skillgap.readers.pdf.calls import count_marks, mark, mark_string, text_object
from skillgap.readers.pdf.fallback import open_with_pypdf
from skillgap.readers.pdf.glyphs import Glyphs
from skillgap.readers.pdf.lines import Line
from skillgap.readers.source import Source

_LIGATURE = 3
"""Letters of a ligature or of an accented letter, at most: such a piece is what the page shows."""

_ICON = 1.8
"""Width of one icon, in sizes, at most."""

_LABEL = 20
"""Characters of an icon's name, at most."""

_LONGEST = 8_000
_SIZE = c_ulong()
_SIZE_REFERENCE = byref(_SIZE)
_WORD = re.compile(r"[^\W\d_]{3,}")
_ADDRESS = re.compile(r"(?<!\S)(?:(?:(?:https?|mailto|tel):|www\.|/)\S+|[^\s@]*+@\S+)")
"""Addresses name no skills, and stand in many files for what is linked; what stands beside them is an icon's name."""


def pieces(glyphs: Glyphs, line: Line) -> Iterator[tuple[int, int, bool]]:
    """Half-open stretches of a line that stand for something else, ligatures aside; True for the name of an icon."""
    places = range(line.first, line.first + len(line.text))
    for thing, group in groupby(places, lambda place: text_object(glyphs.handle, glyphs.index(place))):
        spoken = actual_text(thing) if thing and count_marks(thing) else None
        if spoken is None or sum(map(str.isalpha, spoken)) <= _LIGATURE:
            continue
        stretch = list(group)
        start, end = stretch[0], stretch[-1] + 1
        if _ADDRESS.search(spoken):
            said = line.text[start - line.first : end - line.first]
            kept = [start, *(start + place for match in _ADDRESS.finditer(said) for place in match.span()), end]
            yield from ((a, b, True) for a, b in zip(kept[::2], kept[1::2], strict=True) if b - a > _LIGATURE)
            continue
        first, last = glyphs.box(start), glyphs.box(end - 1)
        icon = first and last and last[2] - first[0] < _ICON * line.size and len(stretch) <= _LABEL
        yield start, end, bool(icon)


def actual_text(thing: int) -> str | None:
    """What a text object is said to stand for; None where nothing is said."""
    buffer = create_string_buffer(_LONGEST)
    for number in range(count_marks(thing)):
        if mark_string(mark(thing, number), b"ActualText", buffer, _LONGEST, _SIZE_REFERENCE):
            return buffer.raw[: _SIZE.value].decode("utf-16-le", "replace").replace("\x00", "")
    return None


class Shown:
    """The words that a page's glyphs spell, which only pypdf tells; asked for where a page gives out other text."""

    def __init__(self, source: Source, number: int) -> None:
        self._source = source
        self.number = number
        self._words: frozenset[str] | None = None

    def tells(self, text: str) -> bool:
        """Whether the page shows at least half of a text's words."""
        if self._words is None:
            self._words = frozenset(_WORD.findall(self._text().lower()))
        words = _WORD.findall(text.lower())
        return 2 * sum(word in self._words for word in words) >= len(words)

    def _text(self) -> str:
        try:
            return open_with_pypdf(self._source).pages[self.number].extract_text()
        except Exception:
            # pypdf promises no exception types for damaged files; what it cannot read, it does not show.
            return ""
