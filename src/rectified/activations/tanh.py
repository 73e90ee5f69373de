"""Tanh, the hyperbolic tangent: a sigmoid that is centred at 0.

    tanh(x)  = (e^x − e^{−x}) / (e^x + e^{−x})
    tanh'(x) = 1 / cosh²(x) = 4 σ'(2x)

LeCun, Bottou, Orr and Müller (1998) say why centred activations train faster.
"""

import numpy as np

from rectified.activations.activation import Activation
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.logistic import SMALL, Logistic, bell


def forward(x: Array, out: Array) -> None:
    """NumPy's tanh."""
    np.tanh(x, out=out)


def derivative(x: Array, out: Array) -> None:
    """4 σ'(2x): no cancellation, unlike 1 − tanh²(x)."""
    t = np.abs(x)
    t *= -2.0
    np.exp(t, out=t)
    np.multiply(bell(t, out), 4.0, out=out)
    if not np.minimum.reduce(t) >= SMALL[t.dtype]:
        Logistic(2.0 * x).deep_both(4.0, 1.0, out)


tanh = Activation(
    name="tanh",
    title="Tanh",
    formula=r"\tanh(x)",
    derivative_formula=r"1 / \cosh^2(x)",
    forward=forward,
    derivatives={"x": derivative},
    range=r"(-1, 1)",
    pros=(
        Trait("smooth", "gallery.ipynb#how-they-behave"),
        Trait("centred at 0", "elu.ipynb#why-what-the-mean-does"),
    ),
    cons=(
        Trait(
            "saturates on both sides, where gradients vanish",
            "gradient_flow.ipynb#measured-five-nets-each",
        ),
    ),
    reference="lecun1998efficient",
)
