"""Job postings that come as data: one way to write them, whoever published them."""

from __future__ import annotations

import html as entities
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree, html

from skillgap.model.document import SectionKind
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.markup import parse_html, write_markup

_PARTS = (
    ("responsibilities", "Responsibilities", SectionKind.RESPONSIBILITIES),
    ("qualifications", "Qualifications", SectionKind.REQUIREMENTS),
    ("experienceRequirements", "Experience", SectionKind.REQUIREMENTS),
    ("educationRequirements", "Education", SectionKind.REQUIREMENTS),
    ("skills", "Skills", SectionKind.REQUIREMENTS),
)


@dataclass(slots=True)
class Posting:
    """A posting's parts. `facts` are short lines below the title; `parts` are (heading, kind, markup or lines)."""

    title: str
    company: str = ""
    facts: list[str] = field(default_factory=list)
    parts: list[tuple[str, SectionKind | None, str | list[str]]] = field(default_factory=list)


def write_posting(posting: Posting, draft: Draft, limits: Limits) -> None:
    """Write title, facts and parts."""
    draft.title = posting.title or None
    draft.heading(posting.title, kind=SectionKind.TITLE)
    for fact in (posting.company, *posting.facts):
        draft.line(fact)
    for heading, kind, content in posting.parts:
        if not content:
            continue
        draft.heading(heading, level=2, kind=kind)
        if isinstance(content, list):
            for line in content:
                draft.bullet(line)
        else:
            write_markup(parse_html(f"<body>{content}</body>", limits, "posting", draft), draft, most=limits.characters)


def unescaped(markup: str) -> str:
    """Markup that was turned into entities, turned back; once more where it was done twice."""
    for _ in range(2):
        if "<" in markup or "&lt;" not in markup:
            break
        markup = entities.unescape(markup)
    return markup


def find_posting(root: html.HtmlElement) -> Posting | None:
    """The schema.org JobPosting that a page carries as JSON-LD, if it does and says more than a title."""
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            try:
                data = json.loads(script.text or "")
            except (ValueError, RecursionError):
                continue
            for record in _records(data):
                posting = from_schema_org(record)
                if posting.title and posting.parts:
                    return posting
    return None


def _records(data: Any) -> Iterator[dict[str, Any]]:
    """JobPosting objects at the top, in a list, or in a graph."""
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            kinds = item.get("@type")
            if kinds == "JobPosting" or (isinstance(kinds, list) and "JobPosting" in kinds):
                yield item
            graph = item.get("@graph")
            if isinstance(graph, list):
                yield from _records(graph)


def from_schema_org(record: dict[str, Any]) -> Posting:
    """A posting from a schema.org JobPosting."""
    posting = Posting(title=text_of(record.get("title")), company=text_of(record.get("hiringOrganization")))
    posting.facts = [fact for key in ("jobLocation", "employmentType") if (fact := text_of(record.get(key)))]
    description = unescaped(str(record.get("description") or ""))
    if description.strip():
        posting.parts.append(("", None, description))
    for key, heading, kind in _PARTS:
        lines = list(_lines(record.get(key)))
        if lines and not all(line in description for line in lines):
            posting.parts.append((heading, kind, lines))
    return posting


def _lines(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _lines(item)
    elif isinstance(value, dict):
        months = value.get("monthsOfExperience")
        if isinstance(months, int | float) and months >= 12:
            yield f"{months / 12:g} years of experience"
        yield from _lines(value.get("name") or value.get("description") or value.get("credentialCategory"))
    elif isinstance(value, str) and value.strip():
        text = plain(unescaped(value))
        yield from (line.strip(" •-*\t") for line in text.splitlines() if line.strip(" •-*\t"))


def text_of(value: Any) -> str:
    """A short text from what may be a text, a list, or an object with a name or an address."""
    if isinstance(value, list):
        return ", ".join(part for item in value if (part := text_of(item)))
    if isinstance(value, dict):
        address = value.get("address")
        if address:
            return text_of(address)
        named = value.get("name") or [value.get(key) for key in ("addressLocality", "addressRegion", "addressCountry")]
        return text_of(named)
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def plain(markup: str) -> str:
    """A text that may hold markup, without it."""
    if "<" not in markup:
        return entities.unescape(markup)
    draft = Draft("markup")
    write_markup_text(markup, draft)
    return draft.text


def write_markup_text(markup: str, draft: Draft) -> None:
    """Write a fragment of markup."""
    try:
        root = html.fragment_fromstring(markup, create_parent="body")
    except (etree.LxmlError, ValueError):
        draft.line(markup)
        return
    write_markup(root, draft)


def joined(parts: Iterable[Any], separator: str = ", ") -> str:
    """Those of the values that hold text, joined."""
    return separator.join(part for value in parts if (part := text_of(value)))
