"""Dates as precise as their source: a year, or a year and a month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, or a year and month (1..12); month 0 means that the source gives none."""

    year: int
    month: int = 0

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2021`, `2021-05` or `2021-05-17`.

        Raises:
            ValueError: the text has another form or names no real month.
        """
        parts = [int(part) for part in text.strip().split("-")]
        if not 1 <= len(parts) <= 3 or not 1900 <= parts[0] <= 2200:
            raise ValueError(f"not a date: {text!r}")
        if len(parts) > 1 and not 1 <= parts[1] <= 12:
            raise ValueError(f"not a month: {text!r}")
        return cls(parts[0], parts[1] if len(parts) > 1 else 0)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The month that a day lies in."""
        return cls(day.year, day.month)

    @property
    def first_month(self) -> int:
        """Months since year 0 of the earliest month this date may mean."""
        return self.year * 12 + (self.month or 1) - 1

    @property
    def last_month(self) -> int:
        """Months since year 0 of the latest month this date may mean."""
        return self.year * 12 + (self.month or 12) - 1
