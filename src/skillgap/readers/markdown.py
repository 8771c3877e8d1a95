"""Markdown is read as the text it is; its headings are marked."""

from __future__ import annotations

import re

from skillgap.model.document import Heading
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.plain import read_plain
from skillgap.readers.source import Source

_HEADING = re.compile(
    r"""
    ^(?:
      (?P<signs>\#{1,6})[ \t]+(?P<hashed>\S[^\r\n]{0,200}?)[ \t#]*
    | (?P<under>[^\s#>|*+-][^\r\n]{0,120}?)[ \t]*\r?\n(?P<rule>={3,}|-{3,})[ \t]*
    | (?P<stars>\*\*|__)(?P<bold>[^*_\r\n]{2,80}?)(?P=stars):?[ \t]*
    )(?=\r?$)
    """,
    re.MULTILINE | re.VERBOSE,
)
_FENCE = re.compile(r"^(```|~~~)[^\n]*\n.*?^\1", re.MULTILINE | re.DOTALL)


def read_markdown(source: Source, limits: Limits) -> Draft:
    """Decode the file and mark hashed, underlined and bold headings."""
    draft = read_plain(source, limits)
    draft.engine = "markdown"
    text = draft.text
    fences = [match.span() for match in _FENCE.finditer(text)]
    for match in _HEADING.finditer(text):
        if not any(start <= match.start() < end for start, end in fences):
            draft.headings.append(_heading(match))
    return draft


def _heading(match: re.Match[str]) -> Heading:
    if match["hashed"]:
        return Heading(*match.span("hashed"), level=len(match["signs"]))
    if match["under"]:
        return Heading(*match.span("under"), level=1 if match["rule"][0] == "=" else 2)
    return Heading(*match.span("bold"), level=7)
