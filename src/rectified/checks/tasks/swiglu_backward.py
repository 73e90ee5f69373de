"""SwiGLU's part of a backward pass: the gradient by both halves of its input."""

import numpy as np

from rectified.activations import silu, swiglu
from rectified.checks.task import Case, Kind, Mistake, Task
from rectified.numerics import Array


def answer(grad: Array, x: Array) -> Array:
    """grad times the slope by the value, beside grad times the slope by the gate."""
    halves = [grad * swiglu.derivative(x, wrt=wrt) for wrt in ("value", "gate")]
    return np.concatenate(halves, axis=-1)


def _halves(x: Array) -> tuple[Array, Array]:
    value, gate = np.split(x, 2, axis=-1)
    return value, gate


def _one(rng: np.random.Generator) -> list[Case]:
    simple = [([1.0], [2.0, 3.0]), ([-2.0], [0.5, -1.0])]
    drawn = np.round(rng.normal(scale=2.0, size=(3, 3)), 2).tolist()
    pairs = [*simple, *((row[:1], row[1:]) for row in drawn)]
    return [Case((np.array([grad]), np.array([x]))) for grad, x in pairs]


def _batch(rng: np.random.Generator) -> list[Case]:
    cases = []
    for n, units in ((1, 2), (3, 2), (4, 5)):
        grad = np.round(rng.normal(size=(n, units)), 2)
        x = np.round(rng.normal(scale=2.0, size=(n, 2 * units)), 2)
        cases.append(Case((grad, x)))
    return cases


def _exchanged(grad: Array, x: Array) -> Array:
    return np.concatenate(_halves(answer(grad, x))[::-1], axis=-1)


def _first_is_gate(grad: Array, x: Array) -> Array:
    gate, value = _halves(x)
    back = answer(grad, np.concatenate([value, gate], axis=-1))
    return np.concatenate(_halves(back)[::-1], axis=-1)


def _value_forgotten(grad: Array, x: Array) -> Array:
    _, gate = _halves(x)
    return np.concatenate([grad * silu(gate), grad * silu.derivative(gate)], axis=-1)


def _value_for_slope(grad: Array, x: Array) -> Array:
    value, gate = _halves(x)
    return np.concatenate([grad * silu(gate), grad * value * silu(gate)], axis=-1)


def _gate_without_activation(grad: Array, x: Array) -> Array:
    value, gate = _halves(x)
    return np.concatenate([grad * gate, grad * value * silu.derivative(gate)], axis=-1)


def _slope_of_sigmoid_alone(grad: Array, x: Array) -> Array:
    value, gate = _halves(x)
    sigmoid = 1 / (1 + np.exp(-gate))
    return np.concatenate([grad * silu(gate), grad * value * sigmoid], axis=-1)


swiglu_backward = Task(
    name="swiglu_backward",
    arguments=("grad", "x"),
    returns=("the gradient",),
    answer=answer,
    kinds=(
        Kind("one", "one example of one unit", _one),
        Kind("batch", "several examples and units", _batch),
    ),
    mistakes=(
        Mistake(
            "halves-of-the-gradient-exchanged",
            _exchanged,
            "Both gradients are right, but they have changed places. The gradient by the values\n"
            "comes first, as the values do in x.",
        ),
        Mistake(
            "first-half-is-the-gate",
            _first_is_gate,
            "Here the first half of x is taken for the gate. In this exercise the first half is\n"
            "the value, and the second the gate.",
        ),
        Mistake(
            "value-forgotten",
            _value_forgotten,
            "The gradient by the gate lacks a factor. The output is v · silu(g): where g moves a\n"
            "little, the output moves by silu'(g) times something.",
        ),
        Mistake(
            "value-for-slope",
            _value_for_slope,
            "The gradient by the gate holds silu(g) where its slope silu'(g) belongs.",
        ),
        Mistake(
            "gate-without-activation",
            _gate_without_activation,
            "The gradient by the value is what the gate lets pass, silu(g), and not g itself.",
        ),
        Mistake(
            "gate-held-fixed",
            _slope_of_sigmoid_alone,
            "The slope of silu(g) = g σ(g) has two terms, by the product rule. Here the term in\n"
            "which σ moves is missing.",
        ),
    ),
)
