"""The shadow: what is mended, what is left alone, and that every position of it leads back."""

from __future__ import annotations

from functools import cache
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from skillgap.text import Lexicon, load_lexicon
from skillgap.text.shadow import Shadow, cast


@cache
def lexicon() -> Lexicon:
    return load_lexicon()


def shadow(raw: str) -> Shadow:
    return cast(raw, known=lexicon().knows)


ARROWS = {"Mar 2021 → now": "Mar 2021 → now", "→ Python": "• Python", "Acme → Oslo": "Acme • Oslo"}


@pytest.mark.parametrize("raw", ARROWS)
def test_arrows_behind_a_date_are_no_bullets(raw: str) -> None:
    assert shadow(raw).text == ARROWS[raw]


MENDED = {
    "ligature": ("ﬁne-tuning and eﬃcient", "fine-tuning and efficient"),
    "full width": ("Ｐｙｔｈｏｎ", "Python"),
    "decomposed letters": ("Re\u0301sume\u0301", "R\u00e9sum\u00e9"),
    "soft hyphens": ("Ku\u00adber\u00adnetes", "Kubernetes"),
    "zero width spaces": ("Py\u200bTorch\ufeff", "PyTorch"),
    "direction marks": ("\u202ePython\u202c", "Python"),
    "tags": ("Py\U000e0041thon", "Python"),
    "control characters": ("\x00Py\x07thon", "Python"),
    "odd spaces": ("a\u00a0b\tc\u2003d", "a b c d"),
    "private bullets": ("\uf0b7 Python", "• Python"),
    "drawn bullets": ("► Python", "• Python"),
    "a word broken at the line end": ("Kuber-\nnetes", "Kubernetes"),
    "broken and indented": ("Kuber-\n   netes", "Kubernetes"),
    "broken before a carriage return": ("multi-\r\nple", "multiple"),
    "broken by a non-character": ("rele\ufffe\nvant", "relevant"),
    "a compound broken at its hyphen": ("real-\ntime", "real- time"),
    "spaced heading": ("S K I L L S\nPython", "SKILLS\nPython"),
    "spaced heading of two words": ("T E C H N I C A L  S K I L L S", "TECHNICAL SKILLS"),
    "glued lines": ("the teamYou will", "the team\nYou will"),
    "a glued heading": ("model servingRESPONSIBILITIESDesign it", "model serving\nRESPONSIBILITIES\nDesign it"),
    "glued sentences": ("experience.Requirements", "experience.\nRequirements"),
}
KEPT = {
    "plain": "Python, Go & R",
    "names with inner capitals": "PyTorch, JavaScript, GitHub, iPhone, TensorFlow",
    "three letters with spaces": "A B C",
    "capitals inside a name": "the newABCDEFGHtool and macOSXServer",
    "letters of a list": "C R D",
    "a spaced word inside a line": "we wrote S K I L L S here",
    "a hyphen in the line": "scikit-learn",
    "a hyphen before a capital": "Java-\nScript",
    "a dash at the line end": "Python -\nten years",
    "a dotted name": "Node.js and ASP.NET",
    "right to left": "مهندس Python",
    "letters of Cyrillic": "Руthоn",
    "no text": "",
}


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("under UnixStrong knowledge", "under Unix\nStrong knowledge"),
        ("under UnixWare", "under UnixWare"),
        ("in PyTorch", "in PyTorch"),
        ("in PythonDocker", "in Python\nDocker"),
    ],
)
def test_names_glued_to_the_next_line(raw: str, mended: str) -> None:
    names = {"unix", "python", "docker", "pytorch"}
    assert cast(raw, known=lexicon().knows, names=names).text == mended


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("know **AWS and Azure**, or", "know AWS and Azure, or"),
        ("**Go** (**Rust**)", "Go (Rust)"),
        ("2**10 and a ** b", "2**10 and a ** b"),
        ("*one star*, ***three***", "*one star*, ***three***"),
        ("see **/*.py", "see /*.py"),
    ],
)
def test_stars_around_words_in_bold_are_left_out_where_asked(raw: str, mended: str) -> None:
    made = cast(raw, known=lexicon().knows, without_bold=True)
    assert made.text == mended
    assert all(raw[made.raw(at)] == letter for at, letter in enumerate(mended))
    assert shadow(raw).text == raw


@pytest.mark.parametrize("what", MENDED)
def test_mended(what: str) -> None:
    raw, mended = MENDED[what]
    assert shadow(raw).text == mended


@pytest.mark.parametrize("what", KEPT)
def test_left_alone(what: str) -> None:
    made = shadow(KEPT[what])
    assert made.text == KEPT[what]
    assert [made.raw(at) for at in range(len(made.text))] == list(range(len(made.text)))


BEHIND = [
    ("ﬁne-tuning", "fine", "ﬁne"),
    ("the eﬃcient way", "efficient", "eﬃcient"),
    ("Ku\u00adber\u00adnetes, Go", "Kubernetes", "Ku\u00adber\u00adnetes"),
    ("use Py\u200bTorch!", "PyTorch", "Py\u200bTorch"),
    ("in Kuber-\nnetes and", "Kubernetes", "Kuber-\nnetes"),
    ("S K I L L S\nGo", "SKILLS", "S K I L L S"),
    ("S K I L L S\nGo", "Go", "Go"),
    ("Re\u0301sume\u0301 of", "R\u00e9sum\u00e9", "Re\u0301sume\u0301"),
    ("the teamYou will", "team", "team"),
    ("the teamYou will", "You", "You"),
    ("\uf0b7 Python", "•", "\uf0b7"),
]


@pytest.mark.parametrize(("raw", "mended", "behind"), BEHIND)
def test_the_raw_text_behind_a_stretch(raw: str, mended: str, behind: str) -> None:
    made = shadow(raw)
    start = made.text.index(mended)
    begin, stop = made.raw_span(start, start + len(mended))
    assert raw[begin:stop].rstrip("\u0301") == behind.rstrip("\u0301")


odd = st.sampled_from("ﬁﬃＡé\u0301\u00ad\u200b\u00a0\t●\uf0b7\x00\u202e\ufeff☆Ⅷßİ")
pieces = st.one_of(
    odd,
    st.sampled_from(["Python", "teamYou", "Kuber-\nnetes", "real-\ntime", "S K I L L S", "\n", "\r\n", " ", "  ", "."]),
    st.characters(codec="utf-8"),
)
raws = st.lists(pieces, max_size=60).map("".join)


@given(raws)
def test_every_position_leads_back_and_positions_never_run_backwards(raw: str) -> None:
    made = shadow(raw)
    back = [made.raw(at) for at in range(len(made.text))]
    assert all(0 <= at < len(raw) for at in back)
    assert back == sorted(back)
    assert made.raws(range(len(made.text))) == back


@given(raws, st.data())
def test_a_stretch_has_raw_text_of_its_own(raw: str, data: st.DataObject) -> None:
    made = shadow(raw)
    start = data.draw(st.integers(0, len(made.text)))
    end = data.draw(st.integers(start, len(made.text)))
    if start < len(made.text):
        begin, stop = made.raw_span(start, end)
        assert 0 <= begin <= stop <= len(raw)
        assert (stop > begin) is (end > start)


@given(raws)
@example("ａ")
def test_letters_that_are_not_mended_stay_where_they_were(raw: str) -> None:
    made = shadow(raw)
    letters = [(raw[made.raw(at)], char) for at, char in enumerate(made.text) if char.isascii() and char.isalnum()]
    assert all(char == was or (not was.isascii() and char in normalize("NFKC", was)) for was, char in letters)


@given(raws)
def test_raw_offsets_are_found_again(raw: str) -> None:
    made = shadow(raw)
    found = [made.find(at) for at in range(len(raw))]
    assert found == sorted(found)
    assert all(0 <= at <= len(made.text) for at in found)
