"""The record that the oracle holds of an activation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Formula = Callable[..., Any]
"""``formula(x, **parameters)`` of numbers of any precision."""

Line = Callable[..., Any]
"""``line(x, **parameters)`` of a NumPy array."""


@dataclass(frozen=True, kw_only=True)
class Record:
    """What the oracle knows of an activation.

    Every function here takes x and all the activation's parameters by name.

    Parameters
    ----------
    exact : callable
        The plain formula from the paper, of numbers of any precision. Derivatives need none:
        they are differences of it.
    naive, naive_slope : callable
        The NumPy lines that a reader would write for the value and the slope.
    scipy, scipy_slope : callable, optional
        The same with SciPy's special functions, where these help.
    torch, jax, keras : str or None
        Where the function stands there, as a dotted name; None where it does not. Parameters
        are passed on by name where that function takes them.
    extremes : mapping from str to sequence of float
        Values of each parameter at which the accuracy is measured, besides its default.
    at_zero : float
        The value at x = 0, for the defaults.
    left, right : callable
        The asymptotes: what f(x) approaches as x falls and as x grows.
    settles : float
        Left of −settles and right of settles the asymptote is f(x) to the last digit of a
        double, where it is not 0.
    scale : callable
        ``scale(**parameters)``: what x is measured in. The function bends within 40 of it.
    mirror : callable or None
        ``mirror(x, f(x))`` is f(−x), for the defaults, where there is such a rule.
    correctly_rounded : bool
        Whether every result is the one nearest to the truth, not only within `CONTRACT`.
    terms : mapping from str to callable
        For the derivative by a variable that crosses zero: the terms whose sum it is. There
        an error counts against the largest of them.
    """

    exact: Formula
    naive: Line
    naive_slope: Line
    scipy: Line | None = None
    scipy_slope: Line | None = None
    torch: str | None
    jax: str | None
    keras: str | None
    extremes: Mapping[str, Sequence[float]]
    at_zero: float
    left: Formula
    right: Formula
    settles: float = 50.0
    scale: Callable[..., float] = lambda **parameters: 1.0
    mirror: Callable[[Any, Any], Any] | None
    correctly_rounded: bool
    terms: Mapping[str, Formula] = field(default_factory=dict)

    @property
    def limit(self) -> float:
        """The largest error allowed, in units in the last place."""
        return 0.5 + 1e-9 if self.correctly_rounded else CONTRACT


CONTRACT = 4.0
"""The error that the package promises not to exceed, in units in the last place."""
