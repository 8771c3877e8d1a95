"""Products that an entry names as examples of its sort: each is a skill of its own, and stands in for the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from skillgap.taxonomy.entries import Entry
from skillgap.taxonomy.fields import LinkRecord
from skillgap.taxonomy.records import ProductsRecord, SiblingsRecord, SkillRecord


def with_products(entry: Entry) -> Iterator[Entry]:
    """An entry, then a skill for each product that it names, and the group of these as alternatives.

    Why: the sort is asked for by itself ("a message broker"), and whoever knows one product knows the sort; but who
    knows one product does not know the next.
    """
    yield entry
    products: ProductsRecord | None = getattr(entry.record, "products", None)
    node = entry.node.get("products")
    names = node.get("names") if node else None
    if products is None or node is None or names is None:
        return
    parent = {entry.record.id: LinkRecord.model_construct(weight=products.broader, why="")}
    ids = []
    for product, place in zip(products.names, names.items(), strict=True):
        record = SkillRecord.model_construct(
            id=product.id,
            label=product.label,
            kind=products.kind,
            aliases=product.aliases,
            match=product.match,
            broader=parent,
        )
        ids.append(record.id)
        yield replace(entry, record=record, node=place, named=True)
    if len(ids) > 1:
        group = SiblingsRecord.model_construct(
            id=f"{entry.record.id}-products",
            label=entry.record.label,
            members=tuple(ids),
            weight=products.alike,
            why=products.why,
        )
        yield replace(entry, section="siblings", record=group, node=node, named=True)
