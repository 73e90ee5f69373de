"""What a training is watched for: its loss, and how far the first layer has gone."""

import pytest

from rectified.activations import relu
from rectified.experiments import moons
from rectified.experiments.standstill import LAYERS, STEPS, WIDTH, trained
from rectified.networks import SGD, binary_cross_entropy


class Doubling(SGD):
    """Doubles every parameter in each step, whatever its gradient."""

    def _move(self, parameter, gradient, rate, *memory):
        parameter *= 2


def test_the_loss_begins_where_the_net_does_and_nothing_has_moved():
    loss, moved, _ = trained(7, relu, "he", SGD(1e-9))
    network, x, y = moons.start(7, [WIDTH] * LAYERS, relu, initial="he")
    expected, _ = binary_cross_entropy(network(x), y)
    assert loss[0] == pytest.approx(expected)
    assert moved[0] == 0
    assert len(loss) == len(moved) == len(STEPS)


def test_the_way_is_a_share_of_the_size_at_the_start():
    _, moved, _ = trained(7, relu, "he", Doubling(1.0))
    assert moved[1] == pytest.approx(2.0 ** STEPS[1] - 1)
