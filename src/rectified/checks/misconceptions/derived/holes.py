"""Formulas with a number left open, which a function's answers may fill."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from rectified.activations import FAMILY, Parameter
from rectified.calls.words import number as shown
from rectified.checks.misconceptions.derived.changes import spellings
from rectified.checks.misconceptions.derived.fitting import HOLE, Fitted, fit
from rectified.checks.misconceptions.derived.hypothesis import Hypothesis, of_tree
from rectified.checks.misconceptions.derived.members import name_of, said
from rectified.checks.misconceptions.derived.openings import Opening, opened_at_one_place
from rectified.checks.misconceptions.derived.question import Question
from rectified.checks.misconceptions.derived.samples import Samples
from rectified.checks.misconceptions.formulas.expression import (
    Expression,
    Number,
    Product,
    Symbol,
    substituted,
)
from rectified.checks.misconceptions.formulas.slopes import derivative

TYPED = 1e-9
"""Who types a number wrongly is off by more."""


@dataclass(frozen=True)
class Open:
    """A formula with a hole.

    Parameters
    ----------
    name : str
        The name of the misconception.
    compute : callable
        The formula, whose hole is the symbol `HOLE`.
    sentence : callable
        Takes the number that fills the hole, returns what is said to the student.
    cost : float
        How far-fetched it is.
    example : float
        A number that makes it wrong.
    accepts : callable
        Whether a number makes sense in the hole.
    right : float
        The number that makes it right, where there is one.
    """

    name: str
    compute: Fitted
    sentence: Callable[[float], str]
    cost: float
    example: float = 0.5
    accepts: Callable[[float], bool] = lambda number: True
    right: float = math.nan

    def filled(self, number: float) -> Hypothesis:
        """Return the hypothesis that a number makes of it."""
        return Hypothesis(
            self.name,
            self.sentence(number),
            lambda values: self.compute({**values, HOLE: number}),
            self.cost,
        )

    def fitted(self, samples: Samples) -> Hypothesis | None:
        """Return the hypothesis that gives all answers, if there is one."""
        number = fit(self.compute, samples)
        if number is None or not self.accepts(number) or abs(number - self.right) < TYPED:
            return None
        return self.filled(number)


def around(question: Question) -> Iterator[Open]:
    """Yield the right answer with a factor, a summand or a limit."""
    argument, what = question.argument, question.title
    yield Open(
        "constant-slope" if question.wrt in question.variables else "constant",
        lambda values: values[HOLE] + 0.0 * values[argument],
        lambda c: f"This answers {_show(c)}, whatever {argument} is.",
        0.71,
    )

    def right(values: dict[str, Any]) -> Any:
        return question.record(values, question.wrt)

    yield Open(
        "factor",
        lambda values: values[HOLE] * right(values),
        _factor,
        0.72,
        2.0,
    )
    yield Open(
        "shifted",
        lambda values: right(values) + values[HOLE],
        lambda c: f"To every answer {_show(c)} is added: a constant is lost or too much.",
        0.73,
    )
    yield Open(
        "input-scaled",
        lambda values: question.record(
            {**values, argument: values[HOLE] * values[argument]}, question.wrt
        ),
        lambda c: f"This is {what}, not at {argument}, but at {_show(c)} · {argument}.",
        2.7,
        2.0,
    )
    yield Open(
        "input-shifted",
        lambda values: question.record(
            {**values, argument: values[argument] + values[HOLE]}, question.wrt
        ),
        lambda c: f"This is {what}, not at {argument}, but at {argument} {_signed(c)}.",
        2.7,
        1.0,
    )


def _factor(c: float) -> str:
    if abs(c - 1) < 0.01:
        return (
            f"Every answer is {shown(c, 10)} times what it should be: a constant has too few right "
            "digits. The checks compare to nine digits, so type ten, or compute it."
        )
    for base in (2.0, 10.0):
        if abs(c * math.log(base) - 1.0) < 1e-9:
            return (
                f"Every answer is {_show(c)} times what it should be, as for a logarithm to the "
                "base "
                f"{base:g}: np.log is the natural one."
            )
    return (
        f"Every answer is {_show(c)} times what it should be: a constant factor is lost or too "
        "much."
    )


def parameters_scaled(question: Question) -> Iterator[Open]:
    """Yield the right formula with a passed parameter times a number."""
    for tree in question.rights[:1]:
        for name in sorted(question.given):
            opened = substituted(tree, name, Product((Symbol(HOLE), Symbol(name))))

            def says(c: float, name: str = name) -> str:
                return f"{_show(c)} · {name} is used where {name} belongs."

            yield Open("parameter-scaled", of_tree(opened), says, 0.88, 0.01)


def members_open(question: Question) -> Iterator[Open]:
    """Yield each activation with each of its parameters left open, and its slope.

    Two that differ in nothing but the name of the parameter count once, and so do two parameters
    of another activation.
    """
    known: set[Expression] = set()
    for place, activation in enumerate(FAMILY):
        own = activation is question.activation
        parameters = question.parameters if own else activation.complete({})
        tree = question.formula(activation, parameters)
        if tree is None:
            continue
        for parameter in activation.parameters:
            opened = substituted(tree, parameter.name, Symbol(HOLE))
            for other, value in parameters.items():
                if isinstance(value, float):
                    opened = substituted(opened, other, Number(value))
            name = name_of(question, activation)
            ignored = own and parameter.name in question.given
            for formula, title, cost in _asked_of(question, opened):
                if title and parameter.name in activation.joints:
                    continue  # it says where the slope jumps, which no slope tells
                one = Open(
                    "parameter-ignored" if ignored and cost < 1 else name,
                    of_tree(formula),
                    _sentence(question, title, activation, parameters, parameter.name, ignored),
                    cost - 0.1 * own + (len(activation.parameters) > 1) + place / 1e4,
                    _another(parameter, parameters[parameter.name]),
                    _fitting(parameter),
                    question.parameters[parameter.name] if own else math.nan,
                )
                if own or (formula not in known and parameter is activation.parameters[-1]):
                    known.add(formula)
                    yield one


def _fitting(parameter: Parameter) -> Callable[[float], bool]:
    def accepts(number: float) -> bool:
        try:
            parameter.validate(number)
        except ValueError:
            return False
        return True

    return accepts


def _another(parameter: Parameter, value: float) -> float:
    """Return a value of a parameter that is not this one."""
    steps = [step for step in parameter.steps if step != value]
    return float(steps[-1]) if steps else value / 2 + 0.5


def _asked_of(question: Question, tree: Expression) -> Iterator[tuple[Expression, str, float]]:
    """Yield what is asked of a unit, but of another activation in its place."""
    whole = Product((Symbol("value"), tree)) if question.reference.gated else tree
    if question.wrt is None:
        yield whole, "", 0.9
        return
    if question.wrt in question.variables:
        yield derivative(whole, question.wrt), "the slope of ", 0.9
    yield whole, "", 1.1


def _sentence(
    question: Question,
    title: str,
    activation: Any,
    parameters: dict[str, Any],
    name: str,
    ignored: bool,
) -> Callable[[float], str]:
    def says(number: float) -> str:
        if ignored and title == ("the slope of " if question.wrt else ""):
            return (
                f"{name} counts as {_show(number)} here, whatever is passed. Use the argument "
                f"{name}."
            )
        this = said({**parameters, name: number}, activation)
        if activation is question.activation:
            asked = _show(question.parameters[name])
            if question.reference.gated:
                return f"The gate goes through {this} here. What is asked is {name} = {asked}."
            return f"This is {title}{this}. What is asked is {name} = {asked}."
        return f"This is {title}{this}, not {question.title}."

    return says


COSTS = {"wrong-constant": 1.7, "factor-of-term": 2.05, "argument-shifted": 2.3}
"""How far-fetched a number at one place is, where not as the others."""


def _unshared_first(tree: Expression) -> list[Opening]:
    """Return openings so that a constant at one place comes before one at several."""
    return sorted(opened_at_one_place(tree), key=lambda one: one.shared)


def constants(question: Question) -> Iterator[Open]:
    """Yield the right formula with one constant, coefficient or argument left open."""
    for place, tree in enumerate(spellings(question)):
        for number, (opened, name, says, right, _) in enumerate(_unshared_first(tree)):
            cost = COSTS.get(name, 2.0) + place / 100 + number / 1e4
            yield Open(name, of_tree(opened), says, cost, right=right)


def _show(number: float) -> str:
    return shown(number, 6).replace("-", "−")


def _signed(number: float) -> str:
    return f"{'−' if number < 0 else '+'} {shown(abs(number), 6)}"
