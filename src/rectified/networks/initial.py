"""Initialisations: where the weights start.

Each is called as ``he(n_out, n_in, rng)`` and returns a weight of shape (n_out, n_in);
``shape=(n_out,)`` makes a bias, and ``gain=`` scales, where a formula has a gain. `INITIALS`
finds it by its name.

What most of them choose is how far the weights scatter. A unit sums n_in products; with
independent weights of mean 0 and standard deviation s, the sum's mean square is n_in · s² times
that of the inputs. Thirty layers multiply thirty such factors: unless they are near 1, the signal
explodes or vanishes. The functions below return s.
"""

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from rectified.networks.arguments import generator, number, whole
from rectified.numerics import Array

Initial = Callable[..., Array]
"""``initial(n_out, n_in, rng)`` returns a weight; with ``shape=(n_out,)`` a bias."""

INITIALS: dict[str, Initial] = {}
"""Every initialisation below, by its name."""

Draw = Callable[[np.random.Generator, Any, tuple[int, ...]], Array]


def normal(rng: np.random.Generator, deviation: float, shape: tuple[int, ...]) -> Array:
    """Draw from the normal distribution of mean 0."""
    return rng.normal(0.0, deviation, shape)


def uniform(rng: np.random.Generator, deviation: float, shape: tuple[int, ...]) -> Array:
    """Draw uniformly between ±√3 s: the interval whose standard deviation is s."""
    bound = math.sqrt(3) * deviation
    return rng.uniform(-bound, bound, shape)


def same(rng: np.random.Generator, value: float, shape: tuple[int, ...]) -> Array:
    """Draw nothing: one value for all."""
    return np.full(shape, value)


def rotation(rng: np.random.Generator, scale: float, shape: tuple[int, ...]) -> Array:
    """Draw a matrix with orthonormal rows, or columns where it is tall, times `scale`.

    The Q of a normal matrix's QR is uniformly distributed among them, once the signs of R's
    diagonal are taken out (Mezzadri, 2007; mezzadri2007generate).
    """
    if len(shape) != 2:
        raise ValueError(f"orthogonal makes a weight of shape (n_out, n_in); got {shape}")
    q, r = np.linalg.qr(rng.normal(size=(max(shape), min(shape))))
    q *= scale * np.copysign(1.0, np.diagonal(r))
    return q if shape[0] >= shape[1] else np.ascontiguousarray(q.T)


def _drawn(draw: Draw) -> Callable[[Callable[..., float]], Initial]:
    """Make an initialisation of a formula for the scale, and enter it into `INITIALS`."""

    def enter(scale: Callable[..., float]) -> Initial:
        def initial(
            n_out: int,
            n_in: int,
            rng: np.random.Generator,
            *,
            shape: tuple[int, ...] | None = None,
            **options: float,
        ) -> Array:
            fans = whole(n_out, "n_out"), whole(n_in, "n_in")
            given = {name: number(value, name) for name, value in options.items()}
            return draw(generator(rng), scale(*fans, **given), fans if shape is None else shape)

        initial.__name__ = initial.__qualname__ = scale.__name__
        initial.__doc__ = scale.__doc__
        INITIALS[scale.__name__] = initial
        return initial

    return enter


@_drawn(same)
def zeros(n_out: int, n_in: int) -> float:
    """All 0: right for a bias; weights all alike keep the units of a layer alike for ever."""
    return 0.0


@_drawn(same)
def constant(n_out: int, n_in: int, value: float = 0.5) -> float:
    """All the same `value`: as weights no better than zeros."""
    return value


@_drawn(normal)
def lecun(n_out: int, n_in: int, gain: float = 1.0) -> float:
    """Normal, s = gain / √n_in: a linear layer keeps the mean square.

    LeCun, Bottou, Orr and Müller (1998; lecun1998efficient).
    """
    return gain / math.sqrt(n_in)


@_drawn(normal)
def he(n_out: int, n_in: int, gain: float = math.sqrt(2)) -> float:
    """Normal, s = √(2 / n_in): ReLU halves the mean square, the 2 restores it.

    He, Zhang, Ren and Sun (2015; he2015delving). For another activation than ReLU take the
    `gain` that `rectified.networks.gain` computes.
    """
    return gain / math.sqrt(n_in)


@_drawn(uniform)
def glorot(n_out: int, n_in: int, gain: float = 1.0) -> float:
    """Uniform, s = √(2 / (n_in + n_out)): between 1/√n_in for the way there and 1/√n_out back.

    The interval is ±√(6 / (n_in + n_out)): Glorot and Bengio (2010;
    glorot2010understanding).
    """
    return gain * math.sqrt(2 / (n_in + n_out))


@_drawn(normal)
def glorot_normal(n_out: int, n_in: int, gain: float = 1.0) -> float:
    """Normal, s as in `glorot`."""
    return gain * math.sqrt(2 / (n_in + n_out))


@_drawn(rotation)
def orthogonal(n_out: int, n_in: int, gain: float = 1.0) -> float:
    """A random rotation times `gain`: a linear layer keeps every length, not only on average.

    Saxe, McClelland and Ganguli (2014; saxe2014exact). Where n_out > n_in the columns are
    orthonormal; where n_out < n_in the rows are, and lengths shrink.
    """
    return gain


@_drawn(uniform)
def pytorch_default(n_out: int, n_in: int) -> float:
    """Uniform in ±1 / √n_in, s = 1 / √(3 n_in): how ``torch.nn.Linear`` draws weight and bias.

    It is ``kaiming_uniform_(a=√5)`` there, yet its variance is a sixth of He's (paszke2019pytorch).
    """
    return 1 / math.sqrt(3 * n_in)
