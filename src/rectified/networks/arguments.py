"""What an argument must be: each check returns it, or raises an error that names it."""

import difflib
import math
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike

from rectified.activations import Activation
from rectified.activations import get as member
from rectified.numerics import Array
from rectified.numerics.evaluation import real_array

DOUBLE = np.dtype(np.float64)
Function = TypeVar("Function", bound=Callable[..., Any])


def doubles(x: ArrayLike, caller: str) -> Array:
    """Return `x` as an array of float64; one that is already is not copied.

    Raises
    ------
    TypeError, ValueError
        If `x` holds other things than real numbers, or is ragged.
    """
    if type(x) is np.ndarray and x.dtype == DOUBLE:
        return x
    return real_array(x, caller=caller).astype(DOUBLE)


def matrix(x: ArrayLike, columns: int, caller: str) -> Array:
    """Return `x` as float64, if it has one row for each example and so many columns."""
    array = doubles(x, caller)
    if array.ndim != 2 or array.shape[1] != columns:
        raise ValueError(
            f"{caller} takes x of shape (n, {columns}), a row for each example; "
            f"got shape {array.shape}"
        )
    return array


def gradient_like(grad: ArrayLike, value: Array | None, caller: str) -> Array:
    """Return `grad` as float64, if it has the shape of the output that it is the gradient of."""
    if value is None:
        raise RuntimeError(f"{caller}.backward needs a forward pass first")
    array = doubles(grad, caller)
    if array.shape != value.shape:
        raise ValueError(
            f"{caller}.backward takes a gradient of the output's shape, {value.shape}; "
            f"got shape {array.shape}"
        )
    return array


def number(
    value: object, name: str, low: float = -math.inf, high: float = math.inf, *, below: bool = False
) -> float:
    """Return a finite real number in [low, high], or in [low, high) where `below`."""
    if isinstance(value, (bool, np.bool_)) or not isinstance(
        value, (int, float, np.integer, np.floating)
    ):
        raise TypeError(f"{name} must be a real number; got {value!r}, a {type(value).__name__}")
    real = float(value)
    inside = low <= real < high if below else low <= real <= high
    if not (math.isfinite(real) and inside):
        interval = f"[{low:g}, {high:g}{')' if below else ']'}"
        raise ValueError(f"{name} must be finite and in {interval}; got {value!r}")
    return real


def whole(value: object, name: str, low: int = 1) -> int:
    """Return a whole number that is at least `low`."""
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, (int, np.integer)):
        raise TypeError(f"{name} must be a whole number; got {value!r}, a {type(value).__name__}")
    if value < low:
        raise ValueError(f"{name} must be at least {low}; got {value}")
    return int(value)


def generator(rng: object) -> np.random.Generator:
    """Return `rng`, if it is one of NumPy's generators."""
    if not isinstance(rng, np.random.Generator):
        raise TypeError(
            f"rng must be a generator such as numpy.random.default_rng(0); got {rng!r}, "
            f"a {type(rng).__name__}"
        )
    return rng


def record(activation: object, caller: str) -> Activation:
    """Return an activation, given it or its name."""
    found = member(activation) if isinstance(activation, str) else activation
    if not isinstance(found, Activation):
        raise TypeError(f"{caller} takes an Activation or its name; got {found!r}")
    return found


def chosen(name: Function | str, known: Mapping[str, Function], kind: str) -> Function:
    """Return the function of this name; a function is returned as it is."""
    if callable(name):
        return name
    if not isinstance(name, str):
        raise TypeError(f"{kind} must be a name or a function; got {name!r}")
    if name in known:
        return known[name]
    close = difflib.get_close_matches(name, known, n=1)
    hint = f"Did you mean {close[0]!r}? " if close else ""
    raise ValueError(f"there is no {kind} named {name!r}. {hint}Known: {', '.join(known)}")
