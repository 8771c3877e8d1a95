r"""The one gate through which text of documents and file names passes before a person's screen or spreadsheet.

Sources: ECMA-48 (control sequences), Unicode TR36 (bidirectional overrides), OWASP "CSV Injection".
"""

from __future__ import annotations

import re

_SURROGATE = re.compile("[\ud800-\udfff]")
UNSAFE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 (but tab and line end), DEL and C1: they drive terminals
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional marks, embeddings, overrides, isolates
    "\u2028\u2029"  # line ends that only some programs see
    "\U000e0000-\U000e007f"  # tags: invisible letters
    "]"
)
"""Characters that must not reach a screen as they are."""

_SPACE = re.compile(r"\s+")
_FORMULA = re.compile(r"[\s\"'\u00a0]*[=+\-@＝＋－＠]|[\t\r]")


def printable(text: str) -> str:
    r"""The text with everything that could drive a terminal or reorder a line spelled out as `\xNN` or `\uNNNN`."""
    return UNSAFE.sub(_spelled_out, encodable(text))


def one_line(text: str, *, limit: int | None = None) -> str:
    """Printable text on one line, white space collapsed, cut with an ellipsis to `limit` characters."""
    line = printable(_SPACE.sub(" ", text).strip())
    if limit is not None and len(line) > limit:
        return line[: limit - 1].rstrip() + "…"
    return line


def excerpt(text: str, focus: str, *, limit: int) -> str:
    """One printable line of at most `limit` characters around the first `focus`, in any case, with ellipses at cuts."""
    line = one_line(text)
    place = line.lower().find(one_line(focus).lower())
    begin = min(place - limit // 2, len(line) - limit)
    if place <= 0 or begin <= 0:
        return one_line(line, limit=limit)
    word = line.find(" ", begin, place)
    return "…" + one_line(line[word if word > 0 else begin + 1 :].lstrip(), limit=limit - 1)


def csv_cell(value: object) -> object:
    """A cell that no spreadsheet reads as a formula: text that begins like one gets a leading apostrophe."""
    if not isinstance(value, str):
        return value
    return "'" * bool(_FORMULA.match(value)) + printable(value)


def encodable(text: str) -> str:
    r"""The text with undecodable bytes of file names as `\xNN` and stray surrogates as `\uNNNN`."""
    return text if text.isascii() else _SURROGATE.sub(_spelled_out, text)


def _spelled_out(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xDC80 <= code <= 0xDCFF:
        # Python decodes the bytes 0x80..0xFF of file names that are no UTF-8 as U+DC80..U+DCFF (PEP 383).
        return f"\\x{code - 0xDC00:02x}"
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
