"""Weights with which a stack of layers keeps the size of its signal.

Weights are random, so a right answer lies within bounds: six standard errors of what is measured.
In 1,000 draws of all cases, normal and uniform, none was off by more than 4.7 of them. Each of the
wrong rules below failed in every one of 100 draws.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise

import numpy as np

from rectified import networks
from rectified.activations import FAMILY, Activation, elu, relu, selu, tanh
from rectified.checks.task import Between, Case, Function, Kind, Mistake, Task
from rectified.experiments.gains import sums
from rectified.experiments.sizes import rms
from rectified.networks import INITIALS
from rectified.numerics import Array

Weights = Sequence[Array]

ERRORS = 6.0
"""How many standard errors a right answer may be off; a normal number is once in 500 million."""

SIZES = 0.001, 100.0
"""What may become of a size of 1 in 50 layers: the logarithm scatters by 0.9."""

DIGITS = 4
"""Of the gains that are handed over."""

WIDTH, LAYERS, EXAMPLES = 64, 50, 16


def answer(sizes: Sequence[int], gain: float, seed: int) -> list[Array]:
    """Normal weights of deviation gain / √n_in; the first layer's gain is 1 (he2015delving)."""
    rng = np.random.default_rng(seed)
    return [
        INITIALS["he"](n_out, n_in, rng, gain=gain if layer else 1.0)
        for layer, (n_in, n_out) in enumerate(pairwise(sizes))
    ]


@cache
def _of_gain(gain: float) -> Activation:
    """Return the member of the family that has this gain."""
    return min(FAMILY, key=lambda one: abs(networks.gain(one) - gain))


def _parts(weights: Weights) -> Iterator[tuple[Array, Array]]:
    """Yield arrays that must have nothing to do with one another: units, and layers."""
    for weight in weights:
        yield weight[1:], weight[:-1]
    for one, other in pairwise(weights):
        size = min(one.size, other.size)
        yield one.ravel()[:size], other.ravel()[:size]


def _correlation(one: Array, other: Array) -> float:
    """Return the cosine between two arrays; 1 where one is 0 throughout."""
    length = float(np.sum(one**2) * np.sum(other**2)) ** 0.5
    return float(np.sum(one * other)) / length if length else 1.0


def measure(
    answer: Weights, sizes: Sequence[int], gain: float, seed: int
) -> tuple[float, Array, Array, Array]:
    """The size in the last layer; variances, means and correlations as shares of what they tell."""
    weights = [np.asarray(weight, float) for weight in answer]
    x = np.random.default_rng(1).normal(size=(EXAMPLES, sizes[0]))
    squares = [gain**2 if layer else 1.0 for layer in range(len(weights))]
    variances = [
        np.mean(weight**2) * weight.shape[1] / square
        for weight, square in zip(weights, squares, strict=True)
    ]
    means = [abs(weight.mean()) / (weight.std() or 1.0) for weight in weights]
    related = [_correlation(*pair) for pair in _parts(weights)]
    *_, last = sums(x, weights, _of_gain(gain), 1.0)
    return rms(last), np.array(variances), np.array(means), np.abs(related)


def accepts(
    sizes: Sequence[int], gain: float, seed: int
) -> tuple[Between, Between, Between, Between]:
    """Six standard errors around what holds for infinitely many weights."""
    shapes = [(n_out, n_in) for n_in, n_out in pairwise(sizes)]
    error = 1 / np.sqrt([n_out * n_in for n_out, n_in in shapes])
    off = np.ceil(100 * ERRORS * np.sqrt(2) * error) / 100
    parts = [one.size for one, _ in _parts([np.empty(shape) for shape in shapes])]
    zero, related = np.zeros(len(shapes)), ERRORS / np.sqrt(parts)
    return (
        Between(np.array(SIZES[0]), np.array(SIZES[1])),
        Between(1 - off, 1 + off),
        Between(zero, ERRORS * error),
        Between(np.zeros(len(parts)), related),
    )


def _alike(one: Weights, other: Weights, sizes: Sequence[int], gain: float, seed: int) -> bool:
    """Weights drawn by one wrong rule have the same variances, means and correlations."""
    (_, *ones), (_, *others) = (measure(each, sizes, gain, seed) for each in (one, other))
    near = zip(ones, others, (0.2, 0.0, 0.0), (0.0, 0.15, 0.15), strict=True)
    return all(np.allclose(a, b, rtol=relative, atol=least) for a, b, relative, least in near)


Spread = Callable[[int, int, float], float]


def _drawn(
    deviation: Spread,
    draw: Callable[[np.random.Generator, float, tuple[int, int]], Array] | None = None,
    *,
    first: float | None = 1.0,
    anew: bool = False,
) -> Function:
    """Return a function that draws weights of another deviation, or in another way.

    ``deviation(n_in, n_out, gain)`` is asked for each layer, with the gain `first` for the first.
    """

    def weights(sizes: Sequence[int], gain: float, seed: int) -> object:
        made: list[Array] = []
        rng = np.random.default_rng(seed)
        for n_in, n_out in pairwise(sizes):
            rng = np.random.default_rng(seed) if anew else rng
            own = first if not made and first is not None else gain
            scale, shape = deviation(n_in, n_out, own), (n_out, n_in)
            made.append(rng.normal(0, scale, shape) if draw is None else draw(rng, scale, shape))
        return made

    return weights


def _right(n_in: int, n_out: int, gain: float) -> float:
    return gain / float(np.sqrt(n_in))


def _case(sizes: Sequence[int], activation: Activation, seed: int) -> Case:
    gain = round(networks.gain(activation), DIGITS)
    title = f"{len(sizes) - 1} layers with the gain of {activation.title}, {gain:g}"
    return Case((tuple(sizes), gain, seed), title)


def _few(rng: np.random.Generator) -> list[Case]:
    shapes = ((50, 150), (150, 50, 100), (60, 120, 40, 120))
    members = [relu, *(FAMILY[i] for i in rng.choice(len(FAMILY), len(shapes), replace=False))]
    return [
        _case(sizes, member, int(rng.integers(1000)))
        for sizes, member in zip((*shapes, (100, 40, 80)), members, strict=True)
    ]


def _deep(rng: np.random.Generator) -> list[Case]:
    members = [relu, [tanh, selu, elu][rng.integers(3)]]
    sizes = (WIDTH,) * (LAYERS + 1)
    return [_case(sizes, member, int(rng.integers(1000))) for member in members]


initial_weights = Task(
    name="initial_weights",
    arguments=("sizes", "gain", "seed"),
    returns=("the weights",),
    answer=answer,
    measure=measure,
    measures=(
        "the size of the sums in the last layer, for examples of size 1,",
        "the weights' variance, as a multiple of what it should be, layer by layer,",
        "the weights' mean, as a multiple of their deviation, layer by layer,",
        "the correlation between neighbouring units, and between neighbouring layers,",
    ),
    accepts=accepts,
    alike=_alike,
    random_from="seed",
    kinds=(
        Kind("few", "stacks of a few layers of different widths", _few),
        Kind("deep", "stacks of 50 layers", _deep),
    ),
    mistakes=(
        Mistake(
            "gain-forgotten",
            _drawn(lambda n_in, n_out, gain: _right(n_in, n_out, 1.0)),
            "The deviation is 1/√n_in in every layer, as if nothing stood between them. An\n"
            "activation shrinks what passes: from the second layer on multiply by gain.",
        ),
        Mistake(
            "always-he",
            _drawn(lambda n_in, n_out, gain: _right(n_in, n_out, float(np.sqrt(2)))),
            "The deviation is √(2/n_in) throughout. √2 is ReLU's gain; take the one that is\n"
            "passed, and 1 in the first layer.",
        ),
        Mistake(
            "gain-in-the-first-layer",
            _drawn(_right, first=None),
            "The first layer gets the examples themselves. No activation has shrunk them, so\n"
            "its gain is 1.",
        ),
        Mistake(
            "variance-for-deviation",
            _drawn(lambda n_in, n_out, gain: _right(n_in, n_out, gain) ** 2),
            "gain²/n_in is the variance. What a generator takes as scale is the deviation, its\n"
            "root.",
        ),
        Mistake(
            "width-not-rooted",
            _drawn(lambda n_in, n_out, gain: gain / n_in),
            "The deviation is gain/n_in. A sum of n_in random products grows with √n_in, so\n"
            "that is what to divide by.",
        ),
        Mistake(
            "gain-for-variance-factor",
            _drawn(lambda n_in, n_out, gain: _right(n_in, n_out, gain**0.5)),
            "The variance is gain/n_in. The gain is a factor of the weights themselves: their\n"
            "variance has its square.",
        ),
        Mistake(
            "fan-out",
            _drawn(lambda n_in, n_out, gain: _right(n_out, n_in, gain)),
            "The variance is gain²/n_out. A unit sums over its inputs: divide by their number,\n"
            "n_in.",
        ),
        Mistake(
            "mean-of-fans",
            _drawn(lambda n_in, n_out, gain: gain * float(np.sqrt(2 / (n_in + n_out)))),
            "The variance is divided by the mean of n_in and n_out, as Glorot's is. What keeps\n"
            "the signal is n_in.",
        ),
        Mistake(
            "xavier",
            _drawn(lambda n_in, n_out, gain: float(np.sqrt(2 / (n_in + n_out)))),
            "These are Xavier Glorot's weights, of variance 2/(n_in + n_out). They know neither\n"
            "the gain, nor that n_in alone counts for the signal.",
        ),
        Mistake(
            "one-hundredth",
            _drawn(lambda n_in, n_out, gain: 0.01),
            "The deviation is 0.01 in every layer, whatever its width. Small is not safe: each\n"
            "layer hands on less. It has to follow from n_in and the gain.",
        ),
        Mistake(
            "bound-for-deviation",
            _drawn(_right, lambda rng, scale, shape: rng.uniform(-scale, scale, shape)),
            "The weights lie evenly between ±gain/√n_in. Numbers between ±b have the variance\n"
            "b²/3, so the bound must be larger than the deviation, by √3.",
        ),
        Mistake(
            "not-centred",
            _drawn(_right, lambda rng, scale, shape: rng.uniform(0, scale, shape)),
            "All weights are positive. Their mean must be 0, or every sum gets the sum of its\n"
            "inputs on top.",
        ),
        Mistake(
            "same-in-every-layer",
            _drawn(_right, anew=True),
            "Every layer begins with the same random numbers: the generator is made anew from\n"
            "the seed in each. Make it once, before the loop.",
        ),
        Mistake(
            "units-alike",
            _drawn(
                _right,
                lambda rng, scale, shape: np.tile(rng.normal(0, scale, shape[1]), (shape[0], 1)),
            ),
            "All units of a layer have the same weights. They would get the same gradients and\n"
            "stay alike: draw every weight for itself.",
        ),
        Mistake(
            "constant",
            _drawn(_right, lambda rng, scale, shape: np.full(shape, scale)),
            "Nothing is drawn: all weights of a layer are one number. They must be random, with\n"
            "mean 0.",
        ),
    ),
)
