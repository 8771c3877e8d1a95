"""Documents and errors as JSON, between a worker and its owner.

Why not pickle: a worker may be in the hands of a hostile file, and unpickling what it says would run its code here.
"""

from __future__ import annotations

import json
from typing import IO, Any

from skillgap.errors import MissingDependencyError, NoTextError, ReadError, SkillgapError, Status
from skillgap.model.dates import PartialDate
from skillgap.model.document import Document, Flag, Heading, HiddenText, Quality, SectionKind, SourceEntry
from skillgap.readers.limits import Limits

_LENGTH = 8
LARGEST_ANSWER = 64_000_000
"""Bytes of the largest answer that is believed."""

OUT_OF_MEMORY = 86
"""Exit code of a worker that ended itself because it held more memory than it may."""


def send(stream: IO[bytes], header: dict[str, Any], data: bytes = b"") -> None:
    """Write one message: two lengths, JSON, bytes."""
    encoded = json.dumps(header, ensure_ascii=True, allow_nan=False).encode("ascii")
    stream.write(len(encoded).to_bytes(_LENGTH, "big") + len(data).to_bytes(_LENGTH, "big") + encoded)
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """Read one message; None where the other side has gone, or talks nonsense."""
    lengths = _exactly(stream, 2 * _LENGTH)
    if lengths is None:
        return None
    sizes = [int.from_bytes(lengths[:_LENGTH], "big"), int.from_bytes(lengths[_LENGTH:], "big")]
    if max(sizes) > LARGEST_ANSWER:
        return None
    encoded, data = _exactly(stream, sizes[0]), _exactly(stream, sizes[1])
    if encoded is None or data is None:
        return None
    try:
        header = json.loads(encoded)
    except (ValueError, RecursionError):
        return None
    return (header, data) if isinstance(header, dict) else None


def _exactly(stream: IO[bytes], size: int) -> bytes | None:
    parts = []
    while size:
        part = stream.read(size)
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def limits_to_wire(limits: Limits) -> dict[str, Any]:
    """Limits as a JSON object."""
    return {name: getattr(limits, name) for name in Limits.__slots__}


def error_to_wire(error: SkillgapError) -> dict[str, Any]:
    """An error as a JSON object."""
    return {"error": error.code, "what": error.what, "where": error.where, "hint": error.hint}


def error_from_wire(header: dict[str, Any], name: str) -> SkillgapError:
    """The error that a worker reported."""
    if header["error"] == MissingDependencyError.code:
        return MissingDependencyError(str(header.get("what")), where=name, hint=str(header.get("hint")))
    try:
        status = Status(str(header["error"]))
    except ValueError:
        status = Status.INTERNAL_ERROR
    what, where = str(header.get("what")), str(header.get("where") or name)
    hint = str(header["hint"]) if header.get("hint") else None
    if status is Status.NO_TEXT:
        return NoTextError(what, where=where, hint=hint)
    return ReadError(status, what, where=where, hint=hint)


def document_to_wire(document: Document) -> dict[str, Any]:
    """A document as a JSON object of plain lists."""
    quality = {name: getattr(document.quality, name) for name in Quality.__slots__}
    quality["flags"] = [[flag.code, flag.detail] for flag in document.quality.flags]
    quality["hidden"] = [[hidden.page, hidden.why, hidden.text] for hidden in document.quality.hidden]
    return {
        "name": document.name,
        "sha256": document.sha256,
        "text": document.text,
        "page_starts": document.page_starts,
        "headings": [[h.start, h.end, h.level, h.kind] for h in document.headings],
        "entries": [_entry_to_wire(entry) for entry in document.entries],
        "title": document.title,
        "quality": quality,
    }


def _entry_to_wire(entry: SourceEntry) -> list[Any]:
    dates = [[date.year, date.month] if date else None for date in (entry.since, entry.until)]
    return [entry.start, entry.end, entry.section, entry.title, entry.organisation, *dates, entry.ongoing]


def document_from_wire(header: dict[str, Any]) -> Document:
    """The document that a worker read.

    Raises:
        KeyError, TypeError, ValueError: the worker talks nonsense.
    """
    quality = dict(header["quality"])
    quality["status"] = Status(quality["status"])
    quality["flags"] = tuple(Flag(*flag) for flag in quality["flags"])
    quality["hidden"] = tuple(HiddenText(*hidden) for hidden in quality["hidden"])
    for name in ("sections", "cut"):
        quality[name] = tuple(quality[name])
    return Document(
        name=header["name"],
        sha256=header["sha256"],
        text=header["text"],
        quality=Quality(**quality),
        page_starts=tuple(header["page_starts"]),
        headings=tuple(
            Heading(a, b, level, SectionKind(kind) if kind else None) for a, b, level, kind in header["headings"]
        ),
        entries=tuple(_entry_from_wire(*entry) for entry in header["entries"]),
        title=header["title"],
    )


def _entry_from_wire(
    start: int,
    end: int,
    section: str,
    title: str,
    organisation: str,
    since: list[int] | None,
    until: list[int] | None,
    ongoing: bool,
) -> SourceEntry:
    first, last = (PartialDate(*date) if date else None for date in (since, until))
    return SourceEntry(start, end, SectionKind(section), title, organisation, first, last, ongoing)
