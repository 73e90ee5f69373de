"""Dead units, on networks made to have them."""

import numpy as np
import pytest

from rectified.activations import FAMILY, leaky_relu, relu, relu6, sigmoid
from rectified.networks import (
    SGD,
    Activate,
    Dense,
    Network,
    binary_cross_entropy,
    dead_share,
    dead_units,
    firing_rates,
    mlp,
    train,
    two_moons,
)

X = np.array([[0.0], [1.0], [2.0], [4.0]])


def layer(activation, **parameters):
    """Units with z = x, x − 3, x − 4, −x, −x − 1 on the examples above."""
    dense = Dense([[1], [1], [1], [-1], [-1]], [0, -3, -4, 0, -1])
    return Network([dense, Activate(activation, **parameters)])


def test_dead_means_off_for_every_example():
    (dead,) = dead_units(layer(relu), X)
    assert dead.tolist() == [False, False, True, True, True], "at the kink the convention is 0"
    assert dead_share(layer(relu), X) == 0.6


def test_firing():
    for activation in (relu, leaky_relu):
        (rates,) = firing_rates(layer(activation), X)
        assert rates.tolist() == [0.75, 0.25, 0, 0, 0]


def test_a_leak_leaves_none_dead():
    assert dead_share(layer(leaky_relu), X) == 0
    assert dead_share(layer(leaky_relu, negative_slope=0.0), X) == 0.6


def test_a_unit_may_be_dead_on_the_right():
    network = Network([Dense([[1], [1]], [0, 6]), Activate(relu6)])
    assert dead_units(network, X[1:])[0].tolist() == [False, True]
    assert firing_rates(network, X[1:])[0].tolist() == [1, 1]


def test_a_sigmoid_dies_where_its_slope_underflows():
    network = Network([Dense([[1], [1]], [-700, -900]), Activate(sigmoid)])
    assert dead_units(network, X)[0].tolist() == [False, True]


def test_layer_by_layer():
    upper = [Dense([[1, 0, 0, 0, 0], [-1, 0, 0, 0, 0]], [0, 0]), Activate(relu)]
    network = Network([*layer(relu).layers, *upper])
    assert [dead.tolist() for dead in dead_units(network, X)][1] == [False, True]
    assert [rates.tolist() for rates in firing_rates(network, X)][1] == [0.75, 0]
    assert dead_share(network, X) == 4 / 7


def test_without_hidden_layers_nothing_is_dead(rng):
    network = mlp((2, 3, 1), None, rng=rng)
    assert dead_units(network, np.ones((2, 2))) == firing_rates(network, np.ones((2, 2))) == []
    assert dead_share(network, np.ones((2, 2))) == 0


@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_dead_are_those_that_get_no_gradient(activation, rng):
    network = layer(activation)
    (dead,) = dead_units(network, X)
    network.backward(rng.uniform(1, 2, (4, 5)))
    np.testing.assert_array_equal(network.gradients["0.bias"] == 0, dead)


def test_a_dead_network_stays_as_it_is(rng):
    x, y = two_moons(rng=rng)
    network = mlp((2, 8, 1), relu, rng=rng, bias=-20.0)
    assert dead_share(network, x) == 1
    before = network.parameters["0.weight"].copy()
    train(network, x, y, loss=binary_cross_entropy, optimiser=SGD(1.0), steps=10)
    np.testing.assert_array_equal(network.parameters["0.weight"], before)


def test_too_large_a_step_kills():
    shares = {rate: [] for rate in (3, 20)}
    for seed in range(5):
        for rate, dead in shares.items():
            rng = np.random.default_rng(seed)
            x, y = two_moons(rng=rng)
            network = mlp((2, 32, 1), relu, rng=rng)
            train(network, x, y, loss=binary_cross_entropy, optimiser=SGD(rate), steps=100)
            dead.append(dead_share(network, x))
    assert np.mean(shares[3]) < 0.1 < 0.5 < np.mean(shares[20])
