"""JSON Resume: https://jsonresume.org/schema, every section of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from skillgap.model.document import SectionKind
from skillgap.readers.canonical import Item, is_ongoing, partial_date, write_head, write_lines, write_section
from skillgap.readers.draft import Draft
from skillgap.readers.posting import joined, text_of

Record = dict[str, Any]

_SECTIONS = (
    ("work", "Experience", SectionKind.EXPERIENCE, ("position",), ("name", "company")),
    ("volunteer", "Volunteering", SectionKind.VOLUNTEERING, ("position",), ("organization",)),
    ("projects", "Projects", SectionKind.PROJECTS, ("name",), ("entity",)),
    ("education", "Education", SectionKind.EDUCATION, ("studyType", "area"), ("institution",)),
    ("certificates", "Certifications", SectionKind.CERTIFICATIONS, ("name",), ("issuer",)),
    ("awards", "Awards", SectionKind.AWARDS, ("title",), ("awarder",)),
    ("publications", "Publications", SectionKind.PUBLICATIONS, ("name",), ("publisher",)),
)


def is_resume(data: Record) -> bool:
    """Whether an object is a JSON Resume; a job of the sister schema has a title at its root."""
    return isinstance(data.get("basics"), dict) or (isinstance(data.get("work"), list) and "title" not in data)


def write_resume(data: Record, draft: Draft) -> None:
    """Write all sections."""
    draft.engine = "json-resume"
    basics = data.get("basics")
    _write_basics(basics if isinstance(basics, dict) else {}, draft)
    for key, heading, kind, title, organisation in _SECTIONS:
        write_section(draft, heading, kind, (_item(record, title, organisation) for record in _records(data, key)))
    skills = (_labelled(record, "name", "keywords") for record in _records(data, "skills"))
    write_lines(draft, "Skills", SectionKind.SKILLS, skills, bullets=True)
    languages = (_pair(record, "language", "fluency") for record in _records(data, "languages"))
    write_lines(draft, "Languages", SectionKind.LANGUAGES, languages, bullets=True)
    interests = (_labelled(record, "name", "keywords") for record in _records(data, "interests"))
    write_lines(draft, "Interests", SectionKind.INTERESTS, interests, bullets=True)
    references = (_pair(record, "name", "reference") for record in _records(data, "references"))
    write_lines(draft, "References", SectionKind.REFERENCES, references)


def _write_basics(basics: Record, draft: Draft) -> None:
    location = basics.get("location")
    place = joined(location.get(key) for key in ("city", "region", "countryCode")) if isinstance(location, dict) else ""
    profiles = (joined((p.get("url") or p.get("username"),)) for p in _records(basics, "profiles"))
    lines = [text_of(basics.get(key)) for key in ("label", "email", "phone", "url")]
    write_head(draft, text_of(basics.get("name")), [*lines, place, *profiles])
    write_lines(draft, "Summary", SectionKind.SUMMARY, [str(basics.get("summary") or "")])


def _item(record: Record, title: tuple[str, ...], organisation: tuple[str, ...]) -> Item:
    started = any(key in record for key in ("startDate", "endDate"))
    end = record.get("endDate") or (record.get("date") or record.get("releaseDate") if not started else None)
    since = partial_date(record.get("startDate"))
    points = [text_of(value) for key in ("highlights", "courses") for value in _list(record, key)]
    keywords = joined([*_list(record, "keywords"), *_list(record, "roles")])
    return Item(
        title=joined((record.get(key) for key in title), " in "),
        organisation=next((text for key in organisation if (text := text_of(record.get(key)))), ""),
        since=since,
        until=partial_date(end),
        ongoing=is_ongoing(end) or (since is not None and not end),
        place=text_of(record.get("location")),
        summary=str(record.get("summary") or record.get("description") or ""),
        points=[*points, keywords] if keywords else points,
    )


def _labelled(record: Record, name: str, values: str) -> str:
    return ": ".join(part for part in (text_of(record.get(name)), joined(_list(record, values))) if part)


def _pair(record: Record, name: str, value: str) -> str:
    return joined((record.get(name), record.get(value)), ": ")


def _records(data: Record, key: str) -> Iterator[Record]:
    yield from (record for record in _list(data, key) if isinstance(record, dict))


def _list(data: Record, key: str) -> list[Any]:
    value = data.get(key)
    return value if isinstance(value, list) else []
