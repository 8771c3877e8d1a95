"""The debugging view of one document: everything that was found in it, where, and why."""

from __future__ import annotations

from skillgap.model.document import DocumentRef, Quality
from skillgap.model.profile import (
    CertificationHeld,
    DatedRole,
    DegreeHeld,
    JobProfile,
    Mention,
    Quote,
    Refusal,
    ResumeMention,
    ResumeProfile,
    ResumeSkill,
)
from skillgap.printable import excerpt, one_line
from skillgap.reports.paper import Paper
from skillgap.reports.view import QUOTE_LIMIT, asked
from skillgap.reports.warnings import quality_warnings

_LABEL = 9


def profile_text(profile: ResumeProfile | JobProfile, *, width: int = 80, colour: bool = False) -> str:
    """A profile as lines of text."""
    if isinstance(profile, ResumeProfile):
        return resume_text(profile, width=width, colour=colour)
    return job_text(profile, width=width, colour=colour)


def resume_text(profile: ResumeProfile, *, width: int = 80, colour: bool = False) -> str:
    """A resume profile as lines of text."""
    paper = Paper(width=width, colour=colour)
    _head(paper, "resume", profile.document, profile.quality)
    paper.hanging("total", duration(profile.total_months), label_width=_LABEL)
    paper.hanging("stage", profile.stage or "unknown", label_width=_LABEL)
    _section(paper, "Skills", len(profile.skills))
    for skill in profile.skills:
        _skill(paper, skill)
    _lines(paper, "Positions", [_position(role) for role in profile.roles])
    _lines(paper, "Degrees", [_degree(degree) for degree in profile.degrees])
    _lines(paper, "Certifications", [_certification(held) for held in profile.certifications])
    _tail(paper, profile.refused, profile.unrecognized)
    return paper.text()


def job_text(profile: JobProfile, *, width: int = 80, colour: bool = False) -> str:
    """A job profile as lines of text."""
    paper = Paper(width=width, colour=colour)
    _head(paper, "job", profile.document, profile.quality)
    for label, value in _job_facts(profile):
        paper.hanging(label, value, label_width=_LABEL)
    _section(paper, "Requirements", len(profile.requirements))
    for requirement in profile.requirements:
        paper.hanging(requirement.id, f"{requirement.importance.value}: {asked(requirement)}", label_width=_LABEL)
        _because(paper, requirement.because)
        for quote in requirement.evidence:
            paper.hanging("", _quote(quote), label_width=_LABEL)
    _section(paper, "Mentions", len(profile.mentions))
    for mention in profile.mentions:
        _mention(paper, mention)
    _tail(paper, profile.refused, profile.unrecognized)
    return paper.text()


def duration(months: int | None) -> str:
    """Months as years and months, in words."""
    if months is None:
        return "no dated position"
    years, rest = divmod(months, 12)
    parts = [f"{years} year{'s' if years != 1 else ''}"] if years else []
    if rest or not years:
        parts.append(f"{rest} month{'s' if rest != 1 else ''}")
    return " ".join(parts)


def _head(paper: Paper, kind: str, document: DocumentRef, quality: Quality) -> None:
    paper.line(one_line(f"{document.name}, read as a {kind}"), style="bold")
    pages = f", {document.pages} page{'s' if document.pages != 1 else ''}" if document.pages else ""
    columns = f", {quality.columns} columns" if quality.columns > 1 else ""
    said = f"{quality.status.value} ({quality.engine}), {document.characters} characters{pages}{columns}"
    paper.hanging("read", one_line(said), label_width=_LABEL)
    paper.hanging("sections", one_line(", ".join(quality.sections)) or "none found", label_width=_LABEL)
    for warning in quality_warnings(quality):
        paper.hanging("!", warning, style="bold yellow", label_width=_LABEL)


def _job_facts(profile: JobProfile) -> list[tuple[str, str]]:
    degree = profile.degree
    accepted = " or equivalent" if degree and degree.equivalent_ok else ""
    fields = f" in {', '.join(degree.fields)}" if degree and degree.fields else ""
    asked_degree = f"{degree.level.value}{fields}{accepted}" if degree else "none asked"
    return [
        ("title", one_line(profile.title or "unknown")),
        ("role", profile.role or "unknown"),
        ("seniority", profile.seniority.value if profile.seniority else "unknown"),
        ("years", f"{profile.min_years:g}+" if profile.min_years else "none asked"),
        ("degree", one_line(asked_degree)),
        ("certified", one_line(", ".join(each.name for each in profile.certifications)) or "none asked"),
    ]


def _skill(paper: Paper, skill: ResumeSkill) -> None:
    used = f", {duration(skill.months)}" if skill.months is not None else ""
    last = f", last {skill.last_used}" if skill.last_used else ""
    kinds = ", ".join(kind.value for kind in skill.evidence) or skill.assertion.value
    paper.hanging(
        "-", one_line(f"{skill.label} [{skill.id}]: {kinds}{used}{last} ({skill.method.value})"), style="bold"
    )
    for mention in skill.mentions:
        said = excerpt(mention.quote, mention.surface, limit=QUOTE_LIMIT)
        paper.hanging(_place(mention), said, indent=2, label_width=_LABEL + 12)
        _because(paper, mention.because)


def _place(mention: ResumeMention) -> str:
    page = f"p{mention.page} " if mention.page is not None else ""
    return f"{page}{mention.start}-{mention.end} {mention.section}"


def _mention(paper: Paper, mention: Mention) -> None:
    asserted = f", {mention.assertion.value}" if mention.assertion.value != "present" else ""
    line = (
        f"“{mention.surface}” is {mention.label} [{mention.skill}]: {mention.importance.value}{asserted}, "
        f"{mention.method.value}, in {mention.section}"
    )
    paper.hanging(f"{mention.start}-{mention.end}", one_line(line), label_width=_LABEL)
    _because(paper, mention.because)


def _position(role: DatedRole) -> str:
    period = f"{role.start or '?'} to {role.end or '?'}"
    return f"{role.title}{f', {role.employer}' if role.employer else ''}: {period}, {duration(role.months)}"


def _degree(degree: DegreeHeld) -> str:
    parts = [degree.level.value, degree.field, degree.institution, degree.date]
    return ", ".join(str(part) for part in parts if part) + ("" if degree.completed else " (not completed)")


def _certification(held: CertificationHeld) -> str:
    known = f" [{held.id}]" if held.id else " (not in the taxonomy)"
    return f"{held.name}{known}: {held.status.value}{f', {held.date}' if held.date else ''}"


def _tail(paper: Paper, refused: tuple[Refusal, ...], unrecognized: tuple[Quote, ...]) -> None:
    _section(paper, "Look-alikes that were refused", len(refused))
    for refusal in refused:
        said = one_line(f"“{refusal.surface}” is not {refusal.skill}")
        paper.hanging(f"{refusal.start}-{refusal.end}", said, label_width=_LABEL)
        _because(paper, refusal.because)
    _lines(paper, "Lines not understood", [_quote(quote) for quote in unrecognized])


def _because(paper: Paper, because: tuple[str, ...]) -> None:
    if because:
        paper.hanging("why", one_line("; ".join(because)), style="dim", indent=_LABEL + 1)


def _quote(quote: Quote) -> str:
    return f"“{one_line(quote.quote, limit=QUOTE_LIMIT)}”"


def _section(paper: Paper, title: str, count: int) -> None:
    paper.line()
    paper.line(f"{title.upper()}  {count}", style="bold")


def _lines(paper: Paper, title: str, lines: list[str]) -> None:
    _section(paper, title, len(lines))
    for line in lines:
        paper.hanging("-", one_line(line))
