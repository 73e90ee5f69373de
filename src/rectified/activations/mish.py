"""Mish: x times the tanh of its softplus.

    mish(x)  = x tanh(log(1 + exp(x))) = x n / (n + 2),   n = e^{2x} + 2 e^x
    mish'(x) = n / (n + 2) + x 4 e^x (1 + e^x) / (n + 2)²

Misra (2020). Written with n nothing cancels; for x > 0 numerator and denominator are divided
by e^{2x}, so that nothing overflows. The derivative crosses zero near x = −1.192; there its
error is small against the larger of its two terms.
"""

import numpy as np

from rectified.activations.activation import Activation
from rectified.numerics import Array
from rectified.numerics.exact import sum_error
from rectified.numerics.logistic import Logistic
from rectified.numerics.pieces import clamp_infinities, is_positive


def _parts(x: Array) -> tuple[Logistic, Array, Array, Array]:
    """exp(−|x|), then n, n + 2 and what rounding that loses, all over e^{2x} where x > 0."""
    logistic = Logistic(x)
    t = logistic.t
    square = t * t
    right = is_positive(x)
    numerator = 2.0 * t + np.maximum(square, right)
    two = 2.0 * np.maximum(square, 1.0 - right)
    denominator = numerator + two
    return logistic, numerator, denominator, sum_error(numerator, two, denominator)


def forward(x: Array, out: Array) -> None:
    """x n / (n + 2)."""
    logistic, numerator, denominator, _ = _parts(x)
    np.multiply(x, numerator / denominator, out=out)
    logistic.deep_left(x, out)


def derivative(x: Array, out: Array) -> None:
    """n / (n + 2) + x 4 e^x (1 + e^x) / (n + 2)²."""
    logistic, numerator, denominator, denominator_lost = _parts(x)
    t = logistic.t
    total = 1.0 + t
    slope = 4.0 * t * np.maximum(t, 1.0 - is_positive(x)) * (total / denominator) / denominator
    lost = denominator_lost / denominator
    slope += slope * (sum_error(1.0, t, total) / total - 2.0 * lost)
    np.divide(numerator, denominator, out=out)
    out -= out * lost
    out += clamp_infinities(x) * slope
    logistic.deep_left(1.0 + clamp_infinities(x), out)


mish = Activation(
    name="mish",
    title="Mish",
    formula=r"x \tanh(\ln(1 + e^x))",
    derivative_formula=(
        r"\frac{n}{n + 2} + \frac{4 x e^x (1 + e^x)}{(n + 2)^2}, \quad n = e^{2x} + 2 e^x"
    ),
    forward=forward,
    derivatives={"x": derivative},
    range=r"[-0.31, \infty)",
    pros=("smooth", "a little of the negative side passes"),
    cons=("the costliest of the family in naive code", "not monotone"),
    reference="misra2020mish",
)
