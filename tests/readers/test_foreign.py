"""Files as other programs write them: recognised for what they are, read as they are shown."""

from __future__ import annotations

import io
import zipfile

import pytest

from skillgap.errors import ReadError, Status
from skillgap.readers import read
from tests.readers.resume import TEXT

PAGE = '<html><head><meta charset="{}"></head><body><p>Robin’s team wrote “Python” – and café guides</p></body></html>'
SAID = "Robin’s team wrote “Python” – and café guides"
BADGES = '<h1 align="center">\n<img src="a.png"/>\n</h1>\n\n'
MARKDOWN = "## About\n\n- Python\n- Kubernetes\n\n## Work\n\n- Acme Systems, Terraform and Kafka\n"
README = f"{BADGES}{MARKDOWN}\n```yaml\ncv:\n  name: Robin\n```\n"
FRAGMENT = "Robin Example<br>Engineer<br>\n<p>Python, Kubernetes</p>\n<p>Terraform and Kafka</p>\n"
ABOUT_TAGS = f"I know HTML, from <div> and <p> to <table>\n{TEXT}"
FEED = f"<rss><channel><title>Work</title><description>{TEXT}</description></channel></rss>"


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("windows-1252", "cp1252"),
        ("iso-8859-9", "cp1254"),
        ("macintosh", "mac-roman"),
        ("x-mac-roman", "mac-roman"),
        ("utf-16", "utf-8"),
        ("undefined", "utf-8"),
        ("idna", "utf-8"),
        ("punycode", "utf-8"),
        ("unicode-escape", "utf-8"),
        ("hex", "cp1252"),
        ("none", "cp1252"),
        ("utf\x00-8", "utf-8"),
    ],
)
def test_a_page_is_decoded_as_browsers_decode_it(charset: str, encoding: str) -> None:
    assert read(PAGE.format(charset).encode(encoding)).text.strip() == SAID


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("x-sjis", "cp932"), ("windows-31j", "cp932"), ("gb2312", "gb18030"), ("ks_c_5601-1987", "cp949")],
)
def test_names_of_eastern_encodings(charset: str, encoding: str) -> None:
    said = {"cp932": "株式会社で開発", "gb18030": "软件工程师", "cp949": "소프트웨어"}[encoding]
    page = f'<html><meta charset="{charset}"><p>{said} {TEXT}</p></html>'
    assert said in read(page.encode(encoding)).text


def test_an_xhtml_page_states_its_encoding_at_its_head() -> None:
    page = f'<?xml version="1.0" encoding="windows-1251"?><html><body><p>Инженер {TEXT}</p></body></html>'
    document = read(page.encode("cp1251"))
    assert (document.quality.engine, "Инженер" in document.text) == ("html", True)


@pytest.mark.parametrize(
    ("text", "engine"),
    [
        (README, "markdown"),
        (MARKDOWN, "markdown"),
        (f"<!-- badges -->\n{README}", "markdown"),
        ("# Robin\n\nKnows the <div> and <p> of HTML, Python and SQL\n\n# Skills\n\n- Go\n", "markdown"),
        (f"# Robin\n\n<table><tr><td>{'</td><td>'.join(TEXT.split())}</td></tr></table>\n\n# Work\n", "markdown"),
        (f"<blockquote>{TEXT}</blockquote>\n<kbd>x</kbd><kbd>y</kbd>", "html"),
        (ABOUT_TAGS, "text"),
        (f"PK Example\n{TEXT}", "text"),
        (f"The header is %PDF-1.7\n{TEXT}", "text"),
        (f"<robin@example.org> wrote: {TEXT}", "text"),
        (f"<!-- saved -->\n<!-- twice -->\n<!DOCTYPE html><p>{TEXT}", "html"),
        (FRAGMENT, "html"),
        (f"<div><p>{TEXT}</p></div>", "html"),
        (f"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Robin</TITLE>\n<H1>{TEXT}</H1>", "html"),
        (f"<?xml version='1.0'?><!DOCTYPE html><html><body>{TEXT}</body></html>", "html"),
        (f"Received: by example.org\nX-Mail: 1\nSubject: Work\nFrom: a@b.c\n\n{TEXT}", "mail"),
        (f"From a@b.c Mon May 4\nDate: Mon\nSubject: Work\nMessage-ID: <a@b>\n\n{TEXT}", "mail"),
        (f"From: Robin\nTo: Acme\nSubject: Work\n\n{TEXT}", "text"),
    ],
)
def test_what_a_text_is(text: str, engine: str) -> None:
    document = read(text.encode())
    assert document.quality.engine == engine
    assert "Kubernetes" in document.text or "Python" in document.text


def test_the_lines_of_markdown_stay_lines() -> None:
    assert "- Python\n- Kubernetes\n" in read(README.encode()).text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32-be", "utf-8-sig"])
def test_wide_letters_do_not_hide_what_a_text_is(encoding: str) -> None:
    page = read(f"<!DOCTYPE html><html><body><h1>Robin</h1><p>{TEXT}</p></body></html>".encode(encoding))
    assert (page.quality.engine, "<p>" in page.text) == ("html", False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (FEED, "rss"),
        (f"<!-- a feed -->\n{FEED}", "rss"),
        (f'<?xml version="1.0"?><!-- <Candidate> --><!DOCTYPE x SYSTEM "x.dtd"><x>{TEXT}</x>', "(x)"),
        (f'<svg xmlns="http://www.w3.org/2000/svg"><text>{TEXT}</text></svg>', "svg"),
        (f"<!DOCTYPE book PUBLIC '-//OASIS//DTD DocBook XML'><book><para>{TEXT}</para></book>", "book"),
        (f"<?xml version='1.0'?><feed><entry>{TEXT}</entry>", "feed"),
    ],
)
def test_xml_of_other_kinds_is_unsupported_and_not_damaged(text: str, said: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(text.encode())
    assert caught.value.status is Status.UNSUPPORTED_TYPE
    assert said in caught.value.what


def test_a_drawing_whose_comment_comes_before_a_known_root() -> None:
    with pytest.raises(ReadError) as caught:
        read(b"<?xml version='1.0'?><!-- <svg > --><Candidate><broken>")
    assert caught.value.status is Status.CORRUPT


@pytest.mark.parametrize("kind", ["spreadsheet", "presentation", "drawing"])
def test_open_documents_that_are_no_texts(kind: str) -> None:
    office, text = (f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text"))
    content = (
        f'<o:document-content xmlns:o="{office}" xmlns:t="{text}"><o:body><o:{kind}><t:p>{TEXT}</t:p></o:{kind}>'
        "</o:body></o:document-content>"
    )
    with pytest.raises(ReadError) as caught:
        read(zipped({"content.xml": content}))
    assert caught.value.status is Status.UNSUPPORTED_TYPE
    assert kind in caught.value.what


def test_a_document_of_the_first_open_office() -> None:
    old = '<!DOCTYPE o:document-content SYSTEM "office.dtd"><o:x xmlns:o="http://openoffice.org/2000/office"/>'
    with pytest.raises(ReadError) as caught:
        read(zipped({"content.xml": old}))
    assert (caught.value.status, "OpenOffice 1" in caught.value.what) == (Status.UNSUPPORTED_TYPE, True)


def zipped(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("name", ["cv.md", "cv.yaml", "cv.yml", "cv.txt", "cv"])
def test_a_text_under_the_name_of_a_text_is_what_it_says(name: str) -> None:
    assert read(TEXT.encode(), name=name).quality.flags == ()


def test_bytes_in_the_middle_of_a_text_are_no_text() -> None:
    with pytest.raises(ReadError) as caught:
        read(TEXT.encode() * 30 + bytes(range(32)) * 400 + TEXT.encode() * 30)
    assert caught.value.status is Status.UNSUPPORTED_TYPE


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"nine letters", "11 of at least 25 letters"),
        (b"...", "no text"),
        (b"<html><p>Robin</p></html>", "5 of at least 25"),
    ],
)
def test_how_little_a_document_holds_is_said(data: bytes, said: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(data)
    assert (caught.value.status, said in caught.value.what) == (Status.NO_TEXT, True)


def test_a_long_page_is_read_to_its_limit_only() -> None:
    document = read(("<html><body>" + f"<p>{TEXT}</p>" * 3_000).encode())
    assert document.quality.status is Status.OK_PARTIAL
    assert document.quality.characters <= 200_000


BOX = (
    r"{\shp{\*\shpinst{\sp{\sn name}{\sv Rectangle}}{\shptxt\pard Python and Kubernetes\par}}"
    r"{\shprslt{\*\do{\dptxbxtext\pard Python and Kubernetes\par}}}}"
)


@pytest.mark.parametrize(
    ("rtf", "wanted"),
    [
        (rf"{{\rtf1 {BOX}Robin Example, engineer\par}}", "Python and Kubernetes\nRobin Example, engineer"),
        (rf"{{\rtf1 {{\*\hidden {BOX}}}Robin Example knows Terraform\par}}", "Robin Example knows Terraform"),
        (r"{\rtf1 Python \u-10179?\u-8536? Kubernetes and Terraform}", "Python 🚨 Kubernetes and Terraform"),
        (r"{\rtf1 Python \u-10179? Kubernetes and Terraform}", "Python � Kubernetes and Terraform"),
    ],
)
def test_text_boxes_and_emoji_of_rtf(rtf: str, wanted: str) -> None:
    assert read(rtf.encode()).text.strip() == wanted


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("WordDocument", ".doc"),
        ("PowerPoint Document", ".ppt"),
        ("Workbook", ".xls"),
        ("__substg1.0_001A001F", ".msg"),
        ("Unknown", "old Office file"),
    ],
)
def test_old_office_files_are_named(entry: str, said: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600) + entry.encode("utf-16-le") + bytes(600))
    assert (caught.value.status, said in caught.value.what) == (Status.UNSUPPORTED_TYPE, True)
