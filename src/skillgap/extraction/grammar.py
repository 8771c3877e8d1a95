"""How the skills of a sentence belong together: lists, alternatives, examples of an umbrella, "at least two of".

Between two mentions of one list stand only separators and small words. A list is read as alternatives when it says
`or`, has a slash, or follows "one of"; as examples when it follows "such as", "e.g." or stands in brackets after its
umbrella.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from skillgap.extraction.hits import Hit, by_start
from skillgap.model.profile import Operator

_GAP = re.compile(
    r"(?:[,/•&+()]|(?<!\|)\|(?!\|)"
    r"|\band/or\b|\band\b|\bor\b|\bas well as\b|\bplus\b|\bthe\b|\ban?\b|\banother\b|\bother\b|\bboth\b"
    r"|\bmodern\b|\badvanced\b|\((?:preferred|required|optional|nice to have|a plus|preferably)\)"
    r"|\bor (?:alternatively )?(?:in|with|using)\b|[\"'*:]|\s|\bversions? [\d.]+\+?|\b\d[\d.]*\+?)*",
    re.I,
)
_OR_ANOTHER = re.compile(r",?\s+or (?:an)?other [\w -]{2,40}\((?:e\.g\.,?|such as|like)?\s*", re.I)
_OR_BEHIND_BRACKET = re.compile(r"[^()]{0,20}\)\s*,?\s*(?:and/)?or\s+(?:an?\s+|the\s+)?", re.I)
_OR = re.compile(r"\band/or\b|\bor\b", re.I)
_AND = re.compile(r"\band\b|\bas well as\b|\bplus\b|[&+]", re.I)
_EITHER = re.compile(
    r"\b(?:at least one|one or more|one(?: \(1\))?|any|either|some)(?!\w)(?: (?:of|or more))?[^.;,()]{0,48}$", re.I
)
_COUNT = re.compile(
    r"\b(?:(?:at least|minimum(?: of)?|any|no fewer than|more than)\s+(two|three|four|five"
    r"|[2-5])(?:\s+\([2-5]\))?(?!\w)|(two|three|four|five|[2-5]) (?:or more|of the following|of these"
    r"|of))\b(?!\s*\+?\s*(?:years?|yrs?|months?|-))(?:\s*\([2-5]\))?[^.;()]{0,48}\(?\s*$",
    re.I,
)
_NEAR = 3
"""Words between a general term and the bracket of its examples: "image processing skills (...)"."""
_BEFORE = 200
"""Characters before a list in which the words that open it are sought: they end directly before it."""
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
_EXAMPLES = re.compile(
    r"(?:\b(?:such as[,:]?|e\.?g\.?,?|for example,?|for instance,?|i\.?e\.?,?|like|including(?: but not limited to)?"
    r"|include|includes|namely|ranging from|preferably|among|to name a few)|\(|:)\s*(?:the\s+|one of\s+"
    r"|one or more of\s+|at least one of\s+|any of\s+)?(?:following\s*:?\s*)?[\"']?$",
    re.I,
)
_FIRM_EXAMPLES = re.compile(r"such as|e\.?g|for example|for instance|i\.?e|like\s*$|\blike\b", re.I)
_OR_AFTER = re.compile(
    r"^\s*+\)?,?\s*+(?:or|and/or)\s+(?:equivalent|similar|comparable|other|another|related|any other|others"
    r"|something similar|alternatives?|the like|a similar|a related|an equivalent|such|better)|^\s*+,?\s*+etc\b",
    re.I,
)
_WHOLE = re.compile(r"\bstack\b[^,.;:]{0,24}(?:\bincludes?|:)\s*\Z", re.I)
"""What is told whole: "our tech stack includes Go and React" gives no examples."""
_GENERIC_NOUN = re.compile(
    r"\b(?:tools?|frameworks?|librar(?:y|ies)|languages?|platforms?|technolog(?:y|ies)|services?|techniques?|methods?"
    r"|methodolog(?:y|ies)|packages?|systems?|databases?|products?|providers?|algorithms?|models?|clouds?|software"
    r"|stacks?|areas?|fields?|topics?|domains?|architectures?|approaches|concepts|formats?|environments?|suites?"
    r"|vendors?|engines?|stores?)\b(?:[^,.;]{0,24}|,\s*)$",
    re.I,
)
_NAMES_MORE = re.compile(
    r"[;:]|,(?!\s*(?:especially|particularly|in particular|preferably|ideally)\b)|\b(?:and|or)\b", re.I
)
"""What parts a run from the mention before it: a list goes on, or another clause begins."""
_TELLS_MORE = re.compile(r"\b(?:in|with|for|using|by|our|your|to|of|on|at|from)\b", re.I)
"""Words between a mention and a bracket that make the bracket speak of something else."""


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions that one requirement holds. `n` of them suffice where `operator` is at_least."""

    hits: tuple[Hit, ...]
    operator: Operator
    n: int
    umbrella: tuple[Hit, ...]
    because: tuple[str, ...]

    @property
    def is_choice(self) -> bool:
        """Whether one of several suffices."""
        return self.operator is Operator.ANY and len(self.hits) > 1

    def with_hits(self, hits: Iterable[Hit]) -> Group:
        """The same of other mentions."""
        return replace(self, hits=tuple(hits))


def group(
    text: str, start: int, end: int, hits: list[Hit], *, above: Callable[[str, str], bool], field: Callable[[str], bool]
) -> list[Group]:
    """The groups of a sentence `[start, end)`, in order.

    Args:
        text: the outline's text.
        start: where the sentence begins.
        end: where it ends.
        hits: the mentions of the sentence, in order.
        above: whether the first skill id is an ancestor of the second.
        field: whether a skill is a field of knowledge; a slash between two (AI/ML) is a fixed name, no choice.
    """

    def compound(run: list[Hit]) -> bool:
        return len(run) == 2 and all(field(hit.target) for hit in run)

    before = dict(zip(hits[1:], hits, strict=False))
    groups: list[Group] = []
    for run in _runs(text, hits, above):
        last = before.get(run[0])
        made = _read(text, start, end, run, last, above)
        general = next((one for one in reversed(groups) if last in one.hits), None)
        if last and general and general.is_choice and (made.umbrella or text[last.end : run[0].start].strip() == "("):
            groups.remove(general)
            made = general.with_hits(sorted((*general.hits, *made.hits), key=by_start))
        elif general and made.umbrella:
            groups.remove(general)
            if rest := [hit for hit in general.hits if hit not in made.umbrella]:
                groups.append(general.with_hits(rest))
        groups.append(made)
    return [_single(part) for made in groups for part in _by_slash(text, made, compound)]


def _runs(text: str, hits: list[Hit], above: Callable[[str, str], bool]) -> list[list[Hit]]:
    """Mentions between which only separators and small words stand; a bracket after an umbrella opens a new run."""
    runs: list[list[Hit]] = []
    for at, hit in enumerate(hits):
        gap = text[hits[at - 1].end : hit.start] if runs else ""
        if _OR_BEHIND_BRACKET.fullmatch(gap) and (outer := _bracketed(text, runs)):
            outer.append(hit)
            continue
        if (
            runs
            and gap
            and (_GAP.fullmatch(gap) or _OR_ANOTHER.fullmatch(gap))
            and not _opens_examples(gap, runs[-1][-1], hit, above)
            and not (_closes(gap) and not _within(text, runs[-1]))
        ):
            runs[-1].append(hit)
        else:
            runs.append([hit])
    return [part for run in runs for part in _split_mixed(text, run)]


def _bracketed(text: str, runs: list[list[Hit]]) -> list[Hit] | None:
    """The run before the bracket that holds the last one: `Python (NumPy, pandas) or R` goes on with Python."""
    opening = text.rfind("(", 0, runs[-1][-1].start)
    outer = next((run for run in reversed(runs) if run[-1].end <= opening), None)
    return outer if outer and text[outer[-1].end : opening].strip() == "" else None


def _opens_examples(gap: str, before: Hit, hit: Hit, above: Callable[[str, str], bool]) -> bool:
    if re.match(r"\s*\(\s*or\b", gap) or _OR_ANOTHER.fullmatch(gap):
        return False
    return (("(" in gap or ":" in gap) and ")" not in gap and before.target != hit.target) or (
        gap.strip() == "" and above(before.target, hit.target)
    )


def _within(text: str, run: list[Hit]) -> bool:
    """Whether a bracket that a run's last mention stands in holds nothing but another name of the one before it."""
    return len(run) > 1 and run[-2].target == run[-1].target and "(" in text[run[-2].end : run[-1].start]


def _closes(gap: str) -> bool:
    return ")" in gap and "(" not in gap


def _split_mixed(text: str, run: list[Hit]) -> list[list[Hit]]:
    """`SQL and Python or R` is SQL, and Python or R: where both words stand, `and` without a comma list divides."""
    gaps = [text[a.end : b.start] for a, b in pairwise(run)]
    if not any(map(_OR.search, gaps)):
        return [run]
    if gaps[-1].strip() == ",":
        return _chained(run, gaps)
    if not any(_AND.search(gap) and not _OR.search(gap) for gap in gaps):
        return [run]
    parts = [[run[0]]]
    for hit, gap in zip(run[1:], gaps, strict=True):
        if _AND.search(gap) and not _OR.search(gap):
            parts.append([hit])
        else:
            parts[-1].append(hit)
    return parts


def _chained(run: list[Hit], gaps: list[str]) -> list[list[Hit]]:
    """`Git, Jenkins or Travis, Helm` goes on behind its alternatives: only those beside the `or` are some."""
    parts = [[run[0]]]
    for hit, gap in zip(run[1:], gaps, strict=True):
        if _OR.search(gap):
            parts[-1].append(hit)
        else:
            parts.append([hit])
    return parts


def _read(
    text: str,
    start: int,
    end: int,
    run: list[Hit],
    last: Hit | None,
    above: Callable[[str, str], bool],
) -> Group:
    before, after = text[max(start, run[0].start - _BEFORE) : run[0].start], text[run[-1].end : end]
    gaps = [text[a.end : b.start] for a, b in pairwise(run)]
    umbrella, reason = _umbrella(text, run, before, last, above)
    if (count := _COUNT.search(before)) and len(run) > 2 and _is_near(before, count):
        number = (count[1] or count[2]).lower()
        n = _COUNTS.get(number) or int(number)
        return Group(tuple(run), Operator.AT_LEAST, min(n, len(run)), umbrella, (f"says {count[0].strip()!r}",))
    if reason:
        return Group(tuple(run), Operator.ANY, 1, umbrella, (reason,))
    if len(run) > 1 and (either := _EITHER.search(before)):
        return Group(tuple(run), Operator.ANY, 1, umbrella, (f"says {either[0].strip()!r}",))
    if len(run) > 1 and any(_OR.search(gap) for gap in gaps):
        return Group(tuple(run), Operator.ANY, 1, (), ("joined by 'or'",))
    if _OR_AFTER.match(after):
        return Group(tuple(run), Operator.ANY, 1, umbrella, ("others are accepted too",))
    return Group(tuple(run), Operator.ALL, len(run), (), ())


def _is_near(before: str, count: re.Match[str]) -> bool:
    return len(before) - count.start() <= 80


def _umbrella(
    text: str, run: list[Hit], before: str, last: Hit | None, above: Callable[[str, str], bool]
) -> tuple[tuple[Hit, ...], str]:
    """The general term that a run gives examples of, and why it is one; a run after "such as" may lack a known term."""
    opening = _EXAMPLES.search(before)
    if not opening or _WHOLE.search(before):
        return (), ""
    word = opening[0].strip(" (\"'").lower() or "brackets"
    if word in ("brackets", ":") and len(run) == 1:
        return (), ""
    if word == ":" and _AND.search(last_gap := text[run[-2].end : run[-1].start]) and not _OR.search(last_gap):
        return (), ""  # "Languages: English and German" asks both.
    near = last is not None and len(text[last.end : run[0].start].split()) <= 7
    general = near and last is not None and any(above(last.target, hit.target) for hit in run)
    noun = _GENERIC_NOUN.search(before[: opening.start()])
    if noun and word == ":" and len(noun[0].split()) > _NEAR:
        noun = None  # A clause and no name of a kind: "what the product depends on:"
    firm = _FIRM_EXAMPLES.search(opening[0])
    between = text[last.end : run[0].start - len(opening[0])] if last else ""
    alone = last is not None and not _NAMES_MORE.search(between.rstrip(" ,"))
    inside = word == "brackets" and alone and len(between.split()) <= _NEAR and not _TELLS_MORE.search(between)
    if not (general or firm or inside or (noun and word not in ("brackets", ":")) or (noun and len(run) > 1)):
        return (), ""
    if firm and "like" in opening[0].lower() and not (general or noun or len(run) > 1):
        return (), ""
    holds = near and last is not None and last.target not in {hit.target for hit in run}
    umbrella = last if holds and (alone or (general and not noun)) else None
    return ((umbrella,) if umbrella else ()), f"examples after {word!r}"


def _by_slash(text: str, made: Group, compound: Callable[[list[Hit]], bool]) -> list[Group]:
    """`HTML, CSS, JavaScript/TypeScript` is HTML and CSS, and one of the two behind them."""
    if made.operator is not Operator.ALL:
        return [made]
    chains: list[list[Hit]] = [[made.hits[0]]]
    for before, hit in pairwise(made.hits):
        if text[before.end : hit.start].strip() == "/":
            chains[-1].append(hit)
        else:
            chains.append([hit])
    choices = [chain for chain in chains if len(chain) > 1 and not compound(chain)]
    rest = tuple(hit for chain in chains if chain not in choices for hit in chain)
    divided = [Group(tuple(chain), Operator.ANY, 1, (), ("joined by '/'",)) for chain in choices]
    if rest:
        divided.append(Group(rest, Operator.ALL, len(rest), made.umbrella, made.because))
    return sorted(divided, key=lambda part: part.hits[0].start)


def _single(made: Group) -> Group:
    """A group without doubles; one that holds a single skill and no umbrella simply asks for it."""
    once = tuple({hit.target: hit for hit in reversed(made.hits)}.values())[::-1]
    if len(once) == 1 and not made.umbrella:
        return Group(once, Operator.ALL, 1, (), ())
    n = len(once) if made.operator is Operator.ALL else made.n
    return Group(once, made.operator, n, made.umbrella, made.because)
