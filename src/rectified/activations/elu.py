"""ELU, the exponential linear unit: a smooth negative side that saturates at −α.

    elu(x)  = x for x > 0, α (exp(x) − 1) for x ≤ 0
    elu'(x) = 1 for x > 0, α exp(x) for x < 0; at x = 0 the convention is α

Clevert, Unterthiner and Hochreiter (2016). Only for α = 1 there is no kink.
"""

import numpy as np

from rectified.activations.activation import Activation
from rectified.activations.parameter import Parameter
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.exponential import expm1
from rectified.numerics.pieces import negative_part, overwrite_positive, positive_part


def forward(x: Array, out: Array, alpha: float) -> None:
    """max(0, x) + α (exp(min(0, x)) − 1); expm1 keeps the digits near 0."""
    expm1(negative_part(x), out)
    if alpha != 1.0:
        out *= alpha
    out += positive_part(x)


def derivative(x: Array, out: Array, alpha: float) -> None:
    """1 above 0, α exp(x) up to and at 0, by halves: far out exp(x) itself is subnormal.

    It has lost there the digits that a large α brings back into the range of normal numbers.
    """
    if alpha == 1.0:
        np.exp(negative_part(x), out=out)
        return
    half = np.exp(0.5 * negative_part(x))
    np.multiply(half, alpha, out=out)
    out *= half
    overwrite_positive(x, 1.0, out)


def derivative_by_alpha(x: Array, out: Array, alpha: float) -> None:
    """exp(min(0, x)) − 1."""
    expm1(negative_part(x), out)


elu = Activation(
    name="elu",
    title="ELU",
    formula=r"\begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \le 0 \end{cases}",
    derivative_formula=r"\begin{cases} 1 & x > 0 \\ \alpha e^x & x < 0 \end{cases}",
    forward=forward,
    derivatives={"x": derivative, "alpha": derivative_by_alpha},
    parameters=(
        Parameter(
            name="alpha",
            symbol=r"\alpha",
            default=1.0,
            steps=(0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0),
        ),
    ),
    joints=(0.0,),
    range=r"(-\alpha, \infty)",
    pros=(
        Trait("a gradient on the negative side", "elu.ipynb#a-floor-is-flat"),
        Trait("negative outputs bring the mean nearer to 0", "elu.ipynb#why-what-the-mean-does"),
    ),
    cons=(
        Trait("an exponential for each negative input", "cost.ipynb#what-each-activation-costs"),
        Trait("saturates for very negative x", "elu.ipynb#a-floor-is-flat"),
        Trait("a kink at 0 unless alpha is 1", "elu.ipynb#elu-and-celu"),
    ),
    reference="clevert2016fast",
)
