"""How much a reader may take; all limits are recorded with what they cut."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Caps on one document. Sizes are bytes, `wall` and `cpu` seconds; from `wall` on they bind workers only.

    `ocr` lets files without text be read by Tesseract, which takes a process of its own, its files, and its time.

    Source: the default values are those of the project's threat model; 99.9 % of 3,262 real resumes need a hundredth.
    """

    file_bytes: int = 20_000_000
    pages: int = 50
    characters: int = 200_000
    unpacked_bytes: int = 100_000_000
    part_bytes: int = 20_000_000
    archive_entries: int = 2_000
    ratio: int = 100
    nodes: int = 500_000
    objects: int = 20_000
    wall: float = 10.0
    second_wall: float = 20.0
    cpu: int = 20
    memory_bytes: int = 512_000_000
    recycle: int = 200
    ocr: bool = False


DEFAULT_LIMITS = Limits()
OCR_LIMITS = Limits(ocr=True, wall=120.0)
"""The same for scans: Tesseract takes one to four seconds a page."""
