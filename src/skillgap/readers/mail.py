"""E-mails, and web pages saved as one file (MHTML): the text that they show; attachments are left alone."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from skillgap.errors import ReadError, Status
from skillgap.readers.charsets import decoded
from skillgap.readers.draft import Draft
from skillgap.readers.finish import has_letters
from skillgap.readers.html import read_html
from skillgap.readers.limits import Limits
from skillgap.readers.plain import read_plain
from skillgap.readers.source import Source


def read_mail(source: Source, limits: Limits) -> Draft:
    """Read the body, as a page where it is one.

    Raises:
        ReadError: there is no text in it.
    """
    # Python's newer policy has finer methods, which fail on headers and parts that are not as they should be.
    message = message_from_bytes(source.data)
    bodies = (_read(body, source.name, limits) for body in _bodies(message))
    draft = next((draft for draft in bodies if has_letters(draft.text)), None)
    if draft is None:
        what, hint = "the e-mail holds no text", "save what is attached to it, and send that"
        raise ReadError(Status.UNSUPPORTED_TYPE, what, where=source.name, hint=hint)
    draft.engine = "mail"
    attached = sum(map(_is_attached, message.walk()))
    if attached:
        draft.flag("attachment", f"{attached} attached files, not read")
    return draft


def _bodies(message: Message) -> Iterator[Message]:
    """The texts and pages of a mail in the order in which they are to be tried; of alternatives the last is richest."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.is_multipart():
            parts = [inner for inner in part.get_payload() if isinstance(inner, Message)]
            waiting += parts if part.get_content_subtype() == "alternative" else reversed(parts)
        elif part.get_content_type() in ("text/html", "text/plain") and not _is_attached(part):
            yield part


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_content_maintype() == "application"


def _read(body: Message, name: str, limits: Limits) -> Draft:
    data = body.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return Draft("mail")
    part = Source(name, _as_utf8(data, body.get_content_charset()))
    return read_html(part, limits) if body.get_content_subtype() == "html" else read_plain(part, limits)


def _as_utf8(data: bytes, charset: str | None) -> bytes:
    """The text in UTF-8 with its mark, where its own encoding is known; a page's own statement would mislead then."""
    text = decoded(data, charset) if charset else None
    return data if text is None else b"\xef\xbb\xbf" + text.encode("utf-8", "replace")
