"""XML files: which of the known shapes one is, by its root element."""

from __future__ import annotations

from lxml import etree

from skillgap.errors import ReadError, Status
from skillgap.readers.draft import Draft
from skillgap.readers.europass import write_europass
from skillgap.readers.limits import Limits
from skillgap.readers.posting import Posting, write_posting
from skillgap.readers.source import Source
from skillgap.readers.xmlparts import local, parse

_YEARS = {"lt-1": "Less than 1 year", "gt-15": "15+ years"}


def read_xml(source: Source, limits: Limits) -> Draft:
    """Read a Europass profile or a Personio posting.

    Raises:
        ReadError: none of the known shapes, several postings in one file, or broken XML.
    """
    root = parse(source.data, limits, source.name)
    draft = Draft("xml")
    match local(root):
        case "Candidate" | "SkillsPassport" | "LearnerInfo":
            write_europass(root, draft)
        case "workzag-jobs" | "position":
            draft.engine = "personio"
            write_posting(_personio(root, source.name), draft, limits)
        case _:
            what = "this XML is none of the resume and job formats that skillgap knows"
            raise ReadError(
                Status.UNSUPPORTED_TYPE, what, where=source.name, hint="see README, Formats, for the known ones"
            )
    return draft


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
