"""The first figure of the book is a part of the one that measures it."""

import numpy as np
import pytest

from rectified.experiments import load
from rectified.figures.bend import bend
from rectified.figures.front import LAYERS, front


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/bend.npz")


def test_it_shows_what_the_chapter_shows_of_two_layers(frames):
    small, whole = front(frames).figure, bend(frames).figure
    row = frames["depths"].tolist().index(int(LAYERS))
    for name in ("plane", "boundary_x", "told"):
        np.testing.assert_array_equal(small.data[name].array, whole.data[name].array[row])


def test_one_move_makes_the_point(frames):
    """It opens at a straight line that fails; further left every net is right."""
    figure = front(frames).figure
    (slope,) = figure.knobs
    assert slope.at == 1
    told = dict(zip(slope.values, figure.data["told"].array.tolist(), strict=True))
    assert "all" not in told[1.0]
    assert told[0.0].startswith("Slope 0 on the left, 2 hidden layers: all")


def test_it_is_light(frames):
    assert len(front(frames)._repr_html_()) < 60_000
