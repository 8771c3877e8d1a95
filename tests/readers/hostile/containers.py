"""Hostile DOCX, ODT and other archives; wrong and strange types."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Iterator

from skillgap.errors import Status
from tests.readers.hostile.case import OK, Case, case
from tests.readers.hostile.pdfs import GOOD
from tests.readers.resume import TEXT
from tests.readers.wordfile import docx, paragraph, paragraphs

GOOD_DOCX = docx(paragraphs(TEXT))
DOCTYPE = '<!DOCTYPE w:document [<!ENTITY a "{0}">{1}]>'


def archives() -> Iterator[Case]:
    """F11: containers that unpack to more than they may, or lie about it."""
    bomb = _zip({"word/document.xml": b" " * 200_000_000})
    yield case("F11", "bomb.docx", bomb, Status.LIMIT_DECOMPRESS)
    yield case("F11", "lying-size.docx", _with_false_sizes(bomb), Status.CORRUPT)
    yield case("F11", "part-too-large.docx", _zip({"word/document.xml": b" " * 30_000_000}), Status.LIMIT_DECOMPRESS)
    yield case("F11", "many-entries.docx", _zip({f"x{n}": b"" for n in range(70_000)}), Status.LIMIT_DECOMPRESS)
    yield case("F11", "duplicates.docx", _twice(), OK)
    yield case("F11", "truncated.docx", GOOD_DOCX[: len(GOOD_DOCX) // 2], Status.CORRUPT)
    yield case("F11", "flipped.docx", _flipped(GOOD_DOCX), Status.CORRUPT)
    yield case("F11", "empty-zip.docx", _zip({}), Status.UNSUPPORTED_TYPE)
    yield case("F11", "zip-slip.docx", _zip({"../../word/x": b"", "word/document.xml": _part(paragraphs(TEXT))}), OK)
    yield case("F11", "bomb.odt", _zip({"content.xml": b" " * 200_000_000}), Status.LIMIT_DECOMPRESS)
    yield case(
        "F11",
        "bomb-beside.docx",
        _zip({"word/document.xml": _part(paragraphs(TEXT)), "x": b" " * 90_000_000}),
        Status.LIMIT_DECOMPRESS,
    )
    yield case("F11", "encrypted-zip.docx", _flagged(GOOD_DOCX), Status.ENCRYPTED)
    yield case(
        "F11", "linkedin-bomb.zip", _zip({"Positions.csv": b"Title\n" + b"a\n" * 20_000_000}), Status.LIMIT_DECOMPRESS
    )


def entities() -> Iterator[Case]:
    """F12: no entity is expanded, no file opened, nothing fetched."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    attacks = {
        "billion-laughs": DOCTYPE.format("lol", '<!ENTITY l0 "lol">' + laughs),
        "quadratic": DOCTYPE.format("x" * 100_000, ""),
        "file": '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        "network": '<!DOCTYPE w:document [<!ENTITY a SYSTEM "http://127.0.0.1:9/">]>',
        "parameter": '<!DOCTYPE w:document [<!ENTITY % a SYSTEM "http://127.0.0.1:9/"> %a;]>',
    }
    for name, doctype in attacks.items():
        body = doctype.encode() + _part("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>" + paragraphs(TEXT))
        yield case("F12", f"{name}.docx", _zip({"word/document.xml": body}), Status.CORRUPT)
        wide = '<?xml version="1.0" encoding="UTF-16"?>' + body.decode()
        yield case("F12", f"{name}-utf16.docx", _zip({"word/document.xml": wide.encode("utf-16")}), Status.CORRUPT)
        odt = doctype.replace("w:document", "x").encode() + b"<x>&a;</x>"
        yield case("F12", f"{name}.odt", _zip({"content.xml": odt}), Status.CORRUPT)
    yield case(
        "F12",
        "xxe.xml",
        b'<?xml version="1.0"?><!DOCTYPE Candidate [<!ENTITY a SYSTEM "file:///etc/passwd">]><Candidate>&a;</Candidate>',
        Status.CORRUPT,
    )


def outside() -> Iterator[Case]:
    """F13: references to other places are counted, never followed."""
    for kind in ("attachedTemplate", "image", "frame", "oleObject"):
        target = f'<Relationship Id="r1" Type="http://x/{kind}" TargetMode="External" Target="http://127.0.0.1:9/x"/>'
        yield case("F13", f"{kind}.docx", docx(paragraphs(TEXT), relations=target), OK, flags="external_refs")
    link = '<Relationship Id="r1" Type="http://x/hyperlink" TargetMode="External" Target="http://127.0.0.1:9/x"/>'
    yield case("F13", "hyperlink.docx", docx(paragraphs(TEXT), relations=link), OK)


def structures() -> Iterator[Case]:
    """F14: small files that make large trees."""
    span = (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="100000000"/></w:tcPr>'
        + paragraph("Python")
        + "</w:tc></w:tr></w:tbl>"
    )
    yield case("F14", "grid-span.docx", docx(paragraphs(TEXT) + span), OK)
    yield case("F14", "many-paragraphs.docx", docx("<w:p/>" * 2_000_000), Status.LIMIT_DECOMPRESS)
    attributes = " ".join(f'a{n}="1"' for n in range(200_000))
    yield case("F14", "many-attributes.docx", docx(f"<w:p {attributes}/>" + paragraphs(TEXT)), OK)
    yield case("F14", "deep.docx", docx("<w:sdt>" * 300 + "</w:sdt>" * 300 + paragraphs(TEXT)), Status.CORRUPT)
    yield case("F14", "deep-tables.docx", docx(_tables(60) + paragraphs(TEXT)), OK)
    yield case("F14", "deep.html", b"<div>" * 100_000 + TEXT.encode() + b"</div>" * 100_000, Status.CORRUPT)
    yield case(
        "F14",
        "many-elements.html",
        b"<html><body>" + b"<b>" * 700_000 + TEXT.encode(),
        Status.CORRUPT,
    )


def types() -> Iterator[Case]:
    """F15, F16: content decides; what nothing here reads is said to be so."""
    unsupported = Status.UNSUPPORTED_TYPE
    yield case("F15", "program.pdf", b"\x7fELF\x02\x01\x01" + bytes(200), unsupported)
    yield case("F15", "image.pdf", b"\x89PNG\r\n\x1a\n" + bytes(200), unsupported)
    yield case("F15", "photo.docx", b"\xff\xd8\xff\xe0" + bytes(200), unsupported)
    yield case("F15", "old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), unsupported)
    sealed = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")
    yield case("F15", "sealed.docx", sealed, Status.ENCRYPTED)
    yield case("F15", "packed.pdf", b"\x1f\x8b\x08" + bytes(100), unsupported)
    yield case("F15", "random.txt", bytes((n * 7919) % 251 % 32 for n in range(4_000)), unsupported)
    yield case("F15", "really-a-pdf.docx", GOOD, OK, flags="type_mismatch")
    yield case("F15", "really-a-docx.pdf", GOOD_DOCX, OK, flags="type_mismatch")
    yield case(
        "F15", "really-html.pdf", b"<html><body><p>" + TEXT.encode() + b"</body></html>", OK, flags="type_mismatch"
    )
    yield case("F15", "really-text.pdf", TEXT.encode(), OK, flags="type_mismatch")
    yield case("F15", "polyglot.pdf", b"<html><!--\n" + GOOD, OK)
    yield case("F15", "other.json", b'{"hello": ["world"]}', unsupported)
    yield case("F15", "list.json", b"[1, 2, 3]", unsupported)
    yield case("F15", "deep.json", b"[" * 200_000 + b"]" * 200_000, unsupported)
    yield case("F15", "other.xml", b'<?xml version="1.0"?><hello/>', unsupported)
    yield case("F15", "broken.xml", b'<?xml version="1.0"?><Candidate>', Status.CORRUPT)
    yield case("F15", "sheet.xlsx", _zip({"xl/workbook.xml": b"<x/>", "[Content_Types].xml": b"<x/>"}), unsupported)
    yield case("F16", "empty.pdf", b"", Status.EMPTY_FILE)
    yield case("F16", "blank.txt", b" \n\n\t\n", Status.NO_TEXT)
    yield case("F16", "blank.docx", docx("<w:p/>"), Status.NO_TEXT)
    yield case(
        "F16", "no-part.docx", _zip({"word/styles.xml": b"<x/>", "[Content_Types].xml": b"<x/>"}), Status.CORRUPT
    )
    yield case("F16", "dots.txt", b"... " * 500, Status.NO_TEXT)


def cases() -> Iterator[Case]:
    """All hostile containers and types."""
    for family in (archives, entities, outside, structures, types):
        yield from family()


def _zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def _part(body: str) -> bytes:
    return docx(body, part_only=True)


def _twice() -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(out, "w") as file:
            for _ in range(2):
                file.writestr("word/document.xml", _part(paragraphs(TEXT)))
    return out.getvalue()


def _with_false_sizes(data: bytes) -> bytes:
    """The central directory says that everything unpacks to 100 bytes."""
    place = data.rindex(b"PK\x01\x02") + 24
    return data[:place] + struct.pack("<I", 100) + data[place + 4 :]


def _flagged(data: bytes) -> bytes:
    """All entries marked as encrypted."""
    out = bytearray(data)
    for magic, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = out.find(magic)
        while place >= 0:
            out[place + offset] |= 1
            place = out.find(magic, place + 4)
    return bytes(out)


def _flipped(data: bytes) -> bytes:
    middle = data.index(b"word/document.xml") + 60
    return data[:middle] + bytes(byte ^ 0xFF for byte in data[middle : middle + 20]) + data[middle + 20 :]


def _tables(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + paragraph("Rust") + "</w:tc></w:tr></w:tbl>" * depth
