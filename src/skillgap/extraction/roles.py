"""Which of the taxonomy's roles a posting offers: by its title, a title in its text, else the skills that it asks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from skillgap.extraction.hits import Text
from skillgap.extraction.role_skills import by_skills
from skillgap.model.profile import Requirement
from skillgap.taxonomy import Taxonomy
from skillgap.words import phrase_key

_TRADE_BEHIND = re.compile(
    r"\b(?:you are an?|are you an?|you will be an?|as an?|(?:job )?title|this role as|position as"
    r"|experience (?:as|for) an?)\b",
    re.I,
)
_TRADE_BEFORE = re.compile(r"\b(?:experience|roles?|positions?)\b", re.I)
"""Where a sentence names the trade of the person: "as a Data Engineer", "relevant ML Engineer experience"."""
_REACH = 45
"""Characters beside such words within which the trade is named."""
_LONGEST_TRADE = 4
"""Words directly before "experience" or "role" that may name the trade."""
_CLAUSE = re.compile(r"[,.;:!?]\s|\n")
_FIELD_BEHIND = re.compile(r"[,(|/:]|\s[–—-]\s")
"""Where a title puts its field behind its post: "Software Engineer, Search"."""
_BROADEST = "software-engineer"
"""A full-stack data engineer is a data engineer."""
_TRADES = re.compile(
    r"\b(?:(?:back|front)(?:end)?|full|web|mobile|ios|android|cloud|reliability|devops|compiler|embedded"
    r"|firmware|game|test|java|python|rust|go|golang|php|ruby|scala|react|\.net|c\+\+)(?!\w)",
    re.I,
)
"""Trades of software that no skill asked beside them makes another role's."""
RoleNames = tuple[tuple[tuple[str, ...], str], ...]


@lru_cache(maxsize=4)
def role_names(taxonomy: Taxonomy) -> RoleNames:
    """The words of every role's titles, with the id that profiles name (the role's family).

    Narrow roles come before broad ones, long titles before short ones.
    """
    names = {
        tuple(_words(title)): role.family or role.id
        for role in taxonomy.roles.values()
        for title in (role.label, *role.titles)
    }
    return tuple(sorted(names.items(), key=lambda pair: (pair[1] == _BROADEST, -len(pair[0]), pair[0])))


def _words(text: str) -> list[str]:
    return [word for word in phrase_key(text) if any(map(str.isalnum, word))]


def role_in(text: str, names: RoleNames, *, spread: bool = False) -> str | None:
    """The role whose title's words stand in a text in a row; else with `spread` in their order with others between.

    With `spread` what stands behind the post is read before it too: "Software Engineer, Machine Learning".
    """
    role = _role_of(_words(text), names, spread=spread)
    cut = _FIELD_BEHIND.search(text) if spread and role in (None, _BROADEST) else None
    if not cut:
        return role
    turned = _role_of(_words(text[cut.end() :]) + _words(text[: cut.start()]), names, spread=True)
    return turned or role


def _role_of(words: list[str], names: RoleNames, *, spread: bool) -> str | None:
    there = frozenset(words)
    fitting = [(name, role) for name, role in names if there.issuperset(name)]
    whole = [(name, role) for name, role in fitting if _in_a_row(name, words)]
    if not spread or (whole and whole[0][1] != _BROADEST):
        return whole[0][1] if whole else None
    return next(
        (
            role
            for name, role in fitting
            if _in_order(name, words) and not any(name != each and _in_order(name, each) for each, _ in whole)
        ),
        None,
    )


def _in_a_row(name: tuple[str, ...], words: list[str]) -> bool:
    return any(tuple(words[at : at + len(name)]) == name for at in range(len(words) - len(name) + 1))


def _in_order(name: Iterable[str], words: Iterable[str]) -> bool:
    rest = iter(words)
    return all(part in rest for part in name)


def find_role(
    text: Text, post: str | None, requirements: Iterable[Requirement], taxonomy: Taxonomy, *, titled: bool
) -> str | None:
    """The role of a posting: by its title, by a title in its text, else by the skills that it asks.

    What a plain software engineer works on is told by skills that are clearly another role's. `post` is the
    title, where the posting is `titled`, else what its sentences call who is sought.
    """
    names = role_names(taxonomy)
    named = role_in(post, names, spread=True) if post else None
    role = named or _in_text(text, names)
    if role not in (None, _BROADEST):
        return role
    if named and post and _TRADES.search(post):
        return named
    return by_skills(requirements, taxonomy, post=post, beside=role, doubted=titled) or role


def _in_text(text: Text, names: RoleNames) -> str | None:
    """The role that a text names most often as the person's."""
    found = [role for stretch in _told(text.text) if (role := role_in(stretch, names))]
    return min(found, key=lambda role: (-found.count(role), role), default=None)


def _told(text: str) -> Iterator[str]:
    """Stretches of a text in which it may name the person's trade."""
    for match in _TRADE_BEHIND.finditer(text):
        yield _CLAUSE.split(text[match.end() : match.end() + _REACH])[0]
    for match in _TRADE_BEFORE.finditer(text):
        clause = _CLAUSE.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
        yield " ".join(clause.split()[-_LONGEST_TRADE:])
