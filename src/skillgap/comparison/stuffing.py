"""Words that stand in a resume for machines: lists without end, and few words over and over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from skillgap.model.document import Flag

_MANY, _ENDLESS = 40, 80
"""Terms of one run that no person reads, where half of them stand there twice or more, and where none does.

A long honest list has 30 before a label, heading or sentence ends it, and a table of skills 50 without any.
"""

_FEW = 8
"""Different words among so many, up to which they repeat each other; prose has twenty and more."""

_LONGEST_TERM, _UNCUT = 3, 10
"""Words of a term at most, and of a row of terms with nothing but spaces between them at least."""

_BLOCK_END = re.compile(r"\n\s*\n|\f")
_BETWEEN = re.compile(r"[,;|•·\n\t]")
_WORD = re.compile(r"[^\W_][\w+#.-]*")
_PROSE = re.compile(
    r"[.:!?](?:\s|$)|\b(?:(?:19|20)\d\d|a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|using|with)\b"
)


def keyword_dump(text: str) -> Flag | None:
    """A flag for text that only lists or repeats terms; nothing else depends on it, since each skill counts once."""
    for terms in (run for block in _BLOCK_END.split(text) for run in _runs(block)):
        if len(terms) >= _ENDLESS or (len(terms) >= _MANY and 2 * len(set(terms)) <= len(terms)):
            said = f"{len(terms)} terms in a row, for search engines rather than readers; each counts once"
            return Flag("keyword_dump", said)
    word = _repeated(text)
    return Flag("keyword_dump", f"'{word}' over and over; it counts once") if word else None


def _runs(block: str) -> Iterator[list[str]]:
    """The runs of terms of a block, in small letters; prose, titles and dates end one."""
    run: list[str] = []
    for item in _BETWEEN.split(block):
        words = item.lower().split()
        if _PROSE.search(item) or _LONGEST_TERM < len(words) < _UNCUT:
            yield run
            run = []
        else:
            run += words if len(words) >= _UNCUT else [" ".join(words)] if words else []
    yield run


def _repeated(text: str) -> str | None:
    """The commonest word of a stretch of text that has hardly any others."""
    words = [word.lower() for word in _WORD.findall(text)]
    counts = Counter(words[:_MANY])
    for left, entering in zip(words, words[_MANY:], strict=False):
        if len(counts) <= _FEW:
            break
        counts[entering] += 1
        counts[left] -= 1
        if not counts[left]:
            del counts[left]
    return max(counts, key=lambda word: (counts[word], word)) if len(words) >= _MANY and len(counts) <= _FEW else None
