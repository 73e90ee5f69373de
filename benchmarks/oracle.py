"""Every activation a second time, in arithmetic of any precision: the judge of the first.

The formulas here are the plain ones from the papers, with no care for rounding, evaluated by
mpmath with 400 bits. Derivatives are central differences with a relative step of 2^-120, and
with as many bits as leave 100 after cancellation. Nothing here shares a line with the package.
"""

from collections.abc import Callable
from typing import Any

import mpmath as mp

PRECISION = 400
MOST = 6400
STEP = mp.mpf(2) ** -120

Number = Any
Formula = Callable[..., Number]


def exp(z: Number) -> Number:
    """e^z, but 0 where that is far below any float's range, to save time."""
    return mp.exp(z) if z > -100_000 else mp.mpf(0)


def sigma(z: Number) -> Number:
    return 1 / (1 + exp(-z)) if z > 0 else exp(z) / (1 + exp(z))


def phi(x: Number) -> Number:
    return exp(-x * x / 2) / mp.sqrt(2 * mp.pi)


def cdf(x: Number) -> Number:
    if x > 1000:
        return mp.mpf(1)
    return mp.erfc(-x / mp.sqrt(2)) / 2 if x > -1000 else mp.mpf(0)


def log1pexp(z: Number) -> Number:
    return mp.log1p(exp(-abs(z))) + max(z, 0)


def leaky(x: Number, slope: Number) -> Number:
    return x if x > 0 else slope * x


def expm1(z: Number) -> Number:
    return mp.expm1(z) if z > -100_000 else mp.mpf(-1)


SELU_SCALE = mp.mpf("1.0507009873554804934193349852946")
SELU_ALPHA = mp.mpf("1.6732632423543772848170429916717")


def _gelu(x: Number, approximate: str) -> Number:
    return x * (cdf(x) if approximate == "none" else sigma(_tanh_argument(x)))


def _tanh_argument(x: Number) -> Number:
    with mp.workprec(PRECISION):
        return mp.sqrt(8 / mp.pi) * (x + mp.mpf("0.044715") * x**3)


def _mish(x: Number) -> Number:
    return x if x > 1000 else x * mp.tanh(log1pexp(x))


FORMULAS: dict[str, Formula] = {
    "relu": lambda x: max(x, 0),
    "leaky_relu": lambda x, negative_slope: leaky(x, negative_slope),
    "prelu": lambda x, weight: leaky(x, weight),
    "rrelu": lambda x, lower, upper: leaky(x, (lower + upper) / 2),
    "elu": lambda x, alpha: x if x > 0 else alpha * expm1(x),
    "celu": lambda x, alpha: x if x > 0 else alpha * expm1(x / alpha),
    "selu": lambda x: SELU_SCALE * (x if x > 0 else SELU_ALPHA * expm1(x)),
    "gelu": _gelu,
    "silu": lambda x, beta: x * sigma(beta * x),
    "mish": _mish,
    "softplus": lambda x, beta: log1pexp(beta * x) / beta,
    "relu6": lambda x: min(max(x, 0), 6),
    "squared_relu": lambda x: max(x, 0) ** 2,
    "hardswish": lambda x: x * min(max(x + 3, 0), 6) / 6,
    "hardtanh": lambda x, min_val, max_val: min(max(x, min_val), max_val),
    "sigmoid": lambda x: sigma(x),
    "tanh": lambda x: mp.tanh(x) if abs(x) < 1000 else mp.sign(x),
}


def _mish_terms(x: Number) -> list[Number]:
    n = exp(2 * min(x, 1000)) + 2 * exp(min(x, 1000))
    return [n / (n + 2), x * (1 - (n / (n + 2)) ** 2) * sigma(x)]


def _gelu_terms(x: Number, approximate: str) -> list[Number]:
    if approximate == "none":
        return [cdf(x), x * phi(x)]
    v = _tanh_argument(x)
    inner = mp.sqrt(8 / mp.pi) * (x + 3 * mp.mpf("0.044715") * x**3)
    return [sigma(v), inner * sigma(v) * sigma(-v)]


TERMS: dict[tuple[str, str], Callable[..., list[Number]]] = {
    ("gelu", "x"): _gelu_terms,
    ("silu", "x"): lambda x, beta: [
        sigma(beta * x),
        beta * x * sigma(beta * x) * sigma(-beta * x),
    ],
    ("mish", "x"): _mish_terms,
}
"""The terms of the derivatives that cross zero: an error counts against the largest of them."""


def exact(
    name: str, wrt: str | None, x: float, parameters: dict[str, Any]
) -> tuple[Number, Number]:
    """Return the exact value or derivative, and the magnitude that its error counts against.

    Parameters
    ----------
    name : str
        An activation of the family.
    wrt : str or None
        The variable of the derivative; None for the value.
    x : float
        Where; for a derivative not a kink.
    parameters : dict
        All parameters by name.
    """
    formula = FORMULAS[name]
    with mp.workprec(PRECISION):
        point = {
            key: value if isinstance(value, str) else mp.mpf(value)
            for key, value in {"x": x, **parameters}.items()
        }
        if wrt is None:
            result = +formula(**point)
            return result, abs(result)
        result = _slope(formula, point, wrt)
        terms = TERMS[name, wrt](**point) if (name, wrt) in TERMS else []
        return result, max([abs(result), *map(abs, terms)])


def _slope(formula: Formula, point: dict[str, Any], wrt: str) -> Number:
    """Return the central difference, with more and more bits until 100 are right."""
    precision = PRECISION
    at = point[wrt]
    step = abs(at) * STEP if at else mp.mpf(2) ** -2200
    while True:
        with mp.workprec(precision):
            above, below = (formula(**{**point, wrt: at + sign * step}) for sign in (1, -1))
            difference = above - below
            cancelled = mp.mag(above) - mp.mag(difference) if difference and above else 0
            if precision >= MOST or (difference and precision - cancelled > 160):
                return difference / (2 * step)
        precision *= 2
