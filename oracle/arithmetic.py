"""Formulas in arithmetic of any precision: values, derivatives, and the pieces many share.

mpmath evaluates with 400 bits. A derivative is a central difference with a relative step of
2^-120, and with as many bits as leave 100 after cancellation.
"""

from collections.abc import Mapping
from typing import Any

import mpmath as mp

from oracle.record import Formula, Record

PRECISION = 400
MOST = 6400
STEP = mp.mpf(2) ** -120

Number = Any


def exact(
    record: Record, wrt: str | None, x: float, parameters: Mapping[str, Any]
) -> tuple[Number, Number]:
    """Return the exact value or derivative, and the magnitude that its error counts against.

    Parameters
    ----------
    record : Record
        Of the activation.
    wrt : str or None
        The variable of the derivative; None for the value.
    x : float
        Where; for a derivative not a kink.
    parameters : mapping
        All parameters by name.
    """
    with mp.workprec(PRECISION):
        if wrt is None:
            result = value(record.exact, x, parameters)
            return result, abs(result)
        result = slope(record.exact, wrt, x, parameters)
        terms = record.terms[wrt](**_point(x, parameters)) if wrt in record.terms else []
        return result, max([abs(result), *map(abs, terms)])


def value(formula: Formula, x: float, parameters: Mapping[str, Any]) -> Number:
    """Return a formula's value."""
    with mp.workprec(PRECISION):
        return +mp.mpf(formula(**_point(x, parameters)))


def slope(formula: Formula, wrt: str, x: float, parameters: Mapping[str, Any]) -> Number:
    """Return a formula's derivative, with more and more bits until 100 are right."""
    point = _point(x, parameters)
    precision = PRECISION
    at = point[wrt]
    step = abs(at) * STEP if at else mp.mpf(2) ** -2200
    while True:
        with mp.workprec(precision):
            above, below = (formula(**{**point, wrt: at + sign * step}) for sign in (1, -1))
            difference = mp.mpf(above) - below
            cancelled = mp.mag(above) - mp.mag(difference) if difference and above else 0
            if precision >= MOST or (difference and precision - cancelled > 160):
                return difference / (2 * step)
        precision *= 2


def _point(x: float, parameters: Mapping[str, Any]) -> dict[str, Any]:
    everything = {"x": x, **parameters}
    return {key: at if isinstance(at, str) else mp.mpf(at) for key, at in everything.items()}


def exp(z: Number) -> Number:
    """e^z, but 0 where that is far below any float's range, to save time."""
    return mp.exp(z) if z > -100_000 else mp.mpf(0)


def expm1(z: Number) -> Number:
    """e^z − 1."""
    return mp.expm1(z) if z > -100_000 else mp.mpf(-1)


def log1pexp(z: Number) -> Number:
    """log(1 + e^z)."""
    return mp.log1p(exp(-abs(z))) + max(z, 0)


def sigma(z: Number) -> Number:
    """1 / (1 + e^−z)."""
    return 1 / (1 + exp(-z)) if z > 0 else exp(z) / (1 + exp(z))


def phi(z: Number) -> Number:
    """The density of the standard normal distribution."""
    return exp(-z * z / 2) / mp.sqrt(2 * mp.pi)


def cdf(z: Number) -> Number:
    """The standard normal distribution: the chance of a number below z."""
    if z > 1000:
        return mp.mpf(1)
    return mp.erfc(-z / mp.sqrt(2)) / 2 if z > -1000 else mp.mpf(0)


def identity(x: Number, **parameters: Number) -> Number:
    """X, the commonest asymptote."""
    return x


def zero(x: Number, **parameters: Number) -> Number:
    """0, the other one."""
    return mp.mpf(0)
