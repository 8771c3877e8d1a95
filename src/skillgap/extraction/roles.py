"""Which of the taxonomy's roles a posting offers: by its title, a title in its text, else the skills that it asks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from math import log, sqrt

from skillgap.extraction.hits import Text
from skillgap.model.profile import Requirement
from skillgap.taxonomy import Taxonomy
from skillgap.words import split_words

_ADDRESSED = re.compile(r"\b(?:you are an?|you will be an?|as an?|job title|title|this role as|position as)\b", re.I)
_FAINTEST_FIT = 0.5
_BROADEST = "software-engineer"
"""A full-stack data engineer is a data engineer."""
_OF_EVERY_ROLE = 0.85
"""What the broadest role's fit counts: the others ask for its skills too."""
RoleNames = tuple[tuple[tuple[str, ...], str], ...]


@lru_cache(maxsize=4)
def role_names(taxonomy: Taxonomy) -> RoleNames:
    """The words of every role's titles, with the id that profiles name (the role's family).

    Narrow roles come before broad ones, long titles before short ones.
    """
    names = {
        tuple(word.lower() for word in split_words(title).texts): role.family or role.id
        for role in taxonomy.roles.values()
        for title in (role.label, *role.titles)
    }
    return tuple(sorted(names.items(), key=lambda pair: (pair[1] == _BROADEST, -len(pair[0]), pair[0])))


def role_in(text: str, names: RoleNames, *, spread: bool = False) -> str | None:
    """The role whose title's words stand in a text in a row; else with `spread` in their order with others between."""
    words = [word.lower() for word in split_words(text).texts if word[0].isalnum()]
    there = frozenset(words)
    fitting = [(name, role) for name, role in names if there.issuperset(name)]
    whole = next((role for name, role in fitting if _in_a_row(name, words)), None)
    if not spread or (whole and whole != _BROADEST):
        return whole
    return next((role for name, role in fitting if _in_order(name, words)), None)


def _in_a_row(name: tuple[str, ...], words: list[str]) -> bool:
    return any(tuple(words[at : at + len(name)]) == name for at in range(len(words) - len(name) + 1))


def _in_order(name: tuple[str, ...], words: list[str]) -> bool:
    rest = iter(words)
    return all(part in rest for part in name)


def find_role(text: Text, title: str | None, requirements: Iterable[Requirement], taxonomy: Taxonomy) -> str | None:
    """The role of a posting: by its title, by a title in its text, else by the skills that it asks."""
    names = role_names(taxonomy)
    if title and (role := role_in(title, names, spread=True)):
        return role
    counts: dict[str, int] = {}
    for sentence in text.sentences:
        line = text.text[sentence.start : sentence.end]
        if _ADDRESSED.search(line) and (role := role_in(line, names)):
            counts[role] = counts.get(role, 0) + 1
    if counts:
        return min(counts, key=lambda role: (-counts[role], role))
    return _by_skills(requirements, taxonomy)


def _by_skills(requirements: Iterable[Requirement], taxonomy: Taxonomy) -> str | None:
    asked = {skill.id for requirement in requirements for skill in requirement.skills}
    roles = [role for role in taxonomy.roles.values() if role.id in {other.family for other in taxonomy.roles.values()}]
    spread = Counter(link.target for role in roles for link in role.skills)
    tells = {skill: log(1 + len(roles) / count) for skill, count in spread.items()}
    fits = {
        role.id: sum(link.weight * tells[link.target] for link in role.skills if link.target in asked)
        / sqrt(sum((link.weight * tells[link.target]) ** 2 for link in role.skills) or 1)
        * (_OF_EVERY_ROLE if role.id == _BROADEST else 1)
        for role in roles
    }
    best = min(fits, key=lambda role: (-fits[role], role), default=None)
    return (taxonomy.roles[best].family or best) if best and fits[best] >= _FAINTEST_FIT else None
