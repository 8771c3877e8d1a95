"""Which misspelt words are repaired, and onto what."""

from __future__ import annotations

import pytest

from skillgap.extraction.typos import Typos

TARGETS = frozenset(
    "python kubernetes tensorflow terraform airflow pytorch postgresql elasticsearch flask django".split()
)
TYPOS = Typos(frozenset("airflows flash plastic search".split()), TARGETS | {"pythonic"}, TARGETS)

REPAIRED = {
    "Pyhton": "python",
    "Pytohn": "python",
    "Pythn": "python",
    "Pythonn": "python",
    "Terrafrom": "terraform",
    "teraform": "terraform",
    "Tensorfloww": "tensorflow",
    "Elastcsearh": "elasticsearch",
    "Postgresqll": "postgresql",
    "Djngo": "django",
    "PyTroch": "pytorch",
}
LEFT = {
    "right": "Python",
    "right in another case": "PYTHON",
    "an ordinary word": "flash",
    "a word of another form": "pythonic",
    "too short": "Flas",
    "two edits in a short word": "Pxthxn",
    "three edits": "Elastcserh",
    "capitals": "PYHTON",
    "two edits in a name with capitals inside": "ElasticSerakh",
    "digits": "Pyth0n",
    "other letters": "Руthоn",
    "too long": "pytho" * 6,
    "nothing near": "Zyxwvut",
    "no word": "",
}


@pytest.mark.parametrize("word", REPAIRED)
def test_repaired(word: str) -> None:
    assert TYPOS.repair(word) == REPAIRED[word]


@pytest.mark.parametrize("what", LEFT)
def test_left_alone(what: str) -> None:
    assert TYPOS.repair(LEFT[what]) is None


def test_a_tie_is_left_alone() -> None:
    stems = frozenset({"flaskk", "flaskt"})
    assert Typos(frozenset(), stems, stems).repair("flaskz") is None
