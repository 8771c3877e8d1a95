"""Which candidates are mentions of skills, with the reasons for and against.

Steps: find phrases, refuse by place and boundary, accept by letters, accept by context, keep one of those that overlap.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable
from collections.abc import Set as AbstractSet
from operator import gt, itemgetter

from skillgap.extraction.accepted import Accepted
from skillgap.extraction.acts import Acts
from skillgap.extraction.boundaries import Boundaries, touches
from skillgap.extraction.ellipsis import shared_heads, shared_openings
from skillgap.extraction.hits import Candidate, Hit, Refused, Text, quick_hit
from skillgap.extraction.matcher import Matcher, placed
from skillgap.extraction.readings import Found, Reading
from skillgap.extraction.refusing import (
    TITLES,
    Region,
    barred_words,
    behind_dashes,
    by_place,
    by_word,
    people,
    told_once,
    venues,
    what_it_needs,
)
from skillgap.extraction.support import Support
from skillgap.extraction.vocabulary import STRONG, Vocabulary, said_by
from skillgap.model.profile import Assertion, Method
from skillgap.taxonomy import Taxonomy
from skillgap.text import Lexicon
from skillgap.words import Remembered, stem

_WORK = frozenset({"work", "works", "worked", "working"})
"""Verbs that say nothing without their object."""
_THERE = Assertion.PRESENT
_place = itemgetter(0)
_first, _last = itemgetter(Hit._fields.index("first")), itemgetter(Hit._fields.index("last"))


class Recognizer:
    """Finds the mentions of a taxonomy's skills and certifications in a text."""

    def __init__(self, taxonomy: Taxonomy, lexicon: Lexicon) -> None:
        self._taxonomy = taxonomy
        self._boundaries = Boundaries(taxonomy, lexicon)
        self.matcher = Matcher(
            Vocabulary(taxonomy, lexicon),
            lexicon.ordinary,
            noted=self._is_noted,
            plain=self._boundaries.spare,
        )
        self._support = Support(taxonomy, lexicon)
        self._acts = Acts(taxonomy, lexicon)
        self._venues = frozenset(lexicon.cue("venues"))
        acts = frozenset(map(stem, lexicon.cue("act_nouns")))
        self._is_act = Remembered(lambda word: self._acts.is_verb[word] or stem(word) in acts)

    def _is_noted(self, word: str) -> bool:
        return self._acts.begin(word) or word.lower() in self._venues or word in TITLES

    def recognise(
        self, text: Text, *, regions: Iterable[Region] = (), working: Container[int] = ()
    ) -> tuple[list[Hit], list[Refused]]:
        """The mentions of a text in order, never overlapping, and the candidates refused.

        Args:
            text: the document's text.
            regions: stretches in which names are no skills: a person's, an employer's, a school's.
            working: numbers of the sentences that speak of a person's work, where common nouns mean what they say.
        """
        said, noted = self.matcher.find(text.forms)
        denied = by_word(placed(text.words, [(at, one.denials) for at, one in said if one.denials]))
        conferences = [at for at in noted if text.lower[at] in self._venues]
        barred = barred_words(text, [*regions, *people(text, noted), *venues(text, conferences)])
        dashed = behind_dashes(text)
        doubtful = denied.keys() | barred.keys() | dashed
        whole = text.text + "\n\n"
        hits, candidates = _settled(text, whole, said, doubtful)
        refused: list[Refused] = []
        waiting: list[Candidate] = []
        for candidate in candidates:
            start, end, first, last, entry, exact, read_as, plain = candidate
            doubted = not doubtful.isdisjoint(range(first, last))
            against = by_place(text, candidate, denied, barred, dashed) if doubted else None
            if not against and not (plain and not touches(whole, start, end)):
                against = self._boundaries.refuse(text, candidate)
            if against:
                refused.append((candidate, against))
            # Names of people and firms look like misspelt skills, so only context decides on a repaired word.
            elif (entry.strong or exact) and not read_as and (reason := self._support.case(text, candidate)):
                hits.append(_hit(candidate, reason))
            else:
                waiting.append(candidate)
        accepted, unsupported = self._by_context(text, Accepted(self._longest(hits)), waiting, working)
        accepted = self._parted(text, accepted, said)
        accepted = self._with_shared(text, accepted)
        self._with_acts(text, accepted, noted, working)
        return accepted.hits, told_once(refused + unsupported, accepted.by_word.keys())

    def _by_context(
        self, text: Text, accepted: Accepted, waiting: list[Candidate], working: Container[int]
    ) -> tuple[Accepted, list[Refused]]:
        """Accept what the accepted ones support, until nothing changes; lists are read from both ends."""
        stirred: set[int] | None = None
        while True:
            fresh, rest = [], []
            for candidate in waiting:
                number, reason = text.sentence_of[candidate.first], None
                if stirred is None or number in stirred:
                    reason = self._support.context(text, candidate, accepted, again=stirred is not None)
                if reason is None and number in working:
                    reason = self._support.at_work(text, candidate, accepted)
                (fresh.append(_hit(candidate, reason)) if reason else rest.append(candidate))
            if accepted.holds(fresh):
                accepted = Accepted(self._longest(accepted.hits + fresh))
            elif fresh:
                accepted.add(fresh)
            if not (fresh and rest):
                return accepted, [(candidate, what_it_needs(candidate)) for candidate in rest]
            waiting, stirred = rest, _sentences_beside(text, fresh)

    def _parted(self, text: Text, accepted: Accepted, said: list[tuple[int, Reading]]) -> Accepted:
        """Divide "training neural networks" into training and neural networks: an act's object is told too."""
        acts = {hit.last: hit for hit in accepted.phrases() if self._is_act[text.forms[hit.first]]}
        things: dict[int, Candidate] = {}
        for last, hit in acts.items():
            at, reading = said[bisect_right(said, hit.first, key=_place) - 1]
            inside = [one for one in reading.phrases if at + one.end == last and at + one.begin > hit.first]
            for candidate in placed(text.words, [(at, tuple(inside))]):
                if candidate.entry.target != hit.target and _is_plain(candidate):
                    things.setdefault(hit.first, candidate)
        if not things:
            return accepted
        parted = []
        for hit in accepted.hits:
            thing = None if hit.certification else things.get(hit.first)
            if thing is None:
                parted.append(hit)
                continue
            last = thing.first
            while last > hit.first + 1 and text.lower[last - 1] in ("of", "the", "for", "a", "and", ","):
                last -= 1
            if text.lower[hit.first] not in _WORK:
                parted.append(hit._replace(end=text.words.ends[last - 1], last=last))
            parted.append(_hit(thing, f"what {text.lower[hit.first]!r} is done to"))
        return Accepted(parted)

    def _with_shared(self, text: Text, accepted: Accepted) -> Accepted:
        """The accepted ones together with those that share words with them; a head may stand for an act's verb."""
        phrases, taken = accepted.phrases(), accepted.by_word
        things = [hit for hit in phrases if not self._acts.is_verb[text.forms[hit.first]]]
        heads = shared_heads(text, things, taken, self.matcher, self._taxonomy)
        openings = shared_openings(text, phrases, self.matcher, self._taxonomy)
        shared = [hit for hit in openings if not _over(hit, taken)]
        for group in heads:
            sure = not all(_over(hit, taken) for hit in group)
            shared += [hit for hit in group if self._is_meant(hit, _over(hit, taken), text, sure=sure)]
        if not shared:
            return accepted
        said_alone = {other.first for hit in shared for other in _over(hit, taken)}
        gone = {at for at in said_alone if not self._is_act[text.forms[at]]}
        kept = [hit for hit in accepted.hits if hit.first not in gone]
        return Accepted(self._longest([*kept, *shared]))

    def _is_meant(self, hit: Hit, taken: list[Hit], text: Text, *, sure: bool) -> bool:
        """Whether words say their skill with the head of their list, and not what they were taken for alone.

        So verbs do; and where another member says nothing alone, which makes the list `sure`, a word that alone is of
        doubtful sense, and of quite another: the regression of "exploratory, regression and sanity testing".
        """
        alone = [other for other in taken if not self._is_act[text.forms[other.first]]]
        if not alone:
            return True
        near = self._taxonomy.neighbours(hit.target) | self._taxonomy.ancestors(hit.target).keys()
        return sure and all(
            other.last == other.first + 1 and other.because[-1] != STRONG and other.target not in near
            for other in alone
        )

    def _with_acts(self, text: Text, accepted: Accepted, noted: list[int], working: Container[int]) -> None:
        """Accept what is said with a verb and its object."""
        verbs = [at for at in noted if text.sentence_of[at] in working]
        if acts := self._acts.find(text, verbs, accepted):
            accepted.add(acts)

    def _longest(self, hits: list[Hit]) -> list[Hit]:
        """Resolve overlaps: the earliest wins, then the longest, then the one whose surroundings it fits, then by id.

        A certification's name may hold the names of skills; the two are resolved apart.
        """
        hits = sorted(hits, key=_first)
        if not any(map(gt, map(_last, hits), map(_first, hits[1:]))):
            return hits
        around = {hit.target for hit in hits}
        kept: list[Hit] = []
        crowd: list[Hit] = []
        end = 0
        for hit in hits:
            if hit.first >= end:
                kept += crowd if len(crowd) < 2 else self._winners(crowd, around)
                crowd = []
            crowd.append(hit)
            end = max(end, hit.last)
        return kept + self._winners(crowd, around)

    def _winners(self, crowd: list[Hit], around: set[str]) -> list[Hit]:
        """Those of overlapping hits that stay, in order."""
        alike = len({hit[:2] for hit in crowd}) < len(crowd)

        def rank(hit: Hit) -> tuple[int, int, int, str]:
            judged = alike and not hit.certification
            fits = len(self._taxonomy.neighbours(hit.target) & around) if judged else 99
            return (hit.start, hit.start - hit.end, -fits, hit.target)

        kept = []
        taken: tuple[set[int], set[int]] = (set(), set())
        for hit in sorted(crowd, key=rank):
            places, own = taken[hit.certification], range(hit.first, hit.last)
            if places.isdisjoint(own):
                kept.append(hit)
                places.update(own)
        return sorted(kept, key=lambda hit: (hit.start, hit.certification))


def _settled(
    text: Text, whole: str, said: list[tuple[int, Reading]], doubtful: AbstractSet[int]
) -> tuple[list[Hit], list[Candidate]]:
    """The mentions that nothing touches, and the candidates that are to be asked one by one."""
    starts, ends = text.words.starts, text.words.ends
    hits: list[Hit] = []
    doubted: list[tuple[int, tuple[Found, ...]]] = []
    for at, (_, certain, others, _) in said:
        for begin, end, told, inside in certain:
            first, last = at + begin, at + end
            start, stop = starts[first], ends[last - 1]
            if touches(whole, start, stop) or not doubtful.isdisjoint(range(first, last)):
                doubted.append((at, inside))
            else:
                hits.append(quick_hit((start, stop, first, last, *told)))
        if others:
            doubted.append((at, others))
    return hits, placed(text.words, doubted)


def _over(hit: Hit, taken: dict[int, Hit]) -> list[Hit]:
    """The accepted mentions that hold words of another one."""
    return [taken[at] for at in range(hit.first, hit.last) if at in taken]


def _sentences_beside(text: Text, hits: list[Hit]) -> set[int]:
    """The numbers of the sentences of some hits, and of those before and behind: others these do not support."""
    numbers = {number for hit in hits for number in text.sentence_of[hit.first : hit.last]}
    return {beside for number in numbers for beside in (number - 1, number, number + 1)}


def _is_plain(candidate: Candidate) -> bool:
    """Whether a candidate says a skill wherever it stands."""
    return candidate.entry.strong and not candidate.entry.certification


def _hit(candidate: Candidate, reason: str) -> Hit:
    start, end, first, last, entry, _, read_as, _ = candidate
    method = entry.method
    because: tuple[str, ...] = (entry.said, reason)
    if read_as:
        method = Method.FUZZY
        because = (said_by(method, entry.form), *[f"read as {word!r}" for word in read_as], reason)
    is_certification = entry.certification
    return quick_hit((start, end, first, last, entry.target, entry.label, method, because, is_certification, _THERE))
