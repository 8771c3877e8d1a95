"""Values that are made quickly are the same values."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from skillgap.model.making import maker
from skillgap.model.profile import Quote, Refusal

make_quote, make_refusal = maker(Quote), maker(Refusal)


@pytest.mark.parametrize(
    ("made", "value"),
    [
        (make_quote(1, 4, None, "SQL"), Quote(1, 4, None, "SQL")),
        (make_quote(1, end=4, page=2, quote="SQL"), Quote(1, 4, 2, "SQL")),
        (make_refusal("Go", 0, 2, "go", ("a verb",)), Refusal("Go", 0, 2, "go", ("a verb",))),
    ],
)
def test_a_made_value_is_one_of_its_class(made: object, value: object) -> None:
    assert type(made) is type(value)
    assert made == value
    assert (hash(made), repr(made)) == (hash(value), repr(value))
    assert pickle.loads(pickle.dumps(made)) == value


def test_a_made_value_is_frozen_and_can_be_replaced() -> None:
    quote = make_quote(1, 4, None, "SQL")
    with pytest.raises(FrozenInstanceError):
        quote.start = 2  # type: ignore[misc]
    assert replace(quote, start=2) == Quote(2, 4, None, "SQL")


def test_every_field_has_to_be_given() -> None:
    with pytest.raises(TypeError):
        make_quote(1, 4)  # type: ignore[call-arg]
