"""How much of known resumes a reader finds in the right entry: titles, employers, dates, degrees, skill items.

Run `python tests/benchmarks/score_layouts.py FOLDER`; exits 1 below 0.95. The folder holds PDFs with their truth beside
them: `NAME.truth.json` (also in a folder `*_truth` next to it) or the RenderCV source `NAME.yaml`.

An item counts where the texts of its entry stand together: in a window that no item of another entry breaks.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from skillgap.readers import read

BOUND = 0.95
WINDOW = 260
"""Characters from the first to the last text of an entry's head."""

MOST_PLACES = 12

_MONTHS = "January February March April May June July August September October November December".split()
Entry = list[str]


def main() -> int:
    """Print one line per file and the share in all."""
    found = wanted = 0
    for pdf, entries, skills in known(Path(sys.argv[1])):
        text = plain(read(pdf).text)
        missed = list(missing(text, entries)) + [skill for skill in skills if not places(text, plain(skill))]
        total = sum(map(len, entries)) + len(skills)
        found, wanted = found + total - len(missed), wanted + total
        print(f"{(total - len(missed)) / max(total, 1):.3f}  {pdf.name}  {missed or ''}")
    print(f"{found / wanted:.4f}  of {wanted} items")
    return int(found / wanted < BOUND)


def known(folder: Path) -> Iterator[tuple[Path, list[Entry], list[str]]]:
    """PDFs with what is known to be in them."""
    truths = {path.name.removesuffix(".truth.json"): path for path in folder.rglob("*.truth.json")}
    for pdf in sorted(folder.rglob("*.pdf")):
        source = pdf.with_suffix(".yaml")
        if pdf.stem in truths:
            yield pdf, *from_truth(json.loads(truths[pdf.stem].read_text("utf-8")))
        elif source.exists():
            yield pdf, *from_rendercv(yaml.safe_load(source.read_text("utf-8")))


def from_truth(truth: dict[str, Any]) -> tuple[list[Entry], list[str]]:
    """Entries and skill items of a truth file."""
    jobs = [[job.get("title"), job.get("company"), job.get("dates")] for job in truth.get("experience") or []]
    schools = [[study.get("degree"), study.get("institution")] for study in truth.get("education") or []]
    skills = [skill for skill in truth.get("skills") or [] if isinstance(skill, str)]
    return [[text for text in entry if text] for entry in jobs + schools], skills


def from_rendercv(source: dict[str, Any]) -> tuple[list[Entry], list[str]]:
    """Entries and skill items of a RenderCV source; dates are looked for as the themes write them."""
    entries: list[Entry] = []
    skills: list[str] = []
    for records in source["cv"]["sections"].values():
        for record in records:
            if not isinstance(record, dict):
                continue
            if "company" in record:
                entries.append([record["position"], record["company"], spoken(record.get("start_date"))])
            elif "institution" in record:
                entries.append([record["area"], record["institution"], spoken(record.get("start_date"))])
            elif "details" in record:
                skills += [item.strip() for item in record["details"].split(",")]
    return [[text for text in entry if text] for entry in entries], skills


def spoken(date: object) -> str:
    """`2023-06` as a pattern of what themes make of it: June 2023, Jun 2023, 06/2023."""
    year, _, month = str(date).partition("-")
    if not month:
        return year
    name = _MONTHS[int(month[:2]) - 1]
    return f"re:(?:{name[:3].lower()}\\w*\\.?|{month[:2]}/?) ?{year}"


def missing(text: str, entries: list[Entry]) -> Iterator[str]:
    """Texts that do not stand with the others of their entry."""
    taken: list[tuple[int, int]] = []
    for entry in entries:
        best = best_window(text, entry, taken)
        inside = {} if best is None else best
        if inside:
            taken.append((min(inside.values()), max(inside.values())))
        yield from (part for part in entry if part not in inside)


def best_window(text: str, entry: Entry, taken: list[tuple[int, int]]) -> dict[str, int] | None:
    """Where most of an entry's texts stand together, closest first; windows of earlier entries are not shared."""
    options = [[(part, place) for place in places(text, plain(part))[:MOST_PLACES]] or [(part, -1)] for part in entry]
    best: tuple[int, int, dict[str, int]] | None = None
    for choice in product(*options):
        window = {part: place for part, place in choice if place >= 0}
        if not window:
            continue
        start, end = min(window.values()), max(window.values())
        shared = any(start <= other_end and other_start <= end for other_start, other_end in taken)
        if end - start > WINDOW or shared:
            continue
        if best is None or (-len(window), end - start) < best[:2]:
            best = (-len(window), end - start, window)
    return best[2] if best else None


def places(text: str, part: str) -> list[int]:
    """Where a text stands, as words of its own."""
    pattern = part[3:] if part.startswith("re:") else re.escape(part)
    return [match.start() for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)]


def plain(text: str) -> str:
    """Small letters, one kind of dash and space, words broken over lines joined."""
    if text.startswith("re:"):
        return text
    joined = re.sub(r"(?<=\w)-\n(?=[a-z])", "", text)
    joined = re.sub(r"[\u2010-\u2015]", "-", joined.replace("\u00ad", "").replace("’", "'"))
    return re.sub(r"\s+", " ", re.sub(r"[*_]{1,2}", "", joined)).strip().lower()


if __name__ == "__main__":
    raise SystemExit(main())
