"""What reading a PDF costs, as multiples of bare PDFium text extraction of the same file, measured side by side.

Run `python tests/benchmarks/bench_reading.py FOLDER`; exits 1 where a bound is not held. Each file is read by both in
turn, several times; the fastest of each counts, and the bounds are on the median of the files.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2

from skillgap.errors import ReadError
from skillgap.model.document import Document
from skillgap.readers import read

ROUNDS = 9
BOUND, BOUND_COLUMNS = 1.25, 1.6


def bare(path: Path) -> None:
    """The text of every page, as PDFium gives it."""
    with pypdfium2.PdfDocument(path) as file:
        for page in file:
            text_page = page.get_textpage()
            text_page.get_text_bounded()
            text_page.close()
            page.close()


def seconds(function: Callable[[], object]) -> float:
    """Processor seconds of one call."""
    began = time.process_time()
    function()
    return time.process_time() - began


def ratio(path: Path) -> tuple[float, Document]:
    """How much longer our reading takes, and what it gave."""
    document = read(path)
    bare(path)
    rounds = [(seconds(lambda: bare(path)), seconds(lambda: read(path))) for _ in range(ROUNDS)]
    theirs, ours = (min(column) for column in zip(*rounds, strict=True))
    return ours / theirs, document


def main() -> int:
    """Print the slowest files and the medians."""
    ratios: dict[bool, list[tuple[float, str]]] = {False: [], True: []}
    for path in sorted(Path(sys.argv[1]).rglob("*.pdf")):
        try:
            factor, document = ratio(path)
        except ReadError:
            continue
        ratios[document.quality.columns > 1].append((factor, path.name))
    held = True
    for columns, bound in ((False, BOUND), (True, BOUND_COLUMNS)):
        factors = sorted(ratios[columns], reverse=True)
        median = statistics.median(factor for factor, _ in factors) if factors else 0.0
        held &= median <= bound
        kind = "rebuilt columns" if columns else "one column"
        print(f"{kind}: median {median:.2f} of {len(factors)} files (bound {bound}); slowest {factors[:3]}")
    return int(not held)


if __name__ == "__main__":
    raise SystemExit(main())
