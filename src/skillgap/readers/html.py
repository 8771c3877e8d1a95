"""HTML: what a browser would show, the main part of the page, or the job posting that it carries as data."""

from __future__ import annotations

import re

from lxml import html

from skillgap.readers.charsets import decoded
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.markup import parse_html, write_markup
from skillgap.readers.plain import decode, marked_encoding
from skillgap.readers.posting import find_posting, write_posting
from skillgap.readers.source import Source

_CHARSET = re.compile(rb"(?:charset|encoding)\s{0,4}=\s{0,4}[\"']?([\w.:-]{2,40})", re.I)
_MAIN_SHARE = 0.4
"""Share of the page's text from which its main element is the page."""


def read_html(source: Source, limits: Limits) -> Draft:
    """Read a page.

    Raises:
        ReadError: too many elements, or none at all.
    """
    draft = Draft("html")
    root = parse_html(_text(source.data, draft), limits, source.name, draft)
    posting = find_posting(root)
    if posting:
        draft.engine = "schema.org"
        write_posting(posting, draft, limits)
    else:
        title = root.findtext(".//title")
        draft.title = " ".join(title.split()) if title else None
        write_markup(main_part(root), draft, most=limits.characters)
    return draft


def main_part(root: html.HtmlElement) -> html.HtmlElement:
    """The page's main element where it holds a good part of the text, else the whole body."""
    body = root.find("body")
    whole = body if body is not None else root
    size = _size(whole)
    candidates = [*whole.iter("main"), *whole.xpath(".//*[@role='main']"), *whole.iter("article")]
    return next((part for part in candidates if _size(part) >= _MAIN_SHARE * size), whole)


def _size(part: html.HtmlElement) -> int:
    return len(part.text_content())


def _text(data: bytes, draft: Draft) -> str:
    found = _CHARSET.search(data, 0, 2_048)
    # A page that states a wide encoding in narrow letters is wrong about itself.
    if found and not marked_encoding(data) and not found[1].lower().startswith((b"utf-16", b"utf-32")):
        text = decoded(data, found[1].decode("ascii", "replace"))
        if text is not None:
            return text
        draft.flag("decoding_guess", "unknown charset")
    return decode(data, draft).lstrip("\ufeff")
