"""What the experiments share does what it says."""

import numpy as np

from rectified.activations import relu
from rectified.experiments import moons
from rectified.experiments.clipped import ClippedSGD
from rectified.networks import SGD, firing_rates


def test_a_seed_decides_net_and_examples():
    (first, x, y), (second, again, _) = (moons.start(3, [4], relu) for _ in range(2))
    assert first.layers[0].parameters["weight"].shape == (4, 2)
    np.testing.assert_array_equal(x, again)
    assert (x.shape, y.shape) == ((200, 2), (200,))
    for name, parameter in first.parameters.items():
        np.testing.assert_array_equal(parameter, second.parameters[name])


def test_probability_leaves_the_net_as_it_is():
    network, x, _ = moons.start(3, [4], relu)
    before = network(x)
    np.testing.assert_allclose(moons.probability(network)(x), 1 / (1 + np.exp(-before)))
    np.testing.assert_array_equal(network(x), before)
    assert len(firing_rates(network, x)) == 1


def test_a_clipped_step_has_the_same_direction_and_at_most_the_length():
    changes = []
    for optimiser in (SGD(0.5), ClippedSGD(0.5, 0.01), ClippedSGD(0.5, 100.0)):
        network, x, y = moons.start(3, [4], relu)
        before = np.concatenate([each.ravel() for each in network.parameters.values()])
        moons.learn(network, x, y, optimiser, 1)
        after = np.concatenate([each.ravel() for each in network.parameters.values()])
        changes.append(after - before)
    plain, clipped, free = changes
    np.testing.assert_array_equal(free, plain)
    np.testing.assert_allclose(np.linalg.norm(clipped), 0.5 * 0.01)
    np.testing.assert_allclose(clipped / np.linalg.norm(clipped), plain / np.linalg.norm(plain))
