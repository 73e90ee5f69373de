"""The figure of one slope shows its examples, its loss and the way that the slope takes."""

import numpy as np
import pytest

from rectified.experiments import load
from rectified.experiments.wanted import DECAY, TARGETS, WAYS
from rectified.figures.wanted import HIGHEST, wanted


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/wanted.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return wanted(frames).figure


def kept(way, x):
    return {"left of 0": x < 0, "right of 0": x > 0}.get(way, np.isfinite(x))


def test_full_dots_are_what_it_learns_from(frames, figure):
    for row, way in enumerate(WAYS):
        used = figure.data["used"].array[row]
        np.testing.assert_array_equal(used, kept(way, frames["x"]))
        np.testing.assert_array_equal(used, ~figure.data["idle"].array[row])


def test_the_fit_has_the_slope_that_is_said(figure):
    left, middle, right = np.moveaxis(figure.data["fit"].array, -1, 0)
    np.testing.assert_allclose(left, -figure.data["slope"].array)
    assert (middle == 0).all()
    assert (right == 1).all()


def test_the_ball_lies_on_the_curve_at_the_slope(frames, figure):
    """On the loss; where there is decay, on the dashed curve."""
    x, grid = frames["x"].astype(float), frames["slopes"].astype(float)
    for target, way in np.ndindex(len(TARGETS), len(WAYS)):
        name = list(WAYS)[way]
        chosen = kept(name, x)
        examples, y = x[chosen], frames["y"][target][chosen].astype(float)

        def loss(slope, examples=examples, y=y):
            fit = np.where(examples > 0, examples, slope * examples)
            return np.mean((fit - y) ** 2)

        decay = DECAY / 2 if "decay" in name else 0
        curve = np.array([loss(w) for w in grid])
        drawn = curve < HIGHEST
        np.testing.assert_allclose(
            figure.data["curve"].drawn[target, way][drawn], curve[drawn], atol=1e-4
        )
        total = figure.data["total"].drawn[target, way]
        if decay:
            expected = curve + decay * grid**2
            np.testing.assert_allclose(
                total[expected < HIGHEST], expected[expected < HIGHEST], atol=1e-4
            )
        else:
            assert np.isnan(total).all()
        slopes = figure.data["slope"].array[target, way]
        balls = [loss(w) + decay * w**2 for w in slopes]
        np.testing.assert_allclose(figure.data["ball"].drawn[target, way], balls, atol=1e-4)
        np.testing.assert_allclose(
            figure.data["loss"].array[target, way], [loss(w) for w in slopes], atol=1e-6
        )


def test_where_it_ends_is_said(frames, figure):
    for at in np.ndindex(len(TARGETS), len(WAYS)):
        said = figure.data["ends"].array[at].removeprefix("After 300 steps it is ").rstrip(".")
        assert "e" not in said  # as in 4e−27, which is 0
        assert float(said.replace("−", "-")) == pytest.approx(frames["learned"][0][at], abs=1e-3)


def test_it_opens_on_the_way_to_a_negative_slope(figure):
    slope = figure.take("slope", figure.start).item()
    assert -0.95 < slope < -0.3
    low, high = figure.panels[0].y.low, figure.panels[0].y.high
    assert low < figure.data["y"].array.min() < figure.data["y"].array.max() < high
    every = figure.data["slopes"].array
    assert figure.panels[1].x.low < every.min() < every.max() < figure.panels[1].x.high
