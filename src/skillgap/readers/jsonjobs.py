"""Job postings as the boards publish them: Greenhouse, Lever, Ashby, Workday, JSON Resume's job schema.

Source: the boards' public API descriptions; files are read, nothing is fetched.
"""

from __future__ import annotations

from typing import Any

from skillgap.model.document import SectionKind
from skillgap.readers.posting import Posting, joined, text_of, unescaped

Record = dict[str, Any]


def from_greenhouse(job: Record) -> Posting:
    """Greenhouse turns its markup into entities."""
    posting = Posting(title=text_of(job.get("title")), company=text_of(job.get("company_name")))
    posting.facts = [fact for fact in (text_of(job.get("location")), joined(_list(job, "departments"))) if fact]
    posting.parts = [("", None, unescaped(_string(job, "content")))]
    return posting


def from_lever(job: Record) -> Posting:
    """Lever's title is `text`, and what it asks mostly stands in `lists`."""
    categories = _record(job, "categories")
    posting = Posting(title=text_of(job.get("text")))
    posting.facts = [fact for key in ("location", "team", "commitment") if (fact := text_of(categories.get(key)))]
    posting.parts = [
        ("", None, _string(job, "opening") + (_string(job, "descriptionBody") or _string(job, "description")))
    ]
    for part in _list(job, "lists"):
        if isinstance(part, dict):
            posting.parts.append((text_of(part.get("text")), None, f"<ul>{_string(part, 'content')}</ul>"))
    posting.parts.append(("", None, _string(job, "additional")))
    return _or_plain(posting, job)


def from_ashby(job: Record) -> Posting:
    """Ashby gives the description as markup and as text."""
    posting = Posting(title=text_of(job.get("title")))
    facts = (job.get("location"), job.get("department"), job.get("team"), job.get("employmentType"))
    posting.facts = [fact for value in facts if (fact := text_of(value))]
    posting.parts = [("", None, _string(job, "descriptionHtml"))]
    return _or_plain(posting, job)


def from_workday(job: Record) -> Posting:
    """The saved detail of a Workday posting."""
    info = _record(job, "jobPostingInfo")
    posting = Posting(title=text_of(info.get("title")), company=text_of(job.get("hiringOrganization")))
    posting.facts = [fact for key in ("location", "timeType") if (fact := text_of(info.get(key)))]
    posting.parts = [("", None, unescaped(_string(info, "jobDescription")))]
    return posting


def from_json_resume_job(job: Record) -> Posting:
    """A posting of JSON Resume's job schema."""
    posting = Posting(title=text_of(job.get("title")), company=text_of(job.get("company")))
    posting.facts = [fact for key in ("location", "type", "remote", "experience") if (fact := text_of(job.get(key)))]
    posting.parts = [
        ("", None, _string(job, "description")),
        ("Responsibilities", SectionKind.RESPONSIBILITIES, _strings(job, "responsibilities")),
        ("Qualifications", SectionKind.REQUIREMENTS, _strings(job, "qualifications")),
        ("Skills", SectionKind.REQUIREMENTS, [_skill(skill) for skill in _list(job, "skills")]),
    ]
    return posting


def _or_plain(posting: Posting, job: Record) -> Posting:
    """Fall back on the plain description where there is no markup."""
    if not any(content for _, _, content in posting.parts):
        lines = _string(job, "descriptionPlain").splitlines()
        posting.parts = [("", None, "".join(f"<div>{line}</div>" for line in lines))]
    return posting


def _skill(skill: Any) -> str:
    if not isinstance(skill, dict):
        return text_of(skill)
    return ": ".join(part for part in (text_of(skill.get("name")), joined(_list(skill, "keywords"))) if part)


def _string(record: Record, key: str) -> str:
    value = record.get(key)
    return value if isinstance(value, str) else ""


def _strings(record: Record, key: str) -> list[str]:
    return [text for value in _list(record, key) if (text := text_of(value))]


def _list(record: Record, key: str) -> list[Any]:
    value = record.get(key)
    return value if isinstance(value, list) else []


def _record(record: Record, key: str) -> Record:
    value = record.get(key)
    return value if isinstance(value, dict) else {}
