"""Reading one document in this process: open, recognise, read, finish."""

from __future__ import annotations

from pathlib import Path

from skillgap.errors import ReadError, SkillgapError, Status
from skillgap.model.document import Document
from skillgap.readers.finish import finish, has_letters
from skillgap.readers.limits import DEFAULT_LIMITS, Limits
from skillgap.readers.registry import reader_for
from skillgap.readers.sniff import extension_mismatch, sniff
from skillgap.readers.source import Source, open_source

_TEXTS = frozenset({"text", "markdown", "html"})
"""What anything may be taken for that holds only a few letters."""


def read(source: str | Path | bytes, *, name: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a document in this process, within the limits on size, pages and characters.

    A hostile file can still crash or exhaust the process: `read_isolated` survives that.

    Args:
        source: a path, or the document's bytes.
        name: what reports call the document; the path, if none is given.
        limits: caps on what is read.

    Raises:
        ReadError: the document cannot be read; its `status` says why.
        NoTextError: it holds no text.
    """
    return read_source(open_source(source, name=name, limits=limits), limits)


def read_source(source: Source, limits: Limits, *, pypdf_first: bool = False) -> Document:
    """Read bytes that are already in memory; `pypdf_first` is for files that PDFium did not survive.

    Raises:
        ReadError: the document cannot be read, or holds no text.
    """
    try:
        kind = sniff(source, limits)
        draft = reader_for("pdf-pypdf" if pypdf_first and kind == "pdf" else kind)(source, limits)
    except SkillgapError as error:
        error.where = error.where or source.name
        raise
    except MemoryError:
        raise ReadError(Status.MEMORY, "the document needs more memory than it may", where=source.name) from None
    except RecursionError:
        what, hint = "the document is nested too deeply", "save it again, or print it to PDF"
        raise ReadError(Status.CORRUPT, what, where=source.name, hint=hint) from None
    except Exception as error:
        # Readers turn what their libraries raise into a status; anything else is a fault of ours, and said to be.
        what = f"skillgap failed on this document: {type(error).__name__}"
        raise ReadError(Status.INTERNAL_ERROR, what, where=source.name, hint="please report it") from error
    mismatch = extension_mismatch(source.name, kind)
    if mismatch:
        if kind in _TEXTS and not has_letters(draft.text):
            what, hint = f"the file is not what its name says: {mismatch}", "check that it is the right file"
            raise ReadError(Status.UNSUPPORTED_TYPE, what, where=source.name, hint=hint)
        draft.flag("type_mismatch", mismatch)
    return finish(draft, source, limits)
