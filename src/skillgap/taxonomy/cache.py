"""A stored taxonomy: one JSON file per content of packs and of the code that reads them.

Why JSON and not pickle: a file in a user's cache folder must not be able to run code. Why the code is part of the
key: a newer version may make other values of the same files. Failing to read or write the cache is silent: it only
costs time.
"""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import Any

from skillgap.taxonomy.codec import decoder, encode
from skillgap.taxonomy.taxonomy import Taxonomy

_MAKERS = ("words.py", "yamlfile.py", "model", "taxonomy")
"""Parts of the package whose code decides what a taxonomy file becomes."""


def stored(digest: str, *, folder: Path | None = None) -> Taxonomy | None:
    """The taxonomy of packs with a digest, if it was stored whole by this version of the code."""
    try:
        content = _path(digest, folder).read_bytes()
        checksum, _, data = content.partition(b"\n")
        if checksum.decode() != sha256(data).hexdigest():
            return None
        restored: Taxonomy = decoder(Taxonomy)(json.loads(data))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    return restored


def store(taxonomy: Taxonomy, *, folder: Path | None = None) -> None:
    """Keep a taxonomy for the next run; two processes that do so at once both leave a whole file."""
    data = json.dumps(encode(taxonomy), ensure_ascii=False, separators=(",", ":")).encode()
    with suppress(OSError):
        path = _path(taxonomy.digest, folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_whole(path, sha256(data).hexdigest().encode() + b"\n" + data)
        _drop_older(path)


def _write_whole(path: Path, content: bytes) -> None:
    # Here and not above: most runs only read, and the module is slow to import.
    from tempfile import NamedTemporaryFile

    with NamedTemporaryFile(dir=path.parent, prefix=path.stem, suffix=".part", delete=False) as file:
        part = Path(file.name)
        try:
            file.write(content)
            file.close()
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise


_KEPT = 8
"""Stored taxonomies that stay; every edit of a pack makes a new one."""


def _drop_older(path: Path) -> None:
    others = sorted(path.parent.glob("taxonomy-*.json"), key=lambda file: (-file.stat().st_mtime_ns, file.name))
    for file in others[_KEPT:]:
        file.unlink(missing_ok=True)


def _path(digest: str, folder: Path | None) -> Path:
    key = sha256(f"{digest} {_code_digest()}".encode()).hexdigest()[:32]
    from platformdirs import user_cache_path

    return (folder or user_cache_path("skillgap", appauthor=False)) / f"taxonomy-{key}.json"


@cache
def _code_digest() -> str:
    digest = sha256()
    package = resources.files("skillgap")
    for name in _MAKERS:
        part: Any = package / name
        sources = [part] if part.is_file() else sorted(part.iterdir(), key=lambda file: str(file.name))
        for source in sources:
            if source.name.endswith(".py"):
                digest.update(source.read_bytes())
    return digest.hexdigest()
