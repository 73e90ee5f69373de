"""The strip, the histogram and the sentence show the gradients that were measured."""

import re

import numpy as np
import pytest

from rectified.activations import relu
from rectified.experiments import load
from rectified.experiments.flow import ACTIVATIONS, WEIGHTS
from rectified.figures.flow import AUTHORS, FULL, flow


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/flow.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return flow(frames).figure


def test_a_column_of_the_strip_is_the_histogram_of_its_layer(frames, figure):
    """From below: the numbers that are 0, twice as high as a bin, nothing, and the bins."""
    strip = figure.data["strip"].array
    for i, j, k in np.ndindex(frames["counts"].shape[:3]):
        zeros, *bins = (frames["counts"][i, j, k] / frames["counts"][i, j, k].sum()).tolist()
        assert strip[i, j, :, k].tolist() == pytest.approx([zeros, zeros, 0, 0, *bins])
        heights = figure.data["heights"].array[i, j, k]
        assert heights.tolist() == pytest.approx([100 * share for share in (zeros, 0, *bins)])


def test_bars_and_rows_lie_where_their_sizes_do(figure):
    panel = figure.panels[0]
    edges = figure.data["edges"].array
    rows = figure.data["strip"].sizes["row"]
    at = np.linspace(panel.y.low, panel.y.high, rows + 1)
    np.testing.assert_allclose(at[[0, 2, *range(4, rows + 1)]], edges)
    assert (panel.y.low, panel.y.high) == (edges[0], edges[-1])


def test_the_line_is_the_size_and_so_is_the_sentence(frames, figure):
    for name in ("size", "here"):
        np.testing.assert_allclose(10 ** figure.data[name].array, frames["size"])
    np.testing.assert_allclose(figure.data["left"].array, frames["size"], rtol=0.051)
    np.testing.assert_allclose(figure.data["zero"].array, 100 * frames["zero"], atol=0.5)
    assert (frames["size"][..., -1] == 1).all()
    for told, size in zip(
        figure.data["first"].array.ravel(), frames["size"][..., 0].ravel(), strict=True
    ):
        said = re.search(r"at layer 1 has a size of (\S+),", told).group(1).replace("−", "-")
        assert float(said) == pytest.approx(size, rel=0.051)


def test_the_factors_make_the_gradient(frames, figure):
    """Going from layer l + 1 to l multiplies by the slopes of l and the weights of l + 1."""
    slopes, spread = (figure.data[name].array.astype(float) for name in ("slopes", "spread"))
    np.testing.assert_allclose(figure.data["both"].array, slopes * spread, rtol=1e-6)
    steps = slopes[..., :-1] * spread[..., 1:]
    expected = np.prod(steps, axis=-1)
    np.testing.assert_allclose(
        np.log(expected), np.log(frames["size"][..., 0]), atol=2.5
    )  # of up to 57: the factors are averages


def test_knobs_stand_in_the_order_of_the_experiment(figure):
    activation, weights, _ = figure.knobs
    assert [name.lower() for name in activation.values] == [f.name for f in ACTIVATIONS]
    for author, initial in zip(weights.values, WEIGHTS, strict=True):
        assert initial.startswith(author.lower())
    assert tuple(weights.values) == AUTHORS


def test_it_opens_on_relu_that_vanishes(frames, figure):
    at = tuple(figure.start[name] for name in ("activation", "weights", "layer"))
    assert ACTIVATIONS[at[0]] is relu
    assert at[2] == 0
    assert frames["size"][at] < 1e-3


def test_nearly_all_shades_of_the_strip_can_be_told(frames, figure):
    bins = figure.data["strip"].array[:, :, 4:]
    assert (bins > FULL).mean() < 0.01
