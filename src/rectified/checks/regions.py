"""Where a function is probed: named regions, so that each exercise says which it asks about.

The probes follow from the record and the parameters of the check: every place where two pieces
meet, both sides of it, near and far.
"""

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
    """

    name: str
    title: str
    probes: Callable[[Reference], list[Probe]]
    keeps_input: bool = False


ORDINARY = (1.0, 2.0, 3.0, 0.5, 0.7, 1.5, 2.5, 5.0, 7.0, 12.0, 37.25, 250.5)
IRREGULAR = (0.123456789, 0.0437, 1.618033989, 3.141592654, 17.4321)
NEAR_ZERO = (1e-12, 1e-9, 1e-6, 1e-4, 1e-3, 0.01, 0.1)
NEAR = (1e-9, 1e-6, 1e-3, 0.01, 0.1, 0.5, 1.0, 3.0)
"""Distances from a place where two pieces meet, relative to it."""


def _around(place: float) -> list[float]:
    """Return numbers on both sides of a place, near and far, with few digits."""
    scale = max(abs(place), 1e-300)
    return [float(f"{place + sign * scale * near:.11g}") for near in NEAR for sign in (-1, 1)]


def numbers(reference: Reference, sign: int) -> Array:
    """Return the numbers of one sign at which to look, the simplest first."""
    found = {sign * size for size in (*ORDINARY, *IRREGULAR, *NEAR_ZERO)}
    for place in reference.places:
        found |= {number for number in _around(place) if number * sign > 0}
    found -= set(reference.places)
    return np.array(sorted(found, key=simplicity))


def simplicity(number: float) -> tuple[int, float, bool]:
    """Return a key that sorts numbers from simple to long: -1 before 0.7 before 0.123456789."""
    digits = repr(float(abs(number))).removesuffix(".0")
    return len(digits), abs(abs(number) - 1), number < 0


def _mixed(*shape: int) -> Array:
    """Return an array of a shape, of both signs, without zeros."""
    size = int(np.prod(shape))
    row = np.resize([-2.5, 0.5, 3.0, -1.0, 1.5, -0.7, 2.0, -3.5], size)
    return row.reshape(shape)


SHAPES = ((1,), (8,), (2, 3), (3, 1), (2, 3, 2), (2, 1, 2, 2))


def _one_sided(sign: int) -> Callable[[Reference], list[Probe]]:
    return lambda reference: [Probe(reference.inputs(numbers(reference, sign)))]


def _plain(*arrays: Array) -> Callable[[Reference], list[Probe]]:
    return lambda reference: [Probe(reference.inputs(x)) for x in arrays]


def _kinks(reference: Reference) -> list[Probe]:
    places = dict.fromkeys((0.0, *reference.places))
    return [Probe(reference.inputs(np.array([place]))) for place in places]


def _without_axes(reference: Reference) -> list[Probe]:
    return [] if reference.gated else [Probe(np.array(1.5)), Probe(np.array(-1.5))]


def _laid_out(reference: Reference) -> list[Probe]:
    row, table = reference.inputs(_mixed(6)), reference.inputs(_mixed(2, 3))
    return [
        Probe(row, "strided"),
        Probe(table, "strided"),
        Probe(table, "Fortran-ordered"),
    ]


def _kept(reference: Reference) -> list[Probe]:
    arrays = _mixed(4), _mixed(2, 3), np.array([-3, -1, 2, 5]), np.array([[-3, 2], [5, -1]])
    probes = [Probe(reference.inputs(x)) for x in arrays]
    return [*probes, Probe(probes[0].x, "read-only")]


def fresh(reference: Reference) -> list[Probe]:
    """Return probes that no region holds, to hold an explanation to."""
    rng = np.random.default_rng(20101110)
    scales = (1e-7, 0.3, 1.0, 4.0, 30.0, 1e4)
    row = np.concatenate([scale * rng.normal(size=12) for scale in scales])
    return [
        *(Probe(reference.inputs(part)) for part in (row, row[:24].reshape(4, 6), row[30:31])),
        Probe(reference.inputs(rng.integers(-40, 40, 14))),
    ]


def extreme(reference: Reference) -> list[Probe]:
    """Return the numbers at which formulas that are the same on paper part."""
    x = [-1e308, 1e308, -5e-324, 5e-324, -0.0, np.nan, -np.inf, np.inf, -1.0, 2.0]
    return [Probe(reference.inputs(np.array(x)))]


_REGIONS: Sequence[Region] = (
    Region("negative", "negative numbers", _one_sided(-1)),
    Region("kinks", "zero and the kinks", _kinks),
    Region("positive", "positive numbers", _one_sided(1)),
    Region("large", "very large numbers", _plain(np.array([-1e3, 1e3, -1e30, 1e30]))),
    Region("infinite", "−∞ and +∞", _plain(np.array([-np.inf, np.inf]))),
    Region("shapes", "arrays of one to four dimensions", _plain(*(_mixed(*s) for s in SHAPES))),
    Region("scalar", "an array of no dimensions", _without_axes),
    Region("empty", "an empty array", _plain(np.empty(0))),
    Region(
        "integers",
        "arrays of integers",
        _plain(
            np.array([-3, -1, 2, 5]),
            np.array([7, -2, -40, 12]),
            np.array([-3, -1, 2, 5], np.int32),
        ),
    ),
    Region(
        "unsigned",
        "arrays of unsigned integers",
        _plain(np.array([1, 2, 5, 11], np.uint8), np.array([3, 7], np.uint64)),
    ),
    Region("float32", "arrays of float32", _plain(np.array([-2.5, 0.75, -0.1, 3.3], np.float32))),
    Region("layouts", "arrays that lie in memory in other ways", _laid_out),
    Region("unmodified", "arrays that it must leave as they were", _kept, keeps_input=True),
)

SPECIAL = frozenset({"large", "infinite"})
"""The regions in which rounding and overflow decide, and so the way a formula is written."""

REGIONS: dict[str, Region] = {region.name: region for region in _REGIONS}
"""Every region by its name, in the order of a report."""
