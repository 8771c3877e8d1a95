"""What a file is, told by its content; its name decides nothing and is only compared."""

from __future__ import annotations

from skillgap.errors import ReadError, Status
from skillgap.readers.archive import Archive
from skillgap.readers.limits import Limits
from skillgap.readers.plain import marked_encoding
from skillgap.readers.source import Source
from skillgap.readers.textkind import text_kind

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_OFFICE = (
    ("WordDocument", "an old Word file (.doc)"),
    ("PowerPoint Document", "an old presentation (.ppt)"),
    ("Workbook", "an old spreadsheet (.xls)"),
    ("Book", "an old spreadsheet (.xls)"),
    ("__substg1.0_", "an Outlook message (.msg)"),
)
"""Entries of an OLE container, and what it is; the names stand in it as UTF-16."""

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
    (b"SQLite format 3\x00", "a database"),
)
_ARCHIVES = (
    ("xl/workbook.xml", "a spreadsheet"),
    ("xl/workbook.bin", "a spreadsheet"),
    ("ppt/presentation.xml", "a presentation"),
    ("Index/Document.iwa", "an Apple Pages document"),
    ("META-INF/container.xml", "an electronic book"),
)
_CONTROLS = bytes(code for code in range(1, 32) if code not in b"\t\n\v\f\r\x1b")
_HEAD = 4_096
_FARTHEST = 1_024
_EXTENSIONS = {
    "pdf": ("pdf",),
    "docx": ("docx",),
    "odt": ("odt",),
    "rtf": ("rtf",),
    "html": ("html",),
    "htm": ("html",),
    "md": ("markdown", "text"),
    "markdown": ("markdown", "text"),
    "json": ("json",),
    "xml": ("xml",),
    "yaml": ("rendercv", "markdown", "text"),
    "yml": ("rendercv", "markdown", "text"),
}
"""The formats that a name promises."""


def sniff(source: Source, limits: Limits) -> str:
    """The format's key in the registry.

    Raises:
        ReadError: encrypted Office files, archives that cannot be opened, and types that nothing here reads.
    """
    if _is_pdf(source.data):
        return "pdf"
    head = source.data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if source.data.startswith(_ZIP):
        return _zip_kind(source, limits)
    if source.data.startswith(_OLE):
        raise _ole_error(source)
    if head.startswith(b"{\\rtf"):
        return "rtf"
    for magic, kind in _REFUSED:
        if source.data.startswith(magic):
            raise unsupported(kind, source.name)
    if _is_binary(source.data):
        raise unsupported("not text", source.name)
    return text_kind(source.data)


def extension_mismatch(name: str, kind: str) -> str | None:
    """A remark where a name's extension promises something else than the content is."""
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    promised = _EXTENSIONS.get(extension)
    return f"named .{extension}, read as {kind}" if promised and kind not in promised else None


def _is_pdf(data: bytes) -> bool:
    """Readers take a PDF that begins within the first kilobyte, where a text about PDF may say so too."""
    begin = data.find(b"%PDF-", 0, _FARTHEST)
    return begin == 0 or (begin > 0 and b" obj" in data)


def _zip_kind(source: Source, limits: Limits) -> str:
    names = frozenset(Archive(source, limits).names)
    if "word/document.xml" in names:
        return "docx"
    if "content.xml" in names:
        return "odt"
    if any(name.endswith(("Positions.csv", "Profile.csv", "Skills.csv")) for name in names):
        return "linkedin-export"
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return "docx"
    kind = next((kind for name, kind in _ARCHIVES if name in names), "a ZIP archive")
    raise unsupported(kind, source.name)


def _ole_error(source: Source) -> ReadError:
    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in source.data

    if holds("EncryptedPackage"):
        what = "the document is protected by a password"
        return ReadError(Status.ENCRYPTED, what, where=source.name, hint="save it without one")
    kind = next((kind for name, kind in _OLD_OFFICE if holds(name)), "an old Office file")
    return unsupported(kind, source.name)


def unsupported(kind: str, name: str) -> ReadError:
    """The error for a format that nothing here reads."""
    hint = "send PDF, DOCX, ODT, RTF, HTML, Markdown or text"
    return ReadError(Status.UNSUPPORTED_TYPE, f"this is {kind}, which skillgap does not read", where=name, hint=hint)


def _is_binary(data: bytes) -> bool:
    """Whether the beginning or the middle holds control bytes as no text does."""
    half = len(data) // 2
    return not marked_encoding(data) and any(map(_is_strange, (data[:_HEAD], data[half : half + _HEAD])))


def _is_strange(sample: bytes) -> bool:
    strange, zeros = len(sample) - len(sample.translate(None, _CONTROLS)), sample.count(0)
    return strange > len(sample) * 0.05 or (zeros > len(sample) * 0.02 and not _is_wide(sample))


def _is_wide(sample: bytes) -> bool:
    return any(sample[place::2].count(0) > len(sample) * 0.35 for place in (0, 1))
