"""PReLU: Leaky ReLU whose slope is learned with the weights.

    prelu(x)  = x for x > 0, w x for x ≤ 0                (w = weight)
    prelu'(x) = 1 for x > 0, w for x < 0; at the kink x = 0 the convention is w
    ∂prelu/∂w = min(0, x)

He, Zhang, Ren and Sun (2015), who start training at w = 0.25.
"""

from rectified.activations.activation import Activation
from rectified.activations.parameter import Parameter
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.pieces import bend, choose_by_sign, negative_part


def forward(x: Array, out: Array, weight: float) -> None:
    """A line of slope 1 above 0, of slope w below."""
    bend(x, weight, out)


def derivative(x: Array, out: Array, weight: float) -> None:
    """1 above 0, w up to and at 0."""
    choose_by_sign(x, 1.0, weight, out)


def derivative_by_weight(x: Array, out: Array, weight: float) -> None:
    """min(0, x)."""
    negative_part(x, out)


prelu = Activation(
    name="prelu",
    title="PReLU",
    formula=r"\begin{cases} x & x > 0 \\ w x & x \le 0 \end{cases}",
    derivative_formula=r"\begin{cases} 1 & x > 0 \\ w & x < 0 \end{cases}",
    forward=forward,
    derivatives={"x": derivative, "weight": derivative_by_weight},
    parameters=(
        Parameter(
            name="weight",
            symbol="w",
            default=0.25,
            learnable=True,
            steps=(-1.0, -0.5, -0.25, 0.0, 0.1, 0.25, 0.5, 0.75, 1.0),
        ),
    ),
    joints=(0.0,),
    piecewise_linear=True,
    range=r"(-\infty, \infty)",
    pros=(
        Trait("the data choose the slope", "prelu.ipynb#let-it-learn"),
        Trait("no exponential", "cost.ipynb#what-each-activation-costs"),
    ),
    cons=(
        Trait("one more weight to learn for each layer or channel", "prelu.ipynb#what-it-costs"),
        Trait("no exact zeros", "cost.ipynb#small-is-not-zero"),
    ),
    reference="he2015delving",
)
