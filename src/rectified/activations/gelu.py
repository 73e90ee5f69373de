"""GELU, the Gaussian error linear unit: x times the chance that a normal variable is below x.

    gelu(x)  = x Φ(x)
    gelu'(x) = Φ(x) + x φ(x)

with Φ and φ the distribution and density of the standard normal. Hendrycks and Gimpel
(2016), also for the older approximation, ``approximate="tanh"``:

    gelu(x) ≈ x σ(v),  v = √(8/π) (x + 0.044715 x³)

since (1 + tanh(v/2)) / 2 = σ(v). The derivative crosses zero near x = −0.7518; there its
relative error is unbounded, and its error is small against the larger of its two terms.
"""

import numpy as np

from rectified.activations.activation import Activation
from rectified.activations.parameter import Choice
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.blocks import constant
from rectified.numerics.exact import product_error, sum_error
from rectified.numerics.gaussian import FARTHEST, Gaussian
from rectified.numerics.logistic import Logistic
from rectified.numerics.pieces import is_positive

LINEAR = 1.5957691216057308  # √(8/π)
CUBIC = 0.07135481627260025  # 0.044715 √(8/π)
LINEAR_LOST = -9.9693088091109203e-17
CUBIC_LOST = -6.1751499181553155e-19


def forward(x: Array, out: Array, approximate: str) -> None:
    """x Φ(x), Φ(x) being 1 − Φ(−x) where x > 0; or x σ(v)."""
    if approximate == "none":
        normal = Gaussian(x)
        normal_cdf = np.subtract(is_positive(x, out), normal.tail())
        np.abs(normal_cdf, out=normal_cdf)
        bounded = np.maximum(x, constant(-FARTHEST, x))  # −∞ would meet 0
        np.multiply(normal_cdf, bounded, out=out, casting="same_kind")
        normal.deep_value(out)
    else:
        logistic = Logistic(*_Argument(x).value())
        np.multiply(np.maximum(x, constant(-FARTHEST, x)), logistic.value(), out=out)
        logistic.deep_left(x, out)


def derivative(x: Array, out: Array, approximate: str) -> None:
    """Φ(x) + x φ(x), which for x and −x adds up to 1; or σ(v) + x v'(x) σ'(v)."""
    if approximate == "none":
        normal = Gaussian(x)
        slope = normal.left_slope()
        right = is_positive(x)
        sign = right * -2.0
        sign += 1.0
        slope *= sign
        np.add(slope, right, out=out, casting="same_kind")
        normal.deep_slope(out)
    else:
        argument = _Argument(x)
        logistic = Logistic(*argument.value())
        inner, lost = argument.slope_times_x()
        slope = logistic.slope()
        logistic.value(out)
        out += inner * slope + lost * slope
        logistic.deep_left(1.0 + inner, out)


class _Argument:
    """v = x (LINEAR + CUBIC x²) in double-double: the exponential of v needs every digit."""

    def __init__(self, x: Array) -> None:
        self.x = np.clip(x, -FARTHEST, FARTHEST)
        square = self.x * self.x
        square_lost = product_error(self.x, self.x)
        self.cubic = CUBIC * square
        self.cubic_lost = product_error(CUBIC, square) + CUBIC * square_lost + CUBIC_LOST * square

    def value(self) -> tuple[Array, Array]:
        """v, and what rounding it loses."""
        factor = LINEAR + self.cubic
        factor_lost = sum_error(LINEAR, self.cubic, factor) + self.cubic_lost + LINEAR_LOST
        return self.x * factor, product_error(self.x, factor) + self.x * factor_lost

    def slope_times_x(self) -> tuple[Array, Array]:
        """x v'(x) = v + 2 CUBIC x³, and what rounding it loses."""
        v, lost = self.value()
        rest = 2.0 * self.x * self.cubic
        rest_lost = 2.0 * (product_error(self.x, self.cubic) + self.x * self.cubic_lost)
        total = v + rest
        return total, sum_error(v, rest, total) + lost + rest_lost


gelu = Activation(
    name="gelu",
    title="GELU",
    formula=r"x \, \Phi(x)",
    derivative_formula=r"\Phi(x) + x \, \varphi(x)",
    forward=forward,
    derivatives={"x": derivative},
    choices=(Choice(name="approximate", options=("none", "tanh")),),
    range=r"[-0.17, \infty)",
    pros=(
        Trait("smooth", "gallery.ipynb#how-they-behave"),
        Trait("in use in transformers such as BERT", "gelu.ipynb#gelu-x-times-a-chance"),
    ),
    cons=(
        Trait(
            "the Gaussian distribution costs more than an exponential",
            "cost.ipynb#what-each-activation-costs",
        ),
        Trait("not monotone", "gallery.ipynb#how-they-behave"),
    ),
    reference="hendrycks2016gaussian",
)
