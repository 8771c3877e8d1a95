"""The words of a text, and the keys by which words of documents and of the taxonomy meet.

One linear regular expression knows the names of technology: `C++`, `C#`, `.NET`, `Node.js`, `3.11`, `Ph.D.` and
addresses are one word each; hyphens, underscores and spaces only separate; every other sign is a word of its own.
So `CI/CD` and `CI / CD`, `scikit-learn` and `scikit learn`, `Python/Go` and `Python / Go` are the same words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import sub
from typing import NamedTuple, TypeVar, overload

LONGEST_WORD = 64
"""Characters after which a run without a break is cut, so that no later step sees a monster word."""

_ADDRESS = r"""
    (?:https?://|www\.)[^\s<>"'|,;()\[\]]{1,500}                               # web addresses
    |(?=[^\W_][\w-]{0,64}+[.@+]|[.+])(?:
      [\w.+-]{1,64}+@[\w-]{1,64}+(?:\.[\w-]{1,64}+){1,5}                       # e-mail addresses
      |(?=http|(?![\w-]{1,64}+\.(?i:js|py|net|ai|io|ml|md)/)(?a:(?:[\w-]{1,64}+\.){1,4}+[a-z]{2,6}/)
        |[\w.-]{1,330}+/[^\s<>"'|,;()\[\]@]{1,300}@)
       [\w-]{1,64}+(?:\.[\w-]{1,64}+){1,4}/[\w~][^\s<>"'|,;()\[\]]{0,300}(?<![.:!?])  # host.name/path
      |[\w-]{1,64}+(?:\.[\w-]{1,64}+){1,4}(?=/[\w~])                           # the first name of Node.js/Express
      |[a-z0-9][a-z0-9-]{0,62}+(?:\.[a-z0-9-]{1,62}+){0,3}\.(?:com|org|edu|gov)\b)
"""
_WORD = re.compile(
    rf"""
    [ ]?+(?:[A-Za-z]{{1,{LONGEST_WORD}}}+(?=[ \n,;)(])|[,\n()/:;|&•–—]|\.(?=[ \n]))  # most words and signs
    |(?:[^\S\n]++|[-_‐‑‒]++)*+(?:                                              # what separates is in no word
      [^\W_]{{1,{LONGEST_WORD}}}+(?=[\s;)(]|,(?!\d)|\Z)                        # nothing special follows
      |{_ADDRESS}
      |[A-Za-z]\+\+|[A-Za-z]\#(?!\w)                                           # C++  C#  F#
      |\.(?:NET|Net)\b
      |[Pp][Hh]\.\s?[Dd]\b\.?                                                  # Ph.D.
      |\b(?:[A-Za-z]\.){{2,6}}(?:[A-Za-z]\b)?                                  # B.S.  e.g.  U.S.A
      |[A-Za-z]\.[A-Za-z]\b(?![\w.])                                           # e.g  B.S
      |\d{{1,{LONGEST_WORD}}}+(?:[.,]\d{{1,{LONGEST_WORD}}}+)+                 # 3.11  10,000
      |[^\W_]{{1,{LONGEST_WORD}}}+(?:\.(?:js|JS|NET|net|io|ai|AI|ml|py|md)\b)  # Node.js  ASP.NET  fast.ai
      |[^\W_]{{1,{LONGEST_WORD}}}                                              # words and Bachelor's
       (?:['’](?:[sS]|[tT]|[rR][eE]|[vV][eE]|[lL]{{2}}|[dD]|[mM])\b)?
      |[^\s\w\-_‐‑‒]|\n)                                                       # signs and line ends
    """,
    re.VERBOSE,
)
"""A word or sign with all that separates it from the one before: the matches cover a text without a gap."""
_IS_ADDRESS = re.compile(_ADDRESS, re.VERBOSE).fullmatch
_SHORTEST_ADDRESS = 5
_BETWEEN = "".join(char for char in map(chr, range(0x3001)) if char.isspace() and char != "\n") + "-_‐‑‒"
_OFTEN_BETWEEN = " -"
_SELDOM_BETWEEN = frozenset(_BETWEEN) - frozenset(_OFTEN_BETWEEN)


Value = TypeVar("Value")


class Word(NamedTuple):
    """A word or sign of a text, half-open `[start, end)` in it; `address` marks URLs and e-mail addresses."""

    start: int
    end: int
    text: str
    address: bool = False


class Words(Sequence[Word]):
    """The words and signs of a text, in order.

    Kept in columns (`texts`, `starts`, `ends`), since most steps ask a word for its letters only; a `Word` is made when
    one is asked for.
    """

    __slots__ = ("ends", "starts", "texts")

    def __init__(self, texts: list[str], starts: list[int], ends: list[int]) -> None:
        self.texts = texts
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> list[Word]: ...
    def __getitem__(self, at: int | slice) -> Word | list[Word]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self.texts)))]
        text = self.texts[at]
        return Word(self.starts[at], self.ends[at], text, is_address(text))


def is_address(word: str) -> bool:
    """Whether a word is a URL or an e-mail address."""
    return len(word) >= _SHORTEST_ADDRESS and not word.isalnum() and _IS_ADDRESS(word) is not None


def split_words(text: str) -> Words:
    """Cut a text into words and signs, in order, in time linear in its length.

    White space other than line ends, hyphens and underscores separate and are not returned.
    """
    between = _BETWEEN if any(map(text.__contains__, _SELDOM_BETWEEN)) else _OFTEN_BETWEEN
    pieces = _WORD.findall(text.rstrip(between))
    texts = [piece.lstrip(between) for piece in pieces]
    ends = list(accumulate(map(len, pieces)))
    return Words(texts, list(map(sub, ends, map(len, texts))), ends)


class Remembered(dict[str, Value]):
    """What was found out about each word; all is forgotten when it is too much.

    Args:
        find_out: says it of a word that is met for the first time.
        most: how many words are too much.
    """

    def __init__(self, find_out: Callable[[str], Value], *, most: int = 100_000) -> None:
        self._find_out = find_out
        self._most = most

    def __missing__(self, word: str) -> Value:
        if len(self) >= self._most:
            self.clear()
        found = self[word] = self._find_out(word)
        return found


def _in_small_letters(word: str) -> str:
    small = word.lower()
    return in_small_letters.setdefault(small, small)


in_small_letters = Remembered(_in_small_letters)
"""Every word in small letters, each as one and the same string, so that what compares them later is quick."""
_UNCHANGED = frozenset(
    "always analytics business news series species access process less is as us was has does".split()
)


@lru_cache(maxsize=200_000)
def key(word: str) -> str:
    """A word without case, possessive, plural and British spelling.

    `Analyses` and `analysis` differ, `Models` and `model` don't.
    """
    plain = word.casefold()
    if word[-1:] == "s" and word[-2:-1].isupper() and len(word) > 2:
        return plain.replace("’", "'")[:-1]  # APIs, GPUs and KPIs
    if plain.isalpha():
        return _american(_singular(plain))
    plain = plain.replace("’", "'").removesuffix("'s")
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
    if len(word) < 6 or not ("is" in word or "ell" in word or "behaviour" in word):
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
    """The stems of a phrase: two surface forms with the same key are found by the same words.

    Most phrases are plain words, which need no cutting to be told apart.
    """
    words = text.replace("-", " ")
    if len(text) <= LONGEST_WORD and text.isascii() and words.replace(" ", "").isalpha():
        return tuple(map(stem, words.split()))
    return tuple([stem(word) for word in split_words(text).texts if word != "\n"])
