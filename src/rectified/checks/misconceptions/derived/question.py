"""What a check asks, with all that its records say of it as formulas."""

import contextlib
import functools
import math
from typing import Any

import numpy as np

from rectified.activations import Activation
from rectified.activations.selu import SCALE, SCALE_ALPHA
from rectified.checks.misconceptions.derived.named import NAMED
from rectified.checks.misconceptions.formulas.expression import (
    Expression,
    Number,
    Product,
    Symbol,
    array,
    substituted,
)
from rectified.checks.misconceptions.formulas.latex import Unreadable, read
from rectified.checks.misconceptions.formulas.slopes import derivative
from rectified.checks.reference import Reference
from rectified.numerics import Array

CONSTANTS = {"π": math.pi, "λ": SCALE, "α": SCALE_ALPHA / SCALE}
"""Named constants in formulas, and what they are."""

LETTERS = {r"\lambda": "λ", r"\alpha": "α", "x": "x"}
"""What letters mean in a formula in which they are no parameter."""

AT = np.array([-6.5, -2.2, -1.3, -0.6, -0.25, 0.3, 0.8, 1.7, 2.9, 6.4])
"""Numbers at which a formula is compared with its record."""


class Question:
    """A reference, and the formulas of what it asks.

    Parameters
    ----------
    reference : Reference
        The right answers.

    Attributes
    ----------
    variables : tuple of str
        ``("x",)``, or ``("value", "gate")`` for a gated unit.
    argument : str
        The variable that the activation is applied to.
    parameters : dict
        The activation's, complete.
    given : frozenset of str
        The names of those that the check passes.
    """

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self.activation = reference.activation
        self.wrt = reference.wrt
        self.variables = ("value", "gate") if reference.gated else ("x",)
        self.argument = self.variables[-1]
        self.parameters = self.activation.complete(reference.parameters)
        self.given = frozenset(reference.parameters)

    @property
    def title(self) -> str:
        """What is asked, as a student reads it."""
        return self.slope_title(self.wrt) if self.wrt else self.reference.unit.title

    def slope_title(self, variable: str) -> str:
        """Return what a derivative is called."""
        title = self.reference.unit.title
        if variable == "x":
            return f"the slope of {title}"
        half = "its " if variable in self.variables else ""
        return f"the derivative of {title} by {half}{variable}"

    @property
    def derivatives(self) -> tuple[str, ...]:
        """The variables by which the unit can be differentiated."""
        by = tuple(self.activation.derivatives)
        return (*self.variables, *by[1:]) if self.reference.gated else by

    def values(self, x: Array, parameters: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the numbers that stand for the symbols where the function is given x."""
        halves = np.split(x, 2, axis=-1) if self.reference.gated else [x]
        variables = dict(
            zip(self.variables, (half.astype(np.float64) for half in halves), strict=True)
        )
        return {**CONSTANTS, **self.parameters, **(parameters or {}), **variables}

    def with_another(self, name: str) -> dict[str, Any] | None:
        """Return the parameters with another value of one, None where there is no other."""
        records = {parameter.name: parameter for parameter in self.activation.parameters}
        if name not in records:
            return None
        value = self.parameters[name]
        for step in (0.37, -0.37):
            other = records[name].nearest(value + step * (1.0 + abs(value)))
            with contextlib.suppress(ValueError):
                if other != value:
                    return self.activation.complete({**self.parameters, name: other})
        return None

    def of(self, values: dict[str, Any]) -> dict[str, Any]:
        """Return the activation's parameters among such values."""
        return {name: values[name] for name in self.parameters}

    def record(self, values: dict[str, Any], wrt: str | None) -> Array:
        """Return what the record answers, at such values."""
        parameters = self.of(values)
        if not self.reference.gated:
            return evaluated(self.activation, values["x"], wrt, parameters)
        by = {"value": None, "gate": "x", None: None}.get(wrt, wrt)
        factor = evaluated(self.activation, values["gate"], by, parameters)
        return factor if wrt == "value" else values["value"] * factor

    def formula(self, activation: Activation, parameters: dict[str, Any]) -> Expression | None:
        """Return the formula of an activation of this question's argument, where it is readable.

        One with choices may have another formula for each of them.
        """
        names = {**LETTERS, **{p.symbol: p.name for p in activation.parameters}}
        choices = [parameters[choice.name] for choice in activation.choices]
        variants = [f"{activation.name}_{choice}" for choice in choices]
        others = [named.formula for named in NAMED if named.name in variants]
        right = evaluated(activation, AT, None, parameters)
        for latex in (activation.formula, *others):
            tree = readable(latex, names)
            if tree is not None and agree(tree, {**CONSTANTS, **parameters, "x": AT}, right):
                return substituted(tree, "x", Symbol(self.argument))
        return None

    def closed_formula(
        self, activation: Activation, parameters: dict[str, Any]
    ) -> Expression | None:
        """Return the formula of an activation with numbers for its parameters."""
        tree = self.formula(activation, parameters)
        if tree is not None:
            for name, value in parameters.items():
                if isinstance(value, float):
                    tree = substituted(tree, name, Number(value))
        return tree

    @functools.cached_property
    def value(self) -> Expression | None:
        """The formula of the unit's value."""
        tree = self.formula(self.activation, self.parameters)
        if tree is None or not self.reference.gated:
            return tree
        return Product((Symbol("value"), tree))

    @functools.cached_property
    def rights(self) -> tuple[Expression, ...]:
        """The ways in which what is asked is written; none where the record is not readable."""
        found: list[Expression] = []
        if self.value is None:
            return ()
        if self.wrt is None:
            return (self.value,)
        if self.wrt == "x":
            names = {**LETTERS, **{p.symbol: p.name for p in self.activation.parameters}}
            stated = readable(self.activation.derivative_formula, names)
            if stated is not None:
                found.append(stated)
        found.append(derivative(self.value, self.wrt))
        values = self.values(self.reference.inputs(AT))
        right = self.record(values, self.wrt)
        return tuple(dict.fromkeys(tree for tree in found if agree(tree, values, right)))


def readable(latex: str, names: dict[str, str]) -> Expression | None:
    """Return the tree of a formula, None where it is written in a way that is not known."""
    try:
        return read(latex, names)
    except Unreadable:
        return None


def agree(tree: Expression, values: dict[str, Any], right: Array) -> bool:
    """Whether a formula comes to these numbers."""
    return bool(np.allclose(array(tree, values, right), right, rtol=1e-9, atol=1e-12))


def evaluated(
    activation: Activation, x: Array, wrt: str | None, parameters: dict[str, Any]
) -> Array:
    """Return an activation's values, or its derivative; NaN for parameters that do not fit."""
    try:
        if wrt is None:
            return activation(x, **parameters)
        return activation.derivative(x, wrt=wrt, **parameters)
    except ValueError:
        return np.full(np.shape(x), np.nan)
