"""A network made by hand lies over the curve that it shall be, whatever a student returns."""

import numpy as np
import pytest

from rectified.figures.by_hand import by_hand

CORNERS = [(-4.0, 9.0), (1.0, -1.0), (6.0, 9.0)]


def vee(tip, bottom, slope):
    return [[1.0], [-1.0]], [-tip, tip], [[slope, slope]], [bottom]


def drawn(function):
    return by_hand(function, (1.0, -1.0, 2.0), CORNERS)


def test_a_right_network_lies_on_the_curve():
    data = drawn(vee).figure.data
    np.testing.assert_allclose(data["made"].array, data["wanted"].array, atol=1e-12)


def test_the_units_add_up_to_the_network():
    data = drawn(vee).figure.data
    total = data["units"].array.sum(axis=0) - 1.0
    np.testing.assert_allclose(total, data["made"].array, atol=1e-12)


def unwritten(tip, bottom, slope):
    raise NotImplementedError


@pytest.mark.parametrize(
    ("function", "says"),
    [
        (unwritten, "unwritten is not written yet"),
        (lambda tip, bottom, slope: None, "returned None"),
        (lambda tip, bottom, slope: 3, "did not return w1, b1, w2 and b2"),
        (lambda tip, bottom, slope: ([1.0], [1.0], [[1.0]], [1.0]), "did not return w1, b1"),
        (lambda tip, bottom, slope: ([[1.0]], [1.0], [[1.0, 2.0]], [1.0]), "did not return w1"),
        (lambda tip, bottom, slope: ([[np.nan]], [1.0], [[1.0]], [1.0]), "did not return w1"),
        (lambda tip, bottom, slope: ([["a"]], [1.0], [[1.0]], [1.0]), "did not return w1"),
        (lambda tip: 3, "could not be called like this"),
    ],
)
def test_what_is_no_network_is_said_and_the_curve_is_there(function, says):
    figure = drawn(function)
    assert says in repr(figure)
    assert set(figure.figure.data) == {"x", "wanted"}


def test_more_units_than_asked_are_drawn_too():
    def many(*arguments):
        return np.ones((7, 1)), np.arange(7), np.ones((1, 7)), [1e9]

    assert drawn(many).figure.data["units"].array.shape[0] == 7
