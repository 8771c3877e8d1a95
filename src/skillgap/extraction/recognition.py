"""Which candidates are mentions of skills, with the reasons for and against.

Steps: find phrases, refuse by place and boundary, accept by letters, accept by context, keep the longest.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from operator import attrgetter

from skillgap.extraction.acts import Acts
from skillgap.extraction.boundaries import Boundaries
from skillgap.extraction.ellipsis import shared_heads, shared_openings
from skillgap.extraction.hits import Candidate, Hit, Refused, Text, surface
from skillgap.extraction.matcher import Matcher
from skillgap.extraction.refusing import Region, barred_words, by_word, people, told_once, venues, what_it_needs
from skillgap.extraction.support import Support
from skillgap.extraction.vocabulary import Vocabulary, said_by
from skillgap.model.profile import Method
from skillgap.model.skill import Tier
from skillgap.taxonomy import Taxonomy
from skillgap.text import Lexicon
from skillgap.words import stem


class Recognizer:
    """Finds the mentions of a taxonomy's skills and certifications in a text."""

    def __init__(self, taxonomy: Taxonomy, lexicon: Lexicon) -> None:
        self._taxonomy = taxonomy
        self._lexicon = lexicon
        self.matcher = Matcher(Vocabulary(taxonomy, lexicon), lexicon.ordinary)
        self._boundaries = Boundaries(taxonomy, lexicon)
        self._support = Support(taxonomy, lexicon)
        self._acts = Acts(taxonomy, lexicon)
        self._venues = frozenset(lexicon.cue("venues"))
        self._verbs = frozenset(stem(verb) for verb in (*lexicon.cue("duty_verbs"), *lexicon.cue("act_nouns")))

    def recognise(
        self, text: Text, *, regions: Iterable[Region] = (), working: Container[int] = ()
    ) -> tuple[list[Hit], list[Refused]]:
        """The mentions of a text in order, never overlapping, and the candidates refused.

        Args:
            text: the document's text.
            regions: stretches in which names are no skills: a person's, an employer's, a school's.
            working: numbers of the sentences that speak of a person's work, where common nouns mean what they say.
        """
        candidates, denials = self.matcher.find(text.words)
        refused: list[Refused] = []
        open_ones: list[Candidate] = []
        hits: list[Hit] = []
        barred = barred_words(text, [*regions, *people(text), *venues(text, self._venues)])
        denied = by_word(denials)
        for candidate in candidates:
            against = self._against(text, candidate, denied, barred)
            # Names of people and firms look like misspelt skills, so only context decides on a repaired word.
            reason = None if against or candidate.read_as else self._support.case(text, candidate)
            if against:
                refused.append(Refused(candidate, (against,)))
            elif reason:
                hits.append(_hit(candidate, reason))
            else:
                open_ones.append(candidate)
        hits = self._longest(hits)
        hits, more = self._by_context(text, hits, open_ones, working)
        hits = self._parted(text, hits, candidates)
        heads = [hit for hit in hits if stem(text.forms[hit.first]) not in self._verbs]
        shared = [
            *shared_heads(text, heads, self.matcher, self._taxonomy),
            *shared_openings(text, hits, self.matcher, self._taxonomy),
        ]
        hits = self._longest([*hits, *shared]) if shared else hits
        hits = self._with_acts(text, hits, working)
        return hits, told_once(refused + more, hits)

    def _against(
        self, text: Text, candidate: Candidate, denied: Mapping[int, list[Candidate]], barred: Mapping[int, str]
    ) -> str | None:
        """Why a candidate is refused: a fixed phrase, a region of names, the signs around it; None where nothing is."""
        words = range(candidate.first, candidate.last)
        touching = () if denied.keys().isdisjoint(words) else [at for at in words if at in denied]
        for denial in [denial for at in touching for denial in denied[at]]:
            if denial.entry.target in ("", candidate.entry.target):
                longer = denial.last - denial.first > candidate.last - candidate.first
                same = surface(text.text, denial).casefold() == denial.entry.form.text.casefold()
                if longer or (same and denial.first == candidate.first and denial.last == candidate.last):
                    return f"in the fixed phrase {denial.entry.form.text!r}"
        if not barred.keys().isdisjoint(words):
            return next(barred[at] for at in words if at in barred)
        return self._boundaries.refuse(text, candidate)

    def _by_context(
        self, text: Text, hits: list[Hit], waiting: list[Candidate], working: Container[int]
    ) -> tuple[list[Hit], list[Refused]]:
        """Accept what the accepted ones support, until nothing changes; lists are read from both ends."""
        while True:
            accepted = {at: hit for hit in hits for at in range(hit.first, hit.last)}
            fresh, rest = [], []
            for candidate in waiting:
                reason = self._support.context(text, candidate, accepted)
                if reason is None and text.sentence_of[candidate.first] in working:
                    reason = self._support.at_work(text, candidate, accepted)
                (fresh.append(_hit(candidate, reason)) if reason else rest.append(candidate))
            if not fresh:
                return hits, [Refused(candidate, (what_it_needs(text, candidate),)) for candidate in rest]
            hits, waiting = self._longest(hits + fresh), rest

    def _parted(self, text: Text, hits: list[Hit], candidates: list[Candidate]) -> list[Hit]:
        """Divide "training neural networks" into training and neural networks: an act's object is told too."""
        inner: dict[int, list[Candidate]] = {}
        for candidate in candidates:
            if candidate.entry.form.tier is Tier.STRONG and not candidate.entry.certification:
                inner.setdefault(candidate.last, []).append(candidate)
        parted = []
        for hit in hits:
            whole = hit.certification or hit.last - hit.first == 1
            things = () if whole else inner.get(hit.last, ())
            thing = next((c for c in things if c.first > hit.first and c.entry.target != hit.target), None)
            if thing is None or stem(text.forms[hit.first]) not in self._verbs:
                parted.append(hit)
                continue
            last = thing.first
            while last > hit.first + 1 and text.lower[last - 1] in ("of", "the", "for", "a", "and", ","):
                last -= 1
            parted.append(hit._replace(end=text.words.ends[last - 1], last=last))
            parted.append(_hit(thing, f"what {text.lower[hit.first]!r} is done to"))
        return parted

    def _with_acts(self, text: Text, hits: list[Hit], working: Container[int]) -> list[Hit]:
        verbs: dict[int, list[int]] = {}
        for at in self._acts.verbs(text):
            verbs.setdefault(text.sentence_of[at], []).append(at)
        by_sentence: dict[int, list[Hit]] = {}
        for hit in hits:
            by_sentence.setdefault(text.sentence_of[hit.first], []).append(hit)
        fresh = [
            act
            for number, places in verbs.items()
            if number in working
            for act in self._acts.find(text, text.sentences[number], places, by_sentence.get(number, []))
        ]
        return sorted(hits + fresh, key=lambda hit: hit.start)

    def _longest(self, hits: list[Hit]) -> list[Hit]:
        """Resolve overlaps: the longest wins, then the earlier, then the one whose surroundings it fits, then by id.

        A certification's name may hold the names of skills; the two are resolved apart.
        """
        around = {hit.target for hit in hits}

        def rank(hit: Hit) -> tuple[int, int, int, str]:
            fits = len(self._taxonomy.neighbours(hit.target) & around) if not hit.certification else 99
            return (hit.start - hit.end, hit.start, -fits, hit.target)

        kept: list[Hit] = []
        for crowd in _crowds(hits):
            if len(crowd) == 1:
                kept += crowd
                continue
            taken: tuple[set[int], set[int]] = (set(), set())
            for hit in sorted(crowd, key=rank):
                places, own = taken[hit.certification], range(hit.first, hit.last)
                if places.isdisjoint(own):
                    kept.append(hit)
                    places.update(own)
        return sorted(kept, key=lambda hit: (hit.start, hit.certification))


def _crowds(hits: list[Hit]) -> Iterator[list[Hit]]:
    """The hits in groups, in order; none overlaps one of another group."""
    crowd: list[Hit] = []
    end = 0
    for hit in sorted(hits, key=attrgetter("first")):
        if crowd and hit.first >= end:
            yield crowd
            crowd = []
        crowd.append(hit)
        end = max(end, hit.last)
    if crowd:
        yield crowd


def _hit(candidate: Candidate, reason: str) -> Hit:
    start, end, first, last, entry, _, read_as = candidate
    method = entry.method
    because: tuple[str, ...] = (entry.said, reason)
    if read_as:
        method = Method.FUZZY
        because = (said_by(method, entry.form), *[f"read as {word!r}" for word in read_as], reason)
    return Hit(start, end, first, last, entry.target, entry.label, method, because, entry.certification)
