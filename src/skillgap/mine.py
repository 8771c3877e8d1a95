"""What job descriptions ask and the taxonomy does not hold: proposals for a person to review."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from skillgap.errors import ReadError
from skillgap.extraction import Extractor
from skillgap.model.document import Document
from skillgap.model.profile import Importance, Method
from skillgap.readers import ReaderPool
from skillgap.taxonomy import Taxonomy
from skillgap.taxonomy.fields import hyphenated
from skillgap.text import load_lexicon
from skillgap.words import phrase_key
from skillgap.yamlfile import dump

QUOTES = 3
"""Lines shown with a proposal."""

SHARED = 0.4
"""Least share of common words (of all words of both) that makes a known form near to a phrase."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A phrase in the place of a skill. `files` counts the documents, `nearest` is the known skill most like it."""

    phrase: str
    files: int
    nearest: str | None
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mined:
    """Proposals, those in most files first, and the files that could not be read, each with the reason."""

    proposals: tuple[Proposal, ...]
    unread: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Phrase:
    """What is known of one phrase while files are read; `spellings` counts how it was written."""

    files: int = 0
    spellings: dict[str, int] = field(default_factory=dict)
    quotes: dict[str, None] = field(default_factory=dict)


def mine(folder: Path, taxonomy: Taxonomy, *, least: int = 2, limit: int = 100) -> Mined:
    """Read all job descriptions under a folder and propose the unlisted phrases of their requirement lines.

    Args:
        folder: searched with its subfolders; a single file will do too.
        taxonomy: what is known.
        least: files that a phrase must stand in.
        limit: most proposals.
    """
    # No date is read from a job description; the extractor needs one for resumes.
    extractor = Extractor(taxonomy, load_lexicon(), as_of=date.min)
    phrases: dict[tuple[str, ...], _Phrase] = {}
    unread = []
    with ReaderPool(workers=1) as pool:
        for path, outcome in pool.map(_files(folder)):
            if isinstance(outcome, ReadError):
                unread.append((str(path), str(outcome)))
            else:
                _gather(outcome, extractor, phrases)
    nearest = _Nearest(taxonomy)
    frequent = [(key, phrase) for key, phrase in phrases.items() if phrase.files >= least]
    frequent.sort(key=lambda pair: (-pair[1].files, pair[0]))
    return Mined(tuple(_proposal(key, phrase, nearest) for key, phrase in frequent[:limit]), tuple(unread))


def stub(proposal: Proposal) -> str:
    """A taxonomy entry to start from, with the evidence as comments."""
    entry = {
        "id": hyphenated(proposal.phrase),
        "label": proposal.phrase[:1].upper() + proposal.phrase[1:],
        "kind": "technique",
        "aliases": [],
        "broader": {proposal.nearest: 0.3} if proposal.nearest else {},
    }
    quotes = "".join(f"# {quote}\n" for quote in proposal.quotes)
    return f"# in {proposal.files} files\n{quotes}{dump([entry])}"


def _files(folder: Path) -> list[Path]:
    if folder.is_file():
        return [folder]
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))


def _gather(document: Document, extractor: Extractor, phrases: dict[tuple[str, ...], _Phrase]) -> None:
    met = set()
    for mention in extractor.job(document).mentions:
        if mention.method is not Method.OPEN or mention.importance is Importance.CONTEXT:
            continue
        key = phrase_key(mention.surface)
        phrase = phrases.setdefault(key, _Phrase())
        phrase.files += key not in met
        met.add(key)
        phrase.spellings[mention.surface] = phrase.spellings.get(mention.surface, 0) + 1
        phrase.quotes.setdefault(_line_around(document.text, mention.start, mention.end))


def _line_around(text: str, start: int, end: int) -> str:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return " ".join(text[first : last if last >= 0 else len(text)].split())[:200]


def _proposal(key: tuple[str, ...], phrase: _Phrase, nearest: _Nearest) -> Proposal:
    spelling = min(phrase.spellings, key=lambda text: (-phrase.spellings[text], text))
    return Proposal(spelling, phrase.files, nearest.to(key, spelling), tuple(phrase.quotes)[:QUOTES])


class _Nearest:
    """The known skill whose form shares most words with a phrase, else the one spelled most like it."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._by_word: dict[str, list[tuple[str, ...]]] = {}
        self._skills: Mapping[tuple[str, ...], tuple[tuple[str, object], ...]] = taxonomy.skill_forms
        for key in taxonomy.skill_forms:
            for word in dict.fromkeys(key):
                self._by_word.setdefault(word, []).append(key)
        self._labels = {skill.label.lower(): skill.id for skill in taxonomy.skills.values()}

    def to(self, key: tuple[str, ...], phrase: str) -> str | None:
        """The id of the nearest skill; None where nothing is near."""
        best = max(self._sharing(key), default=None)
        if best is not None and best[0] >= SHARED:
            return self._skills[best[2]][0][0]
        close = get_close_matches(phrase.lower(), self._labels, n=1, cutoff=0.75)
        return self._labels[close[0]] if close else None

    def _sharing(self, key: tuple[str, ...]) -> Iterator[tuple[float, int, tuple[str, ...]]]:
        words = frozenset(key)
        for word in dict.fromkeys(key):
            for other in self._by_word.get(word, ()):
                shared = len(words.intersection(other))
                yield shared / len(words.union(other)), -len(other), other
