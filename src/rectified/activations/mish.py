"""Mish: x times the tanh of its softplus.

    mish(x)  = x tanh(log(1 + exp(x))) = x h / (1 + h),   h = e^x + e^{2x} / 2
    mish'(x) = (h (1 + h) + x e^x (1 + e^x)) / (1 + h)²

Misra (2020). Written with h nothing cancels. The derivative crosses zero near x = −1.192;
there its error is small against the larger of its two terms.
"""

import numpy as np

from rectified.activations.activation import Activation
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.exponential import exp
from rectified.numerics.logistic import FAR, Logistic

RIGHT = {np.dtype(np.float32): 15.0, np.dtype(np.float64): 40.0}
"""Beyond this, mish(x) is x and its slope 1; the fourth power of e^x is still finite."""


def forward(x: Array, out: Array) -> None:
    """x h / (1 + h); h as e^x + e^x (e^x / 2), so that for small e^x only one rounding counts."""
    power = exp(x.clip(-FAR[x.dtype], RIGHT[x.dtype]))
    h = power * 0.5
    h *= power
    h += power
    np.add(h, 1.0, out=out)
    h /= out
    np.multiply(x, h, out=out)
    Logistic(x).deep_left(x, out)


def derivative(x: Array, out: Array) -> None:
    """(h (1 + h) + x e^x (1 + e^x)) / (1 + h (2 + h)).

    In (1 + h)² what rounding 1 + h loses would count twice.
    """
    near = x.clip(-FAR[x.dtype], RIGHT[x.dtype])
    power = exp(near)
    square = power * power
    h = square * 0.5
    h += power
    square += power
    square *= near
    np.add(h, 1.0, out=out)
    out *= h
    out += square
    np.add(h, 2.0, out=square)
    square *= h
    square += 1.0
    out /= square
    Logistic(x).deep_left(x, out, plus=1.0)


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
    pros=(
        Trait("smooth", "gallery.ipynb#how-they-behave"),
        Trait("a little of the negative side passes", "gelu.ipynb#they-fall-and-they-are-steep"),
    ),
    cons=(
        Trait(
            "an exponential, a logarithm and a hyperbolic tangent in the plain formula",
            "cost.ipynb#what-each-activation-costs",
        ),
        Trait("not monotone", "gallery.ipynb#how-they-behave"),
    ),
    reference="misra2020mish",
)
