"""Where a function is probed: named regions, so that each exercise says which it asks about.

The probes follow from the record and the parameters of the check: every place where two pieces
meet, both sides of it, near and far.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from rectified.checks.reference import Reference
from rectified.numerics import Array


class Probe(NamedTuple):
    """An array to call a function with, and how it lies in memory."""

    x: Array
    layout: str = "plain"


@dataclass(frozen=True)
class Region:
    """A kind of input.

    Parameters
    ----------
    name : str
        The name that an exercise uses.
    title : str
        The name that a student reads, after "on".
    probes : callable
        Takes the reference, returns the probes; none where the question makes no sense.
    keeps_input : bool
        Whether the question is that the input array is left as it was, and nothing else.
    decides : bool
        Whether nothing is earned where this fails.
    all_digits : bool
        Whether an answer, however small, must be right in its own digits. Plain formulas lose
        them, so that an exercise must ask for it by name.
    """

    name: str
    title: str
    probes: Callable[[Reference], list[Probe]]
    keeps_input: bool = False
    decides: bool = False
    all_digits: bool = False


ORDINARY = (
    1.0,
    2.0,
    3.0,
    0.5,
    0.7,
    1.5,
    2.5,
    5.0,
    7.0,
    12.0,
    22.0,
    27.0,
    37.25,
    60.0,
    250.5,
    600.0,
)
IRREGULAR = (0.123456789, 0.0437, 1.618033989, 3.141592654, 17.4321)
NEAR_ZERO = (1e-100, 1e-30, 1e-15, 1e-12, 1e-9, 1e-6, 1e-4, 1e-3, 0.01, 0.1)
FAR = (1e3, 1e4, 1e6, 1e9, 1e19, 1e30)
NEAR = (1e-9, 1e-6, 1e-3, 0.01, 0.1, 0.5, 1.0, 3.0)
"""Distances from a place where two pieces meet, relative to it."""


def _around(place: float) -> list[float]:
    """Return numbers on both sides of a place other than 0, near and far, with few digits."""
    if place == 0:
        return []
    return [float(f"{place + sign * abs(place) * near:.11g}") for near in NEAR for sign in (-1, 1)]


def numbers(reference: Reference, sign: int) -> Array:
    """Return the numbers of one sign at which to look, the simplest first."""
    found = {sign * size for size in (*ORDINARY, *IRREGULAR, *NEAR_ZERO)}
    for place in reference.places:
        found |= {number for number in _around(place) if number * sign > 0}
    found -= set(reference.places)
    return np.array(sorted(found, key=simplicity))


def simplicity(number: float) -> tuple[int, float, bool]:
    """Return a key that sorts numbers from simple to long: -1 before 0.7 before 0.123456789."""
    size = abs(float(number))
    digits = repr(size).removesuffix(".0")
    return len(digits), abs(math.log10(size)) if 0 < size < math.inf else math.inf, number < 0


ROW = (-2.5, 0.5, 3.0, -1.0, 1.5, -0.7, 2.0, -3.5)
"""Both signs, in no order."""

STAIRS = (3.0, 2.0, 2.0, 1.0, 0.0, 0.0, -1.0, -1.0, -2.0)
"""A row that falls, with repetitions, and zeros between other numbers."""


def _mixed(*shape: int) -> Array:
    """Return an array of a shape, of both signs, without zeros."""
    return np.resize(ROW, int(np.prod(shape))).reshape(shape)


def _shapes(reference: Reference) -> list[Probe]:
    long = np.round(np.random.default_rng(1969).normal(scale=3.0, size=200), 2)
    arrays = [_mixed(*shape) for shape in ((8,), (2, 3), (3, 1), (1, 4), (1,), (3, 3))]
    arrays += [np.array(STAIRS), np.array(STAIRS).reshape(3, 3), -np.abs(_mixed(2, 2)), long]
    arrays += [_mixed(2, 3, 2), _mixed(2, 1, 2, 2)]
    return [Probe(reference.inputs(x)) for x in arrays]


def _integers(signed: bool) -> Callable[[Reference], list[Probe]]:
    """Return probes of integers of every width.

    Squares of them fit, since a right function may square. Curved functions get small ones only,
    since e to a large power overflows, whatever is right.
    """

    def probes(reference: Reference) -> list[Probe]:
        straight = reference.activation.piecewise_linear
        widths = (8, 16, 32, 64) if straight else (32, 64) if signed else (8, 64)
        found = []
        for bits in sorted(widths, key=lambda bits: bits != 64):
            dtype = np.dtype(f"{'int' if signed else 'uint'}{bits}")
            sizes = (1, 2, 3, 5, 11, 40, 100, 300, 40_000, 70_000, 2**24 + 1)
            limit = math.isqrt(np.iinfo(dtype).max) if straight else 40 if signed else 11
            fitting = [size for size in sizes if size <= limit]
            if straight and not signed and bits == 8:
                fitting.append(200)  # a byte holds it only where it has no sign
            row = [-n if signed and i % 2 else n for i, n in enumerate(fitting)]
            row += [n if signed and i % 2 else 0 for i, n in enumerate(fitting[:4])]
            found.append(Probe(reference.inputs(np.array(row, dtype))))
        return found

    return probes


def _one_sided(sign: int) -> Callable[[Reference], list[Probe]]:
    return lambda reference: [Probe(reference.inputs(numbers(reference, sign)))]


def _plain(*arrays: Array) -> Callable[[Reference], list[Probe]]:
    return lambda reference: [Probe(reference.inputs(x)) for x in arrays]


def _kinks(reference: Reference) -> list[Probe]:
    places = dict.fromkeys((0.0, *reference.places))
    return [Probe(reference.inputs(np.array([place]))) for place in places]


def _far(reference: Reference) -> list[Probe]:
    return [Probe(reference.inputs(np.array([sign * size for size in FAR for sign in (-1, 1)])))]


def _without_axes(reference: Reference) -> list[Probe]:
    return [] if reference.gated else [Probe(np.array(1.5)), Probe(np.array(-1.5))]


def _laid_out(reference: Reference) -> list[Probe]:
    row, table, square = (reference.inputs(_mixed(*shape)) for shape in ((6,), (2, 3), (3, 3)))
    return [
        Probe(row, "every second"),
        Probe(table, "every second"),
        Probe(row if not reference.gated else table, "every third"),
        Probe(table, "Fortran-ordered"),
        Probe(square, "Fortran-ordered"),
    ]


def _kept(reference: Reference) -> list[Probe]:
    """Return arrays of every kind that has a region of its own."""
    arrays = [_mixed(4), _mixed(2, 3), _mixed(2, 3, 2), _mixed(2, 1, 2, 2), _mixed(40)]
    arrays += [np.array([-3, -1, 2, 5]), np.array([[-3, 2], [5, -1]]), np.array(STAIRS)]
    probes = [Probe(reference.inputs(x)) for x in arrays]
    return [*probes, *_laid_out(reference), Probe(probes[0].x, "read-only")]


def fresh(reference: Reference, seed: int = 20101110) -> list[Probe]:
    """Return probes that no region holds: to hold an explanation to, or what knows the others."""
    rng = np.random.default_rng(seed)
    scales = (1e-7, 0.3, 1.0, 4.0, 30.0, 1e4)
    row = np.concatenate([scale * rng.normal(size=12) for scale in scales])
    return [
        *(Probe(reference.inputs(part)) for part in (row, row[:24].reshape(4, 6), row[30:31])),
        Probe(reference.inputs(rng.integers(-40, 40, 14))),
    ]


def drawn(seed: int) -> Region:
    """Return the region of numbers that are drawn from a seed."""
    return Region(
        "fresh", "numbers drawn at random", lambda reference: fresh(reference, seed), decides=True
    )


def redrawn(reference: Reference, probes: Sequence[Probe], rng: np.random.Generator) -> list[Probe]:
    """Return other numbers of the kind of those of the largest probe, none of them farther out.

    Each stays on its side of every place where two pieces meet; zeros, places and infinities stay.
    """
    plain = [probe for probe in probes if probe.x.size]
    if not plain:
        return []
    probe = max(plain, key=lambda one: one.x.size)
    x = probe.x
    if x.dtype.kind in "iu":
        size = np.abs(x.astype(np.int64)) // 4
        moved = x - (np.sign(x) * rng.integers(0, size, endpoint=True)).astype(x.dtype)
    else:
        with np.errstate(all="ignore"):
            drawn = x * rng.uniform(0.9, 1.0, x.shape)
        few = list(map(_as_long_as, drawn.ravel().tolist(), x.ravel().tolist()))
        moved = np.reshape(few, x.shape).astype(x.dtype)
    stays = ~np.isfinite(x.astype(float))
    for place in (0.0, *reference.places):
        stays |= np.sign(moved.astype(float) - place) != np.sign(x.astype(float) - place)
    return [probe._replace(x=np.where(stays, x, moved).astype(x.dtype))]


def _as_long_as(number: float, other: float) -> float:
    """Return a number with as many decimals as another, as far as these can be counted."""
    decimals = repr(other).partition(".")[2]
    if not decimals.isdigit():
        return float(f"{number:.3g}")
    return round(number, len(decimals))


def extreme(reference: Reference) -> list[Probe]:
    """Return the numbers at which formulas that are the same on paper part."""
    x = [-1e308, 1e308, -5e-324, 5e-324, -0.0, np.nan, -np.inf, np.inf, -1.0, 2.0]
    return [Probe(reference.inputs(np.array(x)))]


def _small_answers(reference: Reference) -> list[Probe]:
    """Return numbers next to 0, and some whose exponentials are small."""
    if reference.gated:
        return []
    near = [sign * size for size in (1e-3, 1e-5, 1e-7, 1e-9, 1e-12) for sign in (1, -1)]
    far = [sign * size for size in (5.0, 8.0, 12.0, 20.0, 30.0) for sign in (-1, 1)]
    return [Probe(np.array([*near, *far]))]


_REGIONS: Sequence[Region] = (
    Region("negative", "negative numbers", _one_sided(-1)),
    Region("kinks", "zero and the kinks", _kinks),
    Region("positive", "positive numbers", _one_sided(1)),
    Region(
        "large",
        "very large numbers",
        _far,
    ),
    Region("infinite", "−∞ and +∞", _plain(np.array([-np.inf, np.inf]))),
    Region("shapes", "arrays of one to four dimensions", _shapes),
    Region("scalar", "an array of no dimensions", _without_axes),
    Region("empty", "an empty array", _plain(np.empty(0))),
    Region("integers", "arrays of integers", _integers(signed=True)),
    Region("unsigned", "arrays of unsigned integers", _integers(signed=False)),
    Region("float32", "arrays of float32", _plain(np.array([-2.5, 0.75, -0.1, 3.3], np.float32))),
    Region("layouts", "arrays that lie in memory in other ways", _laid_out),
    Region("digits", "very small answers", _small_answers, all_digits=True),
    Region("unmodified", "arrays that it must leave as they were", _kept, keeps_input=True),
)

REGIONS: dict[str, Region] = {region.name: region for region in _REGIONS}
"""Every region by its name, in the order of a report."""
