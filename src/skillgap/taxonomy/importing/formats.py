"""The foreign formats by name, each with its reader and what its licence asks for."""

from __future__ import annotations

from dataclasses import dataclass

from skillgap.taxonomy.importing import esco, lightcast, onet, osmt, plain
from skillgap.taxonomy.importing.candidates import Reader


@dataclass(frozen=True, slots=True)
class Format:
    """A foreign format; `notice` is the sentence that the pack made of it carries."""

    id: str
    label: str
    licence: str
    notice: str
    read: Reader


FORMATS = {
    form.id: form
    for form in (
        Format("esco", "ESCO skills", "Commission Decision 2011/833/EU", esco.NOTICE, esco.read),
        Format("onet", "O*NET technology skills", "CC BY 4.0", onet.NOTICE, onet.read),
        Format("lightcast", "Lightcast Open Skills", "Lightcast terms of use", lightcast.NOTICE, lightcast.read),
        Format("osmt", "Rich Skill Descriptors", "as each publisher states", osmt.NOTICE, osmt.read),
        Format("csv", "Imported skills", "as the owner of the list states", "", plain.read),
    )
}
"""What `skillgap taxonomy import` reads, by the name of its format."""
