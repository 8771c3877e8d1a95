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
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from operator import sub

_ODD = re.compile(
    r"""
    [A-Z.!?&\x00-\x09\x0b-\x1f\x7f-\U0010ffff-](?<![\ \nA-Z][A-Z])(?:       # few characters can need mending
    (?<=[A-Z])(?:(?P<glue>(?<=[a-z]{2}[A-Z])(?=[a-z])) | (?P<head>(?<=[a-z)][A-Z])[A-Z]{4,24}(?=[a-z]))) | (?<![A-Z])(?:
    (?P<drop>(?<=[\u00ad\u200b-\u200f\u2060\ufeff\ufffc\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f\x00-\x08\x0e-\x1f])
     [\u00ad\u200b-\u200f\u2060\ufeff\ufffc\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f\x00-\x08\x0e-\x1f]*)
  | (?P<compatible>(?<=[\ufb00-\ufb06\uff01-\uff5e]))
  | (?P<space>(?<=[\t\r\x0b\x0c\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]))
  | (?P<arrow>(?<=\d[→➔])|(?<=\d[ ][→➔]))                                      # between two dates
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
_BOLD = re.compile(r"(?P<drop>(?<![\w*])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![\w*]))")
"""The stars around words in bold, as Markdown has them."""
_ALWAYS = {"drop": "", "space": " ", "arrow": "→", "bullet": "•"}
"""What stands for some sorts, whatever their characters."""
_LIKE_SPACED = re.compile(r"\n *+[^\W\d_] [^\W\d_] ")
"""How a letter-spaced line begins; sought first, for hardly any text has one."""
_OPENERS = frozenset(
    (
        "Ability Demonstrated Excellent Experience Experienced Expertise Familiarity Good Knowledge Must Proficiency "
        "Proficient Proven Solid Strong Understanding Working You"
    ).split()
)
"""With what the next line begins where a list lost its line ends behind a name."""
_FEWEST_LETTERS = 4
"""Letters on both sides of a stop from which words of no dictionary end a sentence there: "Node.js" has fewer."""
_LETTERS = re.compile(r"[^\W\d_]{2,30}")
Span = tuple[int, int]
"""Characters `[start, end)` of a text."""


@dataclass(frozen=True, slots=True)
class Shadow:
    """`text` is the mended text; `raw_span` gives the raw characters, half-open, behind a stretch of it."""

    text: str
    _at: tuple[int, ...]
    _raw: tuple[int, ...]

    def raw(self, position: int) -> int:
        """The raw offset behind a position of the shadow."""
        piece = bisect_right(self._at, position) - 1
        return self._raw[piece] + position - self._at[piece]

    def raws(self, positions: Iterable[int]) -> list[int]:
        """The raw offsets behind many positions."""
        at = self._at
        if at == self._raw:  # as in most texts: whatever was mended kept its length
            return list(positions)
        shifts = list(map(sub, self._raw, at))
        return [position + shifts[bisect_right(at, position) - 1] for position in positions]

    def find(self, raw: int) -> int:
        """The first position of the shadow at or behind a raw offset; raw offsets never run backwards."""
        piece = max(bisect_right(self._raw, raw) - 1, 0)
        end = self._at[piece + 1] if piece + 1 < len(self._at) else len(self.text)
        return min(self._at[piece] + max(raw - self._raw[piece], 0), end)

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw characters behind the shadow's `[start, end)`; never empty for a non-empty stretch."""
        at = self._at
        after = bisect_right(at, start)
        if after == len(at) or end <= at[after]:
            shift = self._raw[after - 1] - at[after - 1]
            return start + shift, end + shift
        first = self.raw(start)
        return first, max(self.raw(end - 1) + 1, first + 1) if end > start else first

    def raw_spans(self, spans: list[Span]) -> list[Span]:
        """The raw characters behind many stretches, as of `raw_span`."""
        return spans if self._at == self._raw else [self.raw_span(start, end) for start, end in spans]


def cast(raw: str, *, known: Callable[[str], bool], names: Container[str] = (), without_bold: bool = False) -> Shadow:
    """Make the shadow of a raw text in linear time.

    Args:
        raw: the text.
        known: tells words of the language from pieces of words.
        names: names of tools in small letters, which are whole words too.
        without_bold: whether stars around words are left out; in resumes they part the fields of a header.
    """
    parts: list[str] = []
    at, origin = [0], [0]
    length, done, moved = 0, 0, False

    def go_on(start: int) -> None:
        if at[-1] == length:
            origin[-1] = start
        elif origin[-1] - at[-1] != start - length:
            at.append(length)
            origin.append(start)

    for start, end, text in _mends(_with_bold(raw) if without_bold and "**" in raw else _odd(raw), raw, known, names):
        if moved and (done < start or len(text) == end - start):
            go_on(done)
            moved = False
        parts.append(raw[done:start])
        length += start - done
        if len(text) == end - start:
            parts.append(text)
            length += len(text)
        else:
            moved = True
            for offset, piece in _pieces(raw[start:end], text):
                go_on(start + offset)
                parts.append(piece)
                length += 1
        done = end
    if done < len(raw):
        go_on(done)
        parts.append(raw[done:])
    return Shadow("".join(parts), tuple(at), tuple(origin))


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
    for line in _SPACED.finditer(raw) if _LIKE_SPACED.search(f"\n{raw}") else ():
        yield from _ODD.finditer(raw, done, line.start())
        yield line
        done = line.end()
    yield from _ODD.finditer(raw, done)


def _with_bold(raw: str) -> Iterator[re.Match[str]]:
    """The same with the stars around words in bold."""
    return merge(_odd(raw), _BOLD.finditer(raw), key=re.Match.start)


def _mends(
    odd: Iterable[re.Match[str]], raw: str, known: Callable[[str], bool], names: Container[str]
) -> Iterator[tuple[int, int, str]]:
    """Stretches `[start, end)` of the raw text, each with what stands for it in the shadow."""
    for match in odd:
        start, end = match.span()
        sort = match.lastgroup
        if sort == "composed":
            start -= 1
        elif sort == "glue":
            end = start
        text = _ALWAYS[sort] if sort in _ALWAYS else _mend(sort, raw, start, end, known, names)
        if text is not None:
            yield start, end, text


def _mend(
    sort: str | None, raw: str, start: int, end: int, known: Callable[[str], bool], names: Container[str]
) -> str | None:
    """What stands in the shadow for a stretch; None leaves it as it is."""
    found = raw[start:end]
    match sort:
        case "compatible":
            return unicodedata.normalize("NFKC", found)
        case "entity":
            return html.unescape(found).replace("\u00a0", " ")
        case "composed":
            return unicodedata.normalize("NFC", found)
        case "hyphen":
            return _at_line_end(raw, start, end, known)
        case "end" | "glue":
            return _unglue(raw, start, end, known, names)
        case "head":
            return f"\n{found[:-1]}\n{found[-1]}" if known(found[:-1].lower()) else None
        case _:
            return re.sub(r" {2,}", " ", re.sub(r"(?<=\w) (?=\w)", "", found.strip(" ")))


def _around(raw: str, start: int, end: int) -> tuple[str, str]:
    left = _LETTERS.match(raw[max(0, start - 30) : start][::-1])
    right = _LETTERS.match(raw, end)
    return (left[0][::-1] if left else ""), (right[0] if right else "")


def _at_line_end(raw: str, start: int, end: int, known: Callable[[str], bool]) -> str:
    """A word broken over two lines is joined; a compound that the line broke at its hyphen keeps it."""
    left, right = _around(raw, start, end)
    if known(left + right) or not (known(left) and known(right)):
        return ""
    return "-" + " " * (end - start - 1)


def _unglue(raw: str, start: int, end: int, known: Callable[[str], bool], names: Container[str]) -> str | None:
    """`teamYou will` and `UnixStrong knowledge` become two lines; names such as PyTorch or JavaScript stay whole."""
    left, right = _around(raw, start, end)
    before, after = left.lower(), right.lower()
    if before in names and (after in names or right in _OPENERS) and before + after not in names:
        return None if known(before + after) else raw[start:end] + "\n"
    if len(left) < 3 or (left[:1].isupper() and start == end):
        return None
    ends = start < end and left.islower() and min(len(left), len(right)) >= _FEWEST_LETTERS
    if before + after in names or known(left + right) or not ((known(before) or ends) and known(after)):
        return None
    return raw[start:end] + "\n"
