"""What the comparison says of each activation is what the oracle's formula says."""

import numpy as np
import pytest

from oracle import arithmetic, record_of
from rectified.activations import FAMILY, relu
from rectified.tables import compare, facts

every = pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)


def exact(activation, wrt, x):
    truth, _ = arithmetic.exact(record_of(activation), wrt, x, activation.complete({}))
    return truth


def test_the_columns():
    (row,) = compare([relu]).rows
    assert row[4:9] == ["yes", "yes", "no", "left", "yes"]


@every
def test_passes(activation):
    unchanged = [exact(activation, None, x) == x for x in np.linspace(0.125, 8, 64)]
    assert facts.passes_positive(activation) == all(unchanged)


@every
def test_monotone(activation):
    slopes = [exact(activation, "x", x) for x in np.linspace(-20, 20, 321) + 0.001]
    assert facts.is_monotone(activation) == (min(slopes) >= 0)


@every
def test_smooth(activation):
    def jumps(at):
        below, above = (exact(activation, "x", at + step) for step in (-1e-9, 1e-9))
        return abs(above - below) > 1e-6

    everywhere = np.linspace(-10, 10, 41)  # every kink of a default is a multiple of 1/2
    assert facts.is_smooth(activation) == (not any(map(jumps, everywhere)))


@every
def test_saturates(activation):
    """On the sides on which the asymptote is level."""
    record, defaults = record_of(activation), activation.complete({})
    level = {
        side: not arithmetic.slope(asymptote, "x", at, defaults)
        for side, asymptote, at in [("left", record.left, -1e4), ("right", record.right, 1e4)]
    }
    sides = [side for side, is_level in level.items() if is_level]
    expected = {0: "no", 1: "".join(sides), 2: "both"}[len(sides)]
    assert facts.saturation(activation) == expected


@every
def test_sparse(activation):
    zeros = [not exact(activation, None, x) for x in np.linspace(-40, -4, 73)]
    assert facts.is_sparse(activation) == all(zeros)
