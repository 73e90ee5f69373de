"""SiLU, also called Swish: x times its own sigmoid.

    silu(x)   = x σ(β x)
    silu'(x)  = σ(z) + z σ'(z)           with z = β x
    ∂silu/∂β  = x² σ'(z)

Elfwing, Uchibe and Doya (2018) for β = 1; Ramachandran, Zoph and Le (2017) with β, which
they name Swish. The derivative by x crosses zero near z = −1.278; there its error is small
against the larger of its two terms.
"""

import numpy as np

from rectified.activations.activation import Activation
from rectified.activations.parameter import Parameter
from rectified.numerics import Array
from rectified.numerics.exact import product, product_error
from rectified.numerics.logistic import Logistic
from rectified.numerics.pieces import clamp_infinities


def forward(x: Array, out: Array, beta: float) -> None:
    """x σ(β x) as x / (1 + exp(−β x))."""
    Logistic(*product(beta, x)).times(x, out)


def derivative(x: Array, out: Array, beta: float) -> None:
    """σ(z) + z σ'(z)."""
    logistic = Logistic(*product(beta, x))
    slope = logistic.slope()
    logistic.value(out)
    out += clamp_infinities(logistic.z) * slope
    if logistic.lost is not None:
        out += product_error(np.clip(logistic.z, -1000.0, 1000.0), slope) + logistic.lost * slope
    logistic.deep_left(1.0 + clamp_infinities(logistic.z), out)


def derivative_by_beta(x: Array, out: Array, beta: float) -> None:
    """x² σ'(β x); not right where |x| > 1e150 and |β| < 1e-150, where x² overflows first."""
    logistic = Logistic(*product(beta, x))
    bounded = clamp_infinities(x)
    np.multiply(bounded * logistic.slope(), bounded, out=out)
    logistic.deep_both(bounded * bounded, out)


silu = Activation(
    name="silu",
    title="SiLU",
    formula=r"x \, \sigma(\beta x)",
    derivative_formula=r"\sigma(\beta x) + \beta x \, \sigma'(\beta x)",
    forward=forward,
    derivatives={"x": derivative, "beta": derivative_by_beta},
    parameters=(Parameter(name="beta", symbol=r"\beta", default=1.0),),
    range=r"[-0.28/\beta, \infty)",
    pros=("smooth", "nearly GELU at the cost of one exponential"),
    cons=("an exponential for each input", "not monotone"),
    reference="ramachandran2017searching",
)
