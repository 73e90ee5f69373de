"""The signal of the gains is that of a network, and g scales what it should."""

import numpy as np
import pytest

from rectified.activations import gelu, relu
from rectified.experiments.gains import EXAMPLES, LAYERS, drawn, sums
from rectified.networks import Activate, Dense, Network


@pytest.fixture
def rng():
    return np.random.default_rng(0)


def test_the_sums_are_those_of_a_network(rng):
    x, weights = rng.normal(size=(4, 6)), list(rng.normal(size=(3, 6, 6)))
    scale = [1, np.sqrt(1.5), np.sqrt(1.5)]
    dense = [Dense(s * w, np.zeros(6)) for s, w in zip(scale, weights, strict=True)]
    network = Network([dense[0], Activate(gelu), dense[1], Activate(gelu), dense[2]])
    *_, last = sums(x, weights, gelu, 1.5)
    np.testing.assert_allclose(last, network(x))


def test_every_layer_is_yielded_and_the_first_knows_no_g(rng):
    x, weights = drawn(rng, 20)
    small, large = ([*sums(x, weights, relu, g)] for g in (1, 4))
    assert len(small) == LAYERS
    np.testing.assert_array_equal(small[0], large[0])
    for k in range(LAYERS):  # the root of 4 for each layer after the first
        np.testing.assert_allclose(large[k], 2**k * small[k])


def test_weights_are_drawn_with_variance_1_over_n(rng):
    x, weights = drawn(rng, 200)
    assert x.shape == (EXAMPLES, 200)
    assert np.var(weights) * 200 == pytest.approx(1, rel=0.01)
