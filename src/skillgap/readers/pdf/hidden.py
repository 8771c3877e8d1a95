"""Text that a person who looks at the page does not see.

Cheap signs first (place, size, colour, render mode, what is painted last); where they raise a suspicion, the page is
rendered small, and text counts as hidden where its place shows one flat colour. So white text on a dark bar is text.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterator
from ctypes import byref, c_float, c_uint, sizeof
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from skillgap.readers.pdf.calls import (
    clip_corner,
    clip_path,
    corner_point,
    count_clips,
    count_corners,
    fill_color,
    page_box,
    render_mode,
    text_object,
)
from skillgap.readers.pdf.glyphs import Box, Glyphs
from skillgap.readers.pdf.lines import Line
from skillgap.readers.pdf.painted import cover_of, has_scan
from skillgap.readers.pdf.picture import Picture
from skillgap.readers.pdf.replaced import actual_text, pieces

_TINY = 2.4
"""Height of a font box, in points, that nobody reads."""

_WIDE = 400
"""Width of a page, in points, below which it is shown larger."""

_WHITE, _FAINT = 0xF2, 0x18
"""Colour values from which text is as good as white, and opacity below which it is as good as absent."""

_UNPACKED = 100_000
"""Bytes of an object stream that are searched for layers."""

_LAYERS, _OBJECTS = b"/OCProperties", b"/ObjStm"
_STREAM = re.compile(_OBJECTS + rb"\b[^>]{0,300}>>\s{0,4}stream\r?\n")
_INVISIBLE = pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
_CORNERS = 1_000
"""Corners of a clipping path that are looked at."""

REPLACED, ICON = "replaced", "icon"
"""Text that stands for other glyphs; whether they spell it is not asked here. Icons' names are no text of the page."""


class Hidden(NamedTuple):
    """A hidden stretch of the page's text, half-open, and why."""

    start: int
    end: int
    why: str


def has_layers(data: bytes) -> bool:
    """Whether the file defines layers; its catalogue may be packed in an object stream."""
    # From the end: a search forwards takes three times as long.
    if data.rfind(_LAYERS) >= 0:
        return True
    at = end = len(data)
    while (at := data.rfind(_OBJECTS, 0, at)) >= 0:
        stream = _STREAM.match(data, at)
        if stream and stream.end() < end:
            end = stream.end()
            if _LAYERS in _unpacked(data, end):
                return True
    return False


def _unpacked(data: bytes, start: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(memoryview(data)[start : start + _UNPACKED], _UNPACKED)
    except zlib.error:
        return b""


def without(lines: list[Line], hidden: list[Hidden]) -> list[Line]:
    """The lines without hidden stretches."""
    kept = []
    for line in lines:
        text = list(line.text)
        for start, end, _ in hidden:
            for position in range(max(start - line.first, 0), min(end - line.first, len(text))):
                text[position] = ""
        rest = "".join(text).strip()
        if rest:
            kept.append(line._replace(text=rest))
    return kept


_COLOUR = array("I", bytes(4 * sizeof(c_uint)))
_RED, _GREEN, _BLUE, _ALPHA = (byref(c_uint.from_buffer(_COLOUR, place * sizeof(c_uint))) for place in range(4))
"""Where PDFium writes the parts of a colour, and references to each."""

_POINT = array("f", bytes(2 * sizeof(c_float)))
_X, _Y = (byref(c_float.from_buffer(_POINT, place * sizeof(c_float))) for place in range(2))
"""The same for a corner of a path."""


class Inspector:
    """Looks through one page at a time; `layered` says that the file has layers that may be off."""

    def __init__(self, *, layered: bool) -> None:
        self.layered = layered
        self._clips: dict[object, Box] = {}

    def hidden(self, page: Any, glyphs: Glyphs, lines: list[Line]) -> list[Hidden]:
        """The hidden stretches of a page."""
        visible = _page_box(page)
        certain: list[Hidden] = []
        suspects: list[Hidden] = []
        cover = None if self.layered else cover_of(page)
        tiny = _TINY * min(1.0, (visible[2] - visible[0]) / _WIDE)
        placed = self.layered or cover or not _all_within(lines, visible, tiny)
        suspicion = self._suspicion
        for line in lines:
            if placed and (why := self._by_place(line, visible, tiny, cover)):
                stretch = Hidden(line.first, line.first + len(line.text), why)
                (certain if why in ("tiny", "off_page") else suspects).append(stretch)
            elif why := suspicion(glyphs, line):
                (certain if why == REPLACED else suspects).extend(self._stretches(glyphs, line, why))
        if suspects:
            certain += _confirmed(page, glyphs, suspects, visible)
        return certain

    def _by_place(self, line: Line, visible: Box, tiny: float, cover: Box | None) -> str | None:
        """Why a line may not be seen where it stands."""
        if line.size < tiny:
            return "tiny"
        if _outside(line, visible):
            return "off_page"
        if self.layered:
            return "layer_off"
        return "covered" if cover and not _outside(line, cover) else None

    def _suspicion(self, glyphs: Glyphs, line: Line) -> str | None:
        """Why the line, or its first or last character, may not be seen."""
        handle, begin = glyphs.handle, line.first
        first, last = begin, begin + len(line.text) - 1
        if glyphs.by_text_index:
            first, last = glyphs.index(first), glyphs.index(last)
        thing = text_object(handle, first)
        odd = _unseen(handle, first)
        if odd is None and text_object(handle, last) != thing:
            odd = _unseen(handle, last)
        if odd or not thing:
            return odd
        if render_mode(thing) == _INVISIBLE:
            return "invisible"
        clip = clip_path(thing)
        clips = count_clips(clip)
        if clips > 0 and self._is_clipped(line, clip, clips - 1):
            return "clipped"
        if begin in glyphs.crowded or (begin in glyphs.even and actual_text(thing)):
            return REPLACED
        return None

    def _is_clipped(self, line: Line, clip: int, last: int) -> bool:
        """Whether a line stands outside the innermost path that clips it; two corners are enough to tell rectangles."""
        count = min(count_corners(clip, last), _CORNERS)
        if count < 1:
            return True
        key = self._corner(clip, last, 0), self._corner(clip, last, count // 2), count
        if key not in self._clips:
            corners = [self._corner(clip, last, number) for number in range(count)]
            across, up = [x for x, _ in corners], [y for _, y in corners]
            self._clips[key] = min(across), min(up), max(across), max(up)
        return _outside(line, self._clips[key])

    def _corner(self, clip: int, path: int, number: int) -> tuple[float, float]:
        corner_point(clip_corner(clip, path, number), _X, _Y)
        x, y = _POINT
        return x, y

    def _stretches(self, glyphs: Glyphs, line: Line, why: str) -> Iterator[Hidden]:
        """The whole line, or those of its characters that share an odd colour."""
        if why in ("white", "transparent"):
            yield from self._runs(glyphs, line)
        elif why == REPLACED:
            yield from (Hidden(start, end, ICON if icon else REPLACED) for start, end, icon in pieces(glyphs, line))
        else:
            yield Hidden(line.first, line.first + len(line.text), why)

    def _runs(self, glyphs: Glyphs, line: Line) -> Iterator[Hidden]:
        start, current = line.first, None
        for position in range(line.first, line.first + len(line.text)):
            why = _unseen(glyphs.handle, glyphs.index(position))
            if why != current:
                if current:
                    yield Hidden(start, position, current)
                start, current = position, why
        if current:
            yield Hidden(start, line.first + len(line.text), current)


def _unseen(handle: Any, index: int) -> str | None:
    """Why the colour of a character hides it on white paper, if it does."""
    if not fill_color(handle, index, _RED, _GREEN, _BLUE, _ALPHA):
        return None
    if _COLOUR[3] < _FAINT:
        return "transparent"
    return "white" if _COLOUR[0] >= _WHITE and _COLOUR[1] >= _WHITE and _COLOUR[2] >= _WHITE else None


def _confirmed(page: Any, glyphs: Glyphs, suspects: list[Hidden], visible: Box) -> list[Hidden]:
    """Those suspects of which the rendered page shows nothing; text in the invisible mode over a scan is its own."""
    picture = Picture.of(page, visible)
    if picture is None:
        return []
    scanned = any(suspect.why == "invisible" for suspect in suspects) and has_scan(page, visible)
    confirmed = []
    for suspect in suspects:
        if suspect.why == "invisible":
            if not scanned:
                confirmed.append(suspect)
        elif picture.is_flat(_extent(glyphs, suspect)):
            confirmed.append(suspect)
    return confirmed


def _extent(glyphs: Glyphs, stretch: Hidden) -> Box:
    glyphs = glyphs.plain
    boxes = [box for position in (stretch.start, stretch.end - 1) if (box := glyphs.box(position))]
    if not boxes:
        return 0.0, 0.0, 0.0, 0.0
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _page_box(page: Any) -> Box:
    box = pdfium.FS_RECTF()
    page_box(page, byref(box))
    return box.left, box.bottom, box.right, box.top


def _all_within(lines: list[Line], visible: Box, tiny: float) -> bool:
    """Whether no line is tiny, or may stand off the page: asked at once, since hardly any page has such a line."""
    if not lines:
        return True
    _, lefts, bottoms, rights, tops, sizes, *_ = zip(*lines, strict=True)
    left, bottom, right, top = visible
    inside = min(rights) >= left and max(lefts) <= right and min(tops) >= bottom and max(bottoms) <= top
    return bool(inside and min(sizes) >= tiny)


def _outside(line: Line, box: Box) -> bool:
    return line.right < box[0] or line.left > box[2] or line.top < box[1] or line.bottom > box[3]
