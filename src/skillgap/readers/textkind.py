"""Which format a text is: JSON, XML, a page, a mail, RenderCV, Markdown, or only text."""

from __future__ import annotations

import json
import re

from skillgap.readers.plain import marked_encoding, wide_encoding

_SAMPLE = 16_384
_HEAD = 4_096
_FIELD = re.compile(r"^[a-z][a-z-]{1,40}:", re.I)
_MAIL = re.compile(
    r"^(?:from|to|cc|subject|date|received|message-id|return-path|reply-to|delivered-to|mime-version):", re.I | re.M
)
_MACHINE = re.compile(r"^(?:mime-version|content-type|received|message-id):", re.I | re.M)
"""Lines that programs write into a mail, and people do not write at the head of a letter."""

_MAIL_HEADERS = 2
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.I)
_TAG = re.compile(
    r"</?(?:a|abbr|address|article|aside|b|blockquote|br|caption|center|cite|code|dd|del|details|div|dl|dt|em|figure|font"
    r"|footer|form|h[1-6]|header|hr|i|img|ins|kbd|label|li|link|main|mark|meta|nav|ol|p|pre|q|s|script|section|small|span"
    r"|strike|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|tt|u|ul)(?=[\s/>])[^<>]{0,400}>",
    re.I,
)
_ELEMENT = re.compile(r"<([a-z_][\w.:-]{0,80})[\s/>]", re.I)
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|(?:={3,}|-{3,})[^\S\n]*$|[^\S\n]*[*-] \S|\*\*[^*\n]{2,60}\*\*[^\S\n]*$)", re.M)
_MARKDOWN_HEADING = re.compile(r"^#{1,6} \S|^[^\n]{2,80}\n(?:={3,}|-{3,})[ \t]*$", re.M)
_MARKDOWN_SIGNS = 2
_RENDERCV = re.compile(r"^cv:[^\S\n]*$", re.M)
_RENDERCV_FIRST = re.compile(r"(?:[#-][^\n]*\n\s*)*(?:cv|design|locale|locale_catalog|settings|rendercv_settings):")


def text_kind(data: bytes) -> str:
    """The format's key in the registry; all signs are ASCII, so the encoding hardly matters."""
    text = _sample(data)
    if text[:1] in ("{", "[") and looks_like_json(data):
        return "json"
    if text.startswith("<"):
        kind = _marked_up(text, data)
        if kind:
            return kind
    if _is_mail(text[:_HEAD]):
        return "mail"
    if _RENDERCV_FIRST.match(text) and _RENDERCV.search(text):
        return "rendercv"
    signs = len(_MARKDOWN.findall(text)) if _MARKDOWN_HEADING.search(text) else 0
    if _is_fragment(text, signs):
        return "html"
    return "markdown" if signs >= _MARKDOWN_SIGNS else "text"


def _sample(data: bytes) -> str:
    sample = data[:_SAMPLE]
    text = sample.decode(marked_encoding(sample) or wide_encoding(sample) or "latin-1", "replace")
    return text.removeprefix("ï»¿").lstrip("\ufeff \t\r\n").replace("\r\n", "\n")


def _marked_up(text: str, data: bytes) -> str | None:
    """XML, or a page that says that it is one."""
    while text.startswith("<!--"):
        text = text.partition("-->")[2].lstrip()
    head = text[:_HEAD]
    root = _ELEMENT.search(head)
    if head.startswith("<?xml"):
        return "html" if root and root[1].lower().endswith("html") else "xml"
    if _PAGE.search(head):
        return "html"
    declared = head.startswith(("<svg", "<!DOCTYPE", "<!doctype"))
    if root is None or _TAG.match(head, root.start()):
        return "html" if root and declared else None
    whole = root.start() == 0 and data[-_HEAD:].rstrip().endswith(f"</{root[1]}>".encode())
    return "xml" if whole or declared else None


def _is_mail(head: str) -> bool:
    fields = head.removeprefix("From ").partition("\n\n")[0]
    begins = head.startswith("From ") or _FIELD.match(head)
    return bool(begins and _MACHINE.search(fields)) and len(_MAIL.findall(fields)) >= _MAIL_HEADERS


def _is_fragment(text: str, signs: int) -> bool:
    """Whether tags, and not Markdown's signs, shape a text without a head; few lines of a page have none."""
    tags = len(_TAG.findall(text))
    if text.startswith("<"):
        shaped = tags > signs
    else:
        shaped = tags > 2 and signs < _MARKDOWN_SIGNS and ("</" in text or "<br" in text)
    return shaped and tags * 3 > text.count("\n")


def looks_like_json(data: bytes) -> bool:
    """Whether the bytes parse as JSON at all; depth is bounded by the parser's own recursion limit."""
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True
