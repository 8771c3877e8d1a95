"""Bytes to read, and where they came from: files are opened without following surprises."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from skillgap.errors import ReadError, Status
from skillgap.readers.limits import Limits

_OPEN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class Source:
    """A document's bytes and the name that reports show for it."""

    name: str
    data: bytes

    @property
    def sha256(self) -> str:
        """Hexadecimal digest of the bytes."""
        return hashlib.sha256(self.data).hexdigest()


def open_source(source: str | Path | bytes, *, name: str | None, limits: Limits) -> Source:
    """Take bytes as they are, or read a regular file whole, once.

    Raises:
        ReadError: not a regular file, not readable, empty, too large, or changed while it was read.
    """
    if isinstance(source, bytes):
        opened = Source(name or "document", source)
    else:
        path = source if isinstance(source, Path) else Path(source)
        where = display_name(path)
        opened = Source(name or where, _read_file(path, where, limits))
    if not opened.data:
        raise ReadError(Status.EMPTY_FILE, "the file is empty", where=opened.name, hint="send the file again")
    if len(opened.data) > limits.file_bytes:
        raise _too_large(len(opened.data), opened.name, limits)
    return opened


def display_name(path: Path) -> str:
    """The path as text that every output can encode; bytes that are no UTF-8 are shown in hexadecimal."""
    name = os.fspath(path)
    return name if name.isascii() else name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _read_file(path: Path, where: str, limits: Limits) -> bytes:
    try:
        # Non-blocking, so that a FIFO cannot hold the program for ever before its type is known.
        handle = os.open(path, _OPEN)
    except FileNotFoundError:
        raise ReadError(Status.UNREADABLE, "there is no such file", where=where, hint="check the path") from None
    except (OSError, ValueError) as error:
        raise _unreadable(error, where) from None
    try:
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            raise ReadError(
                Status.NOT_REGULAR_FILE, f"{_kind(before.st_mode)}, not a file", where=where, hint="name a file"
            )
        if before.st_size > limits.file_bytes:
            raise _too_large(before.st_size, where, limits)
        data = _read_all(handle, before.st_size)
        after = os.fstat(handle)
    except OSError as error:
        raise _unreadable(error, where) from None
    finally:
        os.close(handle)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != after.st_size:
        raise ReadError(Status.CHANGED, "the file changed while it was read", where=where, hint="try again")
    return data


def _read_all(handle: int, size: int) -> bytes:
    """The file's bytes, and one more where it grows; one call gives them all, as a rule."""
    data = os.read(handle, size + 1)
    while len(data) < size and (more := os.read(handle, size + 1 - len(data))):
        data += more
    return data


def _kind(mode: int) -> str:
    kinds = ((stat.S_ISDIR, "a folder"), (stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"))
    return next((kind for is_kind, kind in kinds if is_kind(mode)), "a device")


def _unreadable(error: Exception, where: str) -> ReadError:
    reason = getattr(error, "strerror", None) or "its name cannot be used"
    status = Status.NOT_REGULAR_FILE if isinstance(error, IsADirectoryError) else Status.UNREADABLE
    return ReadError(status, f"the file cannot be opened: {reason}", where=where, hint="check its permissions")


def _too_large(size: int, where: str, limits: Limits) -> ReadError:
    what = f"the file has {size:,} bytes, more than the limit of {limits.file_bytes:,}"
    return ReadError(Status.TOO_LARGE, what, where=where, hint="print it to a smaller PDF or raise the limit")
