"""What the styles of a DOCX say: which are headings, which are lists, which hide their text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from skillgap.readers.limits import Limits
from skillgap.readers.xmlparts import local, parse

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"heading (\d)|(title)\Z", re.I)


@dataclass(slots=True)
class Styles:
    """By style id: heading levels, list styles, and styles whose text is not shown; `size` is half points."""

    levels: dict[str, int] = field(default_factory=dict)
    lists: set[str] = field(default_factory=set)
    vanished: set[str] = field(default_factory=set)
    sizes: dict[str, int] = field(default_factory=dict)
    body: int = 22


def read_styles(data: bytes | None, limits: Limits, name: str) -> Styles:
    """Read the styles part; a document may lack one.

    Raises:
        ReadError: the part is damaged.
    """
    styles = Styles()
    root = parse(data, limits, name) if data else None
    if root is None:
        return styles
    default = root.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}sz")
    styles.body = number(default, 22)
    parents: dict[str, str] = {}
    for style in root.iter(f"{_W}style"):
        _read_style(style, styles, parents)
    for style_id in sorted(parents):
        _inherit(style_id, styles, parents)
    return styles


def _read_style(style: etree._Element, styles: Styles, parents: dict[str, str]) -> None:
    style_id = style.get(f"{_W}styleId") or ""
    facts = {local(child): child for child in style}
    name = facts["name"].get(f"{_W}val") or "" if "name" in facts else ""
    found = _HEADING.match(name)
    outline = style.find(f"{_W}pPr/{_W}outlineLvl")
    if found:
        styles.levels[style_id] = int(found[1] or 1)
    elif outline is not None and number(outline, 9) < 9:
        styles.levels[style_id] = number(outline, 9) + 1
    if style.find(f"{_W}pPr/{_W}numPr") is not None or name.lower().startswith("list bullet"):
        styles.lists.add(style_id)
    if is_on(style.find(f"{_W}rPr/{_W}vanish")):
        styles.vanished.add(style_id)
    size = style.find(f"{_W}rPr/{_W}sz")
    if size is not None:
        styles.sizes[style_id] = number(size, styles.body)
        if style.get(f"{_W}default") == "1" and style.get(f"{_W}type") == "paragraph":
            styles.body = styles.sizes[style_id]
    if "basedOn" in facts:
        parents[style_id] = facts["basedOn"].get(f"{_W}val") or ""


def _inherit(style_id: str, styles: Styles, parents: dict[str, str]) -> None:
    """Take over what the style is based on, at most ten steps up."""
    above = style_id
    for _ in range(10):
        above = parents.get(above, "")
        if not above:
            return
        if above in styles.levels:
            styles.levels.setdefault(style_id, styles.levels[above])
        if above in styles.lists and style_id not in styles.levels:
            styles.lists.add(style_id)
        if above in styles.sizes:
            styles.sizes.setdefault(style_id, styles.sizes[above])
        if above in styles.vanished:
            styles.vanished.add(style_id)


def number(element: etree._Element | None, default: int) -> int:
    """A measure's value as a whole number, within reason."""
    value = element.get(f"{_W}val") if element is not None else None
    return int(value) if value and re.fullmatch(r"\d{1,6}", value) else default


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch such as `w:vanish` is set."""
    return element is not None and element.get(f"{_W}val") not in ("0", "false", "off", "none")
