"""JSON files: which of the known shapes one is, by the keys at its root."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from skillgap.errors import ReadError, Status
from skillgap.readers import jsonjobs, jsonresume
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.plain import decode
from skillgap.readers.posting import Posting, from_schema_org, write_posting
from skillgap.readers.source import Source

_JOBS: tuple[tuple[str, Callable[[dict[str, Any]], bool], Callable[[dict[str, Any]], Posting]], ...] = (
    ("schema.org", lambda d: d.get("@type") == "JobPosting", from_schema_org),
    ("workday", lambda d: "jobPostingInfo" in d, jsonjobs.from_workday),
    ("greenhouse", lambda d: "content" in d and "title" in d, jsonjobs.from_greenhouse),
    (
        "lever",
        lambda d: "text" in d and ("lists" in d or "descriptionPlain" in d or "categories" in d),
        jsonjobs.from_lever,
    ),
    ("ashby", lambda d: "title" in d and ("descriptionHtml" in d or "descriptionPlain" in d), jsonjobs.from_ashby),
    (
        "json-job",
        lambda d: "title" in d and bool(d.keys() & {"responsibilities", "qualifications"}),
        jsonjobs.from_json_resume_job,
    ),
    ("json-job", lambda d: "title" in d and "description" in d, jsonjobs.from_json_resume_job),
)


def read_json(source: Source, limits: Limits) -> Draft:
    """Read a resume or a job posting that is JSON.

    Raises:
        ReadError: none of the known shapes, or several postings in one file.
    """
    data = json.loads(decode(source.data, Draft("json")).lstrip("\ufeff"))
    draft = Draft("json")
    if isinstance(data, dict) and jsonresume.is_resume(data):
        jsonresume.write_resume(data, draft)
        return draft
    job = _only_job(data, source.name)
    for engine, matches, convert in _JOBS:
        if matches(job):
            draft.engine = engine
            write_posting(convert(job), draft, limits)
            return draft
    what = "this JSON is none of the resume and job formats that skillgap knows"
    hint = "known are JSON Resume and the postings of job boards; save others as PDF, DOCX or text"
    raise ReadError(Status.UNSUPPORTED_TYPE, what, where=source.name, hint=hint)


def _only_job(data: Any, name: str) -> dict[str, Any]:
    """The posting itself, or the only one of a list."""
    listed = data
    if isinstance(data, dict):
        listed = data.get("jobs", data.get("@graph", [data]))
    jobs = [job for job in listed if isinstance(job, dict)] if isinstance(listed, list) else []
    if len(jobs) > 1:
        what = f"the file holds {len(jobs)} postings"
        raise ReadError(Status.UNSUPPORTED_TYPE, what, where=name, hint="save one posting per file")
    return jobs[0] if jobs else {}
