"""Squared ReLU: smooth at 0, and sparse.

    squared_relu(x)  = max(0, x)²
    squared_relu'(x) = 2 max(0, x)

So and colleagues (2021) found it by search, in Primer.
"""

import numpy as np

from rectified.activations.activation import Activation
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.pieces import positive_part


def forward(x: Array, out: Array) -> None:
    """max(0, x)²."""
    np.square(positive_part(x, out), out=out)


def derivative(x: Array, out: Array) -> None:
    """2 max(0, x)."""
    np.multiply(positive_part(x, out), 2.0, out=out)


squared_relu = Activation(
    name="squared_relu",
    title="Squared ReLU",
    formula=r"\max(0, x)^2",
    derivative_formula=r"2 \max(0, x)",
    forward=forward,
    derivatives={"x": derivative},
    range=r"[0, \infty)",
    pros=(
        Trait("its slope is continuous", "gallery.ipynb#how-they-behave"),
        Trait("exact zeros", "cost.ipynb#small-is-not-zero"),
        Trait("no exponential", "cost.ipynb#what-each-activation-costs"),
    ),
    cons=(
        Trait("no gradient for x < 0", "dying.ipynb#a-net-that-stands-still"),
        Trait(
            "grows fast: large inputs give huge outputs and gradients",
            "gallery.ipynb#how-they-behave",
        ),
    ),
    reference="so2021primer",
)
