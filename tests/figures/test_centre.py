"""The floor's figure draws and says what was measured, and a shape that is right by hand."""

import re
from itertools import pairwise
from math import erf, exp, pi, sqrt

import numpy as np
import pytest

from rectified.experiments import load
from rectified.experiments.centre import EDGES, FLOOR
from rectified.figures.centre import centre


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/centre.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return centre(frames).figure


def numbers(text):
    return [
        float(part.replace("−", "-")) for part in re.findall(r"−?\d+(?:\.\d+)?(?:e−?\d+)?", text)
    ]


def below(x):
    return (1 + erf(x / sqrt(2))) / 2


def test_what_is_said_is_what_was_measured(frames, figure):
    told = figure.data["told"].array
    for weights, alpha in np.ndindex(told.shape):
        floor, mean, layers, alike, size = numbers(told[weights, alpha])
        assert floor == pytest.approx(frames["alphas"][alpha], abs=1e-3)
        assert mean == pytest.approx(frames["mean"][alpha], abs=6e-3)
        assert layers == frames["likenesses"].shape[-1]
        assert alike == pytest.approx(frames["likenesses"][weights, alpha, -1], abs=6e-3)
        assert size == pytest.approx(10.0 ** frames["log_size"][weights, alpha, -1], rel=0.06)


def test_the_mean_is_that_of_elu_and_is_0_at_selus_floor(frames):
    """E max(z, 0) = 1/√2π, and E (e^z − 1) over z < 0 = √e Φ(−1) − 1/2."""
    expected = 1 / sqrt(2 * pi) + frames["alphas"] * (exp(0.5) * below(-1) - 0.5)
    np.testing.assert_allclose(frames["mean"], expected, atol=0.01)
    assert abs(expected[frames["alphas"] == FLOOR]) < 1e-4


def test_the_bars_are_the_shares_of_a_layers_outputs(frames, figure):
    drawn = figure.data["shares"].drawn / 100
    relu = drawn[frames["alphas"] == 0][0]
    expected = [below(high) - below(low) for low, high in pairwise(EDGES)]
    expected = np.where(EDGES[:-1] < 0, 0, expected)
    expected[EDGES[:-1] == 0] += 0.5
    np.testing.assert_allclose(relu, expected, atol=0.005)
    assert (100 * drawn.max() < figure.panels[0].y.high).all()
    np.testing.assert_allclose(drawn.sum(axis=1), 1, atol=0.001)


def test_what_is_drawn_lies_within_the_axes(figure):
    for name, panel in (("likeness", 1), ("centre", 1), ("size", 2)):
        axis = figure.panels[panel].y
        assert axis.low < figure.data[name].drawn.min() <= figure.data[name].drawn.max() < axis.high


def test_it_opens_at_relu_where_all_examples_end_alike(frames, figure):
    start = tuple(figure.start[name] for name in ("weights", "alpha"))
    assert frames["alphas"][start[1]] == 0
    assert frames["likenesses"][start][-1] > 0.95
    assert figure.knobs[1].values[start[0]] == "its own gain"


def test_the_replies_to_a_guess_name_the_cosines_of_the_film(frames, figure):
    ends = dict(zip(frames["alphas"].tolist(), frames["likenesses"][0, :, -1], strict=True))
    for guess in figure.predict.guesses:
        found = re.findall(r"(−?[\d.]+) at α = ([\d.]+)", guess.reply)
        for cosine, alpha in found:
            (end,) = (ends[at] for at in ends if abs(at - float(alpha.rstrip("."))) < 1e-3)
            assert float(cosine.replace("−", "-")) == pytest.approx(end, abs=6e-3)
        assert len(found) >= 2
