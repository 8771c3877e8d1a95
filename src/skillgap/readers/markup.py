"""Markup parsed, and elements to lines: blocks, headings, list items, table rows.

What a style hides is reported, not written.
"""

from __future__ import annotations

import re
import sys

from lxml import etree, html

from skillgap.errors import ReadError, Status
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits

_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "head", "nav", "iframe", "object", "button", "select",
    "textarea", "form", "canvas", "audio", "video",
})  # fmt: skip
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr", "input",
})  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SPACE = re.compile(r"[ \t\r\n\f]+")
_HIDING = (
    ("invisible", re.compile(r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden", re.I)),
    (
        "transparent",
        re.compile(
            r"(?<![\w-])opacity\s{0,4}:\s{0,4}0(?:\.0+)?\s{0,4}(?:;|$)|(?<![\w-])color\s{0,4}:\s{0,4}transparent", re.I
        ),
    ),
    ("tiny", re.compile(r"font-size\s{0,4}:\s{0,4}(?:0|0?\.\d+|1)(?:px|pt)?\s{0,4}(?:;|$)", re.I)),
    ("off_page", re.compile(r"(?:left|top|text-indent)\s{0,4}:\s{0,4}-\d{4}", re.I)),
)
_WHITE = re.compile(r"(?<![\w-])color\s{0,4}:\s{0,4}(?:#fff(?:fff)?\b|white\b|rgba?\(255,\s{0,2}255,\s{0,2}255)", re.I)
_BACKGROUND = re.compile(r"background", re.I)


def parse_html(text: str, limits: Limits, name: str, draft: Draft) -> html.HtmlElement:
    """Parse markup without network, plugins or entities of its own; the draft is told what was nested too deeply.

    Raises:
        ReadError: too many elements, or none at all.
    """
    # Pages whose tags are never closed nest deeper than the 256 elements that are allowed otherwise.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    data = text.replace("\x00", "").encode("utf-8", "replace")
    try:
        root = html.document_fromstring(data, parser=parser)
    except etree.LxmlError:
        raise ReadError(Status.CORRUPT, "the page holds no elements", where=name, hint="save the page again") from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        draft.limit("limit_depth", "what is nested in more than 2,048 elements")
    if sum(1 for _ in root.iter()) > limits.nodes:
        raise ReadError(Status.LIMIT_DECOMPRESS, "the page has too many elements", where=name, hint="save it as text")
    return root


def write_markup(root: html.HtmlElement, draft: Draft, *, most: int = sys.maxsize) -> None:
    """Write what a browser would show of an element, until the draft has `most` characters."""
    _Writer(draft, most).write(root)


class _Writer:
    """Walks elements without recursion; holds the line that is being collected."""

    def __init__(self, draft: Draft, most: int) -> None:
        self.draft = draft
        self._most = most
        self._line: list[str] = []
        self._prefix = ""
        self._heading = 0
        self._cells: list[list[str]] = []
        self._preformatted = 0

    def write(self, root: html.HtmlElement) -> None:
        """Write an element and what is in it."""
        skipped: etree._Element | None = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if not isinstance(element.tag, str):
                continue
            if self.draft.length > self._most:
                break
            if event == "start" and skipped is None:
                if self._is_skipped(element):
                    skipped = element
                else:
                    self._open(element)
            elif event == "end":
                if skipped is None:
                    self._close(element)
                if skipped is element:
                    skipped = None
                if skipped is None and element is not root:
                    self._text(element.tail)
        self._end_line()

    def _is_skipped(self, element: etree._Element) -> bool:
        if element.tag in _SKIPPED:
            return True
        why = hidden_by(element)
        if why:
            self.draft.hide(why, "".join(map(str, element.itertext())))
        return why is not None

    def _open(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == "br":
            self._end_line()
        elif tag not in _INLINE:
            self._open_block(str(tag))
        self._preformatted += tag == "pre"
        self._text(element.text)

    def _open_block(self, tag: str) -> None:
        if tag in ("td", "th"):
            if self._cells:
                self._cells[-1].append("")
            return
        self._end_line()
        if tag in _HEADINGS:
            self._heading = _HEADINGS[tag]
        elif tag == "li":
            self._prefix = "- "
        elif tag == "tr":
            self._cells.append([])
        elif (
            tag in ("p", "ul", "ol", "section", "article", "table", "dl", "div", "header", "footer") and not self._cells
        ):
            self.draft.blank()

    def _close(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in ("td", "th"):
            self._line.append("\t")
        elif tag not in _INLINE and tag != "br":
            self._end_line()
            if tag == "tr" and self._cells:
                self._cells.pop()
            elif tag in ("p", "ul", "ol", "table", "section") and not self._cells:
                self.draft.blank()
        self._preformatted -= tag == "pre"

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if self._preformatted:
            first, *others = text.split("\n")
            self._line.append(first)
            for line in others:
                self._end_line()
                self._line.append(line)
        else:
            self._line.append(_SPACE.sub(" ", text))

    def _end_line(self) -> None:
        joined = "".join(self._line)
        self._line.clear()
        cells = [re.sub(" {2,}", " ", cell).strip(" ") for cell in joined.split("\t")]
        text = "\t".join(cells).strip("\t")
        if not text:
            return
        if self._heading:
            self.draft.heading(text, level=self._heading)
        else:
            self.draft.line(self._prefix + text)
        self._prefix, self._heading = "", 0


def hidden_by(element: etree._Element) -> str | None:
    """Why a browser would not show an element, told by its own attributes; None where it would."""
    if element.get("hidden") is not None:
        return "invisible"
    style = element.get("style")
    if not style:
        return None
    for why, pattern in _HIDING:
        if pattern.search(style):
            return why
    return "white" if _WHITE.search(style) and not _BACKGROUND.search(style) and not _on_background(element) else None


def _on_background(element: etree._Element) -> bool:
    """Whether an ancestor has a background, or a class that may set one."""
    return any(above.get("class") or _BACKGROUND.search(above.get("style") or "") for above in element.iterancestors())
