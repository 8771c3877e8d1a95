"""A PDF as pdfTeX makes it, without TeX.

Its marks: no space characters (a space is a jump inside the TJ array), kerning between letters, ligatures, justified
lines with words broken at their ends, fonts whose encoding is a list of glyph names without a ToUnicode map, dates at
the right edge in a text object of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.documents.blocks import Block, blocks

_WIDTH, _LEFT, _TOP, _BOTTOM, _LEADING = 468.0, 64.0, 790.0, 50.0, 13.0
_ENCODING = {"ff": "\x0b", "fi": "\x0c", "fl": "\x0e", "–": "\x0f", "•": "\x10", "’": "\x11"}
_DIFFERENCES = "/Differences [11 /ff /fi /.notdef /fl /endash /bullet /quoteright]"
_KERNS = {"AV": 111, "AW": 83, "To": 83, "We": 83, "Py": 28, "av": 28, "ke": 28, "va": 28, "xp": -14, "oo": -14}
_FONTS = {"F8": "Times-Roman", "F9": "Times-Bold"}
_FACES = {"name": ("F9", 20.0), "heading": ("F9", 12.5), "entry": ("F9", 10.909)}
_HEIGHT = "<height>"
_WORDS_BETWEEN = 250
"""Width of a normal space, thousandths of the type size."""


def tex(resume: dict[str, Any]) -> bytes:
    pages: list[list[str]] = [[]]
    height = _TOP
    for block in blocks(resume):
        height -= 9 if block.kind in ("heading", "entry") else 1.5
        for operators in _set(block):
            if height < _BOTTOM:
                pages, height = [*pages, []], _TOP
            height -= _LEADING * (1.6 if block.kind == "name" else 1)
            pages[-1].append(operators.replace(_HEIGHT, f"{height:.3f}"))
    return _file(["\n".join(page) for page in pages])


def _set(block: Block) -> Iterator[str]:
    """The lines of a block as text objects; `_HEIGHT` stands for the one that they will have."""
    font, size = _FACES.get(block.kind, ("F8", 10.909))
    indent = 12.0 if block.kind == "bullet" else 0.0
    lines = _lines(block.text.split(), font, size, _WIDTH - indent)
    for number, (words, space) in enumerate(lines):
        line = _text(_LEFT + indent, font, size, _array(words, space))
        if number == 0 and block.kind == "bullet":
            line = _text(_LEFT, "F8", size, f"[({_ENCODING['•']})]") + "\n" + line
        if number == 0 and block.aside:
            edge = _LEFT + _WIDTH - stringWidth(block.aside, "Times-Roman", size)
            line += "\n" + _text(edge, "F8", size, _array(block.aside.split(), _WORDS_BETWEEN))
        yield line


def _lines(words: list[str], font: str, size: float, width: float) -> Iterator[tuple[list[str], float]]:
    """Words of each line and the space between them that makes it as wide as the column."""
    line: list[str] = []
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if _measure([*line, word], font, size) <= width:
            line.append(word)
            continue
        head, tail = _broken(word)
        if head and _measure([*line, head], font, size) <= width:
            line, word = [*line, head], tail
        yield line, _stretched(line, font, size, width)
        line, rest = [], [word, *rest]
    yield line, _WORDS_BETWEEN


def _broken(word: str) -> tuple[str, str]:
    """A long lower-case word in two; real hyphenation knows syllables, which does not matter to a reader."""
    middle = re.fullmatch(r"([a-z]{3,}?[aeiou])([bcdfgmnprst][a-z]{3,}[.,;]?)", word) if len(word) > 8 else None
    return (middle[1] + "-", middle[2]) if middle else ("", word)


def _measure(words: list[str], font: str, size: float) -> float:
    letters = sum(stringWidth(word, _FONTS[font], size) for word in words)
    return float(letters + (len(words) - 1) * _WORDS_BETWEEN * size / 1000)


def _stretched(line: list[str], font: str, size: float, width: float) -> float:
    spare = width - _measure(line, font, size)
    return _WORDS_BETWEEN + spare * 1000 / size / max(1, len(line) - 1)


def _array(words: Iterable[str], space: float) -> str:
    return "[" + f"{-space:.0f}".join(f"({_kerned(word)})" for word in words) + "]"


def _kerned(word: str) -> str:
    """Ligatures and kerning pairs, in the middle of a TJ array."""
    escaped = re.sub(r"([\\()])", r"\\\1", word)
    for pair, shift in _KERNS.items():
        escaped = escaped.replace(pair, f"{pair[0]}){shift}({pair[1]}")
    for letters, code in _ENCODING.items():
        escaped = escaped.replace(letters, code)
    return escaped


def _text(x: float, font: str, size: float, array: str) -> str:
    return f"BT /{font} {size} Tf 1 0 0 1 {x:.3f} {_HEIGHT} Tm {array}TJ ET"


def _file(pages: list[str]) -> bytes:
    encoding = f"<< /Type /Encoding /BaseEncoding /WinAnsiEncoding {_DIFFERENCES} >>"
    fonts = [f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding {encoding} >>" for name in _FONTS.values()]
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>", *fonts]
    for number, content in enumerate(pages):
        resources = "<< /Font << /F8 3 0 R /F9 4 0 R >> >>"
        box = "/MediaBox [0 0 595.276 841.89]"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} /Resources {resources} /Contents {6 + 2 * number} 0 R >>")
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    return _numbered(objects)


def _numbered(objects: list[str]) -> bytes:
    data, offsets = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    cross_references = f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    trailer = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + (cross_references + trailer).encode()
