"""What is measured of a net that is stuck: the plane, the kinks, and how they are moved."""

import numpy as np
import pytest

from rectified.activations import leaky_relu, prelu
from rectified.experiments import moons
from rectified.experiments.leak import bent, move_back, plane_error, start
from rectified.experiments.slopes import one_each, slopes_of
from rectified.networks import ActivateEach, Dense, Network


def test_a_plane_is_found_to_be_one_and_a_fold_is_not():
    x = np.random.default_rng(0).normal(size=(50, 2))
    assert plane_error(Network([Dense([[2.0, -3.0]], [1.0])]), x) < 1e-14
    assert plane_error(Network([Dense([[0.0, 0.0]], [0.0])]), x) == 0
    network, x, _ = moons.start(0, [16], leaky_relu)
    assert plane_error(network, x) > 0.1


def test_a_unit_bends_where_it_is_on_for_some_and_off_for_others():
    network, _, _ = start(0, 0.1)
    network.parameters["0.weight"][:] = [1.0, 0.0]
    network.parameters["0.bias"][:] = np.linspace(-4, 3.75, 32)  # kinks from 4 down to −3.75
    x = np.array([[-1.0, 5.0], [1.0, -5.0]])
    assert bent(network, x) == pytest.approx(8 / 32)  # those at 0.75 … −1


@pytest.mark.parametrize("slope", [0.0, 0.1])
def test_kinks_that_are_moved_back_have_half_of_the_examples_on_either_side(slope):
    network, x, _ = start(0, slope)
    assert bent(network, x) == 0
    weight = network.parameters["0.weight"].copy()
    move_back(network, x)
    assert bent(network, x) == 1
    np.testing.assert_allclose((network.hidden[0].z > 0).mean(axis=0), 0.5, atol=0.02)
    np.testing.assert_array_equal(network.parameters["0.weight"], weight)


def test_a_net_with_a_slope_for_each_unit_starts_as_the_same_function():
    network, x, _ = moons.start(0, (8, 8), prelu)
    each = one_each(network)
    assert [layer.units for layer in each.layers if isinstance(layer, ActivateEach)] == [8, 8]
    np.testing.assert_array_equal(each(x), network(x))
    assert (slopes_of(each) == slopes_of(network)).all()
    assert slopes_of(each).shape == (2, 8)
