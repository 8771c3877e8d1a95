"""Encodings by the names that web pages and e-mails give them, read as browsers read them."""

from __future__ import annotations

import codecs

_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""What is meant where a page states an older encoding: https://encoding.spec.whatwg.org/#names-and-labels."""

_NO_CHARSETS = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"})
"""What Python can decode and no document is written in."""


def decoded(data: bytes, charset: str) -> str | None:
    """The text, or None where no such encoding is known; names are what strangers wrote, such as `undefined`."""
    encoding = _encoding(charset.strip().lower())
    return data.decode(encoding, "replace") if encoding else None


def _encoding(label: str) -> str | None:
    for name in (label, label.removeprefix("x-"), label.replace("windows-", "cp").replace("31j", "932")):
        try:
            known = codecs.lookup(name)
            "".encode(known.name)  # hex, zip and their like turn bytes into bytes
        except (LookupError, ValueError):
            continue
        return None if known.name in _NO_CHARSETS else _MEANT.get(known.name, known.name)
    return None
