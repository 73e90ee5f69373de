"""LogSigmoid: the logarithm of a probability, as losses use it.

    logsigmoid(x)  = −log(1 + exp(−x))
    logsigmoid'(x) = σ(−x)

Mikolov, Sutskever, Chen, Corrado and Dean (2013) train word vectors by it.
"""

import numpy as np

from rectified.activations.activation import Activation
from rectified.activations.trait import Trait
from rectified.numerics import Array


def forward(x: Array, out: Array) -> None:
    """min(x, 0) − log(1 + exp(−|x|)): no overflow."""
    np.log1p(np.exp(-np.abs(x)), out=out)
    np.subtract(np.minimum(x, 0.0), out, out=out)


def derivative(x: Array, out: Array) -> None:
    """t / (1 + t) above 0, 1 / (1 + t) below, with t = exp(−|x|)."""
    t = np.exp(-np.abs(x))
    np.divide(np.maximum(t, x <= 0.0), 1.0 + t, out=out)


logsigmoid = Activation(
    name="logsigmoid",
    title="LogSigmoid",
    formula=r"-\ln(1 + e^{-x})",
    derivative_formula=r"\sigma(-x)",
    forward=forward,
    derivatives={"x": derivative},
    range=r"(-\infty, 0)",
    pros=(Trait("the logarithm of a probability without underflow", "gallery.ipynb"),),
    cons=(Trait("never positive", "gallery.ipynb"),),
    reference="mikolov2013distributed",
)
