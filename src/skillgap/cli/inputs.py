"""Documents named on the command line, read in an isolated child while this process imports what understands them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

import click

from skillgap.cli.streams import STANDARD, read_stdin

if TYPE_CHECKING:
    from concurrent.futures import Future

    from skillgap.analyzer import Analyzer
    from skillgap.config import Settings
    from skillgap.model.document import Document


@contextmanager
def reading(*sources: str, ocr: bool = False) -> Iterator[tuple[Future[Document], ...]]:
    """Begin to read documents, scans too with `ocr`; `result()` of each waits for it and raises its `ReadError`.

    Raises:
        click.UsageError: more than one is to come from standard input.
    """
    if sources.count(STANDARD) > 1:
        raise click.UsageError("only one document can come from standard input")
    contents = [read_stdin() if source == STANDARD else source for source in sources]
    from skillgap.readers import OCR_LIMITS, Limits, ReaderPool

    with ReaderPool(1, limits=OCR_LIMITS if ocr else Limits()) as pool:
        yield tuple(
            pool.submit(content, name="stdin" if source == STANDARD else None)
            for source, content in zip(sources, contents, strict=True)
        )


def make_analyzer(chosen: Settings, as_of: date | None) -> Analyzer:
    """The analyzer for these settings; importing it takes the time in which the documents are read.

    Raises:
        DataError: a taxonomy pack is invalid.
    """
    from skillgap.analyzer import Analyzer

    return Analyzer(config=chosen, as_of=as_of)
