"""A layer of gated units: values and gradients are its record's, and it fits into a network."""

import numpy as np
import pytest

from networks.differences import assert_gradients_agree
from rectified.activations import GATED, glu, reglu, relu
from rectified.networks import SGD, Dense, Gate, Network, mean_squared_error, train

every = pytest.mark.parametrize("unit", GATED, ids=lambda unit: unit.name)


@every
def test_the_first_half_passes_and_the_second_is_the_gate(unit, rng):
    value, gate = rng.normal(size=(2, 7, 3))
    found = Gate(unit, 3).forward(np.concatenate([value, gate], axis=1))
    np.testing.assert_array_equal(found, value * unit.activation(gate))


@every
def test_gradients_of_the_layer(unit, rng):
    z = rng.uniform(-3, 3, (6, 8))
    z[np.abs(z) < 1e-3] = 0.5  # central differences would step over ReLU's kink
    assert_gradients_agree(Network([Gate(unit, 4)]), z, rng.normal(size=(6, 4)))


@every
def test_gradients_below_it(unit, rng):
    below = Dense(rng.normal(size=(8, 2)), rng.normal(size=8))
    network = Network([below, Gate(unit, 4), Dense(rng.normal(size=(1, 4)), np.zeros(1))])
    assert_gradients_agree(network, rng.normal(size=(5, 2)), rng.normal(size=(5, 1)))


def test_two_units_multiply(rng):
    """A hundred steps from a product made by hand: nothing is left to learn."""
    weight = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0], [0.0, -1.0]])
    net = Network([Dense(weight, np.zeros(4)), Gate(reglu, 2), Dense([[1.0, -1.0]], np.zeros(1))])
    x = rng.normal(size=(50, 2))
    history = train(
        net, x, x[:, 0] * x[:, 1], loss=mean_squared_error, optimiser=SGD(0.1), steps=100
    )
    assert history.losses.max() < 1e-28


@pytest.mark.parametrize(
    ("unit", "n_out", "error", "says"),
    [
        (relu, 3, TypeError, "takes a gated unit such as glu; got <Activation relu>"),
        ("glu", 3, TypeError, "takes a gated unit such as glu; got 'glu'"),
        (glu, 0, ValueError, "n_out"),
        (glu, 1.5, TypeError, "n_out"),
    ],
)
def test_wrong(unit, n_out, error, says):
    with pytest.raises(error, match=says):
        Gate(unit, n_out)


def test_wrong_shapes(rng):
    layer = Gate(glu, 3)
    with pytest.raises(RuntimeError, match="needs a forward pass first"):
        layer.backward(np.ones((2, 3)))
    with pytest.raises(ValueError, match=r"x of shape \(n, 6\).*got shape \(2, 3\)"):
        layer.forward(np.ones((2, 3)))
    layer.forward(np.ones((2, 6)))
    with pytest.raises(ValueError, match=r"gradient of the output's shape, \(2, 3\)"):
        layer.backward(np.ones((2, 6)))
    with pytest.raises(ValueError, match="layer 1 takes 6 numbers; it gets 3"):
        Network([Dense(np.ones((3, 2)), np.zeros(3)), Gate(glu, 3)])
