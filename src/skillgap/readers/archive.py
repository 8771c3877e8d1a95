"""Parts of ZIP containers, opened only where their sizes are plausible and read only so far."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from skillgap.errors import ReadError, Status
from skillgap.readers.limits import Limits
from skillgap.readers.source import Source

_FREE_BYTES = 1_000_000
"""Unpacked bytes below which the ratio does not matter: small XML compresses well."""


class Archive:
    """A checked ZIP container."""

    def __init__(self, source: Source, limits: Limits) -> None:
        self._source = source
        self._limits = limits
        try:
            self._zip = zipfile.ZipFile(BytesIO(source.data))
            self._check()
        except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OverflowError) as error:
            raise self._corrupt(str(error)) from None

    @property
    def names(self) -> list[str]:
        """Names of all entries, in the order of the file."""
        return self._zip.namelist()

    def read(self, name: str) -> bytes | None:
        """An entry's bytes; None where there is no such entry.

        Raises:
            ReadError: the entry is damaged, encrypted or larger than it may be, whatever its header says.
        """
        try:
            info = self._zip.getinfo(name)
        except KeyError:
            return None
        if info.flag_bits & 0x1:
            raise ReadError(
                Status.ENCRYPTED,
                "the container is protected by a password",
                where=self._source.name,
                hint="save it without one",
            )
        try:
            with self._zip.open(info) as file:
                data = file.read(self._limits.part_bytes + 1)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as error:
            raise self._corrupt(str(error)) from None
        if len(data) > self._limits.part_bytes:
            raise self._bomb(f"{name} unpacks to more than {self._limits.part_bytes:,} bytes")
        return data

    def _check(self) -> None:
        entries = self._zip.infolist()
        if len(entries) > self._limits.archive_entries:
            raise self._bomb(f"the container has {len(entries):,} entries, more than {self._limits.archive_entries:,}")
        unpacked = sum(entry.file_size for entry in entries)
        if unpacked > self._limits.unpacked_bytes:
            raise self._bomb(f"the container unpacks to {unpacked:,} bytes, more than {self._limits.unpacked_bytes:,}")
        if unpacked > _FREE_BYTES and unpacked > self._limits.ratio * max(len(self._source.data), 1):
            raise self._bomb(f"the container unpacks to {unpacked // len(self._source.data)} times its size")

    def _bomb(self, what: str) -> ReadError:
        return ReadError(Status.LIMIT_DECOMPRESS, what, where=self._source.name, hint="save the document again")

    def _corrupt(self, why: str) -> ReadError:
        return ReadError(
            Status.CORRUPT, f"the container is damaged: {why}", where=self._source.name, hint="save the document again"
        )
