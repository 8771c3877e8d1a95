"""How many values of one class are made at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, make_dataclass
from typing import Any, ParamSpec, TypeVar

Fields = ParamSpec("Fields")
Value = TypeVar("Value")


def maker(kind: Callable[Fields, Value]) -> Callable[Fields, Value]:
    """The same as a frozen slotted dataclass itself, at a third of the cost: for values that are made by the hundred.

    Why: a frozen class has to set each field through `object.__setattr__`. An open twin with the same slots just sets
    them, and then becomes a value of the frozen class.

    Args:
        kind: the class; each of its fields has to be given.
    """
    frozen: Any = kind

    def become_frozen(value: Any) -> None:
        value.__class__ = frozen

    names = [field.name for field in fields(frozen)]
    return make_dataclass(frozen.__name__, names, slots=True, namespace={"__post_init__": become_frozen})
