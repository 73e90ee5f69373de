"""A formula with the number at one place left open."""

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

from rectified.calls.words import number as shown
from rectified.checks.misconceptions.derived.fitting import HOLE
from rectified.checks.misconceptions.derived.question import CONSTANTS
from rectified.checks.misconceptions.formulas.expression import (
    MINUS_ONE,
    Call,
    Cases,
    Expression,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    Symbol,
    evaluate,
    simplified,
    walk,
)
from rectified.checks.misconceptions.formulas.words import text

Says = Callable[[float], str]


class Opening(NamedTuple):
    """A formula with one number left open.

    Parameters
    ----------
    tree : Expression
        The formula, with the symbol `HOLE`.
    name : str
        What it is called where another number is found.
    says : callable
        Takes that number, returns what is said to the student.
    right : float
        The number that makes the formula what it was.
    shared : bool
        Whether it stands in the formula more than once.
    """

    tree: Expression
    name: str
    says: Says
    right: float
    shared: bool = False


def opened_at_one_place(tree: Expression) -> Iterator[Opening]:
    """Yield a formula with each number left open."""
    hole = Symbol(HOLE)
    branches = set(tree.branches) if isinstance(tree, Cases) else set()
    symbols = [part.name for part, _ in walk(tree) if isinstance(part, Symbol)]
    for part, put in walk(tree):
        if _is_constant(part):
            value = float(evaluate(part, CONSTANTS))
            yield Opening(put(hole), "wrong-constant", _in_place_of(text(part), value), value)
        match part:
            case Number(value) if part != MINUS_ONE and part not in branches:
                yield Opening(put(hole), "wrong-constant", _in_place_of(text(part), value), value)
            case Symbol(name) if name in CONSTANTS:
                says = _in_place_of(name, CONSTANTS[name])
                shared = symbols.count(name) > 1
                yield Opening(put(hole), "wrong-constant", says, CONSTANTS[name], shared)
            case Sum(terms):
                for at, term in enumerate(terms):
                    if isinstance(term, Number):
                        if term == MINUS_ONE:
                            changed = (*terms[:at], hole, *terms[at + 1 :])
                            says = _in_place_of("−1", -1.0)
                            yield Opening(put(Sum(changed)), "wrong-constant", says, -1.0)
                        continue
                    changed = (*terms[:at], Product((hole, term)), *terms[at + 1 :])
                    yield Opening(put(Sum(changed)), "factor-of-term", _counted(text(term)), 1.0)
                if not any(isinstance(term, Number) for term in terms):
                    more = put(Sum((*terms, hole)))
                    yield Opening(more, "constant-in-sum", _added(text(part)), 0.0)
            case Call(function, (inner,)):
                scaled = Call(function, (simplified(Product((hole, inner))),))
                yield Opening(put(scaled), "argument-scaled", _scaled(part), 1.0)
                if function != "exp":
                    moved = Call(function, (Sum((inner, hole)),))
                    yield Opening(put(moved), "argument-shifted", _moved(text(part)), 0.0)


def _is_constant(part: Expression) -> bool:
    """Whether a part is computed from numbers alone, as sqrt(2/π) is."""
    if not isinstance(part, Quotient | Power | Call):
        return False
    return all(
        isinstance(one, Number | Quotient | Power | Call | Product)
        or (isinstance(one, Symbol) and one.name in CONSTANTS)
        for one, _ in walk(part)
    )


def _in_place_of(name: str, value: float) -> Says:
    def says(number: float) -> str:
        if abs(number - value) <= 0.01 * abs(value):
            return (
                f"The constant {name} has too few right digits: {shown(number, 12)} is used. The "
                "checks compare to nine digits, so type ten, or compute it."
            )
        return f"{_show(number)} stands where {name} belongs."

    return says


def _counted(term: str) -> Says:
    return lambda c: f"The term {term} has the factor {_show(c)} too much."


def _added(sum_: str) -> Says:
    return lambda c: f"To {sum_} {_show(c)} is added."


def _scaled(whole: Call) -> Says:
    def says(c: float) -> str:
        for base in (2.0, 10.0):
            if "ln(" in text(whole) and abs(c * math.log(base) - 1.0) < 1e-9:
                return f"The logarithm to the base {base:g} stands where ln belongs: np.log is ln."
        for base in (2.0, 10.0):
            if whole.function == "exp" and abs(c - math.log(base)) < 1e-9:
                return f"{base:g} to the power of x stands where {text(whole)} belongs."
        if whole.function == "exp" and abs(c - 1) < 0.01:
            return "The number e has too few right digits: np.exp(x) has them all."
        return f"The argument of {text(whole)} has the factor {_show(c)} too much."

    return says


def _moved(whole: str) -> Says:
    return lambda c: f"To the argument of {whole} {_show(c)} is added."


def _show(number: float) -> str:
    return shown(number, 6).replace("-", "−")
