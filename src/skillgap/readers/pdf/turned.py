"""Pages whose text runs upwards, downwards or on its head: their characters in the places where a reader sees them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from skillgap.readers.pdf.calls import char_angle
from skillgap.readers.pdf.glyphs import Box, Extent, Glyphs
from skillgap.readers.pdf.lines import Line

_SAMPLES = 25


class TurnedGlyphs(Glyphs):
    """A page's characters as they stand when the page is turned so that its text runs from left to right."""

    def __init__(self, glyphs: Glyphs, quarters: int) -> None:
        super().__init__(glyphs.text_page)
        self._plain = glyphs
        self.quarters = quarters

    @property
    def plain(self) -> Glyphs:
        """As of `Glyphs`."""
        return self._plain

    def text(self, most: int) -> str:
        """As of `Glyphs`."""
        text = self.plain.text(most)
        self.by_text_index = self.plain.by_text_index
        return text

    def index(self, position: int) -> int:
        """As of `Glyphs`."""
        return self.plain.index(position)

    def box(self, position: int) -> Box | None:
        """As of `Glyphs`."""
        box = self.plain.box(position)
        return _turned(box, self.quarters) if box else None

    def extents(self, spans: list[tuple[int, int]]) -> Iterator[Extent | None]:
        """As of `Glyphs`; what replaces a text is known where it is not turned."""
        for first, last in spans:
            pair = self.pair(first, last)
            if pair:
                (left, bottom, right, top), closing = pair
                size = max(top - bottom, 1.0)
                yield left, min(bottom, closing[1]), max(right, closing[2]), max(top, closing[3]), size, False
            else:
                yield None

    def pair(self, first: int, second: int) -> tuple[Box, Box] | None:
        """As of `Glyphs`."""
        before, after = self.box(first), self.box(second)
        return (before, after) if before and after else None

    def on_the_page(self, line: Line) -> Line:
        """A line where it stands on the page as it is; its size stays what a reader sees."""
        left, bottom, right, top = _turned((line.left, line.bottom, line.right, line.top), 4 - self.quarters)
        return line._replace(left=left, bottom=bottom, right=right, top=top)


def upright(glyphs: Glyphs) -> Glyphs:
    """The characters themselves, or turned where most of the text runs another way than from left to right."""
    middle = glyphs.count // 2
    if not char_angle(glyphs.handle, middle) and not char_angle(glyphs.handle, middle // 2):
        return glyphs
    # An angle alone does not tell: type of a negative size, turned by its matrix, stands upright.
    counts = Counter(_quarters(glyphs, glyphs.count * number // _SAMPLES) for number in range(_SAMPLES))
    quarters, count = counts.most_common(1)[0]
    return TurnedGlyphs(glyphs, quarters) if quarters and 2 * count > _SAMPLES else glyphs


def _quarters(glyphs: Glyphs, position: int) -> int:
    """In how many quarter turns, clockwise, a character stands from the one before it."""
    before, after = glyphs.box(position), glyphs.box(position + 1)
    if not before or not after:
        return 0
    across, up = after[0] + after[2] - before[0] - before[2], after[1] + after[3] - before[1] - before[3]
    if abs(across) >= abs(up):
        return 0 if across >= 0 else 2
    return 3 if up > 0 else 1


def _turned(box: Box, quarters: int) -> Box:
    """A box on a page that is turned back by quarters, clockwise, of the direction in which its text runs."""
    for _ in range(quarters):
        left, bottom, right, top = box
        box = -top, left, -bottom, right
    return box
