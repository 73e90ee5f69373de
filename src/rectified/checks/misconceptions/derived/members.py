"""Other members of the family, and functions outside it, instead of what is asked."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rectified.activations import FAMILY, GATED, Activation
from rectified.checks.misconceptions.derived.hypothesis import Compute, Hypothesis, of_tree
from rectified.checks.misconceptions.derived.named import NAMED, Named
from rectified.checks.misconceptions.derived.question import LETTERS, Question, evaluated
from rectified.checks.misconceptions.formulas.expression import (
    Expression,
    Product,
    Symbol,
    substituted,
)
from rectified.checks.misconceptions.formulas.latex import read
from rectified.checks.misconceptions.formulas.slopes import derivative


def members(question: Question) -> Iterator[Hypothesis]:
    """Yield each other activation and named function, and the slope of each."""
    number = 0
    for activation in FAMILY:
        for setting in settings(question, activation):
            for hypothesis in _member(question, activation, setting):
                number += 1
                yield hypothesis.dearer(number / 1e5)
    for named in NAMED:
        yield from _named(question, named)


@dataclass(frozen=True)
class Setting:
    """Parameters of an activation, some of them those that the check passes.

    Parameters
    ----------
    parameters : dict
        All of them.
    passed : dict
        The names of those that the check passes, and the names by which it does.
    """

    parameters: dict[str, Any]
    passed: dict[str, str]

    def at(self, values: dict[str, Any]) -> dict[str, Any]:
        """Return the parameters where the function is called with such values."""
        return {**self.parameters, **{name: values[by] for name, by in self.passed.items()}}


def settings(question: Question, activation: Activation) -> Iterator[Setting]:
    """Yield the defaults of an activation, and its parameters as the check passes them."""
    default = activation.complete({})
    for variant in activation.variants():
        yield Setting({**default, **variant}, {})
    names = [p.name for p in question.activation.parameters if p.name in question.given]
    passed = dict(zip((p.name for p in activation.parameters), names, strict=False))
    setting = Setting(default, passed)
    with contextlib.suppress(ValueError):
        complete = activation.complete(setting.at(question.parameters))
        if complete != default:
            yield Setting(complete, passed)


def said(parameters: dict[str, Any], activation: Activation) -> str:
    """Return an activation's title with what its parameters are."""
    texts = [
        f"{name} = {value:.6g}" for name, value in parameters.items() if isinstance(value, float)
    ]
    texts += [f"{name} = {value!r}" for name, value in parameters.items() if isinstance(value, str)]
    return f"{activation.title} with {', '.join(texts)}" if texts else activation.title


def name_of(question: Question, activation: Activation) -> str:
    """Return the name of the misconception that another activation stands here."""
    if question.reference.gated:
        for unit in GATED:
            if unit.activation is activation:
                return f"is-{unit.name}"
    return f"is-{activation.name}"


def _member(question: Question, activation: Activation, setting: Setting) -> Iterator[Hypothesis]:
    parameters = setting.parameters
    own = activation is question.activation
    if own and (parameters == question.parameters or setting.passed):
        return
    if own and question.wrt is None and not activation.choices:
        return
    name, title, asked = name_of(question, activation), said(parameters, activation), question.title
    if activation.choices and not any(parameters[c.name] == c.default for c in activation.choices):
        name = "_".join(
            [f"is-{activation.name}", *(parameters[c.name] for c in activation.choices)]
        )
    argument = question.argument

    def of(wrt: str | None) -> Compute:
        return lambda values: evaluated(activation, values[argument], wrt, setting.at(values))

    if not question.reference.gated:
        yield Hypothesis(name, f"This is {title}, not {asked}.", of(None), 0.74)
        if question.wrt is None:
            sentence = f"This is the slope of {title}, neither {asked} nor a value at all."
            yield Hypothesis(name, sentence, of("x"), 1.3)
        else:
            yield Hypothesis(name, f"This is the slope of {title}, not {asked}.", of("x"), 0.75)
            if question.wrt != "x" and question.wrt in parameters:
                sentence = f"This is the derivative of {title} by {question.wrt}, not {asked}."
                yield Hypothesis(name, sentence, of(question.wrt), 0.76)
        return
    wrt = question.wrt
    by = {"value": None, "gate": "x", None: None}.get(wrt, wrt)
    if by is not None and by not in activation.derivatives:
        return
    factor = of(by)
    yield Hypothesis(
        name,
        f"The gate goes through {title} here. In {question.reference.unit.title} it goes through "
        f"{question.activation.title}.",
        factor if wrt == "value" else lambda values: values["value"] * factor(values),
        0.8,
    )


def _named(question: Question, named: Named) -> Iterator[Hypothesis]:
    if named.name == f"{question.activation.name}_{''.join(_choices(question))}":
        return
    tree = substituted(read(named.formula, LETTERS), "x", Symbol(question.argument))
    name, asked = f"is-{named.name}", question.title
    note = f" {named.note}" if named.note else ""
    if question.reference.gated:
        yield from _named_gate(question, named, tree)
        return
    dear = 0.0 if named.plain else 1.0
    yield Hypothesis(name, f"This is {named.title}, not {asked}.{note}", of_tree(tree), 0.8 + dear)
    if question.wrt is None:
        return
    by = (0.85 if question.wrt == question.argument else 1.6) + dear
    sentence = f"This is the slope of {named.title}, not {asked}."
    yield Hypothesis(name, sentence, of_tree(derivative(tree, question.argument)), by)


def _choices(question: Question) -> list[str]:
    return [question.parameters[choice.name] for choice in question.activation.choices]


def _named_gate(question: Question, named: Named, tree: Expression) -> Iterator[Hypothesis]:
    sentence = (
        f"The gate goes through {named.title} here. In {question.reference.unit.title} it goes "
        f"through {question.activation.title}."
    )
    whole = Product((Symbol("value"), tree))
    if question.wrt in (None, *question.variables):
        changed = whole if question.wrt is None else derivative(whole, question.wrt)
        yield Hypothesis(
            f"is-{named.name}", sentence, of_tree(changed), 1.1 if not named.plain else 0.85
        )
