"""What each stage of understanding adds: the labelled documents scored with one stage after the other switched off.

Run `python tests/benchmarks/ablation.py SCORE_PY JOBS RESUMES`, with the program that scores and the two folders of
labelled documents; it prints a Markdown table for ARCHITECTURE.md. The scorer's own counting is used, but profiles are
made in this process. Stages are switched off from outside, by handing other collaborators or an emptier lexicon in.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from skillgap.errors import ReadError
from skillgap.extraction import Extractor
from skillgap.extraction.hits import Hit, Text
from skillgap.model.document import Document
from skillgap.readers import read
from skillgap.serial import to_dict
from skillgap.taxonomy import Taxonomy, load_taxonomy
from skillgap.text import Lexicon, load_lexicon
from skillgap.text.lexicon import HeadingRules

AS_OF = date(2026, 11, 21)


class AcceptAll:
    """Instead of `Support`: every form that stands there is the skill."""

    def __getattr__(self, name: str) -> Callable[..., str]:
        return lambda *_, **__: "tiers and context are off"


class RefuseNothing:
    """Instead of `Boundaries`."""

    def refuse(self, *_: object) -> None:
        """Nothing around a form changes what it means."""


class AllPresent:
    """Instead of `Assertions`."""

    def judge(self, text: Text, hits: list[Hit], *, among: Iterable[int], learner: bool) -> list[Hit]:
        """The hits as they are."""
        return sorted(hits, key=lambda hit: hit.start)


class NoOpenVocabulary:
    """Instead of `OpenVocabulary`."""

    def __getattr__(self, name: str) -> Callable[..., list[Hit]]:
        return lambda *_, **__: []


@dataclass
class Nameless:
    """A recogniser that does not know which stretches are names of people, employers and schools."""

    recognizer: Any

    def recognise(self, text: Text, *, regions: Iterable[object] = (), working: object = ()) -> Any:
        """As the recogniser, without regions."""
        return self.recognizer.recognise(text, working=working)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.recognizer, name)


def no_headings(lexicon: Lexicon) -> Lexicon:
    nothing = HeadingRules({}, (), (), frozenset())
    return replace(lexicon, headings=dict.fromkeys(lexicon.headings, nothing))


def no_cues(lexicon: Lexicon) -> Lexicon:
    cues = {"preferred_cues": (), "required_cues": (), "duty_openers": (), "context_openers": ()}
    return replace(lexicon, cues={**lexicon.cues, **cues})


def no_acts(lexicon: Lexicon) -> Lexicon:
    return replace(lexicon, acts=())


def with_tools(extractor: Any, **parts: object) -> None:
    extractor._tools = replace(extractor._tools, **parts)


def without_support(extractor: Any) -> None:
    extractor._tools.recognizer._support = AcceptAll()


def without_boundaries(extractor: Any) -> None:
    extractor._tools.recognizer._boundaries = RefuseNothing()


def without_typos(extractor: Any) -> None:
    extractor._tools.recognizer.matcher._typos.repair = lambda word: None


Change = Callable[[Any], None]
STAGES: dict[str, tuple[Callable[[Lexicon], Lexicon] | None, Change | None]] = {
    "everything": (None, None),
    "without tiers and context": (None, without_support),
    "without boundaries": (None, without_boundaries),
    "without names of people, firms and schools": (
        None,
        lambda extractor: with_tools(extractor, recognizer=Nameless(extractor._tools.recognizer)),
    ),
    "without assertion": (None, lambda extractor: with_tools(extractor, assertions=AllPresent())),
    "without sections": (no_headings, None),
    "without cues of importance": (no_cues, None),
    "without typo repair": (None, without_typos),
    "without acts": (no_acts, None),
    "without the open vocabulary": (None, lambda extractor: with_tools(extractor, open_vocabulary=NoOpenVocabulary())),
}


def extractor_of(stage: str, taxonomy: Taxonomy) -> Extractor:
    """An extractor with one stage switched off."""
    of_lexicon, change = STAGES[stage]
    lexicon = load_lexicon()
    extractor = Extractor(taxonomy, of_lexicon(lexicon) if of_lexicon else lexicon, as_of=AS_OF)
    if change:
        change(extractor)
    return extractor


@cache
def document(path: Path) -> Document | None:
    try:
        return read(path)
    except ReadError:
        return None


class Scorer:
    """The scoring program, told to make its profiles with an extractor instead of a command."""

    def __init__(self, path: Path) -> None:
        spec = importlib.util.spec_from_file_location("scorer", path)
        assert spec is not None
        assert spec.loader is not None
        program: Any = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(program)
        names = program.Names([sys.executable, "-m", "skillgap"])
        program.Names = lambda _: names
        self.program = program

    def figures(self, extractor: Extractor, jobs: Path, resumes: Path) -> list[float]:
        """The columns of the table."""

        def extract(_: list[str], path: Path, kind: str) -> Any:
            found = document(path)
            return found and to_dict(extractor.job(found) if kind == "job" else extractor.resume(found))

        self.program.extract = extract
        job = self.program.score_jobs(jobs, [], None)
        resume = self.program.score_resumes(resumes, [], None)
        return [
            job["mentions"]["precision"],
            job["mentions"]["recall"],
            job["importance"],
            job["groups"]["f1"],
            job["traps"],
            resume["skills"]["precision"],
            resume["skills"]["recall"],
            resume["demonstrated"],
            resume["aspired_or_negated_kept_out"],
            resume["traps"],
        ]


HEAD = (
    "| stage | jobs: precision | recall | importance | groups | traps "
    "| resumes: precision | recall | demonstrated | unreal kept out | traps |"
)


def main(scorer: Path, jobs: Path, resumes: Path) -> None:
    """Print one row for each stage."""
    taxonomy, counting = load_taxonomy(), Scorer(scorer)
    print(HEAD)
    print("|---" * HEAD.count(" |") + "|")
    for stage in STAGES:
        row = counting.figures(extractor_of(stage, taxonomy), jobs, resumes)
        print(f"| {stage} | " + " | ".join(f"{figure:.3f}" for figure in row) + " |", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: ablation.py SCORE_PY JOBS_FOLDER RESUMES_FOLDER")
    main(*map(Path, sys.argv[1:]))
