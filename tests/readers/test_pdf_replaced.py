"""Text that a file gives out in place of what its pages show is believed only where the pages show it too."""

from __future__ import annotations

import pytest

from skillgap.model.document import Document
from skillgap.readers import read
from tests.readers.pdffile import PdfFile, column, escaped, shown
from tests.readers.resume import LINES

SECRET = "Rust Haskell Erlang Prolog"
LOOKS_LIKE_IT = "Fluent in French, Spanish"


def made(content: str, *, resources: str = "") -> Document:
    file = PdfFile()
    file.page(column(72, 720, LINES) + content, resources=resources)
    return read(file.data())


def spoken(text: str, painted: str) -> str:
    return f"/Span << /ActualText {escaped(text)} >> BDC {painted} EMC\n"


def line(*parts: str) -> str:
    return "BT /F1 10 Tf 1 0 0 1 72 300 Tm " + " ".join(parts) + " ET\n"


def word(text: str) -> str:
    return f"{escaped(text)} Tj"


REPLACED = {
    "a whole line": spoken(SECRET, shown(72, 300, LOOKS_LIKE_IT)),
    "a word of a line": line(word("Keen on "), spoken(SECRET, word("sports")), word(" and on reading long books")),
    "a full stop": line(word("Keen on sports and reading"), spoken(SECRET, word(".")), word(" Also on long walks")),
    "named in the page's resources": "/Span /S BDC " + shown(72, 300, LOOKS_LIKE_IT) + " EMC\n",
    "as UTF-16": "/Span << /ActualText <FEFF"
    + SECRET.encode("utf-16-be").hex()
    + "> >> BDC "
    + shown(72, 300, LOOKS_LIKE_IT)
    + " EMC\n",
    "below another mark": "/P << /MCID 0 >> BDC " + spoken(SECRET, shown(72, 300, LOOKS_LIKE_IT)) + " EMC\n",
}
HONEST = {
    "what the glyphs spell": (spoken(SECRET, shown(72, 300, SECRET)), SECRET),
    "a ligature": (line(word("Certi"), spoken("fi", word("f")), word("cates of many kinds")), "Certificates of many"),
    "a mark without text": ("/Span << /MCID 1 >> BDC " + shown(72, 300, SECRET) + " EMC\n", SECRET),
    "an empty text": (spoken("", shown(72, 300, SECRET)), SECRET),
    "an address": (spoken("mailto:robin@example.org", shown(72, 300, "robin@example.org")), "robin@example.org"),
    "a hyphen": (line(word("2019"), spoken("-", word("-")), word("2021 at Acme Systems")), "2019-2021 at Acme"),
}


@pytest.mark.parametrize("kind", REPLACED)
def test_what_the_page_does_not_show_is_reported_and_left_out(kind: str) -> None:
    document = made(REPLACED[kind], resources=f"/Properties << /S << /ActualText {escaped(SECRET)} >> >>")
    assert "Haskell" not in document.text
    assert [(hidden.why, hidden.text) for hidden in document.quality.hidden] == [("replaced", SECRET)]
    assert "Kubernetes" in document.text


@pytest.mark.parametrize("kind", HONEST)
def test_what_the_page_shows_is_read(kind: str) -> None:
    content, wanted = HONEST[kind]
    document = made(content)
    assert wanted in document.text
    assert document.quality.hidden == ()


def test_the_name_of_an_icon_is_no_text_of_the_page() -> None:
    document = made(line(spoken("Date:", word("*")), word("  May 2019 - Present at Acme Systems")))
    assert "Date:" not in document.text
    assert "May 2019 - Present at Acme" in document.text
    assert document.quality.hidden == ()


@pytest.mark.parametrize(("glyphs", "hidden"), [(LOOKS_LIKE_IT, [SECRET]), (SECRET, [])])
def test_what_stands_in_a_form_is_asked_for_too(glyphs: str, hidden: list[str]) -> None:
    file = PdfFile()
    fonts = f"/Resources << /Font << /F1 {file.font} 0 R >> >>"
    form = file.stream(spoken(SECRET, shown(72, 300, glyphs)), f"/Subtype /Form /BBox [0 0 612 792] {fonts}")
    file.page(column(72, 720, LINES) + "/X Do\n", resources=f"/XObject << /X {form} 0 R >>")
    document = read(file.data())
    assert (SECRET in document.text) is not bool(hidden)
    assert [stretch.text for stretch in document.quality.hidden] == hidden
