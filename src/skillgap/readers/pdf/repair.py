"""The end of a PDF that was cut off, as a broken download leaves it, put back so far that what is there can be read."""

from __future__ import annotations

import re
from dataclasses import replace

from skillgap.readers.source import Source

_CATALOGUE = re.compile(rb"(?<!\d)(\d{1,9})[ \r\n]{1,4}(\d{1,5})[ \r\n]{1,4}obj\b[^>]{0,2000}?/Type\s{0,4}/Catalog\b")


def with_trailer(source: Source) -> Source | None:
    """The file with a trailer that names its catalogue; None where it holds none, or only packed ones."""
    found = _CATALOGUE.findall(source.data)
    if not found:
        return None
    trailer = b"\ntrailer\n<< /Root %s %s R >>\nstartxref\n0\n%%%%EOF\n" % found[-1]
    return replace(source, data=source.data + trailer)
