"""Which renderer writes which format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from skillgap import plugins
from skillgap.model.report import Report
from skillgap.reports.redaction import without_quotes
from skillgap.serial import to_json


@dataclass(frozen=True, slots=True)
class Layout:
    """How text for a terminal is laid out: columns, and whether colours may be used."""

    width: int = 80
    colour: bool = False


Renderer = Callable[[Report, Layout], str]


def render(report: Report, format: str, *, width: int = 80, colour: bool = False, quotes: bool = True) -> str:
    """Write a report.

    Args:
        report: what to write.
        format: `text`, `json`, `markdown`, `html`, or the name of an installed plugin.
        width: columns of the text format.
        colour: whether the text format may use terminal colours.
        quotes: whether words of the two documents appear.

    Raises:
        UsageError: there is no renderer of this name.
    """
    write = FORMATS[format] if format in FORMATS else plugins.load(plugins.RENDERERS, format)
    return str(write(report if quotes else without_quotes(report), Layout(width, colour)))


def _text(report: Report, layout: Layout) -> str:
    from skillgap.reports.terminal import report_text

    return report_text(report, width=layout.width, colour=layout.colour)


def _json(report: Report, _layout: Layout) -> str:
    return to_json(report)


def _markdown(report: Report, _layout: Layout) -> str:
    from skillgap.reports.markdown import report_markdown

    return report_markdown(report)


def _html(report: Report, _layout: Layout) -> str:
    from skillgap.reports.html import report_html

    return report_html(report)


FORMATS: dict[str, Renderer] = {"text": _text, "json": _json, "markdown": _markdown, "html": _html}
"""The formats that skillgap writes itself."""
