"""Which role asks most of the skills that a posting asks, among those that bear the post it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from math import log, sqrt

from skillgap.model.profile import Requirement
from skillgap.taxonomy import Taxonomy
from skillgap.words import phrase_key

_FAINTEST_FIT = 0.5
_CLEAR_FIT = 1.0
_CLEAR_LEAD = 2.0
"""What a role must fit, by itself and as a multiple of the role beside it, to be told although that one is named."""
_SHARED = {"software-engineer": 0.85, "researcher": 0.9}
"""What the fit of a role counts whose skills the others ask too."""
_BY_TITLE = frozenset({"ai-architect", "ai-consultant", "ai-product-manager", "head-of-ai"})
"""Roles that only a title tells: their skills are those of whoever talks with others."""
_OF_ANY_ROLE = frozenset(
    phrase_key(
        "intern internship trainee apprentice graduate student fellow fellowship postdoc postdoctoral associate staff"
        " lead leader specialist expert consultant professional practitioner contractor member"
    )
)
"""Words for a post that say nothing of its trade."""
_FEWEST_TITLES = 3
"""Titles that end in a word for a post; fewer may end in their field: "Software Engineer Machine Learning"."""


def by_skills(
    requirements: Iterable[Requirement],
    taxonomy: Taxonomy,
    *,
    post: str | None,
    beside: str | None = None,
    doubted: bool = False,
) -> str | None:
    """The role whose skills fit best what is asked, of those whose titles end in the noun of `post`, if any fits.

    `post` is a title, or what else the person is called; a role `beside` must be left far behind, and where it is
    `doubted` that the post is any role's, the fit must be clear.
    """
    asked = {skill.id for requirement in requirements for skill in requirement.skills}
    fits = {role: _fit(role, weights, asked) for role, weights in _weights(taxonomy).items()}
    bearing = _bearing(post, taxonomy) if post else fits.keys()
    best = min(bearing, key=lambda role: (-fits[role], role), default=None)
    least = _CLEAR_FIT if beside or (doubted and len(bearing) > 1) else _FAINTEST_FIT
    if beside:
        least = max(least, _CLEAR_LEAD * fits[beside])
    return best if best and fits[best] >= least else None


def _fit(role: str, weights: Mapping[str, float], asked: set[str]) -> float:
    whole = sqrt(sum(weight**2 for weight in weights.values()) or 1)
    return sum(weight for skill, weight in weights.items() if skill in asked) / whole * _SHARED.get(role, 1)


@lru_cache(maxsize=4)
def _weights(taxonomy: Taxonomy) -> dict[str, dict[str, float]]:
    """What each role that skills can tell weighs a skill, the more the fewer roles ask it."""
    families = {role.family for role in taxonomy.roles.values()} - _BY_TITLE
    roles = [role for role in taxonomy.roles.values() if role.id in families]
    spread = Counter(link.target for role in roles for link in role.skills)
    return {
        role.id: {link.target: link.weight * log(1 + len(roles) / spread[link.target]) for link in role.skills}
        for role in roles
    }


def _bearing(post: str, taxonomy: Taxonomy) -> Collection[str]:
    """The roles of which some title ends in the last noun of a post that ends any; all where it names no trade."""
    nouns = _nouns(taxonomy)
    words = phrase_key(post)
    last = next((word for word in reversed(words) if word in nouns), None)
    return nouns[last] if last else _weights(taxonomy).keys() if not _OF_ANY_ROLE.isdisjoint(words) else ()


@lru_cache(maxsize=4)
def _nouns(taxonomy: Taxonomy) -> dict[str, set[str]]:
    """The words for a post in which several titles end, without those of any trade, each with its roles."""
    ends = [
        (phrase_key(title)[-1], role.family)
        for role in taxonomy.roles.values()
        if role.family not in _BY_TITLE
        for title in (role.label, *role.titles)
    ]
    count = Counter(last for last, _ in ends)
    nouns: dict[str, set[str]] = {}
    for last, role in ends:
        if count[last] >= _FEWEST_TITLES and last not in _OF_ANY_ROLE:
            nouns.setdefault(last, set()).add(role)
    return nouns
