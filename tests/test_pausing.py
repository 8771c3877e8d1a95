"""The collector of cycles waits while something is built, and goes on as it was."""

from __future__ import annotations

import gc

import pytest

from skillgap.pausing import collection_paused


def test_the_collector_goes_on_afterwards() -> None:
    assert gc.isenabled()
    with collection_paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_goes_on_after_an_error() -> None:
    with pytest.raises(ValueError, match="broken"), collection_paused():
        raise ValueError("broken")
    assert gc.isenabled()


def test_a_collector_that_is_off_stays_off() -> None:
    with collection_paused():
        with collection_paused():
            pass
        assert not gc.isenabled()
