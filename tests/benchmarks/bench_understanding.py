"""What understanding resumes costs, as a multiple of PDFium's bare text extraction of the same PDF files.

Run `python tests/benchmarks/bench_understanding.py [FOLDER]`; without a folder it measures the shipped examples. It
prints and asserts nothing. The files are read once; then both are measured in turn, file by file, for several rounds,
so that a busy machine slows both alike, and the medians of the rounds are compared.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
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


def medians(file: Path, extractor: Extractor) -> tuple[float, float]:
    """Milliseconds of PDFium and of understanding one file, in interleaved rounds behind an unmeasured one."""
    data, document = file.read_bytes(), read(file)
    pair = (lambda: bare_text(data), lambda: extractor.resume(document))
    rounds = [[milliseconds(work) for work in pair] for _ in range(ROUNDS + 1)][1:]
    pdfium, understanding = (statistics.median(column) for column in zip(*rounds, strict=True))
    return pdfium, understanding


def table(files: list[Path]) -> str:
    """One row for each file, and their sum."""
    extractor = Extractor(load_taxonomy(), load_lexicon(), as_of=date(2026, 11, 21))
    rows = [(file.name, *medians(file, extractor)) for file in files]
    rows.append((f"all {len(files)}", sum(row[1] for row in rows), sum(row[2] for row in rows)))
    lines = [f"{name:32} {pdfium:9.2f} {own:14.2f} {own / pdfium:7.2f}" for name, pdfium, own in rows]
    return "\n".join([f"{'file':32} {'PDFium ms':>9} {'understand ms':>14} {'ratio':>7}", *lines])


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES
    found = sorted(folder.glob("*.pdf"))
    print(table(found) if found else f"no PDF files in {folder}")
