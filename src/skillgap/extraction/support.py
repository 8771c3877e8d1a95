"""Why an ambiguous form is a skill here: its own case, a list of skills, a skills section, a cue, a related skill."""

from __future__ import annotations

import re
from functools import cached_property

from skillgap.extraction.accepted import Accepted
from skillgap.extraction.hits import Candidate, Sentence, Text
from skillgap.extraction.surroundings import (
    BETWEEN,
    beyond_separator,
    in_capitals,
    in_small_list,
    is_item,
    opens_at,
    opens_sentence,
)
from skillgap.extraction.vocabulary import STRONG
from skillgap.model.document import SectionKind
from skillgap.model.skill import NAMED, Skill, SkillKind, Tier
from skillgap.taxonomy import Taxonomy
from skillgap.text import Lexicon
from skillgap.text.lexicon import heading_key
from skillgap.words import Remembered, key

_PRACTISED = frozenset({SkillKind.TECHNIQUE, SkillKind.FIELD, SkillKind.PRACTICE})
_THROUGH = frozenset(
    {"in", "to", "from", "with", "using", "via", "on", "optimised", "optimized", "tuned", "wrote", "write"}
)
_LISTS = frozenset(
    {
        SectionKind.SKILLS,
        SectionKind.TAGS,
        SectionKind.LANGUAGES,
        SectionKind.COURSES,
        SectionKind.REQUIREMENTS,
        SectionKind.PREFERRED,
    }
)
_LEARNED = frozenset({"core", "genai"})
_ROW = re.compile(r"[\w+#.&/-]+(?: [\w+#.&/-]+)*(?<!\.)")
_WIDEST_ROW = 90
_SPOKEN = "languages-spoken"
_ENOUGH = 3
_ACRONYM = 3
"""Letters of an acronym up to which small letters may be another word: US and us."""
_BESIDE = 120
"""Words of one sentence within which a related skill stands beside another."""
_FILLERS = frozenset(
    (
        "the a an modern advanced basic strong some good both core standard solid deep in-depth either e.g apache "
        "professional tool tools like such as"
    ).split()
) | frozenset('(:"')


class Support:
    """The sources of support, asked in a fixed order; the first that answers is the reason given."""

    def __init__(self, taxonomy: Taxonomy, lexicon: Lexicon) -> None:
        self._taxonomy = taxonomy
        self._before = frozenset(lexicon.cue("support_before"))
        self._before_ends = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in self._before)
        self._leading = self._before_ends | _FILLERS
        self._knows = lexicon.knows
        self._given_names = frozenset(lexicon.cue("given_names"))
        self._small = frozenset(lexicon.cue("stop"))
        self._people = frozenset(map(key, lexicon.cue("people")))
        self._vague = frozenset(lexicon.cue("vague_nouns"))
        self._after = frozenset(lexicon.cue("support_after"))
        self._near = Remembered(lambda skill: taxonomy.neighbours(skill) | taxonomy.ancestors(skill).keys())
        """The skills one edge away and all above."""
        self._headings = lexicon.headings["resume"].exact

    @cached_property
    def _learned(self) -> frozenset[str]:
        """The skills that tell that a text is about machine learning."""
        return frozenset(id for id, skill in self._taxonomy.skills.items() if skill.category in _LEARNED)

    def case(self, text: Text, candidate: Candidate) -> str | None:
        """The reason to accept a form by its own letters; None where it needs support."""
        if candidate.entry.strong:
            return STRONG
        form = candidate.entry.form
        if form.tier is Tier.WEAK or not candidate.exact:
            return None
        if (
            form.text[:1].isupper()
            and form.text[1:].islower()
            and (
                (opens_sentence(text, candidate) and self._may_be_a_word(form.text))
                or self._named_thing(text, candidate)
            )
        ):
            return None
        if form.text.isupper() and in_capitals(text, candidate):
            return None
        return "written exactly so, inside a sentence"

    def _may_be_a_word(self, form: str) -> bool:
        """Whether a capital may be that of a sentence: of an ordinary word or of somebody's first name."""
        return self._knows(form) or form.lower() in self._given_names

    def _named_thing(self, text: Text, candidate: Candidate) -> bool:
        """Whether a capitalised word stands directly beside it: then it may be a person's or a firm's name."""
        for at, edge in ((candidate.first - 1, candidate.start - 1), (candidate.last, candidate.end)):
            if not (0 <= at < len(text.forms) and 0 <= edge < len(text.text)) or text.text[edge] != " ":
                continue
            word = text.forms[at]
            if (
                text.sentence_of[at] == text.sentence_of[candidate.first]
                and word[:1].isupper()
                and text.lower[at] not in self._after
            ):
                if at < candidate.first and opens_at(text, at):
                    continue
                return True
        return False

    def context(self, text: Text, candidate: Candidate, accepted: Accepted, *, again: bool) -> str | None:
        """The reason to accept a form by what stands around it.

        `again` tells that it was asked before with other mentions accepted; then only what depends on these is asked.
        """
        short = not candidate.exact and len(candidate.entry.form.text) <= 2
        if short and not in_small_list(text, candidate, accepted.by_word):
            return None
        anew = short or not again
        lower, first, last = text.lower, candidate.first, candidate.last
        before, after = lower[first - 1] if first else "", lower[last] if last < len(lower) else ""
        if anew and (before in self._leading or after in self._after) and (reason := self._cue(text, candidate)):
            return reason
        if (before in BETWEEN or after in BETWEEN) and (reason := self._neighbour(text, candidate, accepted)):
            return reason
        sentence = text.sentence(first)
        if sentence is None:
            return None
        kind = text.kinds[sentence.block]
        return (
            (self._section(text, candidate, sentence) if anew else None)
            or (self._grid(text, candidate, sentence, accepted) if kind is SectionKind.SKILLS else None)
            or (None if lower[last - 1] in self._vague else self._related(candidate, sentence, accepted))
        )

    def at_work(self, text: Text, candidate: Candidate, accepted: Accepted) -> str | None:
        """The reason to accept a plain noun, or a tool's proper name, in a line that tells or asks what is done."""
        skill = candidate.entry.skill
        form = candidate.entry.form.text
        if skill is None or (form.isupper() and len(form) <= _ACRONYM and not candidate.exact):
            return None
        if skill.kind in _PRACTISED and candidate.entry.form.tier is Tier.WEAK:
            if form[:1].isupper() and form != skill.label:
                return None  # Stripe is a firm's name before it is a way of being paid
            elsewhere = (
                self._is_vague(text, candidate)
                or self._of_a_nation(text, candidate)
                or self._in_a_name(text, candidate, accepted)
                or self._of_people(text, candidate)
            )
            return None if elsewhere else self._plain_noun(skill, accepted)
        if skill.kind in NAMED and (candidate.exact or candidate.entry.strong):
            return self._proper_name(text, candidate)
        return None

    def _is_vague(self, text: Text, candidate: Candidate) -> bool:
        """Whether a noun says a skill only in a list of skills or behind a cue: "reliability and performance"."""
        return text.lower[candidate.last - 1] in self._vague

    def _of_a_nation(self, text: Text, candidate: Candidate) -> bool:
        """Whether a language's name tells where the next thing comes from: "Spanish wine"."""
        if text.text[candidate.end : candidate.end + 1] != " " or candidate.last >= len(text.lower):
            return False
        after = text.lower[candidate.last]
        return (
            after.isalpha() and after not in self._small and _SPOKEN in self._taxonomy.ancestors(candidate.entry.target)
        )

    def _of_people(self, text: Text, candidate: Candidate) -> bool:
        """Whether the noun is the trade of somebody: "a team of analytics engineers", "the Research Data Analyst"."""
        if text.text[candidate.end : candidate.end + 1] != " ":
            return False
        behind = text.forms[candidate.last : candidate.last + 2]
        told = behind if text.forms[candidate.last - 1].istitle() and behind[:1] and behind[0].istitle() else behind[:1]
        return not self._people.isdisjoint(map(key, told))

    def _in_a_name(self, text: Text, candidate: Candidate, accepted: Accepted) -> bool:
        """Whether a capital behind an unknown name makes the noun part of it: "Brightwave Research"."""
        at = candidate.first - 1
        if (
            not text.text[candidate.start].isupper()
            or at < 0
            or at in accepted.by_word
            or opens_at(text, candidate.first)
        ):
            return False
        before = text.forms[at].removesuffix("’s").removesuffix("'s")
        return before[:1].isupper() and not before.isupper() and before.isalpha() and not self._knows(before)

    def _plain_noun(self, skill: Skill, accepted: Accepted) -> str | None:
        """Testing or research mean what they say; agents and embeddings do so only in a text about machine learning."""
        learned = skill.category == "genai" or (skill.category in _LEARNED and skill.kind is SkillKind.TECHNIQUE)
        if learned and len(self._learned & accepted.targets) < _ENOUGH:
            return None
        return "a common noun in a line about the work"

    def _proper_name(self, text: Text, candidate: Candidate) -> str | None:
        """A capital inside a sentence, behind "in", "to" or "with" and before no other capital, is a tool's name."""
        before = text.lower[candidate.first - 1] if candidate.first else ""
        if opens_sentence(text, candidate):
            after = text.text[candidate.end : candidate.end + 1]
            return (
                "opens a line of its own"
                if candidate.entry.form.tier is Tier.CASED and after in (":", "(", ",", "/", "")
                else None
            )
        given_name = text.lower[candidate.first] in self._given_names
        if before not in _THROUGH or (given_name and before not in ("in", "to")) or self._named_thing(text, candidate):
            return None
        return f"a proper name behind {before!r}"

    def _cue(self, text: Text, candidate: Candidate) -> str | None:
        if candidate.entry.everyday and text.text[candidate.start : candidate.end].islower():
            return None
        lower, sentence_of = text.lower, text.sentence_of
        sentence = sentence_of[candidate.first]
        for at in range(candidate.first - 1, -1, -1):
            if lower[at] in self._before_ends and (phrase := self._ends_cue(text, at, sentence)):
                return f"follows {phrase!r}"
            if lower[at] not in _FILLERS or sentence_of[at] != sentence:
                break
        if candidate.last >= len(lower) or sentence_of[candidate.last] != sentence:
            return None
        after = lower[candidate.last]
        return f"followed by {after!r}" if after in self._after else None

    def _ends_cue(self, text: Text, at: int, sentence: int) -> str | None:
        for length in (3, 2, 1):
            begin = at - length + 1
            if begin >= 0 and text.sentence_of[begin] == sentence:
                phrase = " ".join(text.lower[begin : at + 1])
                if phrase in self._before:
                    return phrase
        return None

    def _neighbour(self, text: Text, candidate: Candidate, accepted: Accepted) -> str | None:
        lower, first, last = text.lower, candidate.first, candidate.last
        for step, at in ((-1, first - 1), (1, last)):
            if 0 <= at < len(lower) and lower[at] in BETWEEN:
                other = beyond_separator(text, at, step, text.sentence_of[first])
                hit = accepted.by_word.get(other) if other is not None else None
                if hit is not None and hit.target != candidate.entry.target:
                    return f"listed with {hit.label}"
        return None

    def _section(self, text: Text, candidate: Candidate, sentence: Sentence) -> str | None:
        block = text.outline.blocks[sentence.block]
        labelled = self._headings.get(heading_key(block.label)) if block.label else None
        if text.kinds[sentence.block] not in _LISTS and labelled not in _LISTS:
            return None
        if not is_item(text, candidate, sentence.first, sentence.last):
            return None
        section = text.outline.section_of(block)
        return f"an item of the list {(block.label if labelled else section.heading) or section.kind.value!r}"

    def _grid(self, text: Text, candidate: Candidate, sentence: Sentence, accepted: Accepted) -> str | None:
        """The reason to accept a name in a row of names without signs between, under skills: "Java Python SQL"."""
        if not candidate.exact:
            return None
        skill = candidate.entry.skill
        row = text.text[sentence.start : sentence.end]
        if skill is None or skill.kind not in NAMED or len(row) > _WIDEST_ROW or not _ROW.fullmatch(row):
            return None
        for at in (candidate.first - 1, candidate.last):
            if sentence.first <= at < sentence.last and at in accepted.by_word:
                return f"in a row with {accepted.by_word[at].label}"
        return None

    def _related(self, candidate: Candidate, sentence: Sentence, accepted: Accepted) -> str | None:
        if candidate.entry.certification:
            return None
        near = self._near[candidate.entry.target]
        if near.isdisjoint(accepted.targets):
            return None
        first, last = candidate.first - _BESIDE, candidate.last + _BESIDE
        for at in filter(accepted.by_word.__contains__, range(max(sentence.first, first), min(sentence.last, last))):
            hit = accepted.by_word[at]
            if hit.target in near and not candidate.first <= at < candidate.last:
                return f"beside the related {hit.label}"
        return None
