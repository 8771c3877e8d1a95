"""What may reach a screen or a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgap.printable import csv_cell, encodable, excerpt, one_line, printable

DANGEROUS = {
    "\x1b[2J": r"\x1b[2J",
    "\x1b]52;c;aGk=\x07": r"\x1b]52;c;aGk=\x07",
    "a\rb": r"a\x0db",
    "\x9b31m": r"\x9b31m",
    "\x7f": r"\x7f",
    "\x00": r"\x00",
    "resume\u202efdp.exe": r"resume\u202efdp.exe",
    "\u2066x\u2069": r"\u2066x\u2069",
    "\U000e0041": r"\U000e0041",
    "line\u2028break": r"line\u2028break",
    "file\udcff.pdf": r"file\xff.pdf",
    "\ud800": r"\ud800",
}


@pytest.mark.parametrize(("text", "shown"), DANGEROUS.items())
def test_what_drives_terminals_is_spelled_out(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize("text", ["plain", "Zoë Nguyễn", "日本語", "مهندس", "two\nlines", "a\tb", "C++ & <b>", "👩‍💻"])
def test_ordinary_text_stays(text: str) -> None:
    assert printable(text) == text


@given(st.text(st.characters()))
def test_no_control_character_and_no_surrogate_survives(text: str) -> None:
    shown = printable(text)
    shown.encode()
    assert not any(ord(character) < 32 and character not in "\t\n" for character in shown)
    assert not any(0x7F <= ord(character) <= 0x9F for character in shown)


def test_one_line_collapses_white_space_and_cuts_with_an_ellipsis() -> None:
    assert one_line(" a \n\t b\r\nc ") == "a b c"
    assert one_line("abcdef", limit=4) == "abc…"
    assert one_line("abcd", limit=4) == "abcd"


@pytest.mark.parametrize(
    ("focus", "shown"),
    [("aa", "aa bb cc…"), ("FF", "…ee ff gg…"), ("jj", "…hh ii jj"), ("nowhere", "aa bb cc…"), ("", "aa bb cc…")],
)
def test_an_excerpt_holds_what_it_is_about(focus: str, shown: str) -> None:
    assert excerpt("aa bb cc dd ee ff gg hh ii jj", focus, limit=10) == shown


@given(st.text(" abcß", max_size=60), st.text("abcß", min_size=1, max_size=5), st.integers(8, 30))
def test_an_excerpt_keeps_to_its_limit_and_holds_a_short_focus(text: str, focus: str, limit: int) -> None:
    shown = excerpt(text, focus, limit=limit)
    assert len(shown) <= limit
    assert (focus in shown) == (focus in one_line(text)) or len(focus) > limit // 2 - 1


FORMULAS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", '"=1', "'=1", "＝1", "＋1", "－1", "＠x", "\u00a0=1",
    "=cmd|' /C calc'!A0", '=HYPERLINK("http://example.org")', "\n=1",
]  # fmt: skip


@pytest.mark.parametrize("text", FORMULAS)
def test_formulas_become_text(text: str) -> None:
    assert str(csv_cell(text)).startswith("'")


@pytest.mark.parametrize("value", ["Python", "a=b", "3 - 4", "resume (1).pdf", 7, -0.5, None, ""])
def test_other_cells_stay(value: object) -> None:
    assert csv_cell(value) == value


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_cell_begins_like_a_formula(text: str) -> None:
    out = StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerow([csv_cell(text)])
    cell = next(csv.reader(StringIO(out.getvalue(), newline="")), [""])[0]
    assert not cell.lstrip(" \"'\u00a0\n\t").startswith(("=", "+", "-", "@")) or cell.startswith("'")


def test_bytes_of_file_names_are_kept_readable() -> None:
    name = b"r\xe9sum\xe9.pdf".decode("utf-8", "surrogateescape")
    assert encodable(name) == r"r\xe9sum\xe9.pdf"
