"""How fast each function is on one thread, beside naive NumPy, SciPy and the frameworks.

Every figure is a multiple of the time in which `np.copyto` copies the same array: the limit
that memory sets. All of a row are measured in turn, several times, and each keeps its best.
Ours writes into `out`; its other column allocates, as the rest do. A row ending in µs is one
small call in microseconds, where what surrounds the arithmetic counts. Nothing here passes or
fails: it prints ratios.
"""

import os

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

import argparse
import functools
import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from oracle import record_of
from oracle.frameworks import INSTALLED
from rectified.activations import FAMILY, Activation
from rectified.experiments.timing import fastest

Array = NDArray[Any]
COLUMNS = ("ours", "allocating", "naive", "scipy", "torch", "jax.jit")
SMALL = 1000
"""How many elements a small call has."""


def contestants(activation: Activation, slope: bool, x: Array) -> dict[str, Callable[[], Any]]:
    """Return what each column runs on x, in the framework's own arrays where it has such."""
    out = np.empty_like(x)
    function = activation.derivative if slope else activation
    found: dict[str, Callable[[], Any]] = {
        "copy": lambda: np.copyto(out, x),
        "ours": lambda: function(x, out=out),
        "allocating": lambda: function(x),
    }
    record, defaults = record_of(activation), activation.complete({})
    lines = {
        "naive": record.naive_slope if slope else record.naive,
        "scipy": record.scipy_slope if slope else record.scipy,
    }
    for column, line in lines.items():
        if line:
            found[column] = functools.partial(line, x, **defaults)
    for column, name in {"torch": "torch", "jax.jit": "jax"}.items():
        if name in INSTALLED and (
            run := INSTALLED[name].runner(activation, "x" * slope or None, x)
        ):
            found[column] = run
    return found


def extra_memory(run: Callable[[], Any]) -> float:
    """Return the most that a call holds beyond what it began with, in KiB."""
    run()
    tracemalloc.start()
    run()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1024


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="+", type=float, default=[1e3, 1e4, 1e5, 1e6, 1e7])
    parser.add_argument("--seconds", type=float, default=0.05, help="per figure (0.05)")
    parser.add_argument("names", nargs="*", help="activations; all without any")
    arguments = parser.parse_args()
    print(__doc__)
    print(
        f"{'function':16}{'dtype':9}{'elements':>10}{'copy, ns':>10}"
        + "".join(f"{column:>12}" for column in COLUMNS)
        + f"{'extra, KiB':>12}"
    )
    for activation in FAMILY:
        if arguments.names and activation.name not in arguments.names:
            continue
        for slope in (False, True):
            for dtype in (np.float32, np.float64):
                label = f"{activation.name + chr(39) * slope:16}{np.dtype(dtype).name:9}"
                for size in map(int, arguments.sizes):
                    times, memory = _measured(activation, slope, dtype, size, arguments.seconds)
                    copy = f"{size:10d}{times['copy'] / size * 1e9:10.3f}"
                    cells = _cells(times, times["copy"])
                    print(f"{label}{copy}{cells}{memory:12.0f}", flush=True)
                times, memory = _measured(activation, slope, dtype, SMALL, arguments.seconds)
                copy = f"{SMALL:10d}{times['copy'] / SMALL * 1e9:10.3f}"
                print(f"{label}{copy}{_cells(times, 1e-6)}{memory:12.0f} µs", flush=True)


def _measured(
    activation: Activation, slope: bool, dtype: Any, size: int, seconds: float
) -> tuple[dict[str, float], float]:
    """Return the time of each column, and the extra memory of ours."""
    x = np.random.default_rng(0).normal(size=size).astype(dtype)
    with np.errstate(all="ignore"):
        runs = contestants(activation, slope, x)
        return fastest(runs, seconds), extra_memory(runs["ours"])


def _cells(times: dict[str, float], unit: float) -> str:
    return "".join(
        f"{times[column] / unit:12.2f}" if column in times else f"{'-':>12}" for column in COLUMNS
    )


if __name__ == "__main__":
    main()
