"""Every phrase that the recogniser looks for, and what it may denote."""

from __future__ import annotations

from collections.abc import Container

from skillgap.extraction.matcher import Entry
from skillgap.model.skill import Form
from skillgap.taxonomy import Taxonomy
from skillgap.text import Lexicon
from skillgap.words import phrase_key


def phrases_of(taxonomy: Taxonomy, lexicon: Lexicon) -> dict[tuple[str, ...], tuple[Entry, ...]]:
    """Entries by phrase key: forms of skills and certifications, and the phrases in which they are something else.

    A denial with an empty target holds for every skill.
    """
    found: dict[tuple[str, ...], list[Entry]] = {}
    for phrase, pairs in taxonomy.skill_forms.items():
        if not _is_compound(phrase, taxonomy.skill_forms):
            found.setdefault(phrase, []).extend(Entry(id, form) for id, form in pairs)
        for id, form in pairs:
            for deny in form.deny:
                found.setdefault(phrase_key(deny), []).append(Entry(id, Form(deny), denial=True))
    for phrase, pairs in taxonomy.certification_forms.items():
        found.setdefault(phrase, []).extend(Entry(id, form, certification=True) for id, form in pairs)
    for deny in lexicon.cue("never_skills"):
        found.setdefault(phrase_key(deny), []).append(Entry("", Form(deny), denial=True))
    found.pop((), None)
    return {phrase: tuple(entries) for phrase, entries in found.items()}


_JOINTS = ("/", "and", "&")


def _is_compound(phrase: tuple[str, ...], forms: Container[tuple[str, ...]]) -> bool:
    """Whether a form only joins two others (`AI/ML`, "algorithms and data structures"): it is matched as these two."""
    return any(
        word in _JOINTS and phrase[:at] in forms and phrase[at + 1 :] in forms
        for at, word in enumerate(phrase)
        if 0 < at < len(phrase) - 1
    )
