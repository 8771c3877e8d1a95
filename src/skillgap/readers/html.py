"""HTML: what a browser would show, the main part of the page, or the job posting that it carries as data."""

from __future__ import annotations

import re

from lxml import etree, html

from skillgap.errors import ReadError, Status
from skillgap.readers.charsets import decoded
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.markup import write_markup
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


def parse_html(text: str, limits: Limits, name: str, draft: Draft) -> html.HtmlElement:
    """Parse markup without network, plugins or entities of its own; the draft is told what was nested too deeply.

    Raises:
        ReadError: too many elements, or none at all.
    """
    # Pages whose tags are never closed nest deeper than the 256 elements that are allowed otherwise.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    data = text.replace("\x00", "").encode("utf-8", "replace")
    try:
        root = html.document_fromstring(data, parser=parser)
    except etree.LxmlError:
        raise ReadError(Status.CORRUPT, "the page holds no elements", where=name, hint="save the page again") from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        draft.limit("limit_depth", "what is nested in more than 2,048 elements")
    if sum(1 for _ in root.iter()) > limits.nodes:
        raise ReadError(Status.LIMIT_DECOMPRESS, "the page has too many elements", where=name, hint="save it as text")
    return root


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
