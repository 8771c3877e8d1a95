"""What a reader must know about the two documents before believing a verdict."""

from __future__ import annotations

from itertools import groupby

from skillgap.errors import Status
from skillgap.model.document import HiddenText, Quality
from skillgap.model.report import Report
from skillgap.printable import one_line

HIDDEN_LIMIT = 160
"""Characters of a hidden text shown: enough to see what it tries."""

FEW_UNDERSTOOD = 3
"""Lines in the place of a skill that nothing was recognised in, from which the reader is told."""

_HIDDEN_WHY = {
    "white": "white on white",
    "tiny": "too small to read",
    "off_page": "off the page",
    "clipped": "clipped away",
    "covered": "covered by something else",
    "transparent": "transparent",
    "layer_off": "on a layer that is off",
    "invisible": "drawn invisibly",
    "vanish": "marked as hidden",
    "replaced": "given out in place of what the page shows",
}


def warnings(report: Report) -> tuple[str, ...]:
    """Warnings on both documents, the resume's first; empty when both were read well."""
    lines = [*_quality("Resume", report.resume.quality), *_quality("Job", report.job.quality)]
    if len(report.unrecognized) >= FEW_UNDERSTOOD:
        lines.append(f"{len(report.unrecognized)} lines of the job were not understood; they are listed at the end")
    return tuple(lines)


def quality_warnings(quality: Quality) -> tuple[str, ...]:
    """Warnings on one document."""
    return tuple(_quality("", quality))


def _quality(side: str, quality: Quality) -> list[str]:
    label = f"{side}: " if side else ""
    return [f"{label}{one_line(line)}" for line in _lines(quality)]


def _lines(quality: Quality) -> list[str]:
    lines = []
    if quality.status is not Status.OK:
        lines.append(f"read with status {quality.status.value}")
    lines += [f"left out: {cut}" for cut in quality.cut]
    if quality.language != "en":
        lines.append(f"the language seems to be {quality.language!r}; only English is understood")
    if quality.odd_characters >= 0.01:
        lines.append(f"{quality.odd_characters:.0%} of its characters are unreadable")
    lines += [flag.detail or flag.code.replace("_", " ") for flag in quality.flags]
    for why, texts in groupby(sorted(quality.hidden, key=_hidden_key), key=lambda text: text.why):
        lines.append(_hidden(why, list(texts)))
    return lines


def _hidden(why: str, texts: list[HiddenText]) -> str:
    shown = one_line(" ".join(text.text for text in texts), limit=HIDDEN_LIMIT)
    pages = sorted({text.page for text in texts if text.page is not None})
    where = f" on page {', '.join(map(str, pages))}" if pages else ""
    said = f": “{shown}”" if shown else ""
    return f"hidden text{where} ({_HIDDEN_WHY.get(why, why)}), not counted{said}"


def _hidden_key(text: HiddenText) -> tuple[str, int, str]:
    return text.why, text.page or 0, text.text
