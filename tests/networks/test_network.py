"""Layers in a row, and the usual row."""

import copy
import functools

import numpy as np
import pytest
from toy import toy

from rectified.activations import FAMILY, prelu, relu
from rectified.networks import INITIALS, Activate, ActivateEach, BatchNorm, Dense, Network, mlp


def test_by_hand():
    network = Network([Dense([[1.0, -2.0]], [0.5]), Activate(relu), Dense([[3.0], [-1.0]], [0, 1])])
    np.testing.assert_array_equal(network([[2, 1], [0, 1]]), [[1.5, 0.5], [0, 1]])


def test_it_remembers_what_went_in_and_came_out(rng):
    network = mlp((2, 3, 1), relu, rng=rng)
    x = rng.normal(size=(5, 2))
    network(x)
    (hidden,) = network.hidden
    np.testing.assert_array_equal(hidden.z, x @ network.parameters["0.weight"].T)
    np.testing.assert_array_equal(hidden.output, relu(hidden.z))


def test_mlp_has_the_parts_in_order(rng):
    network = mlp([2, 4, 3, 1], prelu, rng=rng, batch_norm=True, weight=0.5)
    kinds = [Dense, BatchNorm, Activate, Dense, BatchNorm, Activate, Dense]
    assert [type(layer) for layer in network.layers] == kinds
    assert network.hidden == [network.layers[2], network.layers[5]]
    shapes = {name: parameter.shape for name, parameter in network.parameters.items()}
    assert shapes["0.weight"] == (4, 2)
    assert shapes["3.bias"] == (3,)
    assert shapes["2.weight"] == ()
    assert network.parameters["5.weight"] == 0.5
    assert [name for name, _, _ in network] == list(shapes) == list(network.gradients)


@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_a_name_serves_as_well(activation):
    by_record, by_name = (
        mlp((2, 3, 1), which, rng=np.random.default_rng(0))
        for which in (activation, activation.name)
    )
    x = np.random.default_rng(1).normal(size=(4, 2))
    np.testing.assert_array_equal(by_record(x), by_name(x))


@pytest.mark.parametrize("nothing", [None, "identity"])
def test_without_activation_the_layers_collapse(nothing, rng):
    network = mlp((2, 16, 16, 1), nothing, rng=rng, bias=0.1)
    assert network.hidden == []
    weight, bias = np.eye(2), np.zeros(2)
    for layer in network.layers:
        weight = layer.parameters["weight"] @ weight
        bias = layer.parameters["weight"] @ bias + layer.parameters["bias"]
    x = rng.normal(size=(5, 2))
    np.testing.assert_allclose(network(x), x @ weight.T + bias, atol=1e-13)


def test_initial_and_bias_may_be_functions(rng):
    halves = functools.partial(INITIALS["constant"], value=0.25)
    network = mlp((2, 3, 1), None, rng=rng, initial=halves, bias=-5)
    assert set(network.parameters["0.weight"].flat) == {0.25}
    assert set(network.parameters["2.bias" if network.hidden else "1.bias"].flat) == {-5.0}
    assert set(mlp((2, 3), None, rng=rng, bias="constant").parameters["0.bias"]) == {0.5}


@pytest.mark.parametrize("dtype", [np.float32, np.float16, int, bool])
def test_everything_becomes_double(dtype):
    layer = Dense(np.ones((1, 2), dtype), np.zeros(1, dtype))
    assert layer.parameters["weight"].dtype == layer.parameters["bias"].dtype == np.float64
    assert Network([layer, Activate(toy)])(np.ones((3, 2), dtype)).dtype == np.float64


def test_what_is_given_is_copied_and_left_alone(rng):
    weight, x, grad = rng.normal(size=(3, 2)), rng.normal(size=(4, 2)), rng.normal(size=(4, 3))
    before = [each.copy() for each in (weight, x, grad)]
    network = Network([Dense(weight, np.zeros(3)), BatchNorm(3), Activate(prelu)])
    network(x)
    network.backward(grad)
    for parameter in network.parameters.values():
        parameter += 1
    for each, was in zip((weight, x, grad), before, strict=True):
        np.testing.assert_array_equal(each, was)


def test_a_copy_is_a_network_of_its_own(rng):
    network = mlp((2, 3, 1), prelu, rng=rng)
    other = copy.deepcopy(network)
    other.parameters["1.weight"][...] = 9
    assert network.parameters["1.weight"] == 0.25


def test_a_copy_has_slopes_of_its_own():
    network = Network([ActivateEach(prelu, 3)])
    other = copy.deepcopy(network)
    other.parameters["0.weight"][1] = 9
    z = -np.ones((2, 3))
    np.testing.assert_array_equal(other(z), [[-0.25, -9, -0.25]] * 2)
    np.testing.assert_array_equal(network(z), [[-0.25] * 3] * 2)


def test_a_unit_that_diverged_spoils_itself_alone():
    layer = ActivateEach(prelu, 2)
    layer.parameters["weight"][0] = np.inf
    np.testing.assert_array_equal(layer.forward([[-1, -1], [1, 1]]), [[np.nan, -0.25], [np.nan, 1]])
    np.testing.assert_array_equal(layer.backward(np.ones((2, 2)))[:, 1], [0.25, 1])


def test_gradients_are_0_before_and_new_after(rng):
    network = mlp((2, 3, 1), prelu, rng=rng)
    assert all((gradient == 0).all() for gradient in network.gradients.values())
    gradients = []
    for _ in range(2):
        network(rng.normal(size=(4, 2)))
        network.backward(np.ones((4, 1)))
        gradients.append(network.gradients)
    assert gradients[0]["0.weight"] is not gradients[1]["0.weight"]


def test_no_examples(rng):
    network = mlp((2, 3, 1), prelu, rng=rng)
    assert network(np.zeros((0, 2))).shape == (0, 1)
    assert network.backward(np.zeros((0, 1))).shape == (0, 2)


def test_batch_norm_normalises(rng):
    layer = BatchNorm(3)
    layer.training = True
    output = layer.forward(rng.normal(5, 3, size=(200, 3)))
    np.testing.assert_allclose(output.mean(axis=0), 0, atol=1e-14)
    np.testing.assert_allclose(output.var(axis=0), 1, rtol=1e-5)
    layer.training = False
    for _ in range(100):
        layer.forward(rng.normal(size=(2, 3)))
    np.testing.assert_allclose(layer.running_mean, 0.5, atol=0.1)
