"""What the parts of a figure may hold: each field is held to its annotation when it is given.

A number of NumPy's becomes Python's own, a sequence a tuple, so that every part can travel as
JSON and cannot change later.
"""

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from numbers import Real
from types import UnionType
from typing import Any, Union, get_args, get_origin

import numpy as np

NAME = re.compile(r"[A-Za-z]\w*", re.ASCII)
"""What a template, an address and both programs read alike."""


def check_fields(part: Any, told: str) -> None:
    """Hold each field of a dataclass to its annotation, and keep what it comes to.

    Parameters
    ----------
    part : dataclass
        What was made.
    told : str
        What it is called in a message.

    Raises
    ------
    TypeError
        If a field holds something else; the message names the field.
    """
    for field in fields(part):
        value = take(getattr(part, field.name), field.type, f"{field.name} of {told}")
        object.__setattr__(part, field.name, value)


def check_name(name: str, also: str = "") -> None:
    """Raise ValueError unless a text can be a name, which may hold also another sign."""
    if not NAME.fullmatch(name.replace(also, "_") if also else name):
        raise ValueError(
            f"a name begins with a letter from a to z and holds {also and also + ', '}"
            f"letters, digits and _; got {name!r}"
        )


def take(value: Any, kind: Any, told: str) -> Any:
    """Return a value as the kind that an annotation names.

    Raises
    ------
    TypeError
        If it is of another kind.
    """
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _first(value, inner, told)
    if origin is tuple:
        items = _items(value, told)
        if len(items) != len(inner):
            raise TypeError(f"{told} must be {len(inner)} things; got {value!r}")
        return tuple(take(*both, told) for both in zip(items, inner, strict=True))
    if origin is Sequence:
        return tuple(take(item, inner[0], told) for item in _items(value, told))
    if origin is Mapping:
        if not isinstance(value, Mapping):
            raise TypeError(f"{told} must be a mapping; got {value!r}")
        return {take(key, inner[0], told): take(value[key], inner[1], told) for key in value}
    if kind in PLAIN:
        what, known, read = PLAIN[kind]
        if not isinstance(value, known) or (kind is not bool and isinstance(value, bool)):
            raise TypeError(f"{told} must be {what}; got {value!r}")
        return read(value)
    if isinstance(kind, type) and not isinstance(value, kind):
        raise TypeError(f"{told} must be of {kind.__name__}; got {value!r}")
    return value


def _number(value: Any) -> int | float:
    """Return a number of any kind as the shortest decimal that it stands for."""
    try:
        real = float(str(value)) if isinstance(value, np.floating) else float(value)
    except OverflowError:
        return float("inf")
    return int(value) if isinstance(value, int | np.integer) else real


PLAIN: dict[type, tuple[str, Any, Callable[[Any], Any]]] = {
    str: ("a text", str, str),
    bool: ("True or False", (bool, np.bool_), bool),
    int: ("a whole number", (int, np.integer), operator.index),
    float: ("a number", (Real, np.number), _number),
}


def _first(value: Any, kinds: Sequence[Any], told: str) -> Any:
    """Return a value as the first kind that takes it; None only where that is a kind."""
    if value is None and type(None) in kinds:
        return None
    problems = []
    for kind in kinds:
        try:
            return take(value, kind, told)
        except TypeError as problem:
            problems.append(problem)
    raise problems[0]


def _items(value: Any, told: str) -> list[Any]:
    """Return the items of a list, a tuple, a range or an array of one dimension."""
    if isinstance(value, np.ndarray) and value.ndim > 0:
        return list(value)
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return list(value)
    raise TypeError(f"{told} must be a sequence; got {value!r}")
