"""Reading in worker processes that can be killed: no file can take another's result with it.

Why not `ProcessPoolExecutor`: one killed worker loses every pending result there (191 of 200 measured), and
`multiprocessing.Pool` waits for it for ever.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import NamedTuple

from skillgap.errors import MissingDependencyError, ReadError, Status
from skillgap.model.document import Document
from skillgap.readers.limits import DEFAULT_LIMITS, Limits
from skillgap.readers.process import Process
from skillgap.readers.source import Source, display_name, open_source

_AHEAD = 4
"""Documents per worker that wait in memory while earlier ones are read."""

_SECOND_TRY = frozenset({Status.CRASH, Status.MEMORY, Status.TIMEOUT})


class _Task(NamedTuple):
    source: str | Path | bytes
    name: str | None
    future: Future[Document]


class ReaderPool:
    """Worker processes that read documents; use it as a context manager.

    Args:
        workers: how many processes; one per processor if 0.
        limits: caps on what is read, and on what a worker may take.
    """

    def __init__(self, workers: int = 0, *, limits: Limits = DEFAULT_LIMITS) -> None:
        self._count = workers or os.cpu_count() or 1
        self._limits = limits
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._processes: list[Process] = []
        self._threads: list[threading.Thread] = []
        self._stopped = threading.Event()

    def __enter__(self) -> ReaderPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close(now=kind is not None)

    def submit(self, source: str | Path | bytes, *, name: str | None = None) -> Future[Document]:
        """Begin to read a document while the caller goes on; the future raises what `read` raises."""
        future: Future[Document] = Future()
        self._tasks.put(_Task(source, name, future))
        if len(self._threads) < self._count:
            self._add_worker()
        return future

    def map(self, paths: Iterable[str | Path]) -> Iterator[tuple[str | Path, Document | ReadError]]:
        """Read many documents: one pair per path, in the order of the paths, whatever becomes of a file.

        Raises:
            MissingDependencyError: OCR is asked for and not installed, which no file can help.
        """
        pending: deque[tuple[str | Path, Future[Document]]] = deque()
        for path in paths:
            pending.append((path, self.submit(path)))
            if len(pending) >= self._count * _AHEAD:
                yield _outcome(*pending.popleft())
        while pending:
            yield _outcome(*pending.popleft())

    def close(self, *, now: bool = False) -> None:
        """End the workers: after what they have to do, or at once."""
        if now:
            self._stopped.set()
            self._cancel_waiting()
            for process in self._processes:
                process.kill()
        for _ in self._threads:
            self._tasks.put(None)
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def _cancel_waiting(self) -> None:
        with suppress(Empty):
            while task := self._tasks.get_nowait():
                task.future.cancel()

    def _add_worker(self) -> None:
        process = Process(self._limits)
        thread = threading.Thread(target=self._serve, args=(process,), daemon=True, name="skillgap-reader")
        self._processes.append(process)
        self._threads.append(thread)
        thread.start()

    def _serve(self, process: Process) -> None:
        """Hand tasks to one worker until the end; nothing that happens to a task ends this loop."""
        with process:
            while task := self._tasks.get():
                if not task.future.set_running_or_notify_cancel():
                    continue
                try:
                    task.future.set_result(self._read(process, task))
                except BaseException as error:
                    # It belongs to whoever waits for this document; the next task has its own.
                    task.future.set_exception(error)

    def _read(self, process: Process, task: _Task) -> Document:
        if self._stopped.is_set():
            raise ReadError(Status.CANCELLED, "reading was stopped", where=task.name)
        source = open_source(task.source, name=task.name, limits=self._limits)
        try:
            return process.read(source, wall=self._limits.wall)
        except ReadError as error:
            if self._stopped.is_set() or error.status not in _SECOND_TRY:
                raise
            return self._second_try(process, source, error)

    def _second_try(self, process: Process, source: Source, first: ReadError) -> Document:
        """Once more alone, in a fresh process; a PDF by the other engine."""
        try:
            return process.read(source, wall=self._limits.second_wall, pypdf_first=True)
        except ReadError as second:
            raise (first if second.status in _SECOND_TRY else second) from None


def _outcome(path: str | Path, future: Future[Document]) -> tuple[str | Path, Document | ReadError]:
    try:
        return path, future.result()
    except ReadError as error:
        return path, error
    except MissingDependencyError:
        raise
    except Exception as error:
        what = f"skillgap failed on this document: {type(error).__name__}"
        return path, ReadError(Status.INTERNAL_ERROR, what, where=display_name(Path(path)), hint="please report it")


def read_isolated(source: str | Path | bytes, *, name: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a document in a worker process of its own, which is killed when it misbehaves.

    Args:
        source: a path, or the document's bytes.
        name: what reports call the document; the path, if none is given.
        limits: caps on what is read, and on what the worker may take.

    Raises:
        ReadError: the document cannot be read; its `status` says why.
        NoTextError: it holds no text.
    """
    with ReaderPool(1, limits=limits) as pool:
        return pool.submit(source, name=name).result()
