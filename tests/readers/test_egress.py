"""Nothing in a document is ever fetched: a server that every document points at is never called."""

from __future__ import annotations

import io
import socket
import zipfile
from collections.abc import Callable, Iterator

import pytest

from skillgap.errors import ReadError
from skillgap.readers import read
from tests.readers.pdffile import PdfFile, column
from tests.readers.resume import LINES, TEXT
from tests.readers.wordfile import docx, paragraphs


@pytest.fixture
def server() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)
        yield listening


def word_template(address: str) -> bytes:
    kinds = ("attachedTemplate", "image", "frame", "hyperlink", "oleObject")
    relations = "".join(
        f'<Relationship Id="r{n}" Type="http://x/{kind}" TargetMode="External" Target="{address}"/>'
        for n, kind in enumerate(kinds)
    )
    return docx(paragraphs(TEXT), relations=relations)


def entity(address: str) -> bytes:
    return f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY % b SYSTEM "{address}"> %b;]><Candidate/>'.encode()


def open_document(address: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        office, text, link = (
            f"urn:oasis:names:tc:opendocument:xmlns:{part}:1.0" for part in ("office", "text", "xlink")
        )
        body = f'<t:section><t:section-source l:href="{address}"/></t:section><t:p>{TEXT}</t:p>'
        names = f'xmlns:o="{office}" xmlns:t="{text}" xmlns:l="{link}"'
        file.writestr("content.xml", f"<o:c {names}><o:body><o:text>{body}</o:text></o:body></o:c>")
    return out.getvalue()


def page(address: str) -> bytes:
    parts = f'<link rel=stylesheet href="{address}"><script src="{address}"></script><base href="{address}">'
    shown = f'<img src="{address}"><iframe src="{address}"></iframe><object data="{address}"></object>'
    return f"<html><head>{parts}</head><body>{shown}<p>{TEXT}</p></body></html>".encode()


def pdf(address: str) -> bytes:
    action = f"/S /URI /URI ({address})"
    file = PdfFile(catalogue=f"/OpenAction << {action} >> /AA << /WC << {action} >> >>")
    link = file.add(f"<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << {action} >> >>")
    image = file.stream("", f"/Type /XObject /Subtype /Image /Width 1 /Height 1 /F << /FS /URL /F ({address}) >>")
    entries = f"/Annots [{link} 0 R] /AA << /O << {action} >> >>"
    file.page(column(72, 720, LINES) + "/I Do", entries=entries, resources=f"/XObject << /I {image} 0 R >>")
    return file.data()


def rich_text(address: str) -> bytes:
    fields = f'{{\\field{{\\*\\fldinst INCLUDEPICTURE "{address}"}}}}{{\\*\\template {address}}}'
    return ("{\\rtf1 " + fields + TEXT.replace("\n", "\\par ") + "}").encode()


@pytest.mark.parametrize("make", [word_template, entity, open_document, page, pdf, rich_text])
def test_nothing_is_fetched(make: Callable[[str], bytes], server: socket.socket) -> None:
    data = make(f"http://127.0.0.1:{server.getsockname()[1]}/x")
    try:
        assert "Kubernetes" in read(data).text
    except ReadError:
        assert make is entity
    with pytest.raises(TimeoutError):
        server.accept()
