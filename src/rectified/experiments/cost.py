"""What does an activation cost, and what do its zeros save?

Times on one thread of one machine: other machines measure other numbers, so what is stored is
measured once and its claims are held on it alone. Each time is the best of many, and all that are
compared take turns. Measured for each seed, which draws the numbers; every entry is a time
divided by another, *family* the length of `rectified.activations.FAMILY`, in its order:

=============  ===========  =======  ==========================================================
ratio          (family,)    float64  f on `SIZE` float32 numbers, as a multiple of ReLU
slope_ratio    (family,)    float64  f' likewise, as a multiple of ReLU's
torch_ratio    (family,)    float64  PyTorch's function of that name at its defaults, as a
                                     multiple of its ReLU; NaN where there is none that needs x
                                     alone, and all NaN where PyTorch is not installed
share          (3, family)  float64  of a training step of a dense layer and f, what f and f'
                                     take, in [0, 1]; by `WIDTHS`
product        (4,)         float64  a batch times a matrix, by `FILLS`, as a multiple of the
                                     batch without zeros
skipped        (8,)         float64  one example times a matrix, only the rows read whose factor
                                     is not 0, as a multiple of the dense product; by `ZEROS`
batch_skipped  (8,)         float64  the same for a batch, one example after the other, as a
                                     multiple of the dense product of the batch
=============  ===========  =======  ==========================================================

Stated beside them, what they stand for and where they were measured:

=============  ===========  =======  ==========================================================
functions      (family,)    <U16     the names
fills          (4,)         <U32     `FILLS`
widths         (3,)         uint16   `WIDTHS`
zeros          (8,)         float32  `ZEROS`
machine        (4,)         <U32     its number of cores, of which one is used, and its kind;
                                     NumPy's version and the library that multiplies
=============  ===========  =======  ==========================================================
"""

import contextlib
import functools
import importlib
import importlib.util
import os
import platform
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from rectified.activations import (
    FAMILY,
    Activation,
    elu,
    gelu,
    hardtanh,
    mish,
    relu,
    relu6,
    selu,
    silu,
    softplus,
)
from rectified.experiments.experiment import Claim, Experiment
from rectified.experiments.timing import fastest
from rectified.networks import SGD, Activate, Dense, Network
from rectified.networks.initial import he
from rectified.numerics import Array

SIZE = 100_000
BATCH = 128
WIDTHS = (64, 256, 1024)
FILLS = ("no zeros", "half zeros", "all zeros", "half of the units removed")
NONE, HALF, ALL, REMOVED = range(len(FILLS))
ZEROS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)
"""Shares of zeros; the second is what ReLU makes of numbers of both signs."""

Runs = Mapping[str, Callable[[], object]]


def skip(a: Array, weight: Array) -> Array:
    """Return a @ weight, reading only the rows that count."""
    active = np.flatnonzero(a)
    product: Array = a[active] @ weight[active]
    return product


def evaluations(x: Array) -> tuple[Runs, Runs]:
    """Return what evaluates each function of the family, and what each derivative."""
    out = np.empty_like(x)

    def value(f: Activation) -> Callable[[], object]:
        return lambda: f(x, out=out)

    def slope(f: Activation) -> Callable[[], object]:
        return lambda: f.derivative(x, out=out)

    return {f.name: value(f) for f in FAMILY}, {f.name: slope(f) for f in FAMILY}


def rivals(x: Array) -> Runs:
    """Return what evaluates PyTorch's function of the same name, where there is one."""
    if importlib.util.find_spec("torch") is None:
        return {}
    torch = importlib.import_module("torch")
    torch.set_num_threads(1)
    tensor, runs = torch.from_numpy(x), {}
    for f in FAMILY:
        if function := getattr(torch.nn.functional, f.name, None):
            run = functools.partial(function, tensor)
            with contextlib.suppress(TypeError):  # one that needs more than x
                run()
                runs[f.name] = run
    return runs


def step(layers: list[Any], x: Array, grad: Array) -> Callable[[], None]:
    """Return a training step of some layers: there, back, and the change of the weights."""
    network, optimiser = Network(layers), SGD(1e-9)  # so small that the weights stay as drawn

    def run() -> None:
        network(x)
        network.backward(grad)
        optimiser.step(network)

    return run


def training(width: int, batch: int, rng: np.random.Generator) -> Runs:
    """Return the step of a dense map of this width, as ``""``, and that of each function."""
    x, z, grad = rng.normal(size=(3, batch, width))
    dense = Dense(he(width, width, rng), np.zeros(width))
    return {
        "": step([dense], x, grad),
        **{f.name: step([Activate(f)], z, grad) for f in FAMILY},
    }


def products(width: int, batch: int, rng: np.random.Generator) -> Runs:
    """Return the product of a batch with a matrix for each of `FILLS`."""
    weight = rng.normal(size=(width, width)).astype(np.float32)
    full = rng.normal(size=(batch, width)).astype(np.float32)
    kept = np.ascontiguousarray(full[:, : width // 2])
    batches = [(full, weight), (relu(full), weight), (np.zeros_like(full), weight)]
    pairs = [*batches, (kept, weight[: width // 2])]
    return {
        name: functools.partial(np.matmul, *pair) for name, pair in zip(FILLS, pairs, strict=True)
    }


def skips(width: int, batch: int, rng: np.random.Generator) -> Runs:
    """Return the dense product of a batch, as ``""``, and the skipping one at each of `ZEROS`."""
    weight = rng.normal(size=(width, width)).astype(np.float32)
    full = rng.normal(size=(batch, width)).astype(np.float32)
    order = rng.permuted(np.tile(np.arange(width), (batch, 1)), axis=1)

    def each(a: Array) -> list[Array]:
        return [skip(row, weight) for row in a]

    runs: dict[str, Callable[[], object]] = {"": functools.partial(np.matmul, full, weight)}
    for share in ZEROS:
        a = np.where(order < round(share * width), np.float32(0), full)
        runs[f"{share:g}"] = functools.partial(each, a)
    return runs


def multiples(times: Mapping[str, float], of: str) -> Array:
    """Return all times but an unnamed one as multiples of that which is named."""
    return np.array([time / times[of] for name, time in times.items() if name])


def measure(seed: int) -> dict[str, Array]:
    """Time everything, with numbers drawn from the seed."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=SIZE).astype(np.float32)
    values, slopes = evaluations(x)
    shares = []
    for width in WIDTHS:
        relative = multiples(fastest(training(width, BATCH, rng), 0.05, 15), "")
        shares.append(relative / (1 + relative))
    width = WIDTHS[-1]
    measured = {
        "ratio": multiples(fastest(values, 0.05, 60), relu.name),
        "slope_ratio": multiples(fastest(slopes, 0.05, 60), relu.name),
        "share": np.array(shares),
        "product": multiples(fastest(products(width, BATCH, rng), 0.2, 100), FILLS[NONE]),
        "skipped": multiples(fastest(skips(width, 1, rng), 0.1, 100), ""),
        "batch_skipped": multiples(fastest(skips(width, BATCH, rng), 0.1, 15), ""),
    }
    times = fastest(rivals(x), 0.05, 60)  # last: PyTorch is loaded only here
    theirs = [times.get(f.name, np.nan) for f in FAMILY]
    return {**measured, "torch_ratio": np.array(theirs) / times.get(relu.name, np.nan)}


def film(seed: int) -> dict[str, Array]:
    """State the axes and the machine."""
    built: Any = np.show_config(mode="dicts")
    blas = built["Build Dependencies"]["blas"]["name"]
    return {
        "functions": np.array([f.name for f in FAMILY], "<U16"),
        "fills": np.array(FILLS, "<U32"),
        "widths": np.array(WIDTHS, np.uint16),
        "zeros": np.array(ZEROS, np.float32),
        "machine": np.array([os.cpu_count(), platform.machine(), np.__version__, blas], "<U32"),
    }


def usual(measured: Mapping[str, Array], name: str) -> Array:
    """Return the median over the seeds, which one disturbed measurement does not move."""
    median: Array = np.median(measured[name], axis=0)
    return median


STRAIGHT = [i for i, f in enumerate(FAMILY) if f.piecewise_linear]
EXPONENTIAL = [FAMILY.index(f) for f in (elu, selu, gelu, silu, mish, softplus)]
CUT_TWICE = [FAMILY.index(f) for f in (relu6, hardtanh)]
RELU, ELU, GELU, SILU = (FAMILY.index(f) for f in (relu, elu, gelu, silu))
OTHERS = [i for i in range(len(FAMILY)) if i != GELU]
NARROW, MIDDLE, WIDE = range(len(WIDTHS))

experiment = Experiment(
    measure=measure,
    film=film,
    timed=True,
    claims=(
        Claim(
            "Alone, the functions of straight pieces take at most three times as long as ReLU, "
            "and those with an exponential at least three times.",
            lambda m: (
                usual(m, "ratio")[STRAIGHT].max() < 3
                and usual(m, "ratio")[STRAIGHT].min() > 0.3
                and usual(m, "ratio")[EXPONENTIAL].min() > 3
            ),
        ),
        Claim(
            "To cut twice, as ReLU6 and Hardtanh do, costs about as much as to cut once.",
            lambda m: (
                usual(m, "ratio")[CUT_TWICE].min() > 0.5
                and usual(m, "ratio")[CUT_TWICE].max() < 1.4
            ),
        ),
        Claim(
            "The price belongs to the code: GELU to all digits in NumPy takes over 20 times as "
            "long as ReLU, and longer than ELU, where PyTorch's takes less than 10 times as long "
            "as its own, and less long than its ELU.",
            lambda m: (
                usual(m, "ratio")[GELU] > max(20, 2 * usual(m, "ratio")[ELU])
                and not usual(m, "torch_ratio")[GELU] > min(10, usual(m, "torch_ratio")[ELU])
            ),
        ),
        Claim(
            "The wider the layer, the smaller the share of any function in a training step.",
            lambda m: np.all(np.diff(usual(m, "share"), axis=0) < 0),
        ),
        Claim(
            "At a width of 64 ReLU takes over a tenth of the step, at 1024 less than a twentieth; "
            "there SiLU takes less than a tenth, every function but GELU less than a seventh.",
            lambda m: (
                usual(m, "share")[NARROW, RELU] > 0.1
                and usual(m, "share")[WIDE, RELU] < 0.05
                and usual(m, "share")[WIDE, SILU] < 0.1
                and usual(m, "share")[WIDE, OTHERS].max() < 1 / 7
            ),
        ),
        Claim(
            "Zeros save nothing in a dense product, be it half of them or all; with half of the "
            "units removed it takes about half as long.",
            lambda m: (
                np.abs(usual(m, "product")[[HALF, ALL]] - 1).max() < 0.15
                and 0.3 < usual(m, "product")[REMOVED] < 0.7
            ),
        ),
        Claim(
            "For one example, skipping rows costs time at half zeros, saves some at 70 % and most "
            "at 90 %.",
            lambda m: (
                usual(m, "skipped")[ZEROS.index(0.5)] > 1.1
                and usual(m, "skipped")[ZEROS.index(0.7)] < 0.9
                and usual(m, "skipped")[ZEROS.index(0.9)] < 0.5
            ),
        ),
        Claim(
            "In a batch, each example for itself, skipping still costs time at 90 %.",
            lambda m: usual(m, "batch_skipped")[ZEROS.index(0.9)] > 1.2,
        ),
    ),
)
