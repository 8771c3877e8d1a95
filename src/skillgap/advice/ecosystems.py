"""Which vendors' platforms a document names, and in which of them to go deep.

A certification's ecosystem is the id of its platform's skill, so naming SageMaker names `aws`.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from skillgap.taxonomy import Taxonomy


def named_by(skills: Iterable[str], taxonomy: Taxonomy) -> frozenset[str]:
    """The skills with all that they imply."""
    known = [skill for skill in skills if skill in taxonomy.skills]
    return frozenset(known).union(*(taxonomy.implied(skill) for skill in known))


def home(ecosystems: Set[str], asked: Set[str], shown: Set[str]) -> frozenset[str]:
    """The ecosystems to stay in: of those that the job names the candidate's, else the job's, else the candidate's.

    Where neither names one, all are open.
    """
    asked, shown = ecosystems & asked, ecosystems & shown
    return frozenset(asked & shown or asked or shown or ecosystems)
