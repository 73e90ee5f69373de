"""How many units in the last place a function is off, over the whole range of its arguments."""

import functools
from collections.abc import Callable
from typing import Any

import mpmath as mp
import numpy as np
from numpy.typing import NDArray

from oracle import record_of
from oracle.arithmetic import exact
from rectified.activations import Activation

Array = NDArray[Any]
DTYPES = (np.float32, np.float64)


def points(activation: Activation, dtype: Any, count: int, **parameters: Any) -> Array:
    """Return `count` or a few more numbers at which to look, kinks excepted.

    Half of them are evenly spaced in [-40, 40], where the functions bend; half are spaced
    evenly in their logarithms over the whole finite range, subnormal numbers included.
    The neighbours of every kink are among them, and both sides of the places beyond which exp
    overflows: there is a narrow strip in which a result may still be a normal number. Where a
    parameter moves the bend elsewhere, as many as in [-40, 40] are added there.
    """
    limits = np.finfo(dtype)
    low, high = np.log2(float(limits.smallest_subnormal)), np.log2(float(limits.max))
    sizes = np.exp2(np.linspace(low, np.nextafter(high, 0), count // 4))
    special = [float(limits.max), float(limits.tiny), float(limits.smallest_subnormal), 1.0]
    everywhere = np.concatenate([sizes, -sizes, special, np.negative(special), [0.0]])
    complete = activation.complete(parameters)
    scales = {1.0, record_of(activation).scale(**complete)}
    bend = np.linspace(-40, 40, count // 2) * (1 + 1e-7)
    overflow = np.log(float(limits.max)) * np.linspace(0.995, 1.02, 50)
    near = np.outer(list(scales), np.concatenate([bend, overflow, -overflow])).ravel()
    jumps = np.array(activation.kinks(**parameters), dtype)
    beside = [np.nextafter(jumps, dtype(side)) for side in (-np.inf, np.inf)]
    with np.errstate(over="ignore"):
        x = np.concatenate([everywhere.astype(dtype), near.astype(dtype), *beside])
    x = np.unique(x[np.isfinite(x)])
    return x[~np.isin(x, jumps)]


@functools.lru_cache(maxsize=8)
def truth(
    activation: Activation,
    wrt: str | None,
    dtype: Any,
    count: int,
    parameters: tuple[tuple[str, Any], ...],
) -> tuple[Array, list[Any], Array]:
    """Return points, the exact results there, and the unit in the last place of each.

    A subnormal number or 0 has the unit of the smallest normal one; beyond the range there is
    no unit: NaN.
    """
    complete = activation.complete(dict(parameters))
    if activation.piecewise_linear:
        complete = {key: float(dtype(value)) for key, value in complete.items()}
    x = points(activation, dtype, count, **dict(parameters))
    record = record_of(activation)
    pairs = [exact(record, wrt, float(number), complete) for number in x]
    limits = np.finfo(dtype)
    magnitudes = np.array([float(magnitude) for _, magnitude in pairs])
    with np.errstate(over="ignore"):
        normal = np.maximum(magnitudes.astype(dtype), limits.tiny)
        units = np.spacing(normal).astype(np.float64)
    in_range = magnitudes <= float(limits.max)
    return x, [result for result, _ in pairs], np.where(in_range, units, np.nan)


def errors(results: Array, true: list[Any], units: Array) -> Array:
    """Return each result's distance from the truth in units in the last place.

    NaN where there is no unit; infinite where a result is not finite but should be.
    """
    distances = np.full(len(true), np.nan)
    for i, (result, value, unit) in enumerate(zip(results.tolist(), true, units, strict=True)):
        if np.isfinite(unit):
            distances[i] = (
                float(abs(mp.mpf(result) - value) / unit) if np.isfinite(result) else np.inf
            )
    return distances


def ours(activation: Activation, wrt: str | None, **parameters: Any) -> Callable[[Array], Array]:
    """Return the package's value, or its derivative by `wrt`, as a function of x alone."""
    if wrt is None:
        return functools.partial(activation, **parameters)
    return functools.partial(activation.derivative, wrt=wrt, **parameters)


def worst(
    function: Callable[[Array], Array],
    activation: Activation,
    wrt: str | None,
    dtype: Any,
    count: int,
    *,
    subnormal: bool = True,
    **parameters: Any,
) -> tuple[float, float]:
    """Return the largest error in ULP of a function of x, and the x where it is made.

    The parameters are those of the truth. Without `subnormal` only where the true result is
    a normal number.
    """
    x, true, units = truth(activation, wrt, dtype, count, tuple(parameters.items()))
    distances = errors(np.asarray(function(x)), true, units)
    if not subnormal:
        tiny = float(np.finfo(dtype).tiny)
        distances[[abs(value) < tiny for value in true]] = np.nan
    if np.isnan(distances).all():
        return 0.0, np.nan  # no result is a normal number
    place = int(np.nanargmax(distances))
    return float(distances[place]), float(x[place])
