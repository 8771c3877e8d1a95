"""What a posting mentions and yet asks of nobody: the trade in its title, the employer's own products, its praise."""

from __future__ import annotations

import re

from skillgap.extraction.hits import Hit, Text
from skillgap.extraction.stretches import Stretch, is_asked, stretch_at
from skillgap.extraction.titles import LONGEST_TITLE
from skillgap.extraction.tools import Tools
from skillgap.extraction.vocabulary import STRONG
from skillgap.model.profile import Assertion, Importance, Method
from skillgap.model.skill import NAMED, Skill, SkillKind
from skillgap.taxonomy import Taxonomy
from skillgap.text import Block
from skillgap.words import key, phrase_key

_OF_PEOPLE = frozenset({SkillKind.SOFT_SKILL, SkillKind.PRACTICE, SkillKind.DOMAIN})
_OF_COMPANIES = frozenset({SkillKind.SOFT_SKILL, SkillKind.DOMAIN, SkillKind.PLATFORM, SkillKind.SERVICE})
_OF_ANY_FIRM = frozenset({"domains", "professional", "security-governance"})
"""Categories whose practices firms of all kinds praise themselves for; the others' tell what a firm builds."""
_IN_A_LANGUAGE = re.compile(
    r"(?:\s(?:skills|ability|abilities|experience|knowledge|proficiency|expertise))?(?:\s(?:in|with|using))?\s", re.I
)


def without_unasked(
    hits: list[Hit],
    text: Text,
    stretches: list[list[Stretch]],
    tools: Tools,
    *,
    title: str | None,
    employer: frozenset[tuple[str, ...]],
) -> list[Hit]:
    """The mentions that are worth telling, in order.

    `stretches` say what is asked where, `title` is the position's, `employer` holds phrase keys of the firm's names.
    """
    hits = _outside_certifications(hits)
    hits = tools.partners.without(hits, text)
    hits = _beside_title(hits, title, text, stretches, tools.taxonomy)
    hits = _most_specific(hits, text, tools)
    return [hit for hit in hits if _speaks_of_work(hit, text, stretches, tools.taxonomy, employer)]


def _outside_certifications(hits: list[Hit]) -> list[Hit]:
    """The mentions without the names of skills inside those of certifications: these are asked as such."""
    named = {at for hit in hits if hit.certification for at in range(hit.first, hit.last)}
    return [hit for hit in hits if hit.certification or named.isdisjoint(range(hit.first, hit.last))]


def _most_specific(hits: list[Hit], text: Text, tools: Tools) -> list[Hit]:
    """The mentions without those that only lead to a language: "programming in Python" asks for Python.

    So does "Python programming"; and "reinforcement learning algorithms" asks for reinforcement learning.
    """
    taxonomy = tools.taxonomy
    heads, verbs = frozenset(tools.lexicon.cue("general_heads")), frozenset(tools.lexicon.cue("duty_verbs"))
    return [
        hit
        for before, hit, after in zip([None, *hits], hits, [*hits, None][1:], strict=False)
        if not (after and _leads_to(hit, after, taxonomy) and _IN_A_LANGUAGE.fullmatch(text.text, hit.end, after.start))
        and not (
            before
            and text.text[before.end : hit.start] == " "
            and (
                _leads_to(hit, before, taxonomy)
                or (text.lower[hit.first] in heads and hit.last == hit.first + 1 and not _does(before, text, verbs))
            )
        )
    ]


def _does(hit: Hit, text: Text, verbs: frozenset[str]) -> bool:
    """Whether a mention is a verb, and what follows it its object: "deploy algorithms"."""
    return hit.last == hit.first + 1 and key(text.lower[hit.first]) in verbs


def _leads_to(hit: Hit, after: Hit, taxonomy: Taxonomy) -> bool:
    """Whether a mention is a wider term of the language behind it; a field far above it is more than the language."""
    language = taxonomy.skills.get(after.target)
    if language is None or language.kind is not SkillKind.LANGUAGE:
        return False
    if taxonomy.is_child(language.id, hit.target):
        return True
    return hit.target in taxonomy.ancestors(language.id) and taxonomy.skills[hit.target].kind is not SkillKind.FIELD


def _beside_title(
    hits: list[Hit], title: str | None, text: Text, stretches: list[list[Stretch]], taxonomy: Taxonomy
) -> list[Hit]:
    """The mentions without the fields that only name the position: "the MLOps Engineer will" asks for no MLOps.

    What has a name of its own stays: a Rust engineer needs Rust. So does what stands where nothing is asked, as in the
    title's own line.
    """
    if not title:
        return hits
    spans = [match.span() for match in re.finditer(re.escape(title), text.text, re.I)]
    spans += [(block.start, block.end) for block in text.outline.blocks if _holds_title(text, block, spans)]
    return [
        hit
        for hit in hits
        if hit.target not in taxonomy.skills
        or taxonomy.skills[hit.target].kind in NAMED
        or not is_asked(stretches, text.sentence_of[hit.first], hit.start)
        or not any(start <= hit.start and hit.end <= end for start, end in spans)
    ]


def _holds_title(text: Text, block: Block, spans: list[tuple[int, int]]) -> bool:
    """Whether a short line of its own, and no sentence, holds the title: "LLMOps / MLOps Engineer, Lisbon"."""
    short = block.end - block.start <= LONGEST_TITLE and not block.bullet and text.text[block.end - 1] != "."
    return short and any(block.start <= start and end <= block.end for start, end in spans)


def _speaks_of_work(
    hit: Hit, text: Text, stretches: list[list[Stretch]], taxonomy: Taxonomy, employer: frozenset[tuple[str, ...]]
) -> bool:
    """Whether a mention is worth telling: what a firm praises itself for is not, nor is its pay."""
    number = text.sentence_of[hit.first]
    if hit.assertion is not Assertion.PRESENT:
        return True
    if hit.certification or number < 0:
        return (
            hit.certification or hit.target not in taxonomy.skills or taxonomy.skills[hit.target].kind not in _OF_PEOPLE
        )
    stretch = stretch_at(stretches[number], hit.start)
    if stretch.importance in (Importance.REQUIRED, Importance.PREFERRED) and hit.method is not Method.OPEN:
        return True
    own = {(word,) for word in phrase_key(hit.label)} if hit.method is Method.OPEN else frozenset()
    if phrase_key(text.text[hit.start : hit.end]) in employer or not employer.isdisjoint(own):
        return False
    if stretch.importance is not Importance.CONTEXT:
        return True
    skill = taxonomy.skills.get(hit.target)
    return not stretch.aside and (skill is None or not _is_praise(skill, hit))


def _is_praise(skill: Skill, hit: Hit) -> bool:
    """Whether a firm that names a skill tells of its manners, its trade or its products, and not of what it builds.

    A practice that only an ambiguous word tells of is not worth telling where nothing is asked.
    """
    if skill.kind is SkillKind.PRACTICE:
        return skill.category in _OF_ANY_FIRM or hit.because[-1] != STRONG
    return skill.kind in _OF_COMPANIES
