import numpy as np
import pytest

from rectified.experiments.centring import CENTRED_GAIN, KINDS, MEAN, centred
from rectified.networks import Dense

SIZES = (2, 300, 300, 300, 1)


@pytest.fixture
def x():
    return np.random.default_rng(7).normal(size=(400, 2))


def test_a_centred_net_is_one_whose_activation_is_shifted(x):
    network = centred(SIZES, np.random.default_rng(0))
    weights = [each.parameters["weight"] for each in network.layers if isinstance(each, Dense)]
    a = x
    for weight in weights[:-1]:
        a = np.maximum(a @ weight.T, 0) - MEAN
    np.testing.assert_allclose(network(x), a @ weights[-1].T, atol=1e-12)


def test_the_constants_are_the_mean_and_the_spread_of_a_relu():
    a = np.maximum(np.random.default_rng(0).normal(size=1_000_000), 0)
    assert pytest.approx(a.mean(), abs=3e-3) == MEAN
    assert pytest.approx(1 / a.std(), rel=5e-3) == CENTRED_GAIN


def test_the_control_has_the_weights_and_not_the_biases():
    one, other = (
        KINDS[kind](SIZES, np.random.default_rng(0)) for kind in ("ReLU, centred", "ReLU, larger")
    )
    for name, parameter in one.parameters.items():
        if name.endswith("weight"):
            np.testing.assert_array_equal(parameter, other.parameters[name])
        else:
            assert not other.parameters[name].any()
            assert parameter.any() == (name != "0.bias")
