"""Values to plain data and to JSON: one form for reports, profiles and rankings, the one that the schemas publish.

Fields keep their order, except that `schema` stands first. Fractions have four decimals, dates are ISO.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any

from skillgap.model.dates import PartialDate
from skillgap.printable import UNSAFE, encodable

JsonObject = dict[str, Any]
"""A JSON object in Python's own types."""

DECIMALS = 4
"""Digits kept of a fraction: enough for a score, few enough for equal bytes on every machine."""


def to_dict(value: object) -> JsonObject:
    """A dataclass as an object of plain types.

    Raises:
        TypeError: a field holds something without a JSON form; sets are refused, for they have no order.
    """
    plain = to_plain(value)
    if not isinstance(plain, dict):
        raise TypeError(f"{type(value).__name__} is not an object")
    return plain


def to_json(value: object, *, indent: int | None = 2) -> str:
    """JSON text, always encodable as UTF-8, safe to show in a terminal, ending with a line end.

    Raises:
        TypeError: as `to_dict`.
        ValueError: a number is not finite.
    """
    text = json.dumps(to_plain(value), ensure_ascii=False, allow_nan=False, indent=indent)
    return UNSAFE.sub(_escaped, text) + "\n"


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]


def to_plain(value: object) -> Any:
    """Any value of the model as plain types.

    Raises:
        TypeError: the value has no JSON form.
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return encodable(value)
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return round(value, DECIMALS) + 0.0
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return _plain_container(value)


def _plain_container(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {name: to_plain(getattr(value, name)) for name in _field_names(type(value))}
    if isinstance(value, Mapping):
        return {encodable(str(key)): to_plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [to_plain(item) for item in value]
    raise TypeError(f"{type(value).__name__} has no JSON form")


@lru_cache(maxsize=200)
def _field_names(cls: type) -> tuple[str, ...]:
    names = [field.name for field in fields(cls)]
    return tuple(sorted(names, key=lambda name: name != "schema"))
