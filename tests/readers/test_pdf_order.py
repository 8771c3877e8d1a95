"""Reading order of pages: columns, sidebars, rails, tables, page edges."""

from __future__ import annotations

import random

import pytest

from skillgap.readers import read
from tests.readers.pdffile import PdfFile, column, shown
from tests.readers.resume import LINES, WORDS

LEFT = ["# Skills", "- Python and Go", "- PostgreSQL", "- Docker", "# Languages", "English", "Portuguese"]
RIGHT = [
    "# Experience",
    "Senior Engineer, Acme Systems",
    "May 2019 - Present",
    "- Moved twelve services to Kubernetes over a",
    "  year without any downtime at all",
    "- Built the ingestion pipeline in Python",
    "# Education",
    "BSc Computer Science, 2014",
]


def text_of(content: str, *more: str) -> str:
    file = PdfFile()
    for page in (content, *more):
        file.page(page)
    return read(file.data()).text


def in_order(text: str, *parts: str) -> bool:
    places = [text.index(part) for part in parts]
    return places == sorted(places)


def shuffled(content: str) -> str:
    """The same page with its lines painted in another order."""
    parts = content.strip().split("\n")
    random.Random(7).shuffle(parts)
    return "\n".join(parts)


@pytest.mark.parametrize("mix", [str, shuffled], ids=["as-written", "shuffled"])
def test_one_column(mix: object) -> None:
    text = text_of(mix(column(72, 720, LINES)))  # type: ignore[operator]
    assert [line for line in text.split("\n") if line] == [line.lstrip("# ") for line in LINES]


@pytest.mark.parametrize("mix", [str, shuffled], ids=["as-written", "shuffled"])
@pytest.mark.parametrize(
    ("left", "right"), [((40, LEFT), (230, RIGHT)), ((40, RIGHT), (400, LEFT))], ids=["left-bar", "right-bar"]
)
def test_two_columns_are_read_one_after_the_other(
    left: tuple[int, list[str]], right: tuple[int, list[str]], mix: object
) -> None:
    content = (
        shown(40, 750, "Robin Example", size=20)
        + column(left[0], 700, left[1])
        + column(right[0], 695, right[1], leading=13)
    )
    document_text = text_of(mix(content))  # type: ignore[operator]
    wanted = ["Robin Example", *(line.strip("# ") for line in [*left[1], *right[1]])]
    assert [line.strip() for line in document_text.split("\n") if line.strip()] == wanted


def test_columns_interleaved_line_by_line_are_taken_apart() -> None:
    rows = zip(LEFT, [line for line in RIGHT if not line.startswith("  ")], strict=True)
    content = "".join(
        shown(40, 700 - 15 * n, left.lstrip("# ")) + shown(230, 697 - 15 * n, right.lstrip("# "))
        for n, (left, right) in enumerate(rows)
    )
    text = text_of(shuffled(content))
    assert in_order(text, "Skills", "Docker", "Portuguese", "Experience", "Education")


def test_columns_between_full_lines() -> None:
    wide = "A line that goes from the left margin of the page all the way over to the right margin of it"
    content = (
        shown(40, 740, wide)
        + column(40, 700, LEFT)
        + column(320, 700, RIGHT)
        + shown(40, 520, wide.replace("line", "second"))
    )
    assert in_order(text_of(shuffled(content)), "A line", "Portuguese", "Experience", "BSc", "A second")


@pytest.mark.parametrize("mix", [str, shuffled], ids=["as-written", "shuffled"])
def test_dates_at_the_margin_stay_with_their_line(mix: object) -> None:
    content = column(
        40, 700, ["Senior Engineer, Acme", "Wrote services in Go", "Junior Engineer, Initech", "Wrote tests in Python"]
    )
    content += shown(480, 700, "2019 - Present") + shown(480, 672, "2014 - 2019")
    lines = text_of(mix(content)).split("\n")  # type: ignore[operator]
    assert "Senior Engineer, Acme\t2019 - Present" in lines
    assert "Junior Engineer, Initech\t2014 - 2019" in lines


def test_places_and_dates_beside_list_items_go_up_to_their_line() -> None:
    content = column(
        40,
        700,
        [
            "Acme Systems, Senior Engineer",
            "• Moved twelve services",
            "• Built the pipeline",
            "Initech, Engineer",
            "• Wrote tests",
        ],
    )
    rail = ((700, "Springfield"), (686, "May 2019 - Present"), (658, "Lisbon"), (644, "2014 - 2019"))
    content += "".join(shown(460, y, text) for y, text in rail)
    text = text_of(content)
    assert "Acme Systems, Senior Engineer\tSpringfield" in text or "Acme Systems, Senior Engineer Springfield" in text
    assert in_order(text, "Acme", "May 2019", "Built", "Initech", "2014", "Wrote")


def test_a_table_is_read_row_by_row() -> None:
    rows = [
        ("Languages", "Python, Go"),
        ("Databases", "PostgreSQL, Redis"),
        ("Platforms", "Kubernetes"),
        ("Other", "Terraform"),
    ]
    content = "".join(shown(40, 700 - 14 * n, a) + shown(200, 700 - 14 * n, b) for n, (a, b) in enumerate(rows))
    assert text_of(content).strip().split("\n") == ["\t".join(row) for row in rows]


def test_page_headers_are_written_once_and_page_numbers_never() -> None:
    pages = [
        shown(40, 770, "Robin Example")
        + column(40, 700, [f"{word} in the {order} job and what was done with it" for word in WORDS])
        + shown(280, 30, f"Page {page} of 3")
        for page, order in enumerate(("first", "second", "third"), 1)
    ]
    text = text_of(*pages)
    assert text.count("Robin Example") == 1
    assert "of 3" not in text
    assert text.count("Kubernetes in the") == 3


def test_pages_are_told_apart() -> None:
    file = PdfFile()
    for page in (1, 2):
        file.page(column(40, 700, [f"Words of page {page} about Python", "and some more words"]))
    document = read(file.data())
    assert len(document.page_starts) == 2
    assert document.page_of(document.text.index("page 1")) == 1
    assert document.page_of(document.text.index("page 2")) == 2
    assert "\n\f\n" in document.text


def test_a_left_column_that_goes_on_over_the_page_is_not_interrupted() -> None:
    long = ["# Experience", *(f"- Did the thing number {n} with Python and with Go" for n in range(30))]
    first = shown(40, 750, "Robin Example", size=20) + column(40, 700, long) + column(420, 700, LEFT)
    text = text_of(first, column(40, 740, ["- Did one more thing after the page ended", "- And another one"]))
    assert in_order(text, "Robin Example", "Skills", "Experience", "number 29", "\f", "one more thing")


def test_a_right_column_that_goes_on_over_the_page_is_not_interrupted() -> None:
    long = ["# Experience", *(f"- Did the thing number {n} with Python and with Go" for n in range(30))]
    more = ["- Did one more thing after the page ended", "- And another one", "- And a third one"]
    first = column(40, 700, LEFT) + column(230, 700, long)
    second = column(40, 740, ["# Interests", "Sailing", "Chess"]) + column(230, 738, more)
    assert in_order(text_of(first, second), "Skills", "Experience", "number 29", "one more thing", "Interests", "Chess")


def test_headings_are_marked_by_size_and_by_capitals() -> None:
    lines = [
        "EXPERIENCE",
        "",
        "Senior Engineer at a company of some size",
        "Python and other things that follow",
        "",
        "",
        "SKILLS",
        "",
        "Python, SQL",
    ]
    document = read(_file(column(40, 700, lines)))
    assert [document.text[h.start : h.end] for h in document.headings] == ["EXPERIENCE", "SKILLS"]
    document = read(_file(column(40, 700, LINES)))
    assert [document.text[h.start : h.end] for h in document.headings] == [
        "Robin Example",
        "Experience",
        "Education",
        "Skills",
    ]


def _file(content: str) -> bytes:
    file = PdfFile()
    file.page(content)
    return file.data()
