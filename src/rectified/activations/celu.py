"""CELU: ELU rescaled so that it is smooth at 0 for every α.

    celu(x)    = x for x > 0, α (exp(x/α) − 1) for x ≤ 0
    celu'(x)   = 1 for x > 0, exp(x/α) for x ≤ 0
    ∂celu/∂α   = 0 for x > 0, exp(x/α) (1 − x/α) − 1 for x ≤ 0

Barron (2017). The last line is minus the incomplete gamma function γ(2, −x/α); near 0, where
its two terms cancel, it is written as a series.
"""

import math

import numpy as np

from rectified.activations.activation import Activation
from rectified.activations.parameter import Parameter
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.exact import quotient
from rectified.numerics.exponential import expm1
from rectified.numerics.pieces import negative_part, positive_part


def forward(x: Array, out: Array, alpha: float) -> None:
    """max(0, x) + α (exp(min(0, x)/α) − 1)."""
    ratio, _ = quotient(negative_part(x), alpha)
    expm1(ratio, out)
    if alpha != 1.0:
        out *= alpha
    if alpha > 1.0:
        tiny = np.abs(ratio) < 1e-20  # then the value is x, and x/α may be subnormal
        np.copyto(out, x, where=tiny & (x < 0))
    out += positive_part(x)


def derivative(x: Array, out: Array, alpha: float) -> None:
    """exp(min(0, x)/α)."""
    ratio, lost = quotient(negative_part(x), alpha)
    np.exp(ratio, out=out)
    if lost is not None:
        out += out * lost


def derivative_by_alpha(x: Array, out: Array, alpha: float) -> None:
    """−γ(2, −min(0, x)/α)."""
    distance = negative_part(x) / -alpha
    np.negative(np.where(distance < 2.0, _near(distance), _far(distance)), out=out)


def _near(a: Array) -> Array:
    """γ(2, a) for a < 2, as exp(−a) (a²/2! + a³/3! + …): every term is positive."""
    a = np.minimum(a, 2.0)
    total = np.zeros_like(a)
    for power in range(26, 1, -1):
        total = total * a + 1.0 / math.factorial(power)
    return np.square(a) * total * np.exp(-a)


def _far(a: Array) -> Array:
    """γ(2, a) for a ≥ 2, as 1 − (1 + a) exp(−a)."""
    a = np.minimum(a, 1000.0)
    return 1.0 - (1.0 + a) * np.exp(-a)


celu = Activation(
    name="celu",
    title="CELU",
    formula=r"\begin{cases} x & x > 0 \\ \alpha (e^{x/\alpha} - 1) & x \le 0 \end{cases}",
    derivative_formula=r"\begin{cases} 1 & x > 0 \\ e^{x/\alpha} & x \le 0 \end{cases}",
    forward=forward,
    derivatives={"x": derivative, "alpha": derivative_by_alpha},
    in_double=("alpha",),
    parameters=(
        Parameter(
            name="alpha",
            symbol=r"\alpha",
            default=1.0,
            low=0.0,
            low_open=True,
            steps=(0.1, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0),
        ),
    ),
    range=r"(-\alpha, \infty)",
    pros=(
        Trait("smooth at 0 for every alpha", "elu.ipynb#elu-and-celu"),
        Trait("a gradient on the negative side", "elu.ipynb#a-floor-is-flat"),
    ),
    cons=(
        Trait("an exponential for each negative input", "cost.ipynb#what-each-activation-costs"),
        Trait("saturates for very negative x", "elu.ipynb#a-floor-is-flat"),
    ),
    reference="barron2017continuously",
)
