"""A readable shadow of the raw text, with the way back to it.

Ligatures, HTML entities, odd spaces and bullets, invisible characters, hyphens at line ends, letter-spaced headings and
words glued together are mended in the shadow only; every position of it leads back to the raw text, so quotes stay the
file's own.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass

_ODD = re.compile(
    r"""
    [A-Z.!?&\x00-\x09\x0b-\x1f\x7f-\U0010ffff-](?:                             # few characters can need mending
    (?<=[A-Z])(?P<glue>(?<=[a-z]{2}[A-Z])(?=[a-z])) | (?<![A-Z])(?:
    (?P<drop>(?<=[\u00ad\u200b-\u200f\u2060\ufeff\ufffc\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f\x00-\x08\x0e-\x1f])
     [\u00ad\u200b-\u200f\u2060\ufeff\ufffc\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f\x00-\x08\x0e-\x1f]*)
  | (?P<compatible>(?<=[\ufb00-\ufb06\uff01-\uff5e]))
  | (?P<space>(?<=[\t\r\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]))
  | (?P<bullet>(?<=[\uf000-\uf8ff●▪◦‣⁃∙■□▶►➢➤✓✔★☆○·⚫◆◇❖➔→]))
  | (?P<entity>(?<=&)(?:amp|lt|gt|quot|apos|nbsp|\#x?[0-9A-Fa-f]{2,6});)
  | (?P<composed>(?<=[A-Za-z][\u0300-\u036f])[\u0300-\u036f]{0,29})
  | (?P<hyphen>(?<=[a-z][-\u2010\ufffe\x02])\r?\n[ \t]*(?=[a-z]))
  | (?P<end>(?<=[a-z]{2}[.!?])(?=[A-Z][a-z]))))
    """,
    re.VERBOSE,
)
_SPACED = re.compile(
    r"""
    ^[ ]*(?![\ufb00-\ufb06\uff01-\uff5e])(?:[^\W\d_][ ]){3,40}[^\W\d_]
    (?:[ ]{2,5}(?:[^\W\d_][ ]){1,40}[^\W\d_])*[ ]*(?=\n|\Z)
    """,
    re.VERBOSE | re.MULTILINE,
)
_LIKE_SPACED = re.compile(r" [^\W\d_] [^\W\d_] ")
_LEFT = re.compile(r"[^\W\d_]{2,30}\Z")
_RIGHT = re.compile(r"[^\W\d_]{2,30}")


@dataclass(frozen=True, slots=True)
class Shadow:
    """`text` is the mended text; `raw_span` gives the raw characters, half-open, behind a stretch of it."""

    text: str
    _at: tuple[int, ...]
    _raw: tuple[int, ...]
    _flat: tuple[bool, ...]

    def raw(self, position: int) -> int:
        """The raw offset behind a position of the shadow."""
        piece = bisect_right(self._at, position) - 1
        return self._raw[piece] if self._flat[piece] else self._raw[piece] + position - self._at[piece]

    def find(self, raw: int) -> int:
        """The first position of the shadow at or behind a raw offset; raw offsets never run backwards."""
        piece = max(bisect_right(self._raw, raw) - 1, 0)
        end = self._at[piece + 1] if piece + 1 < len(self._at) else len(self.text)
        return min(self._at[piece] + (0 if self._flat[piece] else max(raw - self._raw[piece], 0)), end)

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw characters behind the shadow's `[start, end)`; never empty for a non-empty stretch."""
        piece = bisect_right(self._at, start) - 1
        if not self._flat[piece] and (piece + 1 == len(self._at) or end <= self._at[piece + 1]):
            shift = self._raw[piece] - self._at[piece]
            return start + shift, end + shift
        first = self.raw(start)
        return first, max(self.raw(end - 1) + 1, first + 1) if end > start else first


def cast(raw: str, *, known: Callable[[str], bool], names: Container[str] = ()) -> Shadow:
    """Make the shadow of a raw text in linear time.

    Args:
        raw: the text.
        known: tells words of the language from pieces of words.
        names: names of tools in small letters, which are whole words too.
    """
    parts: list[str] = []
    at, origin, flat = [0], [0], [False]
    length = done = 0

    def place(text: str, start: int, *, is_flat: bool) -> None:
        nonlocal length
        if not text:
            return
        if at[-1] == length:
            del at[-1], origin[-1], flat[-1]
        at.append(length)
        origin.append(start)
        flat.append(is_flat)
        parts.append(text)
        length += len(text)

    for start, end, text in _mends(raw, known, names):
        place(raw[done:start], done, is_flat=False)
        if len(text) == end - start:
            place(text, start, is_flat=False)
        else:
            for offset, piece in _pieces(raw[start:end], text):
                place(piece, start + offset, is_flat=len(piece) > 1)
        done = end
    place(raw[done:], done, is_flat=False)
    return Shadow("".join(parts), tuple(at), tuple(origin), tuple(flat))


def _pieces(old: str, new: str) -> Iterator[tuple[int, str]]:
    """Where the characters of a mended stretch come from: letters from their own place, the rest from its start."""
    seen = 0
    for char in new:
        found = old.find(char, seen)
        seen = found + 1 if found >= 0 else seen
        yield (found if found >= 0 else min(seen, len(old) - 1) if old else 0), char


def _odd(raw: str) -> Iterator[re.Match[str]]:
    """What may need mending; letter-spaced lines are sought apart, for they can begin with any letter."""
    done = 0
    for line in _SPACED.finditer(raw) if _LIKE_SPACED.search(raw) else ():
        yield from _ODD.finditer(raw, done, line.start())
        yield line
        done = line.end()
    yield from _ODD.finditer(raw, done)


def _mends(raw: str, known: Callable[[str], bool], names: Container[str]) -> Iterator[tuple[int, int, str]]:
    """Stretches `[start, end)` of the raw text, each with what stands for it in the shadow."""
    for match in _odd(raw):
        start, end = match.span()
        match match.lastgroup:
            case "composed":
                start -= 1
            case "glue":
                end = start
        text = _mend(match.lastgroup, raw, start, end, known, names)
        if text is not None:
            yield start, end, text


def _mend(
    sort: str | None, raw: str, start: int, end: int, known: Callable[[str], bool], names: Container[str]
) -> str | None:
    """What stands in the shadow for a stretch; None leaves it as it is."""
    found = raw[start:end]
    match sort:
        case "drop":
            return ""
        case "compatible":
            return unicodedata.normalize("NFKC", found)
        case "entity":
            return html.unescape(found).replace("\u00a0", " ")
        case "composed":
            return unicodedata.normalize("NFC", found)
        case "space":
            return " "
        case "bullet":
            dated = found in "→➔" and raw[max(start - 2, 0) : start].rstrip()[-1:].isdecimal()
            return "→" if dated else "•"
        case "hyphen":
            return _at_line_end(raw, start, end, known)
        case "end" | "glue":
            return _unglue(raw, start, end, known, names)
        case _:
            return re.sub(r" {2,}", " ", re.sub(r"(?<=\w) (?=\w)", "", found.strip(" ")))


def _around(raw: str, start: int, end: int) -> tuple[str, str]:
    left = _LEFT.search(raw, max(0, start - 30), start)
    right = _RIGHT.match(raw, end)
    return (left[0] if left else ""), (right[0] if right else "")


def _at_line_end(raw: str, start: int, end: int, known: Callable[[str], bool]) -> str:
    """A word broken over two lines is joined; a compound that the line broke at its hyphen keeps it."""
    left, right = _around(raw, start, end)
    if known(left + right) or not (known(left) and known(right)):
        return ""
    return "-" + " " * (end - start - 1)


def _unglue(raw: str, start: int, end: int, known: Callable[[str], bool], names: Container[str]) -> str | None:
    """`teamYou will` becomes two lines; names such as PyTorch or JavaScript stay whole."""
    left, right = _around(raw, start, end)
    whole = (left + right).lower()
    if left.lower() in names and right.lower() in names and whole not in names and not known(whole):
        return (raw[start:end] or "") + "\n"
    if whole in names or len(left) < 3 or known(left + right) or not (known(left.lower()) and known(right.lower())):
        return None
    if left[:1].isupper() and start == end:
        return None
    return (raw[start:end] or "") + "\n"
