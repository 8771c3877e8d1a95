"""RTF as word processors save it: font and colour tables, Unicode as escapes with a fallback, bullets as \\'95."""

from __future__ import annotations

from typing import Any

from tests.documents.blocks import Block, blocks

_HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Calibri;}{\f1\fnil Symbol;}}{\colortbl;\red31\green78\blue121;}"
    r"{\*\generator Writer;}{\info{\title Resume}{\author Nobody}}\paperw11906\paperh16838\f0\fs22" + "\n"
)
_CONTROL = {
    "name": r"\pard\sa60\b\fs44 ",
    "text": r"\pard\sa80 ",
    "heading": r"\pard\sb200\sa80\b\cf1\fs26 ",
    "entry": r"\pard\sb80\tqr\tx9600\b ",
    "bullet": r"\pard\fi-227\li284 {\listtext\'95\tab}",
}


def rtf(resume: dict[str, Any]) -> bytes:
    return (_HEAD + "".join(map(_paragraph, blocks(resume))) + "}").encode("ascii")


def _paragraph(block: Block) -> str:
    aside = rf"\b0\tab {_escape(block.aside)}" if block.aside else ""
    return f"{{{_CONTROL[block.kind]}{_escape(block.text)}{aside}\\par}}\n"


def _escape(text: str) -> str:
    return "".join(_character(sign) for sign in text)


def _character(sign: str) -> str:
    if sign in "\\{}":
        return "\\" + sign
    return sign if sign.isascii() else rf"\u{ord(sign)}?"
