"""E-mails, saved web pages, Word files of unusual make, and files that are nothing of that."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import pytest

from skillgap.errors import ReadError, Status
from skillgap.readers import read
from tests.readers.resume import TEXT
from tests.readers.wordfile import W, docx, paragraph, paragraphs

SAVED = (
    b"From: <Saved by a browser>\r\nSubject: Job\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n----b\r\nContent-Type: text/html\r\n'
    b'Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><head><meta charset=3D"latin-1"></head><body>'
    b"<h1>Data Engineer</h1><p>You know Python =96 and SQL, and have run Kubernetes</p></body></html>\r\n----b--\r\n"
)


def mail(text: str, *, page: str = "", attached: bytes = b"") -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "About the job"
    if text:
        message.set_content(text)
    if page:
        message.add_alternative(page, subtype="html")
    if attached:
        message.add_attachment(attached, maintype="application", subtype="pdf", filename="x.pdf")
    return bytes(message)


def test_the_text_of_a_mail() -> None:
    document = read(mail(TEXT + "Zoë\n"), name="cv.eml")
    assert document.quality.engine == "mail"
    assert document.text.lstrip("\ufeff") == TEXT + "Zoë\n"


def test_the_page_of_a_mail_comes_before_its_text() -> None:
    document = read(mail("See the page", page=f"<h1>Robin</h1><p>Zoë knows {TEXT}</p>"), name="cv.eml")
    assert "See the page" not in document.text
    assert "Zoë knows" in document.text
    assert [document.text[h.start : h.end] for h in document.headings] == ["Robin"]


def test_attached_files_are_counted() -> None:
    assert [flag.code for flag in read(mail(TEXT, attached=b"%PDF")).quality.flags] == ["attachment"]


def test_a_web_page_saved_as_one_file() -> None:
    document = read(SAVED, name="job.mhtml")
    assert "Data Engineer" in document.text
    assert "Kubernetes" in document.text
    assert "Content-Type" not in document.text


def test_a_letter_that_begins_like_a_mail_is_text() -> None:
    letter = "To: whom it may concern\nDate: May 2026\n\nI have worked with Python and Kubernetes for ten years.\n"
    assert read(letter.encode()).text == letter


def made_elsewhere(data: bytes, *, main: str = "word/document.xml", strict: bool = False) -> bytes:
    """The same file with its main part under another name, or in the other namespace."""
    out = io.BytesIO()
    old = zipfile.ZipFile(io.BytesIO(data))
    target = f'<Relationship Id="r" Type="http://x/officeDocument" Target="{main}"/>'
    with zipfile.ZipFile(out, "w") as file:
        for name in old.namelist():
            content = old.read(name)
            if strict:
                content = content.replace(W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
            renamed = name.replace("word/document.xml", main).replace("document.xml.rels", f"{main[5:]}.rels")
            file.writestr(renamed, content)
        file.writestr("_rels/.rels", f"<Relationships>{target}</Relationships>")
    return out.getvalue()


@pytest.mark.parametrize(
    "unusual", [{"main": "word/document2.xml"}, {"strict": True}, {"main": "word/document2.xml", "strict": True}]
)
def test_word_files_of_other_programs(unusual: dict[str, object]) -> None:
    usual = docx(paragraphs(TEXT), parts={"header1.xml": paragraph("Head line of Robin")})
    assert read(made_elsewhere(usual, **unusual)).text == read(usual).text  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("xl/workbook.xml", "spreadsheet"),
        ("ppt/presentation.xml", "presentation"),
        ("Index/Document.iwa", "Pages"),
        ("META-INF/container.xml", "book"),
        ("x.txt", "ZIP"),
    ],
)
def test_archives_that_are_not_read_are_named(inside: str, said: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr(inside, "x")
    with pytest.raises(ReadError) as caught:
        read(out.getvalue())
    assert caught.value.status is Status.UNSUPPORTED_TYPE
    assert said in caught.value.what


@pytest.mark.parametrize("name", ["cv.pdf", "cv.docx"])
def test_a_few_letters_under_another_name_are_the_wrong_file(name: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(b"nine letter", name=name)
    assert caught.value.status is Status.UNSUPPORTED_TYPE
    assert "read as text" in caught.value.what


@pytest.mark.parametrize("depth", [300, 1_500])
def test_tags_that_are_never_closed_hide_nothing(depth: int) -> None:
    document = read(f"<html><body>{'<font>' * depth}{TEXT}".encode())
    assert "Kubernetes" in document.text
    assert document.quality.cut == ()


LETTER = f"From: a@b.c\nTo: d@e.f\nSubject: Work\nMIME-Version: 1.0\n{{}}\n\n{TEXT}"
BODY_AS_PAGE = f"--x\nContent-Type: text/html\n\n<p>{TEXT}</p>\n"
FORWARDED = f"--x\nContent-Type: message/rfc822\n\nFrom: g@h.i\nSubject: Fwd\nContent-Type: text/plain\n\n{TEXT}\n"
EMPTY_PAGE = f"--x\nContent-Type: text/plain\n\n{TEXT}\n--x\nContent-Type: text/html\n\n \n"


@pytest.mark.parametrize(
    "head",
    [
        'Content-Type: text/plain; charset="undefined"',
        'Content-Type: text/plain; charset="idna"',
        'Content-Type: text/plain; charset="=?utf-8?q?a?="',
        "Content-Type: text/plain; charset*=utf-8''%",
        "Content-Type: text/plain; charset=\x00",
        "Content-Transfer-Encoding: =?",
        "Content-Disposition: ;",
        "Content-Disposition: inline; filename*0*=",
        "Content-Type: ;",
        f'Content-Type: multipart/mixed; boundary="x"\n\n{BODY_AS_PAGE}--x--',
        f'Content-Type: multipart/mixed; boundary="x"\n\n{BODY_AS_PAGE}',
        f'Content-Type: multipart/mixed; boundary="x"\n\n{FORWARDED}--x--',
        f'Content-Type: multipart/alternative; boundary="x"\n\n{EMPTY_PAGE}--x--',
    ],
)
def test_mails_that_are_not_as_they_should_be(head: str) -> None:
    document = read(LETTER.format(head).encode())
    assert document.quality.engine == "mail"
    assert "Kubernetes" in document.text


@pytest.mark.parametrize(
    "head",
    [
        "Content-Type: multipart/mixed",
        "Content-Type: multipart/related; boundary=",
        'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: multipart/related\n\nno parts\n--x--',
        "Content-Disposition: attachment",
        "Content-Type: application/pdf",
    ],
)
def test_mails_without_a_text(head: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(LETTER.format(head).encode())
    assert caught.value.status is Status.UNSUPPORTED_TYPE
    assert "e-mail" in caught.value.what
