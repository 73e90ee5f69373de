"""The outputs of a network of Leaky ReLUs that was carried over from NumPy."""

from typing import Any

from rectified.activations import leaky_relu, relu
from rectified.checks.task import Function, Mistake, Task
from rectified.checks.tasks._backpropagation import Arrays, Net
from rectified.checks.tasks._carried import DOUBLE, kind, mistakes, network
from rectified.numerics import Array


def answer(weights: Arrays, biases: Arrays, x: Array, negative_slope: float) -> Array:
    """What the package's own network makes of the examples."""
    return network(weights, biases, negative_slope)(x)


def _arguments(net: Net, negative_slope: float) -> tuple[Any, ...]:
    weights, biases, x, _ = net
    return weights, biases, x, negative_slope


def _wrong(slope: float | None = None, **otherwise: Any) -> Function:
    """Return the same of a network of another slope, or of which something is done otherwise."""

    def wrong(weights: Arrays, biases: Arrays, x: Array, negative_slope: float) -> Array:
        taken = negative_slope if slope is None else slope
        return network(weights, biases, taken, **otherwise)(x)

    return wrong


outputs = Task(
    name="outputs",
    arguments=("weights", "biases", "x", "negative_slope"),
    returns=("the outputs",),
    answer=answer,
    relative=1e-5,
    kinds=(
        kind("layer", "networks of one layer", ((2, 1), (1, 3), (3, 2)), _arguments, smallest=True),
        kind("hidden", "networks with a hidden layer", ((1, 2, 1), (2, 3, 1)), _arguments),
        kind(
            "deep",
            "networks with several hidden layers",
            ((2, 3, 4, 1), (3, 3, 3, 3), (2, 4, 3, 5, 2)),
            _arguments,
        ),
        kind(
            "double",
            "the digits of double precision",
            ((2, 3, 1), (3, 4, 2)),
            _arguments,
            relative=DOUBLE,
        ),
    ),
    mistakes=(
        *mistakes(_wrong),
        Mistake(
            "activation-at-the-output",
            _wrong(last=leaky_relu),
            "Leaky ReLU stands after the last layer too, which makes negative outputs smaller.\n"
            "The last layer is bare.",
        ),
        Mistake(
            "relu-at-the-output",
            _wrong(last=relu),
            "ReLU stands at the output and forbids every negative one. The last layer is bare.",
        ),
        Mistake(
            "biases-left-out",
            _wrong(with_bias=False),
            "The layers have no bias. Each unit adds its own to its weighted sum.",
        ),
    ),
)
