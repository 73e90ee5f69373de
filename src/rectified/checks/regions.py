"""Where a function is probed: named regions, so that each exercise says which it asks about."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rectified.activations import Activation
from rectified.numerics import Array

SMALL = np.array([0.01, 0.7, 1.0, 2.5, 12.0])


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
        Takes the activation, returns the arrays to call the function with.
    keeps_input : bool
        Whether the question is that the input array is left as it was.
    """

    name: str
    title: str
    probes: Callable[[Activation], list[Array]]
    keeps_input: bool = False


def _kinks(activation: Activation) -> list[Array]:
    return [np.array([0.0]), *(np.array([kink]) for kink in activation.kinks() if kink != 0)]


_REGIONS = (
    Region("negative", "negative numbers", lambda _: [-SMALL]),
    Region("zero", "zero and the kinks", _kinks),
    Region("positive", "positive numbers", lambda _: [SMALL]),
    Region("large", "very large numbers", lambda _: [np.array([-1e30, -1e3, 1e3, 1e30])]),
    Region("infinite", "−∞ and +∞", lambda _: [np.array([-np.inf, np.inf])]),
    Region(
        "shapes",
        "arrays of two and three dimensions",
        lambda _: [
            np.array([[-2.5, 0.5, 3.0], [1.5, -0.5, -3.5]]),
            np.linspace(-3.3, 3.3, 12).reshape(2, 3, 2),
        ],
    ),
    Region("scalar", "an array of no dimensions", lambda _: [np.array(1.5), np.array(-1.5)]),
    Region("empty", "an empty array", lambda _: [np.empty(0)]),
    Region("integers", "arrays of integers", lambda _: [np.array([-3, -1, 2, 5])]),
    Region("float32", "arrays of float32", lambda _: [np.array([-2.5, 0.75], np.float32)]),
    Region(
        "unmodified",
        "an array that it must leave as it was",
        lambda _: [np.array([-2.5, -1.0, 0.5, 3.0])],
        keeps_input=True,
    ),
)

REGIONS: dict[str, Region] = {region.name: region for region in _REGIONS}
"""Every region by its name, in the order of a report."""
