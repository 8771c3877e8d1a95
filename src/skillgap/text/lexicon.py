"""The headings, cue words and ordinary words of a language, read from the pack's lexicon folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from skillgap import yamlfile
from skillgap.config import data_folder
from skillgap.errors import DataError, Problem
from skillgap.model.document import SectionKind
from skillgap.pausing import collection_paused
from skillgap.words import Remembered, key, split_words

HeadingKey = tuple[str, ...]
_LONGEST_KEPT = 40
"""Characters of a line up to which it may come again, as headings and labels do."""


@dataclass(frozen=True, slots=True)
class HeadingRules:
    """Which lines are headings in one sort of document, by their words' keys.

    `exact` is the whole line; `opening` how a short line alone begins, `ending` how it ends, `holding` what it holds;
    `marked_only` are headings that are also ordinary content: they need the format's or the capitals' support;
    `begins` are the words that headings of `exact` begin with.
    """

    exact: Mapping[HeadingKey, SectionKind]
    opening: tuple[tuple[HeadingKey, SectionKind], ...]
    holding: tuple[tuple[str, SectionKind], ...]
    marked_only: frozenset[HeadingKey]
    begins: frozenset[str] = frozenset()
    ending: tuple[tuple[str, SectionKind], ...] = ()


@dataclass(frozen=True, slots=True)
class Act:
    """A skill said with a verb (`does`) and its object (`to`), or a noun (`named`) beside one.

    Words stand for all their endings.
    """

    skill: str
    does: tuple[str, ...]
    to: tuple[str, ...]
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language's words. `cues` are lists of phrases by name, as lower-case text.

    `names` are the taxonomy's names of one word, in small letters: they are no pieces of longer words.
    """

    language: str
    headings: Mapping[str, HeadingRules]
    cues: Mapping[str, tuple[str, ...]]
    ordinary: frozenset[str]
    acts: tuple[Act, ...]
    names: frozenset[str] = frozenset()

    def knows(self, word: str) -> bool:
        """Whether a word is an ordinary word of the language, in any case."""
        return word.lower() in self.ordinary

    def cue(self, name: str) -> tuple[str, ...]:
        """The phrases of one list of cues.

        Raises:
            KeyError: the lexicon holds no such list; names are checked when it loads.
        """
        return self.cues[name]


def heading_key(text: str) -> HeadingKey:
    """The words of a heading without case, plural and signs; those of words and short phrases are remembered."""
    if len(text) <= _LONGEST_KEPT:
        return _keys[text]
    return tuple(chain.from_iterable(map(_keys.__getitem__, text.split(" "))))


def _heading_key(text: str) -> HeadingKey:
    return tuple([key(word) for word in split_words(text.replace("&", " and ")).texts if word[0].isalnum()])


_keys = Remembered(_heading_key, most=10_000)


@lru_cache(maxsize=4)
@collection_paused()
def load_lexicon(language: str = "en") -> Lexicon:
    """Read a language's lexicon from the bundled data.

    Raises:
        DataError: a file is not valid; all problems at once.
    """
    folder = data_folder() / "lexicon" / language
    headings = yamlfile.load((folder / "headings.yaml").read_text(encoding="utf-8"), file="headings.yaml")
    cues = yamlfile.load((folder / "cues.yaml").read_text(encoding="utf-8"), file="cues.yaml")
    entries = yamlfile.load((folder / "entries.yaml").read_text(encoding="utf-8"), file="entries.yaml")
    acts = yamlfile.load((folder / "acts.yaml").read_text(encoding="utf-8"), file="acts.yaml")
    words = (folder / "words.txt").read_text(encoding="utf-8").split("\n")
    return Lexicon(
        language=language,
        headings={sort: _rules(node) for sort, node in _mapping(headings, "headings.yaml")},
        cues={
            name: _phrases(node) for name, node in (*_mapping(cues, "cues.yaml"), *_mapping(entries, "entries.yaml"))
        },
        ordinary=frozenset(words),
        acts=tuple(_act(node) for node in (acts.get("acts") or acts).items()),
    )


def _mapping(node: yamlfile.Node, file: str) -> Iterable[tuple[str, yamlfile.Node]]:
    if not isinstance(node.value, dict):
        raise DataError((Problem(file, *node.position(), "lexicon.shape", "a mapping is expected here"),))
    return [(key, node.part(key)) for key in node.value]


def _phrases(node: yamlfile.Node) -> tuple[str, ...]:
    return tuple(str(item.value).lower() for item in node.items())


def _act(node: yamlfile.Node) -> Act:
    parts = dict(_mapping(node, "acts.yaml"))
    if missing := {"skill", "does", "to"} - parts.keys():
        message = f"an act lacks {', '.join(sorted(missing))}"
        raise DataError((Problem("acts.yaml", *node.position(), "lexicon.act", message),))
    named = _phrases(parts["named"]) if "named" in parts else ()
    return Act(str(parts["skill"].value), _phrases(parts["does"]), _phrases(parts["to"]), named)


def _rules(node: yamlfile.Node) -> HeadingRules:
    exact: dict[HeadingKey, SectionKind] = {}
    opening: list[tuple[HeadingKey, SectionKind]] = []
    holding: list[tuple[str, SectionKind]] = []
    ending: list[tuple[str, SectionKind]] = []
    marked: set[HeadingKey] = set()
    clear: set[HeadingKey] = set()
    for name, lists in _mapping(node, "headings.yaml"):
        kind = _kind(name, lists)
        for part, phrases in _mapping(lists, "headings.yaml"):
            for phrase in _phrases(phrases):
                if part == "opening":
                    opening.append((heading_key(phrase), kind))
                elif part in ("holding", "ending"):
                    (holding if part == "holding" else ending).append((phrase, kind))
                else:
                    (marked if part == "marked" else clear).add(heading_key(phrase))
                    exact.setdefault(heading_key(phrase), kind)
    begins = frozenset(words[0] for words in exact if words)
    return HeadingRules(exact, tuple(opening), tuple(holding), frozenset(marked - clear), begins, tuple(ending))


def _kind(name: str, node: yamlfile.Node) -> SectionKind:
    try:
        return SectionKind(name)
    except ValueError:
        known = ", ".join(kind.value for kind in SectionKind)
        message, hint = f"no section kind {name!r}", f"one of {known}"
        raise DataError((Problem("headings.yaml", *node.position(), "lexicon.kind", message, hint),)) from None
