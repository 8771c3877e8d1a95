"""A web page, as static site generators write a resume."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import Any

from tests.documents.blocks import Block, blocks

_HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Resume</title>
<style>body{font:15px/1.5 Georgia,serif;max-width:46em;margin:2em auto}h1{margin:0}h2{border-bottom:1px solid}
.dates{float:right;color:#666}ul{margin:.3em 0 .8em;padding-left:1.2em}</style></head><body><main>
"""


def page(resume: dict[str, Any]) -> bytes:
    runs = groupby(blocks(resume), key=lambda block: block.kind == "bullet")
    body = "\n".join(_list(run) if listed else "\n".join(map(_element, run)) for listed, run in runs)
    return f"{_HEAD}{body}\n</main></body></html>\n".encode()


def _list(run: Any) -> str:
    items = "".join(f"<li>{escape(block.text)}</li>\n" for block in run)
    return f"<ul>\n{items}</ul>"


def _element(block: Block) -> str:
    tag = {"name": "h1", "heading": "h2", "entry": "h3"}.get(block.kind, "p")
    dates = f' <span class="dates">{escape(block.aside)}</span>' if block.aside else ""
    return f"<{tag}>{escape(block.text)}{dates}</{tag}>"
