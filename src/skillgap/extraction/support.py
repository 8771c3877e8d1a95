"""Why an ambiguous form is a skill here: its own case, a list of skills, a skills section, a cue, a related skill."""

from __future__ import annotations

from collections.abc import Mapping

from skillgap.extraction.hits import Candidate, Hit, Text
from skillgap.model.document import SectionKind
from skillgap.model.skill import Skill, SkillKind, Tier
from skillgap.taxonomy import Taxonomy
from skillgap.text import Lexicon
from skillgap.text.lexicon import heading_key

_PRACTISED = frozenset({SkillKind.TECHNIQUE, SkillKind.FIELD, SkillKind.PRACTICE})
_THROUGH = frozenset(
    {"in", "to", "from", "with", "using", "via", "on", "optimised", "optimized", "tuned", "wrote", "write"}
)
_SEPARATORS = frozenset(",/;|•()[]:\n+·&")
_LIST_WORDS = frozenset({"and", "or", "&", "plus"})
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
_NAMED = frozenset(
    {SkillKind.LANGUAGE, SkillKind.FRAMEWORK, SkillKind.LIBRARY, SkillKind.TOOL, SkillKind.PLATFORM, SkillKind.SERVICE}
)
_LEARNED = frozenset({"core", "genai"})
_ENOUGH = 3
_FILLERS = frozenset(
    "the a an modern advanced basic strong some good both core standard solid deep in-depth either e.g apache professional tool tools like such as".split()
)


class Support:
    """The sources of support, asked in a fixed order; the first that answers is the reason given."""

    def __init__(self, taxonomy: Taxonomy, lexicon: Lexicon) -> None:
        self._taxonomy = taxonomy
        self._before = frozenset(lexicon.cue("support_before"))
        self._given_names = frozenset(lexicon.cue("given_names"))
        self._after = frozenset(lexicon.cue("support_after"))
        self._headings = lexicon.headings["resume"].exact

    def case(self, text: Text, candidate: Candidate) -> str | None:
        """The reason to accept a form by its own letters; None where it needs support."""
        form = candidate.entry.form
        if form.tier is Tier.STRONG:
            return "strong form"
        if form.tier is Tier.WEAK or not exact_case(text, candidate):
            return None
        if (
            form.text[:1].isupper()
            and form.text[1:].islower()
            and (opens_sentence(text, candidate) or self._named_thing(text, candidate))
        ):
            return None
        if form.text.isupper() and _in_capitals(text, candidate):
            return None
        return "written exactly so, inside a sentence"

    def _named_thing(self, text: Text, candidate: Candidate) -> bool:
        """Whether a capitalised word stands directly beside it: then it may be a person's or a firm's name."""
        for at, edge in ((candidate.first - 1, candidate.start - 1), (candidate.last, candidate.end)):
            if not (0 <= at < len(text.words) and 0 <= edge < len(text.text)) or text.text[edge] != " ":
                continue
            word = text.words[at].text
            if (
                text.sentence_of[at] == text.sentence_of[candidate.first]
                and word[:1].isupper()
                and text.lower[at] not in self._after
            ):
                if at < candidate.first and opens_at(text, at):
                    continue
                return True
        return False

    def context(self, text: Text, candidate: Candidate, accepted: Mapping[int, Hit]) -> str | None:
        """The reason to accept a form by what stands around it; `accepted` holds hits by each of their words."""
        if (
            len(candidate.entry.form.text) <= 2
            and not exact_case(text, candidate)
            and not _small_list(text, candidate, accepted)
        ):
            return None
        return (
            (None if self._everyday(text, candidate) else self._cue(text, candidate))
            or self._neighbour(text, candidate, accepted)
            or self._section(text, candidate)
            or self._related(text, candidate, accepted)
        )

    def at_work(self, text: Text, candidate: Candidate, accepted: Mapping[int, Hit]) -> str | None:
        """The reason to accept a form in a line that tells or asks what is done: a plain noun, or a tool's proper name."""
        skill = self._taxonomy.skills.get(candidate.entry.target)
        if skill is None:
            return None
        if skill.kind in _PRACTISED and candidate.entry.form.tier is Tier.WEAK:
            return self._plain_noun(skill, accepted)
        if skill.kind in _NAMED and (exact_case(text, candidate) or candidate.entry.form.tier is Tier.STRONG):
            return self._proper_name(text, candidate)
        return None

    def _plain_noun(self, skill: Skill, accepted: Mapping[int, Hit]) -> str | None:
        """Testing or research mean what they say; agents and embeddings do so only in a text about machine learning."""
        if skill.category == "genai" or (skill.category in _LEARNED and skill.kind is SkillKind.TECHNIQUE):
            others = {hit.target for hit in accepted.values()}
            if (
                sum(self._taxonomy.skills[id].category in _LEARNED for id in others if id in self._taxonomy.skills)
                < _ENOUGH
            ):
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

    def _everyday(self, text: Text, candidate: Candidate) -> bool:
        """Whether a word of generative AI stands there as it does in any kitchen or insurance: agents, chunking, guardrails."""
        skill = self._taxonomy.skills.get(candidate.entry.target)
        plain = text.text[candidate.start : candidate.end].islower() and candidate.entry.form.tier is Tier.WEAK
        return plain and skill is not None and skill.category == "genai"

    def _cue(self, text: Text, candidate: Candidate) -> str | None:
        sentence = text.sentence_of[candidate.first]
        at = candidate.first - 1
        while at >= 0 and text.sentence_of[at] == sentence and (text.lower[at] in _FILLERS or text.lower[at] in '(:"'):
            if (phrase := self._ends_cue(text, at, sentence)) is not None:
                return f"follows {phrase!r}"
            at -= 1
        if at >= 0 and (phrase := self._ends_cue(text, at, sentence)) is not None:
            return f"follows {phrase!r}"
        after = (
            text.lower[candidate.last]
            if candidate.last < len(text.words) and text.sentence_of[candidate.last] == sentence
            else ""
        )
        return f"followed by {after!r}" if after in self._after else None

    def _ends_cue(self, text: Text, at: int, sentence: int) -> str | None:
        for length in (3, 2, 1):
            begin = at - length + 1
            if begin >= 0 and text.sentence_of[begin] == sentence:
                phrase = " ".join(text.lower[begin : at + 1])
                if phrase in self._before:
                    return phrase
        return None

    def _neighbour(self, text: Text, candidate: Candidate, accepted: Mapping[int, Hit]) -> str | None:
        for step, at in ((-1, candidate.first - 1), (1, candidate.last)):
            other = _beyond_separator(text, at, step, text.sentence_of[candidate.first])
            if other is not None and other in accepted and accepted[other].target != candidate.entry.target:
                return f"listed with {accepted[other].label}"
        return None

    def _section(self, text: Text, candidate: Candidate) -> str | None:
        sentence = text.sentence(candidate.first)
        if sentence is None:
            return None
        block = text.outline.blocks[sentence.block]
        section = text.outline.section_of(block)
        labelled = self._headings.get(heading_key(block.label)) if block.label else None
        if not (section.kind in _LISTS or labelled in _LISTS) or not _is_item(
            text, candidate, sentence.first, sentence.last
        ):
            return None
        return f"an item of the list {(block.label if labelled else section.heading) or section.kind.value!r}"

    def _related(self, text: Text, candidate: Candidate, accepted: Mapping[int, Hit]) -> str | None:
        sentence = text.sentence(candidate.first)
        if sentence is None:
            return None
        target = candidate.entry.target
        near = (
            self._taxonomy.neighbours(target) | self._taxonomy.ancestors(target).keys()
            if not candidate.entry.certification
            else frozenset[str]()
        )
        for at in range(sentence.first, sentence.last):
            if at in accepted and accepted[at].target in near and not candidate.first <= at < candidate.last:
                return f"beside the related {accepted[at].label}"
        return None


def exact_case(text: Text, candidate: Candidate) -> bool:
    """Whether the letters stand as in the form; a plural s, hyphens and spaces may differ."""
    there = "".join(char for char in text.text[candidate.start : candidate.end] if char.isalnum() or char in "+#.")
    form = "".join(char for char in candidate.entry.form.text if char.isalnum() or char in "+#.")
    return there == form or there == form + "s" or there.rstrip("0123456789.") == form


def opens_sentence(text: Text, candidate: Candidate) -> bool:
    """Whether a candidate is the first word of its sentence, item or line, where a capital says nothing."""
    return opens_at(text, candidate.first)


def opens_at(text: Text, word: int) -> bool:
    """Whether a word is the first of its sentence, item or line."""
    sentence = text.sentence(word)
    return sentence is None or word == sentence.first or text.words[word - 1].text in ':•"“.!?\n'


def _in_capitals(text: Text, candidate: Candidate) -> bool:
    sentence = text.sentence(candidate.first)
    words = (
        text.words[sentence.first : sentence.last]
        if sentence
        else text.words[max(0, candidate.first - 3) : candidate.last + 3]
    )
    letters = [word.text for word in words if word.text.isalpha() and len(word.text) > 1]
    return len(letters) > 3 and all(word.isupper() for word in letters)


def _small_list(text: Text, candidate: Candidate, accepted: Mapping[int, Hit]) -> bool:
    """Whether a one-letter name in small letters stands among other names in small letters: python,c,java."""
    for step, at in ((-1, candidate.first - 1), (1, candidate.last)):
        other = _beyond_separator(text, at, step, text.sentence_of[candidate.first])
        if (
            other is not None
            and other in accepted
            and text.words[other].text.islower()
            and text.text[candidate.start].islower()
        ):
            return True
    return False


def _beyond_separator(text: Text, at: int, step: int, sentence: int) -> int | None:
    """The word on the other side of a comma, slash, `and`... next to a candidate; None where there is none."""
    crossed = False
    while 0 <= at < len(text.words):
        word = text.lower[at]
        if word in _SEPARATORS or word in _LIST_WORDS:
            crossed = True
            at += step
        else:
            return at if crossed and text.sentence_of[at] >= 0 and abs(text.sentence_of[at] - sentence) <= 1 else None
    return None


def _is_item(text: Text, candidate: Candidate, first: int, last: int) -> bool:
    """Whether a candidate stands alone between separators of its line; one word of qualification may follow."""
    before = text.words[candidate.first - 1].text if candidate.first > first else "\n"
    after = text.words[candidate.last].text if candidate.last < last else "\n"
    return (before in _SEPARATORS or before.lower() in _LIST_WORDS) and (
        after in _SEPARATORS or after.lower() in _LIST_WORDS or after == "."
    )
