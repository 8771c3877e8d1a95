"""From positions of the outline's text to quotes of the raw text, and what was not understood."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from skillgap.extraction.hits import Hit, Refused, Text
from skillgap.model.document import Quality, SectionKind
from skillgap.model.profile import Quote, Refusal
from skillgap.text.language import guess_language


def quote(text: Text, start: int, end: int) -> Quote:
    """The raw text behind a stretch, word for word."""
    known = text.quotes.get((start, end))
    if known is None:
        document = text.outline.document
        begin, stop = text.outline.raw_span(start, end)
        known = text.quotes[start, end] = Quote(begin, stop, document.page_of(begin), document.text[begin:stop])
    return known


def refusals(text: Text, refused: list[Refused]) -> tuple[Refusal, ...]:
    """The refused candidates as values, by their place in the raw text."""
    found = []
    for candidate, why in refused:
        begin, stop = text.outline.raw_span(candidate.start, candidate.end)
        found.append(Refusal(text.outline.document.text[begin:stop], begin, stop, candidate.entry.target, (why,)))
    return tuple(sorted(found, key=lambda refusal: (refusal.start, refusal.end, refusal.skill)))


def unrecognized(text: Text, hits: list[Hit], kinds: Collection[SectionKind]) -> tuple[Quote, ...]:
    """Lines of the sections that matter in which nothing was recognised."""
    told = {text.sentences[text.sentence_of[hit.first]].block for hit in hits if text.sentence_of[hit.first] >= 0}
    return tuple(
        quote(text, block.start, block.end)
        for number, block in enumerate(text.outline.blocks)
        if number not in told and block.end - block.start > 3 and text.kinds[number] in kinds
    )


def quality_of(text: Text, unread: tuple[Quote, ...]) -> Quality:
    """The document's quality, with the sections that were found and the count of lines not understood."""
    kinds = sorted({section.kind.value for section in text.outline.sections if section.marked})
    document = text.outline.document
    language = guess_language(document.text, text.lower)
    return replace(document.quality, sections=tuple(kinds), unrecognized_lines=len(unread), language=language)
