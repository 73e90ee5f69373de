"""The figure of steps too large says what broke, and opens on a loss that leaves the panel."""

import re

import numpy as np
import pytest

from rectified.experiments import load
from rectified.figures.fuse import fuse


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/fuse.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return fuse(frames).figure


def test_what_is_said_is_what_was_measured(frames, figure):
    told = figure.data["told"].array
    slopes, rates = (knob.values for knob in figure.knobs)
    for i, j in np.ndindex(told.shape):
        parts = re.fullmatch(
            r"Slope (\S+), rate (\S+): after (\d+) steps the loss is (.+)\. After 500 steps (\d) "
            r"of (\d) starts are broken; (\d+) % right in the mean\.",
            told[i, j],
        ).groups()
        row = frames["rates"].tolist().index(rates[i])
        broken, right = frames["broken"][:, row, j], frames["accuracy"][:, row, j]
        assert [float(parts[0]), float(parts[1])] == [slopes[j], rates[i]]
        assert int(parts[2]) == frames["loss"].shape[-1] - 1
        zeros = re.fullmatch(r"1 with (\d+) zeros", parts[3])
        log = int(zeros.group(1)) if zeros else np.log10(float(parts[3]))
        assert log == pytest.approx(frames["loss"][i, j, -1], abs=0.51 if zeros else 0.03)
        assert [int(parts[4]), int(parts[5])] == [broken.sum(), broken.size]
        assert int(parts[6]) == pytest.approx(100 * right.mean(), abs=0.51)


def test_the_curves_are_the_losses_and_the_counts_of_units(frames, figure):
    axis = figure.panels[0].y
    drawn, loss = figure.data["loss"].drawn, frames["loss"]
    within = (loss > axis.low) & (loss < axis.high)
    np.testing.assert_allclose(drawn[within], loss[within], atol=1e-3)
    assert (drawn[loss > axis.high] >= axis.high).all()
    np.testing.assert_allclose(figure.data["on"].drawn, frames["on"])
    relu = list(figure.knobs[0].values).index(0)
    for name in ("loss", "on"):
        of_relu = figure.data[f"{name}_of_relu"].drawn
        np.testing.assert_allclose(of_relu, figure.data[name].drawn[:, relu], atol=1e-3)


def test_it_opens_on_a_loss_that_leaves_while_that_of_relu_comes_back(frames, figure):
    axis = figure.panels[0].y
    loss, of_relu = (figure.take(name, figure.start) for name in ("loss", "loss_of_relu"))
    assert loss[-1] > axis.high
    assert of_relu[-1] < 0.5 < of_relu.max()
    assert figure.take("on_of_relu", figure.start)[-1] < 16
