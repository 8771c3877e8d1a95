"""Characters of PDFs: spaces, hyphens, ligatures, second engine, attachments, limits."""

from __future__ import annotations

import io

import pypdf
import pytest

from skillgap.errors import NoTextError, ReadError, Status
from skillgap.readers import Limits, read
from tests.readers.hostile.pdfs import encrypted
from tests.readers.pdffile import PdfFile, column, escaped, shown, simple
from tests.readers.resume import LINES, WORDS
from tests.readers.samples import EUROPASS


def made(content: str) -> str:
    file = PdfFile()
    file.page(column(72, 720, LINES) + content)
    return read(file.data()).text


def letters(x: float, y: float, text: str, step: float, *, size: float = 10) -> str:
    """Every letter on its own, as Qt and some layout programs write them; spaces are only gaps."""
    parts = []
    for char in text:
        if char != " ":
            parts.append(shown(x, y, char, size=size))
        x += step if char != " " else step * 0.7
    return "".join(parts)


def test_every_word_is_there() -> None:
    text = made("")
    assert [word for word in WORDS if word not in text] == []


@pytest.mark.parametrize(
    ("spaced", "wanted"),
    [("E X P E R I E N C E", "EXPERIENCE"), ("S K I L L S", "SKILLS"), ("E D U C A T I O N", "EDUCATION")],
)
def test_letter_spaced_headings_are_closed_up(spaced: str, wanted: str) -> None:
    assert wanted in made(letters(72, 400, spaced.replace(" ", ""), 16, size=12)).split("\n")


def test_words_of_letter_spaced_headings_stay_apart() -> None:
    content = letters(72, 400, "WORK", 16, size=12) + letters(72 + 4 * 16 + 20, 400, "HISTORY", 16, size=12)
    assert "WORK HISTORY" in made(content).split("\n")


@pytest.mark.parametrize("text", ["C C++ C# R", "a b c", "A B C"])
def test_single_letters_of_a_list_stay_apart(text: str) -> None:
    assert text in made(shown(72, 400, text))


def test_a_word_broken_over_two_lines_keeps_its_hyphen_and_line_end() -> None:
    assert "submis-\nsion" in made(
        shown(72, 400, "Talks and papers, one of them a submis-") + shown(72, 388, "sion to a workshop")
    )


def test_no_break_spaces_stay_what_they_are() -> None:
    assert "Apache\u00a0Kafka" in made(shown(72, 400, "Apache\u00a0Kafka, and more")) or "Apache Kafka" in made("")


def test_vertical_text_comes_last() -> None:
    side = f"BT /F1 10 Tf 0 1 -1 0 40 300 Tm {escaped('Curriculum vitae of somebody')} Tj ET\n"
    text = made(side)
    assert text.rstrip().endswith("Curriculum vitae of somebody")


@pytest.mark.parametrize("algorithm", ["rc4-128", "aes-256"])
def test_a_password_is_never_guessed(algorithm: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(encrypted(algorithm, user="secret"), name="locked.pdf")
    assert caught.value.status is Status.ENCRYPTED
    assert "locked.pdf" in str(caught.value)


def test_a_page_without_text_is_no_text() -> None:
    file = PdfFile()
    file.page("0 0 100 100 re f")
    with pytest.raises(NoTextError) as caught:
        read(file.data(), name="scan.pdf")
    assert "scan" in str(caught.value.hint)


def test_pages_beyond_the_limit_are_said_to_be_missing() -> None:
    document = read(simple(*[[*LINES, f"page {n}"] for n in range(5)]), limits=Limits(pages=3))
    assert document.quality.status is Status.OK_PARTIAL
    assert document.quality.cut == ("pages 4 to 5",)
    assert (document.quality.pages, len(document.page_starts)) == (5, 3)


def attached(data: bytes, lines: tuple[str, ...]) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(simple(lines)))
    writer.add_attachment("europass.xml", data)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


EUROPASS_LINES = (
    "Robin Example",
    "Experience",
    "Senior Engineer, Acme Systems",
    "May 2019 - Present",
    "Moved services to Kubernetes",
    "Skills",
    "Databases: PostgreSQL",
    "Languages",
    "English",
)


def test_an_attached_profile_that_the_pages_show_is_read_as_data() -> None:
    document = read(attached(EUROPASS.encode(), EUROPASS_LINES))
    assert document.quality.engine == "europass"
    assert [(entry.title, entry.organisation) for entry in document.entries] == [("Senior Engineer", "Acme Systems")]


def test_an_attached_profile_that_says_more_than_the_pages_is_not_believed() -> None:
    document = read(
        attached(EUROPASS.replace("PostgreSQL", "Rust, Haskell, Erlang, Prolog, Fortran").encode(), EUROPASS_LINES[:5])
    )
    assert document.quality.engine == "pdfium"
    assert "attachment_differs" in {flag.code for flag in document.quality.flags}
    assert "Haskell" not in document.text


def test_any_other_attachment_is_left_alone() -> None:
    assert read(attached(b"<x>Haskell</x>", LINES)).quality.flags == ()


@pytest.mark.parametrize(
    ("drawn", "wanted"), [(r"2019 \255 2021", "2019 - 2021"), (r"on-\255\255campus", "on--campus"), (r"a\255b", "a-b")]
)
def test_a_soft_hyphen_that_is_drawn_is_a_hyphen(drawn: str, wanted: str) -> None:
    file = PdfFile()
    mapped = file.stream("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <FF> <0000> endbfrange")
    font = file.add(f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode {mapped} 0 R >>")
    file._objects[file.font - 1] = file._objects[font - 1]
    file.page(column(72, 720, LINES) + f"BT /F1 10 Tf 1 0 0 1 72 300 Tm ({drawn}) Tj ET")
    assert wanted in read(file.data()).text


def test_numbers_of_pages_are_left_out_and_dates_at_their_edges_are_not() -> None:
    file = PdfFile()
    for number, dates in enumerate(("Jan 2018 - Mar 2019", "Jan 2020 - Mar 2021"), 1):
        foot = shown(200, 30, f"June 3, 2026 Robin Example {number} of 2")
        file.page(column(72, 700, LINES) + shown(72, 60, dates) + foot + shown(72, 770, "Confidential"))
    text = read(file.data()).text
    assert "June 3" not in text
    assert text.count("Confidential") == 1
    assert ("2018" in text, "2020" in text) == (True, True)


@pytest.mark.parametrize("number", ["2", "- 2 -", "Page 2 of 3", "2 / 3"])
def test_a_single_page_that_is_numbered(number: str) -> None:
    file = PdfFile()
    file.page(shown(560, 770, number) + column(72, 720, LINES))
    assert read(file.data()).text.startswith("Robin Example\n")


def test_a_file_whose_end_is_cut_off_is_read_as_far_as_it_goes() -> None:
    whole = simple([*LINES, "the first page"], [*LINES, "the second page"])
    document = read(whole[: whole.rindex(b"/Type /Page /Parent") - 30])
    assert document.quality.status is Status.OK_PARTIAL
    assert "repaired" in {flag.code for flag in document.quality.flags}
    assert "the first page" in document.text


def test_a_page_that_cannot_be_opened_is_said_to_be_missing() -> None:
    file = PdfFile()
    page = file.page(column(72, 720, LINES))
    document = read(file.data(kids=f"{page} 0 R 99 0 R", count=2))
    assert document.quality.status is Status.OK_PARTIAL
    assert document.quality.cut == ("page 2",)
    assert "Kubernetes" in document.text


def test_text_beyond_the_limit_is_said_to_be_missing() -> None:
    lines = [f"- Did the thing number {number} with Python and Go" for number in range(40)]
    document = read(simple(LINES, lines, lines), limits=Limits(characters=1_000))
    assert document.quality.status is Status.OK_PARTIAL
    assert {flag.code for flag in document.quality.flags} == {"limit_chars"}


@pytest.mark.parametrize(("content", "scan"), [("0 0 100 100 re f", True), ("", False)])
def test_only_a_page_that_shows_something_may_be_a_scan(content: str, *, scan: bool) -> None:
    file = PdfFile()
    file.page(content)
    with pytest.raises(NoTextError) as caught:
        read(file.data())
    assert ("scan" in str(caught.value.hint)) is scan


@pytest.mark.parametrize("codes", ["00410042", "D83DDCE7", "D83DDCE7D83DDEA8"])
def test_an_emoji_moves_no_other_character_from_its_place(codes: str) -> None:
    file = PdfFile()
    mapped = file.stream(f"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <23> <{codes}> endbfchar")
    icons = file.add(f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode {mapped} 0 R >>")
    file.bold = icons
    signs = "".join(shown(60, 760 - 12 * n, "#", font="F2") for n in range(3))
    file.page(signs + column(72, 720, [line.lstrip("# ") for line in LINES]))
    document = read(file.data())
    assert bytes.fromhex(codes).decode("utf-16-be") in document.text
    assert all(word in document.text for word in WORDS)
    assert document.quality.hidden == ()
