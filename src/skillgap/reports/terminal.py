"""A report for the terminal: readable at 80 columns, plain when piped."""

from __future__ import annotations

from skillgap.model.report import Report, Verdict
from skillgap.reports.paper import Paper
from skillgap.reports.view import Group, Row, Step, View, view_of

_STYLES = {Verdict.MET: "green", Verdict.PARTIAL: "yellow", Verdict.GAP: "bold red"}
_MARGIN = 8
_LABEL = 6


def report_text(report: Report, *, width: int = 80, colour: bool = False) -> str:
    """The report as lines of text, the answer first."""
    view = view_of(report)
    paper = Paper(width=width, colour=colour)
    _head(paper, view)
    _conditions(paper, view)
    for group in view.groups:
        _group(paper, group)
    _steps(paper, "Certifications that close gaps of this comparison", view.certifications)
    _steps(paper, "What to learn first", view.learning)
    _list(paper, "Advice", view.notes)
    _extras(paper, view)
    _list(paper, "Lines of the job that were not understood", view.unrecognized)
    paper.line()
    paper.line(view.footer, style="dim")
    return paper.text()


def _head(paper: Paper, view: View) -> None:
    paper.line(view.title, style="bold")
    paper.line(view.subject)
    paper.line()
    paper.line(f"{view.verdict}   {view.counts}", style="bold")
    if view.missing:
        paper.hanging("missing", "; ".join(view.missing), style="bold red")
    for reason in view.inconclusive:
        paper.hanging("because", reason)
    for warning in view.warnings:
        paper.hanging("!", warning, style="bold yellow")


def _group(paper: Paper, group: Group) -> None:
    _heading(paper, group.title, group.points)
    for note in group.notes:
        paper.line(f"({note})", style="dim")
    _rows(paper, group.rows)


def _conditions(paper: Paper, view: View) -> None:
    if view.conditions:
        _heading(paper, "Conditions", "shown, not part of the score")
        _rows(paper, view.conditions)


def _rows(paper: Paper, rows: tuple[Row, ...]) -> None:
    said = ""
    for row in rows:
        # Rows of one line of the job follow each other; its words are shown once.
        job = "".join(row.job[:1])
        again = f" (and {len(row.job) - 1} more line{'s' * (len(row.job) > 2)})" if len(row.job) > 1 else ""
        _row(paper, row, (("as above" if job == said else job) + again,) if job else ())
        said = job


def _row(paper: Paper, row: Row, job: tuple[str, ...]) -> None:
    credit = f"  {row.credit}" if row.verdict is Verdict.PARTIAL and row.credit else ""
    paper.hanging(row.verdict.value, row.asked + credit, style=_STYLES[row.verdict], label_width=_MARGIN - 1)
    for label, lines in (("why", (" · ".join(row.why),) * bool(row.why)), ("resume", row.resume[:1]), ("job", job)):
        paper.labelled(label, lines, style="dim", indent=_MARGIN, label_width=_LABEL)


def _steps(paper: Paper, title: str, steps: tuple[Step, ...]) -> None:
    if not steps:
        return
    _heading(paper, title)
    for number, step in enumerate(steps, start=1):
        paper.hanging(f"{number}.", step.title, style="bold", label_width=2)
        for line in step.lines:
            paper.hanging("-", line, indent=3)
        if step.url:
            paper.unbroken(step.url, indent=5)


def _list(paper: Paper, title: str, lines: tuple[str, ...]) -> None:
    if lines:
        _heading(paper, title)
        for line in lines:
            paper.hanging("-", line)


def _extras(paper: Paper, view: View) -> None:
    if view.extras:
        _heading(paper, "Also in the resume, not asked")
        paper.line(", ".join(view.extras))


def _heading(paper: Paper, title: str, aside: str = "") -> None:
    paper.line()
    paper.line(title.upper() + (f"  {aside}" if aside else ""), style="bold")
