"""A sheet of given width on which text is laid out for terminals: wrapped, with hanging indents, plain or coloured."""

from __future__ import annotations

from io import StringIO

from rich.cells import cell_len
from rich.console import Console, JustifyMethod
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

NARROWEST = 40
"""Columns below which nothing readable can be laid out."""

_BETWEEN = 2
_NARROWEST_COLUMN = 8


class Paper:
    """Collects lines; `text()` gives them all. Strings are taken literally, never as markup."""

    def __init__(self, *, width: int, colour: bool) -> None:
        self._colour = colour
        self._out = StringIO()
        self._console = Console(
            file=self._out,
            width=max(width, NARROWEST),
            force_terminal=colour,
            color_system="standard" if colour else None,
            no_color=not colour,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )

    def line(self, text: str = "", *, style: str = "") -> None:
        """A paragraph, wrapped to the width."""
        self._console.print(Text(text, style=style))

    def hanging(self, label: str, text: str, *, style: str = "", indent: int = 0, label_width: int = 0) -> None:
        """A paragraph whose further lines stand under its beginning, to the right of a label."""
        grid = Table.grid()
        grid.add_column(width=(label_width or len(label)) + 1)
        grid.add_column(overflow="fold")
        grid.add_row(Text(label, style=style), Text(text))
        self._console.print(Padding(grid, (0, 0, 0, indent)))

    def labelled(self, label: str, lines: tuple[str, ...], *, style: str = "", indent: int, label_width: int) -> None:
        """Several paragraphs under one label, which stands beside the first."""
        for number, line in enumerate(lines):
            self.hanging("" if number else label, line, style=style, indent=indent, label_width=label_width)

    def unbroken(self, text: str, *, indent: int) -> None:
        """One line as it is, however long: addresses that are cut cannot be followed."""
        self._console.print(Text(" " * indent + text), no_wrap=True, overflow="ignore", crop=False)

    def table(self, heads: list[tuple[str, bool]], rows: list[list[str]]) -> None:
        """A table with a head; each head says whether its column holds numbers. The last column gives way first."""
        table = Table(box=None, padding=(0, _BETWEEN, 0, 0), pad_edge=False, header_style="bold")
        widths = self._widths([[head for head, _ in heads], *rows])
        for (head, numeric), width in zip(heads, widths, strict=True):
            justify: JustifyMethod = "right" if numeric else "left"
            table.add_column(head, justify=justify, width=width, overflow="fold", no_wrap=numeric)
        for row in rows:
            table.add_row(*[Text(cell) for cell in row])
        self._console.print(table)

    def _widths(self, rows: list[list[str]]) -> list[int]:
        """Columns as wide as their cells, but at most three eighths of the paper; the last has what is left."""
        most = 3 * self._console.width // 8
        widths = [min(most, max(map(cell_len, column))) for column in zip(*rows, strict=True)]
        left = self._console.width - sum(widths[:-1]) - _BETWEEN * (len(widths) - 1)
        return [*widths[:-1], max(left, _NARROWEST_COLUMN)]

    def text(self) -> str:
        """All lines; plain text has no blanks at line ends."""
        written = self._out.getvalue()
        return written if self._colour else "".join(line.rstrip() + "\n" for line in written.splitlines())
