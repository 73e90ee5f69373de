"""The same formula, with its functions written out."""

from rectified.checks.misconceptions.formulas.expression import (
    ONE,
    TWO,
    Call,
    Expression,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    Symbol,
    negative,
    parts,
    simplified,
    with_parts,
)


def written_out(tree: Expression) -> Expression:
    """Return a formula in exponentials and erf, as it is typed where no function is at hand."""
    inner = tuple(written_out(part) for part in parts(tree))
    if isinstance(tree, Call) and tree.function in _DEFINITIONS:
        return simplified(_DEFINITIONS[tree.function](*inner))
    return simplified(with_parts(tree, inner))


def folded(tree: Expression) -> Expression:
    """Return a formula with σ where 1/(1 + e^(−u)) is written out."""
    tree = with_parts(tree, tuple(folded(part) for part in parts(tree)))
    match tree:
        case Quotient(Number(1.0), Sum((Number(1.0), Call("exp", (inner,))))):
            return Call("σ", (simplified(negative(inner)),))
    return tree


def by_values(tree: Expression) -> Expression:
    """Return a formula with the slopes of σ and tanh in terms of their values."""
    tree = with_parts(tree, tuple(by_values(part) for part in parts(tree)))
    match tree:
        case Call("σ'", (inner,)):
            return _risen(inner)
        case Product((Call("σ", (inner,)), Call("σ", (other,)))) if other == negative(inner):
            return _risen(inner)
        case Quotient(Number(1.0), Power(Call("cosh", inside), Number(2.0))):
            return Sum((ONE, negative(Power(Call("tanh", inside), TWO))))
    return tree


def _risen(u: Expression) -> Expression:
    """σ(u) · (1 − σ(u))."""
    sigma = Call("σ", (u,))
    return Product((sigma, Sum((ONE, negative(sigma)))))


def one_fraction(tree: Expression) -> Expression:
    """Return a formula written out, with x/(1 + …) where x · (1/(1 + …)) stands."""
    return _merged(written_out(tree))


def _merged(tree: Expression) -> Expression:
    tree = with_parts(tree, tuple(_merged(part) for part in parts(tree)))
    match tree:
        case Product((*others, Quotient(Number(1.0), below))) if others:
            return Quotient(simplified(Product(tuple(others))), below)
    return tree


def _exp(u: Expression) -> Expression:
    return Call("exp", (simplified(u),))


def _sigmoid(u: Expression) -> Expression:
    return Quotient(ONE, Sum((ONE, _exp(negative(u)))))


def _tanh(u: Expression) -> Expression:
    up, down = _exp(u), _exp(negative(u))
    return Quotient(Sum((up, negative(down))), Sum((up, down)))


def _sigmoid_slope(u: Expression) -> Expression:
    down = _exp(negative(u))
    return Quotient(down, Power(Sum((ONE, down)), TWO))


def _normal_cdf(u: Expression) -> Expression:
    inner = Quotient(u, Call("sqrt", (TWO,)))
    return Product((Quotient(ONE, TWO), Sum((ONE, Call("erf", (inner,))))))


def _normal_density(u: Expression) -> Expression:
    root = Call("sqrt", (Product((TWO, Symbol("π"))),))
    return Quotient(_exp(Quotient(negative(Power(u, TWO)), TWO)), root)


def _cosh(u: Expression) -> Expression:
    return Quotient(Sum((_exp(u), _exp(negative(u)))), TWO)


_DEFINITIONS = {
    "σ": _sigmoid,
    "σ'": _sigmoid_slope,
    "tanh": _tanh,
    "Φ": _normal_cdf,
    "φ": _normal_density,
    "cosh": _cosh,
}
