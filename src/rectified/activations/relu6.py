"""ReLU6: ReLU that stops at 6, so that a number of few bits can hold its values.

    relu6(x)  = min(max(0, x), 6)
    relu6'(x) = 1 for 0 < x < 6, else 0; at the kinks 0 and 6 the convention is 0

Krizhevsky (2010).
"""

from rectified.activations.activation import Activation
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.pieces import inside


def forward(x: Array, out: Array) -> None:
    """min(max(0, x), 6)."""
    x.clip(0.0, 6.0, out=out)


def derivative(x: Array, out: Array) -> None:
    """1 strictly between 0 and 6."""
    inside(x, 0.0, 6.0, out)


relu6 = Activation(
    name="relu6",
    title="ReLU6",
    formula=r"\min(\max(0, x), 6)",
    derivative_formula=r"\begin{cases} 1 & 0 < x < 6 \\ 0 & \text{else} \end{cases}",
    forward=forward,
    derivatives={"x": derivative},
    joints=(0.0, 6.0),
    piecewise_linear=True,
    range=r"[0, 6]",
    pros=(
        Trait("bounded: fits fixed-point numbers", "gallery.ipynb#how-they-behave"),
        Trait("exact zeros", "cost.ipynb#small-is-not-zero"),
    ),
    cons=(Trait("no gradient below 0 nor above 6", "dying.ipynb#a-net-that-stands-still"),),
    reference="krizhevsky2010convolutional",
)
