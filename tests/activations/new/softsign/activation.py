"""Softsign: a sigmoid of straight fractions, which saturates far more slowly than tanh.

    softsign(x)  = x / (1 + |x|)
    softsign'(x) = 1 / (1 + |x|)²

Turian, Bergstra and Bengio (2009).
"""

import numpy as np

from rectified.activations.activation import Activation
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.pieces import clamp_infinities


def forward(x: Array, out: Array) -> None:
    """x / (1 + |x|), with the infinities kept from meeting."""
    bounded = clamp_infinities(x)
    np.divide(bounded, 1.0 + np.abs(bounded), out=out)


def derivative(x: Array, out: Array) -> None:
    """The square of 1 / (1 + |x|): that of 1 + |x| would overflow."""
    np.divide(1.0, 1.0 + np.abs(x), out=out)
    out *= out


softsign = Activation(
    name="softsign",
    title="Softsign",
    formula=r"\frac{x}{1 + |x|}",
    derivative_formula=r"\frac{1}{(1 + |x|)^2}",
    forward=forward,
    derivatives={"x": derivative},
    range=r"(-1, 1)",
    pros=(Trait("no exponential", "gallery.ipynb"),),
    cons=(Trait("saturates on both sides, if slowly", "gallery.ipynb"),),
    reference="turian2009quadratic",
)
