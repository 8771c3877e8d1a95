"""Values that several folders of tests make."""

from __future__ import annotations

from dataclasses import replace

from skillgap.errors import Status
from skillgap.model.document import Quality
from skillgap.model.skill import Catalog, Certification, Form, Source

NOWHERE = Source("market")
QUALITY = Quality(Status.OK, "text", None, 1000)


def certification(id: str, *skills: str, **changes: object) -> Certification:
    """A certification of these skills that is on offer; `changes` are other fields' values."""
    made = Certification(
        id=id,
        name=f"Certified {id}",
        issuer="Issuer",
        forms=(Form(id),),
        category="role-based-professional",
        level="associate",
        ecosystem="vendor-neutral",
        catalog=Catalog.CORE,
        credential_type="proctored-exam",
        public=True,
        verified=True,
        launched=None,
        retired=None,
        exams=(),
        successors=(),
        areas=(),
        skills=skills,
        prerequisites="",
        validity_months=None,
        roles=(),
        url=None,
        status_as_of="2026-09",
        note="",
        source=NOWHERE,
    )
    return replace(made, **changes)  # type: ignore[arg-type]
