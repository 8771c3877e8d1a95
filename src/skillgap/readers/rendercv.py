"""RenderCV YAML: https://docs.rendercv.com, the `cv` mapping with its free sections."""

from __future__ import annotations

import re

from skillgap.errors import DataError, ReadError, Status
from skillgap.model.document import SectionKind
from skillgap.readers.canonical import Item, is_ongoing, partial_date, write_head, write_lines, write_section
from skillgap.readers.draft import Draft
from skillgap.readers.limits import Limits
from skillgap.readers.plain import decode
from skillgap.readers.source import Source
from skillgap.yamlfile import Plain, load

Mapping = dict[str, Plain]

_LINK = re.compile(r"!?\[([^\]\n]{0,200})\]\([^)\n]{0,400}\)")
_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`")
_KINDS = (
    ("experience", SectionKind.EXPERIENCE, ("position",), ("company",)),
    ("education", SectionKind.EDUCATION, ("degree", "area"), ("institution",)),
    ("normal", None, ("name",), ()),
    ("publication", SectionKind.PUBLICATIONS, ("title",), ("journal",)),
)


def read_rendercv(source: Source, _limits: Limits) -> Draft:
    """Read head and sections.

    Raises:
        ReadError: broken YAML, or no `cv` in it.
    """
    draft = Draft("rendercv")
    text = decode(source.data, draft).lstrip("\ufeff")
    try:
        root = load(text, file=source.name).value
    except DataError as error:
        what = f"the YAML is damaged: {error.problems[0].message}"
        raise ReadError(Status.CORRUPT, what, where=source.name, hint="run it through rendercv") from None
    cv = root.get("cv") if isinstance(root, dict) else None
    if not isinstance(cv, dict):
        raise ReadError(
            Status.UNSUPPORTED_TYPE, "this YAML is no RenderCV file", where=source.name, hint="it needs `cv:`"
        )
    lines = [_text(cv, key) for key in ("headline", "label", "location", "email", "phone", "website")]
    write_head(draft, _text(cv, "name"), lines)
    sections = cv.get("sections")
    for title, entries in sections.items() if isinstance(sections, dict) else ():
        _write_entries(draft, title.replace("_", " ").title() if title.islower() else title, entries)
    return draft


def _write_entries(draft: Draft, heading: str, entries: Plain) -> None:
    listed = entries if isinstance(entries, list) else [entries]
    mappings = [entry for entry in listed if isinstance(entry, dict)]
    if mappings and not any("label" in entry or "bullet" in entry for entry in mappings):
        write_section(draft, heading, _kind(mappings[0]), [_item(entry) for entry in mappings])
        return
    lines = [_line(entry) for entry in listed]
    write_lines(draft, heading, None, lines, bullets=bool(mappings))


def _kind(entry: Mapping) -> SectionKind | None:
    return next((kind for _, kind, title, _ in _KINDS if kind and any(key in entry for key in title)), None)


def _item(entry: Mapping) -> Item:
    _, _, title, organisation = next((k for k in _KINDS if any(key in entry for key in (*k[2], *k[3]))), _KINDS[2])
    end = entry.get("end_date") or entry.get("date")
    since = partial_date(entry.get("start_date"))
    return Item(
        title=" in ".join(text for key in title if (text := _text(entry, key))),
        organisation=next((text for key in organisation if (text := _text(entry, key))), ""),
        since=since,
        until=partial_date(end),
        ongoing=is_ongoing(end) or (since is not None and not end),
        place=_text(entry, "location"),
        summary=_text(entry, "summary"),
        points=[_plain(point) for point in _list(entry, "highlights") + _list(entry, "authors")],
    )


def _line(entry: Plain) -> str:
    if isinstance(entry, str):
        return _plain(entry)
    if not isinstance(entry, dict):
        return ""
    labelled = ": ".join(text for key in ("label", "details") if (text := _text(entry, key)))
    return labelled or next((text for key in entry if (text := _text(entry, key))), "")


def _text(entry: Mapping, key: str) -> str:
    value = entry.get(key)
    return _plain(value) if isinstance(value, str) and value not in ("null", "~") else ""


def _list(entry: Mapping, key: str) -> list[Plain]:
    value = entry.get(key)
    return value if isinstance(value, list) else []


def _plain(value: Plain) -> str:
    """A text without Markdown's signs."""
    return _EMPHASIS.sub("", _LINK.sub(r"\1", value)) if isinstance(value, str) else ""
