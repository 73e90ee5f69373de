"""An activation evaluated on a grid: all that any plot of it draws."""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, SupportsIndex

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rectified.activations import Activation, GatedUnit, Parameter, get
from rectified.calls import call

STEPS = 41
"""How many values of a parameter are evaluated, and so can be chosen on its slider."""

FARTHEST = 1e100
"""How far from 0 a grid may reach: the square of every x is still a number."""


class Kink(NamedTuple):
    """Where the slope jumps: the index of its point on the grid, and the slopes on either side."""

    point: int
    left: float
    right: float


class Overlay(NamedTuple):
    """Another function on the same grid, to lay over a reference.

    Attributes
    ----------
    name : str
        What the function is called.
    values : ndarray, shape (n,), or None
        Its values; None where there is no curve to draw.
    problem : str
        One sentence that says why there is none; empty where there is one.
    """

    name: str
    values: NDArray[np.float64] | None
    problem: str

    @property
    def caption(self) -> str:
        """What a reader is told about it, under the plot and in the text alternative."""
        return self.problem or f"Dashed: {self.name}"


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

    def describe(self, overlay: Overlay | None = None) -> str:
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
        for kink in self.kinks[self.default_step]:
            text += (
                f" At x = {self.x[kink.point]:g} the slope jumps "
                f"from {kink.left:.3g} to {kink.right:.3g}."
            )
        return text if overlay is None else f"{text} {overlay.caption}"


def sample(
    activation: Activation | str,
    *,
    span: tuple[float, float] = (-4.0, 4.0),
    samples: SupportsIndex = 401,
    **parameters: Any,
) -> Curves:
    """Evaluate an activation and its slope on a grid.

    Parameters
    ----------
    activation : Activation or str
        What to evaluate, or its name.
    span : (float, float)
        The first and the last x, both finite.
    samples : int
        How many points, at least 2; kinks that fall between them are added.
    **parameters
        Parameters to hold fixed. The first real one that is not fixed is stepped through.

    Raises
    ------
    TypeError
        If `activation` is not an `Activation` or the name of one, or `samples` is not an
        integer.
    ValueError
        If nothing has this name, `span` is not two finite increasing numbers, `samples` is
        less than 2, or a parameter is out of range.
    """
    activation = _resolve(activation)
    activation.complete(parameters)
    free = [parameter for parameter in activation.parameters if parameter.name not in parameters]
    parameter = free[0] if free else None
    steps = _steps(activation, parameter, parameters)
    rows = [parameters if parameter is None else {**parameters, parameter.name: s} for s in steps]
    x = _grid(span, samples)
    places = [[at for at in activation.kinks(**row) if x[0] <= at <= x[-1]] for row in rows]
    x = np.union1d(x, np.concatenate(places))
    return Curves(
        activation=activation,
        x=x,
        parameter=parameter,
        steps=steps,
        values=np.stack([activation(x, **row) for row in rows]),
        slopes=np.stack([activation.derivative(x, **row) for row in rows]),
        kinks=tuple(
            tuple(_kink(activation, x, at, row) for at in kinks)
            for row, kinks in zip(rows, places, strict=True)
        ),
    )


def overlay(function: Callable[[Any], ArrayLike], x: NDArray[np.float64]) -> Overlay:
    """Evaluate any Python function on the grid, to lay its curve over a reference.

    Whatever the function does, nothing is raised: what went wrong is a sentence in the result.

    Raises
    ------
    TypeError
        If `function` is not callable.
    """
    if not callable(function):
        raise TypeError(f"compare must be a function of x; got {function!r}")
    outcome = call(function, x)
    name = function.title if isinstance(function, Activation) else outcome.name
    if outcome.array is None or outcome.problem:
        return Overlay(name, None, f"{name} {outcome.problem}")
    values = outcome.array.astype(np.float64)
    if not np.isfinite(values).any():
        problem = f"{name} returns no finite number here, so there is no curve of it."
        return Overlay(name, None, problem)
    return Overlay(name, values, "")


def _resolve(activation: object) -> Activation:
    """Return the activation that is meant, by itself or by its name."""
    found = get(activation) if isinstance(activation, str) else activation
    if isinstance(found, GatedUnit):
        gate = found.activation.name
        raise TypeError(
            f"{found.name} is a gated unit: it takes two numbers, a value and a gate, and has "
            f"no curve over one x; explore its gate's activation, {gate}: explore({gate})"
        )
    if not isinstance(found, Activation):
        raise TypeError(
            "expected an Activation such as rectified.activations.relu, or its name; "
            f"got {found!r}, a {type(found).__name__}"
        )
    return found


def _kink(
    activation: Activation, x: NDArray[np.float64], at: float, parameters: Mapping[str, Any]
) -> Kink:
    point = int(np.searchsorted(x, at))
    return Kink(point, *activation.one_sided_derivatives(at, **parameters))


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
    if max(-low, high) > FARTHEST:
        raise ValueError(f"span must not reach beyond {FARTHEST:g} from 0; got {span!r}")
    x: NDArray[np.float64] = np.linspace(low, high, count).round(12)  # 0.34, not 0.33999999999986
    if not (np.diff(x) > 0).all():
        raise ValueError(f"span is too narrow for {count} points; got {span!r}")
    return x


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
