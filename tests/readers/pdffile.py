"""A PDF written by hand, object by object, so that tests can put anything into it."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

PAGE = (612, 792)


class PdfFile:
    """Objects in order; number 1 is the catalogue, 2 the page tree."""

    def __init__(self, *, catalogue: str = "") -> None:
        self._objects: list[bytes] = [b"", b""]
        self._pages: list[int] = []
        self._catalogue = catalogue
        self.font = self.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
        self.bold = self.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>")

    def add(self, body: str | bytes) -> int:
        """Add an object and return its number."""
        self._objects.append(body.encode("latin-1") if isinstance(body, str) else body)
        return len(self._objects)

    def stream(self, data: str | bytes, entries: str = "", *, packed: bool = False) -> int:
        """Add a stream."""
        content = data.encode("cp1252") if isinstance(data, str) else data
        if packed:
            content, entries = zlib.compress(content), f"{entries} /Filter /FlateDecode"
        return self.add(f"<< {entries} /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream")

    def page(self, content: str, *, entries: str = "", resources: str = "", contents: int | None = None) -> int:
        """Add a page; `entries` and `resources` go into its dictionaries."""
        stream = self.stream(content) if contents is None else contents
        box = "" if "/MediaBox" in entries else f"/MediaBox [0 0 {PAGE[0]} {PAGE[1]}]"
        fonts = f"/Font << /F1 {self.font} 0 R /F2 {self.bold} 0 R >>"
        look = f"{box} /Resources << {fonts} {resources} >>"
        number = self.add(f"<< /Type /Page /Parent 2 0 R {look} /Contents {stream} 0 R {entries} >>")
        self._pages.append(number)
        return number

    def data(self, *, trailer: str = "", kids: str | None = None, count: int | None = None) -> bytes:
        """The whole file."""
        listed = kids if kids is not None else " ".join(f"{page} 0 R" for page in self._pages)
        self._objects[0] = f"<< /Type /Catalog /Pages 2 0 R {self._catalogue} >>".encode()
        number = len(self._pages) if count is None else count
        self._objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {number} >>".encode()
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for index, body in enumerate(self._objects, 1):
            places.append(len(out))
            out += f"{index} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
        out += f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
        return bytes(out)


def escaped(text: str) -> str:
    """A text as a PDF string."""
    return "(" + text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") + ")"


def shown(x: float, y: float, text: str, *, size: float = 10, font: str = "F1", before: str = "") -> str:
    """One line of text at a place; `before` are operators that set its look."""
    return f"q {before} BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm {escaped(text)} Tj ET Q\n"


def column(x: float, y: float, lines: Iterable[str], *, leading: float = 14, size: float = 10) -> str:
    """Lines below each other; a line that begins with `#` is a heading, an empty one a gap."""
    parts = []
    for line in lines:
        heading = line.startswith("#")
        if heading:
            y -= 0.6 * leading
        if line:
            parts.append(
                shown(x, y, line.lstrip("# "), size=size + 3 if heading else size, font="F2" if heading else "F1")
            )
        y -= leading
    return "".join(parts)


def simple(*pages: Iterable[str]) -> bytes:
    """A one-column file."""
    file = PdfFile()
    for lines in pages:
        file.page(column(72, 720, lines))
    return file.data()
