"""The mentions accepted so far, as the steps of recognition ask for them."""

from __future__ import annotations

from skillgap.extraction.hits import Hit


class Accepted:
    """Mentions in order: `by_word` gives them by each of their words, `targets` are what they name."""

    __slots__ = ("by_word", "hits", "targets")

    def __init__(self, hits: list[Hit]) -> None:
        self.hits = hits
        self.by_word = {at: hit for hit in hits for at in range(hit.first, hit.last)}
        self.targets = {hit.target for hit in hits}

    def phrases(self) -> list[Hit]:
        """Those of skills that are several words long."""
        return [hit for hit in self.hits if hit.last - hit.first > 1 and not hit.certification]
