"""Reports that show less: without quotes, or without what identifies the candidate."""

from __future__ import annotations

import re
from dataclasses import replace

from skillgap.model.document import Quality
from skillgap.model.profile import Quote
from skillgap.model.report import Condition, Outcome, Report

_CONTACT = re.compile(
    r"""[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}   # e-mail addresses
      |(?:https?://|www\.)\S{1,500}                       # web addresses
      |\b(?:linkedin|github|gitlab)\.com/\S{1,200}        # profiles
      |\+?\d[\d\s().-]{7,18}\d                            # telephone numbers
    """,
    re.VERBOSE | re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)\d\d(?:[-/.]\d\d?)?\s*[-–]\s*(?:19|20)\d\d(?:[-/.]\d\d?)?")
MASK = "[…]"


def without_quotes(report: Report) -> Report:
    """The report without a word of either document: quotes keep their place and lose their text."""
    return replace(
        report,
        resume=replace(report.resume, quality=_without_hidden(report.resume.quality)),
        job=replace(report.job, quality=_without_hidden(report.job.quality)),
        outcomes=tuple(_outcome_without_quotes(outcome) for outcome in report.outcomes),
        conditions=tuple(_condition_without_quotes(condition) for condition in report.conditions),
        unrecognized=_emptied(report.unrecognized),
    )


def blind(report: Report) -> Report:
    """The report without the resume's file name, and with e-mail, web and telephone numbers masked in its quotes.

    Why: verdicts never read the contact block, but the name of a file and quoted lines can tell who it is about.
    """
    document = report.resume.document
    hidden = tuple(replace(text, text=masked(text.text)) for text in report.resume.quality.hidden)
    return replace(
        report,
        resume=replace(
            report.resume,
            document=replace(document, name=f"resume-{document.sha256[:8]}"),
            quality=replace(report.resume.quality, hidden=hidden),
        ),
        outcomes=tuple(replace(outcome, evidence=_masked(outcome.evidence)) for outcome in report.outcomes),
        conditions=tuple(replace(condition, evidence=_masked(condition.evidence)) for condition in report.conditions),
    )


def masked(text: str) -> str:
    """The text with addresses and telephone numbers replaced; spans of years are left."""
    return _CONTACT.sub(lambda match: match[0] if _YEARS.fullmatch(match[0].strip()) else MASK, text)


def _masked(quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    return tuple(replace(quote, quote=masked(quote.quote)) for quote in quotes)


def _emptied(quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    return tuple(replace(quote, quote="") for quote in quotes)


def _without_hidden(quality: Quality) -> Quality:
    return replace(quality, hidden=tuple(replace(text, text="") for text in quality.hidden))


def _outcome_without_quotes(outcome: Outcome) -> Outcome:
    requirement = replace(outcome.requirement, evidence=_emptied(outcome.requirement.evidence))
    return replace(outcome, requirement=requirement, evidence=_emptied(outcome.evidence))


def _condition_without_quotes(condition: Condition) -> Condition:
    return replace(condition, evidence=_emptied(condition.evidence))
