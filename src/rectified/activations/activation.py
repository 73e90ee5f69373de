"""The record that every activation is: its formulas, its facts, and how to call it."""

import functools
import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from rectified.activations.parameter import Choice, Parameter
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.blocks import WIDE_BLOCK
from rectified.numerics.evaluation import evaluate

Kernel = Callable[..., None]
"""``kernel(x, out, **parameters)`` fills `out`, of the shape and dtype of `x`."""


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class Activation:
    """An activation function: call it for its values, ask it for its derivatives.

    Parameters
    ----------
    name : str
        The name in code, as PyTorch spells it.
    title : str
        The name in prose.
    formula, derivative_formula : str
        LaTeX of f(x) and f'(x).
    forward : callable
        ``forward(x, out, **parameters)`` writes f(x) into `out`.
    derivatives : mapping from str to callable
        A kernel like `forward` for each variable to differentiate by: ``"x"`` always,
        and the name of each parameter.
    parameters : tuple of Parameter
        The real numbers that shape the function besides x.
    choices : tuple of Choice
        The variants, where there are any.
    ordered : tuple of str
        Names of parameters that must not decrease in this order.
    joints : tuple of float or str
        Where two pieces of the formula meet; a name stands for the value of a parameter. Those
        joints at which the slope jumps are the kinks; there ``derivative`` returns the stated
        convention, which is PyTorch's.
    piecewise_linear : bool
        Whether f is: then it is evaluated, exactly, in the dtype of x, to which the
        parameters are rounded first.
    in_double : tuple of str
        Which of ``"value"`` and the variables of the derivatives are evaluated in float64 and
        rounded once, since evaluation in float32 would not be within 4 ULP. All others are
        evaluated in the dtype of x, unless a parameter differs from its default: then a
        product such as βx, rounded to float32, would spoil an exponential.
    range : str
        LaTeX of the set of values.
    pros, cons : tuple of Trait
        What speaks for it and against it, each with the chapter that shows it.
    reference : str
        BibTeX key of the source, which holds its year; empty where nothing is cited.
    """

    name: str
    title: str
    formula: str
    derivative_formula: str
    forward: Kernel
    derivatives: Mapping[str, Kernel]
    parameters: tuple[Parameter, ...] = ()
    choices: tuple[Choice, ...] = ()
    ordered: tuple[str, ...] = ()
    joints: tuple[float | str, ...] = ()
    piecewise_linear: bool = False
    in_double: tuple[str, ...] = ()
    range: str
    pros: tuple[Trait, ...]
    cons: tuple[Trait, ...]
    reference: str

    def __post_init__(self) -> None:
        expected = {"x", *(parameter.name for parameter in self.parameters)}
        if set(self.derivatives) != expected:
            raise ValueError(
                f"{self.name} needs a derivative for each of {sorted(expected)}; "
                f"got {sorted(self.derivatives)}"
            )
        object.__setattr__(self, "__doc__", _docstring(self))

    def __call__(self, x: ArrayLike, /, *, out: Array | None = None, **parameters: Any) -> Array:
        """Return f(x), elementwise.

        Parameters
        ----------
        x : array_like of real numbers
            float16, float32 and float64 keep their dtype; integers and booleans become
            float64. Never modified, unless it is also `out`.
        out : ndarray, optional
            Where to write the result, of the shape of `x`.
        **parameters : float
            The activation's parameters, by name.

        Returns
        -------
        ndarray
            The values, of the shape of `x`; `out` itself where it was given.

        Raises
        ------
        TypeError
            If `x` does not hold real numbers, a parameter is unknown or not a number,
            or `out` cannot hold the result's dtype.
        ValueError
            If `x` is ragged, a parameter is out of range, or `out` has another shape
            or is read-only.
        """
        return self._evaluate("value", self.forward, x, out, parameters, self.name)

    def derivative(
        self,
        x: ArrayLike,
        /,
        *,
        wrt: str = "x",
        out: Array | None = None,
        **parameters: Any,
    ) -> Array:
        """Return the derivative of f with respect to x or a parameter, elementwise.

        Parameters
        ----------
        x, out, **parameters
            As for the activation itself.
        wrt : str, default "x"
            The variable to differentiate by: ``"x"`` or the name of a parameter.

        Returns
        -------
        ndarray
            The derivative at each element, of the shape of `x`; at a kink the convention.

        Raises
        ------
        TypeError, ValueError
            As for the activation itself; ValueError for an unknown `wrt`.
        """
        kernel = self.derivatives.get(wrt)
        if kernel is None:
            raise ValueError(
                f"{self.name} has no derivative with respect to {wrt!r}; "
                f"expected one of {', '.join(map(repr, self.derivatives))}"
            )
        return self._evaluate(wrt, kernel, x, out, parameters, self._slope_name)

    def _evaluate(
        self,
        what: str,
        kernel: Kernel,
        x: ArrayLike,
        out: Array | None,
        parameters: Mapping[str, Any],
        caller: str,
    ) -> Array:
        complete = self.complete(parameters) if parameters else self._defaults
        if self.piecewise_linear:
            return evaluate(
                kernel, x, out, complete, caller=caller, in_double=False, block=WIDE_BLOCK
            )
        in_double = what in self.in_double or complete != self._defaults
        return evaluate(kernel, x, out, complete, caller=caller, in_double=in_double)

    def complete(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """Check the given parameters and fill in the defaults of the others.

        Raises
        ------
        TypeError
            If a parameter is unknown or not a real number.
        ValueError
            If one is out of range.
        """
        for name in parameters:
            if name not in self._by_name:
                takes = f"takes {', '.join(self._by_name)}" if self._by_name else "takes none"
                raise TypeError(f"{self.name} has no parameter {name!r}; it {takes}")
        complete: dict[str, Any] = {
            name: parameter.validate(parameters.get(name, parameter.default))
            for name, parameter in self._by_name.items()
        }
        for low, high in itertools.pairwise(self.ordered):
            if complete[low] > complete[high]:
                raise ValueError(
                    f"{low} must not exceed {high}; got {complete[low]} and {complete[high]}"
                )
        return complete

    @functools.cached_property
    def _defaults(self) -> dict[str, Any]:
        return self.complete({})

    @functools.cached_property
    def _slope_name(self) -> str:
        return f"{self.name}.derivative"

    @functools.cached_property
    def _by_name(self) -> dict[str, Parameter | Choice]:
        everything: list[Parameter | Choice] = [*self.parameters, *self.choices]
        return {parameter.name: parameter for parameter in everything}

    def variants(self) -> list[dict[str, Any]]:
        """Return the keywords of every combination of the choices; one empty if there is none."""
        names = [choice.name for choice in self.choices]
        combinations = itertools.product(*(choice.options for choice in self.choices))
        return [dict(zip(names, options, strict=True)) for options in combinations]

    def places(self, **parameters: Any) -> tuple[float, ...]:
        """Return the joints as numbers: those that a parameter names have its value."""
        complete = self.complete(parameters)
        return tuple(complete[at] if isinstance(at, str) else at for at in self.joints)

    def kinks(self, **parameters: Any) -> tuple[float, ...]:
        """Return the places at which, for these parameters, the slope jumps."""

        def jumps(at: float) -> bool:
            left, right = self.one_sided_derivatives(at, **parameters)
            return left != right

        return tuple(filter(jumps, self.places(**parameters)))

    def one_sided_derivatives(self, x: float, **parameters: Any) -> tuple[float, float]:
        """Return the slopes immediately left and right of x."""
        with np.errstate(all="ignore"):  # the neighbours of 0 are subnormal
            beside = np.nextafter(x, [-np.inf, np.inf])
        left, right = self.derivative(beside, **parameters).tolist()
        return left, right

    def subdifferential(self, kink: float, **parameters: Any) -> tuple[float, float]:
        """Return the least and the greatest slope at a kink.

        These are the two one-sided derivatives; they and every slope between them make up
        Clarke's generalised gradient of this function. Of a function that is composed of such
        choices by the chain rule the result need not be one (Bolte and Pauwels 2021).

        Raises
        ------
        ValueError
            If the slope does not jump at `kink`.
        """
        kinks = self.kinks(**parameters)
        if kink not in kinks:
            raise ValueError(f"{self.name} has kinks at {kinks}; got {kink!r}")
        low, high = sorted(self.one_sided_derivatives(kink, **parameters))
        return low, high

    def __repr__(self) -> str:
        return f"<Activation {self.name}>"

    def _repr_latex_(self) -> str:
        return (
            rf"$\begin{{aligned}} f(x) &= {self.formula} \\[1ex] "
            rf"f'(x) &= {self.derivative_formula} \end{{aligned}}$"
        )


def _docstring(activation: Activation) -> str:
    """Write the text that ``help`` shows for one activation, from its record."""
    lines = [
        f"{activation.title}: f(x) = {activation.formula}",
        "",
        "Parameters",
        "----------",
        "x : array_like of real numbers",
        "    Any shape; float16, float32 and float64 keep their dtype.",
        "out : ndarray, optional",
        "    Where to write the result, of the shape of `x`.",
    ]
    for parameter in activation.parameters:
        lines += [
            f"{parameter.name} : float, default {parameter.default}",
            f"    {parameter.symbol} in the formula, in {parameter.interval}.",
        ]
    for choice in activation.choices:
        options = " or ".join(map(repr, choice.options))
        lines += [f"{choice.name} : str", f"    {options}; {choice.default!r} where not given."]
    lines += [
        "",
        "Returns",
        "-------",
        "ndarray",
        f"    Values in {activation.range}, of the shape of `x`.",
        "",
        "Notes",
        "-----",
        f"f'(x) = {activation.derivative_formula}",
    ]
    for kink in activation.kinks():
        low, high = activation.subdifferential(kink)
        lines.append(
            f"At the kink x = {kink:g} the slopes {low:g} to {high:g} are legitimate; "
            f"``derivative`` returns {activation.derivative(kink):g}."
        )
    if activation.reference:
        lines += ["", "References", "----------", f"{activation.reference} in references.bib"]
    return "\n".join(lines)
