"""Every format but PDF: what is read, what is marked, what is left out."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from skillgap.errors import ReadError, Status
from skillgap.model.dates import PartialDate
from skillgap.model.document import Document, SectionKind
from skillgap.readers import Limits, read
from tests.readers.hostile.containers import GOOD_DOCX
from tests.readers.resume import TEXT, WORDS
from tests.readers.samples import HTML, JOBS, MARKDOWN, OLD_EUROPASS, PERSONIO, SAMPLES
from tests.readers.wordfile import docx, paragraph, run


def headings(document: Document) -> list[str]:
    return [document.text[heading.start : heading.end] for heading in document.headings]


def kinds(document: Document) -> list[SectionKind | None]:
    return [heading.kind for heading in document.headings if heading.kind]


@pytest.mark.parametrize(
    ("name", "engine", "said"),
    [
        ("resume.txt", "text", WORDS),
        ("resume.html", "html", ("Kubernetes", "Apache\u00a0Kafka", "Springfield University\t2014", "PostgreSQL")),
        (
            "resume.rtf",
            "rtf",
            (
                "Zoë said “hello”",
                "- Moved twelve services",
                "Apache\u00a0Kafka",
                "Springfield University\t2014",
                "PostgreSQL",
            ),
        ),
        ("resume.md", "markdown", ("**Senior Engineer**, Acme Systems", "- Apache Kafka", "PostgreSQL")),
        (
            "resume.json",
            "json-resume",
            (
                "Senior Engineer, Acme Systems",
                "- Terraform & Apache Kafka",
                "Databases: PostgreSQL, Redis",
                "CKA, CNCF",
            ),
        ),
        (
            "resume.yaml",
            "rendercv",
            ("Senior Engineer, Acme Systems", "- Moved twelve services to Kubernetes", "Databases: PostgreSQL"),
        ),
        (
            "resume.xml",
            "europass",
            (
                "Robin Example",
                "Senior Engineer, Acme Systems",
                "Moved services to Kubernetes",
                "Databases: PostgreSQL",
                "English",
            ),
        ),
        (
            "resume.zip",
            "linkedin-export",
            ("Robin Example", "Senior Engineer, Acme Systems", "Kubernetes & Terraform", "- PostgreSQL"),
        ),
        ("job.json", "lever", ("Data Engineer", "We run payments.", "- 5 years of Python")),
        ("job.xml", "personio", ("Data Engineer", "Berlin", "- 5 years of Python", "Experience: 5-7 years")),
    ],
)
def test_what_is_read(name: str, engine: str, said: tuple[str, ...]) -> None:
    document = read(SAMPLES[name], name=name)
    assert document.quality.engine == engine
    assert [part for part in said if part not in document.text] == []
    assert document.quality.status is Status.OK


@pytest.mark.parametrize(
    ("name", "silent"),
    [
        ("resume.html", ("Home", "hidden", "color")),
        ("resume.rtf", ("Haskell", "Erlang", "Nobody", "Arial", "?hello")),
        ("resume.zip", ("Haskell", "somebody")),
        ("resume.yaml", ("https", "**")),
        ("job.xml", ("CDATA", "<li>")),
    ],
)
def test_what_is_left_out(name: str, silent: tuple[str, ...]) -> None:
    text = read(SAMPLES[name], name=name).text
    assert [part for part in silent if part in text] == []


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_text_file_is_its_own_text(mark: str, line_end: str) -> None:
    text = mark + TEXT.replace("\n", line_end)
    assert read(text.encode(), name="r.txt").text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32", "cp1252", "latin-1"])
def test_encodings(encoding: str) -> None:
    assert "Zoë" in read((TEXT + "Zoë").encode(encoding), name="r.txt").text


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_marks_lie_on_the_text(name: str) -> None:
    document = read(SAMPLES[name], name=name)
    assert [h for h in headings(document) if "\n" in h or not h.strip()] == []
    assert all(0 <= entry.start < entry.end <= len(document.text) for entry in document.entries)


@pytest.mark.parametrize("name", ["resume.json", "resume.yaml", "resume.xml", "resume.zip"])
def test_structured_sources_state_their_entries(name: str) -> None:
    document = read(SAMPLES[name], name=name)
    entry = next(entry for entry in document.entries if entry.section is SectionKind.EXPERIENCE)
    assert (entry.title, entry.organisation, entry.since, entry.until) == (
        "Senior Engineer",
        "Acme Systems",
        PartialDate(2019, 5),
        None,
    )
    assert entry.ongoing
    assert "Kubernetes" in document.text[entry.start : entry.end]


def test_the_europass_of_before_2020() -> None:
    document = read(OLD_EUROPASS.encode(), name="old.xml")
    assert [(e.title, e.organisation, e.since) for e in document.entries] == [
        ("Senior Engineer", "Acme Systems", PartialDate(2019, 5))
    ]
    assert "PostgreSQL" in document.text


def test_headings_of_markup() -> None:
    assert headings(read(HTML.encode())) == ["Robin Example", "Experience"]
    assert headings(read(MARKDOWN.encode())) == ["Robin Example", "Experience", "Education", "Skills"]
    assert headings(read(GOOD_DOCX)) == []


@pytest.mark.parametrize("shape", sorted(JOBS))
@pytest.mark.parametrize(
    "wrap", [lambda job: job, lambda job: [job], lambda job: {"jobs": [job]}], ids=["alone", "list", "jobs"]
)
def test_postings_of_every_board(shape: str, wrap: Callable[[object], object]) -> None:
    document = read(json.dumps(wrap(JOBS[shape])).encode(), name="job.json")
    assert (document.title, document.quality.engine) == ("Data Engineer", shape)
    assert headings(document)[0] == "Data Engineer"
    assert [part for part in ("We run payments.", "5 years of Python", "Kubernetes") if part not in document.text] == []


def test_several_postings_in_one_file_are_refused() -> None:
    jobs = [JOBS["greenhouse"], JOBS["greenhouse"]]
    with pytest.raises(ReadError, match="2 postings"):
        read(json.dumps({"jobs": jobs}).encode(), name="jobs.json")
    with pytest.raises(ReadError, match="2 postings"):
        read(PERSONIO.replace("</workzag-jobs>", "<position><name>x</name></position></workzag-jobs>").encode())


def test_a_page_that_carries_its_posting_as_data() -> None:
    data = json.dumps({"@graph": [{"@type": "Organization"}, JOBS["schema.org"]]})
    script = f'<script type="application/ld+json">{data}</script>'
    page = f"<html><head>{script}</head><body><p>Cookies? Apply now!</p></body></html>"
    document = read(page.encode(), name="job.html")
    assert document.quality.engine == "schema.org"
    assert "Cookies" not in document.text
    assert "- 5 years of Python" in document.text


def test_broken_data_on_a_page_is_ignored() -> None:
    page = f'<html><script type="application/ld+json">{{"@type": </script><body>{HTML}</body></html>'
    assert read(page.encode()).quality.engine == "html"


@pytest.mark.parametrize(
    ("style", "why"),
    [
        ("display:none", "invisible"),
        ("visibility: hidden", "invisible"),
        ("font-size:0", "tiny"),
        ("font-size: 1px;", "tiny"),
        ("opacity: 0", "transparent"),
        ("color:#ffffff", "white"),
        ("color: white", "white"),
        ("position:absolute;left:-9999px", "off_page"),
    ],
)
def test_hidden_parts_of_pages(style: str, why: str) -> None:
    document = read(f"<html><body><p>{TEXT}</p><p style='{style}'>Rust Haskell</p></body></html>".encode())
    assert "Haskell" not in document.text
    assert [(hidden.why, hidden.text) for hidden in document.quality.hidden] == [(why, "Rust Haskell")]


@pytest.mark.parametrize(
    "style", ["color:#fff;background:#123", "opacity:0.5", "font-size:10px", "color:#ffe", "left:-2px"]
)
def test_visible_parts_of_pages(style: str) -> None:
    document = read(f"<html><body><p>{TEXT}</p><p style='{style}'>Rust Haskell</p></body></html>".encode())
    assert "Rust Haskell" in document.text
    assert document.quality.hidden == ()


def test_the_main_part_of_a_page_is_the_page() -> None:
    page = f"<html><body><header>Shop Login</header><main><p>{TEXT}</p></main><footer>Imprint</footer></body></html>"
    text = read(page.encode()).text
    assert "Kubernetes" in text
    assert "Imprint" not in text


def test_a_limit_on_characters_is_said() -> None:
    document = read(TEXT.encode() * 20, limits=Limits(characters=1_000))
    assert len(document.text) <= 1_000
    assert document.text.endswith("\n")
    assert document.quality.status is Status.OK_PARTIAL
    assert "limit_chars" in {flag.code for flag in document.quality.flags}


BODY = "".join(paragraph(line) for line in TEXT.splitlines())
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize(
    "body",
    [
        paragraph("Terraform"),
        f"<w:tbl><w:tr><w:tc>{paragraph('Terraform')}</w:tc></w:tr></w:tbl>",
        f"<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>{paragraph('Terraform')}</w:tc></w:tr></w:tbl>{paragraph()}</w:tc></w:tr></w:tbl>",
        paragraph(runs=run("Anchor") + BOX.format(paragraph("Terraform"))),
        f"<w:sdt><w:sdtContent>{paragraph('Terraform')}</w:sdtContent></w:sdt>",
        paragraph(runs=f"<w:ins>{run('Terraform')}</w:ins>"),
        paragraph(runs=f"<w:hyperlink>{run('Terraform')}</w:hyperlink>"),
        paragraph(runs=f"<w:smartTag>{run('Terra')}{run('form')}</w:smartTag>"),
        f"<w:customXml>{paragraph('Terraform')}</w:customXml>",
    ],
)
def test_docx_loses_nothing_and_says_nothing_twice(body: str) -> None:
    text = read(docx(paragraph(TEXT.replace("Terraform", "other")) + body)).text
    assert text.count("Terraform") == 1


@pytest.mark.parametrize(
    "body",
    [
        paragraph(runs="<w:del><w:r><w:delText>Haskell</w:delText></w:r></w:del>"),
        paragraph(runs="<w:r><w:instrText>Haskell</w:instrText></w:r>"),
        paragraph(runs=f"<w:moveFrom>{run('Haskell')}</w:moveFrom>"),
        f"<mc:AlternateContent><mc:Fallback>{paragraph('Haskell')}</mc:Fallback></mc:AlternateContent>",
    ],
)
def test_docx_leaves_out_what_was_deleted(body: str) -> None:
    document = read(docx(BODY + body))
    assert "Haskell" not in document.text
    assert document.quality.hidden == ()


@pytest.mark.parametrize(
    ("properties", "why"),
    [
        ("<w:vanish/>", "vanish"),
        ('<w:rStyle w:val="Gone"/>', "vanish"),
        ('<w:color w:val="FFFFFF"/>', "white"),
        ('<w:color w:val="fefefe"/>', "white"),
        ('<w:sz w:val="2"/>', "tiny"),
    ],
)
def test_hidden_runs(properties: str, why: str) -> None:
    document = read(docx(BODY + paragraph(runs=run("Visible ") + run("Rust Haskell", properties))))
    assert "Haskell" not in document.text
    assert [(hidden.why, hidden.text) for hidden in document.quality.hidden] == [(why, "Rust Haskell")]


@pytest.mark.parametrize(
    "properties",
    [
        '<w:vanish w:val="0"/>',
        '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>',
        '<w:color w:val="FFFFFF"/><w:highlight w:val="blue"/>',
        '<w:color w:val="808080"/>',
        '<w:color w:val="auto"/>',
        '<w:sz w:val="14"/>',
    ],
)
def test_visible_runs(properties: str) -> None:
    document = read(docx(BODY + paragraph(runs=run("Rust Haskell", properties))))
    assert "Rust Haskell" in document.text
    assert document.quality.hidden == ()


def test_docx_headings_lists_tables_and_edges() -> None:
    table = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("Cloud", "AWS", "2020"))
    styled = (("Experience", "Heading1"), ("Education", "Mine"), ("Kept the lights on", "Bullets"))
    body = "".join(paragraph(text, style=style) for text, style in styled)
    body += (
        paragraph("Numbered", properties='<w:numPr><w:numId w:val="3"/></w:numPr>')
        + f"<w:tbl><w:tr>{table}</w:tr></w:tbl>"
    )
    document = read(
        docx(body, parts={"header1.xml": paragraph("robin@example.org"), "footer1.xml": paragraph("The end")})
    )
    assert headings(document) == ["Experience", "Education"]
    lines = [
        "robin@example.org",
        "Experience",
        "Education",
        "- Kept the lights on",
        "- Numbered",
        "Cloud\tAWS\t2020",
        "The end",
    ]
    assert [line for line in document.text.split("\n") if line] == lines
