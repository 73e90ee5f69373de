"""An activation evaluated on a grid: all that any plot of it draws."""

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, SupportsIndex

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rectified.activations import Activation, GatedUnit, Parameter, get
from rectified.calls import call
from rectified.plots.fields import take
from rectified.plots.words import show

STEPS = 17
"""How many values of a parameter are evaluated where its record names none: 1/8 apart if free."""

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
    values, slopes : ndarray, shape (n,), or None
        Its values, and its slopes by central differences; None where there is no curve to draw.
    problem : str
        One sentence that says why there is none; empty where there is one.
    """

    name: str
    values: NDArray[np.float64] | None
    slopes: NDArray[np.float64] | None
    problem: str


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

    def describe(self, row: int | None = None) -> str:
        """Say in words what a row looks like, the default row where none is named."""
        row = self.default_step if row is None else row
        values, slopes = self.values[row], self.slopes[row]
        low, high = show(self.x[0]), show(self.x[-1])
        held = (
            "" if self.parameter is None else f", {self.parameter.name} = {show(self.steps[row])}"
        )
        text = (
            f"{self.activation.title} and its slope for x from {low} to {high}{held}. "
            f"The value is {show(values[0])} at x = {low}"
        )
        if self.x[0] < 0 < self.x[-1]:
            text += f", {show(np.interp(0, self.x, values))} at 0"
        text += (
            f" and {show(values[-1])} at {high}. "
            f"The slope is {show(slopes[0])} at x = {low} and {show(slopes[-1])} at {high}."
        )
        for kink in self.kinks[row]:
            text += (
                f" At x = {show(self.x[kink.point])} the slope jumps "
                f"from {show(kink.left)} to {show(kink.right)}."
            )
        return text


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
    (curves,) = sample_all([activation], span=span, samples=samples, **parameters)
    return curves


def sample_all(
    activations: Sequence[Activation | str],
    *,
    span: tuple[float, float] = (-4.0, 4.0),
    samples: SupportsIndex = 401,
    **parameters: Any,
) -> list[Curves]:
    """Evaluate several activations on one grid, as `sample` does one.

    A parameter goes to those that have it. Where there are several activations none is stepped
    through.
    """
    resolved = [_resolve(activation) for activation in activations]
    if len({activation.name for activation in resolved}) < len(resolved):
        names = ", ".join(activation.name for activation in resolved)
        raise ValueError(f"expected different activations; got {names}")
    given = [_share(activation, resolved, parameters) for activation in resolved]
    stepped = [
        (_free(activation, own) if len(resolved) == 1 else None)
        for activation, own in zip(resolved, given, strict=True)
    ]
    everything = list(zip(resolved, given, stepped, strict=True))
    x = _grid(span, samples)
    kinks = [
        at
        for activation, own, parameter in everything
        for row in _rows(activation, parameter, own)
        for at in activation.kinks(**row)
        if x[0] <= at <= x[-1]
    ]
    x = np.union1d(x, kinks)
    return [_trace(activation, x, parameter, own) for activation, own, parameter in everything]


def _share(
    activation: Activation, all_of_them: Sequence[Activation], parameters: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the parameters that are meant for one of several activations, all for a single."""
    if len(all_of_them) == 1:
        activation.complete(parameters)
        return dict(parameters)
    taken = {other: other.complete({}) for other in all_of_them}
    for name in parameters:
        if not any(name in names for names in taken.values()):
            titles = ", ".join(other.name for other in all_of_them)
            raise TypeError(f"none of {titles} has a parameter {name!r}")
    own = {name: value for name, value in parameters.items() if name in taken[activation]}
    activation.complete(own)
    return own


def _free(activation: Activation, given: Mapping[str, Any]) -> Parameter | None:
    """Return the first parameter that is not given."""
    free = [parameter for parameter in activation.parameters if parameter.name not in given]
    return free[0] if free else None


def _rows(
    activation: Activation, parameter: Parameter | None, given: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """Return the parameters of each row."""
    if parameter is None:
        return [dict(given)]
    return [{**given, parameter.name: step} for step in _steps(activation, parameter, given)]


def _trace(
    activation: Activation,
    x: NDArray[np.float64],
    parameter: Parameter | None,
    given: Mapping[str, Any],
) -> Curves:
    """Evaluate each row on the grid."""
    rows = _rows(activation, parameter, given)
    return Curves(
        activation=activation,
        x=x,
        parameter=parameter,
        steps=np.array([row[parameter.name] for row in rows] if parameter else [np.nan]),
        values=np.stack([activation(x, **row) for row in rows]),
        slopes=np.stack([activation.derivative(x, **row) for row in rows]),
        kinks=tuple(
            tuple(
                _kink(activation, x, at, row)
                for at in activation.kinks(**row)
                if x[0] <= at <= x[-1]
            )
            for row in rows
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
        return Overlay(name, None, None, f"{name} {outcome.problem}")
    values = outcome.array.astype(np.float64)
    if not np.isfinite(values).any():
        problem = f"{name} returns no finite number here, so there is no curve of it."
        return Overlay(name, None, None, problem)
    return Overlay(name, values, _central_differences(function, x), "")


def _central_differences(
    function: Callable[[Any], ArrayLike], x: NDArray[np.float64]
) -> NDArray[np.float64] | None:
    """Return the slopes of a function between half a step of the grid left and right of x.

    So wide a step is safe for a function that answers in single precision, and no narrower
    than what a plot shows.
    """
    half = float(np.diff(x).max()) / 2
    outcomes = [call(function, x + step) for step in (half, -half)]
    right, left = (None if one.problem else one.array for one in outcomes)
    if right is None or left is None:
        return None
    with np.errstate(all="ignore"):
        slopes: NDArray[np.float64] = (right.astype(np.float64) - left.astype(np.float64)) / (
            2 * half
        )
    return slopes


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
        low, high = map(float, take(span, tuple[float, float], "span"))
    except TypeError:
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
    activation: Activation, parameter: Parameter, fixed: Mapping[str, Any]
) -> NDArray[np.float64]:
    """Return the parameter's values to evaluate: its own steps, or some around its default."""
    others = {**activation.complete({}), **fixed}
    low, high = parameter.low, parameter.high
    if parameter.name in activation.ordered:
        place = activation.ordered.index(parameter.name)
        low = max([low, *(others[name] for name in activation.ordered[:place])])
        high = min([high, *(others[name] for name in activation.ordered[place + 1 :])])
    if parameter.steps:
        steps = np.array(parameter.steps)
        return steps[(low <= steps) & (steps <= high)]
    low, high = max(low, parameter.default - 1.0), min(high, parameter.default + 1.0)
    steps = np.union1d(np.linspace(low, high, STEPS).round(12), parameter.default)
    return steps[1:] if parameter.low_open and low == parameter.low else steps
