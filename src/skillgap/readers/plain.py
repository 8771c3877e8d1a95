"""Plain text in any common encoding; the document's text is the decoded file, line ends untouched."""

from __future__ import annotations

import codecs

from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.source import Source

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536


def read_plain(source: Source, limits: Limits) -> Draft:
    """Decode the file."""
    draft = Draft("text")
    most = limits.characters * 4 + 4
    cut = len(source.data) > most
    draft.raw(decode(source.data[:most], draft, cut=cut))
    if cut:
        draft.limit("limit_chars", f"bytes after {most} of {len(source.data)}")
    return draft


def decode(data: bytes, draft: Draft, *, cut: bool = False) -> str:
    """Bytes to text, a byte order mark kept as one character; a guess is flagged.

    Of data that was `cut`, the last character may be in two; up to three bytes of it are dropped.
    """
    marked = marked_encoding(data)
    if marked:
        return data.decode(marked, "replace")
    wide = wide_encoding(data)
    if wide:
        draft.flag("decoding_guess", wide)
        return data.decode(wide, "replace")
    try:
        return codecs.utf_8_decode(data, "strict", not cut)[0]
    except UnicodeDecodeError:
        encoding = _guess(data)
        draft.flag("decoding_guess", encoding)
        return data.decode(encoding, "replace")


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark tells."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark shows in where the zero bytes stand."""
    sample = data[: _SAMPLE - _SAMPLE % 4]
    quarter = max(len(sample) // 4, 1)
    zeros = [sample[place::4].count(0) / quarter for place in range(4)]
    patterns = {
        "utf-32-le": (False, True, True, True),
        "utf-32-be": (True, True, True, False),
        "utf-16-le": (False, True, False, True),
        "utf-16-be": (True, False, True, False),
    }
    for encoding, pattern in patterns.items():
        if all((share > 0.7) if zero else (share < 0.3) for share, zero in zip(zeros, pattern, strict=True)):
            return encoding
    return None


def _guess(data: bytes) -> str:
    """Windows-1252 is what resumes use that are no Unicode; other scripts are left to charset-normalizer."""
    sample = data[:_SAMPLE]
    high = sum(byte >= 0x80 for byte in sample)
    if high * 20 < len(sample):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best else "cp1252"
