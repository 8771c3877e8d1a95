"""Every phrase that the recogniser looks for, and what it may denote."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import chain

from skillgap.model.profile import Method
from skillgap.model.skill import Form, Skill, Tier
from skillgap.taxonomy import Taxonomy
from skillgap.text import Lexicon
from skillgap.words import phrase_key

Phrase = tuple[str, ...]
"""A phrase key: the stems of a phrase's words."""
STRONG = "strong form"
"""The reason to accept a form that counts anywhere."""
_NO_LETTER = re.compile(r"[^\w+#.]|_")


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """What a phrase may denote: `target` is a skill or certification id; a denial says where it does not.

    `label` names the target, `skill` is None for a certification; `strong` forms count anywhere; `method` is how the
    form says it, `said` the same as a reason, and `letters` are the form's without signs. `everyday` marks weak forms
    of generative AI, which in small letters may mean what they mean in any kitchen: agents, chunking, guardrails.
    """

    target: str
    form: Form
    certification: bool = False
    denial: bool = False
    label: str = ""
    skill: Skill | None = None
    strong: bool = True
    method: Method = Method.EXACT
    said: str = ""
    letters: str = ""
    everyday: bool = False


class Vocabulary:
    """Forms of skills and certifications, and the phrases in which they are something else.

    A denial with an empty target holds for every skill. `stems` are those of all words of all phrases.

    Why entries are made when asked for: a text begins a tenth of all phrases.
    """

    def __init__(self, taxonomy: Taxonomy, lexicon: Lexicon) -> None:
        self._taxonomy = taxonomy
        forms = taxonomy.skill_forms
        self._skills = {phrase: pairs for phrase, pairs in forms.items() if not _is_compound(phrase, forms)}
        self._certifications = taxonomy.certification_forms
        self._denials = _denials(taxonomy, lexicon)
        phrases = {**self._skills, **self._certifications, **self._denials}
        phrases.pop((), None)
        self.stems = frozenset(chain.from_iterable(phrases))
        self._by_first: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in phrases:
            self._by_first[phrase[0]].append(phrase)

    @property
    def first_stems(self) -> frozenset[str]:
        """The stems with which phrases begin."""
        return frozenset(self._by_first)

    def beginning_with(self, stem: str) -> list[Phrase]:
        """The phrases whose first stem is this one."""
        return self._by_first.get(stem, [])

    def entries(self, phrase: Phrase) -> tuple[Entry, ...]:
        """What a phrase may denote; empty for an unknown one."""
        return (
            *(self._entry(id, form) for id, form in self._skills.get(phrase, ())),
            *(Entry(id, form, denial=True) for id, form in self._denials.get(phrase, ())),
            *(self._entry(id, form, certification=True) for id, form in self._certifications.get(phrase, ())),
        )

    def _entry(self, id: str, form: Form, *, certification: bool = False) -> Entry:
        label, skill = self._taxonomy.label(id), self._taxonomy.skills.get(id)
        method, strong = _method(form.text, label), form.tier is Tier.STRONG
        said, letters = said_by(method, form), letters_of(form.text)
        everyday = skill is not None and skill.category == "genai" and form.tier is Tier.WEAK
        return Entry(id, form, certification, False, label, skill, strong, method, said, letters, everyday)

    def strong_targets(self, phrase: Phrase) -> set[str]:
        """The skills that a phrase is a strong form of."""
        return {id for id, form in self._skills.get(phrase, ()) if form.tier is Tier.STRONG}

    def strong_stems(self) -> Iterator[str]:
        """The stems of all words of strong forms, with repetitions."""
        for phrase, pairs in chain(self._skills.items(), self._certifications.items()):
            if any(form.tier is Tier.STRONG for _, form in pairs):
                yield from phrase


def said_by(method: Method, form: Form) -> str:
    """How a form says what it denotes, as a reason to show."""
    return f"{method} form {form.text!r}"


def letters_of(text: str) -> str:
    """The letters, digits and telling signs of a form, by which its case is compared."""
    return text if text.isalnum() else _NO_LETTER.sub("", text)


def _method(form: str, label: str) -> Method:
    if form == label:
        return Method.EXACT
    letters = form.replace(".", "").replace("/", "").replace("&", "")
    return Method.ACRONYM if letters.isupper() and len(letters) <= 6 else Method.ALIAS


def _denials(taxonomy: Taxonomy, lexicon: Lexicon) -> dict[Phrase, list[tuple[str, Form]]]:
    found: dict[Phrase, list[tuple[str, Form]]] = defaultdict(list)
    for pairs in taxonomy.skill_forms.values():
        for id, form in pairs:
            for deny in form.deny:
                found[phrase_key(deny)].append((id, Form(deny)))
    for deny in lexicon.cue("never_skills"):
        found[phrase_key(deny)].append(("", Form(deny)))
    return found


_JOINTS = frozenset(("/", "and", "&"))


def _is_compound(phrase: Phrase, forms: Container[Phrase]) -> bool:
    """Whether a form only joins two others (`AI/ML`, "algorithms and data structures"): it is matched as these two."""
    return not _JOINTS.isdisjoint(phrase[1:-1]) and any(
        word in _JOINTS and phrase[:at] in forms and phrase[at + 1 :] in forms
        for at, word in enumerate(phrase)
        if 0 < at < len(phrase) - 1
    )
