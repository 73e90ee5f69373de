"""What is measured of a net that fails is what it says, on nets whose numbers are known."""

import numpy as np
import pytest

from rectified.activations import leaky_relu, relu, sigmoid
from rectified.experiments import symptoms
from rectified.experiments.diagnosis import CASES, LAST, STRAIGHT, counted
from rectified.networks import Activate, Dense, Network, binary_cross_entropy, mlp


@pytest.fixture
def examples():
    rng = np.random.default_rng(0)
    return rng.normal(size=(40, 2)), (rng.random(40) < 0.5).astype(float)


def one_unit(activation, weight, bias, *after):
    layers = [Dense([weight], [bias]), Activate(activation), Dense([[1.0]], [0.0])]
    return Network([*layers, *after])


@pytest.mark.parametrize(
    ("activation", "bias", "off", "dead"),
    [(relu, -99, 1, 1), (leaky_relu, -99, 1, 0), (relu, 99, 0, 0), (relu, 0, 0, 0)],
)
def test_off_is_not_dead(examples, activation, bias, off, dead):
    x, y = examples
    found = symptoms.report(one_unit(activation, [1.0, 1.0], bias), x, y)
    assert (found["off"], found["dead"]) == (off, dead)


def test_an_activation_on_the_output_is_no_hidden_unit(examples):
    x, y = examples
    net = one_unit(relu, [1.0, 0.0], 9.0, Activate(relu))
    net.layers[2].parameters["bias"][:] = -99  # the output is off, the hidden unit is not
    assert (net(x) == 0).all()
    found = symptoms.report(net, x, y)
    assert (found["off"], found["dead"]) == (0, 0)
    assert found["lowest"] == found["highest"] == 0
    assert found["gradient"] == 0  # nothing arrives anywhere


@pytest.mark.parametrize(
    ("activation", "bias", "plane"),
    [(None, 0.0, True), (leaky_relu, -99.0, True), (relu, 99.0, True), (relu, 0.0, False)],
)
def test_without_a_kink_among_the_examples_it_is_a_plane(examples, activation, bias, plane):
    x, _ = examples
    net = mlp((2, 8, 1), activation, rng=np.random.default_rng(1), bias=bias)
    assert (symptoms.bend(net, x) < 1e-9) == plane


def test_a_constant_is_a_plane(examples):
    x, _ = examples
    assert symptoms.bend(one_unit(relu, [0.0, 0.0], 1.0), x) == 0


def test_a_paraboloid_is_none(examples):
    x, _ = examples

    class Square(Network):
        def forward(self, x):
            return np.sum(np.square(x), axis=1, keepdims=True)

        __call__ = forward

    output = np.sum(np.square(x), axis=1)
    plane = np.column_stack([x, np.ones(len(x))])
    fit = plane @ (np.linalg.pinv(plane) @ output)
    expected = np.sqrt(1 - np.corrcoef(output, fit)[0, 1] ** 2)
    assert symptoms.bend(Square([Dense([[1.0, 1.0]], [0.0])]), x) == pytest.approx(expected)


def test_signal_and_gradient_of_each_layer(examples):
    x, y = examples
    net = mlp((2, 5, 4, 3, 1), sigmoid, rng=np.random.default_rng(2))
    signals, gradients = symptoms.signals(net, x), symptoms.gradients(net, x, y)
    net(x)
    expected = [np.sqrt(np.mean(layer.output**2)) for layer in net.hidden]
    np.testing.assert_allclose(signals, expected)
    for layer, gradient in enumerate(gradients):
        dense = net.layers[2 * layer]
        size, changes = 1e-6, np.empty((len(x), dense.n_out))
        for unit in range(dense.n_out):
            for row in range(len(x)):
                dent = np.zeros((len(x), dense.n_out))
                dent[row, unit] = size
                losses = []
                for sign in (1, -1):
                    h = x
                    for at, each in enumerate(net.layers):
                        h = each.forward(h) + (sign * dent if at == 2 * layer else 0)
                    losses.append(binary_cross_entropy(h, y)[0])
                changes[row, unit] = (losses[0] - losses[1]) / (2 * size)
        np.testing.assert_allclose(gradient, np.sqrt(np.mean(changes**2)), rtol=1e-5)


def test_firing_is_of_hidden_units_with_or_without_an_activation(examples):
    x, _ = examples
    for activation in (None, relu):
        net = mlp((2, 5, 4, 1), activation, rng=np.random.default_rng(2))
        share = symptoms.firing(net, x)
        assert share.shape == (9,)
        first = x @ net.layers[0].parameters["weight"].T > 0
        np.testing.assert_array_equal(share[:5], first.mean(axis=0))


def test_units_are_counted_by_how_often_they_fire():
    counts = counted(np.array([0.0, 0.0, 0.005, 0.1, 0.55, 0.999, 1.0]))
    np.testing.assert_array_equal(counts, [2, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.cause)
def test_a_net_and_the_mended_one_have_the_same_sizes(case):
    sizes = [
        [
            layer.parameters["weight"].shape
            for layer in recipe.start(np.random.default_rng(0)).layers
            if isinstance(layer, Dense)
        ]
        for recipe in (case.ill, case.well)
    ]
    assert sizes[0] == sizes[1]


def test_the_nets_are_made_as_their_causes_say():
    ill = [case.ill.start(np.random.default_rng(0)) for case in CASES]
    assert ill[STRAIGHT].hidden == []
    assert [isinstance(net.layers[-1], Activate) for net in ill] == [
        i == LAST for i in range(len(CASES))
    ]
