"""A parameter ignored, inverted, of the wrong sign, in another's place."""

from collections.abc import Iterator

from rectified.checks.misconceptions.derived.hypothesis import Hypothesis, of_tree
from rectified.checks.misconceptions.derived.question import CONSTANTS, Question
from rectified.checks.misconceptions.formulas.expression import (
    ONE,
    TWO,
    ZERO,
    Call,
    Expression,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    Symbol,
    negative,
    simplified,
    substituted,
    symbols,
)


def parameters(question: Question) -> Iterator[Hypothesis]:
    """Yield the right formula with another thing in a parameter's place."""
    records = question.activation.parameters
    for tree in question.rights:
        for parameter in records:
            name = parameter.name
            for new, called, sentence, cost in _instead(question, name, parameter.default):
                changed = simplified(substituted(tree, name, new))
                yield Hypothesis(called, sentence, of_tree(changed), cost)
            if name in question.given:
                yield from _outside(tree, name)
        if len(question.given.intersection(p.name for p in records)) > 1:
            changed = tree
            for parameter in records:
                changed = substituted(changed, parameter.name, Number(parameter.default))
            shown = " and ".join(f"{p.name} = {p.default:.6g}" for p in records)
            sentence = f"{shown} are used, whatever is passed. Use the arguments."
            yield Hypothesis("parameter-ignored", sentence, of_tree(simplified(changed)), 0.7)
    for name, value in _constants(question):
        this = Number(value)
        for tree in question.rights[:1]:
            sentence = (
                f"The factor {name} is missing: every answer should be {name} times as large."
            )
            yield Hypothesis("factor-lost", sentence, of_tree(Quotient(tree, this)), 0.71)


def _constants(question: Question) -> list[tuple[str, float]]:
    used = {name for tree in question.rights for name in symbols(tree)}
    return [(name, value) for name, value in CONSTANTS.items() if name in used]


def _outside(tree: Expression, name: str) -> Iterator[Hypothesis]:
    """Yield a parameter that multiplies the whole, where it belongs inside or not at all."""
    this, without = Symbol(name), substituted(tree, name, ONE)
    changes: tuple[tuple[Expression, str, str], ...] = (
        (Product((this, tree)), "factor", f"Every answer has the factor {name} too much."),
        (Quotient(tree, this), "factor", f"Every answer lacks the factor {name}."),
        (
            Call("max", (tree, this)),
            "floored",
            f"Everything below {name} is cut off: {name} stands alone as a limit.",
        ),
        (
            Call("min", (tree, this)),
            "capped",
            f"Everything above {name} is cut off: {name} stands alone as a limit.",
        ),
        (
            Product((this, without)),
            "parameter-outside",
            f"{name} multiplies the whole here, instead of standing at its place inside.",
        ),
        (
            Quotient(without, this),
            "parameter-outside",
            f"{name} divides the whole here, instead of standing at its place inside.",
        ),
    )
    for changed, called, sentence in changes:
        yield Hypothesis(
            called, sentence, of_tree(simplified(changed)), 0.89 if called == "factor" else 0.96
        )


def _instead(
    question: Question, name: str, default: float
) -> Iterator[tuple[Expression, str, str, float]]:
    """Yield what stands in a parameter's place, the name, the sentence and the cost."""
    this = Symbol(name)
    ignored = f"{name} = {{}} is used, whatever is passed. Use the argument {name}."
    if name not in question.given:
        yield from _others(question, name)
        return
    if question.parameters[name] != default:
        yield Number(default), "parameter-ignored", ignored.format(f"{default:.6g}"), 0.7
    yield ONE, "parameter-ignored", f"{name} is not used: it counts as 1 here.", 1.0
    yield ZERO, "parameter-ignored", f"{name} is not used: it counts as 0 here.", 1.1
    changes: tuple[tuple[Expression, str, str, float], ...] = (
        (Quotient(ONE, this), "parameter-inverted", f"1/{name} stands where {name} belongs.", 0.87),
        (negative(this), "parameter-sign", f"{name} has the wrong sign: −{name} is used.", 0.87),
        (Power(this, TWO), "parameter-squared", f"{name} is used squared.", 0.875),
        (Call("sqrt", (this,)), "parameter-rooted", f"The square root of {name} is used.", 1.2),
        (Product((TWO, this)), "parameter-doubled", f"Twice {name} is used.", 1.2),
        (Quotient(this, TWO), "parameter-halved", f"Half of {name} is used.", 1.2),
        (
            Sum((ONE, negative(this))),
            "parameter-complement",
            f"1 − {name} is used for {name}.",
            1.2,
        ),
        (Sum((ONE, this)), "parameter-complement", f"1 + {name} is used for {name}.", 1.2),
        (Call("exp", (this,)), "parameter-exponential", f"e^{name} is used for {name}.", 1.3),
        (Call("abs", (this,)), "parameter-sign", f"The sign of {name} is lost.", 1.3),
    )
    yield from changes
    yield from _others(question, name)


def _others(question: Question, name: str) -> Iterator[tuple[Expression, str, str, float]]:
    """Yield the other parameters in a parameter's place."""
    for parameter in question.activation.parameters:
        other = Symbol(parameter.name)
        if parameter.name != name:
            sentence = f"{parameter.name} stands where {name} belongs."
            yield other, "parameters-exchanged", sentence, 0.8
            sentence = f"−{parameter.name} stands where {name} belongs."
            yield negative(other), "parameters-exchanged", sentence, 0.85
