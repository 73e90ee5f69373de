"""The pieces that are said are the pieces that are drawn."""

import re

import numpy as np
import pytest

from rectified.experiments import load
from rectified.experiments.fold import pieces
from rectified.figures.fold import fold


@pytest.fixture(scope="module")
def figure(root):
    return fold(load(root / "book/_frames/fold.npz")).figure


def test_the_pieces_said_are_those_of_the_curve(figure):
    for told, deep in zip(figure.data["told"].array, figure.data["deep"].array, strict=True):
        depth, width, many, units, few = map(int, re.findall(r"\d+", told))
        assert many == pieces(deep) == 2**depth
        assert units == depth * width
        assert few <= units + 1


def test_it_opens_where_depth_has_won_and_a_piece_is_still_seen(figure):
    start = figure.start["depth"]
    deep, shallow = (figure.data[name].array[start] for name in ("deep", "shallow"))
    assert 10 < pieces(deep) < 40
    assert np.std(shallow - deep) > 0.8 * np.std(deep)
