"""Frozen values as compact JSON lists and back: fields in order, without names or defaults at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from skillgap.model.making import maker

Decoder = Callable[[Any], Any]


def encode(value: Any) -> Any:
    """A value of the model as lists, texts and numbers.

    Raises:
        TypeError: the value holds something that the codec does not know.
    """
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    if isinstance(value, Mapping):
        return {key: encode(item) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return _short([(getattr(value, field.name), field.default) for field in fields(value) if field.init])
    raise TypeError(f"no way to store {type(value).__name__}")


@cache
def decoder(kind: Any) -> Decoder:
    """A function that makes a value of a type from what `encode` gave, whose lists it uses up.

    Raises:
        TypeError: the codec does not know the type.
    """
    arguments = get_args(kind)
    origin = get_origin(kind)
    if kind in (str, int, float, bool):
        return _same
    if kind is date:
        return date.fromisoformat
    if origin is tuple:
        return _tuple_decoder(decoder(arguments[0]))
    if origin is not None and issubclass_of(origin, Mapping):
        return _mapping_decoder(decoder(arguments[1]))
    if origin in (UnionType, Union) and type(None) in arguments:
        return _optional_decoder(decoder(next(a for a in arguments if a is not type(None))))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {member.value: member for member in kind}.__getitem__
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return _dataclass_decoder(kind, [decoder(hints[field.name]) for field in fields(kind) if field.init])
    raise TypeError(f"no way to restore {kind}")


def _short(values: list[tuple[Any, Any]]) -> list[Any]:
    """Why: most surface forms are a text and five defaults; without them a stored taxonomy is half as long."""
    while values and values[-1][0] == values[-1][1]:
        values.pop()
    return [encode(value) for value, _ in values]


def issubclass_of(origin: Any, parent: type) -> bool:
    """Whether a generic's origin is a class under `parent`."""
    return isinstance(origin, type) and issubclass(origin, parent)


def _same(data: Any) -> Any:
    return data


def _tuple_decoder(item: Decoder) -> Decoder:
    return tuple if item is _same else lambda data: tuple([item(part) for part in data])


def _mapping_decoder(item: Decoder) -> Decoder:
    return lambda data: {key: item(part) for key, part in data.items()}


def _optional_decoder(item: Decoder) -> Decoder:
    return lambda data: None if data is None else item(data)


def _dataclass_decoder(kind: Any, parts: list[Decoder]) -> Decoder:
    own = [field for field in fields(kind) if field.init]
    if "__slots__" not in kind.__dict__:
        # Fields at the end that are missing hold their defaults.
        return lambda data: kind(*[part(item) for part, item in zip(parts, data, strict=False)])
    make, defaults = maker(kind), tuple([field.default for field in own])
    changed = [(place, part) for place, part in enumerate(parts) if part is not _same]

    def decode(data: list[Any]) -> Any:
        given = len(data)
        for place, part in changed:
            if place >= given:
                break
            data[place] = part(data[place])
        return make(*data, *defaults[given:])

    return decode
