"""The header of an entry read: which of its pieces is the title, which the employer, which are places and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from skillgap.extraction.header_words import TOLD, HeaderWords, words_of
from skillgap.extraction.places import Span, pieces, without_place
from skillgap.text import Block, Outline

_FIELD = re.compile(
    r"[\s|•·∙–—;a→*](?:t\b(?<=\bat)(?=\s[A-Z])|[-–—](?<= .)[-–—]*+(?=\s|[A-Z])|@\s(?<=\s@.)|/(?<= .)/ |\*(?<=\*.)"
    r"|\s(?<=\s.)\s*+(?:(?<= )[-–—]++(?=\s|[A-Z])|@\s|(?<= )/{2} |)|\s(?<=\w[–—].)|(?<=[|•·∙\t\n;→]))\s*"
)
"""What parts the fields of a header: told by its first character, which few lines hold often."""
_WITHIN = re.compile(
    r"(?:(?<!\s)\s++)?+(?:\b(?:in|with|for|at|from|as an?|as)\b(?=\s+(?:[A-Z]|an?\b|the\b|\Z))|\bfrom\b"
    r"|,\s+(?=from\b)|\.\Z|\|)\s*+"
)
_OUTLINE_NUMBER = re.compile(r"\d{1,2}\.\d{1,2}\.?\s+(?=[A-Z])")
_LOOSE = frozenset({"freelance", "freelancer", "self-employed", "independent", "various", "contractor"})
_TRIM = " ,;:|•·∙-–—[]\t\n*_"
_BEFORE, _BEHIND = _TRIM + ")", _TRIM + "("
"""What is no part of a field before and behind it."""
_LABEL = re.compile(r"(?P<label>[A-Z][A-Za-z ]{2,18}?)\s?:\s*")
_LENGTH = re.compile(
    r"\(?(?:about |approx\.? |~ ?)?(?:(?<![\d.])\d{1,4}+(?:\.\d{1,2}+)?\+?|one|two|three|a)\s*+"
    r"(?:years?|yrs?|months?|mos?|weeks?)\b\.?"
    r"(?:[, ]+(?:and )?\d+\s*(?:months?|mos?|weeks?)\b\.?)?\)?",
    re.I,
)
_A_UNIT = re.compile(r"[MmWwYy](?i:os?\b|onth|eek|r|ear)")
"""What stands in every length of time."""
_ENDS_TITLE = re.compile(
    r"(?:(?:(?<!\s)\s++)?+(?:\([^)]{0,60}+\)|I{1,3}|IV|V|\d|L\d|Sr\.?|Jr\.?|(?:of|for|in|on)\b.*|[/,:].*)){0,6}\Z"
)
_SIGNED = {
    "](": re.compile(r"\]\([^()\s]*\)"),
    "....": re.compile(r"\.{4,}"),
    ". . .": re.compile(r"(?:\. ){3,}"),
    ". ": re.compile(r"(?<=[a-z]{5})\.\s(?=[A-Z])"),
    "____": re.compile(r"_{4,}"),
}
"""Rarer cuts, by a sign that each holds: ends of links and sentences, and what leads the eye to the next field."""
_WORD = re.compile(r"[A-Za-z][\w.’'-]*")


class Header(NamedTuple):
    """What a header says: half-open characters of the title and the employer, and of every name beside the title.

    `sure` tells an employer with a field of its own from the second half of "Engineer, Payments".
    """

    title: Span | None
    employer: Span | None
    names: tuple[Span, ...]
    sure: bool = True


def fields_of(outline: Outline, block: Block, dates: Sequence[Span]) -> list[Span]:
    """The pieces of a header line between its gaps and signs, without its dates and lengths of time."""
    text, begin, stop = outline.text, block.start, block.end
    told = TOLD.match(text, begin, stop)
    cuts = [match.span() for match in (_WITHIN if told else _FIELD).finditer(text, begin, stop)]
    if told:
        cuts.append(told.span())
    for start, end in dates:
        if start < stop and end > begin:
            cuts.append((max(start, begin), min(end, stop)))
    if _A_UNIT.search(text, begin, stop):
        cuts += [match.span() for match in _LENGTH.finditer(text, begin, stop)]
    if "\t" in outline.document.text:
        cuts += _gaps(outline, block)
    for sign, pattern in _SIGNED.items():
        if text.find(sign, begin, stop) >= 0:
            cuts += [match.span() for match in pattern.finditer(text, begin, stop)]
    cuts.sort()
    cuts.append((stop, stop))
    found = []
    for before, after in cuts:
        if before > begin and (field := _trimmed(text, begin, before)):
            found.append(field)
        if after > begin:
            begin = after
    return found


def _gaps(outline: Outline, block: Block) -> list[Span]:
    """Where the raw text has a tab: the page a wide gap."""
    raw = outline.document.text
    first, last = outline.raw_span(block.start, block.end)
    found, at = [], raw.find("\t", first, last)
    while at >= 0:
        place = outline.shadow_of(at)
        found.append((place, place + 1))
        at = raw.find("\t", at + 1, last)
    return found


def _trimmed(text: str, start: int, end: int) -> Span | None:
    if text[start].isdecimal() and (number := _OUTLINE_NUMBER.match(text, start, end)):
        start = number.end()
    kept = text[start:end].lstrip(_BEFORE)
    start = end - len(kept)
    kept = kept.rstrip(_BEHIND)
    if kept[-1:] == ")" and "(" not in kept:
        kept = kept.rstrip(_BEFORE)
    end = start + len(kept)
    if kept[:1] == "(" and ")" not in kept:
        start += 1
    elif kept[:1] == "(" and kept[-1] == ")":
        start, end = start + 1, end - 1
    return (start, end) if end - start > 1 else None


class Field(NamedTuple):
    """A piece of a header: its label's sort, and what is left of it before a place.

    `fit` tells how much each piece of the head looks like a title: 0 names no post, 3 ends with one; `fitness` is the
    best of them. `perhaps` marks an unknown name before a country or state, which may be a town. `names` are all
    pieces, places too.
    """

    span: Span
    sort: str
    head: tuple[Span, ...]
    fit: tuple[int, ...]
    fitness: int
    perhaps: bool
    names: tuple[Span, ...]

    @property
    def whole(self) -> Span:
        """From the first piece to the last."""
        return (self.head[0][0], self.head[-1][1])


def read_header(fields: Sequence[Field], text: str, words: HeaderWords) -> Header:
    """Find title and employer among the fields of a header.

    The title is the field that names a post, best at its end; where the employer has no field of its own, the title's
    field is cut at its commas.
    """
    told = [field for field in fields if field.head and field.sort != "other"]
    chosen = _chosen(text, told, words)
    title, beside = _title(chosen) if chosen else (None, [])
    others = [field for field in told if field is not chosen]
    employer = _employer(text, others, beside, words)
    if chosen and title and employer not in beside:
        title = _before_town(text, chosen, words)
    names = [span for field in fields for span in field.names]
    if title:
        names = [(start, end) for start, end in names if start >= title[1] or end <= title[0]]
    return Header(title, employer, tuple(names), employer not in beside or _named_firm(text, employer, words))


def _named_firm(text: str, span: Span | None, words: HeaderWords) -> bool:
    return span is not None and words.names_firm(text[slice(*span)])


def read_field(text: str, span: Span, words: HeaderWords) -> Field:
    """Read one piece of a header by itself."""
    start, end = span
    whole = text[start:end]
    label = _LABEL.match(whole) if ":" in whole else None
    sort = words.labels.get(label["label"].lower(), "") if label else ""
    if label and sort:
        start += label.end()
    elif whole.strip("():").lower() in words.beside:
        sort = "other"
    parts = pieces(text, start, end)
    names = pieces(text, *span) if start > span[0] else parts
    head, region, city = without_place(text, parts, words.places)
    if region and head and (town := words.places.town_at_end(text, *head[-1])) < head[-1][1]:
        head = [*head[:-1], _trimmed(text, head[-1][0], town) or head[-1]]
        city = True
    fit = [_fitness(text[begin:stop], words) for begin, stop in head]
    perhaps = region and not city and len(head) == 1 and not fit[0] and not words.names_firm(text[slice(*head[0])])
    return Field(span, sort, tuple(head), tuple(fit), max(fit, default=0), perhaps, tuple(names))


def _chosen(text: str, told: list[Field], words: HeaderWords) -> Field | None:
    """The field that holds the title."""
    free = []
    best = None
    for field in told:
        if field.sort == "title":
            return field
        if not field.sort:
            free.append(field)
            if best is None or (field.fitness, -field.span[0]) > (best.fitness, -best.span[0]):
                best = field
    if best is None or best.fitness > 0:
        return best
    others = [field for field in free if not field.perhaps and not words.names_firm(text[slice(*field.whole)])]
    return others[0] if others and len(told) > 1 else None


def _fitness(name: str, words: HeaderWords) -> int:
    if not words.names_title(name):
        return 0
    ends = words_of(_ENDS_TITLE.sub("", name))[-1:]
    if _LOOSE.issuperset(word for word in words_of(name) if word in words.titles):
        return 1
    return 3 if words.titles.issuperset(ends) else 1 if words.names_firm(name) else 2


def _title(field: Field) -> tuple[Span, list[Span]]:
    """The pieces that name the post, in a row, and those beside them."""
    if len(field.head) == 1:
        return field.head[0], []
    named = [number for number, one in enumerate(field.fit) if one and one >= min(field.fitness, 3)] or [0]
    first = last = named[0]
    while last + 1 in named:
        last += 1
    beside = [piece for number, piece in enumerate(field.head) if not first <= number <= last]
    return (field.head[first][0], field.head[last][1]), beside


def _employer(text: str, others: list[Field], beside: list[Span], words: HeaderWords) -> Span | None:
    """The name of the firm: a labelled field, a firm beside the title, a field of its own, another name beside it."""
    if not others and not beside:
        return None
    labelled = next((field for field in others if field.sort == "employer"), None)
    if labelled:
        return labelled.head[0]
    firm = next((piece for piece in beside if _named_firm(text, piece, words)), None)
    free = [field for field in others if not field.perhaps]
    own = next((field for field in free if field.fitness < 3), free[0] if free and not beside else None)
    if firm and not (own and _named_firm(text, own.whole, words)):
        return firm
    if own:
        return own.head[0]
    return beside[0] if beside else others[0].head[0] if others and not _coded(text, others[0]) else None


def _coded(text: str, field: Field) -> bool:
    """Whether a field ends with the letters of a state: no firm stands so."""
    return re.search(r"\b[A-Z]{2}\W*\Z", text[slice(*field.span)]) is not None


def _before_town(text: str, field: Field, words: HeaderWords) -> Span:
    """A whole field as a title; an unknown town that a page glued to its end is left out."""
    start, end = field.whole
    if len(field.head) > 1 or field.span[1] - end < 3:
        return start, end
    inside = list(_WORD.finditer(text, start, end))
    at = max((number for number, word in enumerate(inside) if words.names_title(word[0])), default=len(inside))
    rest = inside[at + 1 :]
    glued = 0 < len(rest) <= 2 and all(word[0].istitle() for word in rest)
    return (start, inside[at].end()) if glued else (start, end)
