"""Workers: what reads in one process reads the same in another, and no death costs another file's result."""

from __future__ import annotations

import os
import signal
import socket
import stat
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from skillgap.errors import ReadError, Status
from skillgap.model.document import Document
from skillgap.readers import Limits, ReaderPool, read, read_isolated
from skillgap.readers.process import Process
from skillgap.readers.source import Source
from tests.readers.hostile.pdfs import GOOD
from tests.readers.pdffile import PdfFile
from tests.readers.resume import TEXT
from tests.readers.samples import SAMPLES

QUICK = Limits(wall=1.0, second_wall=1.0)
posix = pytest.mark.skipif(os.name != "posix", reason="signals, pipes and limits of POSIX systems")


def endless() -> bytes:
    """A PDF over which PDFium sits for many seconds: forms that call each other a million times."""
    file = PdfFile()
    below = file.stream("0 0 1 1 re f", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    for _ in range(22):
        resources = f"/Resources << /XObject << /X {below} 0 R >> >>"
        below = file.stream("/X Do /X Do", f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources}")
    file.page("/X Do", resources=f"/XObject << /X {below} 0 R >>")
    return file.data()


@pytest.mark.parametrize("name", [*sorted(SAMPLES), "good.pdf"])
def test_a_worker_reads_what_this_process_reads(name: str) -> None:
    data = {**SAMPLES, "good.pdf": GOOD}[name]
    assert read_isolated(data, name=name) == read(data, name=name)


@pytest.mark.parametrize(
    ("data", "status"), [(b"", Status.EMPTY_FILE), (b"\x7fELF", Status.UNSUPPORTED_TYPE), (b" \n", Status.NO_TEXT)]
)
def test_a_worker_fails_as_this_process_fails(data: bytes, status: Status) -> None:
    failures = []
    for reader in (read, read_isolated):
        with pytest.raises(ReadError) as caught:
            reader(data, name="x")
        failures.append((type(caught.value), caught.value.status, str(caught.value)))
    assert failures[0] == failures[1]
    assert failures[0][1] is status


def test_order_and_number_are_kept(tmp_path: Path) -> None:
    paths = []
    for number in range(60):
        path = tmp_path / f"{number}.txt"
        path.write_text(TEXT * (1 + number % 7) + f"number {number}", encoding="utf-8")
        paths.append(path)
    paths[11].write_bytes(b"")
    paths[29].unlink()
    with ReaderPool(3) as pool:
        outcomes = list(pool.map(paths))
    assert [path for path, _ in outcomes] == paths
    failed = {Path(path).name: outcome.status for path, outcome in outcomes if isinstance(outcome, ReadError)}
    assert failed == {"11.txt": Status.EMPTY_FILE, "29.txt": Status.UNREADABLE}
    assert all(f"number {n}" in o.text for n, (_, o) in enumerate(outcomes) if isinstance(o, Document))


def test_a_file_that_never_ends_is_given_up_and_costs_no_other(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.pdf" for number in range(9)]
    for path in paths:
        path.write_bytes(GOOD)
    paths[4].write_bytes(endless())
    began = time.monotonic()
    with ReaderPool(2, limits=QUICK) as pool:
        outcomes = [outcome for _, outcome in pool.map(paths)]
    assert time.monotonic() - began < 60
    assert [isinstance(outcome, Document) for outcome in outcomes] == [number != 4 for number in range(9)]
    bad = outcomes[4]
    assert isinstance(bad, ReadError)
    assert bad.status in (Status.TIMEOUT, Status.MEMORY, Status.CRASH, Status.NO_TEXT)


@posix
@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (signal.SIGSEGV, Status.CRASH),
        (signal.SIGKILL, Status.CRASH),
        (signal.SIGABRT, Status.MEMORY),
        (signal.SIGXCPU, Status.TIMEOUT),
    ],
)
def test_how_a_worker_died_is_told(sent: signal.Signals, status: Status) -> None:
    with Process(Limits()) as process:
        child = process._ready_child()
        threading.Timer(0.4, child.send_signal, (sent,)).start()
        with pytest.raises(ReadError) as caught:
            process.read(Source("endless.pdf", endless()), wall=8)
        assert caught.value.status is status
        assert process.read(Source("good.txt", TEXT.encode()), wall=8).text == TEXT


@posix
def test_memory_is_bounded() -> None:
    with pytest.raises(ReadError) as caught:
        read_isolated(b"[" + b"[]," * 6_000_000 + b"[]]", limits=replace(Limits(), memory_bytes=300_000_000))
    assert caught.value.status is Status.MEMORY


def test_workers_are_replaced_after_some_files() -> None:
    with Process(replace(Limits(), recycle=2)) as process:
        children = set()
        for _ in range(5):
            children.add(process._ready_child().pid)
            process.read(Source("r.txt", TEXT.encode()), wall=8)
    assert len(children) == 3


def test_no_worker_stays_behind() -> None:
    with ReaderPool(2) as pool:
        futures = [pool.submit(GOOD) for _ in range(4)]
        assert all(future.result().text for future in futures)
        children = [process._child for process in pool._processes]
    assert [child.returncode is None for child in children if child] == [False] * len([c for c in children if c])


def test_an_error_in_the_callers_block_ends_the_workers_at_once() -> None:
    began = time.monotonic()
    with pytest.raises(RuntimeError, match="stop"):
        _stopped_in_the_middle()
    # The worker would be given up after 30 seconds by itself.
    assert time.monotonic() - began < 20


def _stopped_in_the_middle() -> None:
    with ReaderPool(1, limits=Limits(wall=30)) as pool:
        pool.submit(endless())
        pool.submit(GOOD)
        raise RuntimeError("stop")


@posix
def test_strange_kinds_of_files_do_not_hang(tmp_path: Path) -> None:
    fifo, folder, loop, plug = (tmp_path / name for name in ("fifo", "folder", "loop", "plug"))
    os.mkfifo(fifo)
    folder.mkdir()
    loop.symlink_to(loop)
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(plug))
    secret = tmp_path / "secret.txt"
    secret.write_text(TEXT, encoding="utf-8")
    secret.chmod(0)
    began = time.monotonic()
    wanted = {
        fifo: Status.NOT_REGULAR_FILE,
        folder: Status.NOT_REGULAR_FILE,
        Path("/dev/zero"): Status.NOT_REGULAR_FILE,
    }
    for path in (loop, plug, tmp_path / "missing", tmp_path / ("x" * 300), Path("a\x00b")):
        wanted[path] = Status.UNREADABLE
    if os.geteuid() != 0:
        wanted[secret] = Status.UNREADABLE
    for path, status in wanted.items():
        with pytest.raises(ReadError) as caught:
            read(path)
        assert caught.value.status is status, path
    server.close()
    secret.chmod(stat.S_IRUSR)
    # What hangs, hangs for ever.
    assert time.monotonic() - began < 60


def test_names_that_are_no_text_are_shown(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    path = tmp_path / name
    try:
        path.write_text(TEXT, encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system wants names that are text")
    assert read(path).name.endswith(r"caf\xe9.txt")


@pytest.mark.parametrize("module", ["spacy", "pandas", "numpy", "multiprocessing"])
def test_a_worker_stays_small(module: str) -> None:
    import subprocess

    program = f"import sys, skillgap.readers.worker as w; w._warm_up(); sys.exit({module!r} in sys.modules)"
    assert (
        subprocess.run(
            [sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        ).returncode
        == 0
    )
