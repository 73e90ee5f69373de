"""Check one function against one activation, region by region."""

import reprlib
from collections.abc import Callable, Iterable
from typing import Any, Literal

import numpy as np

from rectified.activations import Activation, get
from rectified.checks.misconceptions import MISCONCEPTIONS, Misconception
from rectified.checks.outcome import Outcome, call
from rectified.checks.regions import REGIONS, Region
from rectified.checks.report import Finding, Report
from rectified.numerics import Array

Function = Callable[..., object]
Kinks = Literal["any", "convention"]
Calls = dict[Region, list[tuple[Array, Outcome]]]

TOLERANCE = {"float64": 1e-9, "float32": 1e-5}
"""Allowed error, relative to the larger of 1 and the value, by the coarser dtype of what was
given and returned.

Far above the rounding of any correct way to write a formula, far below the distance
to a different function.
"""


def check(
    function: Function,
    activation: Activation | str,
    wrt: str | None = None,
    *,
    regions: str | Iterable[str] | None = None,
    kinks: Kinks = "any",
    **parameters: Any,
) -> Report:
    """Check a function that shall be an activation, or a derivative of one.

    Parameters
    ----------
    function : callable
        Called as ``function(x, **parameters)`` with arrays x; it may fail in any way.
    activation : Activation or str
        The reference, or its name.
    wrt : str, optional
        The variable of the derivative to check: ``"x"`` or the name of a parameter.
        Without it the activation itself is checked.
    regions : str or iterable of str, optional
        Names from `REGIONS`; all of them without it.
    kinks : {"any", "convention"}
        Whether a derivative may take any slope of the subdifferential at a kink, or
        only the stated convention.
    **parameters
        Parameters of the activation, handed to both sides.

    Returns
    -------
    Report
        What was asked, the first counterexample of each region, and why.

    Raises
    ------
    TypeError
        If `function` is not callable.
    ValueError
        If the activation, a region, `wrt` or `kinks` is unknown.
    """
    if not callable(function):
        raise TypeError(f"expected a function of x to check; got {function!r}")
    if not isinstance(activation, Activation):
        activation = get(activation)
    if kinks not in ("any", "convention"):
        raise ValueError(f"kinks must be 'any' or 'convention'; got {kinks!r}")
    judge = _Judge(activation, wrt, kinks, parameters)
    name = getattr(function, "__name__", "the function")
    asked = {region: judge.try_on(function, region) for region in _asked(regions)}
    findings = tuple(judge.finding(name, region, calls) for region, calls in asked.items())
    if all(finding.passed for finding in findings):
        return Report(name, findings)
    others = {
        region: judge.try_on(function, region) for region in REGIONS.values() if region not in asked
    }
    return Report(name, findings, judge.diagnose(asked, others))


def _asked(regions: str | Iterable[str] | None) -> list[Region]:
    if isinstance(regions, str):
        regions = [regions]
    names = list(REGIONS) if regions is None else list(regions)
    if not names:
        raise ValueError(f"regions must name at least one of {', '.join(REGIONS)}")
    for name in names:
        if name not in REGIONS:
            raise ValueError(f"there is no region {name!r}; expected some of {', '.join(REGIONS)}")
    return [REGIONS[name] for name in names]


class _Judge:
    """The reference side of one check: probes, bounds and misconceptions."""

    def __init__(
        self, activation: Activation, wrt: str | None, kinks: Kinks, parameters: dict[str, Any]
    ) -> None:
        self.activation = activation
        self.wrt = wrt
        self.kinks = kinks
        self.parameters = parameters
        self.bounds(np.zeros(1))  # a wrong wrt or parameter fails here, before any call

    def bounds(self, x: Array) -> tuple[Array, Array]:
        """Return the least and the greatest right answer at each x."""
        if self.wrt is None:
            value = self.activation(x, **self.parameters)
            return value, value
        slope = self.activation.derivative(x, wrt=self.wrt, **self.parameters)
        low, high = slope.copy(), slope.copy()
        if self.wrt == "x" and self.kinks == "any":
            for kink in self.activation.kinks(**self.parameters):
                at = x == kink
                low[at], high[at] = self.activation.subdifferential(kink, **self.parameters)
        return low, high

    def try_on(self, function: Function, region: Region) -> list[tuple[Array, Outcome]]:
        """Call a function with every probe of a region."""
        probes = region.probes(self.activation)
        return [(x, call(function, x, self.parameters)) for x in probes]

    def finding(self, name: str, region: Region, outcomes: list[tuple[Array, Outcome]]) -> Finding:
        """Judge a region by its outcomes; the first that is wrong is the counterexample."""
        for x, outcome in outcomes:
            wrong = self._wrong(name, x, outcome)
            if region.keeps_input and outcome.modified:
                wrong = f"{name}({_text(x)}) changed the array it was given."
            if wrong:
                return Finding(region, wrong)
        return Finding(region)

    def _wrong(self, name: str, x: Array, outcome: Outcome) -> str:
        """Say what is wrong with an outcome; empty where nothing is."""
        low, high = self.bounds(x)
        if isinstance(outcome.error, NotImplementedError):
            return f"{name} is not written yet: it raises NotImplementedError."
        if outcome.error is not None:
            kind = type(outcome.error).__name__
            return f"{name}({_text(x)}) raised {kind}: {outcome.error}"
        if outcome.result is None:
            return f"{name}({_text(x)}) returned None. Does it end with a return statement?"
        got = outcome.array
        if got is None:
            kind = type(outcome.result).__name__
            shown = reprlib.repr(outcome.result)
            return f"{name}({_text(x)}) returned {shown} of type {kind}; expected real numbers."
        if got.shape != x.shape:
            return f"{name} of an array of shape {x.shape} returned shape {got.shape}."
        single = np.float32 in (x.dtype, got.dtype)
        bad = ~_between(got, low, high, TOLERANCE["float32" if single else "float64"])
        if not bad.any():
            return ""
        first = tuple(np.argwhere(bad)[0])
        at, is_, least, most = x[first], got[first], low[first], high[first]
        # A one-element array, for that is what was passed; a 0-d one shows as a number.
        open_, close = ("[", "]") if x.ndim else ("", "")
        should = (
            f"should be {open_}{least}{close}"
            if least == most
            else f"may be anything from {least} to {most}"
        )
        return f"{name}({open_}{at}{close}) {should}, but is {open_}{is_}{close}."

    def diagnose(self, asked: Calls, others: Calls) -> Misconception | None:
        """Return the misconception that did the same wherever it was asked, if any.

        Among several, the one that agrees in most of the other regions too.
        """

        def agreements(misconception: Misconception, calls: Calls) -> list[bool]:
            mirror = misconception.implementation
            return [
                all(outcome.same_as(call(mirror, x, self.parameters)) for x, outcome in made)
                for made in calls.values()
            ]

        candidates = [
            misconception
            for misconception in MISCONCEPTIONS
            if (misconception.activation, misconception.wrt) == (self.activation.name, self.wrt)
            and all(agreements(misconception, asked))
        ]
        return max(candidates, key=lambda found: sum(agreements(found, others)), default=None)


def _between(got: Array, low: Array, high: Array, tolerance: float) -> Array:
    """Whether each number lies in its bounds, infinite ones exactly."""
    with np.errstate(invalid="ignore"):
        slack = tolerance * np.maximum(1, np.abs(high))
        inside: Array = (got >= low - slack) & (got <= high + slack) & np.isfinite(got)
        right: Array = inside | (got == low)
    return right


def _text(x: Array) -> str:
    return np.array2string(x, separator=", ", threshold=8)
