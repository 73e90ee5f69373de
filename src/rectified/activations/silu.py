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
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.exact import product
from rectified.numerics.logistic import Logistic
from rectified.numerics.pieces import clamp_infinities


def forward(x: Array, out: Array, beta: float) -> None:
    """x σ(β x) as x / (1 + exp(−β x))."""
    Logistic(*product(beta, x)).times(x, out)


def derivative(x: Array, out: Array, beta: float) -> None:
    """σ(z) + z σ'(z)."""
    Logistic(*product(beta, x)).slope_of_product(out)


def derivative_by_beta(x: Array, out: Array, beta: float) -> None:
    """x² σ'(β x), as (x σ') x, since x² alone may overflow."""
    logistic = Logistic(*product(beta, x))
    bounded = clamp_infinities(x)
    np.multiply(bounded * logistic.slope(), bounded, out=out)
    logistic.deep_both(bounded, bounded, out)


silu = Activation(
    name="silu",
    title="SiLU",
    formula=r"x \, \sigma(\beta x)",
    derivative_formula=r"\sigma(\beta x) + \beta x \, \sigma'(\beta x)",
    forward=forward,
    derivatives={"x": derivative, "beta": derivative_by_beta},
    in_double=("beta",),
    parameters=(
        Parameter(
            name="beta",
            symbol=r"\beta",
            default=1.0,
            steps=(0.0, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0, 1.4, 1.702, 2.0, 3.0, 5.0, 7.0, 10.0),
        ),
    ),
    range=r"[-0.28/\beta, \infty)",
    pros=(
        Trait("smooth", "gallery.ipynb#how-they-behave"),
        Trait(
            "for beta = 1.702 within 0.021 of GELU, with one exponential",
            "gelu.ipynb#two-short-cuts",
        ),
    ),
    cons=(
        Trait("an exponential for each input", "cost.ipynb#what-each-activation-costs"),
        Trait("not monotone", "gallery.ipynb#how-they-behave"),
    ),
    reference="ramachandran2017searching",
)
