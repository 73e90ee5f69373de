"""Facts about an activation that the reference itself shows: computed, never asserted."""

import numpy as np

from rectified.activations import Activation

GRID = np.linspace(-40.0, 40.0, 8001)
FAR = 1e4


def passes_positive(activation: Activation) -> bool:
    """Whether every positive x comes out as it is, as from ReLU."""
    positive = GRID[GRID > 0]
    return bool((activation(positive) == positive).all())


def is_monotone(activation: Activation) -> bool:
    """Whether the value never falls, by more than rounding, as x grows from −40 to 40."""
    values = activation(GRID)
    return bool((np.diff(values) >= -8 * np.spacing(np.abs(values[1:]))).all())


def is_smooth(activation: Activation) -> bool:
    """Whether the slope never jumps."""
    return not activation.kinks()


def is_sparse(activation: Activation) -> bool:
    """Whether a whole half line of inputs gives exactly 0."""
    return not activation(GRID[GRID <= -4]).any()


def saturation(activation: Activation) -> str:
    """The sides on which the slope tends to 0: ``"left"``, ``"right"``, ``"both"``, ``"no"``."""
    left, right = np.abs(activation.derivative([-FAR, FAR])) < 1e-6
    return {(True, True): "both", (True, False): "left", (False, True): "right"}.get(
        (bool(left), bool(right)), "no"
    )
