"""Where a text names degrees with their fields: that tells a degree, not skills."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import compress

from skillgap.extraction.degrees import begins_degree, find_degrees, first_degree
from skillgap.extraction.hits import Text
from skillgap.extraction.refusing import Region
from skillgap.model.document import SectionKind
from skillgap.text.shadow import Span
from skillgap.words import Remembered

_STUDIED = re.compile(
    r"\b(?:course|coursework|thesis|dissertation|project|focus|research|modules?|relevant|minor)\b", re.I
)
"""What may be told of behind a degree on its line."""
_MOST_LINE = 600
"""Characters from which a block is a text in which no field ends."""
_MOST_STUDIES = 160
"""Characters up to which a line of a resume's education tells of nothing but the degree that it names."""
_begins_degree = Remembered(begins_degree)


def degree_sentences(text: Text) -> set[int]:
    """The numbers of the sentences that hold a word that may begin a degree's name."""
    return set(compress(text.sentence_of, map(_begins_degree.__getitem__, text.lower))) - {-1}


def degree_fields(text: Text, sentences: Iterable[int]) -> list[Region]:
    """Stretches of some sentences that name a degree and its field."""
    told = {text.sentences[number].block for number in sentences}
    return [(start, end, "the field of a degree") for number in sorted(told) for start, end in _told_in(text, number)]


def _told_in(text: Text, number: int) -> list[Span]:
    """Where a line names degrees; in a resume's education it tells of them up to its end."""
    whole, (start, end, *_) = text.text, text.outline.blocks[number]
    if end - start >= _MOST_LINE:
        return []
    studies = text.kinds[number] is SectionKind.EDUCATION and end - start <= _MOST_STUDIES
    if studies:
        first = first_degree(whole, start, end)
        if not (first and _STUDIED.search(whole, first[1], end)):
            return [(first[0], end)] if first else []
    return [
        (degree.start, end if studies and not _STUDIED.search(whole, degree.end, end) else degree.field_end)
        for degree in find_degrees(whole, start, end)
    ]
