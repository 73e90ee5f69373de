"""How many digits are right: of every function, and of the NumPy line that a reader would write.

`python -m benchmarks.digits` stores what the appendix on numerics shows, judged by the oracle's
exact arithmetic, in `book/_judged/digits.npz`. A function is a member of the family with one of
its choices. The arrays:

==============  ============  =======  ============================================================
functions       (18,)         str      all functions, in the order of teaching
dtypes          (3,)          str      `DTYPES`
worst_package   (18, 3)       float64  largest error in ULP over the whole finite range, wherever
                                       the result is a normal number; by function and dtype
worst_textbook  (18, 3)       float64  the same of the reader's line; inf: not finite where the
                                       truth is
contract        ()            float64  the error that the package promises not to exceed, for
                                       float32 and float64
losing          (8,)          str      the functions whose reader's line loses more than `LOST`
                                       digits beside the package somewhere in `x` where the result
                                       is a normal number
x               (161,)        float64  where digits are counted: left of 0, evenly spaced in the
                                       logarithm but for a rounding to three digits
room            (8, 3, 161)   float16  the digits that an error of half a unit in the last place
                                       leaves, by losing function and dtype; NaN where the exact
                                       value is nearer to 0 than to any number of the dtype
package         (8, 3, 161)   float16  right digits, from 0 to `room`: more would be luck
textbook        (8, 3, 161)   float16  the same of the reader's line
==============  ============  =======  ============================================================
"""

import pathlib
from collections.abc import Callable
from typing import Any

import mpmath as mp
import numpy as np
from numpy.typing import NDArray

from benchmarks.titles import title
from oracle import record_of
from oracle.accuracy import ours, worst
from oracle.arithmetic import exact
from oracle.record import CONTRACT
from rectified.activations import FAMILY, Activation

Array = NDArray[Any]
Variant = tuple[Activation, dict[str, Any]]

FILE = pathlib.Path(__file__).parents[1] / "book/_judged/digits.npz"
DTYPES = ("float64", "float32", "float16")
X = np.array([float(f"{-size:.3g}") for size in np.logspace(2, -6, 161)])
LOST = 2.0
POINTS = 2_000
"""At which each largest error is looked for."""


def variants() -> list[Variant]:
    """Return every function: the family, each member with every combination of its choices."""
    return [(activation, variant) for activation in FAMILY for variant in activation.variants()]


def textbook(activation: Activation, variant: dict[str, Any]) -> Callable[[Array], Array]:
    """Return the reader's line as a function of x alone, its result in the dtype of x."""
    line, complete = record_of(activation).naive, activation.complete(variant)

    def of_x(x: Array) -> Array:
        with np.errstate(all="ignore"):
            return np.asarray(line(x, **complete)).astype(x.dtype)

    return of_x


def truth(activation: Activation, variant: dict[str, Any], x: Array) -> list[Any]:
    """Return the exact values."""
    record, complete = record_of(activation), activation.complete(variant)
    return [exact(record, None, float(each), complete)[0] for each in x]


def room(dtype: str, true: list[Any]) -> Array:
    """Return the digits that an error of half a unit in the last place leaves.

    NaN where the exact value is nearer to 0 than to any other number of the dtype.
    """
    limits = np.finfo(dtype)
    least, largest = (mp.mpf(float(x)) for x in (limits.smallest_subnormal, limits.max))
    left = np.full(len(true), np.nan)
    for i, value in enumerate(map(abs, true)):
        if least / 2 < value <= largest:
            nearest = np.array(float(value), dtype)
            left[i] = -mp.log10(mp.mpf(float(np.spacing(nearest))) / 2 / value)
    return left.clip(min=0)


def digits(results: Array, true: list[Any], most: Array) -> Array:
    """Return how many digits of each result are right: minus log₁₀ of the relative error.

    At least 0, which also is what a result that is not finite gets; at most what half a unit in
    the last place leaves, since more is luck.
    """
    counted = most.copy()
    for i in np.flatnonzero(np.isfinite(most)):
        result, value = float(results[i]), abs(true[i])
        error = abs(mp.mpf(result) - true[i]) / value if np.isfinite(result) else mp.mpf(1)
        if error:
            counted[i] = np.clip(float(-mp.log10(error)), 0, most[i])
    return counted


def largest_errors(variant: Variant) -> Array:
    """Return the largest error in ULP of package and line, by dtype."""
    activation, choices = variant
    functions = ours(activation, None, **choices), textbook(activation, choices)
    where: dict[str, Any] = {"subnormal": False, **choices}
    with np.errstate(all="ignore"):  # beyond the range there is no unit
        return np.array(
            [
                [
                    worst(f, activation, None, np.dtype(name).type, POINTS, **where)[0]
                    for f in functions
                ]
                for name in DTYPES
            ]
        )


def counted(variant: Variant) -> Array:
    """Return the digits of half a unit, package and line, by dtype: (3, 3, x)."""
    activation, choices = variant
    found = []
    for dtype in DTYPES:
        x = X.astype(dtype)
        true = truth(activation, choices, x)
        most = room(dtype, true)
        each = [function(x) for function in (ours(activation, None, **choices), textbook(*variant))]
        found.append([most, *(digits(results, true, most) for results in each)])
    return np.swapaxes(np.array(found), 0, 1)


def loses(most: Array, package: Array, line: Array) -> bool:
    """Whether a line loses digits somewhere where the result is a normal number."""
    full = np.array([-np.log10(np.finfo(dtype).eps / 2) for dtype in DTYPES])
    normal = most > full[:, None] - 1e-6
    return bool(np.any((package - line)[normal] > LOST))


def measure() -> dict[str, Array]:
    """Return all that is stored, by name."""
    functions = variants()
    errors = np.array([largest_errors(each) for each in functions])
    every = np.array([counted(each) for each in functions])
    losing = np.array([loses(*each) for each in every])
    titles = np.array([title(*each) for each in functions])
    return {
        "functions": titles,
        "dtypes": np.array(DTYPES),
        "worst_package": errors[..., 0],
        "worst_textbook": errors[..., 1],
        "contract": np.array(CONTRACT),
        "losing": titles[losing],
        "x": X,
        **{
            name: every[losing, i].astype(np.float16)
            for i, name in enumerate(("room", "package", "textbook"))
        },
    }


def main() -> None:
    """Measure and store."""
    FILE.parent.mkdir(exist_ok=True)
    np.savez_compressed(FILE, allow_pickle=False, **measure())
    print(f"{FILE.stat().st_size / 1000:.0f} kB in {FILE}")


if __name__ == "__main__":
    main()
