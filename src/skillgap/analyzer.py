"""The one place where the floors below are wired: files in, reports out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from skillgap import __version__
from skillgap.advice import advise
from skillgap.comparison import DEFAULT_POLICY, JobWords, compare, keyword_dump, without_copied
from skillgap.config import Settings
from skillgap.errors import ReadError, Status
from skillgap.extraction import Extractor
from skillgap.gap_report import GapReport
from skillgap.model.document import Document, Flag, Quality
from skillgap.model.profile import Importance, JobProfile, Operator, Requirement, ResumeProfile
from skillgap.model.ranking import RoleFit
from skillgap.model.report import JobSide, Provenance, Report, ResumeSide
from skillgap.readers import OCR_LIMITS, Limits, ReaderPool, read
from skillgap.role_jobs import job_of_role
from skillgap.taxonomy import Taxonomy, load_taxonomy
from skillgap.text import load_lexicon

Source = str | Path | bytes | Document
"""A file's path, a file's bytes, or what a reader made of it."""


class _Asked(NamedTuple):
    """What a job asks, and its words where the text is at hand."""

    profile: JobProfile
    words: JobWords | None = None


@dataclass(frozen=True, slots=True)
class Scored:
    """A file that was compared; its report may still be inconclusive."""

    path: Path
    report: GapReport


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that was not compared, and why."""

    path: Path
    error: ReadError


class Analyzer:
    """Compares resumes with jobs. Making one loads the taxonomy and the recogniser; use it for many documents.

    Args:
        taxonomy: instead of the bundled one and the packs of `config`.
        config: settings; by default none are read from any file.
        as_of: the day on which "present" ends and certifications are judged; by default today.

    Raises:
        DataError: a taxonomy pack or lexicon is invalid.
    """

    def __init__(
        self, taxonomy: Taxonomy | None = None, config: Settings | None = None, as_of: date | None = None
    ) -> None:
        self.config = config or Settings()
        self.taxonomy = taxonomy or load_taxonomy(*self.config.taxonomy, cache=self.config.cache)
        self.as_of = as_of or date.today()
        self._extractor = Extractor(self.taxonomy, load_lexicon(), as_of=self.as_of)

    def resume(self, source: Source) -> ResumeProfile:
        """What a resume shows.

        Raises:
            ReadError: the file cannot be read.
        """
        document = _document(source)
        profile = self._extractor.resume(document)
        flag = keyword_dump(document.text)
        return replace(profile, quality=_flagged(profile.quality, flag)) if flag else profile

    def job(self, source: Source) -> JobProfile:
        """What a job description asks.

        Raises:
            ReadError: the file cannot be read.
        """
        return self._extractor.job(_document(source))

    def role(self, id: str) -> JobProfile:
        """What a role of the taxonomy asks.

        Raises:
            UsageError: there is no such role.
        """
        return job_of_role(id, taxonomy=self.taxonomy)

    def extract(self, source: Source, kind: Literal["resume", "job"]) -> ResumeProfile | JobProfile:
        """The profile of one document.

        Raises:
            ReadError: the file cannot be read.
        """
        return self.resume(source) if kind == "resume" else self.job(source)

    def compare(self, resume: Source | ResumeProfile, job: Source | JobProfile) -> GapReport:
        """What the resume lacks for the job, and what to do about it.

        Given two documents, what a resume copies from the job counts for nothing; profiles no longer hold the words
        by which that is seen.

        Raises:
            ReadError: one of the files cannot be read.
        """
        return self._compared(resume, self._asked(job))

    def rank(self, paths: Iterable[str | Path], job: Source | JobProfile) -> Iterator[Scored | Failed]:
        """Compare every file with one job, best match first; files without a score come last, by path.

        Raises:
            ReadError: the job cannot be read; a resume that cannot be read is a `Failed`.
        """
        return iter(sorted(self.compare_each(paths, job), key=ranking_key))

    def compare_each(
        self, paths: Iterable[str | Path], job: Source | JobProfile, *, workers: int = 1, ocr: bool = False
    ) -> Iterator[Scored | Failed]:
        """As `rank`, but in the order of `paths` and each as soon as it is done; files are read in worker processes.

        Args:
            paths: the resumes.
            job: what they are compared with.
            workers: how many processes read.
            ocr: whether scans are read, which needs `skillgap[ocr]`.

        Raises:
            ReadError: the job cannot be read.
            MissingDependencyError: `ocr` is asked for and not installed.
        """
        asked = self._asked(job)
        with ReaderPool(workers=workers, limits=OCR_LIMITS if ocr else Limits()) as pool:
            for path, outcome in pool.map(paths):
                yield self._result(Path(path), outcome, asked)

    def roles(self, resume: Source | ResumeProfile) -> tuple[RoleFit, ...]:
        """How far the resume is from every role of the taxonomy, nearest first.

        Raises:
            ReadError: the file cannot be read.
        """
        held = resume if isinstance(resume, ResumeProfile) else self.resume(resume)
        reports = [(id, self.compare(held, self.role(id))) for id in self.taxonomy.roles]
        ordered = sorted(reports, key=lambda pair: (-(pair[1].score or 0.0), pair[0]))
        return tuple(self._fit(rank, id, report) for rank, (id, report) in enumerate(ordered, start=1))

    def _asked(self, job: Source | JobProfile) -> _Asked:
        if isinstance(job, JobProfile):
            return _Asked(job)
        document = _document(job)
        profile = self.job(document)
        return _Asked(profile, JobWords(document, profile))

    def _compared(self, resume: Source | ResumeProfile, asked: _Asked) -> GapReport:
        if not isinstance(resume, ResumeProfile):
            document = _document(resume)
            resume = self.resume(without_copied(document, asked.words) if asked.words else document)
        return GapReport(self._report(resume, asked.profile))

    def _report(self, resume: ResumeProfile, job: JobProfile) -> Report:
        comparison = compare(resume, job, taxonomy=self.taxonomy)
        return Report(
            as_of=self.as_of,
            provenance=Provenance(__version__, self.taxonomy.digest, DEFAULT_POLICY.digest),
            resume=ResumeSide(resume.document, resume.quality, resume.total_months, resume.stage),
            job=JobSide(job.document, job.quality, job.title, job.role),
            score=comparison.score,
            inconclusive=comparison.inconclusive,
            outcomes=comparison.outcomes,
            conditions=comparison.conditions,
            extras=comparison.extras,
            advice=advise(comparison, resume, job, taxonomy=self.taxonomy, as_of=self.as_of),
            unrecognized=job.unrecognized,
        )

    def _result(self, path: Path, outcome: Document | ReadError, asked: _Asked) -> Scored | Failed:
        if isinstance(outcome, ReadError):
            return Failed(path, outcome)
        try:
            return Scored(path, self._compared(outcome, asked))
        except Exception as error:
            # One document that uncovers a bug of ours must not cost the results of all others.
            what = f"skillgap failed on this document: {type(error).__name__}"
            return Failed(path, ReadError(Status.INTERNAL_ERROR, what, where=str(path), hint="please report this"))

    def _fit(self, rank: int, id: str, report: GapReport) -> RoleFit:
        return RoleFit(
            rank=rank if report.score is not None else None,
            role=id,
            label=self.taxonomy.label(id),
            score=report.score,
            met=len(report.met),
            partial=len(report.partial),
            gaps=len(report.gaps),
            missing=missing(report),
            reason="; ".join(report.inconclusive.because) if report.inconclusive else None,
            as_of=self.as_of,
        )


def ranking_key(result: Scored | Failed) -> tuple[bool, float, str]:
    """Total order of a ranking: scored before the rest, best first, then by path."""
    score = result.report.score if isinstance(result, Scored) else None
    return score is None, -(score or 0.0), str(result.path)


def missing(report: GapReport) -> tuple[str, ...]:
    """Labels of the skills of required gaps, alternatives as `Go or Rust`, each once, what weighs most first."""
    gaps = [gap for gap in report.gaps if gap.requirement.importance is Importance.REQUIRED]
    ordered = sorted(gaps, key=lambda gap: -gap.weight / max(len(gap.counted), 1))
    return tuple(dict.fromkeys(name for gap in ordered for name in _names(gap.requirement)))


def _names(requirement: Requirement) -> list[str]:
    labels = [skill.label for skill in requirement.skills]
    return labels if requirement.operator is Operator.ALL else [" or ".join(labels)]


def _flagged(quality: Quality, flag: Flag) -> Quality:
    return replace(quality, flags=tuple(sorted({*quality.flags, flag})))


def _document(source: Source) -> Document:
    return source if isinstance(source, Document) else read(source)
