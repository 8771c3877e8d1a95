"""Snippets as the steps of understanding see them; the taxonomy and the lexicon are read once."""

from __future__ import annotations

from datetime import date
from functools import cache
from hashlib import sha256

from skillgap.errors import Status
from skillgap.extraction import Extractor
from skillgap.extraction.hits import Hit, Text
from skillgap.model.document import Document, Quality
from skillgap.model.profile import JobProfile, Method, ResumeProfile
from skillgap.taxonomy import Taxonomy, load_taxonomy
from skillgap.text import Lexicon, load_lexicon, outline

TODAY = date(2026, 11, 21)


@cache
def taxonomy() -> Taxonomy:
    return load_taxonomy(cache=False)


@cache
def lexicon() -> Lexicon:
    return load_lexicon()


@cache
def extractor() -> Extractor:
    return Extractor(taxonomy(), lexicon(), as_of=TODAY)


def document(text: str) -> Document:
    return Document("snippet", sha256(text.encode()).hexdigest(), text, Quality(Status.OK, "text", None, len(text)))


def read(text: str, *, sort: str = "resume") -> Text:
    """A snippet with its words, sentences, blocks and sections."""
    return Text(outline(document(text), lexicon(), sort=sort))


def resume(text: str) -> ResumeProfile:
    return extractor().resume(document(text))


def job(text: str) -> JobProfile:
    return extractor().job(document(text))


def hit(text: Text, phrase: str, target: str | None = None) -> Hit:
    """A mention of a skill where a phrase first stands, as the recogniser would make it."""
    start = next(word.start for word in text.words if text.text.startswith(phrase, word.start))
    inside = [at for at, word in enumerate(text.words) if start <= word.start < start + len(phrase)]
    id = target or phrase.lower()
    return Hit(start, start + len(phrase), inside[0], inside[-1] + 1, id, phrase, Method.EXACT, ("strong form",))


def hits(text: Text, *phrases: str) -> list[Hit]:
    return sorted((hit(text, phrase) for phrase in phrases), key=lambda found: found.start)
