"""A job's own words pasted into a resume: they show nothing and earn nothing.

Whoever pastes a posting copies runs of words; whoever answers it in words of their own shares terms, not runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from skillgap.model.document import Document, Flag
from skillgap.model.profile import Importance, JobProfile, Quote, Requirement

_RUN = 8
"""Words in a row that two texts hardly share by chance."""

_SHARE = 0.6
"""Share of a job's runs, all of them or those of its requirements, that stands in a resume with the job pasted in."""

_FEWEST = 20
"""Runs below which a text is too short to tell."""

_WORD = re.compile(r"\w+")

Run = tuple[str, ...]


class JobWords:
    """A job's runs of words, by which copies of them are found in resumes.

    Args:
        document: the job description.
        profile: what it asks.
    """

    def __init__(self, document: Document, profile: JobProfile) -> None:
        runs = list(_runs(_words(document.text)))
        middles = [match.start() for match in islice(_WORD.finditer(document.text), _RUN // 2, None)]
        lines = {(quote.start, quote.end) for asked in profile.requirements for quote in _wanted(asked)}
        asking = [run for run, at in zip(runs, middles, strict=False) if any(start <= at < end for start, end in lines)]
        self._runs, self._asking = frozenset(runs), frozenset(asking)

    def copied(self, resume: Document) -> tuple[tuple[int, int], ...]:
        """Half-open stretches of the resume that are the job's words, where most of the job is pasted; else none."""
        places = [match.span() for match in _WORD.finditer(resume.text)]
        found = [(first, run) for first, run in enumerate(_runs(_words(resume.text))) if run in self._runs]
        seen = {run for _, run in found}
        if not any(_is_in(runs, seen) for runs in (self._runs, self._asking)):
            return ()
        return tuple(_merged((places[first][0], places[first + _RUN - 1][1]) for first, _ in found))


def without_copied(resume: Document, job: JobWords) -> Document:
    """The resume with empty lines for what is copied from the job, and a flag that says so; itself where nothing is."""
    spans = job.copied(resume)
    if not spans:
        return resume
    parts, end = [], 0
    for start, stop in spans:
        # Empty lines, not spaces: how wide a document's lines are says which of them are wrapped.
        parts += [resume.text[end:start], "\n" * (stop - start)]
        end = stop
    count = sum(len(_words(resume.text[start:stop])) for start, stop in spans)
    flag = Flag("jd_copied", f"{count} words are those of the job description; they earn nothing")
    quality = replace(resume.quality, flags=tuple(sorted({*resume.quality.flags, flag})))
    return replace(resume, text="".join([*parts, resume.text[end:]]), quality=quality)


def _wanted(requirement: Requirement) -> tuple[Quote, ...]:
    return requirement.evidence if requirement.importance in (Importance.REQUIRED, Importance.PREFERRED) else ()


def _is_in(runs: frozenset[Run], seen: set[Run]) -> bool:
    return len(runs) >= _FEWEST and len(seen & runs) >= _SHARE * len(runs)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _runs(words: list[str]) -> Iterator[Run]:
    return zip(*(islice(words, shift, None) for shift in range(_RUN)), strict=False)


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that overlap as one; they come in order."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], end
        else:
            merged.append((start, end))
    return merged
