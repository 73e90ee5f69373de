"""The losses' values; their gradients are tested with all the others."""

import math

import numpy as np
import pytest

from rectified.networks import (
    accuracy,
    binary_cross_entropy,
    mean_squared_error,
    softmax_cross_entropy,
)


def test_mean_squared_error():
    value, gradient = mean_squared_error([[1.0], [2.0]], [[0.0], [4.0]])
    assert value == 2.5
    np.testing.assert_array_equal(gradient, [[1.0], [-2.0]])


def test_binary_cross_entropy():
    value, gradient = binary_cross_entropy([[0.0], [math.log(3)]], [1, 0])
    assert value == pytest.approx((math.log(2) + math.log(4)) / 2)
    np.testing.assert_allclose(gradient, [[-0.25], [0.375]])


def test_softmax_cross_entropy():
    value, gradient = softmax_cross_entropy([[0.0, math.log(3)]], [1])
    assert value == pytest.approx(-math.log(0.75))
    np.testing.assert_allclose(gradient, [[0.25, -0.25]])


@pytest.mark.parametrize("huge", [1e3, 1e308])
def test_huge_logits_overflow_nothing(huge):
    assert binary_cross_entropy([[huge], [-huge]], [1, 0])[0] == 0
    assert binary_cross_entropy([[huge]], [0])[0] == huge
    assert softmax_cross_entropy([[huge, 0.0]], [0])[0] == 0
    assert softmax_cross_entropy([[huge, 0.0]], [1])[0] == huge


@pytest.mark.parametrize("y", [5.0, 20.0, 40.0, 700.0])
@pytest.mark.parametrize("target", [0, 1])
def test_a_sure_and_right_answer_costs_what_little_it_costs(y, target):
    """log(1 + e^−y), to all digits, also in a batch with others that cost as little."""
    logit = y if target else -y
    value, _ = binary_cross_entropy([[logit]] * 3, [target] * 3)
    assert value == pytest.approx(math.log1p(math.exp(-y)), rel=1e-14, abs=0)


def test_targets_between(rng):
    y, t = rng.normal(0, 20, (50, 1)), rng.uniform(size=(50, 1))
    expected = t * np.log1p(np.exp(-y)) + (1 - t) * np.log1p(np.exp(y))
    assert binary_cross_entropy(y, t)[0] == pytest.approx(expected.mean(), rel=1e-13)


def test_two_logits_are_one(rng):
    """Softmax of (0, y) is the sigmoid of y."""
    output, target = rng.normal(size=(9, 1)), rng.integers(0, 2, 9)
    both = np.hstack([np.zeros_like(output), output])
    one, two = binary_cross_entropy(output, target), softmax_cross_entropy(both, target)
    assert one[0] == pytest.approx(two[0])
    np.testing.assert_allclose(one[1], two[1][:, 1:])


def test_a_flat_target_stands_for_a_column(rng):
    output, target = rng.normal(size=(9, 1)), rng.uniform(size=9)
    for loss in (mean_squared_error, binary_cross_entropy):
        flat, column = loss(output, target), loss(output, target[:, None])
        assert flat[0] == column[0]
        np.testing.assert_array_equal(flat[1], column[1])


def test_nan_names_no_class():
    assert accuracy([[np.nan], [-1.0]], [0, 0]) == 0.5
    assert accuracy([[np.nan, 1.0], [1.0, 0.0]], [0, 0]) == 0.5


def test_accuracy():
    assert accuracy([[1.0], [-1.0], [0.0], [2.0]], [1, 0, 0, 0]) == 0.75
    assert accuracy([[1.0], [-1.0]], [[1], [1]]) == 0.5
    assert accuracy([[1.0, 2.0, 0.0], [1.0, 0.0, 3.0]], [1, 0]) == 0.5
