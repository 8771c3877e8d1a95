"""Which files a batch takes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


def discover(sources: Iterable[str | Path], *, leave_out: Path | None = None) -> tuple[Path, ...]:
    """All files of the given folders, at any depth, and the given files; each once, sorted by path.

    Links are not followed and stay in the list, as do sockets and folders that cannot be opened: their reader says
    what is wrong with them. Names that begin with a full stop, and the lock files `~$...` of office programs, are left
    out, and so is the file `leave_out` (the job, which often lies in the same folder).
    """
    found = {path for source in sources for path in _files(Path(source))}
    kept = [path for path in found if leave_out is None or not _same(path, leave_out)]
    return tuple(sorted(kept, key=lambda path: path.as_posix()))


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError:
            yield folder
            continue
        for entry in entries:
            if entry.name.startswith((".", "~$")):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(Path(entry.path))
            else:
                yield Path(entry.path)


def _same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False
