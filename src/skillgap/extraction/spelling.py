"""Whether words of a text are spelt as a form is, whose stems they have."""

from __future__ import annotations

from collections.abc import Container

from skillgap.model.skill import Form, Tier
from skillgap.words import key, split_words


def ends_as(last: str, form: Form) -> bool:
    """Whether the last word of a phrase can be the form's: "business processes" are no business processing."""
    return not (last.lower() == "processes" and form.text.endswith("processing"))


def writes(letters: str, form: str) -> bool:
    """Whether letters stand as in the form; a plural s and the number of a version may differ."""
    return letters == form or letters == form + "s" or letters.rstrip("0123456789.") == form


def spells(word: str, form: Form, *, ordinary: Container[str], repaired: bool) -> bool:
    """Whether a word is a form of one word with its own ending; phrases may differ by -ing, -ed and -e.

    Args:
        word: a word of the text.
        form: a form whose stem it has.
        ordinary: lower-case words of the language.
        repaired: whether it was read as another word.
    """
    own = form.text
    acronym = len(own) > 2 and not own[1:].islower()
    if acronym and form.tier is not Tier.STRONG and own.lower() in ordinary:
        return not (word.islower() or word.istitle())  # SOLID, RAG and SAFe are no adjectives and no cloth
    if own.isupper() and word[:1].islower() and word[1:].isupper():
        return False  # gCS is a name of its own, no GCS
    bare = own.rstrip("s")
    if word.isupper() and word.endswith("S") and bare.isupper() and bare != word:
        return False  # ACLS is a course for nurses, no plural of ACL
    if own.endswith("S"):  # HiGHS and ETCS are no plurals
        return word.casefold() == own.casefold()
    if key(word) == key(own) or len(split_words(own)) > 1:
        return True
    return repaired or word.rstrip("0123456789.").lower() == own.lower()
