"""Values to JSON: stable, encodable, and nothing that has no order."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from skillgap.errors import Status
from skillgap.model.dates import PartialDate
from skillgap.model.report import Report
from skillgap.serial import to_dict, to_json, to_plain

VALUES = [
    (None, None),
    (True, True),
    (3, 3),
    (0.123456, 0.1235),
    (-0.00001, 0.0),
    (Status.OK, "ok"),
    (PartialDate(2021), "2021"),
    (PartialDate(2021, 5), "2021-05"),
    (date(2026, 11, 21), "2026-11-21"),
    ((1, ("a",)), [1, ["a"]]),
    ({"b": 1, "a": (2,)}, {"b": 1, "a": [2]}),
    ("r\udce9.pdf", r"r\xe9.pdf"),
]


@pytest.mark.parametrize(("value", "plain"), VALUES)
def test_plain_form(value: object, plain: object) -> None:
    assert to_plain(value) == plain
    assert repr(to_plain(value)) == repr(plain)


@pytest.mark.parametrize("value", [{1, 2}, frozenset("a"), b"bytes", object(), complex(1)])
def test_values_without_a_json_form_are_refused(value: object) -> None:
    with pytest.raises(TypeError, match="has no JSON form"):
        to_plain(value)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_json_holds_finite_numbers_only(number: float) -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        to_json((number,))


@dataclass(frozen=True, slots=True)
class Note:
    text: str
    count: int
    schema: str = "note/1"


def test_fields_keep_their_order_and_schema_stands_first() -> None:
    assert list(to_dict(Note("a", 1))) == ["schema", "text", "count"]


@pytest.mark.parametrize("value", ["text", (1, 2), 5])
def test_only_objects_are_dicts(value: Any) -> None:
    with pytest.raises(TypeError, match="is not an object"):
        to_dict(value)


def test_json_of_a_report_reads_back_equal(report: Report) -> None:
    text = to_json(report)
    assert json.loads(text) == to_dict(report)
    assert text.endswith("}\n")
    assert to_json(report) == text
