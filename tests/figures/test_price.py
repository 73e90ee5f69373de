"""The price of each activation is drawn and said as it was measured."""

import re

import numpy as np
import pytest

from rectified.activations import FAMILY
from rectified.experiments import load
from rectified.figures.price import OPENING, price


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/cost.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return price(frames).figure


@pytest.mark.parametrize("name", ["ratio", "slope_ratio", "torch_ratio"])
def test_a_dot_is_a_measurement_within_the_axis(frames, figure, name):
    dots, axis = 10 ** figure.data[name].drawn, figure.panels[0].y
    np.testing.assert_allclose(dots, frames[name], rtol=1e-3)
    assert 10**axis.low < np.nanmin(dots) < np.nanmax(dots) < 10**axis.high


def test_a_function_has_its_own_line_of_medians_and_its_own_dots(frames, figure):
    middle = 100 * np.sort(frames["share"], axis=0)[2]
    for name in ("own", "shares"):
        np.testing.assert_allclose(figure.data[name].drawn, middle.T, atol=0.01)
    for i, dots in enumerate(figure.data["own_seeds"].drawn):
        np.testing.assert_allclose(dots, 100 * frames["share"][:, :, i], atol=0.01)


def test_it_says_each_functions_medians(frames, figure):
    (knob,) = figure.knobs
    assert list(knob.values) == [f.title for f in FAMILY]
    for i, words in enumerate(figure.data["told"].array):
        assert words.startswith(f"{FAMILY[i].title} takes ")
        assert ("PyTorch" in words) == np.isfinite(frames["torch_ratio"][0, i])
        times = re.findall(r"([\d.]+) times", words)
        names = ("ratio", "slope_ratio", "torch_ratio")[: len(times)]
        for said, name in zip(times, names, strict=True):
            assert float(said) == pytest.approx(np.median(frames[name][:, i]), abs=0.051)
        shares = re.findall(r"([\d.]+) % at width (\d+)", words)
        assert [int(width) for _, width in shares] == frames["widths"].tolist()
        for (said, _), measured in zip(shares, frames["share"][:, :, i].T, strict=True):
            assert float(said) == pytest.approx(100 * np.median(measured), abs=0.051)


def test_it_asks_what_the_opening_frame_costs(frames, figure):
    i = figure.start["function"]
    assert FAMILY[i] is OPENING
    wide = np.median(frames["share"][:, -1], axis=0)
    longer = 100 * ((1 - wide[0]) / (1 - wide[i]) - 1)  # the rest of a step takes the same time
    for guess in figure.predict.guesses:
        (said,) = re.findall(r"([\d.]+) %", guess.reply)
        assert float(said) == pytest.approx(longer, abs=0.051)
    assert 1 < longer < 10  # the right answer: a few per cent
