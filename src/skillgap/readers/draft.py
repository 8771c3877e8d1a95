"""What a format's reader writes: text line by line, with headings, entries, pages and remarks beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import accumulate

from skillgap.model.dates import PartialDate
from skillgap.model.document import Flag, Heading, HiddenText, SectionKind, SourceEntry
from skillgap.model.making import maker

PAGE_BREAK = "\n\f\n"
_heading = maker(Heading)


class Draft:
    """A document in the making; positions are characters of the text written so far.

    Lines end with a line end, a blank line separates blocks, a form feed on a line of its own separates pages.
    `pictured` says that pages without text show something.
    """

    def __init__(self, engine: str) -> None:
        self.engine = engine
        self.length = 0
        self.headings: list[Heading] = []
        self.entries: list[SourceEntry] = []
        self.page_starts: list[int] = []
        self.pages: int | None = None
        self.columns = 1
        self.title: str | None = None
        self.pictured = False
        self.flags: list[Flag] = []
        self.hidden: list[HiddenText] = []
        self.cut: list[str] = []
        self._parts: list[str] = []
        self._joined = 0, ""

    @property
    def text(self) -> str:
        """Everything written so far."""
        count, text = self._joined
        # Parts are never taken back, so their number tells whether any were written since.
        if count != len(self._parts):
            text = "".join(self._parts)
            self._joined = len(self._parts), text
        return text

    def raw(self, text: str) -> None:
        """Write text exactly as given."""
        self._parts.append(text)
        self.length += len(text)

    def line(self, text: str) -> None:
        """Write one line; nothing for an empty one."""
        if text:
            self._parts.append(text + "\n")
            self.length += len(text) + 1

    def lines(self, texts: Sequence[str], apart: Sequence[bool], levels: Mapping[int, int]) -> None:
        """Write many lines at once, as one by one, but without a step for each.

        Args:
            texts: the lines; nothing is written for an empty one.
            apart: whether a line begins a block; headings do in any case.
            levels: the levels of those lines that are headings, by their places.
        """
        parts = [
            (f"\n{text}\n" if begins else f"{text}\n") if text else ""
            for text, begins in zip(texts, apart, strict=True)
        ]
        for place in levels:
            parts[place] = f"\n{texts[place]}\n"
        written, start = "".join(parts), self.length
        if self._is_parted and written.startswith("\n"):
            written, start = written[1:], start - 1
        ends = list(accumulate(map(len, parts), initial=start))
        for place, level in levels.items():
            end = ends[place + 1] - 1
            self.headings.append(_heading(end - len(texts[place]), end, level, None))
        self.raw(written)

    def bullet(self, text: str) -> None:
        """Write one item of a list."""
        if text:
            self.raw(f"- {text}\n")

    def blank(self) -> None:
        """End a block; repeated calls write one blank line."""
        if not self._is_parted:
            self.raw("\n")

    @property
    def _is_parted(self) -> bool:
        """Whether a block can begin here without a blank line."""
        return not self._parts or self._parts[-1] == "\n"

    def heading(self, text: str, *, level: int = 1, kind: SectionKind | None = None) -> None:
        """Write a heading on a line of its own; `kind` only where the source says what the section is."""
        if text:
            self.blank()
            self.headings.append(Heading(self.length, self.length + len(text), level, kind))
            self.line(text)

    def page(self) -> None:
        """Begin a page."""
        if self.page_starts:
            self.raw(PAGE_BREAK)
        self.page_starts.append(self.length)

    @property
    def codes(self) -> list[str]:
        """The codes of the flags so far, in their order."""
        return [flag.code for flag in self.flags]

    def flag(self, code: str, detail: str = "") -> None:
        """Remark something once per code and detail."""
        flag = Flag(code, detail)
        if flag not in self.flags:
            self.flags.append(flag)

    def limit(self, code: str, what: str) -> None:
        """Note that a limit left something out."""
        self.flag(code, what)
        self.cut.append(what)

    def hide(self, why: str, text: str, page: int | None = None) -> None:
        """Report text that a reader of the file does not see, instead of writing it."""
        if text.strip():
            self.hidden.append(HiddenText(page, why, " ".join(text.split())[:2_000]))

    def append(self, other: Draft) -> None:
        """Write another draft's text as a block of its own, with what it marks."""
        self.blank()
        shift = self.length
        self.raw(other.text)
        self.headings += [replace(h, start=h.start + shift, end=h.end + shift) for h in other.headings]
        self.entries += [replace(e, start=e.start + shift, end=e.end + shift) for e in other.entries]
        self.hidden += other.hidden
        self.flags += other.flags
        self.cut += other.cut

    @contextmanager
    def entry(
        self,
        section: SectionKind,
        title: str,
        organisation: str,
        *,
        since: PartialDate | None = None,
        until: PartialDate | None = None,
        ongoing: bool = False,
    ) -> Iterator[None]:
        """What is written inside belongs to one dated entry that the source states as data."""
        self.blank()
        start = self.length
        yield
        self.entries.append(SourceEntry(start, self.length, section, title, organisation, since, until, ongoing))
