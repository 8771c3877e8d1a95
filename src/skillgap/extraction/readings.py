"""What a run of words says wherever it stands: found out once, and remembered by the matcher."""

from __future__ import annotations

from typing import NamedTuple

from skillgap.extraction.vocabulary import STRONG, Entry
from skillgap.model.profile import Assertion, Method

Told = tuple[str, str, Method, tuple[str, ...], bool, Assertion]
"""What a mention tells of its skill: id, label, method, reasons, whether it is a certification, that it is there."""


class Found(NamedTuple):
    """An entry's phrase in a run: words `[begin, end)`, counted from the run's first.

    `exact` tells whether its letters stand as in the form, `read_as` are the words for which misspelt ones were taken,
    `plain` whether nothing but what touches the phrase can make it something else.
    """

    begin: int
    end: int
    entry: Entry
    exact: bool
    read_as: tuple[str, ...]
    plain: bool


class Certain(NamedTuple):
    """A phrase that is a mention unless something touches it: words `[begin, end)` of a run.

    `inside` are the phrase itself and those within it, which it hides; where it is touched, each is asked.
    """

    begin: int
    end: int
    told: Told
    inside: tuple[Found, ...]


class Reading(NamedTuple):
    """What a run says: all phrases of skills, which of them are certain, the others, and those that deny one.

    Of skills' phrases that begin together the longer comes first, of those that deny one the shorter.
    """

    phrases: tuple[Found, ...]
    certain: tuple[Certain, ...]
    others: tuple[Found, ...]
    denials: tuple[Found, ...]


def reading_of(found: list[Found], *, brief: bool) -> Reading:
    """Put in order what was found in a run of words; only in a `brief` one it is told what is certain."""
    phrases = [one for one in found if not one.entry.denial]
    denials = [one for one in found if one.entry.denial]
    phrases.sort(key=lambda one: (one.begin, -one.end, one.entry.target, one.entry.form.text))
    denials.sort(key=lambda one: (one.begin, one.end))
    certain = _certain(phrases) if brief else []
    hidden = [one for outer in certain for one in outer.inside]
    others = [one for one in phrases if one not in hidden]
    return Reading(tuple(phrases), tuple(certain), tuple(others), tuple(denials))


def _certain(phrases: list[Found]) -> list[Certain]:
    """The longest of the strong and plain phrases, without those that cross another or stand in its very place."""
    strong = [one for one in phrases if one.plain and one.entry.strong and not one.read_as]
    certain: list[Certain] = []
    for one in strong:
        rivals = [other for other in phrases if other is not one and _meet(one, other)]
        inside = [other for other in rivals if _holds(one, other)]
        if all(_holds(one, other) or _holds(other, one) for other in rivals) and not any(
            _holds(other, one) and other in strong for other in rivals
        ):
            entry = one.entry
            because = (entry.said, STRONG)
            told = (entry.target, entry.label, entry.method, because, entry.certification, Assertion.PRESENT)
            certain.append(Certain(one.begin, one.end, told, (one, *inside)))
    return certain


def _meet(one: Found, other: Found) -> bool:
    """Whether two phrases share words; a certification's name and those of skills are told apart."""
    alike = one.entry.certification is other.entry.certification
    return alike and one.begin < other.end and other.begin < one.end


def _holds(outer: Found, inner: Found) -> bool:
    """Whether a phrase holds all words of another and more."""
    within = outer.begin <= inner.begin and inner.end <= outer.end
    return within and outer.end - outer.begin > inner.end - inner.begin
