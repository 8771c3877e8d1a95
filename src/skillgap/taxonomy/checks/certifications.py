"""Faults of certifications: dates that contradict each other, or what the catalog says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from skillgap.errors import Problem
from skillgap.model.skill import Catalog, Certification, CertificationStatus
from skillgap.taxonomy.checks.subject import Subject
from skillgap.yamlfile import Path

SUGGESTED = frozenset({Catalog.CORE, Catalog.EXTENDED})
"""Catalogs from which certifications are suggested."""

Fault = tuple[Path, str]


def contradicting_dates(subject: Subject) -> Iterator[Problem]:
    """Certifications whose dates cannot be true together, or do not fit their catalog on the day of the check."""
    for key, entry in subject.composed.entries["certifications"].items():
        certification = subject.taxonomy.certifications[key]
        for path, message in (*_order_faults(certification), *_catalog_faults(certification, subject.as_of)):
            yield entry.problem(path, "certification.dates", f"'{key}': {message}", "correct the dates or the catalog")


def _order_faults(certification: Certification) -> Iterator[Fault]:
    launched, retired = certification.launched, certification.retired
    if launched and retired and launched >= retired:
        yield ("retired",), f"retired {retired} before it was launched {launched}"
    for number, exam in enumerate(certification.exams):
        if exam.since and exam.until and exam.since >= exam.until:
            yield ("exams", number), f"exam {exam.code} ends {exam.until} before it begins {exam.since}"
        if retired and exam.until and exam.until > retired:
            yield ("exams", number), f"exam {exam.code} ends {exam.until}, after the credential {retired}"
    if certification.id in certification.successors:
        yield ("successors",), "it succeeds itself"


def _catalog_faults(certification: Certification, as_of: date) -> Iterator[Fault]:
    status = certification.status_on(as_of)
    if certification.catalog in SUGGESTED and status is CertificationStatus.RETIRED:
        yield ("catalog",), f"it is retired on {as_of} and still in the catalog '{certification.catalog}'"
    if (
        certification.catalog is Catalog.LEGACY
        and status is CertificationStatus.ACTIVE
        and not certification.successors
    ):
        yield ("catalog",), f"it is 'legacy', yet active on {as_of} and without successor"
    if certification.status_as_of and certification.status_as_of > as_of.isoformat():
        yield ("status_as_of",), f"its evidence is dated {certification.status_as_of}, after {as_of}"
