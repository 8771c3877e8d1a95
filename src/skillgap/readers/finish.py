"""From a draft to a document: caps, quality figures and flags that do not depend on the format."""

from __future__ import annotations

import re
from dataclasses import replace

from skillgap.errors import NoTextError, ReadError, Status
from skillgap.model.document import Document, Flag, Quality
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.source import Source

FEWEST_LETTERS = 25
"""Letters below which a document counts as one without text."""

_OPENING = 2 * FEWEST_LETTERS
"""Characters that hold so many letters in most documents."""

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_PLAIN = b"\t\n\r\x0c" + bytes(range(0x20, 0x7F))
_ODD = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_INVISIBLE = re.compile(r"[\u200b\u2060\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
_GREEK_OR_CYRILLIC = re.compile(r"[\u0370-\u04ff]")
_MIXED_SCRIPTS = re.compile(r"[A-Za-z][\u0370-\u04ff]|[\u0370-\u04ff][A-Za-z]")
_INSTRUCTION = re.compile(
    r"\b(?:ignore|disregard|forget)\s{1,4}(?:all\s{1,4})?(?:of\s{1,4})?(?:the\s{1,4})?(?:your\s{1,4})?"
    r"(?:previous|prior|above|earlier)\s{1,4}(?:instruction|prompt|rule|direction)s?"
)
_MANY_INVISIBLE = 20

_CORK = dict(zip((*range(0x10, 0x17), *range(0x1B, 0x20), 0x88), "“”„«»–—ﬀﬁﬂﬃﬄ•", strict=True))
"""Signs by their codes in TeX's encodings, where a PDF's fonts give no names: https://ctan.org/pkg/fontenc."""

_CODES = re.compile(f"[{''.join(map(chr, _CORK))}]")


def finish(draft: Draft, source: Source, limits: Limits) -> Document:
    """Make the document; text beyond the limit is cut at a line end.

    Raises:
        NoTextError: fewer letters than any document worth reading has.
        ReadError: the same, and a fault or a limit is why.
    """
    text, data = _encodable(draft.text)
    unusual = _unusual(data)
    if draft.pages and _CODES.search(unusual):
        text, data = _encodable(text.translate(_CORK))
        unusual = _unusual(data)
    if len(text) > limits.characters:
        text = _cut(text, limits.characters)
        if "limit_chars" not in draft.codes:
            draft.limit("limit_chars", f"text after character {len(text)}")
    if not has_letters(text) or "garbled_text" in draft.codes:
        raise _nothing(draft, text, source)
    return Document(
        name=source.name,
        sha256=source.sha256,
        text=text,
        quality=_quality(draft, text, unusual, instructed=_is_instruction(text, data)),
        page_starts=tuple([start for start in draft.page_starts if start <= len(text)]),
        headings=tuple([heading for heading in draft.headings if heading.end <= len(text)]),
        entries=tuple([replace(e, end=min(e.end, len(text))) for e in draft.entries if e.start < len(text)]),
        title=draft.title,
    )


def _encodable(text: str) -> tuple[str, bytes]:
    """The text without lone surrogates, which no output could encode, and its UTF-8."""
    try:
        return text, text.encode()
    except UnicodeEncodeError:
        text = _SURROGATE.sub("\ufffd", text)
        return text, text.encode()


def _unusual(data: bytes) -> str:
    """What of a text is not plain ASCII: of UTF-8, nothing is lost where that is taken out.

    Why: it takes a fifth of the time of a pattern.
    """
    return data.translate(None, _PLAIN).decode()


def _cut(text: str, most: int) -> str:
    end = text.rfind("\n", most // 2, most)
    return text[: end + 1 if end >= 0 else most]


def has_letters(text: str) -> bool:
    """Whether a text holds enough letters to be a document's."""
    return sum(map(str.isalnum, text[:_OPENING])) >= FEWEST_LETTERS or sum(map(str.isalnum, text)) >= FEWEST_LETTERS


def _nothing(draft: Draft, text: str, source: Source) -> ReadError:
    """Why a document holds no text: it unpacks to too much, is damaged, hides it, is a scan, or is empty."""
    codes = draft.codes
    if "limit_decompress" in codes:
        what, hint = "the document unpacks to more than it may", "print it to PDF again"
        return ReadError(Status.LIMIT_DECOMPRESS, what, where=source.name, hint=hint)
    if "limit_depth" in codes or codes.count("unreadable_page") == draft.pages:
        what, hint = "the document is damaged: nothing of it can be read", "save it again, or print it to PDF"
        return ReadError(Status.CORRUPT, what, where=source.name, hint=hint)
    how = "read it with --ocr (pip install 'skillgap[ocr]'), or send a file with text"
    if "garbled_text" in codes:
        what = "the document's text is unreadable: its fonts do not say which letters their glyphs are"
        return NoTextError(what, where=source.name, hint=how)
    if draft.hidden:
        what, hint = "the document shows no text: what it holds is hidden", "send a file whose text can be seen"
        return NoTextError(what, where=source.name, hint=hint)
    letters = sum(map(str.isalnum, text))
    little = f"the document holds too little text: {letters} of at least {FEWEST_LETTERS} letters"
    what = little if letters else "the document holds no text"
    hint = f"it seems to be a scan: {how}" if draft.pictured else "check that it is the right file"
    return NoTextError(what, where=source.name, hint=hint)


def _quality(draft: Draft, text: str, unusual: str, *, instructed: bool) -> Quality:
    return Quality(
        status=Status.OK_PARTIAL if draft.cut else Status.OK,
        engine=draft.engine,
        pages=draft.pages,
        characters=len(text),
        columns=draft.columns,
        odd_characters=round(len(_ODD.findall(unusual)) / len(text), 4),
        cut=tuple(draft.cut),
        flags=tuple(sorted({*draft.flags, *_text_flags(text, unusual, draft, instructed=instructed)})),
        hidden=tuple(draft.hidden),
    )


def _text_flags(text: str, unusual: str, draft: Draft, *, instructed: bool) -> list[Flag]:
    """Flags that follow from the text; `unusual` is what of it is not plain ASCII."""
    flags = []
    invisible = len(_INVISIBLE.findall(unusual))
    if invisible > _MANY_INVISIBLE:
        flags.append(Flag("invisible_chars", f"{invisible} characters"))
    mixed = _MIXED_SCRIPTS.search(text) if _GREEK_OR_CYRILLIC.search(unusual) else None
    if mixed:
        flags.append(Flag("mixed_scripts", f"at character {mixed.start()}"))
    if instructed or any(_is_instruction(each.text, each.text.encode(errors="replace")) for each in draft.hidden):
        flags.append(Flag("instruction_like_text", "has no effect on the result"))
    if draft.hidden:
        kinds = sorted({hidden.why for hidden in draft.hidden})
        flags.append(Flag("hidden_text", ", ".join(kinds)))
    return flags


def _is_instruction(text: str, data: bytes) -> bool:
    """Whether a text, given in UTF-8 as well, tells a language model what to do.

    Plain search goes first, among bytes: the pattern is ten times slower, and so are small letters of all alphabets.
    """
    low = data.lower()
    told = b"ignore " in low or b"disregard " in low or b"forget " in low
    return told and _INSTRUCTION.search(text.lower()) is not None
