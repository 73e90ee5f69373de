"""Softplus: ReLU with the corner rounded off.

    softplus(x)   = log(1 + exp(β x)) / β
    softplus'(x)  = σ(β x)
    ∂softplus/∂β  = −H(z) / β²,   z = β x,   H(z) = log(1 + e^{−|z|}) + |z| σ(−|z|)

H is the entropy of a coin that falls heads with probability σ(z). Dugas, Bengio, Bélisle,
Nadeau and Garcia (2001). The larger β, the nearer to ReLU.
"""

import numpy as np

from rectified.activations.activation import Activation
from rectified.activations.parameter import Parameter
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.exact import product
from rectified.numerics.exponential import log1p
from rectified.numerics.logistic import Logistic
from rectified.numerics.pieces import clamp_infinities, positive_part


def forward(x: Array, out: Array, beta: float) -> None:
    """max(0, x) + log(1 + exp(−|β x|)) / β: no overflow, and no digit lost on the left."""
    logistic = Logistic(*product(beta, x))
    log1p(logistic.t, out)
    if beta != 1.0:
        out /= beta
        logistic.deep_left(1.0 / beta, out)
    out += positive_part(x)


def derivative(x: Array, out: Array, beta: float) -> None:
    """σ(β x)."""
    Logistic(*product(beta, x)).value(out)


def derivative_by_beta(x: Array, out: Array, beta: float) -> None:
    """−H(z) / β² as (log(1 + e^{−|z|}) / β + |x| σ(−|z|)) / −β: a sum of positive terms."""
    logistic = Logistic(*product(beta, x))
    t = logistic.t
    np.add(log1p(t) / beta, clamp_infinities(np.abs(x)) * (t / (1.0 + t)), out=out)
    out /= -beta
    logistic.deep_both(1.0 / beta + np.abs(x), -1.0 / beta, out)


softplus = Activation(
    name="softplus",
    title="Softplus",
    formula=r"\tfrac{1}{\beta} \ln(1 + e^{\beta x})",
    derivative_formula=r"\sigma(\beta x)",
    forward=forward,
    derivatives={"x": derivative, "beta": derivative_by_beta},
    in_double=("beta",),
    parameters=(
        Parameter(
            name="beta",
            symbol=r"\beta",
            default=1.0,
            low=0.0,
            low_open=True,
            steps=(0.2, 0.3, 0.5, 0.7, 1.0, 1.5, 2.0, 3.0, 5.0, 10.0),
        ),
    ),
    range=r"(0, \infty)",
    pros=(
        Trait("smooth, with a gradient everywhere", "gallery.ipynb#how-they-behave"),
        Trait(
            "always positive, as a variance must be",
            "frameworks.ipynb#2-a-relu-on-the-output-layer",
        ),
    ),
    cons=(
        Trait("an exponential and a logarithm", "cost.ipynb#what-each-activation-costs"),
        Trait("never exactly zero: not sparse", "gallery.ipynb#how-they-behave"),
    ),
    reference="dugas2001incorporating",
)
