"""A report as one HTML page that loads nothing and runs nothing: inline style, no script, everything escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from skillgap.model.ranking import RankedResume
from skillgap.model.report import Report, Verdict
from skillgap.printable import one_line
from skillgap.reports.view import percent, view_of
from skillgap.serial import to_dict


def report_html(report: Report) -> str:
    """The whole page, for a file or a browser."""
    view = view_of(report)
    return _page("report.html", title=view.title, view=view, partial=Verdict.PARTIAL)


def ranking_html(rows: Sequence[RankedResume]) -> str:
    """Ranked resumes as a whole page."""
    shown = [
        {**to_dict(row), "file": one_line(row.file), "score": "-" if row.score is None else percent(row.score)}
        for row in rows
    ]
    return _page("ranking.html", title="Ranking", rows=shown)


def report_fragment(report: Report) -> str:
    """The report without page and style, for notebooks."""
    return _templates().get_template("report.html").render(view=view_of(report), partial=Verdict.PARTIAL)


def _page(body: str, **values: object) -> str:
    style = _resource("report.css")
    return _templates().get_template("page.html").render(body=body, style=style, policy=_policy(style), **values)


def _policy(style: str) -> str:
    # The style is allowed by its hash: whatever else slips into the page stays without effect.
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@lru_cache(maxsize=1)
def _templates() -> Environment:
    return Environment(
        loader=FunctionLoader(_resource),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _resource(name: str) -> str:
    return files("skillgap.reports").joinpath("templates", name).read_text(encoding="utf-8")
