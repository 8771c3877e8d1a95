"""What the lines of a resume hold: their dates, and the fields between their gaps and signs. Each is found once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from skillgap.extraction.clues import Clues
from skillgap.extraction.dates import Period, find_periods
from skillgap.extraction.header_words import TOLD, HeaderWords
from skillgap.extraction.headers import BEST_FIT, Field, read_field, trimmed
from skillgap.extraction.hits import Text
from skillgap.text import Block, Outline
from skillgap.text.shadow import Span

_FIELD = re.compile(
    r"[\s|•·∙–—－;a→*](?:t\b(?<=\bat)(?=\s[\[*_]{0,3}[A-Z])|[-–—](?<= .)[-–—]*+(?=\s|[A-Z])|\\-(?=\s)"
    r"|@(?<=\s.)(?=\s|[A-Z])|/(?<= .)/ |\*(?<=\*.)"
    r"|\s(?<=\s.)\s*+(?:(?<= )[-–—]++(?=\s|[A-Z])|@(?=\s|[A-Z])|(?<= )/{2} |)"
    r"|\s(?<=\w[–—].)|(?<=\w{3}-\s)(?=[A-Z])|(?<=[a-z]{5}\.\s)(?=[A-Z])|(?<=[|•·∙\t\n;→－]))\s*"
)
"""What parts the fields of a header: told by its first character, which few lines hold often."""
_WITHIN = re.compile(
    r"(?:(?<!\s)\s++)?+(?:\b(?:in|with|for|at|from|as an?|as)\b(?=\s+(?:[A-Z]|an?\b|the\b|\Z))|\bfrom\b"
    r"|,\s+(?=from\b)|\.\Z|(?<=[a-z]{5}\.\s)(?=[A-Z])|\|)\s*+"
)
_LENGTH = re.compile(
    r"\(?(?:about |approx\.? |~ ?)?(?:(?<![\d.])\d{1,4}+(?:\.\d{1,2}+)?\+?|one|two|three|a)\s*+"
    r"(?:years?|yrs?|months?|mos?|weeks?)\b\.?"
    r"(?:[, ]+(?:and )?\d+\s*(?:months?|mos?|weeks?)\b\.?)?\)?(?:\s++as\b(?:\s++an?\b)?)?",
    re.I,
)
_A_UNIT = re.compile(r"[MmWwYy](?i:os?\b|onth|eek|r|ear)")
"""What stands in every length of time."""
_SIGNED = {
    "](": re.compile(r"\]\([^()\s]*\)"),
    "....": re.compile(r"\.{4,}"),
    ". . .": re.compile(r"(?:\. ){3,}"),
    "____": re.compile(r"_{4,}"),
}
"""Rarer cuts, by a sign that each holds: ends of links, and what leads the eye to the next field."""
_LABEL = re.compile(r"\b(?:[A-Z][A-Za-z]+ )?(?P<last>[A-Z][A-Za-z]+)\s?:")
_TAB = re.compile("\t")
_SPAN: Callable[[re.Match[str]], Span] = re.Match.span


class Lines:
    """The lines of one resume.

    `labelled` are the lines with a label, by number; `left_open` tells whether a template may have left dates open.
    """

    def __init__(self, whole: Text, words: HeaderWords, clues: Clues) -> None:
        outline, text = whole.outline, whole.text
        self.outline = outline
        self.text = text
        self.small = whole.small
        self.words = words
        self.labelled = [(number, block) for number, block in enumerate(outline.blocks) if block.label]
        self.left_open = bool(clues["open date"]) or "__" in text
        self._tabs = _tabs(outline) if outline.blocks else {}
        self._signed = [each for each in _SIGNED.items() if each[0][0] in text and each[0] in text]
        self._periods: dict[int, list[Period]] = {}
        self._fields: dict[tuple[int, tuple[Span, ...]], list[Field]] = {}

    def heads(self) -> Iterator[tuple[int, str]]:
        """What stands before the colon of a line, or before the first gap of a row, with the line's start."""
        for _, block in self.labelled:
            yield block.start, block.label
        for start, gaps in self._tabs.items():
            yield start, self.text[start : gaps[0][0]].strip()

    def periods(self, block: Block) -> list[Period]:
        """The periods and single dates of a line, in order."""
        known = self._periods.get(block.start)
        if known is None:
            known = self._periods[block.start] = find_periods(self.small, block.start, block.end)
        return known

    def fields(self, block: Block, dates: tuple[Span, ...] = ()) -> list[Field]:
        """The pieces of a line that is or may be a header's, read, without its dates."""
        key = block.start, dates
        known = self._fields.get(key)
        if known is None:
            text, words = self.text, self.words
            known = self._fields[key] = [read_field(text, span, words) for span in self.cut(block, dates)]
        return known

    def cut(self, block: Block, dates: tuple[Span, ...] = ()) -> list[Span]:
        """The pieces of a line between its gaps and signs, without its dates and lengths of time."""
        text, begin, stop = self.text, block.start, block.end
        told = TOLD.match(text, begin, stop)
        cuts = [(stop, stop), *dates, *self._tabs.get(begin, ())]
        cuts += map(_SPAN, (_WITHIN if told else _FIELD).finditer(text, begin, stop))
        if told:
            cuts.append(told.span())
        if _A_UNIT.search(text, begin, stop):
            cuts += map(_SPAN, _LENGTH.finditer(text, begin, stop))
        if text.find(":", begin, stop) >= 0:
            cuts += self._labels(begin, stop)
        for sign, pattern in self._signed:
            if text.find(sign, begin, stop) >= 0:
                cuts += map(_SPAN, pattern.finditer(text, begin, stop))
        cuts.sort()
        found = []
        for before, after in cuts:
            if before > begin + 1:
                if text[begin].isalpha() and text[before - 1].isalnum():
                    found.append((begin, before))  # as most fields are: there is nothing to trim
                elif field := trimmed(text, begin, before):
                    found.append(field)
            if after > begin:
                begin = after
        return found

    def _labels(self, start: int, end: int) -> list[Span]:
        """What parts a line at its colons: where known labels begin, and a colon between a firm and a post."""
        text, words = self.text, self.words
        found = []
        for match in _LABEL.finditer(text, start, end):
            known = [at for at in (match.start(), match.start("last")) if words.sort_of(text[at : match.end("last")])]
            found += [(at, at) for at in known[:1]]
        firm, _, post = text[start:end].partition(":")
        if not (found and found[0][0] == start) and not words.names_title(firm):
            said = post.partition(",")[0].strip(" *_")
            if words.phrases[said].fit == BEST_FIT:
                found.append((start + len(firm), start + len(firm) + 1))
        return found


def _tabs(outline: Outline) -> dict[int, list[Span]]:
    """Where the raw text has a tab, by the start of the line: the page has a wide gap."""
    found: dict[int, list[Span]] = {}
    for place in map(outline.shadow.find, [tab.start() for tab in _TAB.finditer(outline.document.text)]):
        start, end, _, _, _ = outline.blocks[outline.block_at(place)]
        if start <= place < end:
            found.setdefault(start, []).append((place, place + 1))
    return found
