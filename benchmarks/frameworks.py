"""How far each function is from 50 digits, ours and the frameworks', all along x.

``python -m benchmarks.frameworks`` measures it and writes ``book/_judged/frameworks.npz``, which
the chapter on the frameworks loads. It needs all three of them, and takes half a minute. The
functions are those that all three offer; the seed draws the points.

=========  ==================  =======  =======================================================
functions  (15,)               text     by title, with a choice that is not the default
who        (4,)                text     ours, and the frameworks as their makers write them
versions   (3,)                text     those of the frameworks
dtypes     (2,)                text     `DTYPES`
edges      (101,)              float32  x is cut into pieces between these
error      (15, 2, 2, 4, 100)  float32  log10 of the largest relative error on each piece: by
                                        function, value or slope, dtype, who. −inf where all
                                        are exact, inf where one is not finite, NaN where no
                                        true result is a normal number
size       (15, 2, 100)        float32  log10 of the true value or slope amid each piece
at         (6,)                float64  some x, at which these are kept in full:
digits     (15, 6)             text     the true value to 50 digits
values     (15, 2, 4, 6)       float64  what it returns: by function, dtype, who
kinks      (11,)               text     the functions with a kink, one row for each kink
kinks_at   (11,)               float64  where it is
slopes     (11, 6)             float64  the slope left and right of it, and what ours and the
                                        frameworks return at it; NaN where one has none
=========  ==================  =======  =======================================================

The error of a derivative that crosses zero counts against the larger of its terms, as in
`benchmarks.accuracy`.
"""

import importlib.metadata
import pathlib
import sys
from collections.abc import Callable, Mapping
from typing import Any

import mpmath as mp
import numpy as np
from numpy.typing import NDArray

from benchmarks.titles import title
from oracle import record_of
from oracle.accuracy import ours
from oracle.arithmetic import exact
from oracle.frameworks import INSTALLED
from rectified.activations import FAMILY, Activation
from rectified.experiments import Frames

Array = NDArray[Any]
Truth = tuple[Any, Any]
"""A true result, and the magnitude that an error counts against."""

PATH = pathlib.Path(__file__).parents[1] / "book/_judged/frameworks.npz"
MAKER = "benchmarks.frameworks"
"""The frames name it in place of a fingerprint: what they hold depends on much more than code."""
TITLES = {"torch": "PyTorch", "jax": "JAX", "keras": "Keras"}
DTYPES = (np.float64, np.float32)
VARIABLES = (None, "x")
"""The value, and the slope."""
EDGES = np.linspace(-25, 25, 101)
POINTS = 20
"""How many on each piece."""
AT = (-9.0, -7.0, -5.0, -3.0, -1.0, 3.0)
DIGITS = 50
SEED = 0


def offered() -> list[tuple[Activation, dict[str, Any]]]:
    """Return every function that all frameworks have, with its choices."""
    return [
        (activation, variant)
        for activation in FAMILY
        for variant in activation.variants()
        if all(getattr(record_of(activation), name) for name in TITLES)
    ]


def points(dtype: Any) -> Array:
    """Return some numbers on each piece, a row for each."""
    share = np.random.default_rng(SEED).random((len(EDGES) - 1, POINTS))
    return (EDGES[:-1, None] + np.diff(EDGES)[:, None] * share).astype(dtype)


def truths(
    activation: Activation, variant: Mapping[str, Any], wrt: str | None, x: Array
) -> list[Truth]:
    """Return what is true at each x, for parameters as an array of that dtype sees them."""
    complete = activation.complete(variant)
    if activation.piecewise_linear:
        complete = {name: float(x.dtype.type(at)) for name, at in complete.items()}
    record = record_of(activation)
    return [exact(record, wrt, float(at), complete) for at in x.ravel()]


def errors(results: Array, true: list[Truth]) -> Array:
    """Return relative errors: infinite for what is not finite, NaN against what is not normal."""
    tiny = float(np.finfo(results.dtype).tiny)
    found = np.full(len(true), np.nan)
    for i, (result, (right, size)) in enumerate(zip(results.ravel().tolist(), true, strict=True)):
        if not np.isfinite(result):
            found[i] = np.inf
        elif result == right:
            found[i] = 0.0
        elif size >= tiny:
            found[i] = float(abs(mp.mpf(result) - right) / size)
    return found.reshape(results.shape)


def functions(
    activation: Activation, variant: Mapping[str, Any], wrt: str | None, dtype: Any
) -> list[Callable[[Array], Array] | None]:
    """Return ours and each framework's; None for one that has none, or is not installed."""
    theirs = [
        INSTALLED[name].function(activation, wrt, dtype, **variant) if name in INSTALLED else None
        for name in TITLES
    ]
    return [ours(activation, wrt, **variant), *theirs]


def worst(function: Callable[[Array], Array] | None, x: Array, true: list[Truth]) -> Array:
    """Return log10 of the largest relative error in each row of x."""
    if function is None:
        raise LookupError("a function that the oracle names is not offered as it says")
    each = errors(np.asarray(function(x.ravel())).reshape(x.shape), true)
    with np.errstate(divide="ignore"):
        logarithms: Array = np.log10(np.fmax.reduce(each, axis=1))
    return logarithms


def along(activation: Activation, variant: Mapping[str, Any]) -> dict[str, Array]:
    """Measure one function all along x, in value and slope, in each dtype, by everyone."""
    error = np.empty((len(VARIABLES), len(DTYPES), 1 + len(TITLES), len(EDGES) - 1), np.float32)
    for i, wrt in enumerate(VARIABLES):
        for j, dtype in enumerate(DTYPES):
            x = points(dtype)
            true = truths(activation, variant, wrt, x)
            for k, function in enumerate(functions(activation, variant, wrt, dtype)):
                error[i, j, k] = worst(function, x, true)
    middles = (EDGES[:-1] + EDGES[1:]) / 2
    amid = [[right for right, _ in truths(activation, variant, wrt, middles)] for wrt in VARIABLES]
    size = [[float(mp.log10(abs(y))) if y else -np.inf for y in row] for row in amid]
    return {"error": error, "size": np.array(size, np.float32)}


def in_full(activation: Activation, variant: Mapping[str, Any]) -> dict[str, Array]:
    """Return the digits of one function at a few places, and what everyone makes of them."""
    at = np.array(AT)
    right = [y for y, _ in truths(activation, variant, None, at)]
    return {
        "digits": np.array([mp.nstr(y, DIGITS, min_fixed=0, max_fixed=0) for y in right]),
        "values": np.array(
            [
                [f(at.astype(dtype)) for f in functions(activation, variant, None, dtype) if f]
                for dtype in DTYPES
            ],
            np.float64,
        ),
    }


def at_kinks() -> dict[str, Array]:
    """Return what everyone calls the slope at each kink, where there is none."""
    pairs = [(activation, kink) for activation in FAMILY for kink in activation.kinks()]
    slopes = [
        [
            *activation.one_sided_derivatives(kink),
            *(
                float(f(np.array([kink]))[0]) if f else np.nan
                for f in functions(activation, {}, "x", np.float64)
            ),
        ]
        for activation, kink in pairs
    ]
    return {
        "kinks": np.array([activation.title for activation, _ in pairs]),
        "kinks_at": np.array([kink for _, kink in pairs]),
        "slopes": np.array(slopes),
    }


def main() -> None:
    """Measure everything and write the frames."""
    if missing := [text for name, text in TITLES.items() if name not in INSTALLED]:
        sys.exit(f"{', '.join(missing)} not installed: make frameworks")
    found = offered()
    rows = []
    for number, one in enumerate(found, 1):
        print(f"[{number}/{len(found)}] {title(*one)}", flush=True)
        rows.append({**along(*one), **in_full(*one)})
    versions = [importlib.metadata.version(name).partition("+")[0] for name in TITLES]
    arrays = {
        "functions": np.array([title(*one) for one in found]),
        "who": np.array(["ours", *TITLES.values()]),
        "versions": np.array(versions),
        "dtypes": np.array([np.dtype(dtype).name for dtype in DTYPES]),
        "edges": EDGES.astype(np.float32),
        "at": np.array(AT),
        **{name: np.array([row[name] for row in rows]) for name in rows[0]},
        **at_kinks(),
    }
    Frames(arrays, (SEED,), MAKER).save(PATH)


if __name__ == "__main__":
    main()
