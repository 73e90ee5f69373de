"""The trees that formulas are, and what they come to at given numbers."""

import itertools
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from rectified.numerics import Array

Values = Mapping[str, Any]
"""Numbers, or arrays of one shape, for the symbols of a formula."""


@dataclass(frozen=True)
class Number:
    """A number that stands in a formula."""

    value: float


@dataclass(frozen=True)
class Symbol:
    """A variable, a parameter or a named constant."""

    name: str


@dataclass(frozen=True)
class Sum:
    """a + b + …; a difference has a `Product` with −1 as a term."""

    terms: tuple["Expression", ...]


@dataclass(frozen=True)
class Product:
    """a · b · …."""

    factors: tuple["Expression", ...]


@dataclass(frozen=True)
class Quotient:
    """a / b."""

    above: "Expression"
    below: "Expression"


@dataclass(frozen=True)
class Power:
    """a to the power of b; e^b is a `Call` of exp."""

    base: "Expression"
    exponent: "Expression"


@dataclass(frozen=True)
class Call:
    """A function of one or two arguments, by its name in `FUNCTIONS`."""

    function: str
    arguments: tuple["Expression", ...]


@dataclass(frozen=True)
class Comparison:
    """A chain such as l < x < u."""

    sides: tuple["Expression", ...]
    signs: tuple[str, ...]


@dataclass(frozen=True)
class Cases:
    """The first expression whose condition holds, the last where none does."""

    branches: tuple["Expression", ...]
    conditions: tuple[Comparison | None, ...]


Expression = Number | Symbol | Sum | Product | Quotient | Power | Call | Cases

ZERO, ONE, MINUS_ONE, TWO = Number(0.0), Number(1.0), Number(-1.0), Number(2.0)


def _error_function(x: Any) -> Any:
    return _each(math.erf, x)


def _each(function: Callable[[float], float], x: Any) -> Any:
    array = np.asarray(x, dtype=np.float64)
    return np.array([function(number) for number in array.ravel().tolist()]).reshape(array.shape)


def _normal_cdf(x: Any) -> Any:
    return 0.5 * _each(math.erfc, np.asarray(x, dtype=np.float64) / -math.sqrt(2))


def _logistic(x: Any) -> Any:
    t = np.exp(-np.abs(x))
    return np.where(np.asarray(x) >= 0, 1.0, t) / (1.0 + t)


def _logistic_slope(x: Any) -> Any:
    return _logistic(x) * _logistic(-np.asarray(x))


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "exp": np.exp,
    "ln": np.log,
    "sqrt": np.sqrt,
    "tanh": np.tanh,
    "sinh": np.sinh,
    "cosh": np.cosh,
    "sin": np.sin,
    "tan": np.tan,
    "arctan": np.arctan,
    "erf": _error_function,
    "σ": _logistic,
    "σ'": _logistic_slope,
    "Φ": _normal_cdf,
    "φ": lambda x: np.exp(-0.5 * np.square(x)) / math.sqrt(2 * math.pi),
    "abs": np.abs,
    "max": np.maximum,
    "min": np.minimum,
}
"""What the names in a `Call` stand for."""

COMPARE: dict[str, Callable[..., Any]] = {
    "<": np.less,
    "≤": np.less_equal,
    ">": np.greater,
    "≥": np.greater_equal,
}


def evaluate(tree: Expression, values: Values) -> Any:
    """Return what a formula comes to, elementwise; overflow is up to the caller's errstate."""
    match tree:
        case Number(value):
            return value
        case Symbol(name):
            return values[name]
        case Sum(terms):
            total = evaluate(terms[0], values)
            for term in terms[1:]:
                total = total + evaluate(term, values)
            return total
        case Product(factors):
            product = evaluate(factors[0], values)
            for factor in factors[1:]:
                product = product * evaluate(factor, values)
            return product
        case Quotient(above, below):
            return np.divide(evaluate(above, values), evaluate(below, values))
        case Power(base, exponent):
            return np.power(np.float64(evaluate(base, values)), evaluate(exponent, values))
        case Call("ln", (Sum((Number(1.0), Call("exp", (inner,)))),)):
            return np.logaddexp(0.0, evaluate(inner, values))
        case Call(function, arguments):
            return FUNCTIONS[function](*(evaluate(one, values) for one in arguments))
        case Cases(branches, conditions):
            chosen = evaluate(branches[-1], values)
            for branch, condition in reversed(list(zip(branches, conditions, strict=True))[:-1]):
                assert condition is not None
                chosen = np.where(holds(condition, values), evaluate(branch, values), chosen)
            return chosen


def holds(condition: Comparison, values: Values) -> Any:
    """Return where a condition holds."""
    sides = [evaluate(side, values) for side in condition.sides]
    result: Any = True
    for sign, (left, right) in zip(condition.signs, itertools.pairwise(sides), strict=True):
        result = result & COMPARE[sign](left, right)
    return result


def parts(tree: Expression) -> tuple[Expression, ...]:
    """Return the expressions that a formula is directly made of."""
    match tree:
        case Sum(inner) | Product(inner) | Call(_, inner) | Cases(inner, _):
            return inner
        case Quotient(one, other) | Power(one, other):
            return (one, other)
    return ()


def with_parts(tree: Expression, inner: tuple[Expression, ...]) -> Expression:
    """Return the same kind of formula, made of other parts."""
    match tree:
        case Sum():
            return Sum(inner)
        case Product():
            return Product(inner)
        case Call(function, _):
            return Call(function, inner)
        case Cases(_, conditions):
            return Cases(inner, conditions)
        case Quotient():
            return Quotient(*inner)
        case Power():
            return Power(*inner)
    return tree


def substituted(tree: Expression, name: str, new: Expression) -> Expression:
    """Return a formula with another expression wherever a symbol stands, conditions included."""
    if tree == Symbol(name):
        return new
    inner = tuple(substituted(part, name, new) for part in parts(tree))
    if isinstance(tree, Cases):
        conditions = tuple(
            condition
            and Comparison(
                tuple(substituted(side, name, new) for side in condition.sides), condition.signs
            )
            for condition in tree.conditions
        )
        return Cases(inner, conditions)
    return with_parts(tree, inner)


def symbols(tree: Expression) -> set[str]:
    """Return the names of all symbols in a formula, conditions included."""
    if isinstance(tree, Symbol):
        return {tree.name}
    found = set().union(*(symbols(part) for part in parts(tree)))
    if isinstance(tree, Cases):
        for condition in tree.conditions:
            found |= (
                set().union(*(symbols(side) for side in condition.sides)) if condition else set()
            )
    return found


def walk(tree: Expression) -> Iterator[tuple[Expression, Callable[[Expression], Expression]]]:
    """Yield each part of a formula, itself first, and how to put another in its place."""
    yield tree, lambda new: new
    inner = parts(tree)
    for place, part in enumerate(inner):

        def put(new: Expression, place: int = place) -> Expression:
            return with_parts(tree, (*inner[:place], new, *inner[place + 1 :]))

        for deeper, replace in walk(part):
            yield deeper, lambda new, put=put, replace=replace: put(replace(new))  # type: ignore[misc]


def size(tree: Expression) -> int:
    """Return of how many parts a formula is made, at all depths."""
    return 1 + sum(size(part) for part in parts(tree))


def simplified(tree: Expression) -> Expression:
    """Return a formula without sums with 0 and products with 0 or 1, and not nested."""
    inner = tuple(simplified(part) for part in parts(tree))
    match tree:
        case Sum():
            return _sum(inner)
        case Product():
            return _product(inner)
        case Quotient():
            above, below = inner
            if above == ZERO or below == ONE:
                return above
            return Quotient(above, below)
        case Power():
            base, exponent = inner
            return base if exponent == ONE else ONE if exponent == ZERO else Power(base, exponent)
        case Cases(_, conditions) if all(branch == inner[0] for branch in inner):
            return inner[0] if None in conditions else Cases(inner, conditions)
    return with_parts(tree, inner)


def _sum(terms: tuple[Expression, ...]) -> Expression:
    flat = [t for term in terms for t in (term.terms if isinstance(term, Sum) else (term,))]
    numbers = sum(t.value for t in flat if isinstance(t, Number))
    kept: list[Expression] = [t for t in flat if not isinstance(t, Number)]
    if numbers:
        first = bool(flat) and isinstance(flat[0], Number)
        kept.insert(0 if first else len(kept), Number(numbers))
    return Sum(tuple(kept)) if len(kept) > 1 else kept[0] if kept else ZERO


def _product(factors: tuple[Expression, ...]) -> Expression:
    flat = [f for one in factors for f in (one.factors if isinstance(one, Product) else (one,))]
    number = math.prod(f.value for f in flat if isinstance(f, Number))
    kept: list[Expression] = [f for f in flat if not isinstance(f, Number)]
    if number == 0:
        return ZERO
    if number != 1 or not kept:
        kept.insert(0, Number(number))
    return Product(tuple(kept)) if len(kept) > 1 else kept[0]


def negative(tree: Expression) -> Expression:
    """Return minus a formula."""
    return _product((MINUS_ONE, tree))


def array(tree: Expression, values: Values, like: Array) -> Array:
    """Return what a formula comes to as an array of float64, of the shape of another."""
    with np.errstate(all="ignore"):
        result = np.asarray(evaluate(tree, values), dtype=np.float64)
    return np.broadcast_to(result, like.shape)
