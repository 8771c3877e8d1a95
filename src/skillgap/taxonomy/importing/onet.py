"""O*NET's `Technology Skills.txt` and `Tools Used.txt`: tab separated, one row an occupation and example.

Names carry more than the name: "Amazon Web Services AWS software" is three forms, of which the first is the label.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from skillgap.model.skill import SkillKind
from skillgap.taxonomy.importing.candidates import Candidate, Row, Skipped, table_rows

NOTICE = (
    "Includes information from the O*NET database of the U.S. Department of Labor, Employment and Training"
    " Administration (USDOL/ETA), used under CC BY 4.0. The information was changed; USDOL/ETA has neither"
    " approved nor endorsed the changes."
)


def read(text: str) -> Iterator[Row]:
    """Rows of an O*NET file, each example once: the same one stands at hundreds of occupations.

    Raises:
        HeaderError: the file has not O*NET's columns.
    """
    older = "T2 Example" in text.partition("\n")[0]
    required = ("T2 Example",) if older else ("Example", "Commodity Title")
    seen: set[str] = set()
    for row in table_rows(text, required, _row, delimiter="\t"):
        if isinstance(row, Skipped):
            yield row
        elif row.uri not in seen:
            seen.add(row.uri)
            yield row


def _row(cells: Mapping[str, str], line: int) -> Row:
    example = (cells.get("example") or cells.get("t2 example") or "").strip()
    names = split_name(example)
    return Candidate(
        line=line,
        label=names[0] if names else "",
        aliases=names[1:],
        kind=SkillKind.TOOL,
        group=cells.get("commodity title", "").strip(),
        uri=example,
    )


def split_name(example: str) -> tuple[str, ...]:
    """The forms in an O*NET name: without `software`, the acronym of its initials apart, and the whole."""
    words = example.split()
    plain = words[:-1] if len(words) > 1 and words[-1] == "software" else words
    names = [" ".join(plain)]
    initials = "".join(word[0] for word in plain[:-1]).upper()
    if len(plain) > 2 and plain[-1].isupper() and len(plain[-1]) > 1 and initials.endswith(plain[-1]):
        names = [" ".join(plain[:-1]), plain[-1], *names]
    return tuple(dict.fromkeys(name for name in (*names, example) if name))
