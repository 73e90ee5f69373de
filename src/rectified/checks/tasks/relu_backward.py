"""ReLU's part of a backward pass: what arrives at its output, where the unit was on."""

import numpy as np

from rectified.activations import relu
from rectified.checks.task import Between, Case, Kind, Mistake, Task
from rectified.checks.tasks._channels import drawn
from rectified.numerics import Array


def answer(grad: Array, z: Array) -> Array:
    """grad · relu'(z), elementwise (rumelhart1986learning, for any activation)."""
    return grad * relu.derivative(z)


def accepts(grad: Array, z: Array) -> Between:
    """At z = 0 any slope from 0 to 1 is legitimate."""
    right = answer(grad, z)
    at_kink = np.where(z == 0, grad, right)
    return Between(np.minimum(right, at_kink), np.maximum(right, at_kink))


def _values(rng: np.random.Generator) -> list[Case]:
    simple = [([2.0], [3.0]), ([2.0], [-3.0]), ([-0.5, 4.0, 1.0], [-1.0, 0.25, 7.0])]
    drawn = [np.round(rng.normal(scale=3.0, size=(2, 5)), 2) for _ in range(3)]
    pairs = [*simple, *(tuple(pair) for pair in drawn)]
    return [Case((np.array(grad), np.array(z))) for grad, z in pairs]


def _shapes(rng: np.random.Generator) -> list[Case]:
    shapes = ((1, 2), (2, 1), (3, 4), (2, 3, 2))
    pairs = (drawn(rng, 2, *shape) for shape in shapes)
    return [Case((grad, z), f"arrays of shape {z.shape}") for grad, z in pairs]


def _kink(rng: np.random.Generator) -> list[Case]:
    return [Case((np.array([3.0, -2.0]), np.array([0.0, 0.0])))]


relu_backward = Task(
    name="relu_backward",
    arguments=("grad", "z"),
    returns=("the gradient",),
    answer=answer,
    accepts=accepts,
    kinds=(
        Kind("values", "gradients that pass and gradients that stop", _values),
        Kind("shapes", "arrays of two and three dimensions", _shapes),
        Kind("kink", "z = 0", _kink),
    ),
    mistakes=(
        Mistake(
            "mask-of-output",
            lambda grad, z: grad * (np.maximum(z, 0) >= 0),
            "The gradient passes everywhere, as if there were no ReLU. A mask such as a >= 0 is\n"
            "always true, since ReLU's output a is never negative: of a unit that is off it is 0.",
        ),
        Mistake(
            "mask-of-gradient",
            lambda grad, z: np.maximum(grad, 0),
            "This cuts negative gradients off. A gradient may have either sign: whether it passes\n"
            "is decided by z, the input of ReLU, alone.",
        ),
        Mistake(
            "mask-of-both",
            lambda grad, z: np.maximum(grad, 0) * (z > 0),
            "Nothing passes where the unit is off, as it should be, but negative gradients stop\n"
            "everywhere. A gradient may have either sign: where a unit is on, it passes as it is.",
        ),
        Mistake(
            "slope-alone",
            lambda grad, z: (z > 0) * 1.0,
            "This is ReLU's slope. The chain rule multiplies it by what arrives, grad.",
        ),
        Mistake(
            "value-for-slope",
            lambda grad, z: grad * np.maximum(z, 0),
            "Here grad is multiplied by ReLU's value. The chain rule takes its slope, 0 or 1.",
        ),
        Mistake(
            "wrong-side",
            lambda grad, z: grad * (z < 0),
            "The gradient passes where the unit is off, and stops where it is on.",
        ),
    ),
)
