"""Physical lines of a text, and which of them belong together."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import NamedTuple

_BULLET = re.compile(
    r"[ ]*(?:[•§»–—]|(?<!\*)\*(?!\*)|[-+>](?=[ ])|o(?=[ ]{1,6}[A-Z])|\(?\d{1,2}[.)](?=[ ])|\([a-z]\)"
    r"|[a-z]\)(?=[ ]))+[ ]*"
)
_MARKUP = re.compile(r"[#*_>|=~\-\s]*")
_RULE = " -=_~*#|+"
"""Signs of which a line that only parts two others is made."""
_CLOSING = " *_#|"
"""Signs of Markdown that may stand at the end of a line."""
_DATE = re.compile(r"[12PpCc](?<!\w.)(?:(?<=1)9\d\d|(?<=2)0\d\d|(?i:(?<=p)resent|(?<=c)urrent))\b")
_RANGE = re.compile(
    r"\b(?:19|20)(?:\d\d|XX)\s?(?:[-–—~]|to\b|until\b)|[-–—~]\s?(?:\w+\.?\s)?(?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d.{0,12}\b(?:present|current|now|date)\b",
    re.I,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_NOW = "present|current|now|today"
_SHORT_RANGE = re.compile(
    rf"[ /'’-]\d\d[ ]?(?:[-–—]|to\b)[ ]?(?:{_MONTH}[ '’-]?\d\d|\d\d/\d\d|{_NOW})\b", re.IGNORECASE
)
"""A period with years of two digits: "Jan 13 - Mar 14", "09/06-06/14"."""
_ANY_DATE = r"(?:\d\d?[/.])?(?:19|20)?\d\d"
_YEARS_FIRST = re.compile(rf"{_ANY_DATE}(?:[ ]?[-–—][ ]?(?:{_ANY_DATE}|{_NOW})?)?[ ]{{2,}}(?=\S)", re.IGNORECASE)
"""A date in a column of its own at the left."""
_DATE_ALONE = rf"(?:{_MONTH},?[ ]?|\d\d?[./])?(?:19|20)\d\d"
_BEGUN = re.compile(rf"\(?{_DATE_ALONE}[ ]?(?:[-–—]|to\b)?[ ]?\Z|(?:[-–—]|to)\Z", re.IGNORECASE)
_ENDED = re.compile(rf"(?:(?:[-–—]|to\b)[ ]?)?(?:{_DATE_ALONE}|{_NOW}|ongoing|date)?\)?\Z", re.IGNORECASE)
"""The two lines of a period in a narrow column: "Jan 2020 -" above "Mar 2021"."""
_MOST_DATE = 20
_BEFORE_END = frozenset("0123456789-–—oO")
"""How a line ends that begins a period: with a year, a dash, or "to"."""
_DATED_END = re.compile(r"(?:\b\d{4}|\bpresent|\bcurrent|\bnow)\)?\Z", re.I)
_OPEN_END = re.compile(r"\w (?:of|and|the|for|or|&|an?)\Z")
_LABELLED = re.compile(r"[A-Z][\w&/-]+(?: [\w&/-]+){0,3}: ")
_WIDEST_PAGE = 150
_FEWEST_FULL = 3
_UNREACHED = 10_000
"""The width of a text in which no line is full, and goes on only where it says so."""
_NARROWEST = 45
"""Characters below which no text is wrapped: lists of short lines."""


class Line(NamedTuple):
    """A line without its bullet and outer spaces: half-open `[start, end)`; `width` is of the whole line.

    `inner` marks a heading that was found inside a paragraph.
    """

    start: int
    end: int
    bullet: bool
    width: int
    inner: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing stands on the line."""
        return self.start >= self.end

    def text(self, whole: str) -> str:
        """The line's own text."""
        return whole[self.start : self.end]


_line: Callable[[tuple[int, int, bool, int, bool]], Line] = partial(tuple.__new__, Line)
"""A line of its fields, quickly: there are many, and the outline of a text is made of nothing else."""


def read_lines(text: str) -> list[Line]:
    """Cut a text at its line ends; bullets, numbering and Markdown signs are not part of a line."""
    lines = []
    begin = 0
    for piece in text.split("\n"):
        if not piece:
            lines.append(_line((begin, begin, False, 0, False)))
            begin += 1
            continue
        width = len(piece)
        body, end, bullet = 0, len(piece.rstrip(_CLOSING)), False
        if not piece[:2].isalpha():
            bullet, body = _body(piece)
            if end < body or (width > 2 and not piece.strip(_RULE)):
                end = body
        if end < width and piece[end] == "#" and piece[:end].endswith(("C", "F", "c")):
            end += 1
        lines.append(_line((begin + body, begin + end, bullet, width, False)))
        begin += width + 1
    return lines


def _body(piece: str) -> tuple[bool, int]:
    """Whether a line begins with a bullet, and where what it says begins."""
    if piece[:2] == "• " and piece[2:4].isalpha():
        return True, 2
    bullet = _BULLET.match(piece)
    body = bullet.end() if bullet else len(piece) - len(piece.lstrip(" "))
    if body < len(piece) and piece[body] in "#|_*" and (markup := _MARKUP.match(piece, body)):
        body = markup.end()
    return bullet is not None, body


def wrap_width(lines: list[Line], text: str, *, paged: bool) -> int:
    """The width at which a text was wrapped; 0 for a text whose paragraphs are single lines. A page always wraps."""
    widths = sorted([width for start, end, _, width, _ in lines if start < end])
    if len(widths) < 4 or (widths[-1] > _WIDEST_PAGE and not paged):
        return 0
    if paged:
        return widths[-max(1, len(widths) // 20)]
    wide = widths[-max(1, len(widths) // 20)]
    if wide < _NARROWEST:
        return 0
    full = sum(width > 0.8 * wide for width in widths)
    if full < _FEWEST_FULL or full * 8 < len(widths):
        return 0
    return _UNREACHED if _begin_anew(lines, text, wide) else wide


def _begin_anew(lines: list[Line], text: str, wide: int) -> bool:
    """Whether what follows full lines begins with capitals, as items of a list do; prose goes on in small letters."""
    follow = [
        text[line.start]
        for above, line in pairwise(lines)
        if above.width > 0.8 * wide
        and not (above.blank or line.blank or line.bullet or text[above.end - 1] in ".!?:,;")
    ]
    capitals = sum(map(str.isupper, follow))
    return capitals >= _FEWEST_FULL and capitals * 3 >= len(follow) * 2


def joins(above: Line, line: Line, text: str, wrap: int) -> bool:
    """Whether a line goes on with the sentence or item of the line above it; `wrap` as of `wrap_width`.

    Why: PDF and hard-wrapped mail text end lines for width; lists end them for sense. A small letter or an open
    clause goes on; a full line goes on unless a sentence has ended there.
    """
    begin, end, _, width, _ = above
    start, stop, bullet, own_width, _ = line
    if bullet or start >= stop or begin >= end:
        return False
    last, first = text[end - 1], text[start]
    if own_width <= _MOST_DATE >= width and last in _BEFORE_END and _ends_period(above, line, text):
        return True
    if _OPEN_END.search(text, max(begin, end - 6), end) and not has_date(line, text):
        return True
    if first.islower() and last not in ".!?:" and text.find(",", begin, end) >= 0:
        return not _stands_apart(above, line, text)
    if not wrap:
        goes_on = first.islower() and last not in ".!?:" and 25 <= width <= _WIDEST_PAGE
    elif last in ",;&/(-–" or first in ",;)&":
        goes_on = first.islower() or not has_date(line, text)
    elif first.islower():
        goes_on = last not in ".!?:" and width >= 25
    else:
        full = width >= 0.78 * wrap and last not in ".!?:"
        goes_on = full and not _ends_with_date(above, text) and not has_date(line, text)
    return goes_on and not _stands_apart(above, line, text)


def _stands_apart(above: Line, line: Line, text: str) -> bool:
    """Whether a line is one of its own below a dated one, or beside a date or label, however wide the one above is."""
    first = text[line.start]
    return (
        (first.isupper() and not above.bullet and has_range(above, text))
        or (first.isdecimal() and years_first(line, text) is not None)
        or (text[above.start].isdecimal() and not _within_column(above, line, text))
        or _LABELLED.match(text, line.start, line.end) is not None
    )


def _ends_period(above: Line, line: Line, text: str) -> bool:
    """Whether a line is the end of the period that the line above it, a date and nothing else, begins."""
    return (_BEGUN.match(text, above.start, above.end) and _ENDED.match(text, line.start, line.end)) is not None


def years_first(line: Line, text: str) -> re.Match[str] | None:
    """The date in a column of its own at the left of a line."""
    return _YEARS_FIRST.match(text, line.start, line.end) if text[line.start].isdecimal() else None


def _within_column(above: Line, line: Line, text: str) -> bool:
    """Whether a line stands below what the line above has behind its column of dates, if it has one."""
    dated = None if above.bullet else years_first(above, text)
    if dated is None:
        return True
    column = dated.end() - text.rfind("\n", 0, above.start)
    return line.start - text.rfind("\n", 0, line.start) >= column and "   " not in text[dated.end() : above.end]


def joins_in_column(above: Line, line: Line, text: str, wrap: int, *, item: bool) -> bool:
    """Whether a line of a narrow column goes on with a dated name: an `item` ends at a bullet, others at a date."""
    if line.bullet or line.blank or above.blank or above.width > max(wrap // 2, 40):
        return False
    return item or (not has_date(above, text) and (has_date(line, text) or above.width >= 24))


def _ends_with_date(line: Line, text: str) -> bool:
    return _DATED_END.search(text, max(line.start, line.end - 12), line.end) is not None


def has_date(line: Line, text: str) -> bool:
    """Whether a year or "present" stands on a line."""
    return (_DATE.search(text, line.start, line.end) or _SHORT_RANGE.search(text, line.start, line.end)) is not None


def has_range(line: Line, text: str) -> bool:
    """Whether a period of years stands on a line: "2019 - 2021", "May 2020 to present", "Jan 13 - Mar 14"."""
    start, end = line.start, line.end
    years = text.find("20", start, end) >= 0 or text.find("19", start, end) >= 0
    return ((years and _RANGE.search(text, start, end)) or _SHORT_RANGE.search(text, start, end)) is not None
