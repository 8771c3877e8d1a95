"""Europass XML, the dialect of today (`Candidate`) and that of before 2020 (`SkillsPassport`); matched by local names.

Source: published samples; the schema files are not retrievable from where they claim to be.
"""

from __future__ import annotations

import html as entities

from lxml import etree

from skillgap.model.dates import PartialDate
from skillgap.model.document import SectionKind
from skillgap.readers.canonical import Item, partial_date, write_head, write_lines, write_section
from skillgap.readers.draft import Draft
from skillgap.readers.xmlparts import local

_WORK, _STUDY = ("EmployerHistory", "EducationOrganizationAttendance")
Element = etree._Element


def write_europass(root: Element, draft: Draft) -> None:
    """Write a profile of either dialect."""
    draft.engine = "europass"
    if local(root) == "Candidate":
        _write_candidate(root, draft)
    else:
        _write_passport(root, draft)


def _write_candidate(root: Element, draft: Draft) -> None:
    name = " ".join(_text(root, "PersonName", part) for part in ("GivenName", "FamilyName"))
    write_head(draft, name, [_text(root, "Communication", "URI")])
    write_lines(draft, "Summary", SectionKind.SUMMARY, [_markup(root, "ExecutiveSummary")])
    write_section(draft, "Experience", SectionKind.EXPERIENCE, [_position(p) for p in _all(root, "PositionHistory")])
    write_section(draft, "Education", SectionKind.EDUCATION, [_study(study) for study in _all(root, _STUDY)])
    competencies = _all(root, "PersonCompetency")
    languages = [c for c in competencies if _text(c, "TaxonomyID").lower() == "language"]
    others = [c for c in competencies if c not in languages]
    digital = [
        _text(group, "Title") + ": " + ", ".join(_texts(group, "DigitalSkill"))
        for group in _all(root, "DigitalSkillsGroup")
    ]
    named = [_text(c, "CompetencyName") or _text(c, "CompetencyID") for c in others]
    write_lines(draft, "Skills", SectionKind.SKILLS, [*named, *digital], bullets=True)
    write_lines(draft, "Certifications", SectionKind.CERTIFICATIONS, _certificates(root), bullets=True)
    spoken = [
        f"{_text(c, 'CompetencyName') or _text(c, 'CompetencyID')} {_text(c, 'ScoreText')}".strip() for c in languages
    ]
    write_lines(draft, "Languages", SectionKind.LANGUAGES, spoken, bullets=True)
    projects = [Item(_text(p, "Title"), summary=_markup(p, "Description")) for p in _all(root, "Project")]
    write_section(draft, "Projects", SectionKind.PROJECTS, projects)


def _certificates(root: Element) -> list[str]:
    return [_text(c, "CertificationName") or _text(c, "Title") or _text(c, "Name") for c in _all(root, "Certification")]


def _position(position: Element) -> Item:
    employer = next((above for above in position.iterancestors() if local(above) == _WORK), position)
    return Item(
        title=_text(position, "PositionTitle"),
        organisation=_text(employer, "OrganizationName"),
        since=partial_date(_text(position, "StartDate", "FormattedDateTime") or _text(position, "StartDate")),
        until=partial_date(_text(position, "EndDate", "FormattedDateTime") or _text(position, "EndDate")),
        ongoing=_text(position, "CurrentIndicator").lower() == "true",
        place=_text(position, "CityName"),
        summary=_markup(position, "Description"),
    )


def _study(study: Element) -> Item:
    return Item(
        title=_text(study, "DegreeName") or _text(study, "EducationDegree"),
        organisation=_text(study, "OrganizationName"),
        since=partial_date(_text(study, "StartDate", "FormattedDateTime") or _text(study, "StartDate")),
        until=partial_date(_text(study, "EndDate", "FormattedDateTime") or _text(study, "EndDate")),
        ongoing=_text(study, "OngoingIndicator").lower() == "true",
        place=_text(study, "CityName"),
        summary=_markup(study, "OccupationalSkillsCovered") or _markup(study, "Description"),
    )


def _write_passport(root: Element, draft: Draft) -> None:
    name = " ".join(_text(root, "PersonName", part) for part in ("FirstName", "Surname"))
    write_head(draft, name, [_text(root, "Email", "Contact"), _text(root, "Headline", "Description", "Label")])
    write_section(
        draft,
        "Experience",
        SectionKind.EXPERIENCE,
        [_old_item(w, "Position", "Employer") for w in _all(root, "WorkExperience")],
    )
    write_section(
        draft,
        "Education",
        SectionKind.EDUCATION,
        [_old_item(e, "Title", "Organisation") for e in _all(root, "Education")],
    )
    skills = [
        _markup(part, "Description")
        for key in ("Communication", "Organisational", "JobRelated", "Computer", "Other")
        for part in _all(root, key)
    ]
    write_lines(draft, "Skills", SectionKind.SKILLS, skills)
    languages = [
        _text(language, "Description", "Label")
        for key in ("MotherTongue", "ForeignLanguage")
        for language in _all(root, key)
    ]
    write_lines(draft, "Languages", SectionKind.LANGUAGES, languages, bullets=True)


def _old_item(record: Element, title: str, organisation: str) -> Item:
    return Item(
        title=_text(record, title, "Label") or _text(record, title),
        organisation=_text(record, organisation, "Name"),
        since=_old_date(record, "From"),
        until=_old_date(record, "To"),
        ongoing=_text(record, "Period", "Current").lower() == "true",
        summary=_markup(record, "Activities"),
    )


def _old_date(record: Element, which: str) -> PartialDate | None:
    found = _first(record, which)
    return partial_date({key: found.get(key) for key in ("year", "month")}) if found is not None else None


def _all(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if local(element) == name]


def _first(root: Element, name: str) -> Element | None:
    return next((element for element in root.iter() if local(element) == name), None)


def _text(root: Element, *path: str) -> str:
    """The text of the first element on a path of local names; empty where there is none."""
    element: Element | None = root
    for name in path:
        element = _first(element, name) if element is not None else None
    return " ".join((element.text or "").split()) if element is not None else ""


def _texts(root: Element, name: str) -> list[str]:
    return [text for element in _all(root, name) if (text := " ".join("".join(map(str, element.itertext())).split()))]


def _markup(root: Element, name: str) -> str:
    """The content of an element that may hold markup turned into entities."""
    element = _first(root, name)
    return entities.unescape("".join(map(str, element.itertext()))) if element is not None else ""
