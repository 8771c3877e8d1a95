"""The object that users hold: a report with the forms in which they want it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skillgap.model.report import Advice, Inconclusive, Outcome, Report, Verdict
from skillgap.reports import render
from skillgap.serial import JsonObject, to_dict, to_json

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class GapReport:
    """What one resume lacks for one job. `data` is the whole value; the rest are views of it."""

    data: Report

    @property
    def score(self) -> float | None:
        """The match, 0..1 with four decimals; None when inconclusive."""
        return self.data.score.value

    @property
    def inconclusive(self) -> Inconclusive | None:
        """Why there is no score; None when there is one."""
        return self.data.inconclusive

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Every requirement with its verdict, in the job's order."""
        return self.data.outcomes

    @property
    def gaps(self) -> tuple[Outcome, ...]:
        """The requirements that the resume does not show."""
        return self._with(Verdict.GAP)

    @property
    def partial(self) -> tuple[Outcome, ...]:
        """The requirements that the resume shows in part."""
        return self._with(Verdict.PARTIAL)

    @property
    def met(self) -> tuple[Outcome, ...]:
        """The requirements that the resume shows."""
        return self._with(Verdict.MET)

    @property
    def advice(self) -> Advice:
        """What to learn or certify next."""
        return self.data.advice

    def to_dict(self) -> JsonObject:
        """The report as plain types, in the form of `skillgap schema report`."""
        return to_dict(self.data)

    def to_json(self) -> str:
        """The report as JSON text."""
        return to_json(self.data)

    def to_markdown(self) -> str:
        """The report as a Markdown page."""
        return render(self.data, "markdown")

    def to_html(self) -> str:
        """The report as one HTML page without scripts."""
        return render(self.data, "html")

    def to_text(self, *, width: int = 80) -> str:
        """The report as plain lines of at most `width` columns."""
        return render(self.data, "text", width=width)

    def to_frame(self) -> DataFrame:
        """One row for each requirement; see `skillgap.frames.outcomes_frame`."""
        from skillgap.frames import outcomes_frame

        return outcomes_frame(self.data)

    def _repr_html_(self) -> str:
        from skillgap.reports.html import report_fragment

        return report_fragment(self.data)

    def _with(self, verdict: Verdict) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.data.outcomes if outcome.verdict is verdict)
