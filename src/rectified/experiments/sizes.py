"""What several experiments have in common: numbers that are told by their size alone."""

import numpy as np

from rectified.numerics import Array


def rms(values: Array) -> float:
    """Return the root of the mean square: the usual size of the numbers, whatever their signs."""
    return float(np.sqrt(np.mean(values**2)))


def edges(low: int, high: int, each: int) -> Array:
    """Return the edges of bins from 10^low to 10^high as decimal logarithms, `each` a power."""
    return np.linspace(low, high, each * (high - low) + 1)


def counts(values: Array, edges: Array) -> Array:
    """Count numbers by their size, as uint16: first those that are exactly 0, then by bin.

    What lies beyond the edges is counted nowhere.
    """
    some = np.abs(values[values != 0])
    binned, _ = np.histogram(np.log10(some), edges)
    return np.array([values.size - some.size, *binned], np.uint16)
