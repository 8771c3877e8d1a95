"""The mentions accepted so far, as the steps of recognition ask for them."""

from __future__ import annotations

from skillgap.extraction.hits import Hit, by_start


class Accepted:
    """Mentions in order: `by_word` gives them by each of their words, `targets` are what they name."""

    __slots__ = ("by_word", "hits", "targets")

    def __init__(self, hits: list[Hit]) -> None:
        self.hits = hits
        self.by_word = {at: hit for hit in hits for at in range(hit.first, hit.last)}
        self.targets = {hit.target for hit in hits}

    def holds(self, hits: list[Hit]) -> bool:
        """Whether any words of some hits are taken, or theirs are each other's."""
        words = [at for hit in hits for at in range(hit.first, hit.last)]
        return len(set(words)) < len(words) or not self.by_word.keys().isdisjoint(words)

    def add(self, hits: list[Hit]) -> None:
        """Accept more hits, whose words are not taken, or are mentions of one word that they replace."""
        fresh = {hit.first for hit in hits}
        self.hits = sorted([*(hit for hit in self.hits if hit.first not in fresh), *hits], key=by_start)
        self.by_word.update((at, hit) for hit in hits for at in range(hit.first, hit.last))
        self.targets.update(hit.target for hit in hits)

    def phrases(self) -> list[Hit]:
        """Those of skills that are several words long."""
        return [hit for hit in self.hits if hit.last - hit.first > 1 and not hit.certification]
