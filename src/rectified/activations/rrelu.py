"""RReLU: Leaky ReLU whose slope is drawn at random in training and averaged in use.

    rrelu(x)  = x for x > 0, a x for x ≤ 0                (a = (lower + upper) / 2)
    rrelu'(x) = 1 for x > 0, a for x < 0; at the kink x = 0 the convention is a

Xu, Wang, Chen and Li (2015). This is the function in use, PyTorch's ``training=False``; in
training a is drawn anew for each element, uniformly between lower and upper.
"""

import math

import numpy as np

from rectified.activations.activation import Activation
from rectified.activations.parameter import Parameter
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.pieces import bend, choose_by_sign, negative_part


def forward(x: Array, out: Array, lower: float, upper: float) -> None:
    """A line of slope 1 above 0, of the mean slope below."""
    bend(x, _mean(lower, upper), out)


def derivative(x: Array, out: Array, lower: float, upper: float) -> None:
    """1 above 0, the mean slope up to and at 0."""
    choose_by_sign(x, 1.0, _mean(lower, upper), out)


def derivative_by_bound(x: Array, out: Array, lower: float, upper: float) -> None:
    """min(0, x) / 2, for either bound."""
    np.multiply(negative_part(x), 0.5, out=out)


def _mean(lower: float, upper: float) -> float:
    """(lower + upper) / 2, also where the sum overflows."""
    mean = (lower + upper) / 2
    return mean if math.isfinite(mean) else lower / 2 + upper / 2


rrelu = Activation(
    name="rrelu",
    title="RReLU",
    formula=r"\begin{cases} x & x > 0 \\ \frac{l + u}{2} x & x \le 0 \end{cases}",
    derivative_formula=r"\begin{cases} 1 & x > 0 \\ \frac{l + u}{2} & x < 0 \end{cases}",
    forward=forward,
    derivatives={"x": derivative, "lower": derivative_by_bound, "upper": derivative_by_bound},
    parameters=(
        Parameter(
            name="lower", symbol="l", default=1 / 8, steps=(0.0, 0.05, 1 / 8, 0.2, 0.25, 0.3)
        ),
        Parameter(name="upper", symbol="u", default=1 / 3),
    ),
    ordered=("lower", "upper"),
    joints=(0.0,),
    piecewise_linear=True,
    range=r"(-\infty, \infty)",
    pros=(
        Trait(
            "random slopes in training, meant against overfitting",
            "leaky_relu.ipynb#rrelu-a-random-leak",
        ),
    ),
    cons=(
        Trait("training and use differ", "leaky_relu.ipynb#rrelu-a-random-leak"),
        Trait("no exact zeros", "cost.ipynb#small-is-not-zero"),
    ),
    reference="xu2015empirical",
)
