"""Plain text, as people paste it into forms."""

from __future__ import annotations

from typing import Any

from tests.documents.blocks import Block, blocks


def text(resume: dict[str, Any]) -> bytes:
    return "\n".join(_line(block) for block in blocks(resume)).encode() + b"\n"


def _line(block: Block) -> str:
    if block.kind == "heading":
        return f"\n{block.text.upper()}"
    mark = "• " if block.kind == "bullet" else ""
    aside = f"  {block.aside}" if block.aside else ""
    return f"{mark}{block.text}{aside}"
