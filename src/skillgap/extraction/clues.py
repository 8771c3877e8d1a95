"""Which sentences hold words without which patterns that few resumes need find nothing."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress

from skillgap.extraction.assertion import first_words, telling_words
from skillgap.extraction.degrees import begins_degree
from skillgap.extraction.hits import Text
from skillgap.text import Lexicon
from skillgap.words import Remembered

_PIECES = {
    "contest": "hack competition contest challenge olympiad tournament championship award prize medal",
    "won": "won winn finalist runner place prize rank award medal champion mention participa",
    "teaching": "curricul taught teach tutor lesson homework class instruct pupils children grade",
    "subject": "math english science art history reading writing social geography music biology chemistry physics"
    " literature spelling drama education spanish french german latin economics civics language algebra geometry",
    "offices": "resources services offices departments programs",
    "served": "student resident families patients newcomers campus veterans refugees seniors",
    "resume": "cv resume résumé vitae template syntax",
    "made": "written made created generate typeset built compiled render produced designed reads supported",
    "language test": "jlpt delf dalf dele hsk topik testdaf goethe cambridge",
    "stamp": "updated revised modified",
    "course": "course bootcamp camp training workshop class seminar lecture",
    "certificate": "certificat certified licens licenc btec nvq",
    "open date": "xx yy",
}
"""Letters that stand in words of a pattern, by what they are a clue to."""
_ALL = ("degree", "code name", "opening", "cue", *_PIECES)
Clues = dict[str, set[int]]
"""The numbers of the sentences that hold each clue."""


@lru_cache(maxsize=4)
def _known(lexicon: Lexicon) -> Remembered[tuple[str, ...]]:
    """The clues in each word in small letters."""
    listed = {
        "code name": frozenset(lexicon.cue("code_names")),
        "opening": first_words(lexicon.cue("open_before")),
        "cue": telling_words(lexicon),
    }

    def clues_in(word: str) -> tuple[str, ...]:
        plain = word.replace("\N{COMBINING DOT ABOVE}", "")
        found = [clue for clue, pieces in _PIECES.items() if any(piece in plain for piece in pieces.split())]
        found += [clue for clue, words in listed.items() if word in words]
        return (*found, "degree") if begins_degree(word) else tuple(found)

    return Remembered(clues_in)


def find_clues(text: Text, lexicon: Lexicon) -> Clues:
    """The sentences that hold each clue, in one pass over the words.

    "degree" is what may begin a degree's name, "code name" one of the names that firms give their products, "opening"
    what may begin a phrase like "experience with", "cue" what may tell that a skill is not there.
    """
    told = list(map(_known(lexicon).__getitem__, text.lower))
    found: Clues = {clue: set() for clue in _ALL}
    for number, clues in zip(compress(text.sentence_of, told), filter(None, told), strict=True):
        if number >= 0:
            for clue in clues:
                found[clue].add(number)
    return found
