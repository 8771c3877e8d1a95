"""Faults of surface forms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from skillgap.errors import Problem
from skillgap.model.skill import NAMED, Tier
from skillgap.taxonomy.checks.subject import FormPlace, Subject
from skillgap.taxonomy.taxonomy import Key
from skillgap.words import LONGEST_WORD, phrase_key, split_words

LONGEST_FORM = 10
"""Words of the longest form that a document is likely to hold."""

_NOT_WRITTEN = "();"
"""Signs by which a label explains instead of naming."""
_JOINTS = re.compile(r"(?:(?<!\s)\s++)?+(?:[/,&]|\b(?:and|or)\b)\s*+")


def labels_that_are_no_forms(subject: Subject) -> Iterator[Problem]:
    """A label is what documents write; a description in brackets or a list is not."""
    for entry in subject.skills.values():
        if any(sign in entry.record.label for sign in _NOT_WRITTEN):
            message = f"nobody writes '{entry.record.label}' as the name of a skill"
            yield entry.problem(("label",), "label.no-form", message, "take the bare name as the label")


def unreachable_forms(subject: Subject) -> Iterator[Problem]:
    """Forms without a word, with a line break, or longer than a text's words and phrases get."""
    for place in subject.own_forms():
        text = place.form.text
        if not any(character.isalnum() for character in text):
            yield _problem(place, "form.unreachable", f"'{text}' holds no word", "drop it")
        elif "\n" in text or len(place.key) > LONGEST_FORM or max(map(len, place.key)) >= LONGEST_WORD:
            yield _problem(place, "form.unreachable", f"'{text}' is longer than any phrase of a document", "shorten it")


def repeated_forms(subject: Subject) -> Iterator[Problem]:
    """Two forms of one skill that the same words match; cased forms may differ by their capitals."""
    seen: dict[tuple[str, Key, str], FormPlace] = {}
    for place in subject.own_forms():
        exact = place.form.text if place.form.tier is Tier.CASED else ""
        first = seen.setdefault((place.skill, place.spelling, exact), place)
        if first is not place:
            message = f"'{place.form.text}' is matched by the same words as '{first.form.text}' at {first.place}"
            yield _problem(place, "form.repeated", message, "drop one")


def shared_strong_forms(subject: Subject) -> Iterator[Problem]:
    """One strong form of two skills: nothing could tell them apart."""
    seen: dict[Key, FormPlace] = {}
    for place in subject.own_forms():
        if place.form.tier is Tier.STRONG:
            first = seen.setdefault(place.spelling, place)
            if first.skill != place.skill:
                message = f"'{place.form.text}' is a strong form of '{first.skill}' too, at {first.place}"
                yield _problem(place, "form.shared", message, "leave it to one, or make both cased or weak")


def shadowed_forms(subject: Subject) -> Iterator[Problem]:
    """A cased or weak form whose words are a strong form of another skill, which always wins."""
    strong = {place.spelling: place for place in subject.own_forms() if place.form.tier is Tier.STRONG}
    for place in subject.own_forms():
        other = strong.get(place.spelling)
        if place.form.tier is not Tier.STRONG and other is not None and other.skill != place.skill:
            message = f"'{place.form.text}' never counts: it is a strong form of '{other.skill}' at {other.place}"
            yield _problem(place, "form.shadowed", message, "drop it, or make the other cased or weak")


def joined_names(subject: Subject) -> Iterator[Problem]:
    """A form that lists the names of several other products: a posting that names them asks for each by itself."""
    skills = subject.taxonomy.skills
    for place in subject.own_forms():
        parts = _JOINTS.split(place.form.text)
        named = [
            {
                id
                for id, form in subject.taxonomy.lookup(phrase_key(part))
                if skills[id].kind in NAMED and form.tier is not Tier.WEAK
            }
            for part in parts
        ]
        if len(parts) > 1 and all(ids and place.skill not in ids for ids in named):
            message = f"'{place.form.text}' lists other skills: {', '.join(sorted(set().union(*named)))}"
            yield _problem(place, "form.list", message, "drop it: the names are recognised one by one")


def padded_names(subject: Subject) -> Iterator[Problem]:
    """A name with common words around it: the name is found without them, and they may be a skill of their own."""
    own: dict[str, set[Key]] = defaultdict(set)
    places = list(subject.own_forms())
    for place in places:
        if place.form.tier is Tier.STRONG and subject.taxonomy.skills[place.skill].kind in NAMED:
            own[place.skill].add(place.key)
    for place in places:
        text = place.form.text
        is_alias = place.form.tier is Tier.STRONG and place.form.until is None and place.path != ("label",)
        name = _name_within(place, own[place.skill]) if is_alias else None
        if name:
            message = f"'{text}' only adds common words to '{name}'"
            yield _problem(place, "form.padded", message, "drop it: the name is found in it")


def _name_within(place: FormPlace, names: set[Key]) -> str | None:
    """The part of a form that is another form of its skill, where only words in small letters stand around it."""
    words, size = split_words(place.form.text).texts, len(place.key)
    for start, stop in combinations(range(size + 1), 2):
        around = words[:start] + words[stop:]
        if around and place.key[start:stop] in names and all(word.isalpha() and word.islower() for word in around):
            return " ".join(words[start:stop])
    return None


def ordinary_words(subject: Subject) -> Iterator[Problem]:
    """A strong form of one word that is also ordinary English, or has one or two letters.

    What a person has decided passes: a `match` that says `tier: strong`, or the pack's list of unambiguous words.
    """
    for place in subject.own_forms():
        text = place.form.text
        match = place.entry.record.match.get(text)
        decided = match is not None and "tier" in match.model_fields_set
        if place.form.tier is not Tier.STRONG or decided or len(place.key) != 1 or not text.isalpha():
            continue
        if len(text) <= 2 or text.lower() in subject.words:
            kind = "very short" if len(text) <= 2 else "an ordinary word"
            hint = "make it cased or weak, or add it to `unambiguous` in pack.yaml"
            yield _problem(place, "form.ordinary", f"the strong form '{text}' is {kind}", hint)


def examples_missing(subject: Subject) -> Iterator[Problem]:
    """A cased or weak form without a sentence where it is the skill, or without one where it is not."""
    for place in subject.own_forms():
        form = place.form
        for name, sentences in (("yes", form.yes), ("no", form.no)):
            if form.tier is not Tier.STRONG and not sentences:
                message = f"the {form.tier} form '{form.text}' has no example under `{name}`"
                yield _problem(place, f"form.no-{name}-example", message, "write a sentence from a resume or a posting")


def useless_denials(subject: Subject) -> Iterator[Problem]:
    """A denied phrase that does not hold the form, or is the form."""
    for place in subject.own_forms():
        for phrase in place.form.deny:
            key = phrase_key(phrase)
            if key == place.key or not _holds(key, place.key):
                message = f"the denied phrase '{phrase}' does not hold '{place.form.text}' and more"
                yield _problem(place, "form.useless-denial", message, "drop it, or correct it")


def _holds(phrase: Key, part: Key) -> bool:
    return any(phrase[start : start + len(part)] == part for start in range(len(phrase)))


def _problem(place: FormPlace, code: str, message: str, hint: str) -> Problem:
    return place.entry.problem(place.path, code, message, hint)
