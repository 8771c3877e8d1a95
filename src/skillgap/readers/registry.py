"""Which function reads which format; a new format is one file and one line here."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.source import Source

Reader = Callable[[Source, Limits], Draft]

_READERS = {
    "pdf": "pdf:read_pdf",
    "pdf-pypdf": "pdf:read_with_pypdf",
    "docx": "docx:read_docx",
    "html": "html:read_html",
    "mail": "mail:read_mail",
    "markdown": "markdown:read_markdown",
    "json": "jsonfile:read_json",
    "linkedin-export": "linkedin:read_linkedin_export",
    "odt": "odt:read_odt",
    "rendercv": "rendercv:read_rendercv",
    "rtf": "rtf:read_rtf",
    "text": "plain:read_plain",
    "xml": "xmlfile:read_xml",
}


@cache
def reader_for(kind: str) -> Reader:
    """The function that reads a format; its module is imported only now, so that text costs no PDF engine."""
    module, _, function = _READERS[kind].partition(":")
    reader: Reader = getattr(import_module(f"skillgap.readers.{module}"), function)
    return reader
