"""Skills that the taxonomy does not hold, compared by their own words; they have no edges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from skillgap.comparison.policy import Policy
from skillgap.comparison.showing import Shown
from skillgap.model.profile import Quote, SkillRef
from skillgap.model.report import Edge
from skillgap.words import phrase_key

PREFIX = "unlisted:"
"""How the ids of unlisted skills begin; the rest is their normalised words."""


def is_unlisted(id: str) -> bool:
    """Whether the taxonomy holds no such skill."""
    return id.startswith(PREFIX)


@dataclass(frozen=True)
class PhraseIndex:
    """The words of a resume's lines, split when the first unlisted skill is looked up."""

    shown: Mapping[str, Shown]
    lines: tuple[Quote, ...]
    policy: Policy

    @cached_property
    def _keys(self) -> list[tuple[tuple[str, ...], Quote]]:
        quotes = {quote.quote: quote for shown in self.shown.values() for quote in shown.quotes}
        quotes.update((quote.quote, quote) for quote in self.lines)
        return [(phrase_key(text), quote) for text, quote in sorted(quotes.items(), key=lambda pair: pair[1])]

    def ways(self, asked: SkillRef) -> Iterator[tuple[Shown, Edge, float, str]]:
        """The same words as a skill of the resume, or the same words in a row somewhere in its lines."""
        key = phrase_key(asked.label)
        if not key:
            return
        for shown in self.shown.values():
            if asked.id == shown.skill.id or sorted(phrase_key(shown.skill.label)) == sorted(key):
                yield shown, Edge.WORDS, 1.0, f"the same words, {shown.how}"
        for words, quote in self._keys:
            if _within(key, words):
                yield self._from_line(asked, quote), Edge.WORDS, 1.0, "the same words stand in this line"
                return

    def _from_line(self, asked: SkillRef, quote: Quote) -> Shown:
        return Shown(asked, self.policy.listed, "named in the resume", None, (quote,))


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return any(long[start : start + len(short)] == short for start in range(len(long) - len(short) + 1))
