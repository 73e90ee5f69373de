"""Formulas in plain text, as a student may write them in a comment."""

from collections.abc import Mapping

from rectified.calls.words import number
from rectified.checks.misconceptions.formulas.expression import (
    Call,
    Cases,
    Comparison,
    Expression,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    Symbol,
)

SUM, PRODUCT, POWER, ATOM = range(4)
"""How tightly the parts of a text hold together."""

RAISED = {2.0: "²", 3.0: "³", 4.0: "⁴"}


def text(tree: Expression, names: Mapping[str, str] | None = None) -> str:
    """Return a formula in plain text.

    Parameters
    ----------
    tree : Expression
        The formula.
    names : mapping, optional
        Other names for some of its symbols.
    """
    return _text(tree, names or {})[0]


def _text(tree: Expression, names: Mapping[str, str]) -> tuple[str, int]:
    def inside(part: Expression, tightness: int) -> str:
        said, holds = _text(part, names)
        return said if holds >= tightness else f"({said})"

    match tree:
        case Number(value):
            said = number(value, 6).replace("-", "−")
            return said, SUM if value < 0 else ATOM
        case Symbol(name):
            return names.get(name, name), ATOM
        case Sum(terms):
            said = inside(terms[0], SUM)
            for term in terms[1:]:
                shown = inside(term, SUM)
                said += f" − {shown[1:]}" if shown[0] == "−" else f" + {shown}"
            return said, SUM
        case Product(factors):
            minus = factors[0] == Number(-1.0)
            product = " · ".join(inside(factor, PRODUCT) for factor in factors[minus:])
            return f"−{product}" if minus else product, SUM if minus else PRODUCT
        case Quotient(above, below):
            return f"{inside(above, PRODUCT)}/{inside(below, POWER)}", PRODUCT
        case Power(base, Number(value)) if value in RAISED:
            return f"{inside(base, ATOM)}{RAISED[value]}", POWER
        case Power(base, exponent):
            return f"{inside(base, ATOM)}^{inside(exponent, ATOM)}", POWER
        case Call("exp", (inner,)):
            said, _ = _text(inner, names)
            return f"e^{said}" if len(said) == 1 else f"e^({said})", POWER
        case Call("abs", (inner,)):
            return f"|{_text(inner, names)[0]}|", ATOM
        case Call(function, arguments):
            inner_text = ", ".join(_text(one, names)[0] for one in arguments)
            return f"{function}({inner_text})", ATOM
        case Cases(branches, conditions):
            pieces = [
                f"{_text(branch, names)[0]} {_condition(condition, names)}"
                for branch, condition in zip(branches, conditions, strict=True)
            ]
            return ", ".join(pieces), SUM


def _condition(condition: Comparison | None, names: Mapping[str, str]) -> str:
    if condition is None:
        return "elsewhere"
    sides = [_text(side, names)[0] for side in condition.sides]
    chain = sides[0]
    for sign, side in zip(condition.signs, sides[1:], strict=True):
        chain += f" {sign} {side}"
    return f"for {chain}"
