"""ODT: paragraphs, headings, lists and tables of content.xml, headers and footers of styles.xml."""

from __future__ import annotations

from lxml import etree

from skillgap.errors import ReadError, Status
from skillgap.readers.archive import Archive
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.sniff import unsupported
from skillgap.readers.source import Source
from skillgap.readers.xmlparts import local, qualified, walk

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_LEFT_OUT = frozenset({"tracked-changes", "note-citation", "annotation", "script", "sequence-decls"})
_OTHERS = {"spreadsheet": "a spreadsheet", "presentation": "a presentation", "drawing": "a drawing"}
"""What the body of an Open Document may be beside a text."""

_OPEN_OFFICE_1 = b"http://openoffice.org/2000/office"
_HEAD = 4_096
_SIGNS = {"tab": "\t", "line-break": "\n"}


def read_odt(source: Source, limits: Limits) -> Draft:
    """Read headers, body, and footers.

    Raises:
        ReadError: encrypted, no content, damaged, or larger than it may be.
    """
    archive = Archive(source, limits)
    if b"encryption-data" in (archive.read("META-INF/manifest.xml") or b""):
        what = "the document is protected by a password"
        raise ReadError(Status.ENCRYPTED, what, where=source.name, hint="save it without one")
    content = archive.read("content.xml")
    if content is None:
        raise ReadError(Status.CORRUPT, "the document has no content", where=source.name, hint="save it again")
    if _OPEN_OFFICE_1 in content[:_HEAD]:
        raise unsupported("a document of OpenOffice 1", source.name)
    styles = archive.read("styles.xml")
    draft = Draft("odt")
    edges = _Writer(Draft("odt"), within={"header", "footer"})
    if styles:
        edges.write(styles, limits, source.name)
    body = _Writer(draft, within={"text"})
    body.hidden_styles |= edges.hidden_styles
    body.write(content, limits, source.name)
    if body.other:
        raise unsupported(body.other, source.name)
    if edges.draft.text.strip() and edges.draft.text.strip() not in draft.text:
        draft.append(edges.draft)
    return draft


class _Writer:
    """Writes the paragraphs that stand within certain elements; nested paragraphs end before their owner."""

    def __init__(self, draft: Draft, *, within: set[str]) -> None:
        self.draft = draft
        self.hidden_styles: set[str] = set()
        self.other = ""
        self._within = within
        self._inside = 0
        self._left_out = 0
        self._style = ""
        self._items = 0
        self._fresh_item = False
        self._rows: list[list[list[tuple[str, int]]]] = []

    def write(self, data: bytes, limits: Limits, name: str) -> None:
        """Walk one part."""
        for event, element in walk(data, limits, name):
            if event == "start":
                self._start(local(element), element)
            else:
                self._end(local(element), element)
            if self.draft.length > limits.characters:
                break

    def _start(self, name: str, element: etree._Element) -> None:
        if name == "style" and qualified(element).startswith(_STYLE):
            self._style = element.get(f"{_STYLE}name") or ""
        self._inside += name in self._within and (name != "text" or "office" in qualified(element))
        if name in _OTHERS and qualified(element).startswith(_OFFICE) and not self._inside:
            self.other = _OTHERS[name]
        self._left_out += name in _LEFT_OUT
        if name == "list-item":
            self._items += 1
            self._fresh_item = True
        elif name == "table-row" and self._counts():
            self._rows.append([])
        elif name == "table-cell" and self._rows:
            self._rows[-1].append([])

    def _end(self, name: str, element: etree._Element) -> None:
        if name == "text-properties" and element.get(f"{_TEXT}display") == "none":
            self.hidden_styles.add(self._style)
        counts = self._counts()
        if counts and name in ("p", "h"):
            self._end_paragraph(element, heading=name == "h")
        if name == "list-item":
            self._items -= 1
        elif name == "table-row" and counts and self._rows:
            self._end_row()
        self._left_out -= name in _LEFT_OUT
        self._inside -= name in self._within and (name != "text" or "office" in qualified(element))

    def _counts(self) -> bool:
        return self._inside > 0 and not self._left_out

    def _end_paragraph(self, element: etree._Element, *, heading: bool) -> None:
        text = self._inline(element).strip(" \n")
        level = 0
        if heading:
            outline = element.get(f"{_TEXT}outline-level") or "1"
            level = min(int(outline), 9) if outline.isdigit() and len(outline) < 3 else 1
        if self._items and self._fresh_item and text:
            text, self._fresh_item = f"- {text}", False
        if self._rows and self._rows[-1]:
            self._rows[-1][-1].append((text, level))
        else:
            self._write_paragraph(text, level)

    def _inline(self, paragraph: etree._Element) -> str:
        parts = [paragraph.text or ""]
        skip: etree._Element | None = None
        for event, element in etree.iterwalk(paragraph, events=("start", "end")):
            if element is paragraph:
                continue
            name = local(element)
            if event == "start" and skip is None:
                if name in _LEFT_OUT or name in ("p", "h", "table"):
                    skip = element
                elif element.get(f"{_TEXT}style-name") in self.hidden_styles or name == "hidden-text":
                    self.draft.hide("vanish", "".join(map(str, element.itertext())))
                    skip = element
                else:
                    parts.append(_sign(name, element) + (element.text or ""))
            elif event == "end":
                if skip is element:
                    skip = None
                if skip is None:
                    parts.append(element.tail or "")
        return "".join(parts)

    def _end_row(self) -> None:
        """A row of short cells is one line; a row whose cells hold whole blocks is read cell by cell."""
        cells = [[paragraph for paragraph in cell if paragraph[0]] for cell in self._rows.pop()]
        if any(len(cell) > 1 or any(level for _, level in cell) for cell in cells) or self._rows:
            written = [paragraph for cell in cells for paragraph in (*cell, ("", 0))]
        else:
            written = [("\t".join(cell[0][0] for cell in cells if cell), 0)]
        for text, level in written:
            if self._rows and self._rows[-1]:
                self._rows[-1][-1].append((text, level))
            else:
                self._write_paragraph(text, level)

    def _write_paragraph(self, text: str, level: int) -> None:
        if level and text:
            self.draft.heading(" ".join(text.split("\n")), level=level)
        elif text:
            for line in text.split("\n"):
                self.draft.line(line.strip(" "))
        else:
            self.draft.blank()


def _sign(name: str, element: etree._Element) -> str:
    if name == "s":
        count = element.get(f"{_TEXT}c") or "1"
        return " " * (min(int(count), 100) if count.isdigit() and len(count) < 6 else 1)
    return _SIGNS.get(name, "")
