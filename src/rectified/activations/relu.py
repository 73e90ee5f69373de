"""ReLU, the rectified linear unit.

    relu(x)  = max(0, x)
    relu'(x) = 0 for x < 0, 1 for x > 0; at the kink x = 0 the convention is 0

As a model of a neuron it goes back to Fukushima (1969); Nair and Hinton (2010) named it
and trained with it. The convention at the kink is PyTorch's and JAX's.
"""

from rectified.activations.activation import Activation
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.pieces import positive_part, step


def forward(x: Array, out: Array) -> None:
    """max(0, x)."""
    positive_part(x, out)


def derivative(x: Array, out: Array) -> None:
    """0 up to and at x = 0, 1 above."""
    step(x, out)


relu = Activation(
    name="relu",
    title="ReLU",
    formula=r"\max(0, x)",
    derivative_formula=r"\begin{cases} 0 & x < 0 \\ 1 & x > 0 \end{cases}",
    forward=forward,
    derivatives={"x": derivative},
    joints=(0.0,),
    piecewise_linear=True,
    range=r"[0, \infty)",
    pros=(
        Trait("one comparison, no exponential", "cost.ipynb#what-each-activation-costs"),
        Trait(
            "the gradient passes unchanged wherever the unit is active",
            "gradient_flow.ipynb#the-gradient-is-a-product",
        ),
        Trait("exact zeros, so the activations are sparse", "cost.ipynb#where-the-zeros-lie"),
    ),
    cons=(
        Trait(
            "no gradient for x < 0: a unit that is off for every example learns nothing",
            "dying.ipynb#a-net-that-stands-still",
        ),
        Trait(
            "outputs are never negative, so they are not centred at 0",
            "elu.ipynb#why-what-the-mean-does",
        ),
        Trait("not differentiable at 0", "relu.ipynb#at-the-kink"),
    ),
    reference="nair2010rectified",
)
