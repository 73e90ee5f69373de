"""The gradients by the weights and biases of a network that was carried over from NumPy."""

from collections.abc import Callable
from typing import Any

from rectified.activations import leaky_relu, relu
from rectified.checks.task import Function, Mistake, Task
from rectified.checks.tasks._backpropagation import GRADIENTS, Arrays, Net, Two
from rectified.checks.tasks._carried import DOUBLE, kind, mistakes, network
from rectified.networks import Dense, mean_squared_error
from rectified.numerics import Array


def _wrong(
    slope: float | None = None,
    scale: Callable[[Array], float] = lambda y: 1.0,
    **otherwise: Any,
) -> Function:
    """Return the gradients of another loss, or of a network of which something is otherwise.

    The loss is the mean of the squares, times what `scale` makes of the targets.
    """

    def wrong(weights: Arrays, biases: Arrays, x: Array, y: Array, negative_slope: float) -> Two:
        taken = negative_slope if slope is None else slope
        net = network(weights, biases, taken, **otherwise)
        net.backward(scale(y) * mean_squared_error(net(x), y)[1])
        found = [layer.gradients for layer in net.layers if isinstance(layer, Dense)]
        return [each["weight"] for each in found], [each["bias"] for each in found]

    return wrong


def answer(weights: Arrays, biases: Arrays, x: Array, y: Array, negative_slope: float) -> Two:
    """Return what the package's own network finds."""
    found: Any = _wrong()(weights, biases, x, y, negative_slope)
    return tuple(found)


def _one_list(weights: Arrays, biases: Arrays, x: Array, y: Array, slope: float) -> list[Array]:
    by_weight, by_bias = answer(weights, biases, x, y, slope)
    return [one for pair in zip(by_weight, by_bias, strict=True) for one in pair]


def _arguments(net: Net, negative_slope: float) -> tuple[Any, ...]:
    return *net, negative_slope


gradients = Task(
    name="gradients",
    arguments=("weights", "biases", "x", "y", "negative_slope"),
    returns=GRADIENTS,
    answer=answer,
    relative=1e-5,
    kinds=(
        kind("layer", "networks of one layer", ((1, 1), (2, 1)), _arguments, smallest=True),
        kind("outputs", "networks of several outputs", ((1, 2), (2, 2), (3, 2)), _arguments),
        kind("hidden", "networks with a hidden layer", ((1, 2, 1), (2, 3, 1)), _arguments),
        kind(
            "double",
            "the digits of double precision",
            ((2, 3, 1), (3, 4, 1)),
            _arguments,
            relative=DOUBLE,
        ),
        kind(
            "deep",
            "networks with several hidden layers",
            ((2, 3, 4, 1), (3, 3, 3, 3), (2, 4, 3, 5, 2)),
            _arguments,
        ),
    ),
    mistakes=(
        *mistakes(_wrong),
        Mistake(
            "sum-for-mean",
            _wrong(scale=lambda y: float(y.size)),
            "This is the gradient of the sum of the squares. The loss is their mean: over all\n"
            "examples and all outputs.",
        ),
        Mistake(
            "averaged-over-examples",
            _wrong(scale=lambda y: float(y.shape[1])),
            "The squares are averaged over the examples, but added up over the outputs. The loss\n"
            "is the mean of all of them.",
        ),
        Mistake(
            "accumulated",
            _wrong(scale=lambda y: 2.0),
            "Every gradient is twice what it should be, as it is where backward() has run twice\n"
            "for the same parameters: it adds to what stands in grad.",
        ),
        Mistake(
            "half",
            _wrong(scale=lambda y: 0.5),
            "Every gradient is half of what it should be. The loss is the mean of the squares,\n"
            "without a 1/2 in front.",
        ),
        Mistake(
            "one-list",
            _one_list,
            "All gradients stand in one list. Asked are two: those by the weights, and those by\n"
            "the biases.",
        ),
        Mistake(
            "activation-at-the-output",
            _wrong(last=leaky_relu),
            "Leaky ReLU stands after the last layer too. That layer is bare, or negative outputs\n"
            "learn more slowly than others.",
        ),
        Mistake(
            "relu-at-the-output",
            _wrong(last=relu),
            "ReLU stands after the last layer: where an output is below 0 it learns nothing. The\n"
            "last layer is bare.",
        ),
    ),
)
