"""Sigmoid, the logistic function: the ancestor that saturates on both sides.

    sigmoid(x)  = 1 / (1 + exp(−x))
    sigmoid'(x) = σ(x) σ(−x) ≤ 1/4

Rumelhart, Hinton and Williams (1986) trained networks of it.
"""

from rectified.activations.activation import Activation
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.logistic import Logistic


def forward(x: Array, out: Array) -> None:
    """exp(x) / (1 + exp(x)), with x bounded on the right."""
    Logistic(x).value(out)


def derivative(x: Array, out: Array) -> None:
    """σ(x) σ(−x)."""
    Logistic(x).slope(out)


sigmoid = Activation(
    name="sigmoid",
    title="Sigmoid",
    formula=r"\frac{1}{1 + e^{-x}}",
    derivative_formula=r"\sigma(x) \, \sigma(-x)",
    forward=forward,
    derivatives={"x": derivative},
    range=r"(0, 1)",
    pros=(
        Trait("smooth", "gallery.ipynb#how-they-behave"),
        Trait(
            "between 0 and 1, as a probability is", "frameworks.ipynb#2-a-relu-on-the-output-layer"
        ),
    ),
    cons=(
        Trait("saturates on both sides", "gradient_flow.ipynb#weights-can-pay-for-slopes"),
        Trait(
            "its slope is at most 1/4: gradients shrink layer by layer",
            "gradient_flow.ipynb#the-gradient-is-a-product",
        ),
    ),
    reference="rumelhart1986learning",
)
