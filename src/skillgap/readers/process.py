"""One worker process seen from its owner: started when needed, killed on time, its death explained."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any

from skillgap.errors import ReadError, Status
from skillgap.model.document import Document
from skillgap.readers import wire
from skillgap.readers.limits import Limits
from skillgap.readers.source import Source

_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from skillgap.readers.worker import main; main()"
_OUT_OF_MEMORY = frozenset({"SIGABRT", "SIGTRAP", "SIGILL"})
"""Signals by which PDFium and malloc give up when memory is refused."""

_HINTS = {
    Status.TIMEOUT: "print it to PDF again, or raise the time limit",
    Status.MEMORY: "print it to PDF again, or raise the memory limit",
    Status.CRASH: "print it to PDF again",
}


class Process:
    """A persistent worker; at most one document is with it at any time."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._child: subprocess.Popen[bytes] | None = None
        self._served = 0
        self._late = False

    def __enter__(self) -> Process:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    def read(self, source: Source, *, wall: float, pypdf_first: bool = False) -> Document:
        """Have the worker read a document.

        Raises:
            ReadError: it cannot be read, or the worker died over it or was killed at the end of its time.
        """
        child = self._ready_child()
        self._late = False
        watch = threading.Timer(wall, self._end_late, (child,))
        watch.start()
        try:
            answer = self._ask(child, source, pypdf_first=pypdf_first)
        finally:
            watch.cancel()
        if answer is None:
            raise self._death(child, source, wall)
        self._served += 1
        if self._served >= self._limits.recycle or answer.get("error") == Status.MEMORY:
            self.kill()
        return _document(answer, source)

    def kill(self) -> None:
        """End the worker; the next document gets a fresh one."""
        child, self._child = self._child, None
        self._served = 0
        if child is not None:
            child.kill()
            child.wait()
            for stream in (child.stdin, child.stdout):
                _close(stream)

    def _ready_child(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self.kill()
            self._child = _start()
        return self._child

    def _ask(self, child: subprocess.Popen[bytes], source: Source, *, pypdf_first: bool) -> dict[str, Any] | None:
        request = {"name": source.name, "limits": wire.limits_to_wire(self._limits), "pypdf_first": pypdf_first}
        assert child.stdin
        assert child.stdout
        try:
            wire.send(child.stdin, request, source.data)
            answer = wire.receive(child.stdout)
        except (OSError, ValueError):
            return None
        return answer[0] if answer else None

    def _end_late(self, child: subprocess.Popen[bytes]) -> None:
        self._late = True
        child.kill()

    def _death(self, child: subprocess.Popen[bytes], source: Source, wall: float) -> ReadError:
        """What the end of the worker says about the document."""
        late = self._late
        child.kill() if late else None
        try:
            code = child.wait(timeout=2)
        except subprocess.TimeoutExpired:
            code = 0
        self.kill()
        status, what = _explain(code, late=late, wall=wall)
        return ReadError(status, what, where=source.name, hint=_HINTS[status])


def _start() -> subprocess.Popen[bytes]:
    """A fresh interpreter that finds the same packages as this one, but takes nothing else from its surroundings."""
    root = str(Path(__file__).parents[2])
    command = [sys.executable, "-I", "-c", _START, json.dumps([root, *sys.path])]
    # The command is this interpreter and a constant; nothing of a document is in it.
    return subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def _explain(code: int, *, late: bool, wall: float) -> tuple[Status, str]:
    if late:
        return Status.TIMEOUT, f"reading took longer than {wall:g} seconds"
    if code == wire.OUT_OF_MEMORY:
        return Status.MEMORY, "reading needed more memory than it may"
    name = signal.Signals(-code).name if code < 0 and -code in set(signal.Signals) else str(code)
    if name == "SIGXCPU":
        return Status.TIMEOUT, "reading took more processor time than it may"
    if name in _OUT_OF_MEMORY:
        return Status.MEMORY, f"reading needed more memory than it may ({name})"
    return Status.CRASH, f"the reader crashed ({name})"


def _document(answer: dict[str, Any], source: Source) -> Document:
    if "error" in answer:
        raise wire.error_from_wire(answer, source.name)
    try:
        return wire.document_from_wire(answer)
    except (KeyError, TypeError, ValueError):
        raise ReadError(
            Status.CRASH, "the reader gave no sensible answer", where=source.name, hint=_HINTS[Status.CRASH]
        ) from None


def _close(stream: Any) -> None:
    try:
        stream.close()
    except OSError:
        # What was still to be written to a dead worker is lost, as it should be.
        return
