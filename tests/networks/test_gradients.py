"""Every gradient is what central differences say."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from toy import toy

from networks.differences import assert_gradients_agree, central
from rectified.activations import FAMILY
from rectified.networks import (
    Activate,
    ActivateEach,
    BatchNorm,
    Dense,
    Network,
    binary_cross_entropy,
    mean_squared_error,
    mlp,
    softmax_cross_entropy,
)

every = pytest.mark.parametrize("activation", [*FAMILY, toy], ids=lambda a: a.name)
sizes = st.integers(1, 5)
seeds = st.integers(0, 2**32 - 1)


def away_from_joints(activation, shape, rng):
    """Numbers of both signs, as far from every joint as central differences need."""
    z = rng.uniform(-8, 8, shape)
    for joint in activation.places():
        z[abs(z - joint) < 1e-3] += 0.01
    return z


@given(n=sizes, n_in=sizes, n_out=sizes, seed=seeds)
def test_dense(n, n_in, n_out, seed):
    rng = np.random.default_rng(seed)
    layer = Dense(rng.normal(size=(n_out, n_in)), rng.normal(size=n_out))
    assert_gradients_agree(
        Network([layer]), rng.normal(size=(n, n_in)), rng.normal(size=(n, n_out))
    )


@every
def test_activate(activation, rng):
    for variant in activation.variants():
        z = away_from_joints(activation, (7, 3), rng)
        network = Network([Activate(activation, **variant)])
        assert_gradients_agree(network, z, rng.normal(size=z.shape))


@every
def test_activate_with_other_parameters(activation, rng):
    given_ = {each.name: each.default + 0.125 for each in activation.parameters}
    z = away_from_joints(activation, (7, 3), rng)
    layer = Activate(activation, **given_)
    np.testing.assert_array_equal(layer.forward(z), activation(z, **given_))
    np.testing.assert_array_equal(
        layer.backward(np.ones_like(z)), activation.derivative(z, **given_)
    )
    learnable = {each.name for each in activation.parameters if each.learnable}
    assert set(layer.parameters) == set(layer.gradients) == learnable
    for name in learnable:
        slope = activation.derivative(z, wrt=name, **given_)
        assert layer.gradients[name] == pytest.approx(slope.sum())


LEARNED = [each for each in [*FAMILY, toy] if any(one.learnable for one in each.parameters)]


@every
def test_activate_each(activation, rng):
    z = away_from_joints(activation, (7, 3), rng)
    layer = ActivateEach(activation, 3)
    for values in layer.parameters.values():
        values += [0.0, 0.125, 0.25]
    assert_gradients_agree(Network([layer]), z, rng.normal(size=z.shape))


@pytest.mark.parametrize("activation", LEARNED, ids=lambda a: a.name)
def test_each_column_is_a_layer_of_its_own(activation, rng):
    z, grad = rng.normal(size=(2, 7, 3))
    layer = ActivateEach(activation, 3)
    for values in layer.parameters.values():
        values += [0.0, 0.125, 0.25]
    output, by_z = layer.forward(z), layer.backward(grad)
    for j in range(3):
        own = {name: values[j] for name, values in layer.parameters.items()}
        alone = Activate(activation, **own)
        np.testing.assert_array_equal(output[:, j], alone.forward(z[:, j]))
        np.testing.assert_array_equal(by_z[:, j], alone.backward(grad[:, j]))
        for name, gradient in alone.gradients.items():
            assert layer.gradients[name][j] == pytest.approx(gradient)


@pytest.mark.parametrize("activation", LEARNED, ids=lambda a: a.name)
def test_what_is_shared_gets_the_sum_of_what_each_gets(activation, rng):
    z, grad = rng.normal(size=(2, 7, 3))
    shared, each = Activate(activation), ActivateEach(activation, 3)
    for layer in (shared, each):
        layer.forward(z)
        layer.backward(grad)
    for name, gradient in shared.gradients.items():
        assert gradient == pytest.approx(each.gradients[name].sum())


@pytest.mark.parametrize("training", [True, False])
def test_batch_norm(training, rng):
    layer = BatchNorm(3)
    layer.parameters["weight"][:] = rng.normal(size=3)
    layer.parameters["bias"][:] = rng.normal(size=3)
    layer.running_mean[:] = rng.normal(size=3)
    network = Network([layer])
    network.training = training
    assert_gradients_agree(network, rng.normal(2, 3, (6, 3)), rng.normal(size=(6, 3)))


@every
@pytest.mark.parametrize("batch_norm", [False, True])
def test_network(activation, batch_norm, rng):
    network = mlp((2, 4, 3, 2), activation, rng=rng, bias="pytorch_default", batch_norm=batch_norm)
    network.training = True
    assert_gradients_agree(network, rng.normal(size=(5, 2)), rng.normal(size=(5, 2)))


@pytest.mark.parametrize(
    ("loss", "targets"),
    [
        (mean_squared_error, lambda rng: rng.normal(size=(6, 3))),
        (binary_cross_entropy, lambda rng: rng.uniform(size=(6, 3))),
        (softmax_cross_entropy, lambda rng: rng.integers(0, 3, 6)),
    ],
)
@given(seed=seeds)
def test_loss(loss, targets, seed):
    rng = np.random.default_rng(seed)
    output, target = rng.normal(0, 3, (6, 3)), targets(rng)
    before = output.copy()
    value, gradient = loss(output, target)
    assert isinstance(value, float)
    np.testing.assert_array_equal(output, before)
    np.testing.assert_allclose(
        gradient, central(lambda: loss(output, target)[0], output), 1e-6, 1e-9
    )


def test_the_gradient_by_the_loss_reaches_the_first_layer(rng):
    network = mlp((2, 4, 1), toy, rng=rng, bias=0.1)
    x, y = rng.normal(size=(9, 2)), rng.integers(0, 2, 9).astype(float)
    network.backward(binary_cross_entropy(network(x), y)[1])
    for name, parameter, gradient in network:
        expected = central(lambda: binary_cross_entropy(network(x), y)[0], parameter)
        np.testing.assert_allclose(gradient, expected, 1e-6, 1e-9, err_msg=name)
