"""How structured sources become text: sections with kinds, 'Title, Employer' lines, dates, bullets, dated entries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from skillgap.model.dates import PartialDate
from skillgap.model.document import SectionKind
from skillgap.readers.draft import Draft
from skillgap.readers.posting import plain

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(r"([A-Za-z]{3,9})\.?,?[ ]+(?:\d{1,2},?[ ]+)?((?:19|20)\d\d)\Z")
_ISO = re.compile(r"((?:19|20)\d\d)(?:-(\d{1,2}))?(?:-\d{1,2})?(?:T.*)?\Z")
_SLASHED = re.compile(r"(?:\d{1,2}/)?(\d{1,2})/((?:19|20)\d\d)\Z")
_ONGOING = frozenset({"present", "current", "now", "ongoing", "today"})


@dataclass(slots=True)
class Item:
    """One thing of a section: a position, degree, project, certificate. Texts may hold markup."""

    title: str
    organisation: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None
    ongoing: bool = False
    place: str = ""
    summary: str = ""
    points: list[str] = field(default_factory=list)


def partial_date(value: Any) -> PartialDate | None:
    """A date in the forms that exports use: 2021, 2021-05, 2021-05-17, May 2021, 05/2021, {"year", "month"}."""
    if isinstance(value, dict):
        value = "-".join(str(value[key]).strip("-") for key in ("year", "month") if value.get(key))
    text = str(value if value is not None else "").strip()
    if found := _ISO.match(text):
        return _date(found[1], found[2])
    if found := _NAMED.match(text):
        month = found[1][:3].lower()
        return _date(found[2], str(_MONTHS.index(month) + 1)) if month in _MONTHS else _date(found[2], None)
    if found := _SLASHED.match(text):
        return _date(found[2], found[1])
    return None


def is_ongoing(value: Any) -> bool:
    """Whether an end date says that there is none yet."""
    return isinstance(value, str) and value.strip().lower() in _ONGOING


def write_head(draft: Draft, name: str, lines: Iterable[str]) -> None:
    """Write a resume's head: the name and what stands below it."""
    draft.heading(clean(name))
    for line in lines:
        draft.line(clean(line))


def write_section(draft: Draft, heading: str, kind: SectionKind | None, items: Iterable[Item]) -> None:
    """Write a section of items; nothing where there are none."""
    listed = list(items)
    if not listed:
        return
    draft.heading(clean(heading), level=2, kind=kind)
    for item in listed:
        _write_item(draft, kind or SectionKind.OTHER, item)


def write_lines(
    draft: Draft, heading: str, kind: SectionKind | None, lines: Iterable[str], *, bullets: bool = False
) -> None:
    """Write a section of plain lines; nothing where there are none."""
    texts = [text for line in lines if (text := plain(line).strip())]
    if not texts:
        return
    draft.heading(clean(heading), level=2, kind=kind)
    for text in texts:
        for line in text.splitlines():
            (draft.bullet if bullets else draft.line)(line.strip())


def _write_item(draft: Draft, kind: SectionKind, item: Item) -> None:
    title, organisation = clean(item.title), clean(item.organisation)
    with draft.entry(kind, title, organisation, since=item.since, until=item.until, ongoing=item.ongoing):
        draft.line(", ".join(part for part in (title, organisation) if part))
        draft.line(_period(item))
        draft.line(clean(item.place))
        for line in plain(item.summary).splitlines():
            draft.line(line.strip())
        for point in item.points:
            draft.bullet(" ".join(plain(point).split()))
    draft.blank()


def clean(text: str) -> str:
    """A text on one line, without markup and doubled spaces."""
    return " ".join(plain(text).split()) if text else ""


def _period(item: Item) -> str:
    since = _spoken(item.since)
    until = "Present" if item.ongoing else _spoken(item.until)
    return " - ".join(part for part in (since, until) if part)


def _spoken(date: PartialDate | None) -> str:
    if date is None:
        return ""
    return f"{_MONTHS[date.month - 1].capitalize()} {date.year}" if date.month else str(date.year)


def _date(year: str, month: str | None) -> PartialDate:
    number = int(month) if month else 0
    return PartialDate(int(year), number if 1 <= number <= 12 else 0)
