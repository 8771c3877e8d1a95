"""XML files: which of the known shapes one is, by its root element."""

from __future__ import annotations

import re

from lxml import etree

from skillgap.errors import ReadError, Status
from skillgap.readers.draft import Draft
from skillgap.readers.europass import write_europass
from skillgap.readers.limits import Limits
from skillgap.readers.posting import Posting, write_posting
from skillgap.readers.source import Source
from skillgap.readers.xmlparts import local, parse

_KNOWN = frozenset({"Candidate", "SkillsPassport", "LearnerInfo", "workzag-jobs", "position"})
_HEAD = 65_536
_COMMENT_ENDS = re.compile(rb"<!--|-->")
_ELEMENT = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,40}:)?([A-Za-z_][\w.-]{0,40})[\s/>]")
_YEARS = {"lt-1": "Less than 1 year", "gt-15": "15+ years"}


def read_xml(source: Source, limits: Limits) -> Draft:
    """Read a Europass profile or a Personio posting.

    Raises:
        ReadError: none of the known shapes, several postings in one file, or broken XML.
    """
    _refuse_unknown(_stated_root(source.data), source.name)
    root = parse(source.data, limits, source.name)
    _refuse_unknown(local(root), source.name)
    draft = Draft("xml")
    if local(root) in ("workzag-jobs", "position"):
        draft.engine = "personio"
        write_posting(_personio(root, source.name), draft, limits)
    else:
        write_europass(root, draft)
    return draft


def _stated_root(data: bytes) -> str | None:
    """The first element's name, without parsing: a drawing or a feed may be damaged, and is none of ours anyway."""
    outside_comments = b"".join(_COMMENT_ENDS.split(data[:_HEAD].replace(b"\x00", b""))[::2])
    first = _ELEMENT.search(outside_comments)
    return first[1].decode("ascii") if first else None


def _refuse_unknown(root: str | None, name: str) -> None:
    if root and root not in _KNOWN:
        what = f"this XML ({root}) is none of the resume and job formats that skillgap knows"
        raise ReadError(
            Status.UNSUPPORTED_TYPE,
            what,
            where=name,
            hint="known are Europass and Personio; save others as PDF, DOCX or text",
        )


def _personio(root: etree._Element, name: str) -> Posting:
    positions = [element for element in root.iter() if local(element) == "position"]
    if len(positions) != 1:
        what = f"the file holds {len(positions)} postings"
        raise ReadError(Status.UNSUPPORTED_TYPE, what, where=name, hint="save one posting per file")
    position = positions[0]
    facts = {local(child): " ".join((child.text or "").split()) for child in position}
    posting = Posting(title=facts.get("name", ""), company=facts.get("subcompany", ""))
    posting.facts = [facts[key] for key in ("office", "department", "employmentType", "seniority") if facts.get(key)]
    years = facts.get("yearsOfExperience")
    if years:
        posting.facts.append(f"Experience: {_YEARS.get(years, f'{years} years')}")
    for part in position.iter():
        if local(part) == "jobDescription":
            texts = {local(child): child.text or "" for child in part}
            posting.parts.append((texts.get("name", "").strip(), None, texts.get("value", "")))
    return posting
