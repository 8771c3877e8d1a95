"""What a job asks with a line: by its heading, then by cue words of the line and their reach, then by its opening."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from skillgap.extraction.assertion import phrase_pattern
from skillgap.extraction.hits import Sentence, Text
from skillgap.extraction.stretches import ASIDE, Stretch, overlay, reach, stretch_at
from skillgap.extraction.titles import WORKER
from skillgap.extraction.wordings import (
    ASKS,
    FIRMLY,
    GOES_ON,
    HIRED_FOR,
    MUST,
    MUST_FIRST,
    OF_CANDIDATE,
    OF_READER,
    OF_THING,
    ON_DEMAND,
    OPENS_DUTY,
    OUR_STACK,
    PAY,
    SOFT,
    SOUGHT_TO,
    SOUGHT_WITH,
    TEAM_DOES,
    TELLS,
    THE_POST,
    TO_READER,
    TO_YOU,
    WANTS_SKILL,
    WE_DO,
    WISHED,
)
from skillgap.model.document import SectionKind
from skillgap.model.profile import Importance
from skillgap.text import Block, Lexicon, Section
from skillgap.words import key, stem

_BY_SECTION = {
    SectionKind.REQUIREMENTS: Importance.REQUIRED,
    SectionKind.PREFERRED: Importance.PREFERRED,
    SectionKind.RESPONSIBILITIES: Importance.RESPONSIBILITY,
    SectionKind.TAGS: Importance.REQUIRED,
}
_NOT_ASKED = frozenset({SectionKind.BENEFITS, SectionKind.LEGAL})
_FEWEST_COMMAS = 2
_LONGEST_NAME = 4
_LONGEST_TOPIC = 9
_FEWEST_WORDS = 3
_LAST_LETTERS = 3
"""A cue ends before its sentence's period; from the end so many characters lead into it."""
_OPENS = "opens with "
_NO_CUE = "no heading and no cue asks for it"
_OF_FIRMS_TOO = frozenset(
    {
        "years of experience",
        "experience in",
        "experience with",
        "expertise in",
        "track record",
        "at least",
        "proven experience",
    }
)


class Importances:
    """The cue patterns of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._preferred = phrase_pattern(lexicon.cue("preferred_cues"))
        self._required = phrase_pattern(lexicon.cue("required_cues"))
        self._duty = phrase_pattern(lexicon.cue("duty_openers"))
        self._company = phrase_pattern(lexicon.cue("context_openers"))
        self._not_asked = phrase_pattern(lexicon.cue("not_asked"))
        self._offered = phrase_pattern(lexicon.cue("offered"))
        self._verbs = frozenset(lexicon.cue("duty_verbs"))
        self._stems = frozenset(map(stem, self._verbs))

    def of_sentences(self, text: Text, employer: frozenset[tuple[str, ...]]) -> list[list[Stretch]]:
        """For each sentence of a text, the stretches in it, in order; each sentence is covered whole.

        Args:
            text: the posting.
            employer: phrase keys of the names by which it calls the firm.
        """
        found: list[list[Stretch]] = []
        after_list: tuple[int, bool] = (-1, False)
        duty_block = asked_in = first_asked = topical = -1
        topics: list[int] = []
        for sentence in text.sentences:
            block = text.outline.blocks[sentence.block]
            if block.section != after_list[0]:
                after_list = (block.section, False)
            section = text.outline.section_of(block)
            whole = text.text[sentence.start : sentence.end].replace("’", "'")
            base, because = self._base(whole, section, text, sentence, employer)
            if _names_topic(block, whole):
                topical = block.section
                topics.append(len(found))
            elif base is Importance.REQUIRED and topical == block.section and (verb := self._verb(text, sentence)):
                base, because = Importance.RESPONSIBILITY, f"opens with {verb!r} below a topic"
            if WANTS_SKILL.match(whole) or TO_YOU.match(whole) or SOUGHT_WITH.search(whole) or SOUGHT_TO.search(whole):
                after_list = (block.section, False)
            told = asked_in == block.section and not block.bullet and _may_end(section, first_asked, sentence)
            if base is Importance.CONTEXT and told:
                after_list = (block.section, True)
            elif after_list[1] and not block.bullet and not self._preferred.search(whole):
                base, because = Importance.CONTEXT, "after the section's list"
            if because == _NO_CUE and duty_block == sentence.block:
                base, because = Importance.RESPONSIBILITY, "goes on with what the person will do"
            if found and text.sentences[len(found) - 1].block == sentence.block:
                base, because = self._going_on(text, found, whole, base, because)
            if base is not Importance.CONTEXT and asked_in != block.section:
                asked_in, first_asked = block.section, sentence.block
            duty_block = sentence.block if base is Importance.RESPONSIBILITY else -1
            found.append(self._stretches(whole, sentence, base, because))
        return _as_told_below(found, topics)

    def _going_on(
        self, text: Text, found: list[list[Stretch]], whole: str, base: Importance, because: str
    ) -> tuple[Importance, str]:
        """What a sentence asks behind another of its paragraph: it may go on with that one, or with its wish."""
        before, parts = text.sentences[len(found) - 1], found[-1]
        if GOES_ON.match(whole):
            return stretch_at(parts, before.end - _LAST_LETTERS).importance, "goes on with the sentence before"
        wished = parts[0].importance is Importance.PREFERRED and parts[0].end >= before.end - _LAST_LETTERS
        labelled = text.outline.blocks[before.block].label != ""
        if wished and (labelled or because.startswith(_OPENS)) and self._preferred.match(text.text, before.start):
            return Importance.PREFERRED, "goes on with what is wished"
        return base, because

    def _base(
        self, whole: str, section: Section, text: Text, sentence: Sentence, employer: frozenset[tuple[str, ...]]
    ) -> tuple[Importance, str]:
        if _tells_of(employer, text, sentence) and not TO_READER.search(whole):
            return Importance.CONTEXT, "tells of the company"
        if section.kind in _NOT_ASKED:
            return Importance.CONTEXT, f"under {section.heading!r}"
        wants = WANTS_SKILL.match(whole)
        aside = self._not_asked.search(whole) or PAY.search(whole)
        if not aside and (offer := self._offered.search(whole)) and not wants and not self._verb(text, sentence):
            aside = offer
        if aside:
            return Importance.CONTEXT, f"{ASIDE}{aside[0]!r}"
        if stack := OUR_STACK.match(whole):
            return Importance.RESPONSIBILITY, f"{_OPENS}{stack[0].strip()!r}"
        if section.kind in _BY_SECTION:
            by_heading = _BY_SECTION[section.kind]
            if by_heading is not Importance.RESPONSIBILITY and (opens := OPENS_DUTY.match(whole)):
                return Importance.RESPONSIBILITY, f"opens with {opens[0]!r}"
            if by_heading is Importance.RESPONSIBILITY and (
                asks := wants or SOUGHT_WITH.search(whole) or OF_CANDIDATE.search(whole)
            ):
                return Importance.REQUIRED, f"says {asks[0].strip()!r}"
            post = THE_POST.match(whole) if by_heading is Importance.RESPONSIBILITY else None
            if post and post["needs"] and WORKER.search(post["post"]):
                return Importance.REQUIRED, f"{_OPENS}{post[0]!r}"
            if by_heading is Importance.PREFERRED and (must := MUST_FIRST.match(whole)):
                return Importance.REQUIRED, f"opens with {must[0].strip()!r}"
            of_firm = self._company.match(whole) or WE_DO.search(whole) or TEAM_DOES.match(whole)
            if of_firm and not TO_READER.search(whole):
                return Importance.CONTEXT, f"says {of_firm[0].strip(', ')!r}"
            return by_heading, f"under {section.heading!r}"
        about = section.kind is SectionKind.ABOUT and section.marked
        return self._by_opening(whole, text, sentence, wants, section_about=about)

    def _by_opening(
        self, whole: str, text: Text, sentence: Sentence, wants: re.Match[str] | None, *, section_about: bool
    ) -> tuple[Importance, str]:
        if wants:
            return Importance.REQUIRED, f"opens with {wants[0].strip()!r}"
        able, sought = SOUGHT_WITH.search(whole), SOUGHT_TO.search(whole)
        if able and not (sought and sought.end() < able.end()):
            return Importance.REQUIRED, f"says {able[0]!r}"
        if sought:
            return Importance.RESPONSIBILITY, f"says {sought[0]!r}"
        if (must := MUST.search(whole)) and not HIRED_FOR.search(whole):
            return Importance.REQUIRED, f"says {must[0]!r}"
        if (post := THE_POST.match(whole)) and WORKER.search(post["post"]):
            return Importance.REQUIRED if post["needs"] else Importance.RESPONSIBILITY, f"{_OPENS}{post[0]!r}"
        required = next(
            (each for each in self._required.finditer(whole) if not ON_DEMAND.search(whole, 0, each.end())), None
        )
        if (
            section_about
            and not (required and required[0].lower() not in _OF_FIRMS_TOO)
            and not OF_READER.search(whole)
        ):
            return Importance.CONTEXT, "tells of the company"
        if verb := self._verb(text, sentence):
            return Importance.RESPONSIBILITY, f"opens with {verb!r}"
        if opens := OPENS_DUTY.match(whole):
            return Importance.RESPONSIBILITY, f"opens with {opens[0]!r}"
        if duty := self._duty.search(whole):
            return Importance.RESPONSIBILITY, f"says {duty[0]!r}"
        if opens := self._company.match(whole):
            return Importance.CONTEXT, f"opens with {opens[0]!r}"
        if required:
            return Importance.REQUIRED, f"says {required[0]!r}"
        block = text.outline.blocks[sentence.block]
        if not text.outline.section_of(block).marked and (block.bullet or _lists(block, whole)):
            return Importance.REQUIRED, "an item of a list without a heading"
        return Importance.CONTEXT, _NO_CUE

    def _verb(self, text: Text, sentence: Sentence) -> str:
        """The verb of doing that a sentence opens with, behind its label; empty where it opens with another word."""
        block = text.outline.blocks[sentence.block]
        at = sentence.first
        if block.label and sentence.start == block.start:
            at = bisect_left(text.words.starts, block.start + len(block.label) + 1)
        if sentence.last - at <= _FEWEST_WORDS or ASKS.search(
            text.text[sentence.start : text.words.ends[at + _FEWEST_WORDS]]
        ):
            return ""
        first = text.lower[at]
        if key(first) in self._verbs:
            return first
        alone = sentence.end == block.end and not TELLS.search(text.text, sentence.start, sentence.end)
        if alone and (first == "to" or first.endswith("ly")):
            return text.lower[at + 1] if key(text.lower[at + 1]) in self._verbs else ""
        doing = first.endswith("ing") and stem(first) in self._stems and text.lower[at + 1] != "of"
        return first if doing and (block.bullet or alone) else ""

    def _stretches(self, whole: str, sentence: Sentence, base: Importance, because: str) -> list[Stretch]:
        """Cut a sentence where a cue makes a part of it only preferred (or firmly required)."""
        parts = [Stretch(sentence.start, sentence.end, base, because)]
        if base is Importance.CONTEXT and not _may_ask(whole, parts[0]):
            return parts
        duty = base is Importance.RESPONSIBILITY
        for match in self._preferred.finditer(whole):
            if duty and OF_THING.match(whole, match.start()):
                continue
            start, end = reach(whole, match)
            parts = overlay(
                parts, Stretch(sentence.start + start, sentence.start + end, Importance.PREFERRED, f"says {match[0]!r}")
            )
        for match in FIRMLY.finditer(whole):
            if duty and ON_DEMAND.search(whole, 0, match.end()):
                continue
            start, end = reach(whole, match)
            parts = overlay(
                parts, Stretch(sentence.start + start, sentence.start + end, Importance.REQUIRED, f"says {match[0]!r}")
            )
        return parts


def _tells_of(employer: frozenset[tuple[str, ...]], text: Text, sentence: Sentence) -> bool:
    """Whether a sentence begins with the firm's name: "Acme builds platforms"."""
    if not employer or text.outline.blocks[sentence.block].bullet:
        return False
    opening = tuple(map(stem, text.forms[sentence.first : min(sentence.last, sentence.first + _LONGEST_NAME)]))
    return any(opening[:length] in employer for length in range(1, len(opening)))


def _may_end(section: Section, first_asked: int, sentence: Sentence) -> bool:
    """Whether what a section asks may be over with a sentence on something else.

    Prose on the role may turn to the firm for a sentence; only another paragraph leads away from it.
    """
    if not section.marked or section.kind not in _BY_SECTION:
        return False
    return section.kind is not SectionKind.RESPONSIBILITIES or first_asked < sentence.block


def _names_topic(block: Block, whole: str) -> bool:
    """Whether a line only names what those below it are about: "Advanced OpenShift & hybrid cloud design:"."""
    return not block.bullet and whole.rstrip().endswith(":") and len(whole.split()) <= _LONGEST_TOPIC


def _as_told_below(found: list[list[Stretch]], topics: list[int]) -> list[list[Stretch]]:
    """The stretches of sentences, where a line that names the topic of duties is told as one."""
    for at in topics:
        below = found[at + 1][0] if at + 1 < len(found) else None
        if below and below.importance is Importance.RESPONSIBILITY and found[at][0].importance is Importance.REQUIRED:
            found[at] = [replace(part, importance=below.importance, because="a topic of duties") for part in found[at]]
    return found


def _lists(block: Block, whole: str) -> bool:
    """Whether a line is a labelled list: "Cloud platforms: AWS, Azure, GCP"."""
    return block.label != "" and whole.count(",") >= _FEWEST_COMMAS and not whole.rstrip().endswith(".")


def _may_ask(whole: str, stretch: Stretch) -> bool:
    """Whether a sentence that asks nothing by its place may ask by a word in it."""
    if stretch.aside:
        return False
    wished = stretch.because == _NO_CUE and WISHED.search(whole) is not None
    return wished or ASKS.search(whole) is not None or SOFT.search(whole) is not None
