"""Leaky ReLU: a small slope on the negative side, so that the gradient never dies.

    leaky_relu(x)  = x for x > 0, a x for x ≤ 0           (a = negative_slope)
    leaky_relu'(x) = 1 for x > 0, a for x < 0; at the kink x = 0 the convention is a

Maas, Hannun and Ng (2013). The convention is PyTorch's; JAX takes 1.
"""

from rectified.activations.activation import Activation
from rectified.activations.parameter import Parameter
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.pieces import bend, choose_by_sign, negative_part


def forward(x: Array, out: Array, negative_slope: float) -> None:
    """A line of slope 1 above 0, of slope a below."""
    bend(x, negative_slope, out)


def derivative(x: Array, out: Array, negative_slope: float) -> None:
    """1 above 0, a up to and at 0."""
    choose_by_sign(x, 1.0, negative_slope, out)


def derivative_by_slope(x: Array, out: Array, negative_slope: float) -> None:
    """min(0, x)."""
    negative_part(x, out)


leaky_relu = Activation(
    name="leaky_relu",
    title="Leaky ReLU",
    formula=r"\begin{cases} x & x > 0 \\ a x & x \le 0 \end{cases}",
    derivative_formula=r"\begin{cases} 1 & x > 0 \\ a & x < 0 \end{cases}",
    forward=forward,
    derivatives={"x": derivative, "negative_slope": derivative_by_slope},
    parameters=(
        Parameter(
            name="negative_slope",
            symbol="a",
            default=0.01,
            steps=(0.0, 0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0),
        ),
    ),
    joints=(0.0,),
    piecewise_linear=True,
    range=r"(-\infty, \infty)",
    pros=(
        Trait("a gradient everywhere", "leaky_relu.ipynb#a-gradient-everywhere-and-still-stuck"),
        Trait("no exponential", "cost.ipynb#what-each-activation-costs"),
    ),
    cons=(
        Trait(
            "a gradient is not yet a bend: left of 0 for every example, a unit is linear",
            "leaky_relu.ipynb#why-it-stops",
        ),
        Trait("the slope is one more number to choose", "leaky_relu.ipynb#which-slope-do-you-get"),
        Trait("no exact zeros", "cost.ipynb#small-is-not-zero"),
    ),
    reference="maas2013rectifier",
)
