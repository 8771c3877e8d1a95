"""Texts made to be slow: no 200,000 characters cost more than five seconds, and a part of them no more than its share.

A text is read at growing sizes. Each must keep to its part of the five seconds, plus a constant for a busy machine; so
a cost that grows faster than the length fails early, at a size at which it does not yet hurt. The whole length is read
once of each text, in turn as a resume and as a job.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import islice, product
from string import ascii_lowercase

import pytest

from tests.extraction.snippets import document, extractor

LENGTH = 200_000
SECONDS = 5.0
CONSTANT = 1.5
SIZES = (3_000, 15_000)


def words() -> str:
    """Words that nobody knows, each another."""
    return " ".join("".join(letters) + "xq" for letters in islice(product(ascii_lowercase, repeat=4), LENGTH // 7))


def misspelt() -> str:
    return " ".join(
        "Kubernet" + "".join(letters) for letters in islice(product(ascii_lowercase, repeat=3), LENGTH // 12)
    )


REPEATED = {
    "spaces": " ",
    "line ends": "\n",
    "Windows line ends": "\r\n",
    "one word": "a",
    "digits": "7",
    "periods": ".",
    "hyphens": "a-",
    "brackets": "(a ",
    "at signs": "a@",
    "addresses": "https://www.a/ ",
    "initials": "A. B. ",
    "zero width spaces": "Py\u200bthon ",
    "soft hyphens": "Ku\u00adber\u00adnetes, ",
    "direction marks and tags": "\u202e\u202c\U000e0041",
    "ligatures": "ﬁne-tuning eﬃcient ",
    "full width": "Ｐｙｔｈｏｎ ",
    "combining letters": "Re\u0301sume\u0301\u0301\u0301 ",
    "line hyphens": "Kuber-\nnetes and ",
    "spaced headings": "S K I L L S\n",
    "Cyrillic look-alikes": "Руthоn ",
    "Arabic lines": "أعمل مع Python و SQL ",
    "Chinese lines": "使用Python和SQL开发，",
    "keywords": "Python, SQL, ",
    "keywords without spaces": "Python/SQL/",
    "keywords on lines": "Python\n",
    "alternatives": "Python or SQL or ",
    "doubtful words": "go rest excel spark react ",
    "doubtful lists": "go, rest, excel, spark, ",
    "single letters": "C R D ",
    "negations": "no experience with Python ",
    "wishes": "learning Rust, ",
    "degrees": "Ph.D., M.Sc., ",
    "fields of degrees": "Bachelor of Science in Data ",
    "years": "5+ years of Python ",
    "dates": "Jan 2020 - ",
    "entries": "Engineer\nAcme\nJan 2020 - Feb 2021\n- Built Python\n",
    "headings": "Requirements:\n- Python\n",
    "glued words": "teamYou will work with Python.Requirements ",
    "examples": "tools such as Python, SQL (e.g. Go), ",
    "preferences": "Python is a plus (required), ",
    "acts": "deploy and monitor models, ",
    "shared heads": "supervised and unsupervised learning, ",
    "titles": "Dr. Maria Keras at Acme Machine Learning Engineer ",
    "certifications": "Certified Kubernetes Administrator (CKA), 2021\n",
}
TEXTS: dict[str, Callable[[], str]] = {
    **{name: lambda part=part: (part * LENGTH)[:LENGTH] for name, part in REPEATED.items()},  # type: ignore[misc]
    "a word behind spaces": lambda: " " * (LENGTH - 6) + "Python",
    "unknown words": words,
    "misspelt words": misspelt,
    "an endless list of unknown skills": lambda: words().replace(" ", ", "),
    "a list that is denied": lambda: "No experience with " + "Python, SQL, Go, " * (LENGTH // 17),
}
HEADS = {"resume": "Skills\n", "job": "Requirements\n"}


def seconds(kind: str, text: str) -> float:
    """Processor seconds of understanding a text; others on this machine cost us nothing."""
    read = extractor().resume if kind == "resume" else extractor().job
    began = time.process_time()
    read(document(text))
    return time.process_time() - began


@pytest.mark.parametrize("kind", HEADS)
@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_is_read_in_time(name: str, kind: str) -> None:
    seconds(kind, "Requirements\n- Python")
    text = HEADS[kind] + TEXTS[name]()
    whole = list(TEXTS).index(name) % 2 == list(HEADS).index(kind)
    for size in (*SIZES, LENGTH) if whole else SIZES:
        took = seconds(kind, text[:size])
        assert took < SECONDS * size / LENGTH + CONSTANT, f"{size} characters took {took:.2f} s"
