"""The figure of units that come back shows what its frames hold, and opens at one that stays."""

import numpy as np
import pytest

from rectified.experiments import load
from rectified.figures.revival import LAYERS, LONG, revival


@pytest.fixture(scope="module")
def firing(root):
    return load(root / "book/_frames/revival.npz")["firing"]


@pytest.fixture(scope="module")
def figure(root):
    return revival(load(root / "book/_frames/revival.npz")).figure


def test_the_knob_has_the_units_that_come_back_and_the_curve_is_theirs(firing, figure):
    (knob,) = figure.knobs
    for row, unit in enumerate(knob.values):
        share = firing[1, :, unit] / 254
        assert ((share[:-1] == 0) & (share[1:] > 0)).any()
        np.testing.assert_allclose(figure.data["share"].drawn[row], 100 * share, atol=0.01)
        place = int(figure.data["row"].drawn[row])
        np.testing.assert_allclose(figure.data[LAYERS[1]].drawn[place], share, atol=1e-9)


@pytest.mark.parametrize("layer", [0, 1])
def test_dotted_is_dead(firing, figure, layer):
    dotted = np.isfinite(figure.data[f"{LAYERS[layer]}_dead"].drawn)
    np.testing.assert_array_equal(dotted, figure.data[LAYERS[layer]].drawn == 0)
    assert dotted.sum() == (firing[layer] == 0).sum()


def test_in_the_first_layer_nobody_comes_back(figure):
    dotted = np.isfinite(figure.data[f"{LAYERS[0]}_dead"].drawn)
    assert dotted.any()
    assert (np.diff(dotted.astype(int), axis=1) >= 0).all()


def test_it_opens_at_a_unit_that_was_long_dead_and_fires_in_the_end(figure):
    told = str(figure.data["told"].array[figure.start["unit"]])
    share = figure.data["share"].drawn[figure.start["unit"]]
    assert (share == 0).sum() >= LONG
    assert share[-1] > 10
    assert told.endswith("it fires.")
