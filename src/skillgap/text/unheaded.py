"""Work without a heading of its own above it: before any heading, or below one that is part of a post.

Such are the list of skills of a post and its "Key achievements:". Studies that follow such work have none either.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container
from itertools import pairwise

from skillgap.model.document import SectionKind
from skillgap.text.headings import Found, Marks
from skillgap.text.lines import Line, has_range
from skillgap.text.resume_headings import STUDY

_UNTITLED = frozenset({SectionKind.CONTACT, SectionKind.SUMMARY, SectionKind.OTHER, SectionKind.GOALS})
_MOST_DATED, _MOST_ABOVE = 130, 80
_WORD = re.compile(r"[a-z-]+")
_DEGREE = re.compile(
    r"\b(?:bachelors?|masters?|[bm]\.?sc|[bm]\.[as]\.|[bm]\.?eng|[bm]\.?tech|ph\.?d|mba|diploma|degree)(?!\w)", re.I
)


def without_inner(found: dict[int, Found], marked: Marks) -> dict[int, Found]:
    """The headings without those of one post's own projects or achievements: the next post would be lost below them."""
    names: Counter[str] | None = None
    kept: dict[int, Found] = {}
    work: int | None = None
    for index, heading in found.items():
        if heading.kind is SectionKind.PROJECTS and work is not None:
            names = names or Counter(map(_name, found.values()))
            deeper = index in marked and work in marked and marked[index][0] > marked[work][0]
            if deeper or names[_name(heading)] > 1 or _is_minor(heading.text, found[work].text):
                continue
        work = index if heading.kind is SectionKind.EXPERIENCE else None
        kept[index] = heading
    return kept


def _name(heading: Found) -> str:
    return heading.text.casefold().strip(" :")


def _is_minor(text: str, above: str) -> bool:
    """Whether a heading is written as one of less weight than the one above it: no capitals, or a colon."""
    return (above.isupper() and not text.isupper()) or (text.endswith(":") and not above.endswith(":"))


def unheaded_work(found: dict[int, Found], lines: list[Line], text: str, titles: Container[str]) -> dict[int, Found]:
    """The lines at which sections of work without a heading begin; their own first line is their first entry's.

    Args:
        found: the headings, by line index.
        lines: the lines of the resume.
        text: the text that they are of.
        titles: words for posts, in small letters.
    """
    begun: dict[int, Found] = {}
    before, kind = None, SectionKind.CONTACT
    kinds = [heading.kind for heading in found.values() if heading.kind]
    told = SectionKind.EXPERIENCE in kinds
    if told and (SectionKind.EXPERIENCE, SectionKind.SKILLS) not in pairwise(kinds):
        return begun
    for index, line in enumerate(lines):
        if index in found:
            before, kind = kind, found[index].kind or kind
        elif (
            (kind in _UNTITLED and not told) or (kind is SectionKind.SKILLS and before is SectionKind.EXPERIENCE)
        ) and _is_dated(line, text):
            begin = _first_above(index, lines, text, found)
            if _tells_work(begin, index, lines, text, titles, inside=kind is SectionKind.SKILLS):
                begun[begin] = Found(SectionKind.EXPERIENCE, "", lines[begin].start)
                kind, told = SectionKind.EXPERIENCE, True
        elif begun and kind is SectionKind.EXPERIENCE and SectionKind.EDUCATION not in kinds and _is_study(line, text):
            begun[index] = Found(SectionKind.EDUCATION, "", line.start)
            kind = SectionKind.EDUCATION
    return begun


def _is_study(line: Line, text: str) -> bool:
    """Whether a dated line names a degree."""
    return _is_dated(line, text) and _DEGREE.search(text, line.start, line.end) is not None


def _is_dated(line: Line, text: str) -> bool:
    short = line.end - line.start <= _MOST_DATED and not text.endswith(".", line.start, line.end)
    return not line.bullet and short and has_range(line, text)


def _first_above(index: int, lines: list[Line], text: str, found: dict[int, Found]) -> int:
    """The first of at most two short lines above that belong to the same header; each may stand between blank lines."""
    begin = index
    for _ in range(2):
        above = begin - 1
        spaced = above > 1 and lines[above].blank and lines[above - 2].blank
        above -= spaced
        if above < 1 or above in found or above + spaced in found:
            break
        line = lines[above]
        if line.blank or line.bullet or line.width > _MOST_ABOVE or text[line.end - 1] in ".:":
            break
        begin = above
    return begin


def _tells_work(begin: int, dated: int, lines: list[Line], text: str, titles: Container[str], *, inside: bool) -> bool:
    """Whether a dated header is no study's, and names a post or, outside a list of skills, stands above bullets."""
    around = [line for line in lines[begin : dated + 3] if not line.blank]
    if STUDY.search(text, lines[begin].start, lines[min(dated + 1, len(lines) - 1)].end):
        return False
    below = next((line for line in lines[dated + 1 : dated + 3] if not line.blank), None)
    titled = any(word in titles for line in around for word in _WORD.findall(line.text(text).lower()))
    return titled or (not inside and below is not None and below.bullet)
