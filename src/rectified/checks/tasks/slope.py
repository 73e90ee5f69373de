"""The slope of a function that PyTorch has, at each number of an array, as autograd finds it."""

import numpy as np

from rectified.activations import (
    Activation,
    celu,
    elu,
    gelu,
    get,
    hardswish,
    hardtanh,
    leaky_relu,
    mish,
    relu,
    relu6,
    selu,
    sigmoid,
    silu,
    softplus,
    tanh,
)
from rectified.checks.task import Case, Kind, Mistake, Task
from rectified.numerics import Array

SAME = (
    *(gelu, silu, mish, tanh, sigmoid, softplus, celu),
    *(relu, leaky_relu, elu, selu, relu6, hardswish, hardtanh),
)
"""Members that ``torch.nn.functional`` has under the same name and with the same defaults."""

SMOOTH = tuple(member for member in SAME if not member.joints)
PIECES = tuple(member for member in SAME if member.joints)

CLEAR = 0.1
"""So far are all numbers from the places where two pieces meet."""

DOUBLE = 1e-12
"""The allowed error where double precision is asked; elsewhere single precision will do."""


def answer(name: str, x: Array) -> Array:
    """Return the slopes by the package's own record."""
    return _record(name).derivative(x)


def _record(name: str) -> Activation:
    found = get(name)
    assert isinstance(found, Activation)
    return found


def _case(
    rng: np.random.Generator, activation: Activation, *shape: int, relative: float | None = None
) -> Case:
    """Draw numbers of two digits behind the point, none near a place where pieces meet."""
    while True:
        x = np.round(rng.uniform(-4, 4, shape), 2)
        if all((np.abs(x - place) > CLEAR).all() for place in activation.places()):
            title = f"{activation.name!r} and an array of shape {shape}" * (len(shape) > 1)
            return Case((activation.name, x), title, relative)


def _some(rng: np.random.Generator, members: tuple[Activation, ...]) -> list[Activation]:
    return [members[i] for i in rng.choice(len(members), 3, replace=False)]


def _smooth(rng: np.random.Generator) -> list[Case]:
    first = [Case((tanh.name, np.array([0.5]))), Case((gelu.name, np.array([-2.0, 0.0, 1.0])))]
    return first + [_case(rng, member, 4) for member in _some(rng, SMOOTH)]


def _pieces(rng: np.random.Generator) -> list[Case]:
    first = [Case((relu.name, np.array([3.0]))), Case((relu.name, np.array([-1.0, 2.0])))]
    return first + [_case(rng, member, 4) for member in _some(rng, PIECES)]


def _shapes(rng: np.random.Generator) -> list[Case]:
    shapes = ((2, 3), (3, 1), (2, 2, 3))
    members = _some(rng, SMOOTH + PIECES)
    return [_case(rng, member, *shape) for member, shape in zip(members, shapes, strict=True)]


def _integers(rng: np.random.Generator) -> list[Case]:
    drawn = rng.integers(-4, 5, (3, 5))
    pairs = zip(_some(rng, SMOOTH), drawn, strict=True)
    return [Case((silu.name, np.array([-2, 3]))), *(Case((one.name, x)) for one, x in pairs)]


def _double(rng: np.random.Generator) -> list[Case]:
    return [_case(rng, member, 4, relative=DOUBLE) for member in (gelu, *_some(rng, SMOOTH))]


slope = Task(
    name="slope",
    arguments=("name", "x"),
    returns=("the slope",),
    answer=answer,
    relative=1e-5,
    kinds=(
        Kind("smooth", "smooth functions", _smooth),
        Kind("pieces", "functions of pieces", _pieces),
        Kind("double", "the digits of double precision", _double),
        Kind("shapes", "arrays of two and three dimensions", _shapes),
        Kind("integers", "arrays of integers", _integers),
    ),
    mistakes=(
        Mistake(
            "value-for-slope",
            lambda name, x: _record(name)(x),
            "This is the value of the function. Its slope is what backward() leaves in grad of\n"
            "the tensor that went in.",
        ),
        Mistake(
            "slope-of-the-mean",
            lambda name, x: answer(name, x) / np.size(x),
            "Every slope is divided by how many numbers x has. Moving one number moves the mean\n"
            "of all outputs by so much less. Ask yourself from what backward() has to start.",
        ),
        Mistake(
            "accumulated",
            lambda name, x: 2 * answer(name, x),
            "Every slope is twice what it should be, as it is where backward() has run twice for\n"
            "the same tensor: it adds to what stands in grad.",
        ),
        Mistake(
            "one-for-all",
            lambda name, x: answer(name, x).sum(),
            "All slopes are added up to one number. To start backward() from one number is right,\n"
            "but what it leaves in grad is one slope for each number of x.",
        ),
        Mistake(
            "function-left-out",
            lambda name, x: np.ones(np.shape(x)),
            "Every slope is 1, whatever the function. That is the slope of x itself: backward()\n"
            "must start from what the function returned.",
        ),
        Mistake(
            "slope-of-the-square",
            lambda name, x: 2 * _record(name)(x) * answer(name, x),
            "Here each slope is multiplied by twice the function's value: it is the slope of the\n"
            "squared output, not of the output.",
        ),
    ),
)
