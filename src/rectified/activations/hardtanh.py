"""Hardtanh: the identity between two bounds, constant outside.

    hardtanh(x)  = min(max(x, l), u)                      (l = min_val, u = max_val)
    hardtanh'(x) = 1 for l < x < u, else 0; at the kinks l and u the convention is 0

Collobert and colleagues (2011).
"""

import numpy as np

from rectified.activations.activation import Activation
from rectified.activations.parameter import Parameter
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.pieces import inside, keep_nan


def forward(x: Array, out: Array, min_val: float, max_val: float) -> None:
    """min(max(x, l), u)."""
    x.clip(min_val, max_val, out=out)


def derivative(x: Array, out: Array, min_val: float, max_val: float) -> None:
    """1 strictly between the bounds."""
    inside(x, min_val, max_val, out)


def derivative_by_min_val(x: Array, out: Array, min_val: float, max_val: float) -> None:
    """1 where the lower bound is the value."""
    np.less_equal(x, min_val, out=out, casting="unsafe")
    keep_nan(x, out)


def derivative_by_max_val(x: Array, out: Array, min_val: float, max_val: float) -> None:
    """1 where the upper bound is the value."""
    np.greater_equal(x, max_val, out=out, casting="unsafe")
    keep_nan(x, out)


hardtanh = Activation(
    name="hardtanh",
    title="Hardtanh",
    formula=r"\min(\max(x, l), u)",
    derivative_formula=r"\begin{cases} 1 & l < x < u \\ 0 & \text{else} \end{cases}",
    forward=forward,
    derivatives={
        "x": derivative,
        "min_val": derivative_by_min_val,
        "max_val": derivative_by_max_val,
    },
    parameters=(
        Parameter(name="min_val", symbol="l", default=-1.0, steps=(-2.0, -1.5, -1.0, -0.5, 0.0)),
        Parameter(name="max_val", symbol="u", default=1.0, steps=(0.0, 0.5, 1.0, 1.5, 2.0)),
    ),
    ordered=("min_val", "max_val"),
    joints=("min_val", "max_val"),
    piecewise_linear=True,
    range=r"[l, u]",
    pros=(
        Trait("bounded", "gallery.ipynb#how-they-behave"),
        Trait("no exponential", "cost.ipynb#what-each-activation-costs"),
    ),
    cons=(Trait("no gradient outside the bounds", "dying.ipynb#a-net-that-stands-still"),),
    reference="collobert2011natural",
)
