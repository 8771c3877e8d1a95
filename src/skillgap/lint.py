"""Lint of taxonomy packs: the checks of data, and every example sentence through the real recogniser."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from skillgap.errors import Problem, Status
from skillgap.extraction import Extractor
from skillgap.model.document import Document, Quality
from skillgap.model.profile import JobProfile
from skillgap.taxonomy.assembly import build, compose_packs
from skillgap.taxonomy.checks import Subject, check_data
from skillgap.taxonomy.checks.subject import FormPlace
from skillgap.taxonomy.files import PackFiles, digest_of
from skillgap.taxonomy.loading import bundled_pack, pack_files
from skillgap.text import load_lexicon

_DUTIES = "What you will do\n"
"""A heading under which sentences speak of work."""


def lint(*extra: Path, as_of: date) -> tuple[Problem, ...]:
    """All faults of the bundled pack with further packs laid over it, sorted by place.

    Raises:
        DataError: a folder is no pack.
    """
    return lint_packs(bundled_pack(), *pack_files(extra), as_of=as_of)


def lint_packs(*packs: PackFiles, as_of: date) -> tuple[Problem, ...]:
    """All faults of these packs alone; where they do not even load, only why not."""
    problems: list[Problem] = []
    parsed, composed = compose_packs(packs, problems)
    taxonomy = build(composed, parsed, digest_of(packs), problems)
    if problems:
        return tuple(sorted(problems))
    lexicon = load_lexicon()
    decided = {word.lower() for pack in parsed if pack.record for word in pack.record.unambiguous}
    subject = Subject(composed, taxonomy, lexicon.ordinary - decided, as_of)
    extractor = Extractor(taxonomy, lexicon, as_of=as_of)
    return tuple(sorted({*check_data(subject), *check_examples(subject, extractor)}))


def check_examples(subject: Subject, extractor: Extractor) -> Iterator[Problem]:
    """A `yes` sentence in which the recogniser misses the skill, or a `no` sentence in which it finds it.

    A `yes` sentence is read where a posting lists duties, a `no` sentence alone: outside of lists an ordinary word
    must find its support in the sentence, and that is what the trap is about.
    """
    for place in subject.own_forms():
        for sentence in place.form.yes:
            profile = extractor.job(_posting(f"{_DUTIES}{sentence}"))
            if not _mentioned(place.skill, profile):
                message = f"'{place.form.text}' is not recognised in: {sentence}{_reasons(place.skill, profile)}"
                yield _problem(place, "example.missed", message, "give the sentence support, or change the tier")
        for sentence in place.form.no:
            profile = extractor.job(_posting(sentence))
            if _mentioned(place.skill, profile):
                message = f"'{place.form.text}' is taken for the skill in: {sentence}"
                yield _problem(place, "example.taken", message, "lower the tier, or deny the phrase")


def _mentioned(skill: str, profile: JobProfile) -> bool:
    return any(mention.skill == skill for mention in profile.mentions)


def _reasons(skill: str, profile: JobProfile) -> str:
    reasons = [reason for refusal in profile.refused if refusal.skill == skill for reason in refusal.because]
    return f" (refused: {'; '.join(reasons)})" if reasons else ""


def _problem(place: FormPlace, code: str, message: str, hint: str) -> Problem:
    return place.entry.problem(("match", place.form.text), code, message, hint)


def _posting(text: str) -> Document:
    return Document("example", "", text, Quality(Status.OK, "example", None, len(text)))
