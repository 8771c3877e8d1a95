"""A report as Markdown (CommonMark; tables as GitHub reads them)."""

from __future__ import annotations

import re

from skillgap.model.report import Report, Verdict
from skillgap.reports.view import Group, Row, Step, View, view_of

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&#]|^[+=-]|^\d+(?=[.)])")
_MARKS = {Verdict.MET: "met", Verdict.PARTIAL: "partial", Verdict.GAP: "**gap**"}


def report_markdown(report: Report) -> str:
    """The report as one Markdown page; text of the documents is escaped and forms neither markup nor HTML."""
    view = view_of(report)
    blocks = [*_head(view)]
    if view.conditions:
        blocks += ["## Conditions", "Shown, not part of the score.", _table(view.conditions)]
    for group in view.groups:
        blocks += _group(group)
    blocks += _steps("Certifications that close gaps of this comparison", view.certifications)
    blocks += _steps("What to learn first", view.learning)
    blocks += _list("Advice", view.notes)
    if view.extras:
        blocks += ["## Also in the resume, not asked", escaped(", ".join(view.extras))]
    blocks += _list("Lines of the job that were not understood", view.unrecognized)
    blocks += ["---", escaped(view.footer)]
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it stands."""
    return _SPECIAL.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    return f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}"


def _head(view: View) -> list[str]:
    blocks = [f"# {escaped(view.title)}", escaped(view.subject), f"**{view.verdict}** – {view.counts}"]
    if view.missing:
        blocks.append(f"Required and missing: {escaped('; '.join(view.missing))}")
    if view.inconclusive:
        blocks.append("\n".join(f"- because {escaped(reason)}" for reason in view.inconclusive))
    if view.warnings:
        blocks.append("\n".join(f"> **Note:** {escaped(warning)}  " for warning in view.warnings))
    return blocks


def _group(group: Group) -> list[str]:
    points = f" ({group.points})" if group.points else ""
    return [f"## {group.title}{points}", *map(escaped, group.notes), _table(group.rows)]


def _table(rows: tuple[Row, ...]) -> str:
    lines = ["| Verdict | Asked | Why | Resume | Job |", "|---|---|---|---|---|"]
    return "\n".join([*lines, *map(_row, rows)])


def _row(row: Row) -> str:
    verdict = _MARKS[row.verdict] + (f" {row.credit}" if row.verdict is Verdict.PARTIAL and row.credit else "")
    cells = [verdict, escaped(row.asked), *("<br>".join(map(escaped, part)) for part in (row.why, row.resume, row.job))]
    return f"| {' | '.join(cells)} |"


def _steps(title: str, steps: tuple[Step, ...]) -> list[str]:
    if not steps:
        return []
    lines = []
    for number, step in enumerate(steps, start=1):
        lines.append(f"{number}. **{escaped(step.title)}**" + (f" – <{step.url}>" if step.url else ""))
        lines += [f"   - {escaped(line)}" for line in step.lines]
    return [f"## {title}", "\n".join(lines)]


def _list(title: str, lines: tuple[str, ...]) -> list[str]:
    return [f"## {title}", "\n".join(f"- {escaped(line)}" for line in lines)] if lines else []
