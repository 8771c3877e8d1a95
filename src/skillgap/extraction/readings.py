"""What a run of words says wherever it stands: found out once, and remembered by the matcher."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from skillgap.extraction.vocabulary import STRONG, Entry
from skillgap.model.profile import Method

LONGEST_KEPT = 10
"""Words of a run up to which it is remembered what it says; few are longer, and these hardly come again."""
Told = tuple[str, str, Method, tuple[str, ...], bool]
"""What a mention tells of its skill: id, label, method, reasons, and whether it is a certification."""


class Found(NamedTuple):
    """An entry's phrase in a run: words `[begin, end)`, counted from the run's first.

    `exact` tells whether its letters stand as in the form, `read_as` are the words for which misspelt ones were taken.
    """

    begin: int
    end: int
    entry: Entry
    exact: bool
    read_as: tuple[str, ...]


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


def reading_of(run: Sequence[str], found: list[Found], ends_plainly: Callable[[str], bool]) -> Reading:
    """Put in order what was found in a run of words.

    Args:
        run: the words.
        found: its phrases.
        ends_plainly: whether a word as the last of a phrase leaves no doubt that a skill is meant.
    """
    phrases = [one for one in found if not one.entry.denial]
    denials = [one for one in found if one.entry.denial]
    phrases.sort(key=lambda one: (one.begin, -one.end, one.entry.target, one.entry.form.text))
    denials.sort(key=lambda one: (one.begin, one.end))
    strong = [one for one in phrases if _is_strong(run, one) and ends_plainly(run[one.end - 1])]
    certain = _certain(phrases, strong) if len(run) <= LONGEST_KEPT else []
    hidden = [one for outer in certain for one in outer.inside]
    others = [one for one in phrases if one not in hidden]
    return Reading(tuple(phrases), tuple(certain), tuple(others), tuple(denials))


def _is_strong(run: Sequence[str], one: Found) -> bool:
    """Whether a phrase counts anywhere; a single letter may number something."""
    return one.entry.strong and not one.read_as and (one.end - one.begin > 1 or len(run[one.begin]) > 1)


def _certain(phrases: list[Found], strong: list[Found]) -> list[Certain]:
    """The longest of the strong phrases, without those that cross another one or stand in its very place."""
    certain: list[Certain] = []
    for one in strong:
        rivals = [other for other in phrases if other is not one and _meet(one, other)]
        inside = [other for other in rivals if _holds(one, other)]
        if all(_holds(one, other) or _holds(other, one) for other in rivals) and not any(
            _holds(other, one) and other in strong for other in rivals
        ):
            entry = one.entry
            told = (entry.target, entry.label, entry.method, (entry.said, STRONG), entry.certification)
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
