"""What a file is, told by its content; its name decides nothing and is only compared."""

from __future__ import annotations

import json
import re

from skillgap.errors import ReadError, Status
from skillgap.readers.archive import entry_names
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.plain import decode
from skillgap.readers.source import Source

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_REFUSED = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"%!PS", "PostScript"),
    (b"SQLite format 3", "a database"),
)
_ARCHIVES = (
    ("xl/workbook.xml", "a spreadsheet"),
    ("ppt/presentation.xml", "a presentation"),
    ("Index/Document.iwa", "an Apple Pages document"),
    ("META-INF/container.xml", "an electronic book"),
)
_MAIL = re.compile(rb"^(?:from|to|subject|date|received|message-id|return-path|mime-version):", re.I | re.M)
_MIME = re.compile(rb"^(?:mime-version|content-type):", re.I | re.M)
_MAIL_HEADERS = 2
_HEAD = 4_096
_EXTENSIONS = {
    "pdf": "pdf", "docx": "docx", "odt": "odt", "rtf": "rtf", "html": "html", "htm": "html", "md": "markdown",
    "markdown": "markdown", "json": "json", "xml": "xml", "yaml": "yaml", "yml": "yaml",
}  # fmt: skip
_TAG = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|p|h1|ul|table|section|article|main)\b[^>]{0,400}>", re.I)
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|(?:={3,}|-{3,})[^\S\n]*$|[^\S\n]*[*-] \S|\*\*[^*\n]{2,60}\*\*[^\S\n]*$)", re.M)
_MARKDOWN_HEADING = re.compile(r"^#{1,6} \S|^[^\n]{2,80}\n(?:={3,}|-{3,})[ \t]*$", re.M)
_RENDERCV = re.compile(r"^cv:\s*$", re.M)


def sniff(source: Source, limits: Limits) -> str:
    """The format's key in the registry.

    Raises:
        ReadError: encrypted Office files, archives that cannot be opened, and types that nothing here reads.
    """
    if b"%PDF-" in source.data[:1_024]:
        return "pdf"
    head = source.data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if source.data.startswith(b"PK"):
        return _zip_kind(source, limits)
    if source.data.startswith(_OLE):
        raise _ole_error(source)
    if head.startswith(b"{\\rtf"):
        return "rtf"
    for magic, kind in _REFUSED:
        if source.data.startswith(magic):
            raise _unsupported(kind, source)
    return _text_kind(source, head)


def extension_mismatch(name: str, kind: str) -> str | None:
    """A remark where a name's extension promises something else than the content is."""
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    promised = _EXTENSIONS.get(extension)
    if promised is None or promised == kind or promised in kind or _family(kind) == promised:
        return None
    return f"named .{extension}, read as {kind}"


def _family(kind: str) -> str:
    return {"json-job": "json", "personio": "xml", "europass": "xml", "rendercv": "yaml", "json-resume": "json"}.get(
        kind, kind
    )


def _zip_kind(source: Source, limits: Limits) -> str:
    names = entry_names(source, limits)
    if "word/document.xml" in names:
        return "docx"
    if "content.xml" in names:
        return "odt"
    if any(name.endswith(("Positions.csv", "Profile.csv", "Skills.csv")) for name in names):
        return "linkedin-export"
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return "docx"
    kind = next((kind for name, kind in _ARCHIVES if name in names), "a ZIP archive")
    raise _unsupported(kind, source)


def _ole_error(source: Source) -> ReadError:
    if _ENCRYPTED_OFFICE in source.data:
        return ReadError(
            Status.ENCRYPTED, "the document is protected by a password", where=source.name, hint="save it without one"
        )
    return _unsupported("an old Office file (.doc)", source)


def _unsupported(kind: str, source: Source) -> ReadError:
    hint = "send PDF, DOCX, ODT, RTF, HTML, Markdown or text"
    return ReadError(
        Status.UNSUPPORTED_TYPE, f"this is {kind}, which skillgap does not read", where=source.name, hint=hint
    )


def _text_kind(source: Source, head: bytes) -> str:
    if head[:1] in b"{[" and head and looks_like_json(source.data):
        return "json"
    if head.startswith((b"<?xml", b"<SkillsPassport", b"<Candidate", b"<workzag-jobs")):
        return "html" if b"<html" in head[:1_000].lower() else "xml"
    if _MAIL.match(head) and _MIME.search(head) and len(_MAIL.findall(head)) >= _MAIL_HEADERS:
        return "mail"
    if _TAG.search(head):
        return "html"
    if _binary(source.data[:_HEAD]):
        raise _unsupported("not text", source)
    text = decode(source.data[: _HEAD * 4], Draft("sniff"), cut=len(source.data) > _HEAD * 4)
    if _RENDERCV.search(text):
        return "rendercv"
    return "markdown" if _MARKDOWN_HEADING.search(text) and len(_MARKDOWN.findall(text)) >= 2 else "text"


def looks_like_json(data: bytes) -> bool:
    """Whether the bytes parse as JSON at all; depth is bounded by the parser's own recursion limit."""
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def _binary(sample: bytes) -> bool:
    """Control bytes that no text has, unless zero bytes stand as in UTF-16 and UTF-32."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return False
    strange = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in sample)
    zeros = sample.count(0)
    return strange - zeros > len(sample) * 0.05 or (zeros > len(sample) * 0.02 and not _wide(sample))


def _wide(sample: bytes) -> bool:
    return any(sample[place::2].count(0) > len(sample) * 0.35 for place in (0, 1))
