import numpy as np
import pytest

from rectified.activations import FAMILY, relu
from rectified.plots.axes import ROOM, Axis, axes
from rectified.plots.curves import overlay, sample


@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_axes_hold_every_row(activation):
    curves = sample(activation)
    ranges = axes(curves)
    for axis, numbers in ((ranges.value, curves.values), (ranges.slope, curves.slopes)):
        assert axis.low < numbers.min()
        assert numbers.max() < axis.high
    assert (ranges.x.low, ranges.x.high) == (-4, 4)


def test_axes_make_room_for_an_overlay():
    curves = sample(relu)
    assert axes(curves, overlay(lambda x: x, curves.x)).value.low < -4


def test_an_overlay_does_not_press_the_reference_flat():
    curves = sample(relu)
    alone = axes(curves).value
    both = axes(curves, overlay(lambda x: 1e300 * x, curves.x)).value
    assert both.high - both.low == pytest.approx((2 * ROOM + 1) * (alone.high - alone.low))


def test_an_axis_without_numbers_can_still_be_drawn():
    axis = axes(sample(relu, span=(0.0, 1.0))).slope
    assert axis.low < 0 < 1 < axis.high
    flat = axes(sample(relu, span=(-2.0, -1.0))).value
    assert flat.low < 0 < flat.high


def test_clip_keeps_what_is_near_and_lifts_the_pen_at_the_infinite():
    y = np.array([0.5, 3.0, 1e300, -1e300, np.inf, np.nan])
    np.testing.assert_array_equal(Axis(0, 1).clip(y), [0.5, 3.0, 11.0, -10.0, np.nan, np.nan])
