"""What is said of a bend is what was measured, and the figure opens on a straight boundary."""

import re

import numpy as np
import pytest

from rectified.activations import leaky_relu
from rectified.experiments import load
from rectified.figures.bend import bend


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/bend.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return bend(frames).figure


@pytest.fixture(scope="module")
def columns(frames, figure):
    """Where each step of the slope stands in the frames, which run the other way."""
    slopes = frames["slopes"].astype(float).round(6).tolist()
    return [slopes.index(slope) for slope in figure.knobs[0].values]


def test_the_accuracies_said_are_those_of_the_nets(frames, figure, columns):
    told = figure.data["told"].array
    for layers, slope in np.ndindex(told.shape):
        right = 100 * frames["accuracy"][:, layers, columns[slope]]
        said = [float(part) for part in re.findall(r"([\d.]+)(?: to| %)", told[layers, slope])]
        expected = [right.min(), right.max(), right.mean()] if right.min() < 100 else [100]
        assert said == pytest.approx(expected, abs=0.051)


def test_a_slope_shows_its_own_net_and_its_own_activation(frames, figure, columns):
    z = figure.data["z"].array
    for slope, column in enumerate(columns):
        value = figure.knobs[0].values[slope]
        np.testing.assert_array_equal(
            np.rint(254 * figure.data["plane"].array[:, slope]), frames["image"][:, column]
        )
        np.testing.assert_array_equal(
            figure.data["activation"].array[slope], leaky_relu(z, negative_slope=value)
        )


def test_no_vertex_of_a_boundary_is_left_out(frames, figure):
    assert np.isfinite(figure.data["boundary_x"].array).sum() == (
        np.isfinite(frames["boundary"][..., 0]).sum()
    )


def test_it_opens_on_a_straight_boundary_of_the_deepest_net(frames, figure):
    assert figure.knobs[1].at == str(frames["depths"].max())
    assert figure.knobs[0].at == 1
    ends = [figure.take(name, figure.start) for name in ("boundary_x", "boundary_y")]
    x, y = (end[np.isfinite(end)] for end in ends)
    slope, height = np.polyfit(x, y, 1)
    np.testing.assert_allclose(slope * x + height, y, atol=0.01)
