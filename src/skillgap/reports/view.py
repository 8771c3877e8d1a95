"""A report in the words and the order in which a person reads it; the terminal, Markdown and HTML only lay it out.

Every string in a view is one printable line.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from skillgap.model.profile import Importance, Operator, Quote, Requirement
from skillgap.model.report import Advice, CertificationAdvice, Condition, Edge, LearningStep, Outcome, Report, Verdict
from skillgap.printable import excerpt, one_line
from skillgap.reports.warnings import warnings

QUOTE_LIMIT = 160
"""Characters of a quote shown: two lines of a terminal; the whole quote stands in the JSON."""

GROUP_TITLES = {
    Importance.REQUIRED: "Required",
    Importance.PREFERRED: "Preferred",
    Importance.RESPONSIBILITY: "Responsibilities",
}
_WEB_ADDRESS = re.compile(r"https?://[!-~]{1,500}")
_ORDER = (Verdict.GAP, Verdict.PARTIAL, Verdict.MET)
_CONDITION_TITLES = {"degree": "Degree: ", "certification": "Certification: "}
_BOLD = re.compile(r"\*\*")
"""Marks of Markdown in the words of a file: a quote seldom holds both ends."""
_REFERENCE = re.compile(r"\((r\d+)\)\Z")
"""The id of another requirement at the end of a reason; a reader knows requirements by where they stand."""
SAID_ONCE_FROM = 3
"""Rows of a group that give the same reason, from which it is said once for the group and not in each."""


@dataclass(frozen=True, slots=True)
class Row:
    """One requirement or condition: what is asked, the verdict, why, and quotes of both sides."""

    asked: str
    verdict: Verdict
    credit: str
    why: tuple[str, ...]
    resume: tuple[str, ...]
    job: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Requirements of one importance, gaps first.

    `points` says what they earned of what they could, `notes` are reasons that many of the rows share.
    """

    title: str
    points: str
    notes: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One piece of advice: its title and the sentences under it; `url` is http(s) or None."""

    title: str
    lines: tuple[str, ...]
    url: str | None = None


@dataclass(frozen=True, slots=True)
class View:
    """A whole report, ready to be laid out."""

    title: str
    subject: str
    verdict: str
    counts: str
    missing: tuple[str, ...]
    inconclusive: tuple[str, ...]
    warnings: tuple[str, ...]
    groups: tuple[Group, ...]
    conditions: tuple[Row, ...]
    certifications: tuple[Step, ...]
    learning: tuple[Step, ...]
    notes: tuple[str, ...]
    extras: tuple[str, ...]
    unrecognized: tuple[str, ...]
    footer: str


def view_of(report: Report) -> View:
    """Put a report into words."""
    advice = report.advice
    return View(
        title=_title(report),
        subject=one_line(f"{report.resume.document.name} compared with {report.job.document.name}"),
        verdict=_verdict(report),
        counts=_counts(report.outcomes),
        missing=_missing(report.outcomes),
        inconclusive=tuple(map(one_line, report.inconclusive.because)) if report.inconclusive else (),
        warnings=warnings(report),
        groups=_groups(report),
        conditions=tuple(_condition_row(condition) for condition in report.conditions),
        certifications=tuple(_certification(each, report) for each in advice.certifications),
        learning=_learning(advice, report),
        notes=tuple(map(one_line, advice.notes)),
        extras=tuple(one_line(skill.label) for skill in report.extras),
        unrecognized=_quotes(report.unrecognized, []),
        footer=_footer(report),
    )


def percent(share: float) -> str:
    """A share 0..1 in percent for people: whole numbers, half a percent rounded up."""
    return f"{int(share * 100 + 0.5)} %"


def asked(requirement: Requirement) -> str:
    """What a requirement asks, in words: `any of PyTorch, TensorFlow (3+ years)`."""
    labels = [one_line(skill.label) for skill in requirement.skills]
    names = ", ".join(labels)
    if len(labels) > 1 and requirement.operator is Operator.ANY:
        names = f"any of {names}"
    elif len(labels) > 1 and requirement.operator is Operator.AT_LEAST:
        names = f"at least {requirement.n} of {names}"
    years = f" ({requirement.min_years:g}+ years)" if requirement.min_years else ""
    return names + years


def _title(report: Report) -> str:
    title = one_line(report.job.title or "Untitled job", limit=100)
    return one_line(f"{title} [{report.job.role}]") if report.job.role else title


def _verdict(report: Report) -> str:
    if report.score.value is None:
        return "Inconclusive: no score"
    return f"Match {percent(report.score.value)}"


def _counts(outcomes: tuple[Outcome, ...]) -> str:
    counts = Counter(outcome.verdict for outcome in outcomes)
    gaps = counts[Verdict.GAP]
    return f"{counts[Verdict.MET]} met, {counts[Verdict.PARTIAL]} partial, {gaps} gap{'' if gaps == 1 else 's'}"


def _missing(outcomes: tuple[Outcome, ...]) -> tuple[str, ...]:
    """What is required and not there, what weighs most first."""
    gaps = [one for one in outcomes if one.verdict is Verdict.GAP and one.requirement.importance is Importance.REQUIRED]
    return _once([asked(gap.requirement) for gap in sorted(gaps, key=lambda gap: -gap.weight)])


def _groups(report: Report) -> tuple[Group, ...]:
    parts = {part.importance: part for part in report.score.by_importance}
    titles = {one.requirement.id: GROUP_TITLES.get(one.requirement.importance, "") for one in report.outcomes}
    groups = []
    for importance, title in GROUP_TITLES.items():
        outcomes = [outcome for outcome in report.outcomes if outcome.requirement.importance is importance]
        if not outcomes:
            continue
        part = parts.get(importance.value)
        points = f"{part.earned:.2f} of {part.possible:.2f} points" if part else ""
        outcomes.sort(key=lambda outcome: _ORDER.index(outcome.verdict))
        groups.append(_group(title, points, [_outcome_row(alike, titles) for alike in _asked_alike(outcomes)]))
    return tuple(groups)


def _asked_alike(outcomes: list[Outcome]) -> list[list[Outcome]]:
    """Outcomes by what is asked and how it was judged, the one that counts before those that ask it again."""
    found: dict[tuple[str, Verdict], list[Outcome]] = {}
    for outcome in outcomes:
        found.setdefault((asked(outcome.requirement), outcome.verdict), []).append(outcome)
    return [sorted(alike, key=lambda outcome: not outcome.weight) for alike in found.values()]


def _group(title: str, points: str, rows: list[Row]) -> Group:
    given = Counter(reason for row in rows for reason in row.why)
    shared = tuple(reason for reason, count in given.items() if count >= SAID_ONCE_FROM)
    own = [replace(row, why=tuple(reason for reason in row.why if reason not in shared)) for row in rows]
    return Group(title, points, shared, tuple(own))


def _outcome_row(alike: list[Outcome], titles: dict[str, str]) -> Row:
    outcome = alike[0]
    because = [_placed(one_line(reason), titles) for reason in outcome.because]
    edges = [one_line(via.why) for via in outcome.via if via.edge is not Edge.SAME]
    unsaid = [edge for edge in edges if not any(edge in reason for reason in because)]
    return Row(
        asked=asked(outcome.requirement),
        verdict=outcome.verdict,
        credit=percent(outcome.credit),
        why=_once([*unsaid, *because]),
        resume=_quotes(outcome.evidence, [via.skill.label for via in outcome.via]),
        job=_quotes(
            tuple(quote for each in alike for quote in each.requirement.evidence),
            [skill.label for skill in outcome.requirement.skills],
        ),
    )


def _placed(reason: str, titles: dict[str, str]) -> str:
    """A reason that names another requirement by its id, with the group in which that one stands."""
    return _REFERENCE.sub(lambda match: f"({titles.get(match[1], match[1])})", reason)


def _condition_row(condition: Condition) -> Row:
    found = [f"found: {one_line(condition.found)}"] if condition.found else []
    return Row(
        asked=_CONDITION_TITLES.get(condition.kind, "") + one_line(condition.asked),
        verdict=condition.verdict,
        credit="",
        why=_once([*found, *map(one_line, condition.because)]),
        resume=_quotes(condition.evidence, []),
        job=(),
    )


def _certification(advice: CertificationAdvice, report: Report) -> Step:
    exam = f", exam {one_line(advice.exam)}" if advice.exam else ""
    lines = [
        one_line(f"{advice.issuer}, {advice.level} level, {advice.ecosystem}{exam}"),
        f"closes: {_closed(advice.closes, report)}",
        *map(one_line, advice.because),
    ]
    if advice.does_not_replace:
        lines.append(one_line(advice.does_not_replace))
    url = advice.url if advice.url and _WEB_ADDRESS.fullmatch(advice.url) else None
    return Step(one_line(advice.name), _once(lines), url)


def _learning(advice: Advice, report: Report) -> tuple[Step, ...]:
    return tuple(_learning_step(step, report) for step in advice.learning)


def _learning_step(step: LearningStep, report: Report) -> Step:
    gain = f" (+{percent(step.gain)})" if step.gain > 0 else ""
    lines = [f"closes: {_closed(step.closes, report)}", *map(one_line, step.because)]
    if step.after:
        lines.append("after " + ", ".join(one_line(skill.label) for skill in step.after))
    if step.project:
        lines.append(f"project: {one_line(step.project)}")
    return Step(one_line(step.skill.label) + gain, _once(lines))


def _closed(ids: tuple[str, ...], report: Report) -> str:
    by_id = {outcome.requirement.id: outcome.requirement for outcome in report.outcomes}
    return "; ".join(asked(by_id[each]) for each in ids if each in by_id) or "no single requirement"


def _footer(report: Report) -> str:
    provenance = report.provenance
    return (
        f"as of {report.as_of.isoformat()} · skillgap {provenance.version} · "
        f"taxonomy {provenance.taxonomy[:12]} · policy {provenance.policy[:12]}"
    )


def _quotes(quotes: tuple[Quote, ...], about: list[str]) -> tuple[str, ...]:
    return _once([_quoted(quote, about) for quote in quotes if quote.quote])


def _quoted(quote: Quote, about: list[str]) -> str:
    """A quote, cut around the first of the labels that stands in it."""
    page = f" (page {quote.page})" if quote.page is not None else ""
    words = _BOLD.sub("", quote.quote)
    focus = next((label for label in about if label.lower() in words.lower()), "")
    return f"“{excerpt(words, focus, limit=QUOTE_LIMIT)}”{page}"


def _once(lines: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for line in lines if line))
