"""The curve of skipping shows every measurement, and says their median."""

import re

import numpy as np
import pytest

from rectified.experiments import load
from rectified.figures.skipping import skipping

PARTS = {"one": "skipped", "batch": "batch_skipped"}


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/cost.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return skipping(frames).figure


@pytest.mark.parametrize(("drawn", "measured"), PARTS.items())
def test_a_dot_is_a_measurement_and_the_line_their_median(frames, figure, drawn, measured):
    line, dots = (10 ** figure.data[name].drawn for name in (drawn, f"{drawn}_seeds"))
    np.testing.assert_allclose(dots, frames[measured], rtol=1e-3)
    np.testing.assert_allclose(line, np.sort(frames[measured], axis=0)[2], rtol=1e-3)
    axis = figure.panels[0].y
    assert 10**axis.low < dots.min() < dots.max() < 10**axis.high


def test_it_says_the_medians_at_each_share(frames, figure):
    for i, words in enumerate(figure.data["told"].array):
        share, one, batch = map(float, re.findall(r"\d+(?:\.\d+)?", words))
        assert share == pytest.approx(100 * frames["zeros"][i])
        assert one == pytest.approx(np.sort(frames["skipped"][:, i])[2], rel=0.06)
        assert batch == pytest.approx(np.sort(frames["batch_skipped"][:, i])[2], rel=0.06)


def test_the_alternative_says_from_where_on_it_wins(frames, figure):
    for said, name in zip(re.findall(r"from (\S+) %", figure.alt), PARTS.values(), strict=True):
        below = np.sort(frames[name], axis=0)[2] < 1
        first = list(np.round(100 * frames["zeros"]).astype(int)).index(int(said))
        assert below[first:].all()
        assert not below[:first].any()


def test_it_opens_at_what_relu_makes_where_skipping_loses(frames, figure):
    at = figure.start["zeros"]
    assert frames["zeros"][at] == 0.5
    assert figure.data["one"].drawn[at] > 0
