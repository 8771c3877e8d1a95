"""From positions of the outline's text to quotes of the raw text, and what was not understood."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Set as AbstractSet
from dataclasses import replace

from skillgap.extraction.hits import Hit, Refused, Text
from skillgap.model.document import Quality, SectionKind
from skillgap.model.making import maker
from skillgap.model.profile import Quote, Refusal
from skillgap.text.shadow import Span

_quote, _refusal = maker(Quote), maker(Refusal)
_NAMES = {kind: kind.value for kind in SectionKind}


def quote(text: Text, start: int, end: int) -> Quote:
    """The raw text behind a stretch, word for word."""
    document = text.outline.document
    begin, stop = text.outline.shadow.raw_span(start, end)
    return _quote(begin, stop, document.page_of(begin), document.text[begin:stop])


def quotes(text: Text, spans: list[Span]) -> list[Quote]:
    """The raw text behind many stretches, word for word."""
    raw, page_of = text.outline.document.text, text.outline.document.page_of
    return [
        _quote(begin, stop, page_of(begin), raw[begin:stop]) for begin, stop in text.outline.shadow.raw_spans(spans)
    ]


def refusals(text: Text, refused: list[Refused]) -> tuple[Refusal, ...]:
    """The refused candidates as values, in their order, which is that of their places."""
    raw = text.outline.document.text
    spans = text.outline.shadow.raw_spans([(candidate.start, candidate.end) for candidate, _ in refused])
    return tuple(
        [
            _refusal(raw[begin:stop], begin, stop, candidate.entry.target, (why,))
            for (candidate, why), (begin, stop) in zip(refused, spans, strict=True)
        ]
    )


def unrecognized(
    text: Text, hits: list[Hit], kinds: Collection[SectionKind], *, understood: AbstractSet[int] = frozenset()
) -> tuple[Quote, ...]:
    """Lines of the sections that matter in which nothing was recognised, but for the blocks `understood` otherwise."""
    sentence_of, sentences = text.sentence_of, text.sentences
    told = {sentences[number].block for number in {sentence_of[hit.first] for hit in hits} if number >= 0} | understood
    unread = [
        (block.start, block.end)
        for number, (block, kind) in enumerate(zip(text.outline.blocks, text.kinds, strict=True))
        if kind in kinds and number not in told and block.end - block.start > 3
    ]
    return tuple(quotes(text, unread))


def quality_of(text: Text, unread: tuple[Quote, ...]) -> Quality:
    """The document's quality, with the sections that were found and the count of lines not understood."""
    kinds = sorted({_NAMES[section.kind] for section in text.outline.sections if section.marked})
    document = text.outline.document
    return replace(document.quality, sections=tuple(kinds), unrecognized_lines=len(unread), language=text.language)
