"""The figure of a network's slopes draws each of them, and says from where to where they lie."""

import re

import numpy as np
import pytest

from rectified.experiments import load
from rectified.figures.slopes import LAYERS, slopes


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/slopes.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return slopes(frames).figure


def test_a_curve_is_a_unit(frames, figure):
    for i, layer in enumerate(LAYERS):
        for unit in range(8):
            curve = figure.data[layer].array[:, unit]
            np.testing.assert_array_equal(curve, frames["slope"][:, i, :, unit])


def test_an_activation_has_the_slope_of_its_unit(frames, figure):
    z = figure.data["z"].array
    for i, layer in enumerate(LAYERS):
        bends = figure.data[f"{layer}_bend"].array
        np.testing.assert_allclose(bends[..., 0] / z[0], frames["slope"][:, i], rtol=1e-6)
        assert (bends[..., 2] == z[2]).all()


def test_what_is_said_is_what_is_drawn(frames, figure):
    told = figure.data["told"].array
    ways, steps = (knob.values for knob in figure.knobs)
    number = r"(−?[\d.]+)"
    for way, step in np.ndindex(told.shape):
        now = frames["slope"][way, :, step]
        text = told[way, step]
        assert text.startswith(f"{ways[way].capitalize()}, step {steps[step]}: ")
        for layer, units in zip(LAYERS, now, strict=True):
            ends = re.search(rf"{layer} layer {number}(?: to {number})?", text).groups()
            said = [float(end.replace("−", "-")) for end in ends if end]
            expected = sorted({units.min(), units.max()})
            assert said == pytest.approx(expected, abs=0.0051)
        small, count, right = re.search(r"(\d+) of (\d+) within ±0.1; (\S+) % right", text).groups()
        assert (int(small), int(count)) == ((abs(now) < 0.1).sum(), now.size)
        assert float(right) == pytest.approx(100 * frames["right"][way, step], abs=0.05)


def test_it_opens_where_slopes_of_one_net_have_gone_both_ways_and_all_is_right(frames, figure):
    way, step = (figure.start[knob.name] for knob in figure.knobs)
    now = frames["slope"][way, :, step]
    assert now.min() < -0.5
    assert now.max() > 0.5
    assert frames["right"][way, step] == 1
