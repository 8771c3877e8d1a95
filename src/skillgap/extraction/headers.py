"""The header of an entry read: which of its pieces is the title, which the employer, which are places and dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from skillgap.extraction.header_words import HeaderWords
from skillgap.extraction.places import pieces
from skillgap.text.shadow import Span

_OUTLINE_NUMBER = re.compile(r"\d{1,2}\.\d{1,2}\.?\s+(?=[A-Z])")
_TRIM = " ,;:|•·∙-–—[]\t\n*_"
_BEFORE, _BEHIND = _TRIM + ")", _TRIM + "("
"""What is no part of a field before and behind it."""
_LABEL = re.compile(r"(?P<label>[A-Z][A-Za-z ]{2,18}?)\.?\s?:-?\s*")
BEST_FIT = 3
"""The fit of a piece that ends with the name of a post."""
_UNIT = re.compile(r"[DdTtUu](?<!\w.)(?i:(?<=d)epartment|(?<=d)ept|(?<=t)eam|(?<=u)nit|(?<=d)ivision)\b\W*\Z")
"""How the name of a part of a firm ends."""
_WORD = re.compile(r"[A-Za-z][\w.’'-]*")


class Field(NamedTuple):
    """A piece of a header: its label's sort, and what is left of it before a place.

    `fit` tells how much each piece of the head looks like a title: 0 names no post, 3 ends with one; `fitness` is the
    best of them. `perhaps` marks an unknown name before a country or state, which may be a town. `names` are all
    pieces, places too.
    """

    span: Span
    sort: str
    head: Sequence[Span]
    fit: Sequence[int]
    fitness: int
    perhaps: bool
    names: Sequence[Span]

    @property
    def whole(self) -> Span:
        """From the first piece to the last."""
        return (self.head[0][0], self.head[-1][1])


_field: Callable[[tuple[Span, str, Sequence[Span], Sequence[int], int, bool, Sequence[Span]]], Field]
_field = partial(tuple.__new__, Field)
"""A field of all that it tells, quickly."""


class Header(NamedTuple):
    """What a header says: half-open characters of the title and the employer, and the fields that it was read from.

    `sure` tells an employer with a field of its own from the second half of "Engineer, Payments".
    """

    title: Span | None
    employer: Span | None
    fields: Sequence[Field]
    sure: bool

    def names(self) -> tuple[Span, ...]:
        """Every name beside the title."""
        begin, stop = self.title or (0, 0)
        return tuple([span for field in self.fields for span in field.names if span[0] >= stop or span[1] <= begin])


_header: Callable[[tuple[Span | None, Span | None, Sequence[Field], bool]], Header] = partial(tuple.__new__, Header)
"""A header of all that it says, quickly."""


def trimmed(text: str, start: int, end: int) -> Span | None:
    """A field without the signs and the bracket around it; None where nothing but a number is left."""
    if text[start].isdecimal() and (number := _OUTLINE_NUMBER.match(text, start, end)):
        start = number.end()
    kept = text[start:end].lstrip(_BEFORE)
    start = end - len(kept)
    kept = kept.rstrip(_BEHIND)
    if kept.endswith(".") and kept[-6:-1].isalpha() and kept[-6:-1].islower():
        kept = kept[:-1]  # the end of a sentence, not of a word cut short
    end = start + len(kept)
    if "(" in kept or ")" in kept:
        start, end = _without_bracket(kept, start)
    return (start, end) if end - start > 1 and not text[start:end].isdecimal() else None


def _without_bracket(kept: str, start: int) -> Span:
    if kept[-1] == ")" and "(" not in kept:
        kept = kept.rstrip(_BEFORE)
    end = start + len(kept)
    if kept[:1] == "(" and ")" not in kept:
        start += 1
    elif kept[:1] == "(" and kept[-1] == ")":
        start, end = start + 1, end - 1
    return start, end


def read_field(text: str, span: Span, words: HeaderWords) -> Field:
    """Read one piece of a header by itself."""
    start, end = span
    whole = text[start:end]
    if "," in whole or ":" in whole or not whole[0].isalnum():
        return _read_pieces(text, span, words)
    place, fit, beside = words.phrases[whole]
    sort, one = "other" if beside else "", (span,)
    return _field((span, sort, (), (), 0, False, one) if place else (span, sort, one, (fit,), fit, False, one))


def _read_pieces(text: str, span: Span, words: HeaderWords) -> Field:
    """Read a piece with commas or a label."""
    start, end = span
    whole = text[start:end]
    label = _LABEL.match(whole) if ":" in whole else None
    sort = words.sort_of(label["label"]) if label else ""
    if label and sort:
        start += label.end()
    elif "," not in whole and whole.strip("():").lower() in words.beside:
        sort = "other"
    parts = pieces(text, start, end)
    names = pieces(text, *span) if start > span[0] else parts
    phrases = words.phrases
    said = [phrases[text[begin:stop]] for begin, stop in parts]
    places = []
    while said and said[-1].place:
        places.append(said.pop().place)
    head = parts[: len(said)]
    fit = [phrase.fit for phrase in said]
    perhaps = False
    if head and "region" in places:
        begin, stop = head[-1]
        town = words.places.town_at_end(text, begin, stop)
        if town < stop:
            head[-1] = begin, stop = trimmed(text, begin, town) or (begin, stop)
            fit[-1] = phrases[text[begin:stop]].fit
        elif "city" not in places and len(head) == 1 and not fit[0]:
            perhaps = not words.names_firm(text[begin:stop])
    return _field((span, sort, head, fit, max(fit, default=0), perhaps, names))


def read_header(fields: Sequence[Field], text: str, words: HeaderWords) -> Header:
    """Find title and employer among the fields of a header.

    The title is the field that names a post, best at its end; where the employer has no field of its own, the title's
    field is cut at its commas.
    """
    others = [field for field in fields if field.head and field.sort != "other"]
    chosen = _chosen(text, others, words)
    if chosen:
        others.remove(chosen)
    title, beside = _title(chosen) if chosen and len(chosen.head) > 1 else (None, [])
    employer = _employer(text, others, beside, words) if others or beside else None
    if employer in beside:
        return _header((title, employer, fields, _named_firm(text, employer, words)))
    return _header((_before_town(text, chosen, words) if chosen else None, employer, fields, True))


def _named_firm(text: str, span: Span | None, words: HeaderWords) -> bool:
    return span is not None and words.names_firm(text[slice(*span)])


def _chosen(text: str, told: list[Field], words: HeaderWords) -> Field | None:
    """The field that holds the title."""
    best: Field | None = None
    for field in told:
        if field.sort == "title":
            return field
        if not field.sort and field.fitness > (best.fitness if best else 0):
            best = field
    if best or len(told) < 2:
        return best
    free = (field for field in told if not (field.sort or field.perhaps))
    return next((field for field in free if not words.names_firm(text[slice(*field.whole)])), None)


def _title(field: Field) -> tuple[Span, list[Span]]:
    """Of several pieces those that name the post, in a row, and those beside them."""
    named = [number for number, one in enumerate(field.fit) if one and one >= min(field.fitness, BEST_FIT)] or [0]
    first = last = named[0]
    while last + 1 in named:
        last += 1
    beside = [piece for number, piece in enumerate(field.head) if not first <= number <= last]
    return (field.head[first][0], field.head[last][1]), beside


def _employer(text: str, others: list[Field], beside: list[Span], words: HeaderWords) -> Span | None:
    """The name of the firm: a labelled field, a firm beside the title, a field of its own, another name beside it."""
    if len(others) == 1 and not beside:
        only = others[0]
        return only.head[0] if only.sort or not only.perhaps or not _coded(text, only) else None
    for field in others:
        if field.sort == "employer":
            return field.head[0]
    served = [field for field in others if field.sort == "client"]
    if served:
        others = [field for field in others if field.sort != "client"]
        if not any(_named_firm(text, span, words) for span in (*beside, *[field.whole for field in others])):
            return served[0].head[0]
    firm = next((piece for piece in beside if _named_firm(text, piece, words)), None) if beside else None
    free = [field for field in others if not field.perhaps]
    named = [field for field in free if field.fitness < BEST_FIT]
    own = next((field for field in named if not _UNIT.search(text, *field.span)), named[0] if named else None)
    own = own or (free[0] if free and not beside else None)
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
