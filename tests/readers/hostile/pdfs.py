"""Hostile PDFs: broken, locked, exploding, looping."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from skillgap.errors import Status
from tests.readers.hostile.case import OK, PARTIAL, Case, case
from tests.readers.pdffile import PdfFile, column, shown, simple
from tests.readers.resume import LINES

CMAP = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
    "1 begincodespacerange\n<00> <ff>\nendcodespacerange\n"
)
FORM = "/Type /XObject /Subtype /Form /BBox [0 0 612 792]"
GOOD = simple(LINES)
BODY = column(72, 720, LINES)


def broken() -> Iterator[Case]:
    """F1: malformed and truncated; what can be repaired is read."""
    yield case("F1", "header-only.pdf", b"%PDF-1.7\n", Status.CORRUPT)
    yield case("F1", "half.pdf", GOOD[: len(GOOD) // 2], Status.CORRUPT)
    yield case("F1", "no-xref.pdf", GOOD[: GOOD.index(b"xref\n")], PARTIAL, flags="repaired")
    yield case("F1", "bad-startxref.pdf", GOOD.replace(b"startxref\n", b"startxref\n9"), OK)
    yield case("F1", "huge-startxref.pdf", GOOD.replace(b"startxref\n", b"startxref\n" + b"9" * 20), OK)
    yield case("F1", "junk-before.pdf", b"x" * 20 + GOOD, OK)
    yield case("F1", "junk-after.pdf", GOOD + b"\x00" * 5_000, OK)
    yield case("F1", "no-root.pdf", GOOD.replace(b"/Root", b"/Toor"), OK)
    yield case("F1", "garbage.pdf", b"%PDF-1.4\n" + bytes(range(256)) * 40, Status.CORRUPT)
    yield case("F1", "no-pages.pdf", PdfFile().data(), Status.CORRUPT)
    yield case("F1", "wrong-count.pdf", _with_page(count=-5), OK)
    yield case("F1", "missing-kid.pdf", _with_page(kids="99 0 R"), Status.CORRUPT)
    yield case("F1", "bad-flate.pdf", GOOD.replace(b"/Length", b"/Filter /FlateDecode /Length"), OK)


def locked() -> Iterator[Case]:
    """F2: a password is never guessed; an owner's password alone does not keep a reader out."""
    for name in ("rc4-40", "rc4-128", "aes-128", "aes-256", "aes-256-r5"):
        yield case("F2", f"user-{name}.pdf", encrypted(name, user="secret"), Status.ENCRYPTED)
        yield case("F2", f"owner-{name}.pdf", encrypted(name, user=""), OK)


def encrypted(algorithm: str, *, user: str) -> bytes:
    """The good file under a password."""
    import io

    import pypdf

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(GOOD))
    writer.encrypt(user, "owner", algorithm=algorithm.upper().replace("R5", "R5"))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def bombs() -> Iterator[Case]:
    """F3: streams that unpack to more than any resume needs."""
    once = zlib.compress(b"\x00" * 300_000_000, 9)
    for layers, name in ((1, "flate"), (2, "flate-twice"), (3, "flate-three-times")):
        data, filters = once, "/FlateDecode"
        for _ in range(layers - 1):
            data, filters = zlib.compress(data, 9), f"/FlateDecode {filters}"
        yield case("F3", f"{name}.pdf", _raw_stream(data, f"/Filter [{filters}]"), Status.LIMIT_DECOMPRESS)
    yield case("F3", "run-length.pdf", _raw_stream(b"\x81 " * 500_000, "/Filter /RunLengthDecode"), Status.NO_TEXT)
    yield case(
        "F3",
        "many-operators.pdf",
        _raw_stream(zlib.compress(b"BT ET " * 3_000_000), "/Filter /FlateDecode"),
        Status.NO_TEXT,
    )
    lines = "".join(shown(72, 700, "Python and SQL in every line of the page", size=9) for _ in range(20_000))
    data = _raw_stream(zlib.compress(lines.encode()), "/Filter /FlateDecode")
    yield case("F3", "much-text.pdf", data, PARTIAL, flags="limit_chars")


def nested() -> Iterator[Case]:
    """F4: nesting that overflows recursive parsers."""
    for depth in (5_000, 200_000, 2_000_000):
        yield case("F4", f"arrays-{depth}.pdf", _with_object("[" * depth), OK)
        yield case("F4", f"closed-arrays-{depth}.pdf", _with_object("[" * depth + "]" * depth), OK)
    yield case("F4", "dictionaries.pdf", _with_object("<</a " * 100_000 + ">>" * 100_000), OK)
    yield case("F4", "page-tree.pdf", _deep_tree(20_000), Status.CORRUPT)
    yield case("F4", "content-arrays.pdf", _raw_stream(b"[" * 300_000 + BODY.encode(), ""), Status.CORRUPT)
    yield case("F4", "saved-states.pdf", _raw_stream(b"q " * 300_000 + BODY.encode(), ""), OK)


def loops() -> Iterator[Case]:
    """F5: references in circles."""
    start = GOOD.rindex(b"startxref\n") + 10
    place = int(GOOD[start : GOOD.index(b"\n", start)])
    yield case("F5", "prev-self.pdf", GOOD.replace(b"/Size", b"/Prev %d /Size" % place), OK)
    yield case("F5", "page-tree-cycle.pdf", _with_page(kids="2 0 R"), Status.CORRUPT)
    yield case("F5", "length-self.pdf", GOOD.replace(b"/Length ", b"/Length 5 0 R %", 1), Status.NO_TEXT)
    yield case("F5", "form-self.pdf", _self_form(), OK)
    yield case("F5", "contents-cycle.pdf", _contents_cycle(), Status.NO_TEXT)
    yield case("F5", "parent-cycle.pdf", GOOD.replace(b"/Parent 2 0 R", b"/Parent 6 0 R"), OK)
    yield case("F5", "outline-cycle.pdf", _one_page(catalogue="/Outlines 1 0 R"), OK)


def explosions() -> Iterator[Case]:
    """F6 to F9: pages, forms, fonts and pictures that multiply."""
    for count in (60, 1_000, 20_000):
        yield case("F6", f"pages-{count}.pdf", _shared_pages(count), PARTIAL, flags="limit_pages")
    yield case("F6", "a-million-pages.pdf", _tree_of_pages(6), PARTIAL, flags="limit_pages")
    yield case("F7", "forms.pdf", _forms(12, 10), PARTIAL, flags="limit_chars")
    yield case("F7", "few-forms.pdf", _forms(3, 3), OK)
    yield case("F8", "to-unicode-range.pdf", _with_map("1 beginbfrange\n<0000> <ffff> <0041>\nendbfrange"), OK)
    yield case(
        "F8",
        "to-unicode-long.pdf",
        _with_map(f"1 beginbfchar\n<41> <{'0041' * 500_000}>\nendbfchar"),
        Status.LIMIT_DECOMPRESS,
    )
    many = "100 beginbfrange\n" + "<0000> <ffff> <0041>\n" * 20_000 + "endbfrange"
    yield case("F8", "to-unicode-ranges.pdf", _with_map(many), OK)
    yield case("F8", "type3-self.pdf", _type3(), OK)
    yield case("F9", "huge-page.pdf", _one_page(entries="/MediaBox [0 0 1000000000 1000000000]"), OK)
    yield case("F9", "huge-image.pdf", _image(100_000), OK)
    yield case("F9", "no-size.pdf", _one_page(entries="/MediaBox [0 0 0 0]"), OK)
    yield case("F9", "nan-size.pdf", _one_page(entries="/MediaBox [a b c d]"), OK)


def active() -> Iterator[Case]:
    """F10: nothing in a file is ever run, fetched or unpacked to disk."""
    script = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
    launch = "/OpenAction << /S /Launch /F (/bin/sh) >>"
    remote = "/OpenAction << /S /URI /URI (http://127.0.0.1:9/x) >>"
    for name, catalogue in (
        ("javascript", script),
        ("launch", launch),
        ("uri", remote),
        ("aa", f"/AA << /WC {script[12:]} >>"),
    ):
        file = PdfFile(catalogue=catalogue)
        file.page(BODY)
        yield case("F10", f"{name}.pdf", file.data(), OK)


def cases() -> Iterator[Case]:
    """All hostile PDFs."""
    for family in (broken, locked, bombs, nested, loops, explosions, active):
        yield from family()


def _one_page(*, entries: str = "", resources: str = "", content: str = BODY, catalogue: str = "") -> bytes:
    file = PdfFile(catalogue=catalogue)
    file.page(content, entries=entries, resources=resources)
    return file.data()


def _with_page(*, kids: str | None = None, count: int | None = None) -> bytes:
    file = PdfFile()
    file.page(BODY)
    return file.data(kids=kids, count=count)


def _with_object(body: str) -> bytes:
    file = PdfFile()
    number = file.add(body)
    file.page(BODY, resources=f"/Extra {number} 0 R")
    return file.data()


def _raw_stream(data: bytes, entries: str) -> bytes:
    file = PdfFile()
    file.page("", contents=file.stream(data, entries))
    return file.data()


def _deep_tree(depth: int) -> bytes:
    file = PdfFile()
    page = file.page(BODY)
    above = page
    for _ in range(depth):
        above = file.add(f"<< /Type /Pages /Kids [{above} 0 R] /Count 1 >>")
    return file.data(kids=f"{above} 0 R")


def _self_form() -> bytes:
    file = PdfFile()
    number = len(file._objects) + 1
    file.stream(
        "/X Do /X Do", f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {number} 0 R >> >>"
    )
    file.page("/X Do " + BODY, resources=f"/XObject << /X {number} 0 R >>")
    return file.data()


def _contents_cycle() -> bytes:
    file = PdfFile()
    number = file.add(f"[{len(file._objects) + 1} 0 R]")
    file.page("", contents=number)
    return file.data()


def _shared_pages(count: int) -> bytes:
    file = PdfFile()
    page = file.page(BODY)
    return file.data(kids=" ".join([f"{page} 0 R"] * count), count=count)


def _tree_of_pages(levels: int) -> bytes:
    file = PdfFile()
    below, count = file.page(BODY), 1
    for _ in range(levels):
        count *= 10
        below = file.add(f"<< /Type /Pages /Kids [{' '.join([f'{below} 0 R'] * 10)}] /Count {count} >>")
    return file.data(kids=f"{below} 0 R", count=count)


def _forms(levels: int, width: int) -> bytes:
    file = PdfFile()
    below = file.stream(
        BODY,
        f"{FORM} /Resources << /Font << /F1 {file.font} 0 R /F2 {file.bold} 0 R >> >>",
    )
    for _ in range(levels):
        resources = f"/Resources << /XObject << /X {below} 0 R >> >>"
        below = file.stream("/X Do " * width, f"{FORM} {resources}")
    file.page("/X Do", resources=f"/XObject << /X {below} 0 R >>")
    return file.data()


def _with_map(body: str) -> bytes:
    file = PdfFile()
    header = CMAP
    cmap = file.stream(header + body + "\nendcmap end end", packed=True)
    file.bold = file.add(f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode {cmap} 0 R >>")
    file.page(BODY + shown(72, 60, "A" * 40, font="F2"))
    return file.data()


def _type3() -> bytes:
    file = PdfFile()
    number = len(file._objects) + 2
    glyph = file.stream("1000 0 0 0 750 750 d1 BT /F3 1 Tf (A) Tj ET")
    file.add(
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [.001 0 0 .001 0 0] "
        f"/FirstChar 65 /LastChar 65 /Widths [1000] /Encoding << /Differences [65 /A] >> "
        f"/CharProcs << /A {glyph} 0 R >> /Resources << /Font << /F3 {number} 0 R >> >> >>"
    )
    file.bold = number
    file.page(BODY)
    return file.data()


def _image(side: int) -> bytes:
    file = PdfFile()
    image = file.stream(
        zlib.compress(b"\x00" * 1_000_000),
        f"/Type /XObject /Subtype /Image /Width {side} /Height {side} "
        "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode",
    )
    file.page(BODY + "q 600 0 0 700 0 0 cm /I Do Q", resources=f"/XObject << /I {image} 0 R >>")
    return file.data()
