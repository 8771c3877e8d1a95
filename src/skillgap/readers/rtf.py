"""RTF: groups and control words to text, in one pass without recursion."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from skillgap.errors import ReadError, Status
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.source import Source

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|(?P<end>[\r\n]+)|(?P<text>[^\\{}\r\n]+)"
)
_NOT_SHOWN = frozenset({
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "colorschememapping", "datastore",
    "latentstyles", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "fldinst", "bkmkstart",
    "bkmkend", "nonshppict", "filetbl", "revtbl", "template", "userprops", "mmathPr", "wgrffmtfilter", "pntext",
    "listtext", "pn", "pnseclvl", "blipuid", "background", "deleted",
})  # fmt: skip
_SIGNS = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "cell": "\t", "nestcell": "\t", "tab": "\t",
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": "\u2003", "enspace": "\u2002",
}  # fmt: skip
_DEEPEST = 1_000
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
"""A character beyond the first 65,536, such as an emoji, which RTF writes in two halves."""


@dataclass(slots=True)
class _Group:
    """What a group sets. `skip` characters stand in for a Unicode one, `size` is in half points.

    `boxes` says that text boxes inside are shown: their text stands in a group that is not shown otherwise.
    """

    shown: bool = True
    boxes: bool = True
    vanished: bool = False
    skip: int = 1
    size: int = 24


def read_rtf(source: Source, limits: Limits) -> Draft:
    """Read the visible text; list items begin with a dash.

    Raises:
        ReadError: groups nested deeper than any editor writes.
    """
    draft = Draft("rtf")
    reader = _Reader(source.name)
    data = source.data.decode("latin-1")
    for match in _TOKEN.finditer(data):
        reader.take(match)
        if reader.length > limits.characters * 2:
            draft.limit("limit_chars", f"bytes after {match.end()} of {len(data)}")
            break
    shown = _PAIR.sub(_joined, "".join(reader.shown))
    for line in re.sub(r"\n{3,}", "\n\n", shown).split("\n"):
        text = line.replace("\x01", "- ").strip(" ").strip("\t")
        if text.strip("- "):
            draft.line(text)
        else:
            draft.blank()
    draft.hide("vanish", "".join(reader.vanished))
    draft.hide("tiny", "".join(reader.tiny))
    return draft


def _joined(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")


class _Reader:
    """Holds the stack of groups and the text so far."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.shown: list[str] = []
        self.vanished: list[str] = []
        self.tiny: list[str] = []
        self.length = 0
        self.encoding = "cp1252"
        self._groups = [_Group()]
        self._to_skip = 0
        self._bytes = bytearray()

    def take(self, match: re.Match[str]) -> None:
        """Take one token."""
        if match["hex"] is None:
            self._flush_bytes()
        if match["brace"]:
            self._brace(match["brace"])
        elif match["word"]:
            self._word(match["word"], match["number"])
        elif match["hex"]:
            self._hex(int(match["hex"], 16))
        elif match["sign"]:
            self._sign(match["sign"])
        elif match["text"]:
            self._text(match["text"])

    def _brace(self, brace: str) -> None:
        if brace == "{":
            if len(self._groups) > _DEEPEST:
                raise ReadError(
                    Status.CORRUPT, "the document is nested too deeply", where=self.name, hint="save it again"
                )
            self._groups.append(replace(self._groups[-1]))
        elif len(self._groups) > 1:
            self._groups.pop()

    def _word(self, word: str, number: str | None) -> None:
        group = self._groups[-1]
        value = int(number) if number else None
        if word == "shp":
            group.boxes = group.shown
        elif word == "shptxt":
            group.shown = group.boxes
            self._add("\n")
        elif word == "shprslt":
            # The same once more, for programs that know no text boxes.
            group.shown = group.boxes = False
        elif word in _NOT_SHOWN:
            if word in ("pntext", "listtext") and group.shown:
                self._add("\x01")
            group.shown = False
        elif word in _SIGNS:
            self._add(_SIGNS[word])
        elif word == "u" and value is not None:
            self._add(chr(value % 0x10000))
            self._to_skip = group.skip
        elif word == "uc":
            group.skip = min(abs(value or 0), 10)
        elif word == "v":
            group.vanished = value != 0
        elif word == "fs" and value is not None:
            group.size = value
        elif word == "ansicpg" and value:
            self.encoding = f"cp{value}" if value in _CODE_PAGES else "cp1252"
        elif word == "plain":
            group.vanished, group.size = False, 24

    def _hex(self, value: int) -> None:
        if self._to_skip:
            self._to_skip -= 1
        else:
            self._bytes.append(value)

    def _flush_bytes(self) -> None:
        if self._bytes:
            text = self._bytes.decode(self.encoding, "replace")
            self._bytes.clear()
            self._add(text)

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._groups[-1].shown = False
        elif sign in "\\{}":
            self._add(sign)
        else:
            self._add({"~": "\u00a0", "_": "-", "-": "\u00ad", "\n": "\n", "\r": "\n"}.get(sign, ""))

    def _text(self, text: str) -> None:
        skipped = min(self._to_skip, len(text))
        self._to_skip -= skipped
        self._add(text[skipped:])

    def _add(self, text: str) -> None:
        group = self._groups[-1]
        if not group.shown or not text:
            return
        self.length += len(text)
        if group.vanished and text != "\n":
            self.vanished.append(text)
        elif group.size < 4 and text != "\n":
            self.tiny.append(text)
        else:
            self.shown.append(text)


_CODE_PAGES = frozenset({437, 850, 852, 866, 874, 932, 936, 949, 950, *range(1250, 1259)})
"""Code pages that RTF files name and Python knows under `cp` and the number."""
