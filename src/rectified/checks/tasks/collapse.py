"""Layers without an activation, folded into one."""

from collections.abc import Callable, Sequence
from functools import reduce
from itertools import pairwise

import numpy as np

from rectified.checks.task import Case, Kind, Mistake, Task
from rectified.networks import Dense, Network
from rectified.numerics import Array

Arrays = Sequence[Array]
Layer = tuple[Array, Array]


def answer(weights: Arrays, biases: Arrays) -> Layer:
    """What the layers make of 0, and the gradient of each output by the inputs."""
    network = Network(map(Dense, weights, biases))
    outputs = np.eye(len(biases[-1]))
    bias = network(np.zeros((len(outputs), weights[0].shape[1])))[0]
    return network.backward(outputs), bias


def _one_by_one(
    join: Callable[[Array, Array, Array, Array], Layer],
) -> Callable[[Arrays, Arrays], Layer]:
    """Return a function that joins each layer to those before: ``join(w, b, later w, its b)``."""

    def fold(weights: Arrays, biases: Arrays) -> Layer:
        layers = zip(weights, biases, strict=True)
        return reduce(lambda done, layer: join(*done, *layer), layers)

    return fold


def _drawn(rng: np.random.Generator, *sizes: int) -> Case:
    """Return layers of some widths, with numbers of one digit behind the point."""
    pairs = list(pairwise(sizes))
    weights = [np.round(rng.uniform(-1.5, 1.5, size=(n_out, n_in)), 1) for n_in, n_out in pairs]
    biases = [np.round(rng.uniform(-2.0, 2.0, size=n_out), 1) for _, n_out in pairs]
    shapes = ", ".join(f"({n_out}, {n_in})" for n_in, n_out in pairs[:4])
    more = f" and {len(pairs) - 4} more" * (len(pairs) > 4)
    return Case((weights, biases), f"weights of the shapes {shapes}{more}")


def _two(rng: np.random.Generator) -> list[Case]:
    numbers = Case(([np.array([[2.0]]), np.array([[3.0]])], [np.array([1.0]), np.array([5.0])]))
    return [numbers, *(_drawn(rng, *sizes) for sizes in ((1, 2, 1), (2, 3, 1), (4, 3, 2)))]


def _one(rng: np.random.Generator) -> list[Case]:
    return [_drawn(rng, *sizes) for sizes in ((1, 1), (3, 2))]


def _deep(rng: np.random.Generator) -> list[Case]:
    widths = ((1, 1, 1, 1), (2, 3, 4, 1), (1, 4, 2, 3, 2), (2, *[5] * 9, 3))
    return [_drawn(rng, *sizes) for sizes in widths]


def _square(rng: np.random.Generator) -> list[Case]:
    return [_drawn(rng, *[width] * (layers + 1)) for width, layers in ((2, 2), (2, 3), (3, 4))]


collapse = Task(
    name="collapse",
    arguments=("weights", "biases"),
    returns=("the weight", "the bias"),
    answer=answer,
    kinds=(
        Kind("two", "two layers", _two),
        Kind("one", "one layer", _one),
        Kind("deep", "three to ten layers", _deep),
        Kind("square", "layers that are all equally wide", _square),
    ),
    mistakes=(
        Mistake(
            "wrong-order",
            _one_by_one(lambda w, b, later, shift: (w @ later, later @ b + shift)),
            "The weights are multiplied in the wrong order. In W2 (W1 x) the first layer stands\n"
            "next to x, so later layers stand on the left.",
            (_one_by_one(lambda w, b, later, shift: (w @ later, b @ later + shift)),),
        ),
        Mistake(
            "biases-summed",
            lambda weights, biases: (
                _one_by_one(lambda w, b, later, shift: (later @ w, b))(weights, biases)[0],
                sum(biases),
            ),
            "The biases are added up as they are. What a layer adds goes through all later layers\n"
            "and is multiplied by their weights.",
        ),
        Mistake(
            "last-bias-alone",
            _one_by_one(lambda w, b, later, shift: (later @ w, shift)),
            "Only the last bias is left. What earlier layers add goes through the later ones: it\n"
            "is multiplied by their weights, and not lost.",
        ),
        Mistake(
            "first-bias-alone",
            _one_by_one(lambda w, b, later, shift: (later @ w, later @ b)),
            "The first bias is carried on by the later weights, as it should be, but the later\n"
            "layers have biases too.",
        ),
        Mistake(
            "new-weight-for-bias",
            _one_by_one(lambda w, b, later, shift: (later @ w, later @ w @ b + shift)),
            "The bias so far is multiplied by the weight of all layers so far. It has been\n"
            "through those already: what it still has to go through is the next layer alone.",
        ),
        Mistake(
            "bias-times-transposed",
            _one_by_one(lambda w, b, later, shift: (later @ w, b @ later + shift)),
            "b @ W adds up along the columns of W. An output adds up along its own row, as in\n"
            "W @ b.",
        ),
        Mistake(
            "first-two-layers",
            lambda weights, biases: (
                weights[1] @ weights[0],
                weights[1] @ biases[0] + biases[1],
            ),
            "Only the first two layers are folded. There may be more of them, or one alone.",
            (
                lambda weights, biases: _one_by_one(
                    lambda w, b, later, shift: (later @ w, later @ b + shift)
                )(weights[:2], biases[:2]),
            ),
        ),
        Mistake(
            "number-by-number",
            _one_by_one(lambda w, b, later, shift: (later * w, later @ b + shift)),
            "* multiplies number by number. A unit adds up all of its inputs, each times its\n"
            "weight: that is the matrix product.",
        ),
    ),
)
