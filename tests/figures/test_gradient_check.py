"""The gradient check agrees where two ways agree, and says what is wrong where they do not."""

import numpy as np
import pytest

from rectified.checks.tasks import task
from rectified.figures.gradient_check import gradient_check

forward, backward, numeric = (
    task(name).answer for name in ("forward_pass", "backward_pass", "numeric_gradient")
)


def test_right_gradients_lie_on_the_diagonal():
    figure = gradient_check(forward, backward, numeric)
    data = figure.figure.data
    np.testing.assert_array_equal(data["measured"].array, data["computed"].array)
    assert "The 44 weights and biases agree to 7 digits." in repr(figure)


@pytest.mark.parametrize("mistake", task("backward_pass").mistakes, ids=lambda one: one.name)
def test_a_wrong_gradient_is_seen(mistake):
    said = repr(gradient_check(forward, mistake.implementation, numeric))
    same = mistake.name == "averaged-over-examples"  # with one output that is the mean
    assert ("agree to" in said) == same


def unwritten(*arguments):
    raise NotImplementedError


@pytest.mark.parametrize(
    ("functions", "says"),
    [
        ((unwritten, backward, numeric), "unwritten is not written yet"),
        ((forward, unwritten, numeric), "unwritten is not written yet"),
        ((forward, backward, unwritten), "unwritten is not written yet"),
        ((lambda *arguments: 3, backward, numeric), "do not have the right shapes"),
        ((lambda *arguments: ([], []), backward, numeric), "raised IndexError"),
        ((forward, lambda *arguments: ([1], "b"), numeric), "do not have the right shapes"),
        ((forward, backward, lambda *arguments: 3), "do not have the right shapes"),
    ],
)
def test_what_is_missing_is_said(functions, says):
    figure = gradient_check(*functions)
    assert says in repr(figure)
    assert set(figure.figure.data) == {"ends"}
