"""PDFs as unusual programs and habits make them: turned, filled in, typed onto, oddly encoded, printed by a browser."""

from __future__ import annotations

import io

import pypdf
import pytest
from pypdf.generic import DictionaryObject, NameObject

from skillgap.errors import NoTextError, ReadError, Status
from skillgap.readers import read
from skillgap.readers.pdf.annotations import may_be_typed
from tests.readers.pdffile import PdfFile, column, escaped, shown, simple
from tests.readers.resume import LINES, TEXT

PLAIN = read(simple(LINES)).text
TURNS = {0: "1 0 0 1 0 0", 90: "0 1 -1 0 612 0", 180: "-1 0 0 -1 612 792", 270: "0 -1 1 0 0 792"}


def one(content: str, *, entries: str = "") -> bytes:
    file = PdfFile()
    file.page(content, entries=entries)
    return file.data()


@pytest.mark.parametrize("shown_turned", [0, 90, 180, 270])
@pytest.mark.parametrize("drawn_turned", TURNS)
def test_turned_pages(drawn_turned: int, shown_turned: int) -> None:
    top = 720 if drawn_turned % 180 == 0 else 560
    content = f"q {TURNS[drawn_turned]} cm {column(72, top, LINES)} Q"
    assert read(one(content, entries=f"/Rotate {shown_turned}")).text == PLAIN


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_hidden_text_of_a_turned_page(turned: int) -> None:
    hidden = shown(72, 300, "Rust Haskell Erlang", before="1 1 1 rg")
    document = read(one(f"q {TURNS[turned]} cm {column(72, 560, LINES)} {hidden} Q"))
    assert "Haskell" not in document.text
    assert [text.why for text in document.quality.hidden] == ["white"]


def test_type_of_a_negative_size_is_not_turned() -> None:
    lines = [line.lstrip("# ") for line in LINES]
    content = "".join(
        f"BT /F1 -10 Tf -1 0 0 -1 72 {720 - 14 * n} Tm {escaped(line)} Tj ET\n" for n, line in enumerate(lines)
    )
    assert read(one(content)).text == TEXT


@pytest.mark.parametrize("wide", [61, 122, 12_240])
def test_pages_of_other_sizes_than_paper(wide: int) -> None:
    scale = wide / 612
    document = read(
        one(f"q {scale} 0 0 {scale} 0 0 cm {column(72, 720, LINES)} Q", entries=f"/MediaBox [0 0 {wide} {wide * 1.3}]")
    )
    assert document.quality.engine == "pdfium"
    assert document.quality.hidden == ()
    assert document.text.split() == TEXT.split()


VALUES = (("Robin Example", 686), ("Senior Engineer, Acme Systems, 2019 - 2021", 656), ("Python and Kubernetes", 626))


def filled(*, looks: bool, flags: int = 4) -> bytes:
    file = PdfFile(catalogue="/AcroForm << /Fields [] /NeedAppearances true >>")
    widgets = []
    for value, y in VALUES:
        look = ""
        if looks:
            resources = f"/Resources << /Font << /F1 {file.font} 0 R >> >>"
            content = f"/Tx BMC BT /F1 10 Tf 2 5 Td {escaped(value)} Tj ET EMC"
            entries = f"/Type /XObject /Subtype /Form /BBox [0 0 340 20] {resources}"
            look = f"/AP << /N {file.stream(content, entries)} 0 R >>"
        box = f"/Rect [160 {y - 8} 500 {y + 12}]"
        widgets.append(
            file.add(f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (x) /V {escaped(value)} {box} /F {flags} {look} >>")
        )
    labels = "".join(
        shown(72, y, f"The {name} that you go by:")
        for name, (_, y) in zip(("name", "job", "skill"), VALUES, strict=True)
    )
    file.page(column(72, 760, LINES[:1]) + labels, entries=f"/Annots [{' '.join(f'{n} 0 R' for n in widgets)}]")
    return file.data()


@pytest.mark.parametrize("looks", [True, False], ids=["with looks", "without looks"])
def test_what_is_filled_into_a_form_is_read_beside_its_label(*, looks: bool) -> None:
    lines = read(filled(looks=looks)).text.replace("\t", " ").split("\n")
    for name, (value, _) in zip(("name", "job", "skill"), VALUES, strict=True):
        assert f"The {name} that you go by: {value}" in lines


def test_a_hidden_field_is_not_read() -> None:
    assert "Kubernetes" not in read(filled(looks=False, flags=2)).text


def test_text_typed_onto_a_page_is_read_and_remarks_and_links_are_not() -> None:
    file = PdfFile()
    resources = f"/Resources << /Font << /F1 {file.font} 0 R >> >>"
    look = file.stream(
        "BT /F1 10 Tf 2 5 Td (Certified in Terraform, 2024) Tj ET",
        f"/Type /XObject /Subtype /Form /BBox [0 0 300 20] {resources}",
    )
    typed = file.add(f"<< /Type /Annot /Subtype /FreeText /Rect [72 400 372 420] /F 4 /AP << /N {look} 0 R >> >>")
    remark = file.add("<< /Type /Annot /Subtype /Text /Rect [500 700 520 720] /Contents (Haskell?) >>")
    link = file.add("<< /Type /Annot /Subtype /Link /Rect [72 700 200 720] /A << /S /URI /URI (https://x.org) >> >>")
    file.page(column(72, 720, LINES), entries=f"/Annots [{typed} 0 R {remark} 0 R {link} 0 R]")
    document = read(file.data())
    assert "Certified in Terraform, 2024" in document.text
    assert "Haskell" not in document.text
    assert document.quality.hidden == ()


def test_ligatures_and_dashes_of_bitmap_fonts() -> None:
    file = PdfFile()
    codes = "/Differences [21 /a21 27 /a27 /a28 /a29 /a30 /a31]"
    widths = " ".join(["500"] * 224)
    file._objects[file.font - 1] = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 21 /LastChar 244 "
        f"/Widths [{widths}] /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding {codes} >> >>"
    ).encode()
    mapped = file.stream("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <FF> <0000> endbfrange")
    file._objects[file.font - 1] = file._objects[file.font - 1].replace(
        b" >> >>", f" >> /ToUnicode {mapped} 0 R >>".encode()
    )
    line = r"BT /F1 10 Tf 1 0 0 1 72 300 Tm (2019 \025 2021: the o\036ces and \034les of the \035eet, o\033ered) Tj ET"
    file.page(column(72, 720, LINES) + line)
    assert "2019 – 2021: the oﬃces and ﬁles of the ﬂeet, oﬀered" in read(file.data()).text


def shifted(text: str, by: int) -> str:
    return "".join(chr(ord(char) - by) if char.isalpha() else char for char in text)


def test_text_whose_letters_stand_for_others_is_no_text() -> None:
    lines = ["The quick work of a platform team on services, pipelines and models in one place"] * 9
    with pytest.raises(NoTextError) as caught:
        read(one(column(72, 720, [shifted(line, 29) for line in lines])))
    assert "fonts" in caught.value.what
    assert "--ocr" in str(caught.value.hint)


@pytest.mark.parametrize(
    "line", ["HTML CSS SQL TCP HTTP XML JSON PHP NLP AWS GCP SDK", "Krk brzy prst skrz vlk smrt hrst zmrzl vrch trh"]
)
def test_lists_of_consonants_are_text(line: str) -> None:
    assert line in read(one(column(72, 720, [*LINES, *[line] * 3]))).text


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (("11/21/26, 10:40 AM", "Robin Example"), ("https://example.org/robin", "1/2")),
        (("21.11.2026, 10:40", "Robin Example"), ("file:///home/robin/cv.html", "1/1")),
    ],
)
def test_what_a_browser_prints_around_a_page_is_left_out(above: tuple[str, str], below: tuple[str, str]) -> None:
    edges = shown(30, 775, above[0], size=8) + shown(280, 775, above[1], size=8)
    edges += shown(30, 15, below[0], size=8) + shown(560, 15, below[1], size=8)
    assert read(one(edges + column(72, 720, LINES))).text == PLAIN


PLACEHOLDERS = {
    "XFA": "Please wait... If this message is not eventually replaced with the proper contents of the document, "
    "your PDF viewer may not be able to display this type of document.",
    "portfolio": "For the best experience, open this PDF portfolio in Acrobat X or Adobe Reader X, or later.",
}


@pytest.mark.parametrize("kind", PLACEHOLDERS)
def test_a_page_that_only_says_that_the_content_is_elsewhere(kind: str) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(one(shown(20, 700, PLACEHOLDERS[kind], size=6))))
    writer._root_object[NameObject("/Collection")] = DictionaryObject()
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(ReadError) as caught:
        read(out.getvalue())
    assert caught.value.status is Status.UNSUPPORTED_TYPE
    assert kind in caught.value.what
    assert caught.value.hint


def test_engines_that_agree_are_not_remarked_on() -> None:
    assert read(one(column(72, 720, ["A short page about Python and Go"]))).quality.flags == ()


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (b"<< /Type /Annot /Subtype /Widget /FT /Tx >>", True),
        (b"<< /Type /Annot /Subtype /#57idget /FT /Tx >>", True),
        (b"<< /Type /Annot /Subtype /FreeTe#78t >>", True),
        (b"<< /Type /Annot /Subtype /Link /URI (cv.example/#top) >>", False),
        (b"<< /Type /Annot /Subtype/FreeText /Contents (x) >>", True),
        (b"<< /Subtype (Stamp) >>", True),
        (b"<< /Type /ObjStm /N 3 /First 20 >>", True),
        (b"<< /Type /Annot /Subtype /Link /Rect [0 0 1 1] >>", False),
        (b"", False),
    ],
)
def test_only_files_that_name_typed_annotations_or_pack_them_may_hold_such(content: bytes, wanted: bool) -> None:
    assert may_be_typed(b"%PDF-1.7\n" + content) is wanted
