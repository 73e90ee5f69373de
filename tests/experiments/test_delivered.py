"""The net that is delivered has nine of ten units dead, wherever its examples lie."""

import numpy as np
import pytest

from rectified.activations import relu
from rectified.experiments.delivered import delivered
from rectified.networks import Activate, Dense, Network, firing_rates


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize(("units", "centre"), [(32, 0.0), (40, -12.0)])
def test_nine_in_ten_are_dead_and_the_others_bend(seed, units, centre):
    net = delivered(np.random.default_rng(seed), units, centre=centre)
    layer = Network([Dense(net.weights[0], net.biases[0]), Activate(relu)])
    (fires,) = firing_rates(layer, net.x)
    assert np.mean(fires == 0) == pytest.approx(0.9, abs=0.01)
    alive = fires[fires > 0]
    assert ((alive > 0.2) & (alive < 0.8)).all()
    np.testing.assert_allclose(net.x.mean(axis=0), centre, atol=0.1)
