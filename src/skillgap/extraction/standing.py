"""Whether a certification is held, expired, under way or planned, by the words and dates beside its name."""

from __future__ import annotations

import re
from datetime import date

from skillgap.extraction.dates import find_periods
from skillgap.model.dates import PartialDate
from skillgap.model.profile import HeldStatus

_EXPIRED = re.compile(r"\b(?:expired|lapsed|no longer valid|former(?:ly)?)\b|\bexp(?:\.|ires?d?)?:?\s", re.I)
_ENDS = re.compile(r"\b(?:exp\w*|valid|until|through|renew\w*)\b", re.I)
_UNDER_WAY = re.compile(
    r"\b(?:in progress|in-progress|studying|preparing|pursuing|working towards?|ongoing|currently|candidate)\b", re.I
)
_BOOKED = re.compile(r"\b(?:expected|scheduled|booked)\b", re.I)
_PLANNED = re.compile(
    r"\b(?:plan(?:ned|ning)?|intend\w*|next|aim\w*|goal|target\w*|hop(?:e|ing)|want|will take|to take|not yet taken)\b",
    re.I,
)
_ENDS_LATER = re.compile(r"\bexp\w*[.:]?\s+\w*\.?\s*20[23]\d", re.I)
_UNTIL = re.compile(r"\b(?:exp\w*[.:]?|valid (?:until|through|till|to)|until)\s", re.I)
_RENEWED = re.compile(r"\b(?:renewed|valid until|valid through|active)\b", re.I)
_STILL_HELD = re.compile(r"\bcurrently (?:held|valid|active|certified)\b", re.I)


def standing(
    told: str, when: PartialDate | None, today: date, *, wanted: bool = False, validity: int | None = None
) -> HeldStatus:
    """How a certification stands whose line tells some words beside its name.

    `when` is its date, `wanted` says that it stands among wishes, `validity` counts the months for which it is valid.
    """
    if _UNDER_WAY.search(told) and not _STILL_HELD.search(told):
        return HeldStatus.IN_PROGRESS
    if wanted or _PLANNED.search(told):
        return HeldStatus.PLANNED
    if _BOOKED.search(told):
        return HeldStatus.IN_PROGRESS
    if (_EXPIRED.search(told) and not _ENDS_LATER.search(told)) or _is_over(told, today):
        return HeldStatus.EXPIRED
    month = today.year * 12 + today.month - 1
    if when and validity and not _RENEWED.search(told) and when.last_month + validity < month:
        return HeldStatus.EXPIRED
    return HeldStatus.PLANNED if when and when.first_month > month and not _ENDS.search(told) else HeldStatus.HELD


def _is_over(line: str, today: date) -> bool:
    """Whether the end that a line gives lies behind: "expires 2024", "Mar 2021 - Mar 2024"."""
    month = today.year * 12 + today.month - 1
    small = line.lower()
    end = _UNTIL.search(small)
    said = find_periods(small, end.end(), len(small)) if end else []
    ranges = [period.last for period in find_periods(small, 0, len(small)) if period.last]
    last = said[0].first if said else ranges[0] if ranges else None
    return last is not None and last.last_month < month
