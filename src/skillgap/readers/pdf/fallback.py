"""pypdf's side of PDF reading: for files that PDFium refuses or dies on, and as a second opinion."""

from __future__ import annotations

import logging
from io import BytesIO

import pypdf
from pypdf.errors import FileNotDecryptedError, LimitReachedError

from skillgap.errors import ReadError, Status
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.source import Source


def read_with_pypdf(source: Source, limits: Limits) -> Draft:
    """Read the pages' text in content order.

    Raises:
        ReadError: encrypted, or damaged.
    """
    draft = Draft("pypdf")
    file = open_with_pypdf(source)
    draft.pages = count = file.get_num_pages()
    if not count:
        raise _damaged("it has no pages", source.name)
    if count > limits.pages:
        draft.limit("limit_pages", f"pages {limits.pages + 1} to {count}")
    for number in range(min(count, limits.pages)):
        draft.page()
        for line in _page_text(file, number, draft).splitlines():
            draft.line(line.rstrip())
        if draft.length > limits.characters:
            break
    return draft


def _page_text(file: pypdf.PdfReader, number: int, draft: Draft) -> str:
    """A page's text; a page that cannot be read is left out, and said to be."""
    try:
        # A soft hyphen of a page is a hyphen that shows.
        return file.pages[number].extract_text().replace("\xad", "-")
    except LimitReachedError:
        draft.limit("limit_decompress", f"page {number + 1}")
    except RecursionError:
        raise
    except Exception as error:
        # pypdf promises no exception types for damaged files.
        draft.limit("unreadable_page", f"page {number + 1} ({type(error).__name__})")
    return ""


def open_with_pypdf(source: Source) -> pypdf.PdfReader:
    """Open with the empty password if there is one.

    Raises:
        ReadError: a password is needed, or the file is damaged.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        file = pypdf.PdfReader(BytesIO(source.data))
        if file.is_encrypted and not file.decrypt(""):
            raise FileNotDecryptedError
        file.get_num_pages()
    except FileNotDecryptedError:
        what = "the PDF is protected by a password"
        raise ReadError(Status.ENCRYPTED, what, where=source.name, hint="save it without one") from None
    except MemoryError:
        raise
    except Exception as error:
        # pypdf promises no exception types for damaged files.
        raise _damaged(type(error).__name__, source.name) from None
    return file


def _damaged(why: str, name: str) -> ReadError:
    return ReadError(Status.CORRUPT, f"the PDF is damaged: {why}", where=name, hint="open it and print it to PDF again")
