"""The gradient at a layer is what its weights learn from, and the film shows nearly all of it."""

import numpy as np
import pytest

from rectified.activations import relu, sigmoid
from rectified.experiments import load
from rectified.experiments.flow import EDGES, LAYERS, WEIGHTS, gradients, net
from rectified.networks import INITIALS, mlp


@pytest.fixture
def rng():
    return np.random.default_rng(0)


@pytest.mark.parametrize("activation", [sigmoid, relu], ids=["smooth", "kinked"])
def test_the_gradient_at_a_layer_makes_those_of_its_weight_and_bias(activation, rng):
    network = mlp([3, 5, 4, 2], activation, rng=rng, bias=0.1)
    x = rng.normal(size=(6, 3))
    grad = rng.normal(size=network(x).shape)
    found = gradients(network, grad)
    assert [each.shape for each in found] == [(6, 5), (6, 4)]
    inputs = [x, network.hidden[0].output]
    for k, (delta, into) in enumerate(zip(found, inputs, strict=True)):
        np.testing.assert_allclose(network.gradients[f"{2 * k}.bias"], delta.sum(axis=0))
        np.testing.assert_allclose(network.gradients[f"{2 * k}.weight"], delta.T @ into)


def test_it_is_what_a_small_change_of_the_sums_does(rng):
    network = mlp([3, 5, 4, 2], sigmoid, rng=rng)
    x = rng.normal(size=(1, 3))
    grad = rng.normal(size=network(x).shape)
    first, _ = gradients(network, grad)
    bias, h = network.parameters["0.bias"], 1e-6
    for unit in range(5):
        ends = []
        for sign in (1, -1):
            bias[unit] = sign * h
            ends.append(np.vdot(grad, network(x)))
        bias[unit] = 0.0
        assert (ends[0] - ends[1]) / (2 * h) == pytest.approx(first[0, unit], rel=1e-6)


def test_a_net_is_as_deep_as_it_is_said_to_be():
    network, x, found = net(3, 2, WEIGHTS.index("he"))
    assert len(network.hidden) == len(found) == LAYERS
    assert found[0].shape == (len(x), network.layers[0].n_out)


def test_all_ways_to_draw_are_known():
    assert set(WEIGHTS) <= set(INITIALS)


def test_hardly_a_number_of_the_film_lies_beyond_its_bins(root):
    frames = load(root / "book/_frames/flow.npz")
    numbers = frames["counts"].sum(axis=-1, dtype=int)
    assert frames["counts"].shape[-1] == EDGES.size
    assert numbers.max() == 10_000
    assert numbers.min() > 9_900
