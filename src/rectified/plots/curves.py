"""An activation evaluated on a grid: all that any plot of it draws."""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, SupportsIndex

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rectified.activations import Activation, Parameter
from rectified.numerics import Array

STEPS = 41
"""How many values of a parameter are evaluated, and so can be chosen on its slider."""


class Kink(NamedTuple):
    """Where the slope jumps: the place on the grid, and the slopes on either side."""

    place: int
    left: float
    right: float


@dataclass(frozen=True)
class Curves:
    """Values and slopes of an activation for each step of a parameter.

    Parameters
    ----------
    activation : Activation
        Whose curves.
    x : ndarray, shape (n,)
        The grid, increasing; every kink is on it.
    parameter : Parameter or None
        The parameter that the rows differ in.
    steps : ndarray, shape (k,)
        Its values; one NaN where there is no parameter.
    values, slopes : ndarray, shape (k, n)
        f(x) and f'(x); at a kink the convention.
    kinks : tuple of tuple of Kink
        The kinks of each row.
    """

    activation: Activation
    x: NDArray[np.float64]
    parameter: Parameter | None
    steps: NDArray[np.float64]
    values: NDArray[np.float64]
    slopes: NDArray[np.float64]
    kinks: tuple[tuple[Kink, ...], ...]

    @property
    def default_step(self) -> int:
        """The row of the parameter's default."""
        if self.parameter is None:
            return 0
        return int(np.abs(self.steps - self.parameter.default).argmin())

    def describe(self) -> str:
        """Say in words what the default row looks like: the plot's text alternative."""
        values, slopes = self.values[self.default_step], self.slopes[self.default_step]
        low, high = f"{self.x[0]:g}", f"{self.x[-1]:g}"
        text = (
            f"{self.activation.title} and its slope for x from {low} to {high}. "
            f"The value is {values[0]:.3g} at x = {low}"
        )
        if self.x[0] < 0 < self.x[-1]:
            text += f", {np.interp(0, self.x, values):.3g} at 0"
        text += (
            f" and {values[-1]:.3g} at {high}. "
            f"The slope is {slopes[0]:.3g} at x = {low} and {slopes[-1]:.3g} at {high}."
        )
        for place, left, right in self.kinks[self.default_step]:
            text += f" At x = {self.x[place]:g} the slope jumps from {left:.3g} to {right:.3g}."
        return text


def sample(
    activation: Activation,
    *,
    span: tuple[float, float] = (-4.0, 4.0),
    samples: SupportsIndex = 401,
    **parameters: Any,
) -> Curves:
    """Evaluate an activation and its slope on a grid.

    Parameters
    ----------
    activation : Activation
        What to evaluate.
    span : (float, float)
        The first and the last x, both finite.
    samples : int
        How many points, at least 2; kinks that fall between them are added.
    **parameters
        Parameters to hold fixed. The first real one that is not fixed is stepped through.

    Raises
    ------
    TypeError
        If `activation` is not an `Activation`, or `samples` is not an integer.
    ValueError
        If `span` is not two finite increasing numbers, `samples` is less than 2, or a
        parameter is out of range.
    """
    if not isinstance(activation, Activation):
        raise TypeError(
            "expected an Activation such as rectified.activations.relu; "
            f"got {activation!r}, a {type(activation).__name__}"
        )
    activation.complete(parameters)
    free = [parameter for parameter in activation.parameters if parameter.name not in parameters]
    parameter = free[0] if free else None
    steps = _steps(activation, parameter, parameters)
    rows = [parameters if parameter is None else {**parameters, parameter.name: s} for s in steps]
    x = _grid(span, samples)
    kinks = [[at for at in activation.kinks(**row) if x[0] <= at <= x[-1]] for row in rows]
    x = np.union1d(x, np.concatenate(kinks))
    return Curves(
        activation=activation,
        x=x,
        parameter=parameter,
        steps=steps,
        values=np.stack([activation(x, **row) for row in rows]),
        slopes=np.stack([activation.derivative(x, **row) for row in rows]),
        kinks=tuple(
            tuple(_kink(activation, x, at, row) for at in places)
            for row, places in zip(rows, kinks, strict=True)
        ),
    )


def sample_function(function: Callable[[Any], ArrayLike], x: NDArray[np.float64]) -> Array:
    """Evaluate any Python function on the grid, to lay its curve over a reference.

    Raises
    ------
    TypeError
        If `function` is not callable or does not return numbers.
    ValueError
        If what it returns has another shape than `x`.
    """
    if not callable(function):
        raise TypeError(f"compare must be a function of x; got {function!r}")
    y = np.asarray(function(x.copy()))
    name = getattr(function, "__name__", "the function")
    if y.shape != x.shape:
        raise ValueError(f"{name} returned shape {y.shape} for x of shape {x.shape}")
    if y.dtype.kind not in "biuf":
        raise TypeError(f"{name} returned dtype {y.dtype}; expected real numbers")
    return y.astype(np.float64)


def _kink(
    activation: Activation, x: NDArray[np.float64], at: float, parameters: Mapping[str, Any]
) -> Kink:
    place = int(np.searchsorted(x, at))
    return Kink(place, *activation.one_sided_derivatives(at, **parameters))


def _grid(span: tuple[float, float], samples: SupportsIndex) -> NDArray[np.float64]:
    try:
        count = operator.index(samples)
    except TypeError:
        raise TypeError(f"samples must be an integer; got {samples!r}") from None
    if count < 2:
        raise ValueError(f"samples must be at least 2; got {count}")
    try:
        low, high = map(float, span)
    except (TypeError, ValueError):
        raise ValueError(f"span must be two numbers, low and high; got {span!r}") from None
    if not (np.isfinite(low) and np.isfinite(high) and low < high):
        raise ValueError(f"span must be two finite numbers with low < high; got {span!r}")
    return np.linspace(low, high, count).round(12)  # 0.34, not 0.33999999999999986


def _steps(
    activation: Activation, parameter: Parameter | None, fixed: Mapping[str, Any]
) -> NDArray[np.float64]:
    """Return the parameter's values to evaluate: up to 1 from its default, which is among them."""
    if parameter is None:
        return np.array([np.nan])
    low = max(parameter.low, parameter.default - 1.0)
    high = min(parameter.high, parameter.default + 1.0)
    others = {**activation.complete({}), **fixed}
    if parameter.name in activation.ordered:
        place = activation.ordered.index(parameter.name)
        low = max([low, *(others[name] for name in activation.ordered[:place])])
        high = min([high, *(others[name] for name in activation.ordered[place + 1 :])])
    steps = np.union1d(np.linspace(low, high, STEPS - 1).round(12), parameter.default)
    return steps[1:] if parameter.low_open and low == parameter.low else steps
