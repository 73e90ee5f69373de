"""Differentiate a formula by the rules, and with each rule broken at one place.

Each wrong derivative carries the rule that it breaks, in a sentence that says what went wrong.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from rectified.checks.misconceptions.formulas.expression import (
    MINUS_ONE,
    ONE,
    TWO,
    ZERO,
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
    negative,
    simplified,
    symbols,
)
from rectified.checks.misconceptions.formulas.words import text


class Slip(NamedTuple):
    """A derivative with one rule broken.

    Parameters
    ----------
    tree : Expression
        The wrong derivative.
    rule : str
        The broken rule: a name, joined by hyphens.
    sentence : str
        What went wrong.
    common : bool
        Whether it is among the first that one thinks of.
    """

    tree: Expression
    rule: str
    sentence: str
    common: bool = False


def derivative(tree: Expression, variable: str) -> Expression:
    """Return the derivative of a formula by one of its symbols."""
    return simplified(_Rules(variable).right(tree))


def slips(tree: Expression, variable: str) -> list[Slip]:
    """Return the derivatives in which one rule is broken at one place."""
    found = _Rules(variable).slips(tree)
    return [slip._replace(tree=simplified(slip.tree)) for slip in found]


class _Rules:
    """The rules of differentiation by one variable."""

    def __init__(self, variable: str) -> None:
        self.variable = variable

    def depends(self, tree: Expression) -> bool:
        return self.variable in symbols(tree)

    def right(self, tree: Expression) -> Expression:
        if not self.depends(tree):
            return ZERO
        match tree:
            case Symbol():
                return ONE
            case Sum(terms):
                return Sum(tuple(map(self.right, terms)))
            case Product(factors):
                return Sum(
                    tuple(self._one_differentiated(factors, i) for i in self._which(factors))
                )
            case Quotient(above, below):
                if not self.depends(below):
                    return Quotient(self.right(above), below)
                return Quotient(
                    Sum(
                        (
                            Product((self.right(above), below)),
                            negative(Product((above, self.right(below)))),
                        )
                    ),
                    Power(below, TWO),
                )
            case Power(base, exponent):
                return Product((self._outer_power(base, exponent), self.right(base)))
            case Call("max" | "min" as function, (one, other)):
                sign = ">" if function == "max" else "<"
                return Cases(
                    (self.right(one), self.right(other)), (Comparison((one, other), (sign,)), None)
                )
            case Call(function, (inner,)):
                return Product((outer(function, inner), self.right(inner)))
            case Cases(branches, conditions):
                return Cases(tuple(map(self.right, branches)), conditions)
        raise ValueError(f"cannot differentiate {tree}")

    def _which(self, factors: tuple[Expression, ...]) -> list[int]:
        return [place for place, factor in enumerate(factors) if self.depends(factor)]

    def _one_differentiated(self, factors: tuple[Expression, ...], place: int) -> Expression:
        return Product((*factors[:place], self.right(factors[place]), *factors[place + 1 :]))

    @staticmethod
    def _outer_power(base: Expression, exponent: Expression) -> Expression:
        lower = simplified(Sum((exponent, MINUS_ONE)))
        return Product((exponent, Power(base, lower)))

    def slips(self, tree: Expression) -> Iterator[Slip]:
        if not self.depends(tree):
            return
        match tree:
            case Sum(terms):
                yield from self._of_sum(terms)
            case Product(factors):
                yield from self._of_product(factors)
            case Quotient(above, below):
                yield from self._of_quotient(above, below)
            case Power(base, exponent):
                yield from self._of_power(base, exponent)
            case Call("max" | "min", _):
                return
            case Call(function, (inner,)):
                yield from self._of_chain(function, inner)
            case Cases(branches, conditions):
                rights = tuple(map(self.right, branches))
                for place, branch in enumerate(branches):
                    for slip in self.slips(branch):
                        changed = (*rights[:place], slip.tree, *rights[place + 1 :])
                        yield slip._replace(tree=Cases(changed, conditions))

    def _of_sum(self, terms: tuple[Expression, ...]) -> Iterator[Slip]:
        rights = tuple(map(self.right, terms))
        for place, term in enumerate(terms):
            before, after = rights[:place], rights[place + 1 :]
            for slip in self.slips(term):
                yield slip._replace(tree=Sum((*before, slip.tree, *after)))
            if not self.depends(term):
                yield Slip(
                    Sum((*before, term, *after)),
                    "constant-kept",
                    f"The term {text(term)} is constant, so its derivative is 0.",
                    common=True,
                )

    def _of_product(self, factors: tuple[Expression, ...]) -> Iterator[Slip]:
        which = self._which(factors)
        terms = {place: self._one_differentiated(factors, place) for place in which}
        if len(which) > 1:
            yield from self._product_rule_broken(factors, terms)
        for place in which:
            for slip in self.slips(factors[place]):
                changed = Product((*factors[:place], slip.tree, *factors[place + 1 :]))
                others = [terms[other] for other in which if other != place]
                yield slip._replace(tree=Sum((changed, *others)))

    def _product_rule_broken(
        self, factors: tuple[Expression, ...], terms: dict[int, Expression]
    ) -> Iterator[Slip]:
        whole = text(Product(factors))
        for place in terms:
            yield Slip(
                terms[place],
                "product-rule",
                f"{whole} is a product of factors that all depend on {self.variable}, but only "
                f"{text(factors[place])} is differentiated. The product rule has a term for each.",
                common=True,
            )
        each = tuple(self.right(f) if self.depends(f) else f for f in factors)
        yield Slip(
            Product(each),
            "product-rule",
            f"{whole} is a product. Its derivative is not the product of the derivatives: the "
            "product rule differentiates one factor at a time and adds up.",
            common=True,
        )

    def _of_quotient(self, above: Expression, below: Expression) -> Iterator[Slip]:
        up, down = self.right(above), self.right(below)
        if not self.depends(below):
            for slip in self.slips(above):
                yield slip._replace(tree=Quotient(slip.tree, below))
            return
        square = Power(below, TWO)
        first, second = Product((up, below)), Product((above, down))
        for slip in self.slips(above):
            changed = Sum((Product((slip.tree, below)), negative(second)))
            yield slip._replace(tree=Quotient(changed, square))
        for slip in self.slips(below):
            changed = Sum((first, negative(Product((above, slip.tree)))))
            yield slip._replace(tree=Quotient(changed, square))
        whole = text(Quotient(above, below))
        if self.depends(above):
            wrong = {
                "the two terms are added instead of subtracted": Quotient(
                    Sum((first, second)), square
                ),
                "the two terms are subtracted in the wrong order": Quotient(
                    Sum((second, negative(first))), square
                ),
                "the denominator is not squared": Quotient(Sum((first, negative(second))), below),
                "numerator and denominator are differentiated each for itself": Quotient(up, down),
                "only the numerator is differentiated": Quotient(up, below),
                "the first term is missing": Quotient(negative(second), square),
            }
        else:
            wrong = {
                "the minus is missing": Quotient(second, square),
                "the denominator is not squared": Quotient(negative(second), below),
            }
        for what, tree in wrong.items():
            yield Slip(tree, "quotient-rule", f"In the derivative of {whole} {what}.")

    def _of_power(self, base: Expression, exponent: Expression) -> Iterator[Slip]:
        inner = self.right(base)
        for slip in self.slips(base):
            yield slip._replace(tree=Product((self._outer_power(base, exponent), slip.tree)))
        whole = text(Power(base, exponent))
        if simplified(inner) != ONE:
            yield self._inner_missing(whole, base, self._outer_power(base, exponent))
        lower = simplified(Sum((exponent, MINUS_ONE)))
        yield Slip(
            Product((Power(base, lower), inner)),
            "power-rule",
            f"In the derivative of {whole} the exponent does not come down as a factor.",
        )
        yield Slip(
            Product((exponent, Power(base, exponent), inner)),
            "power-rule",
            f"In the derivative of {whole} the exponent is not lowered by 1.",
        )

    def _of_chain(self, function: str, inner: Expression) -> Iterator[Slip]:
        slope, right = outer(function, inner), self.right(inner)
        for slip in self.slips(inner):
            yield slip._replace(tree=Product((slope, slip.tree)))
        whole = text(Call(function, (inner,)))
        if simplified(right) != ONE:
            yield self._inner_missing(whole, inner, slope)
            yield Slip(
                Product((Call(function, (inner,)), right)) if function != "exp" else right,
                "chain-rule",
                f"In the derivative of {whole} the outer function is not differentiated.",
            )
            yield Slip(
                outer(function, simplified(right)),
                "chain-rule",
                f"In the derivative of {whole} the inner derivative stands inside the outer one; "
                "the chain rule multiplies by it.",
            )
        for tree, sentence in _outer_slips(function, inner):
            yield Slip(Product((tree, right)), "derivative-of-" + _spelled(function), sentence)

    def _inner_missing(self, whole: str, inner: Expression, tree: Expression) -> Slip:
        return Slip(
            tree,
            "chain-rule",
            f"In the derivative of {whole} the inner derivative, that of {text(inner)}, is "
            "missing as a factor.",
            common=True,
        )


def _spelled(function: str) -> str:
    return {"σ": "sigmoid", "Φ": "normal-cdf", "φ": "normal-density", "exp": "exponential"}.get(
        function, function
    ).replace("'", "-slope")


def outer(function: str, u: Expression) -> Expression:
    """Return the derivative of a named function at u."""
    at = (u,)
    sigma, tanh = Call("σ", at), Call("tanh", at)
    slopes: dict[str, Expression] = {
        "exp": Call("exp", at),
        "ln": Quotient(ONE, u),
        "sqrt": Quotient(ONE, Product((TWO, Call("sqrt", at)))),
        "tanh": Sum((ONE, negative(Power(tanh, TWO)))),
        "sinh": Call("cosh", at),
        "cosh": Call("sinh", at),
        "sin": Call("sin", (Sum((u, Number(math.pi / 2))),)),
        "tan": Sum((ONE, Power(Call("tan", at), TWO))),
        "arctan": Quotient(ONE, Sum((ONE, Power(u, TWO)))),
        "erf": Product((Number(2 / math.sqrt(math.pi)), Call("exp", (negative(Power(u, TWO)),)))),
        "σ": Call("σ'", at),
        "σ'": Product((Call("σ'", at), Sum((ONE, negative(Product((TWO, sigma))))))),
        "Φ": Call("φ", at),
        "φ": negative(Product((u, Call("φ", at)))),
        "abs": Cases((MINUS_ONE, ONE), (Comparison((u, ZERO), ("<",)), None)),
    }
    return slopes[function]


def _outer_slips(function: str, u: Expression) -> list[tuple[Expression, str]]:
    """Return wrong derivatives of a named function at u, as people remember them."""
    at = (u,)
    sigma, tanh, exp = Call("σ", at), Call("tanh", at), Call("exp", at)
    argument = text(u)
    wrong: dict[str, list[tuple[Expression, str]]] = {
        "exp": [
            (
                Product((u, Call("exp", (Sum((u, MINUS_ONE)),)))),
                f"The power rule does not hold for e^({argument}): there the exponent varies.",
            )
        ],
        "ln": [
            (exp, f"The derivative of ln(u) is 1/u, not e^u; u is {argument}."),
        ],
        "tanh": [
            (Sum((ONE, negative(tanh))), "The derivative of tanh is 1 − tanh², with the square."),
            (Sum((ONE, Power(tanh, TWO))), "The derivative of tanh is 1 − tanh², with a minus."),
            (Power(tanh, TWO), "The derivative of tanh is 1 − tanh²; here the 1 is missing."),
            (Sum((ONE, negative(Power(u, TWO)))), _OUTPUT.format("tanh", "1 − y²", argument)),
            (
                Product((tanh, Sum((ONE, negative(tanh))))),
                "y (1 − y) is the derivative of the sigmoid. That of tanh is 1 − y².",
            ),
        ],
        "σ": [
            (Sum((ONE, negative(sigma))), "The derivative of σ is σ (1 − σ); a factor is missing."),
            (
                Product((u, Sum((ONE, negative(u))))),
                _OUTPUT.format("σ", "y (1 − y)", argument),
            ),
            (
                Sum((ONE, negative(Power(sigma, TWO)))),
                "1 − y² is the derivative of tanh. That of σ is y (1 − y).",
            ),
            (
                Product((sigma, Sum((ONE, sigma)))),
                "The derivative of σ is σ (1 − σ), with a minus.",
            ),
            (
                Product((sigma, Sum((ONE, negative(u))))),
                _OUTPUT.format("σ", "y (1 − y)", argument),
            ),
        ],
        "Φ": [
            (Call("Φ", at), "The derivative of Φ is the density φ, not Φ again."),
            (
                Call("exp", (Quotient(negative(Power(u, TWO)), TWO),)),
                "The density φ has the factor 1/√(2π), so that its area is 1.",
            ),
            (
                Product((Number(2 / math.sqrt(math.pi)), Call("exp", (negative(Power(u, TWO)),)))),
                "This is the derivative of erf, not that of Φ: Φ(u) is (1 + erf(u/√2))/2.",
            ),
        ],
    }
    return wrong.get(function, [])


_OUTPUT = (
    "The derivative of {0} is {1} with the output y, the value of {0}. Here its "
    "argument {2} stands in y's place."
)
