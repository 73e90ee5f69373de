"""The data sets are what their descriptions say."""

import numpy as np
import pytest

from rectified.activations import FAMILY, relu
from rectified.networks import (
    CURVES,
    SGD,
    Activate,
    Dense,
    Network,
    accuracy,
    binary_cross_entropy,
    mlp,
    samples,
    spiral,
    train,
    two_moons,
)

PLANES = [two_moons, spiral]
planes = pytest.mark.parametrize("make", PLANES, ids=lambda make: make.__name__)
curves = pytest.mark.parametrize("curve", CURVES)


@planes
@pytest.mark.parametrize("n", [2, 3, 200])
def test_two_classes_in_the_plane(make, n, rng):
    x, y = make(n, rng=rng)
    assert (x.shape, y.shape) == ((n, 2), (n,))
    assert x.dtype == y.dtype == np.float64
    assert sorted(y) == [0] * (n - n // 2) + [1] * (n // 2)
    assert abs(x).max() < 2


@planes
def test_the_same_generator_the_same_data(make):
    (x, _), (again, _), (other, _) = (make(rng=np.random.default_rng(seed)) for seed in (5, 5, 6))
    np.testing.assert_array_equal(x, again)
    assert not np.array_equal(x, other)


@planes
def test_noise_is_of_the_size_that_is_asked_for(make, rng):
    exact, _ = make(2000, 0.0, rng=rng)
    noisy, _ = make(2000, 0.25, rng=rng)
    assert (noisy - exact).std() == pytest.approx(0.25, rel=0.05)


@planes
def test_one_class_is_the_other_turned_by_half(make, rng):
    x, y = make(200, 0.0, rng=rng)
    np.testing.assert_allclose(x[y == 0], -x[y == 1], atol=1e-15)
    np.testing.assert_allclose(x.mean(axis=0), 0, atol=1e-15)


def test_moons_are_half_circles(rng):
    x, y = two_moons(200, 0.0, rng=rng)
    np.testing.assert_allclose(np.hypot(*(x[y == 0] - [-0.5, -0.25]).T), 1)


def test_a_line_gets_seven_eighths_of_the_moons(rng):
    x, y = two_moons(rng=rng)
    network = mlp((2, 1), None, rng=rng)
    train(network, x, y, loss=binary_cross_entropy, optimiser=SGD(1.0), steps=300)
    assert accuracy(network(x), y) == pytest.approx(7 / 8, abs=0.05)


def test_an_arm_goes_round_as_often_as_is_asked(rng):
    x, y = spiral(2000, 0.0, turns=2.0, rng=rng)
    angle = np.unwrap(np.arctan2(*x[y == 0].T[::-1]))
    assert angle[-1] - angle[0] == pytest.approx(2 * np.pi * 2 * 0.9)
    assert abs(x).max() <= 1


@curves
def test_curves(curve):
    x, y = samples(curve, 101)
    assert (x.shape, y.shape) == ((101, 1), (101,))
    assert x.dtype == y.dtype == np.float64
    assert (x[0, 0], x[-1, 0]) == (-1, 1)
    assert abs(y).max() == 1
    np.testing.assert_array_equal(CURVES[curve](x[:, 0]), y)


@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_an_activation_is_a_curve(activation):
    x, y = samples(activation, 11, reach=3)
    assert x[-1, 0] == 3
    np.testing.assert_array_equal(y, activation(x[:, 0]))


def test_a_curve_shares_no_memory():
    x, y = samples(lambda x: x, 5)
    y += 1
    np.testing.assert_array_equal(x[:, 0], np.linspace(-1, 1, 5))


def test_curves_with_noise(rng):
    (_, exact), (_, noisy) = samples("sine", 2000), samples("sine", 2000, 0.25, rng=rng)
    assert (noisy - exact).std() == pytest.approx(0.25, rel=0.05)


@pytest.mark.parametrize(
    ("curve", "weights", "biases", "outer"),
    [("absolute", [1, -1], [0, 0], [1, 1]), ("tent", [1, 1, 1], [1, 0, -1], [1, -2, 1])],
)
def test_so_many_relus_make_it_exactly(curve, weights, biases, outer):
    x, y = samples(curve, 33, reach=2)
    bend = [Dense(np.array(weights)[:, None], biases), Activate(relu), Dense([outer], [0])]
    np.testing.assert_array_equal(Network(bend)(x)[:, 0], y)
