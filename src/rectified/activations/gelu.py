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

from rectified.activations.activation import Activation, Choice
from rectified.activations.block import Array, constant, positive_part, product_error
from rectified.activations.gaussian import Gaussian
from rectified.activations.logistic import Logistic

LINEAR = 1.5957691216057308  # √(8/π)
CUBIC = 0.07135481627260025  # 0.044715 √(8/π)
LINEAR_LOST = -9.9693088091109203e-17
CUBIC_LOST = -6.1751499181553155e-19


def forward(x: Array, out: Array, approximate: str) -> None:
    """max(0, x) − |x| Φ(−|x|), which is x Φ(x); or x σ(v)."""
    if approximate == "none":
        normal = Gaussian(x)
        np.subtract(positive_part(x), normal.a * normal.tail(), out=out)
        normal.deep_value(out)
    else:
        logistic = _tanh_argument(x)
        np.multiply(np.maximum(x, constant(-40.0, x)), logistic.value(), out=out)
        logistic.deep_left(x, out)


def derivative(x: Array, out: Array, approximate: str) -> None:
    """Φ(x) + x φ(x), or σ(v) + x σ'(v) v'(x)."""
    if approximate == "none":
        normal = Gaussian(x)
        normal.distribution(out)
        out += np.clip(x, -40.0, 40.0) * normal.density()
        normal.deep_slope(out)
    else:
        logistic = _tanh_argument(x)
        near = np.clip(x, -40.0, 40.0)
        logistic.value(out)
        inner = near * (LINEAR + 3.0 * CUBIC * np.square(near))
        out += inner * logistic.slope()
        logistic.deep_left(1.0 + inner, out)


def _tanh_argument(x: Array) -> Logistic:
    """The logistic function of v = x (LINEAR + CUBIC x²), with what rounding v loses."""
    near = np.clip(x, -40.0, 40.0)
    square = near * near
    square_lost = product_error(near, near)
    cubic = CUBIC * square
    cubic_lost = product_error(CUBIC, square) + CUBIC * square_lost + CUBIC_LOST * square
    factor = LINEAR + cubic
    factor_lost = (cubic - (factor - LINEAR)) + cubic_lost + LINEAR_LOST
    v = near * factor
    lost = product_error(near, factor) + near * factor_lost
    return Logistic(v, lost)


gelu = Activation(
    name="gelu",
    title="GELU",
    formula=r"x \, \Phi(x)",
    derivative_formula=r"\Phi(x) + x \, \varphi(x)",
    forward=forward,
    derivatives={"x": derivative},
    choices=(Choice(name="approximate", options=("none", "tanh")),),
    range=r"[-0.17, \infty)",
    pros=("smooth", "the standard of transformers such as BERT and GPT-2"),
    cons=("the Gaussian distribution costs more than an exponential", "not monotone"),
    reference="hendrycks2016gaussian",
)
