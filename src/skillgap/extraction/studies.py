"""The degrees of a resume's education, each with its school and date."""

from __future__ import annotations

from skillgap.extraction.degrees import end_date_in, find_degrees, institution_in
from skillgap.extraction.hits import Text
from skillgap.extraction.quoting import quote
from skillgap.model.document import SectionKind
from skillgap.model.profile import DegreeHeld


def held_degrees(text: Text) -> tuple[DegreeHeld, ...]:
    """The degrees that the sections about education name, in order."""
    held = []
    outline_ = text.outline
    for number, section in enumerate(outline_.sections):
        if section.kind is not SectionKind.EDUCATION:
            continue
        blocks = [block for block in outline_.blocks if block.section == number]
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
            school = institution_in(text.text, blocks[index].start, end) or institution_in(text.text, begin, end)
            when, completed = end_date_in(text.text, blocks[index].start, end)
            if when is None:
                when, completed = end_date_in(text.text, begin, end)
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
