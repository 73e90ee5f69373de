"""What is measured without training: the collapse, and the best line."""

import numpy as np
import pytest

from rectified.activations import leaky_relu
from rectified.experiments import moons
from rectified.experiments.bend import collapse_error, collapsed, line_accuracy


@pytest.mark.parametrize("depth", [1, 2, 5])
def test_a_net_without_a_bend_is_one_layer(depth):
    network, x, _ = moons.start(0, [16] * depth, leaky_relu, negative_slope=1, bias=0.3)
    layer = collapsed(network)
    assert layer.parameters["weight"].shape == (1, 2)
    np.testing.assert_allclose(layer.forward(x), network(x), rtol=1e-10, atol=1e-12)
    assert collapse_error(network, x) < 1e-13


def test_a_net_with_a_bend_is_not():
    network, x, _ = moons.start(0, [16], leaky_relu, negative_slope=0.9)
    assert collapse_error(network, x) > 1e-3


def test_the_best_line():
    x = np.array([[0.0, 0.0], [1.0, 0.0], [2.0, 0.0], [3.0, 0.0]])
    assert line_accuracy(x, np.array([0.0, 0.0, 1.0, 1.0])) == 1
    assert line_accuracy(x, np.array([1.0, 1.0, 0.0, 0.0])) == 1
    assert line_accuracy(x, np.array([0.0, 1.0, 0.0, 1.0])) == 0.75
    assert line_accuracy(x[:, ::-1], np.array([0.0, 1.0, 1.0, 1.0])) == 1
