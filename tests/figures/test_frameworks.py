"""The figure of digits draws and says what its frames hold, and opens where one has none."""

import re
from decimal import Decimal

import numpy as np
import pytest

from rectified.activations import gelu
from rectified.experiments import load
from rectified.figures.frameworks import frameworks


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_judged/frameworks.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return frameworks(frames).figure


def test_a_line_is_the_digits_that_are_right(frames, figure):
    """The share of the truth that is missing, where it is neither 0 nor all."""
    for k, one in enumerate(frames["who"]):
        drawn, error = figure.data[one].drawn, frames["error"][:, :, :, k]
        np.testing.assert_array_equal(np.isnan(drawn), np.isnan(error))
        between = np.isfinite(error) & (error > -17) & (error < 0)
        share = np.float64(10.0) ** error[between]
        np.testing.assert_allclose(0.1 ** drawn[between], share, rtol=2e-3)
        assert (drawn[error == -np.inf] == figure.panels[0].y.marks[-1][0]).all()


def test_it_says_the_least_digits_of_everyone(frames, figure):
    told = figure.data["told"].array
    assert told.shape == frames["error"].shape[:3]
    for place in np.ndindex(told.shape):
        said = dict(re.findall(r"(\w+) (\d+|all)(?=[,.])", told[place].split("worst: ")[1]))
        assert list(said) == frames["who"].tolist()
        for one, error in zip(said, frames["error"][place], strict=True):
            seen = error[~np.isnan(error)]
            if said[one] == "all":
                assert (seen == -np.inf).all()
            else:
                right = int(said[one])
                assert right == 0 or (seen <= -right).all()
                assert (seen > -(right + 1)).any()
        function, part, dtype = place
        assert told[place].startswith(f"{frames['functions'][function]}, the ")
        assert ("slope", "value")[part == 0] in told[place]
        assert str(frames["dtypes"][dtype]) in told[place]


def test_it_opens_where_one_framework_has_no_digit_and_another_nearly_all(frames, figure):
    opening = tuple(figure.start[name] for name in ("function", "part", "dtype"))
    assert frames["functions"][opening[0]] == gelu.title
    worst = dict(zip(frames["who"], np.fmax.reduce(frames["error"][opening], axis=-1), strict=True))
    assert worst["PyTorch"] > -0.5
    assert worst["JAX"] < -12
    assert worst["ours"] < -15


def test_its_replies_count_the_digits_at_the_place_asked_for(frames, figure):
    row = frames["functions"].tolist().index(gelu.title)
    assert f"GELU of −{-frames['at'][0]:g} is" in figure.predict.question
    truth = Decimal(str(frames["digits"][row, 0]))
    for one, value in zip(frames["who"][1:], frames["values"][row, 0, 1:, 0], strict=True):
        error = abs(Decimal(float(value)) - truth) / abs(truth)
        right = max(0, int(-error.log10()))
        assert all(f"{one} {right}" in guess.reply for guess in figure.predict.guesses)


def test_the_size_is_that_of_the_function(frames, figure):
    row = frames["functions"].tolist().index(gelu.title)
    x, size = figure.data["x"].drawn, figure.data["size"].drawn[row, 0]
    shown = ~np.isnan(size)
    assert shown.sum() > 60
    np.testing.assert_allclose(10 ** size[shown], np.abs(gelu(x[shown])), rtol=5e-2)
    assert (np.abs(gelu(x[~shown])) < 10 ** figure.panels[1].y.low).all()


def test_dashed_is_the_precision(frames, figure):
    for row, dtype in enumerate(frames["dtypes"]):
        eps = np.finfo(dtype).eps
        np.testing.assert_allclose(10 ** -figure.data["most"].drawn[row], eps, rtol=2e-3)
        np.testing.assert_allclose(10 ** figure.data["least"].drawn[row], eps, rtol=2e-3)


def test_it_says_which_versions_it_was_measured_in(frames, figure):
    for name, version in zip(frames["who"][1:], frames["versions"], strict=True):
        assert re.fullmatch(r"[\d.]+", version)
        assert f"{name} {version}" in figure.note
