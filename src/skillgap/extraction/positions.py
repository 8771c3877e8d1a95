"""The positions of a resume, the months that they cover together, and the day that "present" means in it.

The total is the union of the positions' months: both ends count ("Jan 2020 - Mar 2020" is three months), bare years
count their difference ("2019 - 2021" is two years), overlapping months count once. Internships count; breaks, studies
and projects are no positions. Posts in volunteering, research, teaching and clubs are positions, but where the resume
has a section for work as such, only that is summed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from skillgap.extraction.clues import Clues
from skillgap.extraction.dates import find_periods, union
from skillgap.extraction.entries import Entry
from skillgap.extraction.hits import Text
from skillgap.extraction.quoting import quote
from skillgap.model.document import SectionKind
from skillgap.model.making import maker
from skillgap.model.profile import DatedRole
from skillgap.taxonomy import Taxonomy
from skillgap.text import Lexicon
from skillgap.words import Remembered

_dated_role = maker(DatedRole)
_STAMP = re.compile(r"(?:\W*|.{0,40}\W)(?:last\s+(?:updated|revised|modified)|updated|revised|as of)\b", re.I)
_MOST_STAMP = 80
_BESIDE_WORK = re.compile(
    r"\b(?:research|teaching(?! experience)|academic|leadership|volunteer\w*|involvement|activit\w*"
    r"|extracurricular\w*|club\w*|communit\w*"
    r"|organi[sz]ation\w*|service|campus|societ\w*)\b",
    re.I,
)
_A_TERM = re.compile(r"(?:spring|summer|fall|autumn|winter)\W{1,3}\d{4}", re.I)
_A_MEMBER = re.compile(
    r"(?<!board )(?<!team )(?<!crew )(?<!staff )(?<!committee )(?<!council )\b(?:member|participant|attendee)\Z", re.I
)
_ALSO_WORK = re.compile(r"\b(?:work|employment|professional|industry|internship\w*|career)\b|customer service", re.I)


def day_of_reading(text: Text, clues: Clues, today: date) -> date:
    """The day that "present" means: that of a line like "Last updated in March 2026", else `today`."""
    blocks = text.outline.blocks
    told = sorted({text.sentences[number].block for number in clues["stamp"]})
    for block in blocks if "as of" in text.small else [blocks[number] for number in told]:
        if block.end - block.start <= _MOST_STAMP and _STAMP.match(text.text, block.start, block.end):
            periods = find_periods(text.small, block.start, block.end)
            if len(periods) == 1 and not periods[0].last and not periods[0].ongoing:
                said = periods[0].first
                return min(today, date(said.year, said.month or 12, 1))
    return today


def positions(text: Text, entries: Iterable[Entry], lexicon: Lexicon) -> list[Entry]:
    """The entries that are posts held: those of experience, and those beside it that have a title and a period."""
    breaks = _breaks(lexicon)
    held = [entry for entry in entries if entry.section in (SectionKind.EXPERIENCE, SectionKind.VOLUNTEERING)]
    return [
        entry
        for entry in held
        if not breaks.search(text.small, entry.start, entry.header_end)
        and (not _beside_work(text, entry) or _is_post(text, entry))
    ]


def _is_post(text: Text, entry: Entry) -> bool:
    """Whether an entry beside work is a post with a beginning and an end, not a membership.

    A single date is of a course taught, and so is a single term ("Fall 2015") of a post without a line of its own.
    """
    period = entry.period
    if period is None or period.single or not entry.title or _A_MEMBER.search(entry.title):
        return False
    alone = entry.employer is None and entry.end > entry.header_end + 1
    return alone or not _A_TERM.fullmatch(text.text, period.start, period.end)


@lru_cache(maxsize=4)
def _breaks(lexicon: Lexicon) -> re.Pattern[str]:
    """The words for time off in small letters, on whole words, told by their first letters."""
    phrases = lexicon.cue("career_breaks")
    letters = "".join(sorted({re.escape(phrase[0]) for phrase in phrases}))
    return re.compile(rf"[{letters}](?<!\w.)(?<=(?=(?:{'|'.join(map(re.escape, phrases))})\b).)")


def _beside_work(text: Text, entry: Entry) -> bool:
    """Whether an entry stands in a section of research, teaching, volunteering or clubs."""
    return entry.section is SectionKind.VOLUNTEERING or _tells_other[text.outline.sections[entry.number].heading]


_tells_other = Remembered(lambda heading: bool(_BESIDE_WORK.search(heading) and not _ALSO_WORK.search(heading)))
"""Whether a heading speaks of what is done beside work."""


def dated_roles(text: Text, posts: Iterable[Entry], today: date) -> tuple[DatedRole, ...]:
    """The positions as a profile tells them; one without a date has neither start nor months."""
    return tuple(_role(text, post, today) for post in posts)


def _role(text: Text, post: Entry, today: date) -> DatedRole:
    evidence = quote(text, post.start, post.header_end)
    if post.period is None:
        return _dated_role(post.title, post.employer, None, None, None, evidence)
    begin, stop = post.period.months(today)
    last = "present" if post.period.ongoing else post.period.last or post.period.first
    return _dated_role(post.title, post.employer, post.period.first, last, stop - begin, evidence)


def total_months(text: Text, posts: list[Entry], today: date) -> int | None:
    """The months that the posts cover together, each counted once; None where no post has a date."""
    spans = [post.period.months(today) for post in _counted(text, posts) if post.period]
    return sum(stop - begin for begin, stop in union(spans)) if spans else None


def _counted(text: Text, posts: list[Entry]) -> list[Entry]:
    work = [post for post in posts if post.section is SectionKind.EXPERIENCE]
    return [post for post in work if not _beside_work(text, post)] or work


def stage(taxonomy: Taxonomy, months: int | None) -> str | None:
    """The career stage: the highest whose months of experience are reached."""
    if months is None:
        return None
    reached = [stage for stage in taxonomy.stages.values() if stage.min_months <= months]
    return max(reached, key=lambda stage: (stage.min_months, stage.id)).id if reached else None
