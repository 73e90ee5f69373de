"""How many units in the last place each function is off, ours and the frameworks'.

Run as a script it prints the table; the tests hold the same numbers to the contract.
"""

import argparse
import functools
from collections.abc import Callable
from typing import Any

import mpmath as mp
import numpy as np
from numpy.typing import NDArray
from oracle import exact

from rectified.activations import FAMILY, Activation

Array = NDArray[Any]
DTYPES = (np.float32, np.float64)


def points(activation: Activation, dtype: Any, count: int, **parameters: Any) -> Array:
    """Return `count` or a few more numbers at which to look, kinks excepted.

    Half of them are evenly spaced in [-40, 40], where the functions bend; half are spaced
    evenly in their logarithms over the whole finite range, subnormal numbers included.
    The neighbours of every kink are among them.
    """
    limits = np.finfo(dtype)
    low, high = np.log2(float(limits.smallest_subnormal)), np.log2(float(limits.max))
    sizes = np.exp2(np.linspace(low, np.nextafter(high, 0), count // 4))
    special = [float(limits.max), float(limits.tiny), float(limits.smallest_subnormal), 1.0]
    everywhere = np.concatenate([sizes, -sizes, special, np.negative(special), [0.0]])
    near = np.linspace(-40, 40, count // 2) * (1 + 1e-7)
    jumps = np.array(activation.kinks(**parameters), dtype)
    beside = [np.nextafter(jumps, dtype(side)) for side in (-np.inf, np.inf)]
    with np.errstate(over="ignore"):
        x = np.concatenate([everywhere.astype(dtype), near.astype(dtype), *beside])
    x = np.unique(x[np.isfinite(x)])
    return x[~np.isin(x, jumps)]


@functools.cache
def truth(
    name: str, wrt: str | None, dtype: Any, count: int, parameters: tuple[tuple[str, Any], ...]
) -> tuple[Array, list[Any], Array]:
    """Return points, the exact results there, and the unit in the last place of each.

    A subnormal number or 0 has the unit of the smallest normal one; beyond the range there is
    no unit: NaN.
    """
    activation = next(activation for activation in FAMILY if activation.name == name)
    complete = activation.complete(dict(parameters))
    if activation.piecewise_linear:
        complete = {key: float(dtype(value)) for key, value in complete.items()}
    x = points(activation, dtype, count, **dict(parameters))
    pairs = [exact(name, wrt, float(number), complete) for number in x]
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


def ours(activation: Activation, wrt: str | None) -> Callable[..., Array]:
    """Return the package's function for a value or a derivative."""
    if wrt is None:
        return activation
    return lambda x, **parameters: activation.derivative(x, wrt=wrt, **parameters)


def worst(
    function: Callable[..., Array],
    activation: Activation,
    wrt: str | None,
    dtype: Any,
    count: int,
    *,
    subnormal: bool = True,
    **parameters: Any,
) -> tuple[float, float]:
    """Return the largest error in ULP of a function, and the x where it is made.

    Without `subnormal` only where the true result is a normal number.
    """
    x, true, units = truth(activation.name, wrt, dtype, count, tuple(parameters.items()))
    distances = errors(np.asarray(function(x, **parameters)), true, units)
    if not subnormal:
        tiny = float(np.finfo(dtype).tiny)
        distances[[abs(value) < tiny for value in true]] = np.nan
    if np.isnan(distances).all():
        return 0.0, np.nan  # no result is a normal number
    place = int(np.nanargmax(distances))
    return float(distances[place]), float(x[place])


def main() -> None:
    """Print the largest error of every function, dtype and derivative, side by side."""
    from frameworks import available

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--points", type=int, default=20_000, help="per row (20000)")
    parser.add_argument("names", nargs="*", help="activations; all without any")
    arguments = parser.parse_args()
    rivals = available()
    print("Largest error in units in the last place (ULP), over the whole finite range,")
    print("wherever the result is a normal number.")
    print("Derivatives that cross zero (gelu, silu, mish by x): against the larger of their terms.")
    print("inf: not finite where the truth is. *: more exact than ours. -: not offered.")
    print(f"\n{'function':34} {'dtype':8}" + "".join(f"{n:>12}" for n in ("ours", *rivals)))
    for activation in FAMILY:
        if arguments.names and activation.name not in arguments.names:
            continue
        for variant in activation.variants():
            for wrt in (None, *activation.derivatives):
                for dtype in DTYPES:
                    where = (activation, wrt, dtype, arguments.points)
                    mine, _ = worst(ours(activation, wrt), *where, subnormal=False, **variant)
                    functions = [rival(activation.name, wrt) for rival in rivals.values()]
                    theirs = [
                        worst(function, *where, subnormal=False, **variant)[0] if function else None
                        for function in functions
                    ]
                    print(_label(activation, wrt, variant, dtype) + _cells(mine, theirs))

    print("\nThe slope at each kink, where any from the least to the greatest is legitimate.\n")
    names = "".join(f"{name:>12}" for name in ("least", "greatest", "ours", *rivals))
    print(f"{'kink':34}{names}")
    for activation in FAMILY:
        for kink in activation.kinks():
            slopes = [*activation.subdifferential(kink), float(activation.derivative(kink))]
            for rival in rivals.values():
                function = rival(activation.name, "x")
                slopes.append(float(function(np.array([kink]))[0]) if function else np.nan)
            cells = "".join(f"{slope:12.4g}" for slope in slopes)
            print(f"{f'{activation.name} at {kink:g}':34}{cells}")


def _label(activation: Activation, wrt: str | None, variant: dict[str, Any], dtype: Any) -> str:
    name = activation.name + "".join(f" {value}" for value in variant.values() if value != "none")
    return f"{name + (f', by {wrt}' if wrt else ''):34} {np.dtype(dtype).name:8}"


def _cells(mine: float, theirs: list[float | None]) -> str:
    cells = f"{mine:12.3g}"
    for error in theirs:
        beaten = error is not None and error < mine - 0.005
        cells += f"{'-' if error is None else f'{error:.3g}' + '*' * beaten:>12}"
    return cells


if __name__ == "__main__":
    main()
