"""Options of all tests."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
"""What a commit is judged by: the same examples in every run, however slow the machine."""
settings.register_profile("search", max_examples=1000, deadline=None)
"""`HYPOTHESIS_PROFILE=search pytest` looks for new ones; what it finds becomes an example of the test."""
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes the golden files anew; look at the difference before you commit it."""
    parser.addoption("--update-golden", action="store_true", help="write examples/reports anew")
