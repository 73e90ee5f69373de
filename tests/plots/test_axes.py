import numpy as np
import pytest

from rectified.activations import FAMILY, relu
from rectified.plots import Axis, explore, hold, powers
from rectified.plots.axes import ROOM


def axes(live):
    return [(panel.x, panel.y) for panel in live.figure.panels]


@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_axes_hold_every_row(activation):
    live = explore(activation)
    for (x, y), name in zip(axes(live), ("value", "slope"), strict=True):
        numbers = live.figure.data[name].array
        assert y.low < numbers.min()
        assert numbers.max() < y.high
        assert (x.low, x.high) == (-4, 4)


def test_axes_make_room_for_an_overlay():
    assert axes(explore(relu, compare=lambda x: x))[0][1].low < -4


def test_an_overlay_does_not_press_the_reference_flat():
    alone, both = (
        axes(explore(relu, **more))[0][1] for more in ({}, {"compare": lambda x: 1e300 * x})
    )
    assert both.high - both.low == pytest.approx((2 * ROOM + 1) * (alone.high - alone.low))


def test_an_axis_without_numbers_can_still_be_drawn():
    assert hold(np.array([np.nan])) == Axis(-1, 1)
    flat = hold(np.zeros(3))
    assert flat.low < 0 < flat.high


@pytest.mark.parametrize("ends", [(1, 1), (2, 1), (0, np.inf), (np.nan, 1)])
def test_wrong_ends(ends):
    with pytest.raises(ValueError, match="an axis needs two finite ends, low < high; got"):
        Axis(*ends)


def test_clip_keeps_what_is_near_and_lifts_the_pen_at_the_infinite():
    y = np.array([0.5, 3.0, 1e300, -1e300, np.inf, np.nan])
    np.testing.assert_array_equal(Axis(0, 1).clip(y), [0.5, 3.0, 11.0, -10.0, np.nan, np.nan])


def test_a_logarithmic_axis_is_marked_at_powers_of_ten():
    axis = powers(-6, 4, "gradient", every=2)
    assert (axis.low, axis.high, axis.label) == (-6, 4, "gradient")
    assert axis.ticks == [
        (-6, "1e−6"), (-4, "1e−4"), (-2, "0.01"), (0, "1"), (2, "100"), (4, "10000"),
    ]  # fmt: skip
