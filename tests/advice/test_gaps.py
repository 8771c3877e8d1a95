"""What a gap leaves to earn."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from skillgap.advice.gaps import Gap
from skillgap.model.report import Outcome

HALF = cast("Outcome", SimpleNamespace(weight=1.0, needed=2, credit=0.4249))
"""Two skills are asked for; the credit was rounded down."""


@pytest.mark.parametrize(
    ("learned", "gain"), [({"mail"}, 0.2251), ({"mail", "crm"}, 0.4751), ({"chess"}, 0.0), (set(), 0.0)]
)
def test_only_a_skill_of_the_requirement_gains(learned: set[str], gain: float) -> None:
    gap = Gap(HALF, {"mail": 0.45, "crm": 0.4}, ("mail", "crm"))
    assert gap.points(learned, 0.9) == pytest.approx(gain)
