"""How low an activation goes and how steep it gets, and where: computed, never asserted."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rectified.activations import Activation
from rectified.numerics import Array

NEAR = 7.0
"""How far from 0 an extreme is looked for; beyond it there are only the limits.

A curve that tends to a limit, as tanh does, is still apart from it here. Further out a double
shows no difference, and where a curve came so near would be taken for a place.
"""

COUNT = 1401
"""How many places there are on the grid."""

FAR, HUGE = 1e100, 1e50
"""Where limits are read off, and what is beyond every bound there.

Not at infinity, where a plain formula such as x / (1 + |x|) says nothing.
"""

CLOSE = 1e-6
"""Places that are nearer than this are a joint and its neighbours."""

FINE = 1e-5
"""How near a place between those of the grid is found. Much nearer, a double sees no slope."""


@dataclass(frozen=True)
class Extreme:
    """The least or the greatest of a function.

    Parameters
    ----------
    number : float
        It; infinite where the function has no bound.
    where : str
        At which x, in words.
    reached : bool
        Whether the function takes it, or only tends to it.
    """

    number: float
    where: str
    reached: bool = True

    def __str__(self) -> str:
        if np.isinf(self.number):
            return "unbounded"
        return f"{'' if self.reached else 'tends to '}{digits(self.number)} {self.where}"


def minimum(activation: Activation) -> Extreme:
    """Return the least value, at the default parameters."""
    return _lowest(activation, _places(activation))


def largest_slope(activation: Activation) -> Extreme:
    """Return the greatest slope, at the default parameters; at a kink that on either side."""
    steepest = _lowest(lambda x: -activation.derivative(x), _places(activation))
    return Extreme(-steepest.number, steepest.where, steepest.reached)


def digits(number: float) -> str:
    """Return a number in four digits: −0.2785."""
    return f"{number + 0.0:.4g}".replace("-", "−")  # + 0.0 turns −0 into 0


def _places(activation: Activation) -> Array:
    """Return where to look: a grid, and each joint with its neighbours."""
    joints = np.array(activation.places())
    with np.errstate(all="ignore"):  # those of 0 are subnormal
        beside = [np.nextafter(joints, end) for end in (-np.inf, np.inf)]
    return np.unique(np.concatenate([np.linspace(-NEAR, NEAR, COUNT).round(12), joints, *beside]))


def _lowest(function: Callable[[Array], Array], x: Array) -> Extreme:
    y = function(x)
    left, right = function(np.array([-FAR, FAR])).tolist()
    low = float(y.min())
    if min(left, right) < low:
        limit = min(left, right)
        end = "−∞" if left <= right else "+∞"
        return Extreme(limit if limit > -HUGE else -np.inf, f"as x → {end}", reached=False)
    (at,) = np.nonzero(y == low)
    if x[at[-1]] - x[at[0]] < CLOSE:
        return _alone(function, x[at])
    gaps = at.size < at[-1] - at[0] + 1
    return Extreme(low, "at several x" if gaps else _along(x[at]))


def _along(places: Array) -> str:
    """Say over which x a function stays the same; a neighbour stands for all up to its joint."""
    first, last = (float(np.round(at, 12)) for at in places[[0, -1]])
    after, before = places[0] > first, places[-1] < last
    if places[0] == -NEAR:
        return f"for x {'<' if before else '≤'} {digits(last)}"
    if places[-1] == NEAR:
        return f"for x {'>' if after else '≥'} {digits(first)}"
    left, right = ("<" if open_ else "≤" for open_ in (after, before))
    return f"for {digits(first)} {left} x {right} {digits(last)}"


def _alone(function: Callable[[Array], Array], places: Array) -> Extreme:
    """Return the least at a joint, beside one, or at the place that is nearest to one's."""
    at, step = float(places[-1]), 2 * NEAR / (COUNT - 1)
    joint = float(np.round(at, 12))
    if at != joint and places.size == 1:
        low = float(function(places)[0])
        return Extreme(low, f"just {'left' if at < joint else 'right'} of x = {digits(joint)}")
    while places.size == 1 and step > FINE:
        around = np.linspace(at - step, at + step, 21)
        at, step = float(around[np.argmin(function(around))]), step / 5
    return Extreme(float(function(np.array([at]))[0]), f"at x = {digits(round(at, 8))}")
