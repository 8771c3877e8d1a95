"""Checks of what a pack says, beyond what loading needs: each finds one kind of fault and names its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from skillgap.errors import Problem
from skillgap.taxonomy.checks.certifications import contradicting_dates
from skillgap.taxonomy.checks.edges import edges_without_reason, orphans, shared_ids, sourceless
from skillgap.taxonomy.checks.forms import (
    examples_missing,
    joined_names,
    labels_that_are_no_forms,
    ordinary_words,
    padded_names,
    repeated_forms,
    shadowed_forms,
    shared_strong_forms,
    unreachable_forms,
    useless_denials,
)
from skillgap.taxonomy.checks.subject import Subject

CHECKS: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    orphans,
    edges_without_reason,
    shared_ids,
    sourceless,
    labels_that_are_no_forms,
    unreachable_forms,
    repeated_forms,
    shared_strong_forms,
    shadowed_forms,
    joined_names,
    padded_names,
    ordinary_words,
    examples_missing,
    useless_denials,
    contradicting_dates,
)
"""Every check of data alone; those that need the recogniser are in `skillgap.lint`."""


def check_data(subject: Subject) -> list[Problem]:
    """All faults that the checks find, sorted by place."""
    return sorted({problem for check in CHECKS for problem in check(subject)})


__all__ = ["CHECKS", "Subject", "check_data"]
