"""The body of a DOCX part: paragraphs, lists, tables, text boxes, in the order of the file."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from skillgap.readers.docxstyles import Styles, is_on, number
from skillgap.readers.draft import Draft
from skillgap.readers.xmlparts import local, qualified

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "pict_fallback"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad", "ptab": "\t"}
_TINY = 4
"""Half points below which nobody reads."""


@dataclass(slots=True)
class _Paragraph:
    parts: list[str] = field(default_factory=list)
    style: str = ""
    level: int = 0
    listed: bool = False
    sizes: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Run:
    why: str | None = None
    size: int = 0
    shaded: bool = False


@dataclass(slots=True)
class _Table:
    """`row` holds, per cell, the paragraphs as (text, level, listed)."""

    row: list[list[tuple[str, int, bool]]] = field(default_factory=list)


class Body:
    """Takes the events of one part and writes its text."""

    def __init__(self, draft: Draft, styles: Styles) -> None:
        self.draft = draft
        self.styles = styles
        self._left_out = 0
        self._paragraphs: list[_Paragraph] = []
        self._boxed: list[tuple[str, int, bool]] = []
        self._run = _Run()
        self._in_run_properties = False
        self._tables: list[_Table] = []
        self._shaded_cell = 0

    def start(self, element: etree._Element) -> None:
        """An element begins; its attributes are known, its text is not."""
        name = local(element)
        if name in _LEFT_OUT:
            self._left_out += 1
        if self._left_out:
            return
        match name:
            case "p" if qualified(element).startswith(_W):
                self._paragraphs.append(_Paragraph())
            case "r":
                self._run = _Run()
            case "tbl":
                self._tables.append(_Table())
            case "tr" if self._tables:
                self._tables[-1].row = []
            case "tc" if self._tables:
                self._tables[-1].row.append([])

    def end(self, element: etree._Element) -> None:
        """An element ends; everything in it has been seen."""
        name = local(element)
        if name in _LEFT_OUT:
            self._left_out -= 1
            return
        if self._left_out or not qualified(element).startswith(_W):
            return
        match name:
            case "t":
                self._add(element.text or "")
            case "sym":
                self._add("•")
            case "tab" if _in(element, "tabs"):
                return  # a tab stop, not a tab
            case _ if name in _SIGNS:
                self._add(_SIGNS[name])
            case "rPr":
                self._read_run(element)
            case "pPr":
                self._read_paragraph(element)
            case "p":
                self._end_paragraph()
            case "tr":
                self._end_row()
            case "tbl":
                self._end_table()

    def close(self) -> None:
        """The part has ended, perhaps in the middle."""
        while self._paragraphs:
            self._end_paragraph()
        while self._tables:
            self._end_row()
            self._end_table()

    def _add(self, text: str) -> None:
        if not self._paragraphs or not text:
            return
        if self._run.why:
            self.draft.hide(self._run.why, text)
            return
        self._paragraphs[-1].parts.append(text)
        if self._run.size and text.strip():
            self._paragraphs[-1].sizes.append(self._run.size)

    def _read_run(self, properties: etree._Element) -> None:
        if not _in(properties, "r"):
            return
        facts = {local(child): child for child in properties}
        style = facts["rStyle"].get(f"{_W}val") if "rStyle" in facts else None
        self._run.size = number(facts.get("sz"), 0)
        if is_on(facts.get("vanish")) or (style in self.styles.vanished and "vanish" not in facts):
            self._run.why = "vanish"
        elif 0 < self._run.size < _TINY:
            self._run.why = "tiny"
        elif _is_white(facts.get("color")) and not _is_shaded(facts) and not self._shaded_cell and not self._in_box():
            self._run.why = "white"

    def _in_box(self) -> bool:
        """Text boxes and table cells may have a fill that is set elsewhere: white text there is no sign."""
        return len(self._paragraphs) > 1 or bool(self._tables)

    def _read_paragraph(self, properties: etree._Element) -> None:
        if not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        facts = {local(child): child for child in properties}
        style = facts["pStyle"].get(f"{_W}val") or "" if "pStyle" in facts else ""
        outline = number(facts.get("outlineLvl"), 9)
        paragraph.level = outline + 1 if outline < 9 else self.styles.levels.get(style, 0)
        numbered = facts.get("numPr")
        paragraph.listed = style in self.styles.lists if numbered is None else _numbering(numbered)
        size = self.styles.sizes.get(style)
        if size:
            paragraph.sizes.append(size)

    def _end_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        text = "".join(paragraph.parts).strip(" \n")
        if not text.strip():
            text = ""
        if self._paragraphs:
            # A text box: its paragraphs end before the one they are anchored in, and are read after it.
            self._boxed.append((text, paragraph.level, paragraph.listed))
            return
        self._place((text, paragraph.level, paragraph.listed))
        for boxed in self._boxed:
            self._place(boxed)
        self._boxed.clear()

    def _place(self, paragraph: tuple[str, int, bool]) -> None:
        if self._tables and self._tables[-1].row:
            self._tables[-1].row[-1].append(paragraph)
        elif not self._tables:
            self._write(paragraph)

    def _write(self, paragraph: tuple[str, int, bool]) -> None:
        text, level, listed = paragraph
        if not text:
            self.draft.blank()
        elif level:
            self.draft.heading(" ".join(text.split("\n")), level=level)
        else:
            for number_, line in enumerate(text.split("\n")):
                self.draft.line(f"- {line.strip()}" if listed and number_ == 0 else line.strip(" "))

    def _end_row(self) -> None:
        """A row of short cells is one line; a row whose cells hold whole blocks is read cell by cell."""
        table = self._tables[-1] if self._tables else None
        if table is None or not table.row:
            return
        cells = [[paragraph for paragraph in cell if paragraph[0]] for cell in table.row]
        table.row = []
        blocks = any(len(cell) > 1 or any(level or listed for _, level, listed in cell) for cell in cells)
        outer = self._tables[-2] if len(self._tables) > 1 else None
        if blocks or outer is not None:
            written = [paragraph for cell in cells for paragraph in (*cell, ("", 0, False))]
        else:
            text = "\t".join(cell[0][0].replace("\n", " ") for cell in cells if cell)
            written = [(text, 0, False)]
        for paragraph in written:
            if outer is not None and outer.row:
                outer.row[-1].append(paragraph)
            elif outer is None:
                self._write(paragraph)

    def _end_table(self) -> None:
        self._tables.pop()
        if not self._tables:
            self.draft.blank()


def _numbering(numbered: etree._Element) -> bool:
    """Whether a paragraph's numbering is on; number 0 turns off what its style sets."""
    return number(numbered.find(f"{_W}numId"), 0) != 0


def _is_white(color: etree._Element | None) -> bool:
    value = (color.get(f"{_W}val") or "").upper() if color is not None else ""
    return len(value) == 6 and all(value[place : place + 2] >= "F8" for place in (0, 2, 4)) and value.isalnum()


def _is_shaded(facts: dict[str, etree._Element]) -> bool:
    return "shd" in facts or "highlight" in facts


def _in(element: etree._Element, name: str) -> bool:
    parent = element.getparent()
    return parent is not None and local(parent) == name
