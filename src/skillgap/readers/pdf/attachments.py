"""Europass profiles that a PDF carries as an attached XML file."""

from __future__ import annotations

import re
from ctypes import byref, c_ulong, create_string_buffer
from typing import Any

import pypdfium2.raw as pdfium

from skillgap.errors import ReadError
from skillgap.readers.draft import Draft
from skillgap.readers.europass import write_europass
from skillgap.readers.limits import Limits
from skillgap.readers.source import Source
from skillgap.readers.xmlparts import local, parse

_MOST = 10
_LARGEST = 5_000_000
_SHOWN = 0.8
"""Share of the attachment's words that the pages must show: nobody gets credit for an attachment that nobody sees."""

_WORD = re.compile(r"\w{4,}")


def attached_profile(file: Any, shown: Draft, source: Source, limits: Limits) -> Draft | None:
    """The attached profile as a draft of its own, where the pages show the same; differences are flagged."""
    for number in range(min(pdfium.FPDFDoc_GetAttachmentCount(file), _MOST)):
        data = _content(pdfium.FPDFDoc_GetAttachment(file, number))
        if b"SkillsPassport" not in data[:2_000] and b"Candidate" not in data[:2_000]:
            continue
        try:
            root = parse(data, limits, source.name)
        except ReadError:
            shown.flag("attachment", "a Europass file is attached and damaged")
            continue
        if local(root) not in ("Candidate", "SkillsPassport", "LearnerInfo"):
            continue
        draft = Draft("europass")
        write_europass(root, draft)
        if _is_shown(draft.text, shown.text):
            draft.flag("attachment", "read from the attached Europass file")
            return draft
        shown.flag("attachment_differs", "the attached Europass file says more than the pages; only the pages count")
    return None


def _is_shown(attached: str, shown: str) -> bool:
    words = set(_WORD.findall(attached.lower()))
    return bool(words) and len(words & set(_WORD.findall(shown.lower()))) >= _SHOWN * len(words)


def _content(attachment: Any) -> bytes:
    size = c_ulong()
    if not attachment or not pdfium.FPDFAttachment_GetFile(attachment, None, 0, byref(size)) or size.value > _LARGEST:
        return b""
    buffer = create_string_buffer(size.value)
    if not pdfium.FPDFAttachment_GetFile(attachment, buffer, size.value, byref(size)):
        return b""
    return buffer.raw
