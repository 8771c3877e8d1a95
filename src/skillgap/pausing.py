"""Building what stays: the search for cycles of objects waits meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """Let no cycles be sought while hundreds of thousands of objects are made that nearly all stay.

    Why: Python looks through them again whenever a quarter has been added, for a third of a taxonomy's loading time,
    half of a lexicon's and two thirds of an extractor's. What waits is collected as usual later: it goes to the oldest
    generation at once, since the next search of the youngest would look through all of it.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()
