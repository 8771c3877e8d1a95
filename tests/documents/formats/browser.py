"""A PDF that a real browser prints from the web page."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_FLAGS = ("--headless", "--disable-gpu", "--no-sandbox", "--no-pdf-header-footer")


def browser() -> str | None:
    """The first Chromium-like browser of this machine."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


def printed(program: str, page: Path, folder: Path) -> bytes:
    target = folder / "printed.pdf"
    own = [f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}", page.as_uri()]
    subprocess.run([program, *_FLAGS, *own], check=True, capture_output=True, timeout=120)
    return target.read_bytes()
