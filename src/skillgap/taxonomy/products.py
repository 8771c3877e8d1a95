"""Products that an entry names as examples of its sort: each is a skill of its own, and stands in for the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from skillgap.model.skill import SkillKind
from skillgap.taxonomy.entries import Entry
from skillgap.taxonomy.fields import FormerRecord, LinkRecord, MatchRecord
from skillgap.taxonomy.records import SiblingsRecord, SkillRecord


class ProductSkill(NamedTuple):
    """The skill that a product is: what a `SkillRecord` would hold, made of parts that have been checked."""

    id: str
    label: str
    kind: SkillKind
    aliases: tuple[str, ...]
    match: dict[str, MatchRecord]
    broader: dict[str, LinkRecord]
    implies: tuple[str, ...] = ()
    related: dict[str, LinkRecord] = {}  # noqa: RUF012
    needs: tuple[str, ...] = ()
    former: tuple[FormerRecord, ...] = ()
    retired: None = None
    replace: bool = False


def with_products(entry: Entry) -> Iterator[Entry]:
    """An entry, then a skill for each product that it names, and the group of these as alternatives.

    Why: the sort is asked for by itself ("a message broker"), and whoever knows one product knows the sort; but who
    knows one product does not know the next.
    """
    yield entry
    products = entry.record.products if isinstance(entry.record, SkillRecord) else None
    if products is None:
        return
    where = entry.where.part("products")
    names = where.part("names")
    parent = {entry.record.id: LinkRecord(weight=products.broader)}
    section, _, _, file, pack, category, source, _ = entry
    for number, product in enumerate(products.names):
        record = ProductSkill(product.id, product.label, products.kind, product.aliases, product.match, parent)
        yield Entry(section, record, names.part(number), file, pack, category, source, named=True)
    if len(products.names) > 1:
        group = SiblingsRecord(
            id=f"{entry.record.id}-products",
            label=entry.record.label,
            members=tuple([product.id for product in products.names]),
            weight=products.alike,
            why=products.why,
        )
        yield entry._replace(section="siblings", record=group, where=where, named=True)
