"""Standard output carries data, as UTF-8 on every system; standard error carries everything else."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from skillgap.errors import OutputError, ReadError, Status
from skillgap.printable import encodable, printable

STANDARD = "-"
"""The name of standard input and output."""

STDIN_LIMIT = 20_000_000
"""Bytes taken from standard input: as much as of a file."""

PLAIN_WIDTH = 80


class ReaderGone(Exception):
    """Whoever read our standard output has gone (`| head`); click would take a BrokenPipeError for itself."""


def say(text: str) -> None:
    """Write to standard error, with nothing in it that could drive a terminal."""
    if sys.stderr is not None:
        sys.stderr.buffer.write(printable(text).rstrip("\n").encode() + b"\n")
        sys.stderr.flush()


def emit(data: str | bytes, output: str = STANDARD) -> None:
    """Write a result to standard output or, all or nothing, to a file.

    Raises:
        OutputError: it cannot be written; a file that was there is as it was.
        ReaderGone: nobody reads standard output any more.
    """
    content = encodable(data).encode() if isinstance(data, str) else data
    if output == STANDARD:
        _write_stdout(content)
    else:
        _write_file(content, Path(output).resolve())


def read_stdin() -> bytes:
    """Everything on standard input.

    Raises:
        ReadError: it holds more than `STDIN_LIMIT` bytes, or is closed.
    """
    if sys.stdin is None:
        raise ReadError(Status.UNREADABLE, "standard input is closed", hint="name a file, or pipe one in")
    content = sys.stdin.buffer.read(STDIN_LIMIT + 1)
    if len(content) > STDIN_LIMIT:
        what = f"standard input holds more than {STDIN_LIMIT // 1_000_000} MB"
        raise ReadError(Status.TOO_LARGE, what, hint="give a smaller document")
    return content


def terminal_layout(output: str) -> tuple[int, bool]:
    """Columns of the output, and whether it shows colours: those of the terminal, else 80 and plain."""
    if output != STANDARD or not watched(sys.stdout):
        return PLAIN_WIDTH, False
    # https://no-color.org: any value but the empty one asks for plain text.
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns, not plain


def watched(stream: TextIO | None) -> bool:
    """Whether a person sees what is written to a stream."""
    return stream is not None and stream.isatty()


def abandon_stdout() -> None:
    """Keep the interpreter from complaining, at its end, that standard output is gone."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_stdout(content: bytes) -> None:
    if sys.stdout is None:
        raise OutputError("standard output is closed", hint="write to a file with -o FILE")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise ReaderGone from None
    except OSError as error:
        abandon_stdout()
        raise OutputError(f"standard output cannot be written: {error.strerror}") from error


def _write_file(content: bytes, path: Path) -> None:
    """Write beside the file and move over it, so that readers see the old content or the new."""
    temporary = None
    try:
        if path.exists() and not path.is_file():
            # A device or a pipe cannot be replaced, only written to.
            path.write_bytes(content)
            return
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".skillgap-", delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _keep_mode(temporary, path)
        temporary.replace(path)
    except OSError as error:
        what = f"cannot be written: {error.strerror}"
        raise OutputError(what, where=str(path), hint="name another file with -o") from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _keep_mode(temporary: Path, path: Path) -> None:
    """Give the new file the permissions of the old one, or those that a new file gets."""
    try:
        mode = path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    temporary.chmod(mode)
