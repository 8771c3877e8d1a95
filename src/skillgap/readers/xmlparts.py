"""XML from strangers: no document type, no entities, no network, bounded size and number of elements."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from skillgap.errors import ReadError, Status
from skillgap.readers.limits import Limits

Event = tuple[str, etree._Element]

_FREED = frozenset({"p", "h", "r", "tbl", "Relationship"})
"""Elements that are emptied once they end; properties are kept until what they belong to has ended."""


def walk(data: bytes, limits: Limits, name: str) -> Iterator[Event]:
    """Start and end events of an XML part in order; what has ended is freed, so memory stays bounded.

    Raises:
        ReadError: a document type declaration, broken XML, or too many elements.
    """
    refuse_doctype(data, name)
    events = etree.iterparse(
        BytesIO(data), events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    seen = 0
    try:
        for event, element in events:
            seen += event == "start"
            if seen > limits.nodes:
                raise ReadError(
                    Status.LIMIT_DECOMPRESS, "the document has too many elements", where=name, hint="save it as text"
                )
            yield event, element
            if event == "end" and local(element) in _FREED:
                element.clear(keep_tail=True)
    except etree.XMLSyntaxError as error:
        raise corrupt(error, name) from None


def parse(data: bytes, limits: Limits, name: str) -> etree._Element:
    """A whole XML document as a tree; for small data formats.

    Raises:
        ReadError: as for `walk`.
    """
    refuse_doctype(data, name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise corrupt(error, name) from None
    if sum(1 for _ in root.iter()) > limits.nodes:
        raise ReadError(
            Status.LIMIT_DECOMPRESS, "the document has too many elements", where=name, hint="save it as text"
        )
    return root


def refuse_doctype(data: bytes, name: str) -> None:
    """No format that is read here needs a document type; entity attacks do.

    Raises:
        ReadError: there is one.
    """
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<"))
    prolog = data.replace(b"\x00", b"") if wide else data
    if b"<!DOCTYPE" in prolog or b"<!ENTITY" in prolog:
        raise ReadError(
            Status.CORRUPT,
            "the XML declares a document type, which no resume needs",
            where=name,
            hint="save the document again",
        )


def corrupt(error: etree.XMLSyntaxError, name: str) -> ReadError:
    """The error for XML that cannot be parsed."""
    return ReadError(
        Status.CORRUPT, f"the XML is damaged at line {error.lineno}", where=name, hint="save the document again"
    )


def local(element: etree._Element) -> str:
    """An element's name without its namespace; empty for comments."""
    return qualified(element).rpartition("}")[2]


def qualified(element: etree._Element) -> str:
    """An element's name with its namespace; empty for comments, whose tag is a function whatever the stubs say."""
    tag: object = element.tag
    return tag if isinstance(tag, str) else ""
