"""The degrees of a resume's education, each with its school and date."""

from __future__ import annotations

from functools import cache, partial

from skillgap.extraction.degrees import end_date_in, find_degrees, institution_in
from skillgap.extraction.hits import Text
from skillgap.extraction.quoting import quote
from skillgap.model.document import SectionKind
from skillgap.model.profile import DegreeHeld


def held_degrees(text: Text) -> tuple[DegreeHeld, ...]:
    """The degrees that the sections about education name, in order."""
    held = []
    outline_ = text.outline
    school_in, date_in = cache(partial(institution_in, text.text)), cache(partial(end_date_in, text.text))
    for number, section in enumerate(outline_.sections):
        if section.kind is not SectionKind.EDUCATION:
            continue
        blocks = outline_.blocks_in(number)
        named = [
            (index, degree)
            for index, block in enumerate(blocks)
            for degree in find_degrees(text.text, block.start, block.end)
        ]
        for order, (index, degree) in enumerate(named):
            stop = named[order + 1][0] if order + 1 < len(named) else len(blocks)
            end = blocks[max(index, min(stop - 1, index + 3))].end
            begin = (
                blocks[index - 1].start
                if index and (order == 0 or named[order - 1][0] < index - 1)
                else blocks[index].start
            )
            school = school_in(blocks[index].start, end) or school_in(begin, end)
            when, completed = date_in(blocks[index].start, end)
            if when is None:
                when, completed = date_in(begin, end)
            held.append(
                DegreeHeld(
                    degree.level,
                    degree.field,
                    school,
                    when,
                    completed,
                    quote(text, blocks[index].start, blocks[index].end),
                )
            )
    return tuple(held)
