"""Two classes in the plane, made on the spot.

Every function returns the examples x, of shape (n, inputs), and the targets y, of shape (n,),
both float64. Coordinates are of size 1: a network whose weights start as He proposes finds its
kinks among the data.
"""

import numpy as np

from rectified.networks.arguments import generator, number, whole
from rectified.numerics import Array


def two_moons(n: int = 200, noise: float = 0.1, *, rng: np.random.Generator) -> tuple[Array, Array]:
    """Return two half circles that reach into one another, one of each class.

    No straight line separates them; the best leaves about one example in eight on the wrong side.

    Parameters
    ----------
    n : int, default 200
        How many examples; half of them, rounded down, are of class 1.
    noise : float, default 0.1
        Standard deviation of what is added to each coordinate, the radius being 1.
    rng : numpy.random.Generator
        Where the noise comes from.

    Raises
    ------
    TypeError, ValueError
        If `n` is below 2, `noise` negative, or `rng` no generator.
    """
    counts = _halves(n)
    upper, lower = (np.linspace(0, np.pi, count) for count in counts)
    x = np.concatenate(
        [
            np.stack([np.cos(upper) - 0.5, np.sin(upper) - 0.25], axis=1),
            np.stack([0.5 - np.cos(lower), 0.25 - np.sin(lower)], axis=1),
        ]
    )
    return noisy(x, noise, rng), np.repeat([0.0, 1.0], counts)


def spiral(
    n: int = 200, noise: float = 0.02, *, turns: float = 1.5, rng: np.random.Generator
) -> tuple[Array, Array]:
    """Return two arms of a spiral, one of each class, in about [−1, 1]².

    Parameters
    ----------
    n, noise, rng
        As for `two_moons`.
    turns : float, default 1.5
        How often each arm goes round the centre: the more, the harder.

    Raises
    ------
    TypeError, ValueError
        As for `two_moons`; ValueError also if `turns` is negative.
    """
    counts = _halves(n)
    winding = 2 * np.pi * number(turns, "turns", 0.0)
    arms = []
    for arm, count in enumerate(counts):
        radius = np.linspace(0.1, 1, count)
        angle = winding * radius + np.pi * arm
        arms.append(np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1))
    return noisy(np.concatenate(arms), noise, rng), np.repeat([0.0, 1.0], counts)


def _halves(n: int) -> tuple[int, int]:
    n = whole(n, "n", low=2)
    return n - n // 2, n // 2


def noisy(exact: Array, noise: float, rng: np.random.Generator | None) -> Array:
    """Return numbers with normal noise of this standard deviation added."""
    noise = number(noise, "noise", 0.0)
    return exact + generator(rng).normal(0.0, noise, exact.shape)
