"""Hardswish: SiLU in straight pieces, for processors without a fast exponential.

    hardswish(x)  = x min(max(0, x + 3), 6) / 6
    hardswish'(x) = 0 for x < −3, (x + 1.5) / 3 between, 1 for x > 3
    at the kinks −3 and 3 the conventions are 0 and 1

Howard and colleagues (2019), in MobileNetV3.
"""

import numpy as np

from rectified.activations.activation import Activation
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.blocks import constant


def forward(x: Array, out: Array) -> None:
    """x min(max(0, x + 3), 6) / 6, with −∞ kept from meeting 0."""
    np.add(x, 3.0, out=out)
    out.clip(0.0, 6.0, out=out)
    out /= 6.0
    out *= np.maximum(x, constant(-3.0, x))


def derivative(x: Array, out: Array) -> None:
    """(x + 1.5) / 3 strictly between −3 and 3; x + 1.5 is exact where it is small."""
    near = x.clip(-3.0, 3.0)
    np.add(near, 1.5, out=out)
    out /= 3.0
    excess = np.empty_like(x)  # at and beyond the kinks the line is off by ±0.5
    np.greater_equal(np.abs(near), 3.0, out=excess, casting="unsafe")
    excess *= near
    excess /= 6.0
    out -= excess


hardswish = Activation(
    name="hardswish",
    title="Hardswish",
    formula=r"\tfrac{1}{6} x \min(\max(0, x + 3), 6)",
    derivative_formula=(
        r"\begin{cases} 0 & x < -3 \\ (x + 1.5)/3 & -3 < x < 3 \\ 1 & x > 3 \end{cases}"
    ),
    forward=forward,
    derivatives={"x": derivative},
    joints=(-3.0, 3.0),
    range=r"[-0.375, \infty)",
    pros=(Trait("within 0.15 of SiLU, without an exponential", "gallery.ipynb#compare-any-two"),),
    cons=(
        Trait("no gradient below −3", "dying.ipynb#a-net-that-stands-still"),
        Trait("two kinks", "gallery.ipynb#compare-any-two"),
        Trait("not monotone", "gallery.ipynb#how-they-behave"),
    ),
    reference="howard2019searching",
)
