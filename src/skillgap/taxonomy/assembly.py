"""Files of packs into one Taxonomy: parse, check, compose, build, check references; all problems at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import TypeVar

from skillgap.errors import DataError, Problem
from skillgap.model.skill import Certification, Skill
from skillgap.taxonomy import values
from skillgap.taxonomy.composition import Composed, compose
from skillgap.taxonomy.entries import Entry, PackEntries, read_entries
from skillgap.taxonomy.files import PackFiles, digest_of
from skillgap.taxonomy.products import with_products
from skillgap.taxonomy.references import check_cycles, check_references
from skillgap.taxonomy.taxonomy import Taxonomy
from skillgap.words import phrase_key

Value = TypeVar("Value")


def assemble(packs: Sequence[PackFiles]) -> Taxonomy:
    """Build the taxonomy of packs, given in loading order.

    Raises:
        DataError: with every problem of every file.
    """
    problems: list[Problem] = []
    parsed, composed = compose_packs(packs, problems)
    taxonomy = build(composed, parsed, digest_of(packs), problems)
    if problems:
        raise DataError(tuple(problems))
    return taxonomy


def compose_packs(packs: Sequence[PackFiles], problems: list[Problem]) -> tuple[list[PackEntries], Composed]:
    """Parse packs and lay them over each other; the entries keep their places, for checks that need them."""
    parsed = [read_entries(files, number, problems) for number, files in enumerate(packs)]
    every = (entry for pack in parsed for named in pack.entries for entry in with_products(named))
    composed = compose(every, problems)
    # A file that could not be parsed defines nothing, and every id of it would be reported again as dangling.
    if not problems:
        check_references(composed, problems)
        check_cycles(composed, problems)
    return parsed, composed


def build(composed: Composed, packs: Sequence[PackEntries], digest: str, problems: list[Problem]) -> Taxonomy:
    """Make the values; what can be made of faulty entries is made, and the faults are added to `problems`."""
    skills = values.skills(composed, problems)
    certifications = _each(composed, "certifications", lambda entry: values.certification(entry, problems))
    formed: Iterable[Skill | Certification] = chain(skills.values(), certifications.values())
    notices = [pack.record.notice for pack in packs if pack.record and pack.record.notice]
    return Taxonomy(
        skills=skills,
        siblings=_each(composed, "siblings", values.siblings),
        certifications=certifications,
        roles=_each(composed, "roles", values.role),
        stages=_each(composed, "stages", values.stage),
        projects=_each(composed, "projects", values.project),
        signals=_each(composed, "signals", values.signal),
        sources=_each(composed, "sources", values.source_document),
        keys={form.text: phrase_key(form.text) for entry in formed for form in entry.forms},
        digest=digest,
        notices=tuple(dict.fromkeys(notices)),
    )


def _each(composed: Composed, section: str, make: Callable[[Entry], Value]) -> dict[str, Value]:
    return {key: make(entry) for key, entry in sorted(composed.entries[section].items())}
