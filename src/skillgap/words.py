"""The words of a text, and the keys by which words of documents and of the taxonomy meet.

One linear regular expression knows the names of technology: `C++`, `C#`, `.NET`, `Node.js`, `3.11`, `Ph.D.` and
addresses are one word each; hyphens, underscores and spaces only separate; every other sign is a word of its own.
So `CI/CD` and `CI / CD`, `scikit-learn` and `scikit learn`, `Python/Go` and `Python / Go` are the same words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

LONGEST_WORD = 64
"""Characters after which a run without a break is cut, so that no later step sees a monster word."""

_WORD = re.compile(
    rf"""
    (?P<plain>[^\W_]{{1,{LONGEST_WORD}}}+(?=[\s;)(]|,(?!\d)|\Z))                 # most words: nothing special follows
    |(?P<address>(?:https?://|www\.)[^\s<>"'|,;()\[\]]{{1,500}}               # web addresses
      |(?=[\w-]{{0,64}}+[.@+])(?:[\w.+-]{{1,64}}+@[\w-]{{1,64}}+(?:\.[\w-]{{1,64}}+){{1,5}} # e-mail addresses
      |[\w-]{{1,64}}+(?:\.[\w-]{{1,64}}+){{1,4}}/[\w~][^\s<>"'|,;()\[\]]{{0,300}}(?<![.:!?]) # host.name/path
      |[a-z0-9][a-z0-9-]{{0,62}}+(?:\.[a-z0-9-]{{1,62}}+){{0,3}}\.(?:com|org|edu|gov)\b))
    |(?P<word>[A-Za-z]\+\+|[A-Za-z]\#(?!\w)                                    # C++  C#  F#
      |\.(?:NET|Net)\b
      |[Pp][Hh]\.\s?[Dd]\b\.?                                                  # Ph.D.
      |\b(?:[A-Za-z]\.){{2,6}}(?:[A-Za-z]\b)?                                  # B.S.  e.g.  U.S.A
      |[A-Za-z]\.[A-Za-z]\b(?![\w.])                                           # e.g  B.S
      |\d{{1,{LONGEST_WORD}}}+(?:[.,]\d{{1,{LONGEST_WORD}}}+)+                 # 3.11  10,000
      |[^\W_]{{1,{LONGEST_WORD}}}+(?:\.(?:js|JS|NET|net|io|ai|AI|ml|py|md)\b)   # Node.js  ASP.NET  fast.ai
      |[^\W_]{{1,{LONGEST_WORD}}}                                                # words and Bachelor's
       (?:['’](?:[sS]|[tT]|[rR][eE]|[vV][eE]|[lL]{{2}}|[dD]|[mM])\b)?)
    |(?P<sign>\n|[^\s\w\-_‐‑‒])                                                # line ends and signs
    """,
    re.VERBOSE,
)
_HOST_WITH_PATH = re.compile(r"(?:[\w-]+\.)+(?:[a-z]{2,6})/", re.ASCII)


class Word(NamedTuple):
    """A word or sign of a text, half-open `[start, end)` in it; `address` marks URLs and e-mail addresses."""

    start: int
    end: int
    text: str
    address: bool = False


def split_words(text: str) -> list[Word]:
    """Cut a text into words and signs, in order, in time linear in its length.

    White space other than line ends, hyphens and underscores separate and are not returned.
    """
    found: list[Word] = []
    position: int | None = 0
    while position is not None:
        position = _cut(text, position, found)
    return found


def _cut(text: str, position: int, found: list[Word]) -> int | None:
    """Add the words from a position on; where the rest of a false address must be read anew, None at the end."""
    make = tuple.__new__
    for match in _WORD.finditer(text, position):
        start, end = match.span()
        word = match[0]
        address = match.lastgroup == "address"
        if address and "/" in word and "@" not in word and not _is_address(word):
            # Node.js/Express looks like host.name/path; only the first name is taken, the rest is read again.
            end = start + word.index("/")
            found.append(Word(start, end, text[start:end]))
            return end
        found.append(make(Word, (start, end, word, address)))
    return None


def _is_address(text: str) -> bool:
    return text.startswith(("http", "www.")) or (
        _HOST_WITH_PATH.match(text) is not None and not re.match(r"[\w-]+\.(?:js|py|net|ai|io|ml|md)/", text, re.I)
    )


_UNCHANGED = frozenset(
    "always analytics business news series species access process less is as us was has does".split()
)


@lru_cache(maxsize=200_000)
def key(word: str) -> str:
    """A word without case, possessive, plural and British spelling.

    `Analyses` and `analysis` differ, `Models` and `model` don't.
    """
    plain = word.casefold().replace("’", "'")
    if plain.endswith("'s"):
        plain = plain[:-2]
    elif word[-1:] == "s" and word[-2:-1].isupper() and len(word) > 2:
        return plain[:-1]  # APIs, GPUs and KPIs
    if (
        "." in plain
        and len(plain) <= 8
        and not plain[0].isdigit()
        and re.fullmatch(r"(?:[a-z]{1,2}\.\s?)+[a-z]?", plain)
    ):
        return plain.replace(".", "").replace(" ", "")
    return _american(_singular(plain))


def _singular(word: str) -> str:
    if len(word) <= 3 or not word.endswith("s") or word in _UNCHANGED or word.endswith(("ss", "us", "is", "ics")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("xes", "ches", "shes", "sses")):
        return word[:-2]
    return word[:-1]


def _american(word: str) -> str:
    if len(word) < 6:
        return word
    if "isation" in word or "ising" in word:
        word = word.replace("isation", "ization").replace("ising", "izing")
    if word.endswith(("ise", "ised", "iser")) and not word.endswith(
        ("wise", "wised", "rise", "ertise", "promise", "premise", "demise", "cise", "vise", "vised", "viser")
    ):
        word = word.replace("ise", "ize")
    if word.endswith(("elling", "elled", "eller")):
        word = word.replace("ell", "el")
    return word.replace("behaviour", "behavior")


_WHOLE = frozenset(
    "engineering marketing banking embed embedded string spring king ring thing bring during nothing something".split()
)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The key without the endings -ing, -ed and -e, by which phrases of several words are compared."""
    short = key(word)
    if len(short) < 4 or short in _WHOLE:
        return short
    for ending in ("ing", "ed"):
        if short.endswith(ending) and len(short) - len(ending) >= 3:
            short = short[: -len(ending)]
            if len(short) > 3 and short[-1] == short[-2] and short[-1] not in "slz":
                short = short[:-1]
            break
    return short[:-1] if short.endswith("e") and len(short) > 3 else short


def phrase_key(text: str) -> tuple[str, ...]:
    """The stems of a phrase: two surface forms with the same key are found by the same words."""
    return tuple(stem(word.text) for word in split_words(text) if word.text != "\n")
