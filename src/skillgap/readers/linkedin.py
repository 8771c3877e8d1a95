"""LinkedIn's data export: the CSV files of a ZIP that are about the person; messages and contacts are never opened."""

from __future__ import annotations

import csv
import html as entities
import io

from skillgap.model.document import SectionKind
from skillgap.readers.archive import Archive
from skillgap.readers.canonical import Item, partial_date, write_head, write_lines, write_section
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.plain import decode
from skillgap.readers.source import Source

Row = dict[str, str]

_MOST_ROWS = 5_000


def read_linkedin_export(source: Source, limits: Limits) -> Draft:
    """Read profile, positions, education, skills, languages, certifications and projects.

    Raises:
        ReadError: the container is damaged or larger than it may be.
    """
    archive = Archive(source, limits)
    draft = Draft("linkedin-export")
    for profile in _rows(archive, "Profile.csv")[:1]:
        name = f"{profile.get('First Name', '')} {profile.get('Last Name', '')}"
        write_head(draft, name, [profile.get("Headline", ""), profile.get("Geo Location", "")])
        write_lines(draft, "Summary", SectionKind.SUMMARY, [profile.get("Summary", "")])
    positions = [_item(row, "Title", "Company Name") for row in _rows(archive, "Positions.csv")]
    write_section(draft, "Experience", SectionKind.EXPERIENCE, positions)
    projects = [_item(row, "Title", "") for row in _rows(archive, "Projects.csv")]
    write_section(draft, "Projects", SectionKind.PROJECTS, projects)
    education = [_item(row, "Degree Name", "School Name") for row in _rows(archive, "Education.csv")]
    write_section(draft, "Education", SectionKind.EDUCATION, education)
    certifications = [_item(row, "Name", "Authority") for row in _rows(archive, "Certifications.csv")]
    write_section(draft, "Certifications", SectionKind.CERTIFICATIONS, certifications)
    skills = [row.get("Name", "") for row in _rows(archive, "Skills.csv")]
    write_lines(draft, "Skills", SectionKind.SKILLS, skills, bullets=True)
    languages = [
        f"{row.get('Name', '')}: {row.get('Proficiency', '')}".strip(": ") for row in _rows(archive, "Languages.csv")
    ]
    write_lines(draft, "Languages", SectionKind.LANGUAGES, languages, bullets=True)
    return draft


def _rows(archive: Archive, name: str) -> list[Row]:
    """The rows of one CSV file, wherever in the ZIP it lies; entities are turned back."""
    path = next((path for path in archive.names if path.rpartition("/")[2] == name), None)
    data = archive.read(path) if path else None
    if not data:
        return []
    text = decode(data, Draft("csv")).lstrip("\ufeff").replace("\x00", "")
    rows = []
    for row in csv.DictReader(io.StringIO(text, newline="")):
        rows.append({key: entities.unescape(value) for key, value in row.items() if key and isinstance(value, str)})
        if len(rows) >= _MOST_ROWS:
            break
    return rows


def _item(row: Row, title: str, organisation: str) -> Item:
    since = partial_date(row.get("Started On") or row.get("Start Date"))
    end = row.get("Finished On") or row.get("End Date") or ""
    return Item(
        title=row.get(title, ""),
        organisation=row.get(organisation, ""),
        since=since,
        until=partial_date(end),
        ongoing=since is not None and not end.strip(),
        place=row.get("Location", ""),
        summary="\n".join(text for key in ("Description", "Notes", "Activities") if (text := row.get(key, ""))),
    )
