"""JSON Resume 1.0: work, education, skills, projects and certificates as data."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any


def json_resume(resume: dict[str, Any]) -> bytes:
    sections = {section["heading"]: section for section in resume["sections"]}
    document = {
        "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
        "basics": _basics(resume, sections["Summary"]["text"]),
        "work": [_work(entry) for entry in sections["Experience"]["entries"]],
        "education": [_education(entry) for entry in sections["Education"]["entries"]],
        "skills": [{"name": name, "keywords": _split(items)} for name, items in sections["Skills"]["groups"].items()],
        "projects": [_project(item) for item in sections["Projects"]["items"]],
        "certificates": [{"name": item} for item in sections["Certifications"]["items"]],
        "languages": [{"language": name} for name in _split(sections["Languages"]["text"])],
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode()


def _basics(resume: dict[str, Any], summary: str) -> dict[str, Any]:
    place, email, phone = resume["contact"]
    basics = {"name": resume["name"], "label": resume["headline"], "email": email, "phone": phone, "summary": summary}
    return basics | {"location": {"address": place}}


def _work(entry: dict[str, Any]) -> dict[str, Any]:
    place = {"name": entry["organisation"], "location": entry["place"]}
    return place | {"position": entry["title"], "highlights": entry["bullets"]} | _dates(entry["dates"])


def _education(entry: dict[str, Any]) -> dict[str, Any]:
    degree, _, area = entry["title"].partition(" ")
    study = {"institution": entry["organisation"], "studyType": degree, "area": area}
    return study | _dates(entry["dates"]) | {"courses": entry.get("bullets", [])}


def _project(item: str) -> dict[str, Any]:
    name, _, description = item.partition(": ")
    return {"name": name, "description": description}


def _split(items: str) -> list[str]:
    """Separate at the commas that stand outside brackets."""
    parts = [""]
    for piece in items.split(", "):
        closed = parts[-1].count("(") == parts[-1].count(")")
        parts = [*parts, piece] if closed else [*parts[:-1], f"{parts[-1]}, {piece}"]
    return parts[1:]


def _dates(dates: str) -> dict[str, str]:
    """`Mar 2023 – Present` as the schema wants it; a position that goes on has no end."""
    start, end = (_iso(date) for date in dates.split(" – "))
    return {"startDate": start} | ({"endDate": end} if end else {})


def _iso(date: str) -> str:
    if date == "Present":
        return ""
    return date if date.isdigit() else datetime.strptime(date, "%b %Y").strftime("%Y-%m")  # noqa: DTZ007
