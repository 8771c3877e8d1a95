"""E-mails, and web pages saved as one file (MHTML): the text that they show; attachments are left alone."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default

from skillgap.errors import ReadError, Status
from skillgap.readers.draft import Draft
from skillgap.readers.html import read_html
from skillgap.readers.limits import Limits
from skillgap.readers.plain import read_plain
from skillgap.readers.source import Source


def read_mail(source: Source, limits: Limits) -> Draft:
    """Read the body, as a page where it is one.

    Raises:
        ReadError: there is no text in it.
    """
    message = message_from_bytes(source.data, policy=default)
    body = message.get_body(("html", "plain"))
    data = body.get_payload(decode=True) if body is not None else None
    if body is None or not isinstance(data, bytes):
        what, hint = "the e-mail holds no text", "save what is attached to it, and send that"
        raise ReadError(Status.UNSUPPORTED_TYPE, what, where=source.name, hint=hint)
    charset = body.get_content_charset()
    part = Source(source.name, _as_utf8(data, charset))
    draft = read_html(part, limits) if body.get_content_subtype() == "html" else read_plain(part, limits)
    draft.engine = "mail"
    attached = sum(1 for _ in message.iter_attachments())
    if attached:
        draft.flag("attachment", f"{attached} attached files, not read")
    return draft


def _as_utf8(data: bytes, charset: str | None) -> bytes:
    """The text in UTF-8 with its mark, where its own encoding is known; a page's own statement would mislead then."""
    try:
        return b"\xef\xbb\xbf" + data.decode(charset or "", "replace").encode("utf-8", "replace")
    except LookupError:
        return data
