"""The sum: points earned over points possible, in a fixed order, to four decimals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import fsum

from skillgap.model.profile import Importance
from skillgap.model.report import ImportancePart, Outcome, Score


def score(outcomes: Sequence[Outcome], *, conclusive: bool) -> Score:
    """Add up the outcomes. `earned` and `possible` are exactly the sums of points and weights as shown.

    Why `fsum` and `round`: terms of four decimals add up without error, on every machine, in any order.
    """
    earned = total(outcome.points for outcome in outcomes)
    possible = total(outcome.weight for outcome in outcomes)
    value = round(earned / possible, 4) if conclusive and possible else None
    parts = [_part(importance, outcomes) for importance in Importance]
    return Score(value, earned, possible, tuple(part for part in parts if part.possible))


def _part(importance: Importance, outcomes: Sequence[Outcome]) -> ImportancePart:
    own = [outcome for outcome in outcomes if outcome.requirement.importance is importance]
    return ImportancePart(
        importance.value, total(outcome.points for outcome in own), total(outcome.weight for outcome in own)
    )


def total(terms: Iterable[float]) -> float:
    """The exact sum of four-decimal terms."""
    return round(fsum(terms), 4)
