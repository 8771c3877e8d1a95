"""What understanding resumes costs, as a share of reading the same PDF files and of PDFium's bare text extraction.

Run `python tests/benchmarks/bench_understanding.py [FOLDER]`; without a folder it measures the shipped examples. It
prints and asserts nothing. In every round all files are extracted, then read, then understood, so that a busy machine
slows the three alike; the fastest round of each file counts, as in `bench_reading.py`. The three are not mixed file by
file, since readers and understanding are processes of their own wherever skillgap runs.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pypdfium2

from skillgap.extraction import Extractor
from skillgap.readers import read
from skillgap.taxonomy import load_taxonomy
from skillgap.text import load_lexicon

EXAMPLES = Path(__file__).parents[2] / "examples" / "resumes"
ROUNDS = 15


def bare_text(data: bytes) -> int:
    """Characters that PDFium finds, without any layout."""
    document = pypdfium2.PdfDocument(data)
    try:
        return sum(len(page.get_textpage().get_text_bounded()) for page in document)
    finally:
        document.close()


def milliseconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def fastest(files: list[Path], extractor: Extractor) -> list[list[float]]:
    """Milliseconds of PDFium, of reading and of understanding each file, in the fastest of the rounds."""
    contents = [(file, file.read_bytes(), read(file)) for file in files]
    rounds = []
    for _ in range(ROUNDS):
        pdfium = [milliseconds(partial(bare_text, data)) for _, data, _ in contents]
        reading = [milliseconds(partial(read, file)) for file, _, _ in contents]
        own = [milliseconds(partial(extractor.resume, document)) for _, _, document in contents]
        rounds.append((pdfium, reading, own))
    return [[min(times) for times in zip(*spent, strict=True)] for spent in zip(*rounds, strict=True)]


def table(files: list[Path]) -> str:
    """One row for each file, and their sum."""
    extractor = Extractor(load_taxonomy(), load_lexicon(), as_of=date(2026, 11, 21))
    pdfium, reading, own = fastest(files, extractor)
    rows = list(zip([file.name for file in files], pdfium, reading, own, strict=True))
    rows.append((f"all {len(files)}", sum(pdfium), sum(reading), sum(own)))
    lines = [f"{name:32} {a:9.2f} {b:11.2f} {c:14.2f} {c / b:10.2f} {c / a:10.2f}" for name, a, b, c in rows]
    head = f"{'file':32} {'PDFium ms':>9} {'reading ms':>11} {'understand ms':>14} {'of reading':>10} {'of PDFium':>10}"
    return "\n".join([head, *lines])


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES
    found = sorted(folder.glob("*.pdf"))
    print(table(found) if found else f"no PDF files in {folder}")
