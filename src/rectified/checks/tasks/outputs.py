"""The outputs of a network of Leaky ReLUs that was carried over from NumPy."""

from typing import Any

from rectified.activations import leaky_relu, relu
from rectified.checks.task import Function, Mistake, Task
from rectified.checks.tasks._backpropagation import Arrays, Net
from rectified.checks.tasks._carried import DOUBLE, kind, network
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
        Mistake(
            "default-slope",
            _wrong(0.01),
            "The hidden units leak 0.01, the default of PyTorch, whatever negative_slope is.",
        ),
        Mistake(
            "relu-for-leaky",
            _wrong(hidden=relu),
            "The hidden units do not leak at all: this is ReLU. They are Leaky ReLUs with the\n"
            "slope that is passed.",
        ),
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
            "no-activation",
            _wrong(hidden=None),
            "There is nothing between the layers, so that all of them are one. After each layer\n"
            "but the last stands Leaky ReLU.",
        ),
        Mistake(
            "layer-turned-round",
            _wrong(turned=True),
            "The layers are made with inputs and outputs exchanged, and only where both are\n"
            "equally many does it not show. nn.Linear takes the inputs first; its weight then has\n"
            "the shape (outputs, inputs).",
        ),
        Mistake(
            "transposed",
            _wrong(transposed=True),
            "The weights are transposed. PyTorch keeps them as they come here: a row for each\n"
            "output. It is Keras that has a column for each.",
        ),
        Mistake(
            "biases-left-out",
            _wrong(with_bias=False),
            "The layers have no bias. Each unit adds its own to its weighted sum.",
        ),
    ),
)
