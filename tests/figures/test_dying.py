"""The replay of units that die shows what its frames hold, and opens where it makes its point."""

import re

import numpy as np
import pytest

from rectified.experiments import load
from rectified.figures.dying import dying


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/dying.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return dying(frames).figure


def test_the_count_said_is_the_count_in_the_strip_and_in_the_plane(frames, figure):
    told, dots = figure.data["told"].array, figure.data["dots"].array
    dead = (frames["firing"] == 0).sum(axis=-1)
    for rate, step in np.ndindex(told.shape):
        count, units = map(int, re.search(r"(\d+) of (\d+) units", told[rate, step]).groups())
        assert count == dead[rate, step] == dots[rate, :, step].sum()
        assert count == units - figure.data["alive"].array[rate, step].sum()
        said = re.search(r"At rate (\S+), step (\d+):.*accuracy (\S+) %", told[rate, step])
        expected = [frames["rates"][rate], frames["steps"][step]]
        assert [float(part) for part in said.groups()] == pytest.approx(
            [*expected, 100 * frames["accuracy_then"][rate, step]]
        )


def test_the_dots_pile_up_from_below_and_a_unit_that_is_dead_stays_dead(figure):
    dots = figure.data["dots"].array
    assert (np.diff(dots.astype(int), axis=1) <= 0).all()  # below a dot there are dots
    assert (np.diff(dots.astype(int), axis=2) >= 0).all()  # after a dot there are dots


def test_a_row_of_the_strip_is_one_unit(frames, figure):
    strip = np.rint(254 * figure.data["strip"].array).astype(int)
    for row, firing in zip(strip, frames["firing"], strict=True):
        assert sorted(row.tolist()) == sorted(firing.T.tolist())


def test_it_opens_where_most_are_dead_and_every_example_is_right(frames, figure):
    rate, step = (figure.start[name] for name in ("lr", "step"))
    assert step == frames["steps"].size - 1
    assert (frames["firing"][rate, step] == 0).mean() > 0.6
    assert frames["accuracy_then"][rate, step] == 1


def test_what_is_drawn_of_the_loss_is_its_logarithm_within_the_axis(frames, figure):
    drawn, axis = figure.data["loss"].drawn, figure.panels[-1].y
    np.testing.assert_allclose(10**drawn, frames["loss"], rtol=1e-3)
    assert axis.low < drawn.min() < drawn.max() < axis.high
