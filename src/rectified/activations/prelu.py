"""PReLU: Leaky ReLU whose slope is learned with the weights.

    prelu(x)  = x for x > 0, w x for x ≤ 0                (w = weight)
    prelu'(x) = 1 for x > 0, w for x < 0; at the kink x = 0 the convention is w
    ∂prelu/∂w = min(0, x)

He, Zhang, Ren and Sun (2015), who start training at w = 0.25.
"""

from rectified.activations.activation import Activation
from rectified.activations.block import Array
from rectified.activations.leaky_relu import derivative as leaky_derivative
from rectified.activations.leaky_relu import derivative_by_slope as leaky_derivative_by_slope
from rectified.activations.leaky_relu import forward as leaky_forward
from rectified.activations.parameter import Parameter


def forward(x: Array, out: Array, weight: float) -> None:
    """Leaky ReLU of slope w."""
    leaky_forward(x, out, weight)


def derivative(x: Array, out: Array, weight: float) -> None:
    """1 above 0, w up to and at 0."""
    leaky_derivative(x, out, weight)


def derivative_by_weight(x: Array, out: Array, weight: float) -> None:
    """min(0, x)."""
    leaky_derivative_by_slope(x, out, weight)


prelu = Activation(
    name="prelu",
    title="PReLU",
    formula=r"\begin{cases} x & x > 0 \\ w x & x \le 0 \end{cases}",
    derivative_formula=r"\begin{cases} 1 & x > 0 \\ w & x < 0 \end{cases}",
    forward=forward,
    derivatives={"x": derivative, "weight": derivative_by_weight},
    parameters=(Parameter(name="weight", symbol="w", default=0.25, learnable=True),),
    kinks=(0.0,),
    piecewise_linear=True,
    range=r"(-\infty, \infty)",
    pros=("the data choose the slope", "as cheap as ReLU to evaluate"),
    cons=("more parameters, so more to overfit", "no exact zeros"),
    reference="he2015delving",
)
