"""The records of what shapes an activation besides x: real numbers, and named variants."""

import math
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """A real parameter of an activation, such as ELU's ``alpha``.

    Parameters
    ----------
    name : str
        The keyword, spelled as in PyTorch.
    symbol : str
        LaTeX of the symbol that stands for it in the formula.
    default : float
        The value taken when the caller names none.
    low, high : float
        The range of values that make sense, both ends included.
    low_open : bool
        Whether `low` itself is excluded.
    learnable : bool
        Whether it is trained with the weights of the network.
    steps : tuple of float
        Values that show what it does, increasing, the default among them; some around the
        default where none are given.

    Raises
    ------
    ValueError
        If the steps do not increase, leave the range or lack the default.
    """

    name: str
    symbol: str
    default: float
    low: float = -math.inf
    high: float = math.inf
    low_open: bool = False
    learnable: bool = False
    steps: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        for step in self.steps:
            self.validate(step)
        if self.steps and (
            self.default not in self.steps or list(self.steps) != sorted(set(self.steps))
        ):
            raise ValueError(
                f"the steps of {self.name} must increase and hold its default, {self.default}; "
                f"got {self.steps}"
            )

    @property
    def interval(self) -> str:
        """The range of values, as text."""
        return f"{'(' if self.low_open else '['}{self.low}, {self.high}]"

    def validate(self, value: object) -> float:
        """Return `value` as a float.

        Raises
        ------
        TypeError
            If `value` is not a real number.
        ValueError
            If it is not finite or lies outside the range.
        """
        if isinstance(value, (bool, np.bool_)) or not isinstance(
            value, (int, float, np.integer, np.floating)
        ):
            raise TypeError(
                f"{self.name} must be a real number; got {value!r}, a {type(value).__name__}"
            )
        number = float(value)
        inside = self.low <= number <= self.high and not (self.low_open and number == self.low)
        if not (math.isfinite(number) and inside):
            raise ValueError(f"{self.name} must be finite and in {self.interval}; got {value!r}")
        return number

    def nearest(self, number: float) -> float:
        """Return the number in the range that is nearest; NaN stays NaN."""
        low = math.nextafter(self.low, math.inf) if self.low_open else self.low
        return min(max(number, low), self.high)


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A parameter that names a variant, such as GELU's ``approximate``.

    Parameters
    ----------
    name : str
        The keyword, spelled as in PyTorch.
    options : tuple of str
        What may be chosen; the first is the default.
    """

    name: str
    options: tuple[str, ...]

    @property
    def default(self) -> str:
        """The option taken when the caller names none."""
        return self.options[0]

    def validate(self, value: object) -> str:
        """Return `value`.

        Raises
        ------
        ValueError
            If it is none of the options.
        """
        if not (isinstance(value, str) and value in self.options):
            options = " or ".join(map(repr, self.options))
            raise ValueError(f"{self.name} must be {options}; got {value!r}")
        return value
