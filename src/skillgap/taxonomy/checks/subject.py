"""What checks look at: the composed entries with their places, the taxonomy made of them, and the outside facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from skillgap.model.skill import Form
from skillgap.taxonomy.composition import Composed
from skillgap.taxonomy.entries import Entry
from skillgap.taxonomy.taxonomy import Key, Taxonomy
from skillgap.words import key, split_words
from skillgap.yamlfile import Path


@dataclass(frozen=True, slots=True)
class Subject:
    """A taxonomy under check; `words` are lower-case words that mean more than a skill, `as_of` counts as today."""

    composed: Composed
    taxonomy: Taxonomy
    words: frozenset[str]
    as_of: date

    @property
    def skills(self) -> Mapping[str, Entry]:
        """The skills' entries by id."""
        return self.composed.entries["skills"]

    def own_forms(self) -> Iterator[FormPlace]:
        """Every form of a skill where it is written, extensions by later packs included."""
        for entry in self.skills.values():
            yield from _forms(entry, self.taxonomy)
            for extension in self.composed.extensions.get(entry.record.id, ()):
                yield from _forms(extension, self.taxonomy)


@dataclass(frozen=True, slots=True)
class FormPlace:
    """A form as it is used, and where it is written."""

    skill: str
    form: Form
    key: Key
    entry: Entry
    path: Path

    @property
    def spelling(self) -> Key:
        """What a text must hold to match: a phrase's stems, or one word with its own ending.

        A final capital S is no plural: `UMLS` is not several of `UML`.
        """
        if len(split_words(self.form.text)) != 1:
            return self.key
        return (self.form.text.casefold(),) if self.form.text.endswith("S") else (key(self.form.text),)

    @property
    def place(self) -> str:
        """`file:line:column` of the form."""
        return self.entry.place(self.path)


def _forms(entry: Entry, taxonomy: Taxonomy) -> Iterator[FormPlace]:
    record = entry.record
    skill = getattr(record, "id", None) or record.extend
    known = {form.text: form for form in taxonomy.skills[skill].forms}
    written: list[tuple[str, Path]] = [(alias, ("aliases", number)) for number, alias in enumerate(record.aliases)]
    if hasattr(record, "label"):
        written.insert(0, (record.label, ("label",)))
    written += [(former.form, ("former", number)) for number, former in enumerate(record.former)]
    for text, path in written:
        yield FormPlace(skill, known[text], taxonomy.keys[text], entry, path)
