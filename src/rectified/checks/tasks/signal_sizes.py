"""The size of a signal, layer by layer: how one sees that it fades or explodes."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from rectified.activations import relu
from rectified.checks.task import Case, Function, Kind, Mistake, Task
from rectified.experiments.gains import sums
from rectified.experiments.sizes import rms
from rectified.numerics import Array


def answer(x: Array, weights: Sequence[Array]) -> Array:
    """Root mean square of the sums of each layer."""
    return np.array([rms(z) for z in sums(x, weights, relu, 1.0)])


def _sized(size: Callable[[Array], float]) -> Function:
    """Return a function that takes another size of the same sums."""
    return lambda x, weights: np.array([size(z) for z in sums(x, weights, relu, 1.0)])


def _through(
    before: Callable[[Array], Array], after: Callable[[Array], Array], *, look_after: bool = False
) -> Function:
    """Return a function that bends the examples or the sums in another way.

    It looks at the sums, or at what has become of them.
    """

    def sizes(x: Array, weights: Sequence[Array]) -> object:
        found, a = [], before(x)
        for weight in weights:
            z = a @ weight.T
            a = after(z)
            found.append(rms(a if look_after else z))
        return np.array(found)

    return sizes


def _same(z: Array) -> Array:
    return z


def _drawn(rng: np.random.Generator, sizes: Sequence[int], gain: float = 1.0) -> list[Array]:
    """Return weights of variance gain² / n_in, rounded to two digits."""
    return [
        np.round(rng.normal(0, gain / np.sqrt(n_in), (n_out, n_in)), 2)
        for n_in, n_out in pairwise(sizes)
    ]


def _one(rng: np.random.Generator) -> list[Case]:
    simple = Case((np.array([[3.0, 4.0]]), [np.array([[1.0, 0.0], [0.0, 1.0]])]))
    pairs = [(rng.normal(1, 2, (n, k)), _drawn(rng, (k, m))) for n, k, m in ((2, 2, 1), (3, 2, 4))]
    return [simple, *(Case((np.round(x, 1), weights), "one layer") for x, weights in pairs)]


def _several(rng: np.random.Generator) -> list[Case]:
    two = [np.array([[1.0, 1.0], [1.0, -1.0]]), np.array([[2.0, 1.0]])]
    cases = [Case((np.array([[1.0, 2.0]]), two))]
    for sizes in ((3, 4, 2), (5, 20, 10, 20), (8, *(12,) * 20)):
        x = np.round(rng.normal(0.5, 1, (6, sizes[0])), 2)
        cases.append(Case((x, _drawn(rng, sizes, 1.4)), f"{len(sizes) - 1} layers"))
    return cases


signal_sizes = Task(
    name="signal_sizes",
    arguments=("x", "weights"),
    returns=("the sizes",),
    answer=answer,
    kinds=(
        Kind("one", "a stack of one layer", _one),
        Kind("several", "stacks of several layers", _several),
    ),
    mistakes=(
        Mistake(
            "deviation-for-size",
            _sized(lambda z: float(np.std(z))),
            "This is the standard deviation, which takes the mean out. The size is the root of\n"
            "the mean square, and a mean that is not 0 belongs to it.",
        ),
        Mistake(
            "mean-square",
            _sized(lambda z: rms(z) ** 2),
            "This is the mean square. The size is its root.",
        ),
        Mistake(
            "length",
            _sized(lambda z: float(np.linalg.norm(z))),
            "This is the root of the sum of the squares, which grows with the number of examples\n"
            "and units. The size takes the mean of the squares.",
        ),
        Mistake(
            "mean-of-absolutes",
            _sized(lambda z: float(np.mean(np.abs(z)))),
            "This is the mean of |z|. The size squares, takes the mean, and then the root.",
        ),
        Mistake(
            "size-by-example",
            _sized(lambda z: float(np.mean(np.sqrt(np.mean(z**2, axis=1))))),
            "Here each example has a size of its own, and the mean of these is taken. Take one\n"
            "mean of all squares, over examples and units alike, and one root at the end.",
        ),
        Mistake(
            "outputs-for-sums",
            _through(_same, relu, look_after=True),
            "These are the sizes of what ReLU hands on. What is asked is the size of the sums z\n"
            "that go into it.",
        ),
        Mistake(
            "no-activation",
            _through(_same, _same),
            "The sums of one layer go into the next as they are. Between two layers stands ReLU.",
        ),
        Mistake(
            "relu-on-the-examples",
            _through(relu, relu),
            "ReLU is applied to the examples too. They are data: the first layer gets them as\n"
            "they are, and ReLU stands between two layers only.",
        ),
        Mistake(
            "not-transposed",
            lambda x, weights: answer(x, [weight.T for weight in weights]),
            "x @ W takes a W with a row for each input. Here a row is a unit, and has a number\n"
            "for each input: turn the weights round.",
        ),
        Mistake(
            "last-alone",
            lambda x, weights: answer(x, weights)[-1],
            "This is the size in the last layer alone. Collect one for each layer.",
        ),
    ),
)
