"""A worker process: reads documents that arrive on standard input, one at a time, within limits of the system."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
import time
from typing import Any

from skillgap.errors import ReadError, SkillgapError, Status
from skillgap.readers import wire
from skillgap.readers.limits import Limits
from skillgap.readers.reading import read_source
from skillgap.readers.source import Source

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

_PR_SET_PDEATHSIG = 1
_FILES = 64
_WATCH_SECONDS = 0.05


def main() -> None:
    """Answer requests until the owner goes away."""
    answers = os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not get among the answers.
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    confined = False
    while request := wire.receive(sys.stdin.buffer):
        header, data = request
        limits = Limits(**header["limits"])
        if not confined:
            _warm_up()
            confine(limits)
            confined = True
        grant_time(limits)
        wire.send(answers, _answer(Source(header["name"], data), limits, pypdf_first=header["pypdf_first"]))


def _answer(source: Source, limits: Limits, *, pypdf_first: bool) -> dict[str, Any]:
    try:
        return wire.document_to_wire(read_source(source, limits, pypdf_first=pypdf_first))
    except SkillgapError as error:
        return wire.error_to_wire(error)
    except MemoryError:
        return wire.error_to_wire(
            ReadError(Status.MEMORY, "the document needs more memory than it may", where=source.name)
        )
    except Exception as error:
        # A fault of ours in one file must not cost the files that wait behind it.
        what = f"skillgap failed on this document: {type(error).__name__}"
        return wire.error_to_wire(ReadError(Status.INTERNAL_ERROR, what, where=source.name, hint="please report it"))


def _warm_up() -> None:
    """Import what most files need, while the limits do not bind yet."""
    from skillgap.readers import docx, html, pdf

    _ = docx, html, pdf


def confine(limits: Limits) -> None:
    """Give up what reading does not need.

    Linux keeps all limits. macOS keeps all but that of memory, which is watched from within. Windows has none of them:
    there memory is watched too, and the owner's clock holds.

    Tesseract is a program of its own and exchanges files, so with `ocr` only memory and time are bound, for it too.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _die_with_owner()
    _limit("RLIMIT_CORE", 0, 0)
    if sys.platform != "linux":
        threading.Thread(target=watch_memory, args=(limits.memory_bytes,), daemon=True).start()
    _limit("RLIMIT_AS", limits.memory_bytes, limits.memory_bytes)
    if limits.ocr:
        return
    _limit("RLIMIT_FSIZE", 0, 0)
    _limit("RLIMIT_NOFILE", _FILES, _FILES)
    _limit("RLIMIT_NPROC", 0, 0)


def grant_time(limits: Limits) -> None:
    """Processor seconds for the next document, beyond what earlier ones took."""
    _limit("RLIMIT_CPU", int(time.process_time()) + 1 + limits.cpu, None)


def watch_memory(most: int) -> None:
    """End this process soon after it holds more memory than it may: macOS takes the limit and does not keep it.

    Why no abort: macOS would show and file a crash report, with what the document held.
    """
    while peak_memory() <= most:
        time.sleep(_WATCH_SECONDS)
    os._exit(wire.OUT_OF_MEMORY)


def peak_memory() -> int:
    """The most bytes that this process has held; macOS counts bytes, other Unix systems kilobytes."""
    if sys.platform == "win32":
        return _peak_on_windows()
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


class _WindowsMemory(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS: https://learn.microsoft.com/windows/win32/api/psapi/."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("faults", ctypes.c_uint32),
        *((name, ctypes.c_size_t) for name in ("peak_working_set", "working_set")),
        *((f"pool_{number}", ctypes.c_size_t) for number in range(4)),
        *((name, ctypes.c_size_t) for name in ("pagefile", "peak_pagefile")),
    )


def _peak_on_windows() -> int:
    """The most bytes committed; 0 where Windows does not say."""
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    held = _WindowsMemory(size=ctypes.sizeof(_WindowsMemory))
    process = ctypes.c_void_p(kernel.GetCurrentProcess())
    told = kernel.K32GetProcessMemoryInfo(process, ctypes.byref(held), ctypes.c_uint32(held.size))
    return int(held.peak_pagefile) if told else 0


def _limit(name: str, soft: int, hard: int | None) -> None:
    which = getattr(resource, name, None)
    if which is None:
        return
    ceiling = resource.getrlimit(which)[1]
    if ceiling != resource.RLIM_INFINITY:
        soft = min(soft, ceiling)
        hard = ceiling if hard is None else min(hard, ceiling)
    try:
        resource.setrlimit(which, (soft, resource.RLIM_INFINITY if hard is None else hard))
    except (OSError, ValueError):
        # macOS refuses RLIMIT_AS; a limit that cannot be set leaves the others in force.
        return


def _die_with_owner() -> None:
    """On Linux the kernel ends a worker whose owner was killed; elsewhere its next read finds the pipe closed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


if __name__ == "__main__":
    main()
